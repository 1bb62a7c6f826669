/** The stretch of time in view while it is being moved: at once on screen, a little later in the address, so that the server is not asked for every pixel. */
import { useCallback, useEffect, useRef, useState } from 'react'
import type { Span } from '../charts/months.ts'
import { brushFrom, filtersFromBrush, shifted, sweepStart } from './brush.ts'

/** Milliseconds between two addresses: browsers refuse to be told more than some three a second for long. */
const settle = 360
const beat = 800

export interface Sweep {
  readonly brush: Span
  readonly move: (to: Span) => void
  readonly playing: boolean
  /** Starts or stops the sweep; one step only for readers who prefer stillness. */
  readonly play: (still: boolean) => void
}

/** `from` and `to` are the filters in the address; `commit` writes them; `step` is how many months one beat moves. */
export function useSweep(line: Span, from: string, to: string, step: number, commit: (days: { from: string; to: string }) => void): Sweep {
  const [held, setHeld] = useState<Span | null>(null)
  const [playing, setPlaying] = useState(false)
  const timer = useRef(0)
  const brush = held ?? brushFrom(from, to, line)
  const latest = useRef({ brush, line, commit, step })
  latest.current = { brush, line, commit, step }

  const move = useCallback((next: Span) => {
    setHeld(next)
    latest.current = { ...latest.current, brush: next }
    if (timer.current !== 0) return
    timer.current = window.setTimeout(() => {
      timer.current = 0
      latest.current.commit(filtersFromBrush(latest.current.brush, latest.current.line))
      setHeld(null)
    }, settle)
  }, [])
  useEffect(() => () => clearTimeout(timer.current), [])

  const advance = useCallback(() => {
    const { brush: now, line: whole, step: by } = latest.current
    if (now.to >= whole.to) return false
    move(shifted(now, whole, by))
    return true
  }, [move])

  useEffect(() => {
    if (!playing) return
    const clock = window.setInterval(() => {
      if (!advance()) setPlaying(false)
    }, beat)
    return () => clearInterval(clock)
  }, [playing, advance])

  const play = useCallback(
    (still: boolean) => {
      const { brush: now, line: whole } = latest.current
      if (playing) return setPlaying(false)
      if (now.to >= whole.to) move(sweepStart(now, whole))
      else if (still) advance()
      if (!still) setPlaying(true)
    },
    [playing, move, advance],
  )
  return { brush, move, playing, play }
}
