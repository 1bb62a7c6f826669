/** Types of violation, in fifteen groups, in the order in which a picker offers them. The wording is our own; `source` is a crosswalk to HURIDOCS and Primero. */
import type { Term } from '../dialect.ts'
import { assemblyParticipation } from './violations/assembly-participation.ts'
import { conflict } from './violations/conflict.ts'
import { detention } from './violations/detention.ts'
import { economicSocial } from './violations/economic-social.ts'
import { equality } from './violations/equality.ts'
import { expressionBelief } from './violations/expression-belief.ts'
import { integrity } from './violations/integrity.ts'
import { justice } from './violations/justice.ts'
import { law } from './violations/law.ts'
import { liberty } from './violations/liberty.ts'
import { life } from './violations/life.ts'
import { migration } from './violations/migration.ts'
import { privacyMovement } from './violations/privacy-movement.ts'
import { sgbv } from './violations/sgbv.ts'
import { slaveryChildren } from './violations/slavery-children.ts'

export const violations = [
  ...life,
  ...liberty,
  ...integrity,
  ...sgbv,
  ...slaveryChildren,
  ...justice,
  ...detention,
  ...expressionBelief,
  ...assemblyParticipation,
  ...privacyMovement,
  ...migration,
  ...equality,
  ...economicSocial,
  ...conflict,
  ...law,
] as const satisfies readonly Term[]
