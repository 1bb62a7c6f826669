/** A backup brought back from the command line, into an empty instance, with the key that was kept elsewhere. */
import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { readTombstones } from '../backup/erasures.ts'
import { mustHaveNoFiles } from '../backup/files.ts'
import { readPrivate } from '../backup/key-pair.ts'
import { proveBackup, restore } from '../backup/restore.ts'
import type { About } from '../backup/write.ts'
import type { Config } from '../config.ts'
import { plainFailure } from '../plain-failure.ts'
import type { CommandContext } from './vigie.ts'

export const summary = '<file> --key <file or -> [--erasures <erasures.ndjson>]   brings a backup back into an empty instance'
export const database = 'alone'

function readArguments(args: string[]) {
  const usage = `Usage: npm run vigie -- restore ${summary.split('   ')[0]}`
  try {
    const { values, positionals } = parseArgs({ args, allowPositionals: true, options: { key: { type: 'string' }, erasures: { type: 'string' } } })
    const [file, ...more] = positionals
    if (!file || !values.key || more.length > 0) throw plainFailure(usage)
    for (const one of [file, values.erasures]) if (one && !existsSync(one)) throw plainFailure(`There is no file ${one}.`)
    return { file, key: values.key, erasures: values.erasures }
  } catch (cause) {
    if ((cause as { code?: string }).code?.startsWith('ERR_PARSE_ARGS')) throw plainFailure(`${(cause as Error).message.split('\n')[0]} ${usage}`, cause)
    throw cause
  }
}

/** What the first reading proved, for the second. */
let proved: { file: string; key: ReturnType<typeof readPrivate>; about: About } | undefined

/** Reads the whole backup once, so that one that is cut, altered or another’s stops here, before there is even a database. */
export async function before(args: string[], config: Config): Promise<void> {
  const { file, key: from } = readArguments(args)
  if (from !== '-' && !existsSync(from)) throw plainFailure(`There is no file ${from}.`)
  const key = readPrivate(readFileSync(from === '-' ? 0 : from, 'utf8'))
  await mustHaveNoFiles(config.dataFolder)
  proved = { file, key, about: await proveBackup(file, key) }
}

/** Restores, and prints what came back. */
export async function run(args: string[], { config, databaseUrl }: CommandContext): Promise<void> {
  const { erasures } = readArguments(args)
  if (!proved) throw new Error('the backup was not proved')
  const done = await restore(databaseUrl, config.dataFolder, proved, erasures ? readTombstones(erasures) : [])
  process.stdout.write(`Restored as of ${done.made_at}: ${done.tables} tables, ${done.files} files`)
  process.stdout.write(done.erased > 0 ? `; ${done.erased} records erased since then were erased again\n` : '\n')
  if (done.checkpoints_aside)
    process.stdout.write(
      `The signed checkpoints that stood here speak of the log as it was before this restore, which may be longer than the one that came back. They were set aside as ${path.relative(config.dataFolder, done.checkpoints_aside)}: keep them. What was done after ${done.made_at} is no longer in the log.\n`,
    )
}
