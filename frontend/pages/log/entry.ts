/** An entry of the log as the server tells it, and the names of what it is about. */
import type { Text } from '../../../schemas/dialect.ts'
import { importRecord } from '../../../schemas/import-record.ts'
import { kinds } from '../../../schemas/kinds.ts'
import { mappingRecord } from '../../../schemas/mapping.ts'
import { reportRecord } from '../../../schemas/report-record.ts'
import { type Act, subjects } from '../../../schemas/words/audit.ts'

export interface LogEntry {
  readonly id: number
  readonly at: string
  readonly action: string
  readonly kind: string | null
  readonly record_id: string | null
  readonly community_id: string | null
  readonly account_id: string | null
  readonly name: string | null
  /** A reference or a name, when the reader may see it. */
  readonly about: string | null
  readonly detail: Readonly<Record<string, unknown>> | null
  /** Place in the chain; null while it waits. */
  readonly sealed: number | null
}

export type View = 'opened' | 'own' | 'community' | 'instance'

/** Kinds by which the log can be narrowed. */
export const recordKinds = kinds.map(({ collection, plural }) => ({ collection, plural }))

const named: ReadonlyMap<string, Text> = new Map([
  ...[...kinds, importRecord, reportRecord, mappingRecord].map(({ collection, label }): [string, Text] => [collection, label]),
  ...(Object.entries(subjects) as [string, Text][]),
])

/** What a kind is called; null for one that has no name. */
export const kindName = (kind: string | null): Text | null => (kind ? (named.get(kind) ?? null) : null)

/** Acts after which what they are about goes without saying. */
const complete: ReadonlySet<string> = new Set([
  'discard',
  'export',
  'report',
  'sign_in',
  'sign_in_failed',
  'sign_out',
  'change_password',
  'choose_password',
  'read_log',
])
export const saysItAll = (entry: LogEntry): boolean => complete.has(entry.action) && !entry.about

/** What stands after the act; nothing when somebody acted on their own account. */
export const objectOf = ({ kind, record_id, account_id, about }: LogEntry): string | null => (kind === 'accounts' && record_id === account_id ? null : about)

/** Where a record is looked at. */
const places: Readonly<Record<string, string>> = { incidents: '/incidents', communities: '/communities', casefiles: '/casefiles' }

/** The address of what an entry is about, when the reader may see it. */
export function addressOf({ kind, record_id, about }: LogEntry): string | null {
  const place = kind ? places[kind] : undefined
  return place && record_id && about ? `${place}/${record_id}` : null
}

/** Acts as one chooses among them. */
export const actGroups: readonly {
  readonly word: 'group_reading' | 'group_changing' | 'group_people' | 'group_refused' | 'group_session'
  readonly acts: readonly Act[]
}[] = [
  { word: 'group_reading', acts: ['read', 'list', 'export', 'exported', 'download', 'report', 'read_log'] },
  {
    word: 'group_changing',
    acts: [
      'creation',
      'update',
      'submission',
      'review',
      'verification',
      'return',
      'dispute',
      'archival',
      'restoration',
      'withdrawal',
      'discard',
      'removal',
      'merge',
      'merge_undone',
      'correct_law',
      'take_back_correction',
      'import',
      'trial_import',
    ],
  },
  { word: 'group_people', acts: ['add_member', 'change_member', 'remove_member', 'invite', 'accept_invitation', 'disable', 'enable', 'freeze', 'lift_freeze'] },
  { word: 'group_refused', acts: ['denied', 'refused_read'] },
  {
    word: 'group_session',
    acts: [
      'sign_in',
      'sign_in_failed',
      'sign_out',
      'step_up',
      'end_session',
      'end_sessions',
      'change_password',
      'choose_password',
      'add_second_factor',
      'remove_second_factor',
      'renew_recovery_codes',
    ],
  },
]
