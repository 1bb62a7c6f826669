/**
 * The drafts that are open in this window: each lives in memory from its first letter until the server has all of it, even when its page is left meanwhile.
 * Nothing of it is written to the browser's storage. A draft belongs to the account that opened it.
 */
import { notesName } from '../../../schemas/coded-notes.ts'
import type { FormSchema } from '../../../schemas/dialect.ts'
import { type Field, fieldsOf } from '../../../schemas/fields.ts'
import { incident } from '../../../schemas/incident.ts'
import { api } from '../../lib/api.ts'
import { loadVocabulary } from '../../lib/vocabulary.ts'
import { placeKept } from './place.ts'
import { type Codes, faultsOf } from './rules.ts'
import { createSaver, type Saver, type Stored } from './saver.ts'
import { type Draft, draftFrom, type Flat, fieldsAsked, flatFrom, nested, withValues } from './values.ts'

export interface Session {
  readonly id: string
  readonly account: string
  readonly community: string
  readonly form: FormSchema
  /** What the form asks for, and the notes on its answers. */
  readonly fields: readonly Field[]
  readonly codes: Codes
  readonly saver: Saver
  /** The record as it was opened; null for a new one. */
  readonly record: Stored | null
  /** The answers as the inputs hold them. */
  draft: Draft
  /** In how many pages it is shown now. */
  shown: number
  /** Set by the page while it is shown. */
  onTaken: ((values: Flat) => void) | null
  /** The answers as the inputs hold them at this very moment. */
  read: (() => Draft) | null
  onRefused: ((fields: Readonly<Record<string, string>>) => void) | null
}

const sessions = new Map<string, Session>()
let watching = false

function watch(): void {
  if (watching) return
  watching = true
  const unsaved = () =>
    [...sessions.values()].filter(({ saver, read, fields }) => {
      // What was typed a moment ago may not have been drawn yet.
      if (read) saver.change(keptFrom(read(), fields))
      return saver.dirty()
    })
  const each = (leaving: boolean) => {
    for (const { saver } of unsaved()) void saver.flush(leaving)
  }
  addEventListener('online', () => each(false))
  // A phone may never come back to a hidden page: what is written leaves now.
  document.addEventListener('visibilitychange', () => document.visibilityState === 'hidden' && each(true))
  addEventListener('vigie-leave', () => each(true))
  addEventListener('beforeunload', (event) => {
    // Whoever leaves in haste has hidden the page, and must not be asked.
    if (!document.documentElement.hidden && unsaved().length > 0) event.preventDefault()
  })
}

/** The answers as the record keeps them. */
export function keptFrom(draft: Draft, fields: readonly Field[]): Flat {
  return placeKept(flatFrom(draft, fields))
}

async function codesOf(fields: readonly Field[]): Promise<Codes> {
  const names = new Set(fields.flatMap((field) => [field, ...field.fields]).flatMap((field) => field.vocabulary ?? []))
  const lists = new Map<string, ReadonlySet<string>>()
  await Promise.allSettled([...names].map(async (name) => lists.set(name, new Set((await loadVocabulary(name)).byCode.keys()))))
  return (name) => lists.get(name) ?? null
}

interface Opening {
  readonly id: string
  readonly account: string
  readonly community: string
  readonly form: FormSchema
  readonly record: Stored | null
  readonly initial: Readonly<Record<string, unknown>>
}

async function open({ id, account, community, form, record, initial }: Opening): Promise<Session> {
  watch()
  const fields = [...fieldsAsked(form, incident), ...fieldsOf(incident).filter((field) => field.name === notesName)]
  const codes = await codesOf(fields)
  const flatOf = (stored: Readonly<Record<string, unknown>>) => keptFrom(draftFrom(stored, fields), fields)
  const session: Session = {
    id,
    account,
    community,
    form,
    fields,
    codes,
    record,
    draft: draftFrom(initial, fields),
    shown: 0,
    onTaken: null,
    read: null,
    onRefused: null,
    saver: createSaver({
      id,
      head: { community_id: community, form: form.form, form_version: form.version },
      known: record ? { flat: flatOf(record), version: record.version ?? 1 } : null,
      initial: flatOf(initial),
      flatOf,
      unfit: (flat) => {
        const wrong = [...faultsOf(form, incident, nested(flat), codes, false).keys()]
        return new Set(Object.keys(flat).filter((name) => wrong.some((path) => path === name || path.startsWith(`${name}.`))))
      },
      onTaken: (values) => {
        session.draft = withValues(session.draft, values, fields)
        session.onTaken?.(values)
      },
      onRefused: (refused) => session.onRefused?.(refused),
    }),
  }
  sessions.set(id, session)
  return session
}

/** A draft that this window holds for this account, if any. */
export function heldSession(id: string, account: string): Session | null {
  for (const [key, held] of sessions) if (held.account !== account) sessions.delete(key)
  return sessions.get(id) ?? null
}

/** Begins a new draft of a form; it reaches the server with the first answer. */
export async function beginSession(form: string, community: string, account: string, language: string): Promise<Session> {
  const schema = await api.get<FormSchema>(`/api/forms/${form}`)
  return open({ id: crypto.randomUUID(), account, community, form: schema, record: null, initial: { language } })
}

/** Opens a record from the server, with the very version of the form that it was begun with. */
export async function resumeSession(id: string, account: string): Promise<Session> {
  const record = await api.get<Stored>(`/api/incidents/${id}`)
  const form = await api.get<FormSchema>(`/api/forms/${String(record['form'])}`, { query: { version: Number(record['form_version'] ?? 1) } })
  return open({ id, account, community: String(record['community_id']), form, record, initial: record })
}

/** Lets go of a draft: at once when it is settled (submitted, deleted), else only if no page shows it and nothing of it is unsaved. */
export function releaseSession(session: Session, settled = false): void {
  if (settled || (session.shown === 0 && !session.saver.dirty())) sessions.delete(session.id)
}
