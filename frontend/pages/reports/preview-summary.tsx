/** The summary as it would be printed. */
import { displayDate } from '../../../schemas/display.ts'
import { report as paper } from '../../../schemas/words/report.ts'
import { totals as totalWords } from '../../../schemas/words/totals.ts'
import { Bars } from './preview-bars.tsx'
import { Sheet } from './preview-sheet.tsx'
import { useSketch } from './sketch.ts'

function Lead() {
  const { model, say, language, count, term } = useSketch()
  const { totals, countries, violations } = model
  if (totals.incidents === 0) return <p className="sheet-lead">{say(paper.lead_none)}</p>
  const period = {
    from: displayDate(model.period.from ?? model.made_on, language),
    to: displayDate(model.period.to ?? model.made_on, language),
    community: `\u2068${model.community.name}\u2069`,
  }
  if (typeof totals.incidents !== 'number') return <p className="sheet-lead">{say(paper.lead_few, period)}</p>
  const named = (figures: typeof countries) => figures?.find((one) => one.code !== null && typeof one.incidents === 'number')
  const [country, violation] = [named(countries), named(violations)]
  return (
    <>
      <p className="sheet-lead">
        {say(paper.lead_all, { ...period, count: totals.incidents, countries: say(paper.in_countries, { count: totals.countries }) })}
      </p>
      {country?.code && violation?.code && (
        <p className="sheet-lead">
          {say(paper.lead_top, {
            country: term('countries', country.code),
            count: count(country.incidents),
            violation: term('violations', violation.code),
            incidents: count(violation.incidents),
          })}
        </p>
      )}
    </>
  )
}

function Split() {
  const { model, say, number } = useSketch()
  const { incidents, verified } = model.totals
  if (model.audience === 'public') return <p>{say(paper.split_public)}</p>
  if (typeof incidents !== 'number' || typeof verified !== 'number' || incidents === 0) return null
  return (
    <>
      <div className="sheet-split" aria-hidden="true">
        <span className="split-verified" style={{ inlineSize: `${(verified / incidents) * 100}%` }} />
        <span className="split-reported" style={{ inlineSize: `${100 - (verified / incidents) * 100}%` }} />
      </div>
      <p>{say(paper.split, { verified: number(verified), reported: number(incidents - verified) })}</p>
    </>
  )
}

/** The sheet. */
export function SummarySheet() {
  const { model, say, count, term } = useSketch()
  const { totals } = model
  const tiles = [
    [count(totals.incidents), say(paper.incidents, { count: typeof totals.incidents === 'number' ? totals.incidents : 4 })],
    [count(totals.countries), say(paper.countries_counted)],
    [count(totals.violations), say(paper.violations_counted)],
    [count(totals.victims), say(paper.victims_counted)],
  ]
  return (
    <Sheet title={say(paper.summary)}>
      <Lead />
      {typeof totals.incidents === 'number' && totals.incidents > 0 && (
        <>
          <dl className="sheet-tiles">
            {tiles.map(([value, label]) => (
              <div key={label}>
                <dt>{label}</dt>
                <dd className="numbers">{value}</dd>
              </div>
            ))}
          </dl>
          <Split />
          <dl className="sheet-facts" aria-label={say(totalWords.title)}>
            {model.counted.map(({ key, value }) => (
              <div key={key}>
                <dt>{say(totalWords[key])}</dt>
                <dd className="numbers">{count(value)}</dd>
              </div>
            ))}
          </dl>
          {model.countries && <Bars title={say(paper.top_countries)} figures={model.countries} name={(code) => term('countries', code)} most={6} />}
          {model.violations && <Bars title={say(paper.top_violations)} figures={model.violations} name={(code) => term('violations', code)} most={6} />}
        </>
      )}
    </Sheet>
  )
}
