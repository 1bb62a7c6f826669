/**
 * One lane of `npm test`: runs the test files that it is handed, one after the other, on one database and in one browser, and tells what each said and how it went.
 * Two lanes share nothing but the machine.
 */
import { format } from 'node:util'
import Mocha from 'mocha'
import settings from '../package.json' with { type: 'json' }
import { connectionsHeld } from './support/database.ts'
import { mochaGlobalTeardown } from './support/hooks.ts'

/** What came of a file: its report, how many passed and failed, and the names of those that failed. */
export interface Outcome {
  readonly said: string
  readonly passed: number
  readonly failed: readonly string[]
  /** Bytes that the lane holds now: one that grew too large is followed by a fresh one. */
  readonly memory: number
}

let said: string[] = []
const keep = (...given: unknown[]) => {
  said.push(format(...given))
}
console.log = keep
Mocha.reporters.Base.consoleLog = keep

async function runFile(file: string): Promise<Outcome> {
  said = []
  const { timeout, slow } = settings.mocha
  const mocha = new Mocha({ timeout, slow, forbidOnly: true, color: process.env['TEST_COLOR'] === 'yes' })
  mocha.addFile(file)
  await mocha.loadFilesAsync()
  const failed: string[] = []
  let passed = 0
  await new Promise<void>((resolve) => {
    const runner = mocha.run(() => resolve())
    runner.on('pass', () => {
      passed += 1
    })
    runner.on('fail', (test) => failed.push(test.fullTitle()))
  })
  mocha.dispose()
  const held = await connectionsHeld()
  if (held > 0) failed.push(`${file} leaves ${held} connections of the database taken`)
  return { said: said.join('\n'), passed, failed, memory: process.memoryUsage().rss }
}

process.on('message', async (file: string | null) => {
  if (file === null) {
    await Promise.race([mochaGlobalTeardown(), new Promise((resolve) => setTimeout(resolve, 30_000))])
    // Whatever a test left open is not waited for.
    process.exit()
  }
  try {
    process.send?.(await runFile(file))
  } catch (error) {
    const why = error instanceof Error ? (error.stack ?? error.message) : String(error)
    process.send?.({ said: `${said.join('\n')}\n${why}`, passed: 0, failed: [file], memory: process.memoryUsage().rss } satisfies Outcome)
  }
})
