/**
 * What a consent allows, said once: the purpose, for whom, until when, and whether it was refused or withdrawn. Reports, exports and the person's page decide by these rules;
 * the SQL function incidents_withheld says the same of many at once, and an agreement test holds them together. Pure: the day is given.
 */
import { normalise } from './arabic.ts'
import { parseEdtf } from './edtf.ts'

/** Why something stays: the strongest first. */
export const withheldReasons = ['refused', 'withdrawn', 'expired', 'other_purposes', 'other_recipient'] as const
export type WithheldReason = (typeof withheldReasons)[number]

/** What a document or a file is for: the purposes that nobody concerned may have said no to. Within the house, that their information is kept at all. */
export const purposesOf = {
  internal: ['collect'],
  partners: ['collect', 'share_anonymised'],
  public: ['collect', 'share_anonymised'],
  export: ['collect', 'share_anonymised'],
} as const satisfies Record<string, readonly string[]>
export type ConsentUse = keyof typeof purposesOf

/** What was withheld: how many incidents, and why, of those about which who asks may know it. Never whose they are. */
export interface Withheld {
  readonly incidents: number
  readonly because: Readonly<Partial<Record<WithheldReason, number>>>
}

/** One answer of a person, as it stands on record. Dates are EDTF. */
export interface Answer {
  readonly purpose?: string | null
  readonly given?: string | null
  readonly given_on?: string | null
  readonly recipient?: string | null
  readonly expires_on?: string | null
  readonly withdrawn_on?: string | null
}

const [first, last] = ['0000-00-00', '9999-99-99']
const earliest = (date: string | null | undefined): string => (date ? parseEdtf(date)?.from : null) ?? first
const latest = (date: string | null | undefined): string => (date ? parseEdtf(date)?.to : null) ?? last

/** Whom something reaches: by their name, or by all names under which a consent may mean them; null: whoever it may be. */
export type Recipient = string | readonly string[] | null

const calls = (recipient: Recipient, only: string): boolean => {
  const names = recipient === null ? [] : typeof recipient === 'string' ? [recipient] : recipient
  return names.some((one) => normalise(one.trim()) === normalise(only))
}

/** Why one answer does not allow its purpose to a recipient on a day; null when it does. A consent holds to the last day that its end may mean. */
export function objection(answer: Answer, recipient: Recipient, day: string): WithheldReason | null {
  if (answer.given === 'refused') return 'refused'
  if (answer.withdrawn_on) return 'withdrawn'
  if (answer.expires_on && latest(answer.expires_on) < day) return 'expired'
  const only = answer.recipient?.trim()
  if (only && !calls(recipient, only)) return 'other_recipient'
  return null
}

/**
 * What a person's answers say of one purpose: `allowed`, a reason against it, or null where nobody asked or nobody answered. The last word counts: a no stands until a yes
 * that was certainly given after it. A consent for one recipient says nothing against others who were agreed to.
 */
export function verdict(answers: readonly Answer[], purpose: string, recipient: Recipient, day: string): 'allowed' | WithheldReason | null {
  const said = answers
    .filter((one) => one.purpose === purpose && (one.given === 'given' || one.given === 'refused'))
    .map((answer) => ({ answer, no: objection(answer, recipient, day) }))
  const yes = said.filter(({ no }) => no === null)
  const reasons = said.flatMap(({ answer, no }) => {
    if (no === null) return []
    if (no === 'other_recipient') return yes.length > 0 ? [] : [no]
    const over = yes.some((later) => earliest(later.answer.given_on) > latest(answer.withdrawn_on ?? answer.given_on))
    return over ? [] : [no]
  })
  return withheldReasons.find((one) => reasons.includes(one)) ?? (yes.length > 0 ? 'allowed' : null)
}

/** What the report itself says of a use: that the people concerned refused, or agreed to other things only. */
export function reportedObjection(
  report: { readonly consent?: string | null; readonly consent_purposes?: readonly string[] | null },
  purposes: readonly string[],
): WithheldReason | null {
  const asked = purposes.filter((one) => one !== 'collect')
  if (asked.length === 0) return null
  if (report.consent === 'refused') return 'refused'
  return report.consent === 'given' && !asked.every((one) => report.consent_purposes?.includes(one)) ? 'other_purposes' : null
}
