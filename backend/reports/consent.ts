/**
 * What people did not agree to leaves in no report for others: an incident whose report says that they refused, or agreed to other things only, and one of whose victims
 * refused, withdrew, or let expire the consent to be told of without their name. The last word counts. Where nobody was asked or answered, nothing is held back by this rule.
 */

import { incident } from '../../schemas/incident.ts'
import type { Audience } from '../../schemas/report.ts'
import { type Asking, reachable } from '../records/door.ts'
import { filtered, type ReadFilter } from '../records/filter.ts'

/** Conditions on incidents in SQL; null where nobody answered. Dates are EDTF: a day that may be past counts as past for a refusal. */
const own = `(incidents.consent = 'refused' or (incidents.consent = 'given' and not ('share_anonymised' = any (incidents.consent_purposes))))`
const stands = `given.given = 'given' and given.withdrawn_on is null and (given.expires_on is null or edtf_to(given.expires_on) >= current_date)`
const theirs = `exists (
  select from acts join consents ended on ended.person_id = acts.victim_id
  where acts.incident_id = incidents.id and acts.removed_at is null and ended.removed_at is null and ended.purpose = 'share_anonymised'
    and (ended.given = 'refused' or ended.withdrawn_on is not null or (ended.expires_on is not null and edtf_to(ended.expires_on) < current_date))
    and not exists (
      select from consents given where given.person_id = ended.person_id and given.purpose = ended.purpose and given.removed_at is null and ${stands}
        and edtf_from(given.given_on) > edtf_to(coalesce(ended.withdrawn_on, ended.given_on))))`
const refused = `(coalesce(${own}, false) or ${theirs})`

/** The filters that a report for the audience keeps to, and how many incidents of those asked for it leaves out. Within the house, nothing is left out. */
export async function consented(
  asking: Asking,
  filters: readonly ReadFilter[],
  audience: Audience,
): Promise<{ readonly filters: readonly ReadFilter[]; readonly withheld: number }> {
  if (audience === 'internal') return { filters, withheld: 0 }
  const [row] = (await filtered(reachable(asking, incident), filters).whereRaw(refused).count('* as n')) as { n: number }[]
  const withheld = Number(row?.n ?? 0)
  // Where nobody refused, the counters may answer.
  return withheld === 0 ? { filters, withheld } : { filters: [...filters, { name: 'consented', condition: `not ${refused}`, values: [] }], withheld }
}
