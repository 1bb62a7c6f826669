/**
 * A dossier of 200 facts and 300 exhibits as PDF beside headless Chromium that prints the same text, tagged and with an outline as ours is, from the same blocks.
 * Ours runs in the worker, which is there anyway; Chromium is started for the document, its files already in the page cache.
 */
import { fork } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { type Block, type BlockCell, textOf, type Words } from '../backend/exports/blocks/block.ts'
import { voiceOf } from '../backend/exports/blocks/voice.ts'
import { blocksOf, openCase } from '../backend/exports/dossier/compose.ts'
import { workerFlags } from '../backend/worker-process.ts'
import type { Language } from '../schemas/dialect.ts'
import { directions } from '../schemas/say.ts'
import { termOf } from '../schemas/vocabularies/registry.ts'
import { dossierFor } from './dossiers.ts'
import { type Line, limitLine, median, timeLine } from './measure.ts'
import { escaped, type Measured, theirs } from './pdf.ts'
import type { Rig } from './rig.ts'

type Ours = Measured & { readonly added: number }

function ours(language: Language, folder: string): Promise<Ours> {
  return new Promise((resolve, reject) => {
    const child = fork(new URL('./dossier-child.ts', import.meta.url), [language, path.join(folder, 'ours.pdf')], {
      execArgv: ['--import', 'tsx', ...workerFlags],
    })
    child.once('message', (told) => resolve(told as Ours))
    child.once('exit', (code) => reject(new Error(`the dossier ended with ${code}`)))
  })
}

function inline(words: Words): string {
  if (typeof words === 'string') return escaped(words)
  return words
    .map((one) => (one.to ? `<a href="#${one.to}">${escaped(one.text)}</a>` : one.strong ? `<b>${escaped(one.text)}</b>` : escaped(one.text)))
    .join('')
}

function cell(one: BlockCell): string {
  if (typeof one === 'object' && 'stack' in one) return one.stack.map(inline).join('<br>')
  return typeof one === 'object' && 'words' in one ? inline(one.words) : inline(one)
}

/** A block as plain HTML. */
function html(block: Block): string {
  switch (block.kind) {
    case 'chapter':
      return `<h1 id="${block.name}"${block.fresh ? ' class="fresh"' : ''}>${escaped(block.title)}</h1>`
    case 'part':
      return `<h2>${escaped(block.title)}</h2>`
    case 'text':
      return `<p>${inline(block.words)}</p>`
    case 'numbered':
      return `<section id="${block.name}"><b>${block.number}</b> ${inline(block.above ?? '')}${block.text.map((one) => `<p>${escaped(one)}</p>`).join('')}${block.below.map((one) => `<p>${inline(one)}</p>`).join('')}</section>`
    case 'pairs':
      return `<table>${block.rows.map(([label, value]) => `<tr><th>${escaped(label)}</th><td>${cell(value)}</td></tr>`).join('')}</table>`
    case 'table':
      return `<table><thead><tr>${block.columns.map((one) => `<th>${escaped(textOf(one.title))}</th>`).join('')}</tr></thead>${[...block.rows].map((row) => `<tr id="${row.name ?? ''}">${row.cells.map((one) => `<td>${cell(one)}</td>`).join('')}</tr>`).join('')}</table>`
    case 'list':
      return `<ul>${block.items.map((one) => `<li>${inline(one)}</li>`).join('')}</ul>`
    case 'notice':
      return `<aside><b>${escaped(block.title)}</b>${block.items.map((one) => `<p>${inline(one)}</p>`).join('')}</aside>`
    case 'gap':
      return ''
  }
}

function page(language: Language): string {
  const one = openCase(dossierFor(language, 200, 300), voiceOf(language, termOf))
  const style =
    'body{font:10pt/1.5 "Source Sans 3",Vazirmatn,sans-serif}section,tr{break-inside:avoid}.fresh{break-before:page}table{border-collapse:collapse;width:100%;font-size:8.5pt}td,th{border-bottom:1px solid #ccc;text-align:start;vertical-align:top}p{margin:0 0 3pt}'
  return `<!doctype html><html lang="${language}" dir="${directions[language]}"><meta charset="utf-8"><style>${style}</style><body>${[...blocksOf(one)].map(html).join('')}</body></html>`
}

/** Dossiers of 200 facts and 300 exhibits in English and in Arabic. */
export async function dossier(rig: Pick<Rig, 'short'>): Promise<Line[]> {
  const folder = mkdtempSync(path.join(tmpdir(), 'vigie-bench-'))
  const lines: Line[] = []
  try {
    for (const language of ['en', 'ar'] as const) {
      const printed = page(language)
      if (lines.length === 0) await theirs(folder, '<p>warm</p>', path.join(folder, 'theirs.pdf'))
      const figures: Ours[] = []
      const yardsticks: Measured[] = []
      for (let round = 0; round < (rig.short ? 1 : 3); round++) {
        figures.push(await ours(language, folder))
        yardsticks.push(await theirs(folder, printed, path.join(folder, 'theirs.pdf')))
      }
      const of = <T>(all: readonly T[], key: (one: T) => number) => median(all.map(key))
      const name = `dossier of 200 facts and 300 exhibits in ${language === 'ar' ? 'Arabic' : 'English'}`
      const time = (one: Measured) => one.ms / 1000
      lines.push(timeLine(name, of(figures, time), of(yardsticks, time), 's', 0.5))
      const held = of(yardsticks, (one) => one.peak)
      lines.push(
        timeLine(
          `${name}, memory that it adds to the worker`,
          of(figures, (one) => one.added),
          held,
          'MB',
          0.1,
        ),
      )
      lines.push(
        limitLine(
          `${name}, memory of the whole worker`,
          of(figures, (one) => one.peak),
          'MB',
          256,
        ),
      )
    }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
  return lines
}
