/** Presented records as JSON, one a line; the last line is no record but says how many there were, and that they are all. */
import type { Withheld } from '../../schemas/consent-rules.ts'
import { roomForBytes } from './bytes.ts'
import type { Batches, Shape } from './shape.ts'
import { withheldMembers } from './withheld.ts'

/** The NDJSON of the batches, in pieces of about one batch; ends with `{"vigie":"end","records":N}`, and what was withheld if anything was. */
export async function* ndjsonOf(batches: Batches, shape: Shape, withheld?: Withheld): AsyncGenerator<Buffer> {
  let records = 0
  const bytes = roomForBytes()
  for await (const batch of batches) {
    for (const record of batch) bytes.add(`${JSON.stringify(shape.clear(record))}\n`)
    records += batch.length
    const piece = bytes.take()
    if (piece) yield piece
  }
  yield Buffer.from(`${JSON.stringify({ vigie: 'end', records, ...withheldMembers(withheld) })}\n`)
}
