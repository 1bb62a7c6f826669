/**
 * What an operator types: `npm run vigie -- <command> …`. Each command is a file beside this one that exports `summary` and `run`; it is given the database, ready
 * to use, beside a running server or without one.
 */
import { readdirSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { type Config, readConfig } from '../config.ts'
import { startEmbedded } from '../database/embedded.ts'
import { prepareDatabase } from '../database/migrate.ts'
import { createLog, type Log } from '../log.ts'
import { plainFailure, plainLine } from '../plain-failure.ts'

/** What every command is given; `databaseUrl` is the owner's (see connect and connectOwner). */
export interface CommandContext {
  readonly config: Config
  readonly databaseUrl: string
  readonly log: Log
}

export interface Command {
  /** One line: its arguments, and what it does. */
  readonly summary: string
  /** What it needs of the database: brought to the present (the default), as it is and with no server beside it, or none (then `databaseUrl` is empty). */
  readonly database?: 'present' | 'alone' | 'none'
  /** What has to hold before the database is even started; throws a plain failure. */
  readonly before?: (args: string[], config: Config) => Promise<void>
  /** Throws a plain failure when it can not. */
  readonly run: (args: string[], context: CommandContext) => Promise<void>
}

const here = fileURLToPath(import.meta.url)
const suffix = path.extname(here)

/** The commands there are, by file name. */
function commandNames(): string[] {
  return readdirSync(path.dirname(here))
    .filter((file) => file.endsWith(suffix) && !/\.d\.ts$/.test(file) && path.join(path.dirname(here), file) !== here)
    .map((file) => path.basename(file, suffix))
    .sort()
}

const load = async (name: string) => (await import(pathToFileURL(path.join(path.dirname(here), `${name}${suffix}`)).href)) as Command

async function help(): Promise<void> {
  process.stdout.write('npm run vigie -- <command> …\n\n')
  for (const name of commandNames()) process.stdout.write(`  ${name} ${(await load(name)).summary}\n`)
}

async function main([name, ...args]: string[]): Promise<void> {
  if (!name || ['help', '--help', '-h'].includes(name)) return help()
  if (!commandNames().includes(name)) throw plainFailure(`There is no command "${name}": there are ${commandNames().join(', ') || 'none'}.`)
  const command = await load(name)
  const config = readConfig()
  const log = createLog(config.log === 'info' ? 'warn' : config.log)
  const needed = command.database ?? 'present'
  await command.before?.(args, config)
  if (needed === 'none') return command.run(args, { config, databaseUrl: '', log })
  const embedded = config.databaseUrl === null ? await startEmbedded(config.dataFolder, log, { share: needed === 'present' }) : null
  try {
    const databaseUrl = embedded?.url ?? (config.databaseUrl as string)
    if (needed === 'present') await prepareDatabase(databaseUrl)
    await command.run(args, { config, databaseUrl, log })
  } finally {
    await embedded?.stop()
  }
}

main(process.argv.slice(2)).then(
  () => process.exit(process.exitCode ?? 0),
  (error: unknown) => {
    process.stderr.write(`${plainLine(error) ?? (error instanceof Error ? error.stack : String(error))}\n`)
    process.exit(1)
  },
)
