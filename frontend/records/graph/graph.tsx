/**
 * A graph of victims, acts and alleged perpetrators in three columns, and beside it a list that says the same. One node chosen shows what it is tied to, in a large graph
 * that alone; arrow keys go from node to node.
 */
import { type KeyboardEvent, useMemo, useRef, useState } from 'react'
import { Link } from 'react-router'
import { displayList } from '../../../schemas/display.ts'
import { knowledge as words } from '../../../schemas/words/knowledge.ts'
import { useLanguage } from '../../lib/language.tsx'
import { Bidi, isolated } from '../../ui/bidi.tsx'
import { Button } from '../../ui/button.tsx'
import './graph.css'
import { around, type GraphNode, layOut, nextNode, type Placed, type Tie } from './layout.ts'

/** The columns in hundredths of the width. */
const columns = [
  [0, 30],
  [36, 64],
  [70, 100],
] as const
/** A graph of so many nodes is taken in at a glance; of a larger one, what is chosen is shown without the rest. */
const calm = 24

const titles = [words.victims, words.acts, words.perpetrators] as const

interface GraphProps {
  readonly nodes: readonly GraphNode[]
  readonly ties: readonly Tie[]
}

/** The graph. Ties are drawn in SVG; nodes are buttons over them, so that their words wrap, turn and are read aloud. */
export function Graph({ nodes, ties }: GraphProps) {
  const { say, language, direction, number } = useLanguage()
  const whole = useMemo(() => layOut(nodes, ties), [nodes, ties])
  const [chosen, setChosen] = useState<string | null>(null)
  const [stop, setStop] = useState<string | null>(null)
  const stage = useRef<HTMLDivElement>(null)
  const labels = useMemo(() => new Map(nodes.map((one) => [one.id, one.label])), [nodes])
  const current = chosen === null ? undefined : whole.nodes.find((one) => one.id === chosen)
  const lit = useMemo(() => (current ? around(whole, current) : null), [current, whole])
  const alone = lit !== null && nodes.length > calm
  const layout = useMemo(
    () =>
      alone
        ? layOut(
            nodes.filter((one) => lit.has(one.id)),
            ties,
          )
        : whole,
    [alone, lit, nodes, ties, whole],
  )
  const count = (layer: number) => nodes.reduce((sum, one) => sum + (one.layer === layer ? (one.stands ?? 1) : 0), 0)
  const reached = layout.nodes.some((one) => one.id === stop) ? stop : (chosen ?? layout.nodes[0]?.id ?? null)

  const onKeyDown = (event: KeyboardEvent, node: Placed) => {
    if (event.key === 'Escape' && chosen) setChosen(null)
    const to = nextNode(layout.nodes, node, event.key, direction === 'rtl')
    if (!to) return
    event.preventDefault()
    setStop(to.id)
    stage.current?.querySelector<HTMLElement>(`[data-node="${CSS.escape(to.id)}"]`)?.focus()
  }
  const sentence = (node: GraphNode) => {
    const tied = [...(whole.near.get(node.id) ?? [])].map((id) => isolated(labels.get(id) ?? ''))
    const name = isolated(node.label)
    return tied.length > 0 ? say(words.tied_to, { name, others: displayList(tied, language) }) : say(words.tied_to_nothing, { name })
  }
  return (
    <div className="graph">
      <p className="graph-hint muted small">{say(words.graph_hint)}</p>
      <div className="graph-both">
        <div className="graph-picture">
          <div className="graph-titles" aria-hidden="true">
            {titles.map((title, layer) => (
              <span key={title.en} data-layer={layer}>
                {say(title)} <span className="numbers">({number(count(layer))})</span>
              </span>
            ))}
          </div>
          {/* biome-ignore lint/a11y/useSemanticElements: a graph is no set of form fields. */}
          <div className="graph-scroll" role="group" aria-label={say(words.graph_of, { victims: count(0), acts: count(1), forces: count(2) })}>
            <div
              ref={stage}
              className="graph-stage"
              style={{ blockSize: `calc(${layout.rows} * var(--graph-row))` }}
              data-chosen={chosen ? '' : undefined}
              data-alone={alone ? '' : undefined}
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
                    style={{ insetInlineStart: `${start}%`, inlineSize: `${end - start}%`, insetBlockStart: `calc(${node.at - 0.5} * var(--graph-row))` }}
                    onFocus={() => setStop(node.id)}
                    onKeyDown={(event) => onKeyDown(event, node)}
                    onClick={() => setChosen(chosen === node.id ? null : node.id)}
                  >
                    <span className="graph-label">
                      <Bidi>{node.label}</Bidi>
                    </span>
                  </button>
                )
              })}
            </div>
          </div>
          <p className="graph-said small" role="status">
            {current && (
              <>
                {sentence(current)} {current.to && <Link to={current.to}>{say(words.open_page)}</Link>}
              </>
            )}
          </p>
          {alone && (
            <p>
              <Button size="s" icon="restore" onClick={() => setChosen(null)}>
                {say(words.graph_all)}
              </Button>
            </p>
          )}
        </div>
        <section className="graph-list" aria-label={say(words.graph_as_text)}>
          <h3>{say(words.graph_as_text)}</h3>
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by the keyboard. */}
          <ul tabIndex={0} aria-label={say(words.graph_as_text)}>
            {layout.nodes
              .filter((node) => node.layer === 1)
              .map((node) => (
                <li key={node.id}>{sentence(node)}</li>
              ))}
          </ul>
        </section>
      </div>
    </div>
  )
}
