/** Methodology, table and the first incidents of the preview. */
import { displayDate, displayList, placeNames } from '../../../schemas/display.ts'
import type { Incident } from '../../../schemas/incident.ts'
import { consentWords } from '../../../schemas/words/consent.ts'
import { report as paper } from '../../../schemas/words/report.ts'
import { reportMethod as method } from '../../../schemas/words/report-method.ts'
import { Sheet } from './preview-sheet.tsx'
import { useSketch } from './sketch.ts'

/** How the figures came about, shortened to what the choices decide. */
export function MethodSheet() {
  const { model, say, language, count } = useSketch()
  const date = displayDate(model.made_on, language)
  const asked = model.query.length > 0 ? model.query : [[say(method.method_no_filter), say(method.method_all)] as const]
  return (
    <Sheet title={say(paper.methodology)}>
      <p>{say(method.method_counted_text, { community: `\u2068${model.community.name}\u2069`, date })}</p>
      <h3>{say(method.method_query)}</h3>
      <dl className="sheet-facts">
        {[...asked, [say(method.method_found), count(model.totals.incidents)] as const].map(([label, value]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd dir="auto">{value}</dd>
          </div>
        ))}
      </dl>
      <h3>{say(consentWords.consent)}</h3>
      <p>
        {typeof model.not_agreed.incidents === 'number'
          ? say(consentWords[model.not_agreed.incidents === 0 ? 'withheld_none' : 'withheld'], { count: model.not_agreed.incidents })
          : say(consentWords.withheld_few)}
      </p>
      <h3>{say(method.method_protection)}</h3>
      <p>{say(method[`protect_${model.audience}`])}</p>
      {model.audience === 'public' && (
        <>
          <p>{say(method.protect_small, { few: say(paper.few), withheld: say(paper.withheld_short) })}</p>
          <p>{say(method.protect_amount, { ...model.kept_back })}</p>
        </>
      )}
    </Sheet>
  )
}

const rowsShown = 14

/** The first rows of the table of countries. */
export function TableSheet() {
  const { model, say, term, count } = useSketch()
  const rows = (model.countries ?? []).filter((one) => one.incidents !== 0).slice(0, rowsShown)
  const open = model.audience !== 'public'
  return (
    <Sheet title={say(paper.table)}>
      {model.countries === null ? (
        <p>{say(paper.withheld_breakdown)}</p>
      ) : (
        <table className="sheet-table">
          <thead>
            <tr>
              <th scope="col">{say(paper.country)}</th>
              <th scope="col">{say(paper.incidents_column)}</th>
              {open && <th scope="col">{say(paper.verified)}</th>}
            </tr>
          </thead>
          <tbody>
            {rows.map((one) => (
              <tr key={one.code ?? ''}>
                <th scope="row">{one.code === null ? say(paper.not_said) : term('countries', one.code)}</th>
                <td className="numbers">{count(one.incidents)}</td>
                {open && <td className="numbers">{count(one.verified)}</td>}
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </Sheet>
  )
}

function Entry({ incident }: { readonly incident: Incident }) {
  const { say, language, term } = useSketch()
  const state = incident.state === 'verified' ? paper.one_verified : incident.state === 'disputed' ? paper.one_disputed : paper.one_reported
  const place = placeNames(incident.country ? term('countries', incident.country) : '', incident.admin_area, incident.place_name)
  return (
    <li className="sheet-entry">
      <p className="sheet-when">
        <strong>{incident.happened_on ? displayDate(incident.happened_on, language) : say(paper.no_date)}</strong>
        <span className={incident.state === 'verified' ? 'sheet-verified' : 'sheet-reported'}>{say(state)}</span>
        <bdi>{incident.reference}</bdi>
      </p>
      <div>
        <p className="sheet-note">{place.map((one) => `\u2068${one}\u2069`).join(' · ')}</p>
        {incident.title && (
          <p className="sheet-entry-title" dir="auto" lang={incident.language ?? undefined}>
            {incident.title}
          </p>
        )}
        {incident.description && (
          <p dir="auto" lang={incident.language ?? undefined} className="sheet-account">
            {incident.description}
          </p>
        )}
        <p className="sheet-kinds">
          {displayList(
            (incident.violations ?? []).map((code) => term('violations', code)),
            language,
          )}
        </p>
      </div>
    </li>
  )
}

/** The first incidents, or for the public the first months. */
export function ChronologySheet() {
  const { model, say, language, term } = useSketch()
  if (model.audience === 'public')
    return (
      <Sheet title={say(paper.chronology)}>
        <p>{say(paper.chronology_public)}</p>
        {model.episodes?.length === 0 && <p>{say(paper.chronology_empty)}</p>}
        <ul className="sheet-episodes">
          {(model.episodes ?? []).slice(0, 12).map((one) => (
            <li key={`${one.month}${one.country}`}>
              <span>{displayDate(one.month, language)}</span>
              <span>
                <strong>{term('countries', one.country)}</strong>{' '}
                {displayList(
                  one.violations.map((code) => term('violations', code)),
                  language,
                )}
              </span>
            </li>
          ))}
        </ul>
      </Sheet>
    )
  return (
    <Sheet title={say(paper.chronology)}>
      <ul>
        {model.first_incidents.map((one) => (
          <Entry key={`${one.reference}${one.happened_on}`} incident={one} />
        ))}
      </ul>
    </Sheet>
  )
}
