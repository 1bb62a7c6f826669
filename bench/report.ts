/** The figures as lines on the terminal, and kept in docs/benchmarks.md: each benchmark replaces its own table, the others stay as they were measured. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { cpus, totalmem } from 'node:os'
import path from 'node:path'
import { root } from './bases.ts'
import type { Line } from './measure.ts'

const file = path.join(root, 'docs', 'benchmarks.md')

const cells = (line: Line) => [
  line.name,
  line.figure,
  line.yardstick,
  line.ratio === null ? '' : `${line.ratio.toFixed(2)} ×`,
  line.bar,
  line.pass === null ? '' : line.pass ? 'pass' : 'MISS',
]

/** The lines, their columns under one another. */
export function printed(lines: readonly Line[]): string {
  const rows = lines.map(cells)
  const widths = rows.reduce((all, row) => row.map((cell, index) => Math.max(all[index] ?? 0, cell.length)), [] as number[])
  return rows
    .map((row) => `${row.map((cell, index) => (index === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[index] ?? 0))).join(' | ')}\n`)
    .join('')
}

function machine(): string {
  const model = cpus()[0]?.model ?? 'unknown'
  return `${cpus().length} × ${model}, ${Math.round(totalmem() / 2 ** 30)} GB, Node ${process.versions.node}, PostgreSQL 18 (embedded, fsync on)`
}

const opening = `# Benchmarks

\`npm run bench\` measures everything in a short form, \`npm run bench -- <name>\` one in full. A figure and its yardstick are measured in turn in the same run;
each number is the median of the rounds. The server is the one that \`npm start\` runs, in a process of its own, with its database; load, server and database
share the machine, which should have nothing else to do. Ratios travel between machines, figures do not. The incidents (up to a million, invented, the same each time)
stand in \`.vigie/bench\`, or where \`BENCH_DATA\` says: some 5 GB, made in a few minutes the first time and kept.
`

/** Writes the table of one benchmark into the document. */
export function keep(name: string, lines: readonly Line[]): void {
  const before = existsSync(file) ? readFileSync(file, 'utf8') : opening
  const [head = opening, ...sections] = before.split(/^## /m)
  const tables = new Map(sections.map((section) => [section.slice(0, section.indexOf('\n')).trim(), section.slice(section.indexOf('\n') + 1).trim()]))
  const rows = lines.map((line) => `| ${cells(line).join(' | ')} |`)
  const measured = `Measured on ${new Date().toISOString().slice(0, 10)}: ${machine()}.`
  tables.set(name, [measured, '', '| what | figure | yardstick | ratio | bar | |', '| --- | ---: | ---: | ---: | ---: | --- |', ...rows].join('\n'))
  const body = [...tables].map(([title, table]) => `## ${title}\n\n${table}\n`).join('\n')
  writeFileSync(file, `${head.trim()}\n\n${body}`)
}
