/**
 * The report as PDF beside headless Chromium that prints the same chronology, tagged and with an outline as ours is: time from the call to the finished file,
 * and the most memory held. Ours runs in the worker, which is there anyway and has made a small report before; Chromium is started for the document, its files already in the
 * page cache, and is spared the map, the charts and the tables.
 */
import { fork } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { type Browser, chromium } from 'playwright-core'
import { workerFlags } from '../backend/worker-process.ts'
import type { Language } from '../schemas/dialect.ts'
import { displayDate, displayList } from '../schemas/display.ts'
import type { Incident } from '../schemas/incident.ts'
import { directions } from '../schemas/say.ts'
import { termOf } from '../schemas/vocabularies/registry.ts'
import { type Line, limitLine, median, timeLine } from './measure.ts'
import { incidentsFor, modelFor } from './pdf-reports.ts'
import type { Rig } from './rig.ts'

/** Time and the most memory held. */
export interface Measured {
  readonly ms: number
  /** MB. */
  readonly peak: number
}

function ours(folder: string): Promise<Measured> {
  return new Promise((resolve, reject) => {
    const child = fork(new URL('./pdf-child.ts', import.meta.url), [folder, path.join(folder, 'ours.pdf')], { execArgv: ['--import', 'tsx', ...workerFlags] })
    child.once('message', (told) => resolve(told as Measured))
    child.once('exit', (code) => reject(new Error(`the report ended with ${code}`)))
  })
}

/** Text as HTML has it. */
export const escaped = (text: string) => text.replace(/[&<>]/g, (sign) => `&#${sign.charCodeAt(0)};`)

/** The chronology as a plain page. */
function page(language: Language, incidents: readonly Incident[]): string {
  const entries = incidents.map((incident) => {
    const term = (vocabulary: string) => (code: string) => termOf(vocabulary, code)?.[language] ?? code
    const said = [
      displayList((incident.violations ?? []).map(term('violations')), language),
      displayList((incident.perpetrator_types ?? []).map(term('perpetrator_types')), language),
    ]
    return `<section><p>${displayDate(incident.happened_on ?? '', language)} · ${incident.state} · ${incident.reference}</p><p>${escaped(term('countries')(incident.country ?? ''))} · ${escaped(incident.admin_area ?? '')}</p><h3>${escaped(incident.title ?? '')}</h3><p>${escaped(incident.description ?? '')}</p><p><small>${escaped(said.join(' · '))}</small></p></section>`
  })
  const style = 'body{font:10pt/1.5 "Source Sans 3",Vazirmatn,sans-serif}section{break-inside:avoid}h3{font-size:10.5pt;margin:0}p{margin:0 0 3pt}'
  return `<!doctype html><html lang="${language}" dir="${directions[language]}"><meta charset="utf-8"><style>${style}</style><body>${entries.join('')}</body></html>`
}

/** Resident memory of a process and all that it started, in MB, as `ps` shows it. */
function familyMemory(root: number): number {
  const parents = new Map<number, number>()
  for (const name of readdirSync('/proc')) {
    if (!/^\d+$/.test(name)) continue
    try {
      parents.set(Number(name), Number(/\) \S (\d+)/.exec(readFileSync(`/proc/${name}/stat`, 'utf8'))?.[1]))
    } catch {
      // It ended while we looked.
    }
  }
  const within = (pid: number): boolean => pid === root || (parents.has(pid) && within(parents.get(pid) as number))
  let sum = 0
  for (const pid of parents.keys()) {
    if (!within(pid)) continue
    try {
      sum += Number(/^Rss:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8'))?.[1] ?? 0) / 1024
    } catch {
      // Likewise.
    }
  }
  return sum
}

/** Starts Chromium for the one document, as one does who does not keep half a gigabyte for reports that are asked for now and then. */
export async function theirs(folder: string, html: string, file: string): Promise<Measured> {
  const began = performance.now()
  const { browser, pid } = await openChromium(folder)
  let peak = 0
  const timer = setInterval(() => {
    peak = Math.max(peak, familyMemory(pid))
  }, 150)
  const tab = await browser.newPage()
  await tab.setContent(html, { waitUntil: 'load', timeout: 600_000 })
  await tab.pdf({ path: file, format: 'A4', tagged: true, outline: true })
  const ms = performance.now() - began
  clearInterval(timer)
  await browser.close()
  return { ms, peak }
}

async function openChromium(profile: string): Promise<{ browser: Browser; pid: number }> {
  const found = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find(existsSync)
  const executablePath = found ?? (await (await import('@sparticuz/chromium')).default.executablePath())
  const mark = `--vigie-bench=${path.basename(profile)}`
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', mark] })
  const pid = readdirSync('/proc').find((name) => {
    if (!/^\d+$/.test(name)) return false
    try {
      const line = readFileSync(`/proc/${name}/cmdline`, 'utf8')
      return line.includes(mark) && !line.includes('--type=')
    } catch {
      return false
    }
  })
  return { browser, pid: Number(pid) }
}

/** Reports of 200, 1,000 and 8,854 incidents in English and in Arabic. */
export async function pdf(rig: Pick<Rig, 'short' | 'told'>): Promise<Line[]> {
  const folder = mkdtempSync(path.join(tmpdir(), 'vigie-bench-'))
  const lines: Line[] = []
  const peaks: number[] = []
  try {
    for (const language of ['en', 'ar'] as const)
      for (const count of [200, 1000, 8854]) {
        const incidents = incidentsFor(language, count)
        const html = page(language, incidents)
        writeFileSync(path.join(folder, 'model.json'), JSON.stringify(modelFor(language, incidents)))
        writeFileSync(path.join(folder, 'incidents.ndjson'), incidents.map((one) => `${JSON.stringify(one)}\n`).join(''))
        if (lines.length === 0) await theirs(folder, page(language, incidents.slice(0, 20)), path.join(folder, 'theirs.pdf'))
        const rounds = count > 1000 || rig.short ? 1 : 3
        const figures: Measured[] = []
        const yardsticks: Measured[] = []
        for (let round = 0; round < rounds; round++) {
          figures.push(await ours(folder))
          yardsticks.push(await theirs(folder, html, path.join(folder, 'theirs.pdf')))
        }
        const of = (all: readonly Measured[], key: keyof Measured) => median(all.map((one) => one[key]))
        const name = `PDF of ${count} in ${language === 'ar' ? 'Arabic' : 'English'}`
        lines.push(timeLine(name, of(figures, 'ms') / 1000, of(yardsticks, 'ms') / 1000, 's', 0.5))
        if (count === 8854) lines.push(timeLine(`${name}, memory`, of(figures, 'peak'), of(yardsticks, 'peak'), 'MB', 0.1))
        peaks.push(of(figures, 'peak'))
      }
    lines.push(limitLine('PDF, memory at 8,854 beyond that at 200', Math.max(peaks[2] ?? 0, peaks[5] ?? 0) - Math.min(peaks[0] ?? 0, peaks[3] ?? 0), 'MB', 64))
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
  return lines
}
