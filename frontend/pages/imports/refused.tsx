/** The rows that were refused, each with its reasons, and all of them as a table to download and mend. */
import { useState } from 'react'
import { app } from '../../../schemas/words/app.ts'
import { imports as words } from '../../../schemas/words/imports.ts'
import { api } from '../../lib/api.ts'
import { useLanguage } from '../../lib/language.tsx'
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { Icon } from '../../ui/icon.tsx'
import '../../ui/table.css'
import type { ImportReport } from './model.ts'

/** The card of refused rows; a good word when there are none. */
export function Refused({ record }: { readonly record: ImportReport }) {
  const { say, number } = useLanguage()
  const [more, setMore] = useState<ImportReport['errors']>([])
  const [busy, setBusy] = useState(false)
  const total = record.refused ?? 0
  const errors = [...record.errors, ...more]
  const title = (
    <>
      {say(words.refused_title)} <span className="muted numbers">{number(total)}</span>
    </>
  )
  if (total === 0) {
    if (record.state !== 'done' || (record.rows ?? 0) === 0) return null
    return (
      <p className="row">
        <Icon name="check" /> {say(words.refused_none)}
      </p>
    )
  }
  if (errors.length === 0 && record.state === 'done')
    return (
      <Card title={title}>
        <p className="muted">{say(words.refused_gone)}</p>
      </Card>
    )
  const showMore = async () => {
    setBusy(true)
    try {
      const page = await api.get<ImportReport>(`/api/imports/${record.id}`, { query: { after: errors.at(-1)?.row ?? -1, limit: 100 } })
      setMore((before) => [...before, ...page.errors])
    } finally {
      setBusy(false)
    }
  }
  return (
    <Card
      title={title}
      acts={
        <a className="button button-plain button-s" href={`/api/imports/${record.id}/refused.csv`} download>
          <Icon name="export" /> {say(words.refused_csv)}
        </a>
      }
    >
      <p className="muted import-lead">{say(words.refused_text)}</p>
      <div className="table-wrap">
        <table className="table">
          <caption className="hidden-visually">{say(words.refused_title)}</caption>
          <thead>
            <tr>
              <th scope="col" className="number">
                {say(words.row)}
              </th>
              <th scope="col">{say(words.field)}</th>
              <th scope="col">{say(words.reason)}</th>
            </tr>
          </thead>
          <tbody>
            {errors.map((error) => (
              <tr key={error.row}>
                <th scope="row" className="number">
                  {error.row}
                </th>
                <td>{[...new Set(error.reasons.map(({ label }) => label).filter(Boolean))].join(', ')}</td>
                <td dir="auto">{error.reasons.map(({ message }) => message).join(' ')}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {errors.length < total && (
        <p className="import-more">
          <Button busy={busy} onClick={() => void showMore()}>
            {say(app.show_more)}
          </Button>
        </p>
      )}
    </Card>
  )
}
