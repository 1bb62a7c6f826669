/**
 * All that has to hold before a change is accepted, in one run: format and lint, types, tests. A later part runs although an earlier one failed, so that one run
 * shows everything; the last line counts. Arguments go to mocha.
 */
import { spawn } from 'node:child_process'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..')
const bin = (name) => path.join(root, 'node_modules', '.bin', process.platform === 'win32' ? `${name}.cmd` : name)
const given = process.argv.slice(2)

/** Runs a program, shows what it says and hands it back too. */
function run(program, args, env = process.env) {
  return new Promise((resolve) => {
    const child = spawn(program, args, { cwd: root, env, stdio: ['inherit', 'pipe', 'inherit'] })
    let said = ''
    child.stdout.on('data', (chunk) => {
      process.stdout.write(chunk)
      said += chunk
    })
    for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => child.kill(signal))
    child.once('error', (error) => resolve({ ok: false, said: error.message }))
    child.once('close', (code) => resolve({ ok: code === 0, said }))
  })
}

const count = (said, word) => Number([...said.matchAll(new RegExp(`(\\d+) ${word}\\b`, 'g'))].at(-1)?.[1] ?? 0)

const lint = await run(bin('biome'), ['check', '.'])
const types = await run(bin('tsc'), ['-p', '.', '--noEmit'])
const tests = await run(bin('mocha'), [...(process.stdout.isTTY ? ['--color'] : []), ...given], { ...process.env, TEST_BUILT: 'yes' })

const passed = count(tests.said, 'passing')
const failing = count(tests.said, 'failing')
const failed = failing + (lint.ok ? 0 : 1) + (types.ok ? 0 : 1) + (tests.ok || failing > 0 ? 0 : 1)
if (!lint.ok) process.stdout.write('Format and lint: failed\n')
if (!types.ok) process.stdout.write('Types: failed\n')
process.stdout.write(`\n${passed} passed, ${failed} failed\n`)
process.exitCode = failed > 0 || passed === 0 ? 1 : 0
