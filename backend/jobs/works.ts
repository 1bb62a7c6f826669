/** The kinds of long work, and who does each. */
import type { Knex } from 'knex'
import { runImport } from '../imports/run.ts'
import type { Log } from '../log.ts'
import type { Job } from './queue.ts'

export type Work = (job: Job, deps: { readonly db: Knex; readonly dataFolder: string; readonly log: Log }) => Promise<void>

export const works: Readonly<Record<string, Work>> = { import: runImport }
