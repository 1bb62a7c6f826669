/** The kinds of record there are. */
import { act } from './act.ts'
import { affiliation } from './affiliation.ts'
import { casefile } from './casefile.ts'
import { casefileParts } from './casefile-parts.ts'
import { community } from './community.ts'
import { consent } from './consent.ts'
import type { RecordSchema } from './dialect.ts'
import { evidence } from './evidence.ts'
import { finding } from './finding.ts'
import { incident } from './incident.ts'
import { incidentLink } from './incident-link.ts'
import { intervention } from './intervention.ts'
import { interview } from './interview.ts'
import { involvement } from './involvement.ts'
import { organisation } from './organisation.ts'
import { person } from './person.ts'
import { remark } from './remark.ts'
import { source } from './source.ts'

export const kinds: readonly RecordSchema[] = [
  incident,
  community,
  evidence,
  person,
  organisation,
  affiliation,
  act,
  involvement,
  source,
  consent,
  interview,
  intervention,
  incidentLink,
  finding,
  remark,
  casefile,
  ...casefileParts,
]

/** The kind of which a record is a part: the one that the field named by `within` refers to; null for what stands by itself. */
export function wholeOf(schema: RecordSchema): RecordSchema | null {
  const field = schema.within ? schema.properties[schema.within] : undefined
  const refers = field?.type === 'string' ? field.refers : undefined
  return kinds.find((one) => one.collection === refers) ?? null
}
