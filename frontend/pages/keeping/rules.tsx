/** How long things are kept, one number for each class; empty for as long as nobody decides. */
import { useEffect, useState } from 'react'
import { longestRetention, type RetentionClass, retentionClasses } from '../../../schemas/erasure.ts'
import { app } from '../../../schemas/words/app.ts'
import { keeping as words } from '../../../schemas/words/erasure.ts'
import { api } from '../../lib/api.ts'
import { useSay } from '../../lib/language.tsx'
import { type Problem, problemOf } from '../../lib/problem.ts'
import { useQuery } from '../../lib/use-query.ts'
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { Loading } from '../../ui/loading.tsx'
import { ProblemNote } from '../../ui/problem.tsx'
import { useToast } from '../../ui/toast.tsx'

type Rules = Readonly<Record<RetentionClass, number | null>>

const westernDigits = (text: string) => text.replace(/[٠-٩]/g, (digit) => String(digit.charCodeAt(0) - 0x660))

/** The card of a community’s rules. */
export function Retention({ community }: { readonly community: string }) {
  const say = useSay()
  const tell = useToast()
  const path = `/api/communities/${community}/retention`
  const query = useQuery<Rules>(path)
  const [texts, setTexts] = useState<Readonly<Record<string, string>>>({})
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<Problem | null>(null)
  useEffect(() => {
    if (query.data) setTexts(Object.fromEntries(Object.entries(query.data).map(([name, days]) => [name, days === null ? '' : String(days)])))
  }, [query.data])

  const readable = (text: string, least: number) => {
    const days = Number(westernDigits(text.trim()))
    return text.trim() === '' || (Number.isInteger(days) && days >= least && days <= longestRetention)
  }
  const sound = retentionClasses.every(({ name, least }) => readable(texts[name] ?? '', least))
  const save = async () => {
    setBusy(true)
    setProblem(null)
    try {
      const days = (text: string) => (text.trim() === '' ? null : Number(westernDigits(text.trim())))
      query.setData(await api.put<Rules>(path, Object.fromEntries(retentionClasses.map(({ name }) => [name, days(texts[name] ?? '')]))))
      tell(say(words.rules_saved))
    } catch (error) {
      setProblem(problemOf(error))
    }
    setBusy(false)
  }
  return (
    <Card title={say(words.rules)}>
      <p className="muted">{say(words.rules_text)}</p>
      {query.problem && <ProblemNote problem={query.problem} onRetry={query.reload} />}
      {!query.data && query.loading && <Loading lines={3} />}
      {query.data && (
        <form
          noValidate
          onSubmit={(event) => {
            event.preventDefault()
            if (sound) void save()
          }}
        >
          <div className="keeping-rules">
            {retentionClasses.map(({ name, least, usual }) => {
              const wrong = !readable(texts[name] ?? '', least)
              return (
                <div key={name} className="keeping-rule">
                  <label htmlFor={`rule-${name}`}>
                    <strong>{say(words[name])}</strong>
                    <span className="muted small">{say(words[`${name}_help`])}</span>
                  </label>
                  <div className="keeping-days">
                    <input
                      id={`rule-${name}`}
                      className="input numbers"
                      inputMode="numeric"
                      autoComplete="off"
                      placeholder="—"
                      aria-invalid={wrong || undefined}
                      aria-describedby={`rule-${name}-says`}
                      value={texts[name] ?? ''}
                      onChange={(event) => setTexts({ ...texts, [name]: event.target.value })}
                    />{' '}
                    {say(words.days)}
                    <p id={`rule-${name}-says`} className={wrong ? 'field-error small' : 'muted small'}>
                      {wrong ? say(words.at_least, { count: least }) : say(words.usual, { count: usual })}
                    </p>
                  </div>
                </div>
              )
            })}
          </div>
          {problem && <ProblemNote problem={problem} fields />}
          <Button type="submit" look="primary" busy={busy} disabled={!sound}>
            {say(app.save)}
          </Button>
        </form>
      )}
    </Card>
  )
}
