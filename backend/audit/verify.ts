/**
 * The log, checked from the first entry to the last and against every signed checkpoint, as a stream: what was changed, removed, added afterwards, put in another
 * order, cut off, or exchanged for an older state. Each finding names the entry.
 */
import type { Knex } from 'knex'
import { type Entry, entryColumns, genesis, sealOf } from './chain.ts'
import type { ReadCheckpoint } from './checkpoints.ts'

export type Fault = 'changed' | 'removed' | 'displaced' | 'gap' | 'broken' | 'late' | 'rewritten' | 'cut' | 'older' | 'not_signed'

export interface Finding {
  readonly fault: Fault
  /** Where in the chain; null for a line of the checkpoints. */
  readonly sequence: number | null
  readonly entry_id: number | null
  /** One plain sentence. */
  readonly said: string
}

export interface Verified {
  readonly entries: number
  readonly checkpoints: number
  /** The last place in the chain that a checkpoint confirms. */
  readonly confirmed: number
  readonly findings: readonly Finding[]
}

interface Link {
  readonly sequence: number
  readonly entry_id: number
  readonly previous: Buffer
  readonly hash: Buffer
  readonly revision: Buffer | null
  readonly entry: Entry | null
}

const pageSize = 5_000
/** An entry is in its place when its moment is not earlier than its predecessors' by more than this; no transaction lasts so long. */
const tolerance = 3_600_000

async function* linksOf(db: Knex): AsyncGenerator<Link[]> {
  for (let after = 0; ; ) {
    const rows: (Omit<Link, 'entry'> & Entry)[] = await db('audit_seals as s')
      .leftJoin('audit_entries as e', 'e.id', 's.entry_id')
      .select('s.sequence', 's.entry_id', 's.previous', 's.hash', 's.revision', ...entryColumns.map((name) => `e.${name}`))
      .where('s.sequence', '>', after)
      .orderBy('s.sequence')
      .limit(pageSize)
    if (rows.length === 0) return
    yield rows.map(({ sequence, entry_id, previous, hash, revision, ...entry }) => ({
      ...{ sequence, entry_id, previous, hash, revision },
      entry: entry.id === null ? null : entry,
    }))
    after = rows.at(-1)?.sequence ?? after
  }
}

const named = (link: Link) => `entry ${link.entry_id} (place ${link.sequence} of the chain${link.entry ? `, ${link.entry.at}, ${link.entry.action}` : ''})`

/** The entry near `link` that was sealed in its place, when the two were exchanged. */
function belonging(link: Link, near: readonly Link[]): Entry | null {
  return near.find((other) => other.entry && other !== link && sealOf(link.previous, other.entry, link.revision).equals(link.hash))?.entry ?? null
}

/** What is wrong with one link, given the one before it. */
function faultsOf(link: Link, before: { sequence: number; hash: Buffer }, page: readonly Link[]): Finding[] {
  const { sequence, entry_id, entry } = link
  const found = (fault: Fault, said: string): Finding => ({ fault, sequence, entry_id, said })
  const findings: Finding[] = []
  if (sequence !== before.sequence + 1)
    findings.push(found('gap', `Places ${before.sequence + 1} to ${sequence - 1} of the chain are missing, before ${named(link)}.`))
  else if (!link.previous.equals(before.hash))
    findings.push(found('broken', `The chain does not go on at ${named(link)}: what stands before it is not what stood there.`))
  if (!entry) findings.push(found('removed', `Removed: ${named(link)}.`))
  else if (!sealOf(link.previous, entry, link.revision).equals(link.hash)) {
    const right = belonging(link, page)
    findings.push(right ? found('displaced', `Another order: at ${named(link)} stood entry ${right.id}.`) : found('changed', `Changed: ${named(link)}.`))
  }
  return findings
}

interface Signed extends ReadCheckpoint {
  readonly hash: string
}

/** Reads the checkpoints by place; findings for lines that were not signed here, and for a chain that was once longer than later on. */
async function readSigned(
  lines: AsyncIterable<ReadCheckpoint | { line: number; sequence: null }>,
): Promise<{ all: Map<number, Signed[]>; findings: Finding[]; count: number }> {
  const all = new Map<number, Signed[]>()
  const findings: Finding[] = []
  let highest: ReadCheckpoint | null = null
  let count = 0
  for await (const point of lines) {
    if (point.sequence === null) {
      findings.push({
        fault: 'not_signed',
        sequence: null,
        entry_id: null,
        said: `Line ${point.line} of the checkpoints was not signed by this instance, or was changed.`,
      })
      continue
    }
    count += 1
    if (highest && point.sequence < highest.sequence) {
      const said = `At ${point.at} the log was shorter (${point.sequence}) than at ${highest.at} (${highest.sequence}): an older database had been put in its place.`
      findings.push({ fault: 'older', sequence: point.sequence, entry_id: null, said })
    }
    if (!highest || point.sequence > highest.sequence) highest = point
    const same = all.get(point.sequence) ?? []
    if (!same.some((one) => one.hash === point.hash)) all.set(point.sequence, [...same, point])
  }
  return { all, findings, count }
}

/** Checks the whole chain and the checkpoints given. Reads one state of the database; memory grows with the checkpoints only. */
export async function verifyChain(owner: Knex, lines: AsyncIterable<ReadCheckpoint | { line: number; sequence: null }>): Promise<Verified> {
  const { all, findings, count } = await readSigned(lines)
  let before = { sequence: 0, hash: genesis, entry_id: null as number | null }
  let latest = 0
  let confirmed = 0
  let entries = 0
  let rewritten = false
  const confirm = (link: Link) => {
    for (const point of all.get(link.sequence) ?? []) {
      if (point.hash === link.hash.toString('hex')) confirmed = rewritten ? confirmed : link.sequence
      else if (!rewritten) {
        rewritten = true
        const said = `The log is not the one that was signed at ${point.at}: it was rewritten after place ${confirmed} and not later than ${named(link)}, or an older database went on from there.`
        findings.push({ fault: 'rewritten', sequence: link.sequence, entry_id: link.entry_id, said })
      }
    }
  }
  await owner.transaction(
    async (db) => {
      for await (const page of linksOf(db))
        for (const link of page) {
          findings.push(...faultsOf(link, before, page))
          const at = link.entry ? Date.parse(link.entry.at) : latest
          if (at < latest - tolerance) {
            const said = `Added afterwards: ${named(link)} says it was written over an hour before entries that were sealed before it.`
            findings.push({ fault: 'late', sequence: link.sequence, entry_id: link.entry_id, said })
          }
          latest = Math.max(latest, at)
          confirm(link)
          before = link
          entries += 1
        }
    },
    { isolationLevel: 'repeatable read', readOnly: true },
  )
  const last = [...all.values()].flat().reduce<Signed | null>((most, one) => (one.sequence > (most?.sequence ?? 0) ? one : most), null)
  if (last && last.sequence > before.sequence) {
    const said = `Cut off: the log ends at place ${before.sequence}${before.entry_id === null ? '' : ` (entry ${before.entry_id})`}, but was signed at ${last.at} with ${last.sequence} places: the last ${last.sequence - before.sequence} are gone, or an older database was put in its place.`
    findings.push({ fault: 'cut', sequence: before.sequence + 1, entry_id: null, said })
  }
  return { entries, checkpoints: count, confirmed, findings }
}
