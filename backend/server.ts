/**
 * Ignition: settings, database, migrations, demonstration, pages and API, worker; and the way back down. What an operator can mend is said in one line and ends
 * with a code other than zero.
 */
import type { Server } from 'node:http'
import { createApp } from './app.ts'
import { readConfig } from './config.ts'
import { connect, connectOwner } from './database/connection.ts'
import { openDataFolder } from './database/data-folder.ts'
import { startEmbedded } from './database/embedded.ts'
import { prepareDatabase } from './database/migrate.ts'
import { demonstrationPassword, passDemonstration } from './demonstration-gate.ts'
import { finishErasures } from './erasure/run.ts'
import { emptyWaitingRoom } from './http/uploads.ts'
import { openKeyring, proveKeyring } from './keys/keyring.ts'
import { settleMaster } from './keys/rotation.ts'
import { addressOf, drain, listen, mustBeFree } from './listen.ts'
import { createLog } from './log.ts'
import { plainLine } from './plain-failure.ts'
import { startWorker } from './worker-process.ts'

type Step = (hurry: boolean) => Promise<void>

/** What has been started, to be stopped in the opposite order. */
const steps: Step[] = []
let stopping = false

async function stop(hurry: boolean): Promise<void> {
  for (let step = steps.pop(); step; step = steps.pop()) await step(hurry).catch(() => {})
}

/** The first signal stops cleanly, the second at once. */
function onSignal(): void {
  if (stopping) {
    void stop(true).finally(() => process.exit(1))
    setTimeout(() => process.exit(1), 2_000).unref()
    return
  }
  stopping = true
  void stop(false).then(() => process.exit(process.exitCode ?? 0))
}

/** A fault while it runs: where, but not the message, which may hold content; what was begun is finished or taken back, and whoever keeps it running starts it again. */
function onFault(error: unknown): void {
  const stack = error instanceof Error ? (error.stack ?? '') : ''
  const at = stack
    .split('\n')
    .filter((line) => /^\s+at /.test(line))
    .slice(0, 6)
    .map((line) => line.trim())
    .join(' < ')
  createLog('error').error('fault', { kind: error instanceof Error ? error.name : typeof error, code: (error as { code?: string } | null)?.code, at })
  leave()
}

function onFailedStart(error: unknown): void {
  if (stopping) return
  process.stderr.write(`Vigie can not start. ${plainLine(error) ?? (error instanceof Error ? error.stack : String(error))}\n`)
  leave()
}

function leave(): void {
  process.exitCode = 1
  stopping = true
  void stop(false).then(() => process.exit(1))
}

/** Refuses to start over what another master key has sealed; erases again what a restored backup brought back. */
async function prove(databaseUrl: string, dataFolder: string): Promise<void> {
  const owner = connectOwner(databaseUrl)
  try {
    await settleMaster(owner, dataFolder)
    const keys = openKeyring(dataFolder)
    await proveKeyring(owner, keys)
    await finishErasures(owner, keys, dataFolder)
  } finally {
    await owner.destroy()
  }
}

async function start(): Promise<void> {
  const config = readConfig()
  const log = createLog(config.log)
  openDataFolder(config.dataFolder)
  if (config.port !== 0) await mustBeFree(config.host, config.port)

  let databaseUrl = config.databaseUrl
  if (databaseUrl === null) {
    const embedded = await startEmbedded(config.dataFolder, log)
    steps.push((hurry) => embedded.stop(hurry))
    databaseUrl = embedded.url
  }
  const applied = await prepareDatabase(databaseUrl)
  if (applied.length > 0) log.info('migrated', { count: applied.length })
  await prove(databaseUrl, config.dataFolder)
  const accounts = await passDemonstration(config, databaseUrl, log)

  const db = connect(databaseUrl, { max: 24, name: 'vigie server', patience: 'answers' })
  steps.push(() => db.destroy())
  const worker = startWorker({ databaseUrl, dataFolder: config.dataFolder, log: config.log }, log)
  let server: Server | undefined
  steps.push(async (hurry) => {
    await Promise.all([server && drain(server, hurry ? 0 : 8_000), worker.stop(hurry)])
  })
  await emptyWaitingRoom(config.dataFolder)
  server = await listen(createApp({ db, config, log }), config.host, config.port)

  const hints =
    accounts.public.length > 0
      ? [`Sign in as ${accounts.public.join(', ')}`, `with the password ${demonstrationPassword}.`]
      : accounts.all === 0
        ? ['Nobody can sign in yet: npm run vigie -- create-account']
        : []
  process.stdout.write(['', `Vigie is at ${config.origin ?? addressOf(server)}`, ...hints, ''].join('\n'))
  process.stdout.write('\n')
}

process.on('SIGTERM', onSignal)
process.on('SIGINT', onSignal)
process.on('SIGHUP', onSignal)
// npm that is killed outright passes nothing on: a server that it started would stay behind with the port and the database.
if (process.env['npm_lifecycle_event']) {
  const parent = process.ppid
  setInterval(() => {
    if (process.ppid !== parent && !stopping) onSignal()
  }, 300).unref()
}
process.on('uncaughtException', onFault)
process.on('unhandledRejection', onFault)
start().catch(onFailedStart)
