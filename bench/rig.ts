/** What every benchmark needs: bases, a real server of ours, the yardstick's server, a load, and all of them stopped at the end. */
import { type ChildProcess, fork, spawn } from 'node:child_process'
import { mkdirSync, readFileSync } from 'node:fs'
import { createServer } from 'node:net'
import path from 'node:path'
import { type Bases, dataFolder, openBases, password, root } from './bases.ts'
import type { Outcome, Plan } from './load-child.ts'

export interface Vigie {
  readonly port: number
  readonly pid: number
  /** Headers of a signed-in coordinator. */
  readonly headers: Readonly<Record<string, string>>
  /** Resident memory of the server process, in MB. */
  memory(): number
  stop(): Promise<void>
}
export interface Yardstick {
  readonly port: number
  stop(): Promise<void>
}
export type Queries = Readonly<Record<string, { readonly text: string; readonly values?: readonly unknown[] }>>

export interface Rig extends Bases {
  /** Fewer and shorter rounds. */
  readonly short: boolean
  vigie(url: string): Promise<Vigie>
  yardstick(url: string, queries?: Queries): Promise<Yardstick>
  load(plan: Omit<Plan, 'headers'> & { headers?: Plan['headers'] }): Promise<Outcome>
  told(line: string): void
  stop(): Promise<void>
}

export async function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer()
    server.once('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0))
    })
  })
}

function ended(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve()
  return new Promise((resolve) => {
    child.once('exit', () => resolve())
    child.kill(signal)
  })
}

/** A number of /proc/<pid>/status in MB: `VmRSS`, `VmHWM`. */
export function memoryOf(pid: number, name = 'VmRSS'): number {
  const found = new RegExp(`^${name}:\\s+(\\d+)`, 'm').exec(readFileSync(`/proc/${pid}/status`, 'utf8'))
  return Number(found?.[1] ?? 0) / 1024
}

/** Our server as `npm start` runs it, on the database of the owner's URL; resolves when it answers. */
export async function startVigie(url: string): Promise<Vigie> {
  const port = await freePort()
  const folder = path.join(dataFolder, 'server')
  mkdirSync(folder, { recursive: true })
  const { PATH, HOME } = process.env
  const env = { PATH, HOME, DATABASE_URL: url, PORT: String(port), VIGIE_DATA: folder, VIGIE_DEMO: 'off', VIGIE_LOG: 'error' }
  const child = spawn(process.execPath, [path.join(root, 'dist/backend/server.js')], { env, cwd: root, stdio: ['ignore', 'ignore', 'inherit'] })
  const origin = `http://127.0.0.1:${port}`
  for (;;) {
    if (child.exitCode !== null) throw new Error('the server did not start')
    const answer = await fetch(`${origin}/api/health`).catch(() => null)
    if (answer?.ok) break
    await new Promise((resolve) => setTimeout(resolve, 25))
  }
  const session = await fetch(`${origin}/api/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ email: 'coordinator@bench.example', password }),
  })
  if (session.status !== 201) throw new Error(`signing in: ${session.status} ${await session.text()}`)
  const cookie = (session.headers.getSetCookie()[0] ?? '').split(';')[0] ?? ''
  const pid = child.pid ?? 0
  return { port, pid, headers: { cookie, 'accept-language': 'en' }, memory: () => memoryOf(pid), stop: () => ended(child, 'SIGTERM') }
}

/** Starts what all benchmarks share. */
export async function openRig(short: boolean): Promise<Rig> {
  const told = (line: string) => void process.stderr.write(`  ${line}\n`)
  const bases = await openBases(told)
  const stops: (() => Promise<void>)[] = []
  const child = (file: string, env: Record<string, string> = {}) =>
    fork(path.join(root, 'bench', file), { execArgv: ['--import', 'tsx'], env: { ...process.env, ...env } })
  const loader = child('load-child.ts')
  stops.push(() => ended(loader, 'SIGKILL'))

  return {
    ...bases,
    short,
    told,
    async vigie(url) {
      const vigie = await startVigie(url)
      stops.push(vigie.stop)
      return vigie
    },
    async yardstick(url, queries = {}) {
      const port = await freePort()
      const server = child('yardstick.ts', { BENCH_URL: url, BENCH_PORT: String(port), BENCH_QUERIES: JSON.stringify(queries) })
      await new Promise<void>((resolve, reject) => {
        server.once('message', () => resolve())
        server.once('exit', () => reject(new Error('the yardstick did not start')))
      })
      const stop = () => ended(server, 'SIGKILL')
      stops.push(stop)
      return { port, stop }
    },
    async load(plan) {
      const outcome = await new Promise<Outcome>((resolve) => {
        loader.once('message', (said) => resolve(said as Outcome))
        loader.send({ headers: {}, ...plan })
      })
      if (outcome.failure) throw new Error(`${plan.method} ${plan.paths[0]}: ${outcome.failure}`)
      return outcome
    },
    async stop() {
      for (const stop of stops.reverse()) await stop()
      await bases.cluster.stop()
    },
  }
}
