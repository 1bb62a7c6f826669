/** The kinds of record there are. */
import { community } from './community.ts'
import type { RecordSchema } from './dialect.ts'
import { incident } from './incident.ts'

export const kinds: readonly RecordSchema[] = [incident, community]
