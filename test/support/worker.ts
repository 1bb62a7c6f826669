/** The worker’s loop in the process of a test, so that what is queued gets done while somebody watches. */
import { setTimeout as sleep } from 'node:timers/promises'
import { workOff } from '../../backend/jobs/worker.ts'
import { testLog } from './app.ts'
import type { OwnDatabase } from './database.ts'

/** Takes one job after another; what it answers ends it, after the job in hand. */
export function keepWorking({ db, dataFolder }: Pick<OwnDatabase, 'db' | 'dataFolder'>): () => Promise<void> {
  let stopping = false
  const loop = (async () => {
    while (!stopping) {
      await workOff({ db, dataFolder, log: testLog }, () => stopping)
      await db.raw('select fold_counts()')
      await sleep(100)
    }
  })()
  return async () => {
    stopping = true
    await loop
  }
}
