/** Facts, claims with the matrix of elements against exhibits, exhibits, harm and gaps, as the dossier of a casefile has them. */
import type { Claim, Element, Exhibit, Fact, HandedCopy, Harm, ProofGap, Strength } from '../../schemas/dossier/proof.ts'
import type { DossierAudience } from '../../schemas/dossier.ts'
import { claimedBy } from '../../schemas/law/claimed.ts'
import { rightOf } from '../../schemas/law/elements.ts'
import type { Row } from '../records/present.ts'
import { factsOfClaim, type KnownFile, proofsIn } from './described.ts'
import { entriesOf, flagOf, listOf, numberOf, numbersIn, textOf } from './read-values.ts'
import type { Beside } from './vault.ts'
import type { Workspace } from './workspace.ts'

/** Where in an exhibit a fact stands, as far as the fact says it. */
function pinpointOf(fact: Row, number: number): string | null {
  const named = entriesOf(fact, 'exhibits').find((one) => Number(one['exhibit']) === number)
  return (named?.['pinpoint'] as string | null | undefined) ?? null
}

export function factsOf(space: Workspace, references: ReadonlyMap<string, string>): Fact[] {
  const { facts, casefile } = space
  const proofs = proofsIn(space)
  return facts.map((one) => {
    const reference = references.get(String(one['incident_id']))
    return {
      number: Number(one['number']),
      happened_on: textOf(one, 'happened_on'),
      place: textOf(one, 'place_name'),
      text: String(one['text']),
      language: textOf(casefile, 'language'),
      acts: listOf(one, 'violations'),
      actors: [],
      exhibits: proofs(one).map((number) => ({ number, pinpoint: pinpointOf(one, number) })),
      confidence: textOf(one, 'confidence'),
      disputed: one['disputed'] === true,
      disputed_how: textOf(one, 'disputed_how'),
      incident: reference ? { reference, revision: Number(one['incident_version'] ?? 1) } : null,
    }
  })
}

const strengthsOf: readonly string[] = ['strong', 'moderate', 'weak', 'contrary']

function elementOf(claim: Row, index: number, element: { code: string; text: string }): Element {
  const cells = entriesOf(claim, 'matrix').filter((one) => one['element'] === element.code)
  const exhibits = cells.flatMap((one) => {
    const number = Number(one['exhibit'])
    const strength = strengthsOf.includes(String(one['strength'])) ? { strength: one['strength'] as Strength } : {}
    return one['exhibit'] && Number.isInteger(number) ? [{ number, ...strength }] : []
  })
  const carried = exhibits.map((one) => one.strength).filter((one) => one !== 'contrary')
  const proven = carried.some((one) => one === 'strong' || one === 'moderate')
  return {
    number: `${String(claim['number'])}.${index + 1}`,
    text: element.text,
    standard: null,
    facts: [...new Set(cells.flatMap((one) => (one['fact'] ? [Number(one['fact'])] : [])))].sort((a, b) => a - b),
    exhibits,
    assessed: proven ? 'proven' : carried.length > 0 ? 'arguable' : 'gap',
  }
}

export function claimsOf({ claims, matter, known }: Workspace, language: 'en' | 'fr' | 'ar'): Claim[] {
  return claims.map((one) => {
    const right = rightOf(String(one['right']))
    return {
      number: Number(one['number']),
      title: textOf(one, 'title') ?? right?.[language] ?? String(one['right']),
      right: right?.[language] ?? String(one['right']),
      articles: claimedBy(one, matter.state, known.bonds, known.today).articles.map(({ code, standing }) => {
        const [instrument = '', ...rest] = code.split(' ')
        return { instrument, article: rest.join(' '), ...(standing === 'check' ? { to_check: true as const } : {}) }
      }),
      discrimination: textOf(one, 'discrimination'),
      structural_law: textOf(one, 'structural_law'),
      facts: factsOfClaim(one),
      argument: textOf(one, 'argument'),
      jurisprudence: [],
      elements: (right?.elements ?? []).map((element, index) => elementOf(one, index, { code: element.code, text: element[language] })),
    }
  })
}

/** Elements that nothing carries yet, with the task that is to close each. */
export function gapsOf(space: Workspace, claims: readonly Claim[], ownerName: (id: unknown) => string | null): ProofGap[] {
  return claims.flatMap((claim) => {
    const row = space.claims.find((one) => Number(one['number']) === claim.number)
    const elements = rightOf(String(row?.['right']))?.elements ?? []
    return claim.elements.flatMap((element, index) => {
      if (element.assessed !== 'gap') return []
      const task = space.tasks.find((one) => one['element'] === elements[index]?.code && !textOf(one, 'done_on'))
      return [
        {
          claim: claim.number,
          element: element.number,
          text: element.text,
          task: task ? textOf(task, 'title') : null,
          owner: task ? ownerName(task['owner_id']) : null,
          due_on: task ? textOf(task, 'due_on') : null,
        },
      ]
    })
  })
}

/** Which copy of an exhibit this audience is given. Nothing that was not chosen goes to partners as it was received. */
function handedOf(one: Row, audience: DossierAudience, files: ReadonlyMap<string, KnownFile>): HandedCopy | null {
  const id = String(one['evidence_id'] ?? '')
  const file = files.get(id)
  const copy = textOf(one, 'handed') ?? (audience === 'partners' ? 'stripped' : 'original')
  if (!file || copy === 'withheld' || (audience === 'partners' && one['confidential'] === true)) return null
  if (copy === 'stripped') return file.stripped ? { copy, evidence_id: id, ...file.stripped } : null
  const { sha256, bytes, media_type } = file
  if (copy === 'original') return { copy, evidence_id: id, sha256, bytes, media_type }
  const redaction = files.get(String(one['redaction_id']))
  if (copy !== 'redacted' || !redaction) return null
  return { copy, evidence_id: String(one['redaction_id']), sha256: redaction.sha256, bytes: redaction.bytes, media_type: redaction.media_type }
}

export function exhibitsOf(space: Workspace, audience: DossierAudience, { files, custody }: Pick<Beside, 'files' | 'custody'>): Exhibit[] {
  const { exhibits, facts } = space
  const proofs = proofsIn(space)
  const proven = new Map<number, number[]>(exhibits.map((one) => [Number(one['number']), []]))
  for (const fact of facts) for (const number of proofs(fact)) proven.get(number)?.push(Number(fact['number']))
  return exhibits.map((one) => {
    const evidence = String(one['evidence_id'] ?? '')
    const file = files.get(evidence)
    const translated = textOf(one, 'translation_language')
    const number = Number(one['number'])
    return {
      number,
      evidence_id: evidence,
      title: String(one['title']),
      type: textOf(one, 'kind'),
      author: textOf(one, 'author'),
      made_on: textOf(one, 'made_on'),
      obtained_on: textOf(one, 'obtained_on'),
      obtained_how: textOf(one, 'obtained_how'),
      sha256: file?.sha256 ?? '',
      bytes: file?.bytes ?? 0,
      media_type: file?.media_type ?? '',
      language: textOf(one, 'language'),
      translation: translated ? { language: translated, translator: textOf(one, 'translator'), sworn: one['translation_sworn'] === true } : null,
      checks: listOf(one, 'checks'),
      reliability: textOf(one, 'reliability'),
      credibility: textOf(one, 'credibility'),
      confidential: one['confidential'] === true,
      disclosable: one['disclosable'] === true,
      facts: proven.get(number) ?? [],
      custody: custody.get(evidence) ?? { events: 0, received_at: null, last_at: null, custodian: null, checked_at: null, intact: file?.intact ?? null },
      handed: handedOf(one, audience, files),
    }
  })
}

export function harmOf({ harms, clients }: Workspace): Harm {
  const person = (one: Row) => String(clients.find((each) => each['id'] === one['client_id'])?.['pseudonym'] ?? '')
  const exhibits = (one: Row) => numbersIn(one, 'exhibits', 'exhibit')
  const medical = harms.filter((one) => textOf(one, 'examined_on') || textOf(one, 'findings'))
  return {
    heads: harms.map((one) => ({
      kind: String(one['kind']) as Harm['heads'][number]['kind'],
      person: person(one),
      text: textOf(one, 'text') ?? '',
      exhibits: exhibits(one),
    })),
    medical: medical.map((one) => ({
      person: person(one),
      examiner: textOf(one, 'examiner'),
      examined_on: textOf(one, 'examined_on'),
      consistency: textOf(one, 'consistency'),
      findings: textOf(one, 'findings'),
      exhibit: exhibits(one)[0] ?? null,
    })),
    losses: harms.flatMap((one) => {
      const amount = numberOf(one, 'amount')
      const currency = textOf(one, 'currency')
      return amount === null || !currency ? [] : [{ item: textOf(one, 'text') ?? '', person: person(one), amount, currency, exhibits: exhibits(one) }]
    }),
    continuing_risk: harms.find((one) => flagOf(one, 'continuing')) ? (textOf(harms.find((one) => flagOf(one, 'continuing')) ?? {}, 'text') ?? null) : null,
  }
}
