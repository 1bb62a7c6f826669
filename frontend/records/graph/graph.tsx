/** A graph of victims, acts and alleged perpetrators in three columns: one node chosen shows what it is tied to, arrow keys go from node to node, and a list says the same. */
import { type KeyboardEvent, useMemo, useRef, useState } from 'react'
import { Link } from 'react-router'
import { displayList } from '../../../schemas/display.ts'
import { knowledge as words } from '../../../schemas/words/knowledge.ts'
import { useLanguage } from '../../lib/language.tsx'
import { Bidi, isolated } from '../../ui/bidi.tsx'
import './graph.css'
import { type GraphNode, layOut, type Placed, type Tie } from './layout.ts'

/** Height of a row in rem; the columns in hundredths of the width. */
const row = 3.25
const columns = [
  [0, 30],
  [36, 64],
  [70, 100],
] as const

const titles = [words.victims, words.acts, words.perpetrators] as const

interface GraphProps {
  readonly nodes: readonly GraphNode[]
  readonly ties: readonly Tie[]
}

/** The node that an arrow key leads to: up and down within the layer, beside to the nearest of the next one. */
function next(nodes: readonly Placed[], from: Placed, key: string, rtl: boolean): Placed | undefined {
  const own = nodes.filter((one) => one.layer === from.layer)
  const place = own.indexOf(from)
  if (key === 'ArrowUp') return own[place - 1]
  if (key === 'ArrowDown') return own[place + 1]
  if (key === 'Home') return own[0]
  if (key === 'End') return own.at(-1)
  const step = key === 'ArrowRight' ? 1 : key === 'ArrowLeft' ? -1 : 0
  if (step === 0) return undefined
  const beside = nodes.filter((one) => one.layer === from.layer + (rtl ? -step : step))
  return [...beside].sort((one, other) => Math.abs(one.at - from.at) - Math.abs(other.at - from.at))[0]
}

/** The graph. Ties are drawn in SVG; nodes are buttons over them, so that their words wrap, turn and are read aloud. */
export function Graph({ nodes, ties }: GraphProps) {
  const { say, language, direction } = useLanguage()
  const layout = useMemo(() => layOut(nodes, ties), [nodes, ties])
  const [chosen, setChosen] = useState<string | null>(null)
  const [stop, setStop] = useState<string | null>(null)
  const whole = useRef<HTMLDivElement>(null)
  const near = chosen ? layout.near.get(chosen) : undefined
  // Past an act, what it is tied to on the other side belongs to the picture.
  const lit = useMemo(() => {
    if (!chosen || !near) return null
    const found = new Set([chosen, ...near])
    const self = layout.nodes.find((one) => one.id === chosen)
    if (self?.layer !== 1)
      for (const act of near) for (const id of layout.near.get(act) ?? []) if (layout.nodes.find((one) => one.id === id)?.layer !== self?.layer) found.add(id)
    return found
  }, [chosen, near, layout])
  const count = (layer: number) => layout.nodes.filter((one) => one.layer === layer).length
  const nameOf = (id: string) => isolated(layout.nodes.find((one) => one.id === id)?.label ?? '')
  const height = `${layout.rows * row}rem`
  const reached = stop ?? layout.nodes[0]?.id ?? null
  const current = layout.nodes.find((one) => one.id === chosen)

  const onKeyDown = (event: KeyboardEvent, node: Placed) => {
    if (event.key === 'Escape' && chosen) setChosen(null)
    const to = next(layout.nodes, node, event.key, direction === 'rtl')
    if (!to) return
    event.preventDefault()
    setStop(to.id)
    whole.current?.querySelector<HTMLElement>(`[data-node="${CSS.escape(to.id)}"]`)?.focus()
  }
  const sentence = (node: Placed) => {
    const tied = [...(layout.near.get(node.id) ?? [])].map(nameOf)
    const name = isolated(node.label)
    return tied.length > 0 ? say(words.tied_to, { name, others: displayList(tied, language) }) : say(words.tied_to_nothing, { name })
  }
  return (
    <div className="graph">
      <p className="graph-hint muted small">{say(words.graph_hint)}</p>
      <div className="graph-titles" aria-hidden="true">
        {titles.map((title, layer) => (
          <span key={title.en} data-layer={layer}>
            {say(title)} <span className="numbers">({count(layer)})</span>
          </span>
        ))}
      </div>
      {/* biome-ignore lint/a11y/useSemanticElements: a graph is no set of form fields. */}
      <div
        ref={whole}
        className="graph-stage"
        role="group"
        aria-label={say(words.graph_of, { victims: count(0), acts: count(1), forces: count(2) })}
        style={{ blockSize: height }}
        data-chosen={chosen ? '' : undefined}
      >
        <svg className="graph-ties" viewBox={`0 0 100 ${layout.rows}`} preserveAspectRatio="none" aria-hidden="true" focusable="false">
          {layout.ties.map((tie) => {
            const [from, to] = [columns[tie.layer][1], columns[tie.layer + 1]?.[0] ?? 100]
            const middle = (from + to) / 2
            return (
              <path
                key={`${tie.from} ${tie.to}`}
                data-lit={lit?.has(tie.from) && lit.has(tie.to) ? '' : undefined}
                d={`M${from} ${tie.start}C${middle} ${tie.start} ${middle} ${tie.end} ${to} ${tie.end}`}
              />
            )
          })}
        </svg>
        {layout.nodes.map((node) => {
          const [start, end] = columns[node.layer]
          return (
            <button
              key={node.id}
              type="button"
              className="graph-node"
              data-node={node.id}
              data-layer={node.layer}
              data-lit={lit?.has(node.id) ? '' : undefined}
              aria-pressed={chosen === node.id}
              aria-label={sentence(node)}
              title={node.label}
              tabIndex={node.id === reached ? 0 : -1}
              style={{ insetInlineStart: `${start}%`, inlineSize: `${end - start}%`, insetBlockStart: `${(node.at - 0.5) * row}rem` }}
              onFocus={() => setStop(node.id)}
              onKeyDown={(event) => onKeyDown(event, node)}
              onClick={() => setChosen(chosen === node.id ? null : node.id)}
            >
              <Bidi>{node.label}</Bidi>
            </button>
          )
        })}
      </div>
      <p className="graph-said small" role="status">
        {current && (
          <>
            {sentence(current)} {current.to && <Link to={current.to}>{say(words.open_page)}</Link>}
          </>
        )}
      </p>
      <details className="graph-list">
        <summary>{say(words.graph_as_text)}</summary>
        <ul>
          {layout.nodes
            .filter((node) => node.layer === 1)
            .map((node) => (
              <li key={node.id}>{sentence(node)}</li>
            ))}
        </ul>
      </details>
    </div>
  )
}
