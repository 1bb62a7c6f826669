/** A casefile as the thirty-six checks need it. What nothing in the casefile says is not known, and a check that asks for it says so. */
import { type Answer, verdict } from '../../schemas/consent-rules.ts'
import type { DescribedCase, DescribedExhibit, DescribedPerson, DescribedRemedy } from '../../schemas/law/checks/described.ts'
import { claimedBy } from '../../schemas/law/claimed.ts'
import type { ExhaustionException } from '../../schemas/law/matter.ts'
import type { Row } from '../records/present.ts'
import { entriesOf, flagOf, gathered, listOf, numbersIn, textOf } from './read-values.ts'
import { factsWithout, type Unconsented, witnessesAsked } from './unconsented.ts'
import type { Workspace } from './workspace.ts'

/** What leaves, to whom. */
export interface Leaving {
  readonly forum: string | null
  readonly audience: 'counsel' | 'forum' | 'partners'
  readonly language: string
  /** All names by which a consent may mean whom it goes to; none where it is not known. */
  readonly recipients: readonly string[]
  /** Clients of whom it tells; all unless they are named. */
  readonly persons?: readonly string[]
  /** Whether a second person approved the casefile, as it stands, for this audience. */
  readonly approved: boolean
}

/** The bytes behind an exhibit, as the vault knows them. */
export interface KnownFile {
  readonly sha256: string
  readonly bytes: number
  readonly media_type: string
  /** Whether the bytes read again still match; null: not read again. */
  readonly intact: boolean | null
  /** The picture of it that was made without what the file says of itself; null: there is none. */
  readonly stripped: { readonly sha256: string; readonly bytes: number; readonly media_type: string } | null
}

function personOf(client: Row, consents: readonly Row[], recipients: readonly string[], today: string): DescribedPerson {
  const answers = consents.filter((one) => client['person_id'] && one['person_id'] === client['person_id']) as Answer[]
  const role = listOf(client, 'roles')
  const capacity = textOf(client, 'capacity')
  const status = textOf(client, 'status')
  return {
    ref: String(client['pseudonym']),
    client: role.length === 0 || role.includes('client'),
    named: textOf(client, 'name') !== null,
    child: capacity === null ? null : capacity === 'minor',
    incapacitated: capacity === null ? null : capacity === 'incapacitated',
    guardian: textOf(client, 'guardian_authority') !== null && textOf(client, 'best_interest') !== null,
    mandate: {
      client_signed_on: textOf(client, 'client_signed_on'),
      counsel_signed_on: textOf(client, 'counsel_signed_on'),
      justification: textOf(client, 'without_mandate'),
    },
    consents: answers.map(({ purpose, expires_on = null, withdrawn_on = null }) => ({
      purpose: String(purpose),
      given: verdict(answers, String(purpose), recipients, today) === 'allowed',
      expires_on,
      withdrawn_on,
    })),
    conflict: flagOf(client, 'conflict') ?? (textOf(client, 'conflict_checked_on') ? false : null),
    interviews: null,
    born_on: textOf(client, 'born_on'),
    age: null,
    arrested_on: textOf(client, 'arrested_on'),
    released_on: textOf(client, 'ended_on'),
    died_on: null,
    stated_on: null,
    autopsy_recorded: status === 'dead' ? false : null,
    certificate_recorded: status === 'dead' ? false : null,
  }
}

function remedyOf(one: Row): DescribedRemedy {
  return {
    ref: String(one['body']),
    filed_on: textOf(one, 'filed_on'),
    decided_on: textOf(one, 'decided_on'),
    notified_on: textOf(one, 'notified_on'),
    final: one['final'] === true,
    outcome: textOf(one, 'result') !== null,
    document: numbersIn(one, 'exhibits', 'exhibit').length > 0,
    exception: textOf(one, 'exception') as ExhaustionException | null,
    exception_proof: textOf(one, 'exception_proof') !== null,
  }
}

function exhibitOf(one: Row, files: ReadonlyMap<string, KnownFile>): DescribedExhibit {
  const file = files.get(String(one['evidence_id']))
  return {
    number: Number(one['number']),
    sha256: file?.sha256 ?? null,
    intact: file?.intact ?? null,
    press: one['kind'] === 'press',
    language: textOf(one, 'language'),
    translated_into: [textOf(one, 'translation_language')].filter((code) => code !== null),
    sworn: one['translation_sworn'] === true,
  }
}

/** Numbers of the exhibits that prove a fact: those it names, and those by which the matrix of a claim supports it; as far as they stand in the casefile. */
export function proofsIn({ claims, exhibits }: Pick<Workspace, 'claims' | 'exhibits'>): (fact: Row) => number[] {
  const standing = new Set(exhibits.map((one) => Number(one['number'])))
  const supporting = claims.flatMap((claim) => entriesOf(claim, 'matrix')).filter((one) => one['strength'] !== 'contrary')
  const links = gathered(supporting, (one) => one['fact'])
  return (fact) => {
    const named = [...numbersIn(fact, 'exhibits', 'exhibit'), ...numbersIn({ links: links.get(fact['number']) ?? [] }, 'links', 'exhibit')]
    return [...new Set(named)].filter((one) => standing.has(one))
  }
}

/** Numbers of the facts on which a claim rests, by its matrix. */
export const factsOfClaim = (claim: Row): number[] => numbersIn(claim, 'matrix', 'fact').sort((a, b) => a - b)

function wgeidOf(clients: readonly Row[], sender: boolean): DescribedCase['wgeid'] {
  const [one] = clients.filter((each) => textOf(each, 'disappeared_on') !== null)
  if (!one) return null
  const has = (name: string) => textOf(one, name) !== null
  return {
    name: has('name'),
    date: has('disappeared_on'),
    place: has('arrest_place') || has('last_seen'),
    forces: has('forces'),
    steps: has('steps_taken'),
    sender,
  }
}

/** The description of a casefile that is about to leave. */
export function describedCase(
  space: Workspace,
  { forum, audience, language, recipients, persons, approved }: Leaving,
  files: ReadonlyMap<string, KnownFile>,
  unconsented: readonly Unconsented[],
): DescribedCase {
  const { casefile, claims, facts, harms, risks, remedies, exhibits, interventions } = space
  const clients = space.clients.filter((one) => !persons || persons.includes(String(one['id'])))
  const medical = harms.find((one) => textOf(one, 'examined_on') !== null || textOf(one, 'findings') !== null)
  const reason = harms.map((one) => textOf(one, 'no_report_why')).find((one) => one !== null) ?? null
  const assessed =
    risks
      .flatMap((one) => textOf(one, 'assessed_on') ?? [])
      .sort()
      .at(-1) ?? null
  const proofs = proofsIn(space)
  const lead = space.team.some((one) => one.role === 'lead')
  const spoken = [textOf(casefile, 'summary'), ...facts.map((one) => textOf(one, 'text')), ...claims.map((one) => textOf(one, 'argument'))]
  return {
    matter: space.matter,
    forum,
    audience,
    language,
    text: spoken.filter((one) => one !== null).join('\n'),
    annex_pages: null,
    anonymity_wording: space.matter.anonymity !== 'none' && space.reliefs.length > 0 && audience !== 'partners',
    author_identified: lead,
    people: clients.map((one) => personOf(one, space.consents, recipients, space.known.today)),
    remedies: remedies.map(remedyOf),
    facts: facts.map((one) => ({
      number: Number(one['number']),
      exhibits: proofs(one),
      gap_declared: one['gap_declared'] === true,
      place_outside_state: null,
    })),
    facts_without_consent: factsWithout(unconsented),
    witnesses: witnessesAsked(space.witnesses, unconsented),
    claims: claims.map((one) => ({
      number: Number(one['number']),
      right: String(one['right']),
      facts: factsOfClaim(one),
      to_check: claimedBy(one, space.matter.state, space.known.bonds, space.known.today).articles.flatMap(({ code, standing }) =>
        standing === 'check' ? [code] : [],
      ),
    })),
    exhibits: exhibits.map((one) => exhibitOf(one, files)),
    medical: medical || reason ? { report: medical !== undefined, reason, consistency: medical ? textOf(medical, 'consistency') : null } : null,
    detention_categories: [...new Set(clients.flatMap((one) => listOf(one, 'categories')))],
    detention_argued: clients.some((one) => textOf(one, 'why_arbitrary') !== null),
    wgeid: wgeidOf(clients, lead),
    reported_reference: interventions.map((one) => textOf(one, 'reference')).find((one) => one !== null) ?? null,
    risk: { assessed_on: assessed, approved: risks.length > 0 && risks.every((one) => one['approved'] === true) },
    interim_requested: space.reliefs.some((one) => one['interim'] === true || one['kind'] === 'interim'),
    relief: space.reliefs.length,
    alleged: space.alleged.map((one) => ({ ref: String(one['description']), named: textOf(one, 'name') !== null, certainty: textOf(one, 'certainty') })),
    leaks: [],
    verified: [],
    approvals: { verification: facts.every((one) => one['confidence'] === 'verified'), export: approved },
    figures: [],
  }
}
