/** What changed between two texts, word by word: runs that stayed, went, or came. For long texts it falls back to whole lines, so that it never takes long. */

export interface Run {
  readonly kind: 'same' | 'gone' | 'new'
  readonly text: string
}

const most = 700

function pieces(text: string, coarse: boolean): string[] {
  return text.match(coarse ? /[^\n]*\n?/g : /\s+|[^\s]+/g)?.filter(Boolean) ?? []
}

/** Longest common subsequence by dynamic programming; `a.length × b.length` bounded by `most`². */
function common(a: readonly string[], b: readonly string[]): Uint16Array[] {
  const rows = Array.from({ length: a.length + 1 }, () => new Uint16Array(b.length + 1))
  for (let i = a.length - 1; i >= 0; i--)
    for (let j = b.length - 1; j >= 0; j--) {
      const [row, below] = [rows[i], rows[i + 1]]
      if (row && below) row[j] = a[i] === b[j] ? (below[j + 1] ?? 0) + 1 : Math.max(below[j] ?? 0, row[j + 1] ?? 0)
    }
  return rows
}

/** The runs that lead from `before` to `after`, in order. */
export function diffWords(before: string, after: string): readonly Run[] {
  const fine = [pieces(before, false), pieces(after, false)] as const
  const small = fine[0].length <= most && fine[1].length <= most
  const [a, b] = small ? fine : [pieces(before, true), pieces(after, true)]
  if (a.length > most || b.length > most)
    return [
      { kind: 'gone', text: before },
      { kind: 'new', text: after },
    ]
  const lengths = common(a, b)
  const runs: { kind: Run['kind']; text: string }[] = []
  const add = (kind: Run['kind'], text: string) => {
    const last = runs.at(-1)
    if (last?.kind === kind) last.text += text
    else runs.push({ kind, text })
  }
  let [i, j] = [0, 0]
  while (i < a.length || j < b.length) {
    const [one, other] = [a[i], b[j]]
    if (one !== undefined && one === other) {
      add('same', one)
      i++
      j++
    } else if (other !== undefined && (one === undefined || (lengths[i]?.[j + 1] ?? 0) > (lengths[i + 1]?.[j] ?? 0))) {
      add('new', other)
      j++
    } else {
      add('gone', one ?? '')
      i++
    }
  }
  return runs
}
