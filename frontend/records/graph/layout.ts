/** Where people, acts and forces stand in a graph of three layers: the same graph always stands the same way, ties cross little, and nothing overlaps. Pure. */

export interface GraphNode {
  readonly id: string
  /** 0 victims, 1 acts, 2 alleged perpetrators. */
  readonly layer: 0 | 1 | 2
  readonly label: string
  /** How many things it stands for, when more than one. */
  readonly stands?: number
  /** The page of the record, or null. */
  readonly to: string | null
}
export interface Tie {
  readonly from: string
  readonly to: string
}
export interface Placed extends GraphNode {
  /** Middle of the node, in rows from the top. */
  readonly at: number
}
export interface Layout {
  readonly nodes: readonly Placed[]
  readonly ties: readonly (Tie & { readonly layer: 0 | 1; readonly start: number; readonly end: number })[]
  /** Height in rows. */
  readonly rows: number
  readonly near: ReadonlyMap<string, ReadonlySet<string>>
}

const mean = (values: readonly number[]): number => (values.length === 0 ? Number.POSITIVE_INFINITY : values.reduce((sum, one) => sum + one, 0) / values.length)
const sweeps = 4

/** Lays a graph out. Nodes of a layer follow the middle of what they are tied to; where that is the same, the order given. */
export function layOut(nodes: readonly GraphNode[], ties: readonly Tie[]): Layout {
  const near = new Map<string, Set<string>>(nodes.map((one) => [one.id, new Set<string>()]))
  const known = ties.filter((one) => near.has(one.from) && near.has(one.to))
  for (const { from, to } of known) {
    near.get(from)?.add(to)
    near.get(to)?.add(from)
  }
  const layers = [0, 1, 2].map((layer) => nodes.filter((one) => one.layer === layer))
  const rows = Math.max(1, ...layers.map((one) => one.length))
  const at = new Map<string, number>()
  const spread = (layer: readonly GraphNode[]) => {
    layer.forEach((one, index) => {
      at.set(one.id, ((index + 0.5) * rows) / layer.length)
    })
  }
  for (const layer of layers) spread(layer)
  const sorted = (layer: readonly GraphNode[], beside: number) => {
    const weight = new Map(
      layer.map((one) => {
        const tied = [...(near.get(one.id) ?? [])].filter((id) => layers[beside]?.some((other) => other.id === id))
        return [one.id, mean(tied.map((id) => at.get(id) ?? 0))]
      }),
    )
    return [...layer].sort((one, other) => {
      const [a, b] = [weight.get(one.id) ?? 0, weight.get(other.id) ?? 0]
      return a === b ? 0 : a - b
    })
  }
  const turn = (layer: number, beside: number) => {
    layers[layer] = sorted(layers[layer] ?? [], beside)
    spread(layers[layer])
  }
  for (let sweep = 0; sweep < sweeps; sweep++) {
    turn(1, 0)
    turn(2, 1)
    turn(1, 2)
    turn(0, 1)
  }
  const layerOf = new Map(nodes.map((one) => [one.id, one.layer]))
  return {
    rows,
    near,
    nodes: layers.flat().map((one) => ({ ...one, at: at.get(one.id) ?? 0 })),
    ties: known.map((one) => ({ ...one, layer: layerOf.get(one.from) === 0 ? 0 : 1, start: at.get(one.from) ?? 0, end: at.get(one.to) ?? 0 })),
  }
}

/** A node and what belongs to its picture: what it is tied to and, past an act, those on the other side. */
export function around({ nodes, near }: Layout, node: Placed): ReadonlySet<string> {
  const layers = new Map(nodes.map((one) => [one.id, one.layer]))
  const beside = near.get(node.id) ?? new Set<string>()
  const found = new Set([node.id, ...beside])
  if (node.layer === 1) return found
  for (const act of beside) for (const id of near.get(act) ?? []) if (layers.get(id) !== node.layer) found.add(id)
  return found
}

/** The node that a key leads to: up and down within the layer, beside to the nearest of the next one. */
export function nextNode(nodes: readonly Placed[], from: Placed, key: string, rtl: boolean): Placed | undefined {
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
