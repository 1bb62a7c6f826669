/** The numbers of the map as a table, for those who can not see it and for those who want them exactly; its total is that of the list under the same filters. */
import { useMemo, useState } from 'react'
import { locales } from '../../schemas/say.ts'
import { map as words } from '../../schemas/words/map.ts'
import { SplitBar } from '../charts/split-bar.tsx'
import type { Tally } from '../charts/tally.ts'
import { useLanguage } from '../lib/language.tsx'
import { Icon } from '../ui/icon.tsx'
import '../ui/table.css'
import './numbers.css'

const columns = ['country', 'verified', 'reported', 'total'] as const
type Column = (typeof columns)[number]

interface CountryTableProps {
  readonly rows: ReadonlyMap<string, Tally>
  readonly sum: Tally
  readonly nameOf: (code: string) => string
  readonly onOpen: (code: string) => void
}

/** Sortable by every column; the name of a country opens it on the map. */
export function CountryTable({ rows, sum, nameOf, onOpen }: CountryTableProps) {
  const { say, number, language } = useLanguage()
  const [order, setOrder] = useState<{ column: Column; down: boolean }>({ column: 'total', down: true })
  const heads: Readonly<Record<Column, string>> = {
    country: say(words.country),
    verified: say(words.verified),
    reported: say(words.reported),
    total: say(words.total),
  }
  const percent = useMemo(() => new Intl.NumberFormat(locales[language], { style: 'percent', maximumFractionDigits: 1 }), [language])
  const sorted = useMemo(() => {
    const collator = new Intl.Collator(locales[language])
    const { column, down } = order
    return [...rows].sort(([a, one], [b, other]) => {
      const by = column === 'country' ? collator.compare(nameOf(a), nameOf(b)) : one[column] - other[column]
      return (down ? -by : by) || collator.compare(nameOf(a), nameOf(b))
    })
  }, [rows, order, nameOf, language])

  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a table that scrolls must be reachable by keyboard.
    <section className="table-wrap country-table" tabIndex={0} aria-label={say(words.table_caption)}>
      <table className="table">
        <caption className="hidden-visually">{say(words.table_caption)}</caption>
        <thead>
          <tr>
            {columns.map((column) => {
              const mine = order.column === column
              return (
                <th
                  key={column}
                  scope="col"
                  className={column === 'country' ? undefined : 'number'}
                  aria-sort={mine ? (order.down ? 'descending' : 'ascending') : 'none'}
                >
                  <button
                    type="button"
                    className="sort"
                    title={say(words.sort_by, { column: heads[column] })}
                    onClick={() => setOrder({ column, down: mine ? !order.down : column !== 'country' })}
                  >
                    {heads[column]}
                    {mine && <Icon name={order.down ? 'down' : 'up'} size={1} />}
                  </button>
                </th>
              )
            })}
            <th scope="col" className="number country-share">
              {say(words.share)}
            </th>
          </tr>
        </thead>
        <tbody>
          {sorted.map(([code, tally]) => (
            <tr key={code} data-country={code}>
              <th scope="row">
                {code ? (
                  <button type="button" className="link" title={say(words.show_on_map, { country: nameOf(code) })} onClick={() => onOpen(code)}>
                    {nameOf(code)}
                  </button>
                ) : (
                  nameOf(code)
                )}
              </th>
              <td className="number">{number(tally.verified)}</td>
              <td className="number">{number(tally.reported)}</td>
              <td className="number total">{number(tally.total)}</td>
              <td className="number country-share">
                {percent.format(sum.total > 0 ? tally.total / sum.total : 0)}
                <SplitBar tally={tally} of={Math.max(1, sorted[0]?.[1].total ?? 1)} />
              </td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{say(words.total)}</th>
            <td className="number">{number(sum.verified)}</td>
            <td className="number">{number(sum.reported)}</td>
            <td className="number total">{number(sum.total)}</td>
            <td className="country-share" />
          </tr>
        </tfoot>
      </table>
    </section>
  )
}
