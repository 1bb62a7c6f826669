/** Files of the project found from wherever this code runs, as source or compiled into dist. */
import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The path of `name` in the nearest folder above this file that has it. Throws when none has. */
export function findUp(name: string): string {
  for (let folder = dirname(fileURLToPath(import.meta.url)); ; folder = dirname(folder)) {
    const path = join(folder, name)
    if (existsSync(path)) return path
    if (folder === dirname(folder)) throw new Error(`${name} is missing`)
  }
}
