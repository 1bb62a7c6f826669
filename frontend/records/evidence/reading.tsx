/** What a file says of itself, against the incident: contradictions first, and place and date to be taken over with a click. */
import { useState } from 'react'
import type { Incident } from '../../../schemas/incident.ts'
import type { Contradiction, Inside, Reading } from '../../../schemas/reading.ts'
import { evidenceWords as words } from '../../../schemas/words/evidence.ts'
import { api } from '../../lib/api.ts'
import { useLanguage } from '../../lib/language.tsx'
import { type Problem, problemOf } from '../../lib/problem.ts'
import { Bidi } from '../../ui/bidi.tsx'
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { ProblemNote } from '../../ui/problem.tsx'

export interface Read {
  readonly state: 'waiting' | 'read' | 'nothing' | 'failed'
  readonly reading: Reading | null
  readonly made_with: string | null
  readonly inside: Inside
  readonly contradictions: readonly Contradiction[]
  readonly preview: { readonly width: number; readonly height: number } | null
}

/** The card. `incident` is where date and place may be put, when who looks may change it. */
export function ReadingCard({ read, incident }: { readonly read: Read; readonly incident: Incident | null }) {
  const { say, number } = useLanguage()
  const [used, setUsed] = useState<ReadonlySet<string>>(new Set())
  const [problem, setProblem] = useState<Problem | null>(null)
  const { reading } = read

  async function use(what: string, changes: Readonly<Record<string, unknown>>): Promise<void> {
    if (!incident) return
    try {
      const now = await api.get<Incident>(`/api/incidents/${incident.id}`)
      await api.patch(`/api/incidents/${incident.id}`, changes, { version: now.version ?? null })
      setUsed(new Set([...used, what]))
    } catch (error) {
      setProblem(problemOf(error))
    }
  }

  const takeOver = (what: 'date' | 'place', changes: Readonly<Record<string, unknown>>) =>
    incident &&
    (used.has(what) ? (
      <span className="muted small">{say(words.used)}</span>
    ) : (
      <Button size="s" onClick={() => void use(what, changes)}>
        {say(what === 'date' ? words.use_date : words.use_place)}
      </Button>
    ))

  const lines: readonly (readonly [string, string | undefined])[] = reading
    ? [
        [say(words.device), reading.device],
        [say(words.serial), reading.serial],
        [say(words.software), reading.software],
        [say(words.author), reading.author],
        [say(words.measures), reading.width && reading.height ? `${reading.width} × ${reading.height}` : undefined],
        [say(words.duration), reading.duration ? say(words.seconds, { count: number(Math.round(reading.duration)) }) : undefined],
      ]
    : []

  return (
    <Card title={say(words.says)}>
      {read.state === 'waiting' && <p className="muted">{say(words.reading_soon)}</p>}
      {read.state === 'failed' && <p className="muted">{say(words.reading_failed)}</p>}
      {read.state === 'nothing' && <p className="muted">{say(words.says_nothing)}</p>}
      {read.contradictions.map((one) => (
        <p key={one.about} className="evidence-clash">
          {say(one.about === 'date' ? words.date_apart : words.place_apart, { count: number(one.apart) })}
        </p>
      ))}
      {problem && <ProblemNote problem={problem} fields />}
      {reading && (
        <dl className="facts">
          {reading.taken_at && (
            <div className="fact">
              <dt>{say(words.taken_at)}</dt>
              <dd className="numbers row">
                <bdi>{reading.taken_at.replace('T', ' ')}</bdi>
                {takeOver('date', { happened_on: reading.taken_at.slice(0, 10) })}
              </dd>
            </div>
          )}
          {reading.latitude !== undefined && reading.longitude !== undefined && (
            <div className="fact">
              <dt>{say(words.taken_where)}</dt>
              <dd className="numbers row">
                <bdi dir="ltr">
                  {reading.latitude.toFixed(5)}, {reading.longitude.toFixed(5)}
                </bdi>
                {takeOver('place', { latitude: reading.latitude, longitude: reading.longitude, place_precision: 'point' })}
              </dd>
            </div>
          )}
          {lines.map(([label, value]) =>
            value ? (
              <div key={label} className="fact">
                <dt>{label}</dt>
                <dd>
                  <Bidi>{value}</Bidi>
                </dd>
              </div>
            ) : null,
          )}
        </dl>
      )}
      {reading && <p className="muted small">{say(words.says_help)}</p>}
    </Card>
  )
}
