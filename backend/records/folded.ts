/**
 * What the folded counters say is remembered between requests: it changes only when they are folded anew, which the database marks with a new generation.
 * Each request still asks for the generation and for what was appended since, and is exact at its moment. A memory, not a state: any process may forget it.
 */

export interface Sums {
  readonly incidents: number
  readonly victims: number
}
export type Row = Readonly<Record<string, unknown>> & Sums

export interface Reading {
  /** The generation of the folded counters in the snapshot of this reading. */
  readonly generation: string
  readonly folded: readonly Row[]
  readonly fresh: readonly Row[]
}

export interface Glance {
  readonly generation: string
  /** Whether anything was appended that is not folded yet. */
  readonly fresh: boolean
}

interface Remembered {
  readonly generation: string
  readonly rows: readonly Row[]
}

const atMost = { questions: 300, rows: 20_000 }
const known = new Map<string, Remembered>()

function remember(key: string, one: Remembered): void {
  known.delete(key)
  if (one.rows.length > atMost.rows) return
  known.set(key, one)
  const [oldest] = known.keys()
  if (known.size > atMost.questions && oldest !== undefined) known.delete(oldest)
}

/** Adds rows that agree in every one of `names`; rows of nothing are left out. */
function added(names: readonly string[], rows: readonly Row[], more: readonly Row[]): readonly Row[] {
  if (more.length === 0) return rows
  const sums = new Map<string, Row>()
  for (const row of [...rows, ...more]) {
    const key = JSON.stringify(names.map((name) => row[name]))
    const before = sums.get(key)
    sums.set(key, before ? { ...before, incidents: before.incidents + row.incidents, victims: before.victims + row.victims } : row)
  }
  return [...sums.values()].filter((row) => row.incidents !== 0)
}

/**
 * The sums of a question, by `names`. `key` names the question with everything that decides its answer, the walls included. `glance` asks what every answer depends on,
 * `read` reads the counters in one statement, with `all` the folded ones too.
 */
export async function summed(
  key: string,
  names: readonly string[],
  glance: () => Promise<Glance>,
  read: (all: boolean) => Promise<Reading>,
): Promise<readonly Row[]> {
  const remembered = known.get(key)
  if (remembered) {
    const now = await glance()
    if (now.generation === remembered.generation) {
      if (!now.fresh) return remembered.rows
      const { generation, fresh } = await read(false)
      if (generation === remembered.generation) return added(names, remembered.rows, fresh)
    }
  }
  const { generation, folded, fresh } = await read(true)
  remember(key, { generation, rows: folded })
  return added(names, folded, fresh)
}
