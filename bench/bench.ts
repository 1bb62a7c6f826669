/**
 * `npm run bench`: every benchmark in its short form; `npm run bench -- intake lists`: those alone, in full. Each line is a figure beside its yardstick,
 * measured in the same run; the last figures of all of them are kept in docs/benchmarks.md.
 */
import { dossier } from './dossier.ts'
import { duplicates } from './duplicates.ts'
import { evidence } from './evidence.ts'
import { csv } from './exports.ts'
import { firstLoad } from './first-load.ts'
import { imports } from './import.ts'
import { incident } from './incident.ts'
import { intake } from './intake.ts'
import type { Line } from './measure.ts'
import { clusters, counts, lists, search } from './pages.ts'
import { pdf } from './pdf.ts'
import { keep, printed } from './report.ts'
import { openRig, type Rig } from './rig.ts'
import { safety } from './safety.ts'
import { safetyFlood } from './safety-flood.ts'
import { startup } from './startup.ts'

const benches: Readonly<Record<string, (rig: Rig) => Promise<Line[]>>> = {
  intake,
  lists,
  counts,
  clusters,
  search,
  import: imports,
  duplicates,
  incident,
  csv,
  pdf,
  dossier,
  evidence,
  safety,
  'safety-flood': safetyFlood,
  'first-load': firstLoad,
  startup,
}

const asked = process.argv.slice(2).filter((one) => !one.startsWith('-'))
const unknown = asked.find((one) => !(one in benches))
if (unknown) {
  process.stderr.write(`There is no benchmark ${unknown}: there are ${Object.keys(benches).join(', ')}.\n`)
  process.exit(1)
}
const short = process.argv.includes('--short') || asked.length === 0
const rig = await openRig(short)
let missed = 0
try {
  for (const [name, bench] of Object.entries(benches)) {
    if (asked.length > 0 && !asked.includes(name)) continue
    process.stderr.write(`${name}\n`)
    const lines = await bench(rig)
    process.stdout.write(printed(lines))
    missed += lines.filter((one) => one.pass === false).length
    keep(name, lines)
  }
} finally {
  await rig.stop()
}
process.stderr.write(missed ? `${missed} below the bar.\n` : 'All at the bar.\n')
process.exit(0)
