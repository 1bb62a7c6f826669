/** The team of a casefile: its roles, and the kinds of record that the team keeps together. */

/** lead: answers for the casefile and its team; counsel: pleads; assistant: prepares the parts. */
export const casefileRoles = ['lead', 'counsel', 'assistant'] as const
export type CasefileRole = (typeof casefileRoles)[number]

/** The collections whose records are parts of a casefile. */
export const casefilePartNames = [
  'casefile_facts',
  'claims',
  'casefile_remedies',
  'casefile_procedures',
  'casefile_clients',
  'casefile_alleged',
  'casefile_witnesses',
  'exhibits',
  'casefile_harms',
  'casefile_reliefs',
  'casefile_interventions',
  'casefile_risks',
  'casefile_tasks',
  'casefile_deadlines',
  'casefile_stages',
  'casefile_filings',
  'casefile_notes',
] as const
