/** Where files are put on an incident: picked, dropped, or taken with the camera; each with its progress, and a way to go on after a cut. */
import { type DragEvent, useEffect, useId, useRef, useState } from 'react'
import type { Evidence } from '../../../schemas/evidence.ts'
import { evidenceWords as words } from '../../../schemas/words/evidence.ts'
import { useLanguage } from '../../lib/language.tsx'
import { Problem, problemOf } from '../../lib/problem.ts'
import { Bidi } from '../../ui/bidi.tsx'
import { Button } from '../../ui/button.tsx'
import { Icon } from '../../ui/icon.tsx'
import { problemText } from '../../ui/problem.tsx'
import { type Progress, type Sending, sendFile } from './send.ts'
import './evidence.css'

interface Going {
  readonly key: number
  readonly file: File
  readonly progress: Progress
  readonly problem: Problem | null
}

let count = 0

/** `fields` go with every file (a relation to another item, say). */
export function AddEvidence({
  incidentId,
  fields = {},
  onAdded,
}: {
  readonly incidentId: string
  readonly fields?: Readonly<Record<string, unknown>>
  readonly onAdded: (item: Evidence) => void
}) {
  const { say } = useLanguage()
  const [pick, shoot] = [useId(), useId()]
  const [going, setGoing] = useState<readonly Going[]>([])
  const [over, setOver] = useState(false)
  const known = useRef(new Map<number, { sending: Sending; abort: AbortController }>())
  useEffect(() => {
    const all = known.current
    return () => {
      for (const { abort } of all.values()) abort.abort()
    }
  }, [])

  const change = (key: number, to: Partial<Going> | null) =>
    setGoing((now) => (to ? now.map((one) => (one.key === key ? { ...one, ...to } : one)) : now.filter((one) => one.key !== key)))

  async function run(key: number, file: File): Promise<void> {
    const mine = known.current.get(key) ?? { sending: {}, abort: new AbortController() }
    known.current.set(key, mine)
    change(key, { problem: null })
    try {
      const item = await sendFile(incidentId, file, fields, mine.sending, (progress) => change(key, { progress }), mine.abort.signal)
      change(key, null)
      onAdded(item)
    } catch (error) {
      if (!mine.abort.signal.aborted) change(key, { problem: problemOf(error) })
    }
  }

  async function take(files: Iterable<File>): Promise<void> {
    const added = [...files].map((file): Going => {
      const problem = file.size > 0 ? null : new Problem(422, { detail: say(words.empty) })
      return { key: ++count, file, progress: { step: 'hashing', done: 0 }, problem }
    })
    setGoing((now) => [...now, ...added])
    // One after the other: a bad line is not divided.
    for (const { key, file, problem } of added) if (!problem) await run(key, file)
  }
  const chosen = (list: FileList | null) => list && void take([...list])

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is a second way; the inputs inside are the first.
    <div
      className={`evidence-add${over ? ' evidence-add-over' : ''}`}
      onDragOver={(event: DragEvent) => {
        event.preventDefault()
        setOver(true)
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event: DragEvent) => {
        event.preventDefault()
        setOver(false)
        chosen(event.dataTransfer.files)
      }}
    >
      <p className="row">
        <label className="button button-plain" htmlFor={pick}>
          <Icon name="plus" /> {say(words.add)}
        </label>
        <input
          id={pick}
          aria-label={say(words.add)}
          type="file"
          multiple
          className="hidden-visually"
          onChange={(event) => {
            chosen(event.target.files)
            event.target.value = ''
          }}
        />
        <label className="button button-quiet evidence-camera" htmlFor={shoot}>
          <Icon name="device" /> {say(words.photo)}
        </label>
        <input
          id={shoot}
          aria-label={say(words.photo)}
          type="file"
          accept="image/*"
          capture="environment"
          className="hidden-visually"
          onChange={(event) => {
            chosen(event.target.files)
            event.target.value = ''
          }}
        />
        <span className="muted small evidence-drop">{say(words.drop)}</span>
      </p>
      {going.length > 0 && (
        <ul className="evidence-going" aria-live="polite">
          {going.map(({ key, file, progress, problem }) => (
            <li key={key}>
              <Bidi>{file.name}</Bidi>
              {problem ? (
                <span className="row evidence-cut" role="alert">
                  <span>{problem.status === 0 ? say(words.cut) : (Object.values(problem.fields)[0] ?? problemText(problem, say))}</span>
                  {problem.status === 0 && (
                    <Button size="s" icon="restore" onClick={() => void run(key, file)}>
                      {say(words.go_on)}
                    </Button>
                  )}
                  <Button size="s" look="quiet" onClick={() => change(key, null)}>
                    {say(words.give_up)}
                  </Button>
                </span>
              ) : (
                <>
                  <span className="muted small">{say(progress.step === 'hashing' ? words.hashing : words.sending)}</span>
                  <progress max={1} value={progress.done} aria-label={file.name} />
                </>
              )}
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}
