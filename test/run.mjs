/**
 * All that has to hold before a change is accepted, in one run: format and lint, types, tests. A later part runs although an earlier one failed, so that one run
 * shows everything; the last line counts. Tests run in as many lanes as there are cores (see lane.ts), the longest files first; a file that hangs on time and failed is
 * run once more, alone. Arguments go to mocha, in one lane, once.
 */
import { fork, spawn } from 'node:child_process'
import { readdirSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..')
const bin = (name) => path.join(root, 'node_modules', '.bin', process.platform === 'win32' ? `${name}.cmd` : name)
const given = process.argv.slice(2)
const color = process.stdout.isTTY
const running = new Set()
let stopping = false
for (const signal of ['SIGINT', 'SIGTERM'])
  process.once(signal, () => {
    stopping = true
    for (const child of running) child.kill(signal)
  })

/** Runs a program, shows what it says and hands it back too. */
function run(program, args, env = process.env) {
  return new Promise((resolve) => {
    const child = spawn(program, args, { cwd: root, env, stdio: ['inherit', 'pipe', 'inherit'] })
    running.add(child)
    let said = ''
    child.stdout.on('data', (chunk) => {
      process.stdout.write(chunk)
      said += chunk
    })
    child.once('error', (error) => resolve({ ok: false, said: error.message }))
    child.once('close', (code) => resolve({ ok: code === 0, said }))
  })
}

const counted = (said, word) => Number([...said.matchAll(new RegExp(`(\\d+) ${word}\\b`, 'g'))].at(-1)?.[1] ?? 0)

/** Rooms whose files take longest: begun first, so that no lane is left with one at the end. */
const long = ['browser', 'attack', 'ground', 'crash', 'access', 'backup', 'exports', 'imports']
const weight = (file) => (long.indexOf(path.basename(path.dirname(file))) + long.length + 1) % (long.length + 1)
const testFiles = readdirSync(path.join(root, 'test'), { recursive: true, withFileTypes: true })
  .filter((one) => one.isFile() && one.name.endsWith('.test.ts'))
  .map((one) => path.join(one.parentPath, one.name))
  .sort((a, b) => weight(a) - weight(b) || a.localeCompare(b))

/** A lane that holds more than this is followed by a fresh one. */
const mostMemory = 1_500_000_000

/** One lane, until no file is left. A lane that dies takes the file it had with it, as failed, and another goes on. */
function lane(env, waiting, told) {
  return new Promise((resolve) => {
    const child = fork(path.join(root, 'test', 'lane.ts'), { cwd: root, env, execArgv: ['--import', 'tsx'], stdio: ['ignore', 'inherit', 'inherit', 'ipc'] })
    running.add(child)
    let file = null
    let began = 0
    const next = (memory = 0) => {
      file = memory > mostMemory ? null : (waiting.shift() ?? null)
      began = Date.now()
      child.send(file)
    }
    const tell = (outcome) => told({ file: path.relative(root, file), seconds: Math.round((Date.now() - began) / 1000), ...outcome })
    child.on('message', (outcome) => {
      tell(outcome)
      next(outcome.memory)
    })
    child.once('exit', (code, signal) => {
      running.delete(child)
      if (file === null) return resolve(waiting.length > 0 ? lane(env, waiting, told) : undefined)
      tell({ said: `The lane ended while it ran this file (${signal ?? code}).`, passed: 0, failed: [file] })
      resolve(stopping || signal === 'SIGINT' || signal === 'SIGTERM' ? undefined : lane(env, waiting, told))
    })
    next()
  })
}

/** Files that wait for a browser, a process or a machine: what fails in them beside others may fail for want of time. What fails anywhere else has failed. */
const hangsOnTime = (file) => /^test\/(browser\/|crash\/|ground\/|evidence\/kills)/.test(file.split(path.sep).join('/'))

/** All the test files, in lanes; an outside database is shared by one lane only, since its roles belong to the whole server. */
async function runInLanes(env) {
  const total = { passed: 0, failed: [], slow: [], wavering: [] }
  const again = []
  const hear = ({ file, seconds, said, passed, failed }) => {
    process.stdout.write(`${said}\n${file}: ${passed} passed, ${failed.length} failed, ${seconds} s\n`)
    total.slow.push({ file, seconds })
  }
  const count = ({ passed, failed }) => {
    total.passed += passed
    total.failed.push(...failed)
  }
  const told = (outcome) => {
    hear(outcome)
    if (outcome.failed.length > 0 && hangsOnTime(outcome.file)) again.push(outcome)
    else count(outcome)
  }
  const lanes = env.TEST_DATABASE_URL ? 1 : Math.min(availableParallelism(), 4)
  const waiting = [...testFiles]
  await Promise.all(Array.from({ length: lanes }, () => lane(env, waiting, told)))
  for (const first of again) {
    if (stopping) {
      count(first)
      continue
    }
    process.stdout.write(`\nOnce more, alone: ${first.file}\n`)
    await lane(env, [path.join(root, first.file)], (second) => {
      hear(second)
      count(second)
      if (second.failed.length === 0) total.wavering.push(`${first.file}: ${first.failed.join('; ')}`)
    })
  }
  total.slow.sort((a, b) => b.seconds - a.seconds)
  process.stdout.write(
    `\nThe longest: ${total.slow
      .slice(0, 8)
      .map(({ file, seconds }) => `${file} ${seconds} s`)
      .join(', ')}\n`,
  )
  for (const one of total.failed) process.stdout.write(`Failed: ${one}\n`)
  for (const one of total.wavering) process.stdout.write(`wavering: passed the second time: ${one}\n`)
  return { passed: total.passed, failing: total.failed.length, ok: total.failed.length === 0 }
}

async function runMocha(env) {
  const { ok, said } = await run(bin('mocha'), [...(color ? ['--color'] : []), ...given], env)
  return { ok, passed: counted(said, 'passing'), failing: counted(said, 'failing') }
}

const [lint, types] = await Promise.all([run(bin('biome'), ['check', '.']), run(bin('tsc'), ['-p', '.', '--noEmit'])])
const env = { ...process.env, TEST_BUILT: 'yes', TEST_COLOR: color ? 'yes' : 'no' }
const { ok, passed, failing } = await (given.length > 0 ? runMocha(env) : runInLanes(env))

const failed = failing + (lint.ok ? 0 : 1) + (types.ok ? 0 : 1) + (ok || failing > 0 ? 0 : 1)
if (!lint.ok) process.stdout.write('Format and lint: failed\n')
if (!types.ok) process.stdout.write('Types: failed\n')
process.stdout.write(`\n${passed} passed, ${failed} failed\n`)
process.exitCode = failed > 0 || passed === 0 ? 1 : 0
