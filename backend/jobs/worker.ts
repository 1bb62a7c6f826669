/** The worker: a process of its own that takes one job after another; by the clock it folds the counters, seals the log, and carries out erasures. */
import { setTimeout as sleep } from 'node:timers/promises'
import { keepSealing } from '../audit/sealer.ts'
import { connect } from '../database/connection.ts'
import { keepErasing } from '../erasure/keeping.ts'
import { keepVault } from '../evidence/keeping.ts'
import { instanceKey } from '../keys/instance-key.ts'
import { createLog, type Level, type Log } from '../log.ts'
import type { WorkerSettings } from '../worker-process.ts'
import { finishJob, type Job, keepJob, takeJob, type Work } from './queue.ts'
import { works } from './works.ts'

async function run(job: Job, work: Work, deps: Parameters<Work>[1]): Promise<void> {
  const beat = setInterval(() => void keepJob(deps.db, job).catch(() => undefined), 15_000)
  try {
    await work(job, deps)
    await finishJob(deps.db, job, 'done', null)
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : error instanceof Error ? error.name : 'failed'
    deps.log.error('job_failed', { job: job.id, kind: job.kind, code })
    await finishJob(deps.db, job, 'failed', code)
  } finally {
    clearInterval(beat)
  }
}

/** Does all the work that waits; answers how many jobs it did. */
export async function workOff(deps: Parameters<Work>[1], stopped: () => boolean = () => false): Promise<number> {
  let done = 0
  while (!stopped()) {
    const job = await takeJob(deps.db)
    if (!job) break
    const work = works[job.kind]
    if (work) await run(job, work, deps)
    else await finishJob(deps.db, job, 'failed', 'unknown_kind')
    done += 1
  }
  return done
}

async function live(settings: WorkerSettings, log: Log): Promise<void> {
  const db = connect(settings.databaseUrl, { max: 4, name: 'vigie worker' })
  let stopping = false
  const stop = () => {
    stopping = true
  }
  process.on('SIGTERM', stop)
  process.on('disconnect', () => process.exit(0))
  // By the clock and not between jobs: an import of a million rows is one job.
  const folding = setInterval(() => void db.raw('select fold_counts()').catch(() => undefined), 3_000)
  const sealing = keepSealing(settings.databaseUrl, { dataFolder: settings.dataFolder, key: instanceKey(settings.dataFolder) }, (code) =>
    log.warn('sealer_waits', { code }),
  )
  const vault = keepVault(db, settings.databaseUrl, settings.dataFolder, (what, count) => log.error(what, { count }))
  const erasing = keepErasing(settings.databaseUrl, settings.dataFolder, (code) => log.warn('erasing_waits', { code }))
  while (!stopping) {
    try {
      const done = await workOff({ db, dataFolder: settings.dataFolder, log }, () => stopping)
      if (done === 0) await sleep(400)
    } catch (error) {
      log.warn('worker_waits', { code: error instanceof Error && 'code' in error ? String(error.code) : '' })
      await sleep(2_000)
    }
  }
  clearInterval(folding)
  vault.stop()
  await erasing.stop()
  await sealing.stop()
  await db.destroy()
  process.exit(0)
}

if (process.send) {
  process.once('message', (settings: WorkerSettings) => void live(settings, createLog(settings.log as Level | 'silent').with({ process: 'worker' })))
}
