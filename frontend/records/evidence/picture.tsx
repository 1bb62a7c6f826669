/** The picture of an item: covered until it is asked for, and, for who makes a redacted copy, a sheet on which to draw what must not be seen. */
import { type PointerEvent, useRef, useState } from 'react'
import type { Evidence } from '../../../schemas/evidence.ts'
import { evidenceWords as words } from '../../../schemas/words/evidence.ts'
import { api } from '../../lib/api.ts'
import { useSay } from '../../lib/language.tsx'
import { type Problem, problemOf } from '../../lib/problem.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { TextInput } from '../../ui/fields/text.tsx'
import { ProblemNote } from '../../ui/problem.tsx'
import './evidence.css'

interface Region {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

const percent = (part: number) => `${part * 100}%`

/** Covered at first: the picture is not even fetched before somebody asks. */
export function Picture({ id, onSeen }: { readonly id: string; readonly onSeen: () => void }) {
  const say = useSay()
  const [open, setOpen] = useState(false)
  if (!open)
    return (
      <div className="evidence-veil">
        <p>{say(words.preview_covered)}</p>
        <Button icon="eye" onClick={() => setOpen(true)}>
          {say(words.show)}
        </Button>
      </div>
    )
  return (
    <div>
      <span className="evidence-picture">
        <img src={`/api/evidence/${id}/preview`} alt={say(words.preview)} onLoad={onSeen} />
      </span>
      <p>
        <Button size="s" look="quiet" icon="hidden" onClick={() => setOpen(false)}>
          {say(words.hide)}
        </Button>
      </p>
    </div>
  )
}

/** Draws rectangles and has the copy made. */
export function RedactDialog({ id, onClose, onMade }: { readonly id: string; readonly onClose: () => void; readonly onMade: (item: Evidence) => void }) {
  const say = useSay()
  const [regions, setRegions] = useState<readonly Region[]>([])
  const [drawing, setDrawing] = useState<{ x: number; y: number; now: Region } | null>(null)
  const [why, setWhy] = useState('')
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<Problem | null>(null)
  const sheet = useRef<HTMLSpanElement>(null)

  const at = (event: PointerEvent) => {
    const box = sheet.current?.getBoundingClientRect()
    const within = (part: number) => Math.min(1, Math.max(0, part))
    return box ? { x: within((event.clientX - box.x) / box.width), y: within((event.clientY - box.y) / box.height) } : { x: 0, y: 0 }
  }
  const move = (event: PointerEvent) => {
    if (!drawing) return
    const to = at(event)
    const now = { x: Math.min(drawing.x, to.x), y: Math.min(drawing.y, to.y), width: Math.abs(to.x - drawing.x), height: Math.abs(to.y - drawing.y) }
    setDrawing({ ...drawing, now })
  }
  const end = () => {
    if (drawing && drawing.now.width > 0.005 && drawing.now.height > 0.005) setRegions([...regions, drawing.now])
    setDrawing(null)
  }

  async function make(): Promise<void> {
    setBusy(true)
    try {
      onMade(await api.post<Evidence>(`/api/evidence/${id}/redaction`, { regions, why }))
    } catch (error) {
      setProblem(problemOf(error))
      setBusy(false)
    }
  }

  return (
    <Dialog
      title={say(words.redact)}
      size="l"
      onClose={onClose}
      acts={
        <>
          <Button look="primary" busy={busy} disabled={regions.length === 0} onClick={() => void make()}>
            {say(words.redact_make)}
          </Button>
          <Button look="quiet" onClick={onClose}>
            {say(words.cancel)}
          </Button>
        </>
      }
    >
      <p className="muted">{say(words.redact_help)}</p>
      <span
        ref={sheet}
        className="evidence-picture"
        onPointerDown={(event) => {
          event.currentTarget.setPointerCapture(event.pointerId)
          const from = at(event)
          setDrawing({ ...from, now: { ...from, width: 0, height: 0 } })
        }}
        onPointerMove={move}
        onPointerUp={end}
      >
        <img src={`/api/evidence/${id}/preview`} alt={say(words.preview)} draggable={false} />
        {[...regions, ...(drawing ? [drawing.now] : [])].map((one) => (
          <span
            key={`${one.x}:${one.y}`}
            className="evidence-region"
            // The picture does not turn with the script.
            style={{ left: percent(one.x), top: percent(one.y), width: percent(one.width), height: percent(one.height) }}
          />
        ))}
      </span>
      <p className="row">
        <Button size="s" icon="plus" onClick={() => setRegions([...regions, { x: 0.3, y: 0.3, width: 0.4, height: 0.4 }])}>
          {say(words.add_region)}
        </Button>
        <Button size="s" look="quiet" icon="return" disabled={regions.length === 0} onClick={() => setRegions(regions.slice(0, -1))}>
          {say(words.undo_last)}
        </Button>
      </p>
      <TextInput id="redact-why" label={say(words.why)} value={why} onChange={setWhy} maxLength={300} />
      {problem && <ProblemNote problem={problem} fields />}
    </Dialog>
  )
}
