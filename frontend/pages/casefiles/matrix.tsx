/**
 * Elements against facts or exhibits, as a grid: each cell says how far the piece carries, each row how the element stands, gaps first to be seen.
 * One stop for the Tab key; arrows walk in the direction of the page, Enter opens.
 */
import { type KeyboardEvent, useRef, useState } from 'react'
import { displayDate } from '../../../schemas/display.ts'
import { elementOf } from '../../../schemas/law/elements.ts'
import { matrixWords as words } from '../../../schemas/words/casefile-matrix.ts'
import { partWords } from '../../../schemas/words/casefile-parts.ts'
import { useLanguage } from '../../lib/language.tsx'
import { useTermName } from '../../lib/vocabulary.ts'
import { isolated } from '../../ui/bidi.tsx'
import { StandingBadge, Strength } from './marks.tsx'
import { type Column, elementsOf, isGap, keyOf, standingOf, supportsAt } from './matrix-model.ts'
import type { Claim, Fact } from './told.ts'

interface Props {
  readonly claim: Claim
  readonly label: string
  readonly facts: readonly Fact[]
  readonly columns: readonly Column[]
  /** Null for who may only read. */
  readonly onOpen: ((element: string, column: Column | null) => void) | null
}

/** The next cell for a key; null for other keys. */
function moved(key: string, [row, column]: readonly [number, number], rows: number, columns: number): readonly [number, number] | null {
  const rtl = document.documentElement.dir === 'rtl'
  const within = (at: number, size: number) => Math.max(0, Math.min(size - 1, at))
  if (key === 'ArrowDown') return [within(row + 1, rows), column]
  if (key === 'ArrowUp') return [within(row - 1, rows), column]
  if (key === (rtl ? 'ArrowLeft' : 'ArrowRight')) return [row, within(column + 1, columns)]
  if (key === (rtl ? 'ArrowRight' : 'ArrowLeft')) return [row, within(column - 1, columns)]
  if (key === 'Home') return [row, 0]
  if (key === 'End') return [row, columns - 1]
  return null
}

/** The grid. */
export function Matrix({ claim, label, facts, columns, onOpen }: Props) {
  const { say, language, number } = useLanguage()
  const named = useTermName('proof_strength')
  const [at, setAt] = useState<readonly [number, number]>([0, 0])
  const grid = useRef<HTMLTableElement>(null)
  const elements = elementsOf(claim)
  const width = columns.length + 1
  const here: readonly [number, number] = [Math.min(at[0], elements.length - 1), Math.min(at[1], width - 1)]

  const nameOf = (column: Column) =>
    column.kind === 'fact' ? say(words.fact, { number: number(column.fact) }) : `${say(words.exhibit)} ${isolated(column.exhibit)}`
  const onKeyDown = (event: KeyboardEvent) => {
    const to = moved(event.key, here, elements.length, width)
    if (!to) return
    event.preventDefault()
    setAt(to)
    grid.current?.querySelector<HTMLElement>(`[data-at="${to[0]} ${to[1]}"]`)?.focus()
  }
  const cell = (row: number, column: number, element: string, of: Column | null) => ({
    'data-at': `${row} ${column}`,
    tabIndex: here[0] === row && here[1] === column ? 0 : -1,
    onFocus: () => setAt([row, column]),
    ...(onOpen
      ? {
          onClick: () => onOpen(element, of),
          onKeyDown: (event: KeyboardEvent) => {
            if (event.key !== 'Enter' && event.key !== ' ') return
            event.preventDefault()
            onOpen(element, of)
          },
        }
      : {}),
  })

  return (
    <div className="matrix-wrap">
      {/* biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a grid is walked with arrows, and stays a table for those who print it. */}
      <table ref={grid} className={`matrix ${onOpen ? 'matrix-live' : ''}`} role="grid" aria-label={label} onKeyDown={onKeyDown}>
        <thead>
          <tr>
            <th scope="col" className="matrix-corner">
              {say(words.element)}
            </th>
            <th scope="col" className="matrix-standing">
              {say(words.standing)}
            </th>
            {columns.map((column) => {
              const fact = column.kind === 'fact' ? facts.find((one) => one.number === column.fact) : undefined
              return (
                <th scope="col" key={keyOf(column)} title={fact?.text ? isolated(fact.text.slice(0, 300)) : undefined}>
                  {column.kind === 'fact' ? (
                    <>
                      <span aria-hidden="true">{say(words.fact_short, { number: number(column.fact) })}</span>
                      <span className="hidden-visually">{nameOf(column)}</span>
                      {fact?.happened_on && <span className="matrix-when">{displayDate(fact.happened_on, language)}</span>}
                    </>
                  ) : (
                    <span>{/^\d+$/.test(column.exhibit) ? say(partWords.exhibit_short, { number: column.exhibit }) : <bdi>{column.exhibit}</bdi>}</span>
                  )}
                </th>
              )
            })}
          </tr>
        </thead>
        <tbody>
          {elements.map((element, row) => {
            const standing = standingOf(claim, element)
            const text = elementOf(element)?.[language] ?? element
            return (
              <tr key={element} data-gap={isGap(standing) ? standing : undefined}>
                <th scope="row">{text}</th>
                <td className="matrix-standing" {...cell(row, 0, element, null)} aria-label={`${text} ${say(words[standing])}`}>
                  <StandingBadge standing={standing} />
                </td>
                {columns.map((column, index) => {
                  const all = supportsAt(claim, element, column)
                  const said = all.map((one) => (one.strength ? named('proof_strength', one.strength) : '—')).join(', ') || say(words.empty_cell)
                  return (
                    <td key={keyOf(column)} {...cell(row, index + 1, element, column)} aria-label={`${text} ${nameOf(column)}: ${said}`}>
                      {all.map((one, which) => (
                        // biome-ignore lint/suspicious/noArrayIndexKey: links of a cell have no other name.
                        <Strength key={which} strength={one.strength} />
                      ))}
                    </td>
                  )
                })}
              </tr>
            )
          })}
        </tbody>
      </table>
    </div>
  )
}
