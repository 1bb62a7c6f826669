/**
 * What leaves a casefile: the checks before it leaves, the dossier as PDF, DOCX and signed ZIP, and the ready letters. Each is entered before its first
 * byte leaves. To a forum or to partners nothing leaves that a check blocks, unless whoever answers for it says why, and that is kept with the export.
 */
import { createPublicKey } from 'node:crypto'
import { Readable, type Writable } from 'node:stream'
import { type Language, languages } from '../../schemas/dialect.ts'
import { type Dossier, type DossierSection, dossierAudiences, dossierSections, sectionsFor } from '../../schemas/dossier.ts'
import { type Forum, forumOf } from '../../schemas/law/forums.ts'
import { instrumentOf } from '../../schemas/law/instruments.ts'
import { isRead, type Letter, type LetterData, type LetterKind, letterKinds } from '../../schemas/letters/letter.ts'
import { missingItems } from '../../schemas/letters/missing.ts'
import { say } from '../../schemas/say.ts'
import { termOf } from '../../schemas/vocabularies/registry.ts'
import { missingWords } from '../../schemas/words/letters-missing.ts'
import { custodyTold } from '../casefiles/custody-told.ts'
import { dossierOf } from '../casefiles/dossier-of.ts'
import { depart, findingsOf, newMark, type Opened, openedCase } from '../casefiles/leaving.ts'
import { flagOf, textOf } from '../casefiles/read-values.ts'
import { type Beside, handOver, openExhibit } from '../casefiles/vault.ts'
import { type Answer, type Context, whoAsks } from '../context.ts'
import { writeDossierArchive } from '../exports/dossier/archive/archive.ts'
import { forRecipient } from '../exports/dossier/audience.ts'
import { dossierDocx } from '../exports/dossier/docx.ts'
import { writeDossierPdf } from '../exports/dossier/pdf.ts'
import { letterDocx, writeLetterPdf } from '../exports/letters/letter.ts'
import type { Route } from '../http/route.ts'
import { instanceKey } from '../keys/instance-key.ts'
import { badRequest, conflict, notFound } from '../problem.ts'
import type { Row } from '../records/present.ts'
import { readDay } from './forums.ts'

const access = 'signed_in' as const
const id = '/api/casefiles/:id'

function choice<T extends string>({ query }: Context, name: string, allowed: readonly T[], otherwise: T): T {
  const text = query[name]
  if (text === undefined) return otherwise
  const found = allowed.find((one) => one === text)
  if (!found) throw badRequest([{ field: name, fault: 'not_in_list' }])
  return found
}

function line({ query }: Context, name: string): string | null {
  const text = (query[name] ?? '').trim()
  if (text.length > 300) throw badRequest([{ field: name, fault: 'too_long', values: { limit: 300 } }])
  return text || null
}

function sectionsAsked({ query }: Context): DossierSection[] | undefined {
  if (query['sections'] === undefined) return undefined
  const names = query['sections'].split(',')
  const found = names.flatMap((name) => dossierSections.find((one) => one === name) ?? [])
  if (found.length !== names.length) throw badRequest([{ field: 'sections', fault: 'not_in_list' }])
  return found
}

function forumAsked(context: Context, row: Row): string | null {
  const code = context.query['forum']
  if (code === undefined) return ((row['forums'] ?? []) as string[])[0] ?? null
  if (!forumOf(code)) throw badRequest([{ field: 'forum', fault: 'not_in_list' }])
  return code
}

interface Format {
  readonly extension: string
  readonly type: string
  readonly write: (context: Context, dossier: Dossier, sections: DossierSection[] | undefined, out: Writable, beside: Beside) => Promise<void>
  /** Whether the files of the exhibits leave with it. */
  readonly hands: boolean
}

const only = (sections: DossierSection[] | undefined) => (sections ? { sections } : {})

async function passOn(bytes: Buffer, out: Writable): Promise<void> {
  for await (const chunk of Readable.from([bytes])) if (!out.write(chunk)) await new Promise((resolve) => out.once('drain', resolve))
}

const docx = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'
const formats: readonly Format[] = [
  {
    extension: 'pdf',
    type: 'application/pdf',
    hands: false,
    write: (_context, dossier, sections, out) => writeDossierPdf(dossier, out, termOf, only(sections)),
  },
  {
    extension: 'docx',
    type: docx,
    hands: false,
    write: async (_context, dossier, sections, out) => passOn(await dossierDocx(dossier, termOf, only(sections)), out),
  },
  {
    extension: 'zip',
    type: 'application/zip',
    hands: true,
    write: async (context, dossier, sections, out, beside) => {
      const key = instanceKey(context.config.dataFolder)
      const parts = {
        ...openExhibit(context, beside),
        custody: custodyTold(context, beside, dossier),
        sign: (bytes: Uint8Array) => key.sign(bytes),
        publicKey: createPublicKey(key.publicKeyPem),
      }
      await writeDossierArchive(dossier, out, termOf, parts, only(sections))
    },
  },
]

async function dossierAnswer(context: Context, format: Format): Promise<Answer> {
  const all = await openedCase(context, 'export', readDay('on', context.query['on']))
  const { row, space, beside } = all
  const language: Language = choice(context, 'language', languages, context.language)
  const audience = choice(context, 'audience', dossierAudiences, 'counsel')
  const sections = sectionsAsked(context)
  const forum = forumAsked(context, row)
  const recipient = line(context, 'recipient') ?? (audience === 'counsel' ? whoAsks(context).name : null)
  if (!recipient) throw badRequest([{ field: 'recipient', fault: 'required' }])
  const despite = line(context, 'despite')
  const { approval, findings } = await findingsOf(context, all, { forum, audience, language })
  const blocking = audience === 'counsel' ? [] : findings.filter((one) => one.severity === 'B')
  if (blocking.length > 0 && !despite) throw conflict('checks_block', { findings: blocking })
  const mark = newMark()
  const dossier = dossierOf(space, { language, audience, recipient, mark }, beside)
  const said = { format: format.extension, language, audience, mark, recipient, approval_id: approval }
  const overruled = blocking.length > 0 ? { despite, blocked_by: [...new Set(blocking.map((one) => one.check))] } : {}
  return {
    type: format.type,
    headers: { 'content-disposition': `attachment; filename="${String(row['reference'])}-${language}.${format.extension}"` },
    stream: async (out) => {
      await depart(context, all, { ...said, ...overruled }, async (exportId) => {
        if (format.hands && sectionsFor(audience, sections).includes('exhibits')) await handOver(context, beside, forRecipient(dossier).exhibits, exportId)
      })
      await format.write(context, dossier, sections, out, beside)
      if (!out.writableEnded) out.end()
    },
  }
}

/** The committee to which a letter goes, with the treaty that it watches over. */
function committeeAsked(context: Context, row: Row): { forum: Forum; treaty: string } | null {
  const forum = forumOf(forumAsked(context, row) ?? '')
  const competence = forum?.rules.find((one) => one.criterion === 'competence')
  const treaty = competence?.criterion === 'competence' ? competence.terms.bound_by[0] : undefined
  return forum?.kind === 'treaty_body' && treaty ? { forum, treaty } : null
}

/** The letter to one body, for the clients named (all unless said), filled from the casefile. */
async function letterOf(context: Context, action: 'assess' | 'export'): Promise<{ data: LetterData; all: Opened }> {
  const kind = letterKinds.find((one) => one === context.params['letter'])
  const all = await openedCase(context, action, readDay('on', context.query['on']))
  const { row, space, beside } = all
  if (!kind) throw notFound()
  const fallback: Language = isRead(kind, context.language) ? context.language : 'en'
  const language = choice(context, 'language', languages, fallback)
  const mark = newMark()
  const dossier = dossierOf(space, { language, audience: 'counsel', recipient: kind, mark }, beside)
  const wanted = context.query['persons']?.split(',')
  const persons = dossier.clients.map((one) => one.id).filter((one) => !wanted || wanted.includes(one))
  const risk = textOf(row, 'risk')
  const committee = kind === 'treaty_body' ? committeeAsked(context, row) : null
  const letter: Letter = {
    kind: kind satisfies LetterKind,
    reference: String(row['reference']),
    made_on: space.known.today,
    mark,
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
  return { data: { dossier, letter }, all }
}

async function letterAnswer(context: Context, extension: 'pdf' | 'docx'): Promise<Answer> {
  const { data, all } = await letterOf(context, 'export')
  const { letter, dossier } = data
  return {
    type: extension === 'pdf' ? 'application/pdf' : docx,
    headers: { 'content-disposition': `attachment; filename="${letter.reference}-${letter.kind}-${dossier.language}.${extension}"` },
    stream: async (out) => {
      await depart(context, all, { format: extension, letter: letter.kind, language: dossier.language, audience: 'counsel', mark: letter.mark })
      if (extension === 'pdf') await writeLetterPdf(data, out, termOf)
      else await passOn(await letterDocx(data, termOf), out)
      if (!out.writableEnded) out.end()
    },
  }
}

const options = ['language', 'sections', 'recipient', 'audience', 'forum', 'despite', 'on']
const letterOptions = ['language', 'forum', 'persons', 'contact', 'mandates', 'urgent', 'on']

export const casefileExportRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: `${id}/checks`,
    access,
    summary: 'What the thirty-six checks find in a casefile that is to leave, what blocks first.',
    query: ['forum', 'audience', 'language', 'on'],
    handle: async (context) => {
      const all = await openedCase(context, 'assess', readDay('on', context.query['on']))
      const leaving = {
        forum: forumAsked(context, all.row),
        audience: choice(context, 'audience', dossierAudiences, 'forum'),
        language: choice(context, 'language', languages, context.language),
      }
      const { approval, findings: items } = await findingsOf(context, all, leaving)
      return { body: { on: all.space.known.today, ...leaving, state: all.state, approved: approval !== null, items, next: null, total: items.length } }
    },
  },
  ...formats.map(
    (format): Route => ({
      method: 'GET',
      path: `${id}/dossier.${format.extension}`,
      access,
      stepUp: true,
      cost: 'export',
      summary: `The dossier as ${format.extension.toUpperCase()}, for one audience and one recipient.`,
      query: options,
      handle: (context) => dossierAnswer(context, format),
    }),
  ),
  ...(['pdf', 'docx'] as const).map(
    (extension): Route => ({
      method: 'GET',
      path: `${id}/letters/:letter/letter.${extension}`,
      access,
      stepUp: true,
      cost: 'export',
      summary: `A ready letter as ${extension.toUpperCase()}, filled from the casefile.`,
      query: letterOptions,
      handle: (context) => letterAnswer(context, extension),
    }),
  ),
  {
    method: 'GET',
    path: `${id}/letters/:letter/missing`,
    access,
    summary: 'What a ready letter still lacks, mandatory items first.',
    query: letterOptions,
    handle: async (context) => {
      const { data } = await letterOf(context, 'assess')
      const items = missingItems(data).map((one) => ({ ...one, text: say(context.language, missingWords[one.key], one.values) }))
      return { body: { items, next: null, total: items.length } }
    },
  },
]
