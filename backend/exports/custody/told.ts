/** The custody of an item in words: what happened, who did it and why, and whether the chain of its events holds. */
import { createHash } from 'node:crypto'
import type { CustodyEvent as Told } from '../../../schemas/dossier/proof.ts'
import { sheetWords as words } from '../../../schemas/words/custody-sheet.ts'
import type { Block } from '../blocks/block.ts'
import type { Voice } from '../blocks/voice.ts'

/** An event as the chain keeps it, with what it tells of people opened. */
export interface ChainedEvent {
  readonly sequence: number
  readonly at: string
  readonly by: { readonly id: string; readonly name: string } | null
  readonly action: string
  readonly why?: string | undefined
  readonly from?: string | undefined
  readonly to?: string | undefined
  readonly place?: string | undefined
  readonly seal_number?: string | undefined
  /** The text that was hashed, after the hash before it. */
  readonly entry: string
  /** SHA-256(previous hash ‖ entry), hexadecimal. */
  readonly hash: string
}

/** How people are called: by name, or (where the reader need not know who they are) by the order in which they first appear. */
export function callers(voice: Voice, named: boolean): (by: ChainedEvent['by']) => string {
  const order = new Map<string, number>()
  return (by) => {
    if (!by) return voice.say(words.by_system)
    if (named) return by.name
    if (!order.has(by.id)) order.set(by.id, order.size + 1)
    return voice.say(words.custodian, { number: String(order.get(by.id)) })
  }
}

/** Events in the words of a document. What people wrote in them (why, from whom, to whom, where) is for counsel only. */
export function toldEvents(voice: Voice, events: readonly ChainedEvent[], call: (by: ChainedEvent['by']) => string, open: boolean): Told[] {
  return events.map((one) => {
    const said = (['why', 'from', 'to', 'place', 'seal_number'] as const).flatMap((name) =>
      one[name] ? [voice.say(words[name], { text: one[name] ?? '' })] : [],
    )
    return {
      happened_at: new Date(one.at).toISOString(),
      action: voice.term('custody_action', one.action),
      by: call(one.by),
      why: open ? said.join(' · ') || null : null,
    }
  })
}

/** Whether each event follows from the one before: hash = SHA-256(previous hash ‖ entry), numbered without a gap. */
export function chainHolds(events: readonly ChainedEvent[]): boolean {
  let previous = Buffer.alloc(32)
  for (const [index, one] of events.entries()) {
    const hash = createHash('sha256').update(previous).update(one.entry, 'utf8').digest()
    if (one.sequence !== index + 1 || hash.toString('hex') !== one.hash) return false
    previous = hash
  }
  return true
}

/** The table of events. */
export function eventsTable(voice: Voice, events: readonly Told[]): Block {
  return {
    kind: 'table',
    columns: [
      { title: voice.say(words.number), share: 8, heads: true },
      { title: voice.say(words.at), share: 24 },
      { title: voice.say(words.action), share: 26 },
      { title: voice.say(words.by), share: 18 },
      { title: voice.say(words.reason), share: 24 },
    ],
    rows: events.map((event, index) => ({
      cells: [String(index + 1), voice.moment(event.happened_at), voice.own(event.action), voice.own(event.by), voice.own(event.why)],
    })),
  }
}
