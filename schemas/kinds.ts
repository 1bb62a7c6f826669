/** The kinds of record there are. */
import { act } from './act.ts'
import { affiliation } from './affiliation.ts'
import { casefile } from './casefile.ts'
import { casefileParts } from './casefile-parts.ts'
import { community } from './community.ts'
import { consent } from './consent.ts'
import type { RecordSchema } from './dialect.ts'
import { incident } from './incident.ts'
import { incidentLink } from './incident-link.ts'
import { intervention } from './intervention.ts'
import { interview } from './interview.ts'
import { involvement } from './involvement.ts'
import { organisation } from './organisation.ts'
import { person } from './person.ts'
import { source } from './source.ts'

export const kinds: readonly RecordSchema[] = [
  incident,
  community,
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
  casefile,
  ...casefileParts,
]
