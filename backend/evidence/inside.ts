/**
 * What stands inside a file, for search alone: its words are read in a process apart and kept as keyed fingerprints, so that a dump of the database gives none of them away,
 * and are found again by those who may open the file. No text is kept, and none is shown.
 */
import type { Knex } from 'knex'
import type { Ability } from '../../schemas/ability.ts'
import type { Inside } from '../../schemas/reading.ts'
import { type Keyring, wordTokens } from '../keys/keyring.ts'
import type { Asking } from '../records/door.ts'
import { idOf, type Row } from '../records/present.ts'
import { familyOf } from './families.ts'
import { type KeptFile, openFileRow } from './files.ts'
import { lookAt } from './reader/ask.ts'
import type { Found } from './reader/bytes.ts'
import { formsOf, textLimits, wordLength } from './reader/gather.ts'
import { giverOf } from './sealed.ts'
import type { Store } from './store.ts'
import { keyOfRow } from './verify.ts'

/** Families of which there may be words; bytes of which nothing is known may be text in an old encoding. */
const written: ReadonlySet<string> = new Set(['pdf', 'office', 'web', 'text', 'unknown'])

const nothing: Found = { state: 'none', words: [], cut: false }
const word = new RegExp(`^[\\p{L}\\p{N}]{${wordLength.least},${wordLength.most}}$`, 'u')

/** Reads the words of a file. `apart`: it was set apart, and nobody opens it. What comes out of the process is believed no more than the file. */
export async function findWords(store: Store, file: KeptFile, { apart }: { readonly apart: boolean }): Promise<Found> {
  const family = familyOf(file.type)
  if (apart || !written.has(family)) return nothing
  const outcome = await lookAt({ work: 'words', type: file.type, family, bytes: file.bytes }, giverOf(store, file))
  if (!outcome?.found) return { ...nothing, state: 'failed' }
  const { state, words, cut } = outcome.found
  return { state, cut, words: words.filter((one) => word.test(one)).slice(0, textLimits.words) }
}

/** Keeps the words of an item, once. `row` names it and its community. */
export async function keepWords(db: Knex, keys: Keyring, row: Row, { state, cut, words }: Found): Promise<void> {
  const community = String(row['community_id'])
  const tokens = words.length > 0 ? wordTokens(await keys.current(db, community), words) : []
  await db('evidence_words')
    .insert({ evidence_id: idOf(row), community_id: community, state, cut, count: tokens.length, words: tokens })
    .onConflict('evidence_id')
    .ignore()
}

/** What is known of the words of an item that who asks may read. */
export async function insideOf({ db }: Asking, row: Row): Promise<Inside> {
  const found: Inside | undefined = await db('evidence_words').where('evidence_id', idOf(row)).first('state', 'cut', 'count as words')
  return found ?? { state: 'waiting', words: 0, cut: false }
}

/** Communities in which who asks may open files. */
function communitiesOf(ability: Ability): string[] {
  const rules = ability.rulesFor('open', 'evidence')
  return [...new Set(rules.flatMap((rule) => (rule.conditions as { community_id?: { $in?: string[] } } | undefined)?.community_id?.$in ?? []))]
}

/** For each word, the fingerprints of which a file must hold one to be found, in every community where who asks may open files (or in one alone). */
export async function soughtInside({ db, ability, keys }: Asking, words: readonly string[], only?: string | null): Promise<string[][]> {
  const places = communitiesOf(ability).filter((one) => !only || one === only)
  if (!keys || words.length === 0 || places.length === 0) return words.map(() => [])
  // A community without a key has sealed nothing yet; searching makes it none.
  const known: { community_id: string }[] = await db('community_keys').distinct('community_id').whereIn('community_id', places)
  const sought: string[][] = words.map(() => [])
  for (const { community_id } of known) {
    const key = await keys.current(db, community_id)
    for (const [at, one] of words.entries()) sought[at]?.push(...wordTokens(key, formsOf(one)))
  }
  // An elided article (d’asile) is in no index: it goes with the words beside it.
  return sought.map((tokens, at) => ((words[at]?.length ?? 0) < wordLength.least ? sought.flat() : tokens))
}

/** Those of `ids` whose file holds one of these words, as far as who asks may open them. */
export async function holdingAmong({ db }: Asking, tokens: readonly string[], ids: readonly string[]): Promise<string[]> {
  if (tokens.length === 0 || ids.length === 0) return []
  const { rows } = (await db.raw('select distinct h.id from evidence_holding(?::bigint[]) as h(id) where h.id = any (?::uuid[])', [[...tokens], [...ids]])) as {
    rows: { id: string }[]
  }
  return rows.map((one) => one.id)
}

/** Reads what was not read yet, as the owner of the database: items from before there was an index, and what a killed worker left. Answers how many. */
export async function readWaiting(owner: Knex, keys: Keyring, store: Store, { most = 200, olderThan = 0 } = {}): Promise<number> {
  const rows: Row[] = await owner('evidence_files as f')
    .join('evidence as e', 'e.id', 'f.evidence_id')
    .leftJoin('evidence_words as w', 'w.evidence_id', 'e.id')
    .where('f.role', 'original')
    .whereNull('w.evidence_id')
    .whereNotNull('e.sealed_key')
    .whereRaw('f.created_at < now() - make_interval(secs => ?)', [olderThan])
    .orderBy('f.created_at')
    .limit(most)
    .select('f.evidence_id', 'f.role', 'f.stored', 'f.file_key', 'f.sha256', 'f.bytes', 'f.type', 'e.id', 'e.sealed_key', 'e.community_id', 'e.doubt')
  for (const row of rows) {
    const found = await keyOfRow(owner, keys, row)
      .then((key) => findWords(store, openFileRow(key, row), { apart: Boolean(row['doubt']) }))
      .catch((): Found => ({ ...nothing, state: 'failed' }))
    await keepWords(owner, keys, row, found)
  }
  return rows.length
}
