/**
 * The ready letters of a casefile as PDF and DOCX, and what each still lacks. A letter reaches a body and so the State: it passes the same checks as a dossier that is
 * filed there, for the clients of whom it tells, and leaves against them only with a reason that is kept.
 */
import { pipeline } from 'node:stream/promises'
import { type Language, languages } from '../../schemas/dialect.ts'
import { type Forum, forumOf } from '../../schemas/law/forums.ts'
import { instrumentOf } from '../../schemas/law/instruments.ts'
import { isRead, type Letter, type LetterData, letterKinds } from '../../schemas/letters/letter.ts'
import { missingItems } from '../../schemas/letters/missing.ts'
import { say } from '../../schemas/say.ts'
import { termOf } from '../../schemas/vocabularies/registry.ts'
import { missingWords } from '../../schemas/words/letters-missing.ts'
import { depart, openedCase, overruled, prepared } from '../casefiles/leaving.ts'
import { flagOf, textOf } from '../casefiles/read-values.ts'
import type { Answer, Context } from '../context.ts'
import { paperOf } from '../exports/apart/apart.ts'
import type { Route } from '../http/route.ts'
import { badRequest, notFound } from '../problem.ts'
import type { Row } from '../records/present.ts'
import { choice, docx, forumAsked, line } from './casefile-asked.ts'
import { readDay } from './forums.ts'

const access = 'signed_in' as const
const path = '/api/casefiles/:id/letters/:letter'

/** The committee to which a letter goes, with the treaty that it watches over. */
function committeeAsked(context: Context, row: Row): { forum: Forum; treaty: string } | null {
  const forum = forumOf(forumAsked(context, row) ?? '')
  const competence = forum?.rules.find((one) => one.criterion === 'competence')
  const treaty = competence?.criterion === 'competence' ? competence.terms.bound_by[0] : undefined
  return forum?.kind === 'treaty_body' && treaty ? { forum, treaty } : null
}

/** The clients named in the query; undefined for all. */
function personsAsked({ query }: Context, clients: readonly Row[]): string[] {
  const wanted = query['persons']?.split(',')
  const persons = clients.map((one) => String(one['id'])).filter((one) => !wanted || wanted.includes(one))
  if (wanted && persons.length !== new Set(wanted).size) throw badRequest([{ field: 'persons', fault: 'not_in_list' }])
  return persons
}

/** The letter to one body, for the clients named (all unless said), filled from the casefile, with what the checks find in it. */
async function letterOf(context: Context, action: 'assess' | 'export') {
  const kind = letterKinds.find((one) => one === context.params['letter'])
  const all = await openedCase(context, action, readDay('on', context.query['on']))
  const { row, space } = all
  if (!kind) throw notFound()
  const fallback: Language = isRead(kind, context.language) ? context.language : 'en'
  const language = choice(context, 'language', languages, fallback)
  const persons = personsAsked(context, space.clients)
  const committee = kind === 'treaty_body' ? committeeAsked(context, row) : null
  const forum = kind === 'treaty_body' ? (committee?.forum.code ?? null) : kind
  const ready = await prepared(context, all, { forum, audience: 'forum', language, recipient: forum ?? kind, persons })
  const { dossier } = ready
  const risk = textOf(row, 'risk')
  const letter: Letter = {
    kind,
    reference: String(row['reference']),
    made_on: space.known.today,
    mark: dossier.control.mark,
    sender: {
      name: space.team.find((one) => one.role === 'lead')?.name ?? null,
      organisation: space.community || null,
      contact: line(context, 'contact'),
      relation: flagOf(row, 'represented') ? (termOf('casefile_role', 'counsel')?.[language] ?? null) : null,
      confidential: space.matter.anonymity === 'state' || space.matter.anonymity === 'body',
    },
    persons,
    facts: [],
    urgent: risk === 'critical' || context.query['urgent'] === 'true',
    imminent: dossier.interim?.imminence ?? null,
    mandates: (context.query['mandates'] ?? '').split(',').flatMap((one) => one.trim().slice(0, 100) || []),
    instrument: committee ? (instrumentOf(committee.treaty)?.[language] ?? committee.treaty) : (dossier.jurisdiction.bindings[0]?.instrument ?? null),
    committee: committee?.forum[language] ?? null,
    requested: dossier.remedies.map((one) => one.text || (termOf('remedies', one.kind)?.[language] ?? one.kind)),
    anonymous: space.matter.anonymity !== 'none',
  }
  const data: LetterData = { dossier, letter }
  return { data, all, ready }
}

async function letterAnswer(context: Context, extension: 'pdf' | 'docx'): Promise<Answer> {
  const { data, all, ready } = await letterOf(context, 'export')
  const { letter, dossier } = data
  const kept = overruled(context, all, 'forum', ready, line(context, 'despite'))
  const said = {
    format: extension,
    letter: letter.kind,
    language: dossier.language,
    audience: 'forum',
    mark: letter.mark,
    approval_id: ready.approval,
    ...kept,
  }
  return {
    type: extension === 'pdf' ? 'application/pdf' : docx,
    headers: { 'content-disposition': `attachment; filename="${letter.reference}-${letter.kind}-${dossier.language}.${extension}"` },
    stream: async (out) => {
      await depart(context, all, { ...said, recipient: letter.committee ?? forumOf(letter.kind)?.[dossier.language] ?? null })
      await pipeline(paperOf({ make: 'letter', as: extension, data }), out)
    },
  }
}

const options = ['language', 'forum', 'persons', 'contact', 'mandates', 'urgent', 'on']

export const casefileLetterRoutes: readonly Route[] = [
  ...(['pdf', 'docx'] as const).map(
    (extension): Route => ({
      method: 'GET',
      path: `${path}/letter.${extension}`,
      access,
      stepUp: true,
      cost: 'export',
      summary: `A ready letter as ${extension.toUpperCase()}, filled from the casefile.`,
      query: [...options, 'despite'],
      handle: (context) => letterAnswer(context, extension),
    }),
  ),
  {
    method: 'GET',
    path: `${path}/missing`,
    access,
    summary: 'What a ready letter still lacks, mandatory items first, and what the checks find before it leaves.',
    query: options,
    handle: async (context) => {
      const { data, ready } = await letterOf(context, 'assess')
      const items = missingItems(data).map((one) => ({ ...one, text: say(context.language, missingWords[one.key], one.values) }))
      return { body: { items, checks: ready.findings, approved: ready.approval !== null, next: null, total: items.length } }
    },
  },
]
