/** The life of an incident: its states, and the verbs that lead from one to another. Guards are in the ability; this is the map. */
import type { Text } from './dialect.ts'

export const states = ['draft', 'submitted', 'under_review', 'returned', 'verified', 'disputed', 'archived'] as const
export type State = (typeof states)[number]

/** Filed and not settled: a reviewer's to judge, and what the database draws acts, involvements and sources from. */
export const judged: readonly State[] = ['submitted', 'under_review', 'disputed']

export interface Transition {
  /** Last part of `POST /api/incidents/:id/<verb>`. */
  readonly verb: string
  readonly from: readonly State[]
  readonly to: State
  /** What the ability calls it. */
  readonly action: string
  readonly reason: 'required' | 'optional'
  readonly label: Text
}

export const transitions = [
  {
    verb: 'submission',
    from: ['draft', 'returned'],
    to: 'submitted',
    action: 'submit',
    reason: 'optional',
    label: { en: 'Submit', fr: 'Soumettre', ar: 'إرسال' },
  },
  {
    verb: 'withdrawal',
    from: ['submitted'],
    to: 'draft',
    action: 'withdraw',
    reason: 'optional',
    label: { en: 'Take back to draft', fr: 'Reprendre en brouillon', ar: 'سحب إلى المسودات' },
  },
  {
    verb: 'review',
    from: ['submitted', 'disputed'],
    to: 'under_review',
    action: 'review',
    reason: 'optional',
    label: { en: 'Start the review', fr: 'Commencer l’examen', ar: 'بدء المراجعة' },
  },
  {
    verb: 'return',
    from: ['submitted', 'under_review', 'disputed'],
    to: 'returned',
    action: 'return',
    reason: 'required',
    label: { en: 'Send back', fr: 'Renvoyer', ar: 'إعادة إلى صاحبها' },
  },
  {
    verb: 'verification',
    from: ['submitted', 'under_review', 'disputed'],
    to: 'verified',
    action: 'verify',
    reason: 'optional',
    label: { en: 'Verify', fr: 'Vérifier', ar: 'تأكيد التحقق' },
  },
  {
    verb: 'dispute',
    from: ['submitted', 'under_review', 'verified'],
    to: 'disputed',
    action: 'dispute',
    reason: 'required',
    label: { en: 'Dispute', fr: 'Contester', ar: 'الطعن فيها' },
  },
  {
    verb: 'archival',
    from: ['submitted', 'under_review', 'returned', 'verified', 'disputed'],
    to: 'archived',
    action: 'archive',
    reason: 'required',
    label: { en: 'Archive', fr: 'Archiver', ar: 'أرشفة' },
  },
  {
    verb: 'restoration',
    from: ['archived'],
    to: 'submitted',
    action: 'restore',
    reason: 'required',
    label: { en: 'Take out of the archive', fr: 'Sortir des archives', ar: 'إخراج من الأرشيف' },
  },
] as const satisfies readonly Transition[]
