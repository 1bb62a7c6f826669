/** The first ten rows: as they stand in the file, and as they would enter. */
import { Fragment, useState } from 'react'
import type { FormSchema } from '../../../schemas/dialect.ts'
import { type Field, fieldsOf, valueAt } from '../../../schemas/fields.ts'
import { incident } from '../../../schemas/incident.ts'
import { imports as words } from '../../../schemas/words/imports.ts'
import { useLanguage } from '../../lib/language.tsx'
import { useDisplay } from '../../records/use-display.ts'
import { Card } from '../../ui/card.tsx'
import { Icon } from '../../ui/icon.tsx'
import '../../ui/table.css'
import { Tabs } from '../../ui/tabs.tsx'
import { fieldsByColumn, type Preview } from './model.ts'

/** Shown first of what a row becomes; what no row fills is left out. */
const first = ['title', 'happened_on', 'country', 'admin_area', 'place_name', 'place_precision', 'violations', 'perpetrator_types', 'victims_count']

/** Columns that need room. */
const long = new Set(['title', 'description', 'violations'])

function fieldsShown(preview: Preview, form: FormSchema): Field[] {
  const all = [...fieldsOf(incident), ...fieldsOf(form)]
  const filled = (field: Field) => preview.rows.some(({ record }) => valueAt(record, field.path) !== undefined && valueAt(record, field.path) !== null)
  const rank = (field: Field) => (first.includes(field.name) ? first.indexOf(field.name) : first.length)
  return all
    .filter((field) => field.kind !== 'answers' && field.name in incident.properties === field.path.length < 2 && filled(field))
    .sort((a, b) => rank(a) - rank(b))
}

function AsIs({ preview, labels }: { readonly preview: Preview; readonly labels: ReadonlyMap<string, string> }) {
  const { say } = useLanguage()
  const becomes = fieldsByColumn(preview.mapping)
  return (
    <table className="table import-table">
      <caption className="hidden-visually">{say(words.the_file)}</caption>
      <thead>
        <tr>
          <th scope="col" className="number">
            {say(words.row)}
          </th>
          {preview.columns.map(({ name }) => (
            <th key={name} scope="col">
              <bdi>{name}</bdi>
              {becomes.has(name) && (
                <span className="import-becomes">
                  <Icon name="check" size={1} /> {say(words.becomes, { field: (becomes.get(name) ?? []).map((path) => labels.get(path) ?? path).join(', ') })}
                </span>
              )}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {preview.rows.map((row) => (
          <tr key={row.number}>
            <th scope="row" className="number">
              {row.number}
            </th>
            {preview.columns.map(({ name }, at) => (
              <td key={name} dir="auto">
                <span className="import-cell">{row.cells[at] === null || row.cells[at] === undefined ? '' : String(row.cells[at])}</span>
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function AsResult({ preview, form, labels }: { readonly preview: Preview; readonly form: FormSchema; readonly labels: ReadonlyMap<string, string> }) {
  const { say, language } = useLanguage()
  const show = useDisplay(form)
  const fields = fieldsShown(preview, form)
  return (
    <table className="table import-table">
      <caption className="hidden-visually">{say(words.the_result)}</caption>
      <thead>
        <tr>
          <th scope="col" className="number">
            {say(words.row)}
          </th>
          {fields.map((field) => (
            <th key={field.path.join('.')} scope="col">
              {field.schema.label[language]}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {preview.rows.map((row) => (
          <Fragment key={row.number}>
            <tr className={row.faults.length > 0 ? 'import-refused' : ''}>
              <th scope="row" className="number">
                {row.number}
              </th>
              {fields.map((field) => (
                <td key={field.path.join('.')} dir="auto">
                  <span className={long.has(field.name) ? 'import-cell import-cell-long' : 'import-cell'}>{show(field, valueAt(row.record, field.path))}</span>
                </td>
              ))}
            </tr>
            {row.faults.length > 0 && (
              <tr className="import-refused import-refused-why">
                <td colSpan={fields.length + 1}>
                  <p className="import-fault">
                    <Icon name="warning" size={1.1} />
                    <span>
                      {say(words.refused_row, { row: String(row.number) })}{' '}
                      {row.faults.map((fault) => say(words.fault_of, { field: labels.get(fault.field) ?? say(words.row), reason: fault.message })).join(' ')}
                    </span>
                  </p>
                </td>
              </tr>
            )}
          </Fragment>
        ))}
      </tbody>
    </table>
  )
}

/** The card with both views. */
export function Rows({ preview, form }: { readonly preview: Preview; readonly form: FormSchema }) {
  const { say, language } = useLanguage()
  const [view, setView] = useState<'result' | 'file'>('result')
  const labels = new Map([...fieldsOf(incident), ...fieldsOf(form)].map((field) => [field.path.join('.'), field.schema.label[language]]))
  return (
    <Card title={say(words.ten_rows)}>
      <Tabs
        label={say(words.ten_rows)}
        tabs={[
          { key: 'result', label: say(words.the_result) },
          { key: 'file', label: say(words.the_file) },
        ]}
        chosen={view}
        onChoose={setView}
      >
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard. */}
        <section className="table-wrap" tabIndex={0} aria-label={say(view === 'file' ? words.the_file : words.the_result)}>
          {view === 'file' ? <AsIs preview={preview} labels={labels} /> : <AsResult preview={preview} form={form} labels={labels} />}
        </section>
      </Tabs>
    </Card>
  )
}
