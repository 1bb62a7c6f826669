/** A backup from the command line, beside a running server or without one: one file that only the key kept elsewhere opens. */
import { existsSync, statSync } from 'node:fs'
import { readPublic } from '../backup/key-pair.ts'
import { writeBackup } from '../backup/write.ts'
import type { Config } from '../config.ts'
import { plainFailure } from '../plain-failure.ts'
import type { CommandContext } from './vigie.ts'

export const summary = '<file>   writes database and files, locked with the backup key, into a new file'

/** The file to write: one, and new. */
function fileOf(args: readonly string[]): string {
  const [file, ...more] = args
  if (!file || more.length > 0 || file.startsWith('-')) throw plainFailure(`Usage: npm run vigie -- backup ${summary.split('   ')[0]}`)
  if (existsSync(file)) throw plainFailure(`${file} exists already: a backup is written into a new file.`)
  return file
}

export async function before(args: string[], config: Config): Promise<void> {
  fileOf(args)
  readPublic(config.dataFolder)
}

/** Writes the backup and prints what it holds. */
export async function run(args: string[], { config, databaseUrl }: CommandContext): Promise<void> {
  const file = fileOf(args)
  const { tables, files } = await writeBackup(databaseUrl, config.dataFolder, file)
  process.stdout.write(`${file}: ${tables} tables, ${files} files, ${statSync(file).size} bytes\n`)
}
