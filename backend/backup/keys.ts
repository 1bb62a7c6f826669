/**
 * The keys of the instance in a backup, each locked once more by itself to the key that opens the backup; and their return to a data folder, where what a first start made
 * of its own gives way, and is kept beside.
 */
import type { KeyObject } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs'
import path from 'node:path'
import { keysFolder, writeOnce } from '../keys/master-key.ts'
import { plainFailure } from '../plain-failure.ts'
import type { Entry } from './entries.ts'
import { locked } from './locked.ts'

const master = 'master.key'
const isKey = (name: string): boolean => /^[\w-]+\.(key|pem)$/.test(name)

async function* once(text: string): AsyncGenerator<Buffer> {
  yield Buffer.from(text)
}

/** An entry for every key in the folder, and for the master key when the environment gives it. */
export function* keyEntries(dataFolder: string, recipient: KeyObject): Generator<Entry> {
  const folder = path.join(dataFolder, 'keys')
  const given = process.env['VIGIE_MASTER_KEY']
  const texts = new Map<string, string>()
  if (existsSync(folder)) for (const name of readdirSync(folder).filter(isKey)) texts.set(name, readFileSync(path.join(folder, name), 'utf8'))
  if (given) texts.set(master, `${given.trim()}\n`)
  for (const [name, text] of texts) yield { kind: 'key', name, content: locked(once(text), recipient) }
}

/** Puts keys where this instance looks for them; answers a function that takes them back. */
export function placeKeys(dataFolder: string, keys: ReadonlyMap<string, string>): () => void {
  const steps: (() => void)[] = []
  const takeBack = () => {
    for (const step of steps.reverse()) step()
  }
  try {
    for (const [name, text] of keys) {
      if (!isKey(name)) throw plainFailure('The backup holds a key whose name leads elsewhere: nothing of it was used.')
      if (name === master && process.env['VIGIE_MASTER_KEY']) {
        if (process.env['VIGIE_MASTER_KEY'].trim() === text.trim()) continue
        throw plainFailure('VIGIE_MASTER_KEY is not the master key of the backup: take it out of the environment, and the backup’s is put into its file.')
      }
      const file = path.join(keysFolder(dataFolder), name)
      if (existsSync(file)) {
        if (readFileSync(file, 'utf8').trim() === text.trim()) continue
        renameSync(file, `${file}.unused`)
        steps.push(() => renameSync(`${file}.unused`, file))
      }
      writeOnce(file, text)
      steps.push(() => rmSync(file, { force: true }))
    }
  } catch (error) {
    takeBack()
    throw error
  }
  return takeBack
}
