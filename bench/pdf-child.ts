/** One report in a process of its own: told language and number, answers how long it took and the most memory it held. The incidents come one by one, as from a cursor. */
import { createWriteStream } from 'node:fs'
import { writeReport } from '../backend/exports/report/report.ts'
import type { Language } from '../schemas/dialect.ts'
import { termOf } from '../schemas/vocabularies/registry.ts'
import { incidentsFor, modelFor } from './pdf-reports.ts'

const [language, count, file] = process.argv.slice(2) as [Language, string, string]
const incidents = incidentsFor(language, Number(count))
const model = modelFor(language, incidents)
async function* one() {
  yield* incidents
}
const began = performance.now()
await writeReport(model, one(), createWriteStream(file), { language, lookup: termOf })
const ms = performance.now() - began
process.send?.({ ms, peak: process.resourceUsage().maxRSS / 1024 }, () => process.exit(0))
