/**
 * What leaves a casefile: the checks before it leaves, and the dossier as PDF, DOCX and signed ZIP (letters: casefile-letters.ts). Each is entered before its first
 * byte leaves. To a forum or to partners nothing leaves that a check blocks, unless whoever answers for it says why, and that is kept with the export.
 */
import { createPublicKey } from 'node:crypto'
import type { Writable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { type Language, languages } from '../../schemas/dialect.ts'
import { type Dossier, type DossierSection, dossierAudiences, dossierSections, sectionsFor } from '../../schemas/dossier.ts'
import { termOf } from '../../schemas/vocabularies/registry.ts'
import { custodyTold } from '../casefiles/custody-told.ts'
import { depart, openedCase, overruled, prepared } from '../casefiles/leaving.ts'
import { type Beside, handOver, openExhibit } from '../casefiles/vault.ts'
import { type Answer, type Context, whoAsks } from '../context.ts'
import { paperOf } from '../exports/apart/apart.ts'
import { writeDossierArchive } from '../exports/dossier/archive/archive.ts'
import type { DossierChoice } from '../exports/dossier/compose.ts'
import type { Route } from '../http/route.ts'
import { instanceKey } from '../keys/instance-key.ts'
import { badRequest } from '../problem.ts'
import { choice, docx, forumAsked, line } from './casefile-asked.ts'
import { readDay } from './forums.ts'

const access = 'signed_in' as const
const id = '/api/casefiles/:id'

function sectionsAsked({ query }: Context): DossierSection[] | undefined {
  if (query['sections'] === undefined) return undefined
  const names = query['sections'].split(',')
  const found = names.flatMap((name) => dossierSections.find((one) => one === name) ?? [])
  if (found.length !== names.length) throw badRequest([{ field: 'sections', fault: 'not_in_list' }])
  return found
}

interface Format {
  readonly extension: string
  readonly type: string
  readonly write: (context: Context, dossier: Dossier, sections: DossierSection[] | undefined, out: Writable, beside: Beside) => Promise<void>
  /** Whether the files of the exhibits leave with it. */
  readonly hands: boolean
}

const only = (sections: DossierSection[] | undefined) => (sections ? { sections } : {})

const formats: readonly Format[] = [
  {
    extension: 'pdf',
    type: 'application/pdf',
    hands: false,
    write: (_context, dossier, sections, out) => pipeline(paperOf({ make: 'dossier', as: 'pdf', dossier, choice: only(sections) }), out),
  },
  {
    extension: 'docx',
    type: docx,
    hands: false,
    write: (_context, dossier, sections, out) => pipeline(paperOf({ make: 'dossier', as: 'docx', dossier, choice: only(sections) }), out),
  },
  {
    extension: 'zip',
    type: 'application/zip',
    hands: true,
    write: async (context, dossier, sections, out, beside) => {
      const key = instanceKey(context.config.dataFolder)
      const parts = {
        document: (whole: Dossier, choice: DossierChoice) => paperOf({ make: 'dossier', as: 'pdf', dossier: whole, choice }),
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
  const { row, beside } = all
  const language: Language = choice(context, 'language', languages, context.language)
  const audience = choice(context, 'audience', dossierAudiences, 'counsel')
  const sections = sectionsAsked(context)
  const forum = forumAsked(context, row)
  const recipient = line(context, 'recipient') ?? (audience === 'counsel' ? whoAsks(context).name : null)
  if (!recipient) throw badRequest([{ field: 'recipient', fault: 'required' }])
  const ready = await prepared(context, all, { forum, audience, language, recipient })
  const { told: dossier } = ready
  const kept = overruled(context, all, audience, ready, line(context, 'despite'))
  const said = { format: format.extension, language, audience, mark: dossier.control.mark, recipient, approval_id: ready.approval, ...kept }
  return {
    type: format.type,
    headers: { 'content-disposition': `attachment; filename="${String(row['reference'])}-${language}.${format.extension}"` },
    stream: async (out) => {
      await depart(context, all, said, async (exportId) => {
        if (format.hands && sectionsFor(audience, sections).includes('exhibits')) await handOver(context, beside, dossier.exhibits, exportId)
      })
      await format.write(context, dossier, sections, out, beside)
    },
  }
}

const options = ['language', 'sections', 'recipient', 'audience', 'forum', 'despite', 'on']

export const casefileExportRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: `${id}/checks`,
    access,
    summary: 'What the thirty-six checks find in a casefile that is to leave, what blocks first.',
    query: ['forum', 'audience', 'language', 'recipient', 'on'],
    handle: async (context) => {
      const all = await openedCase(context, 'assess', readDay('on', context.query['on']))
      const asked = {
        forum: forumAsked(context, all.row),
        audience: choice(context, 'audience', dossierAudiences, 'forum'),
        language: choice(context, 'language', languages, context.language),
      }
      const { approval, findings: items } = await prepared(context, all, { ...asked, recipient: line(context, 'recipient') ?? asked.forum })
      return { body: { on: all.space.known.today, ...asked, state: all.state, approved: approval !== null, items, next: null, total: items.length } }
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
]
