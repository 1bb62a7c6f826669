/**
 * Reports in a process of its own, as the worker makes them: a small one first, so that neither side is measured cold, then the one that counts.
 * The incidents come one by one from a file, as from a cursor. Answers how long it took and the most memory the process ever held.
 */
import { createReadStream, createWriteStream, readFileSync } from 'node:fs'
import { createInterface } from 'node:readline'
import { writeReport } from '../backend/exports/report/report.ts'
import type { Incident } from '../schemas/incident.ts'
import type { ReportModel } from '../schemas/report.ts'
import { termOf } from '../schemas/vocabularies/registry.ts'

const [folder = '', out = ''] = process.argv.slice(2)
const model = JSON.parse(readFileSync(`${folder}/model.json`, 'utf8')) as ReportModel

async function* incidents(most: number): AsyncGenerator<Incident> {
  let read = 0
  for await (const line of createInterface({ input: createReadStream(`${folder}/incidents.ndjson`) })) {
    if (read++ >= most) return
    yield JSON.parse(line) as Incident
  }
}
const write = (most: number) => writeReport(model, incidents(most), createWriteStream(out), { language: model.language, lookup: termOf })

await write(20)
const began = performance.now()
await write(Number.POSITIVE_INFINITY)
const ms = performance.now() - began
process.send?.({ ms, peak: process.resourceUsage().maxRSS / 1024 }, () => process.exit(0))
