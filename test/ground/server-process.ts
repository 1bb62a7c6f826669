/** The server as a person starts it, in a process of its own: what it says, whether it answers, how it ends. */
import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { endings } from '../support/endings.ts'

const root = fileURLToPath(new URL('../../', import.meta.url))

export interface Ended {
  readonly code: number | null
  readonly signal: NodeJS.Signals | null
  readonly stdout: string
  readonly stderr: string
}

export interface Started {
  readonly child: ChildProcess
  readonly pid: number
  /** Where it listens, once it has said so; fails with what it said instead. */
  address(): Promise<string>
  ended(): Promise<Ended>
  said(): string
}

export interface Folder {
  readonly folder: string
  end(): void
}

/** An empty folder that goes away; `end` removes it. */
export function emptyFolder(): Folder {
  const folder = mkdtempSync(path.join(tmpdir(), 'vigie-ground-'))
  return { folder, end: () => rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 }) }
}

let begun: Promise<string> | undefined

/** What a first start leaves behind: made once in a lane. */
async function beginOnce(): Promise<string> {
  const { folder, end } = emptyFolder()
  endings.push(async () => end())
  const one = startServer({ VIGIE_DATA: folder, PORT: '0' })
  await one.address()
  one.child.kill('SIGTERM')
  await one.ended()
  return folder
}

/** A data folder on which a server was started once and stopped: with its database, its key and nobody in it; `end` removes it. `below`: that far below a folder of ours. */
export async function begunFolder(below = ''): Promise<Folder> {
  begun ??= beginOnce()
  const { folder, end } = emptyFolder()
  const inside = path.join(folder, below)
  mkdirSync(inside, { recursive: true })
  // With owners and rights: the database belongs to a user of its own.
  execFileSync('cp', ['-a', `${await begun}/.`, inside])
  return { folder: inside, end }
}

/** A port that nobody uses at this moment. */
export async function somePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer()
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0))
    })
  })
}

/** `npm test` has just built the server: then that is what is tested, and it starts in half the time; else the sources. */
const isBuilt = process.env['TEST_BUILT'] === 'yes'

/** Starts the server with these settings and none of the surroundings'. */
export function startServer(settings: Readonly<Record<string, string>>): Started {
  return launch('backend/server', [], settings)
}

/** Runs a command as an operator does. */
export function runCommand(settings: Readonly<Record<string, string>>, given: readonly string[]): Started {
  return launch('backend/commands/vigie', given, settings)
}

function launch(program: string, given: readonly string[], settings: Readonly<Record<string, string>>): Started {
  const child = spawn(process.execPath, [...(isBuilt ? [`dist/${program}.js`] : ['--import', 'tsx', `${program}.ts`]), ...given], {
    cwd: root,
    env: { PATH: process.env['PATH'], HOME: process.env['HOME'], VIGIE_DEMO: 'off', ...settings },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let stdout = ''
  let stderr = ''
  child.stdout?.on('data', (chunk: Buffer) => {
    stdout += chunk
  })
  child.stderr?.on('data', (chunk: Buffer) => {
    stderr += chunk
  })
  const ended = new Promise<Ended>((resolve) => child.once('close', (code, signal) => resolve({ code, signal, stdout, stderr })))
  return {
    child,
    pid: child.pid ?? 0,
    said: () => stdout + stderr,
    ended: () => ended,
    address: () =>
      new Promise((resolve, reject) => {
        const look = () => {
          const found = /Vigie is at (http:\S+)/.exec(stdout)?.[1]
          if (found) resolve(found)
          else if (child.exitCode !== null || child.signalCode !== null) reject(new Error(`the server ended: ${stdout}${stderr}`))
          else setTimeout(look, 20)
        }
        look()
      }),
  }
}
