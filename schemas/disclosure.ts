/** One place where something of a person has gone: a file, a report, or what left a casefile. */
export interface Disclosure {
  readonly kind: 'export' | 'report' | 'dossier' | 'letter'
  readonly format: string
  readonly audience: string | null
  /** Whom it was for, in words; of a letter, the code of the body. */
  readonly recipient: string | null
  readonly made_at: string
  /** The account that made it. */
  readonly made_by: string
  /** How many of the incidents that name the person; null where it left a casefile. */
  readonly incidents: number | null
}
