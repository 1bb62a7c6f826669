/** The key pair of backups: the private half goes to the operator, once; the instance keeps the public half, which can only lock. */
import { parseArgs } from 'node:util'
import { makeKeyPair } from '../backup/key-pair.ts'
import { writeOnce } from '../keys/master-key.ts'
import { plainFailure } from '../plain-failure.ts'
import type { CommandContext } from './vigie.ts'

export const summary = '[<file>] [--replace]   makes the key that opens backups, into a file or printed; take it away from this machine'
export const database = 'none'

/** Makes the pair; the private half is written to a file that must not exist yet, or printed. */
export async function run(args: string[], { config }: CommandContext): Promise<void> {
  const { values, positionals } = readArguments(args)
  const [file] = positionals
  const keep = (line: string): void => {
    if (!file) return void process.stdout.write(line)
    try {
      writeOnce(file, line)
    } catch (cause) {
      throw plainFailure(`${file} can not be written (${(cause as NodeJS.ErrnoException).code}): give the name of a new file.`, cause)
    }
  }
  makeKeyPair(config.dataFolder, keep, values.replace)
  process.stderr.write('This key alone opens the backups that are made from now on. Keep it away from this machine, twice, and never with the backups.\n')
}

function readArguments(args: string[]) {
  try {
    return parseArgs({ args, allowPositionals: true, options: { replace: { type: 'boolean', default: false } } })
  } catch (cause) {
    throw plainFailure(`${(cause as Error).message.split('\n')[0]} Usage: backup-key ${summary.split('   ')[0]}`, cause)
  }
}
