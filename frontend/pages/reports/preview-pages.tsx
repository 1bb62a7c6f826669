/** The report as it would be printed: sheets of paper in its own language and direction, from the figures that the printed one will use. */
import { displayDate } from '../../../schemas/display.ts'
import type { ReportSection } from '../../../schemas/report.ts'
import { directions } from '../../../schemas/say.ts'
import { report as paper } from '../../../schemas/words/report.ts'
import { reports as words } from '../../../schemas/words/reports.ts'
import { useSay } from '../../lib/language.tsx'
import type { Problem } from '../../lib/problem.ts'
import { WithheldNote } from '../../records/consent/withheld-note.tsx'
import { Loading } from '../../ui/loading.tsx'
import { ProblemNote } from '../../ui/problem.tsx'
import { ChartsSheet, MapSheet } from './preview-figures.tsx'
import { ChronologySheet, MethodSheet, TableSheet } from './preview-lists.tsx'
import { Sheet } from './preview-sheet.tsx'
import { SummarySheet } from './preview-summary.tsx'
import { SketchContext, useSketch, useSketchOf } from './sketch.ts'
import type { Preview } from './use-preview.ts'
import './preview.css'

function Cover() {
  const { model, say, language, count, term } = useSketch()
  const { from, to } = model.period
  const period = from && to ? say(paper.period_between, { from: displayDate(from, language), to: displayDate(to, language) }) : say(paper.period_open)
  const facts = [
    [say(paper.period), period],
    [say(paper.incidents_covered), count(model.totals.incidents)],
    [say(paper.made_on), displayDate(model.made_on, language)],
    [say(paper.audience), say(paper[`audience_${model.audience}`])],
  ]
  return (
    <article className="sheet sheet-cover">
      <header>
        <p className="sheet-kind">{say(paper.kind_of_document)}</p>
        <p className="sheet-title" dir="auto">
          {model.title}
        </p>
      </header>
      <div className="sheet-body">
        <p className="sheet-community">
          <bdi>{model.community.name}</bdi>
        </p>
        {model.community.kind && <p>{term('community_kind', model.community.kind)}</p>}
        {model.coalition.length > 0 && (
          <p>
            {say(paper.with_coalition)} {model.coalition.map((one) => `\u2068${one}\u2069`).join(' · ')}
          </p>
        )}
        <dl className="sheet-facts">
          {facts.map(([label, value]) => (
            <div key={label}>
              <dt>{label}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
        <p className={`sheet-stamp sheet-stamp-${model.audience}`}>
          <strong>{say(paper[`class_${model.audience}`])}</strong>
          {say(paper[`handle_${model.audience}`])}
        </p>
      </div>
    </article>
  )
}

function Contents() {
  const { model, say } = useSketch()
  return (
    <Sheet title={say(paper.contents)}>
      <ol className="sheet-contents">
        {model.sections.map((one) => (
          <li key={one}>{say(paper[one])}</li>
        ))}
      </ol>
    </Sheet>
  )
}

const sheets: Partial<Record<ReportSection, () => React.ReactNode>> = {
  summary: SummarySheet,
  methodology: MethodSheet,
  map: MapSheet,
  charts: ChartsSheet,
  table: TableSheet,
  chronology: ChronologySheet,
}

function Pages({ model }: { readonly model: Preview }) {
  const sketch = useSketchOf(model)
  const say = useSay()
  return (
    <SketchContext value={sketch}>
      <div className="sheets" lang={model.language} dir={directions[model.language]}>
        <Cover />
        <Contents />
        {model.sections.map((one) => {
          const Part = sheets[one]
          return Part ? <Part key={one} /> : null
        })}
      </div>
      <p className="muted small sheets-more">{say(model.totals.incidents === 0 ? words.preview_empty : words.preview_more)}</p>
    </SketchContext>
  )
}

/** The preview, or why there is none. The sheets stay while newer figures are on their way. */
export function PreviewPages({ preview, problem, busy }: { readonly preview: Preview | null; readonly problem: Problem | null; readonly busy: boolean }) {
  const say = useSay()
  return (
    <div className={busy ? 'preview preview-busy' : 'preview'}>
      <p className="preview-state small" role="status">
        {busy && preview ? say(words.preview_updating) : ''}
      </p>
      {problem && <ProblemNote problem={problem} fields />}
      {!preview && !problem && <Loading lines={8} />}
      {preview && (
        <>
          <div className="preview-withheld">
            <WithheldNote of={preview} />
          </div>
          <Pages model={preview} />
        </>
      )}
    </div>
  )
}
