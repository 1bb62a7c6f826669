/**
 * One incident as an audience may see it, decided before anything is laid out. Internal: as it was presented to its maker. Partners: without restricted fields,
 * without people of the network, the place no finer than the province. Public: nothing but classes, the month and the country, and only if it is verified.
 */
import { monthOf, parseEdtf } from '../../../schemas/edtf.ts'
import { fieldsOf } from '../../../schemas/fields.ts'
import { type Incident, incident as schema } from '../../../schemas/incident.ts'
import type { Audience } from '../../../schemas/report.ts'

const fields = fieldsOf(schema)

/** What partners may see: what every member of the community sees, less people, exact places and the form's own answers. */
const forPartners = new Set<string>(
  fields
    .filter(
      (one) =>
        (one.sensitivity === 'public' || one.sensitivity === 'community') &&
        one.kind !== 'answers' &&
        !('refers' in one.schema && one.schema.refers === 'accounts'),
    )
    .map((one) => one.name),
)
for (const name of ['place_name', 'latitude', 'longitude', 'source_identifier', 'import_id']) forPartners.delete(name)

/** What anybody may see of a verified incident. */
const forAnybody: ReadonlySet<string> = new Set(['state', 'happened_on', 'country', 'violations', 'perpetrator_types', 'attribution'])

function only(incident: Incident, names: ReadonlySet<string>): Incident {
  return Object.fromEntries(Object.entries(incident).filter(([name]) => names.has(name))) as Incident
}

/** A date no finer than its month: the month in which it certainly happened, else the year, else nothing. */
export function blurredDate(edtf: string): string | null {
  const month = monthOf(edtf)
  if (month) return month
  const { from, to } = parseEdtf(edtf) ?? { from: null, to: null }
  return from && to && from.slice(0, 4) === to.slice(0, 4) ? from.slice(0, 4) : null
}

/** The incident as `audience` may see it, or null if it may not know that there is one. */
export function forAudience(incident: Incident, audience: Audience): Incident | null {
  if (audience === 'internal') return incident
  if (audience === 'partners') return incident.state === 'draft' ? null : only(incident, forPartners)
  if (incident.state !== 'verified') return null
  const shown = only(incident, forAnybody)
  return { ...shown, happened_on: shown.happened_on ? blurredDate(shown.happened_on) : null }
}
