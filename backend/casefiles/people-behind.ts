/**
 * Who is behind a casefile and may not be named without their consent: the victims of the incidents from which its facts were drawn, their sources and its witnesses, by
 * every name under which they are kept. Read with the owner's rights, so that a document is the same whoever makes it; only what leaves is told of it.
 */
import { normalise } from '../../schemas/arabic.ts'
import type { RecordSchema } from '../../schemas/dialect.ts'
import type { Behind, Consent } from '../../schemas/dossier/people.ts'
import { incident } from '../../schemas/incident.ts'
import { person } from '../../schemas/person.ts'
import { source } from '../../schemas/source.ts'
import type { Context } from '../context.ts'
import { namesOf } from '../records/fingerprints.ts'
import { idOf, type Row } from '../records/present.ts'
import { identityOf } from '../records/sealing.ts'
import { entriesOf, textOf } from './read-values.ts'
import type { Workspace } from './workspace.ts'

export interface PeopleBehind {
  readonly behind: readonly Behind[]
  /** Names under which the registry keeps clients, by the identifier of the person. */
  readonly also: ReadonlyMap<string, readonly string[]>
}

export const nobodyBehind: PeopleBehind = { behind: [], also: new Map() }

interface Sealed extends Row {
  readonly kind: string
  readonly detail: Row | null
  readonly identity: Row
}

const kinds: Readonly<Record<string, RecordSchema>> = { incidents: incident, sources: source, people: person }
/** What reports say of all their victims at once. */
const reportable = ['intl_transmission', 'state_disclosure', 'share_community', 'public_name']

/** Everything that a form calls a name, however deep. */
function namesIn(value: unknown, key = ''): string[] {
  if (typeof value === 'string') return /(?:^|_)name$/.test(key) ? [value] : []
  if (Array.isArray(value)) return value.flatMap((one) => namesIn(one, key))
  return value && typeof value === 'object' ? Object.entries(value).flatMap(([name, one]) => namesIn(one, name)) : []
}

async function read(context: Context, casefile: string, also: readonly string[]): Promise<Sealed[]> {
  const rows: Sealed[] = await context.db.from(context.db.raw('names_behind(?, ?::uuid[])', [casefile, [...also]])).select()
  const opened: Sealed[] = []
  for (const row of rows) opened.push({ ...row, identity: await identityOf(context, kinds[row.kind] as RecordSchema, row) })
  return opened
}

/** What the people of a report are called in it: with the identifier of the person where an entry leads to one. */
function toldIn({ identity, detail }: Sealed): { readonly id: string | null; readonly names: readonly string[] }[] {
  const victims = entriesOf(detail ?? {}, 'victims')
  return [
    ...entriesOf(identity, 'victims').map((one, place) => ({ id: (victims[place]?.['person_id'] ?? null) as string | null, names: namesIn(one) })),
    ...[identity['sources'], identity['source_name'], identity['answers']].flatMap((one, place) =>
      namesIn(one, place === 1 ? 'name' : '').map((name) => ({ id: null, names: [name] })),
    ),
  ]
}

/** Everybody behind a casefile that is to leave. */
export async function peopleBehind(context: Context, { casefile, clients }: Workspace): Promise<PeopleBehind> {
  const first = await read(context, idOf(casefile), [])
  const sources = first
    .filter((one) => one.kind === 'sources')
    .map(({ identity }) => ({ id: textOf(identity, 'person_id'), names: namesIn(identity['name'], 'name') }))
  const lacking = sources.flatMap(({ id }) => (id && !first.some((one) => idOf(one) === id) ? [id] : []))
  const all = lacking.length > 0 ? await read(context, idOf(casefile), lacking) : first
  const reports = all.filter((one) => one.kind === 'incidents')
  const people = all.filter((one) => one.kind === 'people')
  const became = new Map(people.map((one) => [idOf(one), String(one.detail?.['became'] ?? one['id'])]))
  const told = [...reports.flatMap(toldIn), ...sources].map(({ id, names }) => ({ id: id === null ? null : (became.get(id) ?? id), names }))
  const known = new Map<string, string[]>()
  for (const { id, names } of [...people.map((one) => ({ id: became.get(idOf(one)) ?? null, names: namesOf(one.identity) })), ...told])
    if (id) known.set(id, [...(known.get(id) ?? []), ...names])
  const theirs = new Set(clients.flatMap((one) => textOf(one, 'person_id') ?? []).map((id) => became.get(id) ?? id))
  const listed = new Set([...known.values()].flat().map(normalise))
  const behind = [...known]
    .filter(([id]) => !theirs.has(id))
    .map(([id, names]): Behind => {
      const records = people.filter((one) => became.get(idOf(one)) === id)
      const drawn = records.flatMap((one) => (one.detail?.['incidents'] ?? []) as string[])
      const agreedIn = (purpose: string) =>
        drawn.length > 0 &&
        drawn.every((report) => {
          const detail = reports.find((one) => idOf(one) === report)?.detail
          return detail?.['consent'] === 'given' && (detail['purposes'] as string[] | null)?.includes(purpose)
        })
      return {
        names,
        consents: records.flatMap((one) => (one.detail?.['answers'] ?? []) as Consent[]),
        reported: reportable.filter(agreedIn),
      }
    })
  // A name that leads to nobody is nobody's consent; unless it is the name of somebody who is known.
  const strangers = told.filter(({ id, names }) => id === null && names.some((name) => !listed.has(normalise(name))))
  const also = new Map(
    clients.flatMap((one) => {
      const id = textOf(one, 'person_id')
      return id ? [[id, known.get(became.get(id) ?? id) ?? []] as const] : []
    }),
  )
  return { behind: [...behind, ...strangers.map(({ names }) => ({ names, consents: [], reported: [] }))], also }
}
