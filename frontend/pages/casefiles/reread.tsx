/** Has the files of all exhibits read again and says what was found. */
import { useState } from 'react'
import { leavingWords as words } from '../../../schemas/words/casefile-leaving.ts'
import { api, type Page } from '../../lib/api.ts'
import { useLanguage } from '../../lib/language.tsx'
import { type Problem, problemOf } from '../../lib/problem.ts'
import { Button } from '../../ui/button.tsx'
import { Icon } from '../../ui/icon.tsx'
import { ProblemNote } from '../../ui/problem.tsx'
import { useCase } from './case.ts'

interface Found {
  readonly number: number
  readonly intact: boolean
}

/** The button with its answer; `onDone`: the checks have to be asked again. */
export function Reread({ onDone }: { readonly onDone: () => void }) {
  const { say, number, language } = useLanguage()
  const { record } = useCase()
  const [busy, setBusy] = useState(false)
  const [found, setFound] = useState<readonly Found[] | null>(null)
  const [problem, setProblem] = useState<Problem | null>(null)
  const changed = (found ?? []).filter((one) => !one.intact)
  const read = async () => {
    setBusy(true)
    setProblem(null)
    try {
      setFound((await api.post<Page<Found>>(`/api/casefiles/${record.id}/rereading`, {})).items)
      onDone()
    } catch (error) {
      setProblem(problemOf(error))
    }
    setBusy(false)
  }
  return (
    <div className="stack case-reread" aria-live="polite">
      <p className="row">
        <Button size="s" icon="restore" busy={busy} onClick={() => void read()}>
          {say(words.reread)}
        </Button>
        {found && changed.length === 0 && (
          <span className="case-whole">
            <Icon name="check" size={1} /> {say(words.reread_intact, { count: found.length })}
          </span>
        )}
      </p>
      {changed.length > 0 && (
        <p className="part-warning" role="alert">
          <Icon name="warning" size={1} />{' '}
          {say(words.reread_changed, { numbers: new Intl.ListFormat(language).format(changed.map((one) => number(one.number))) })}
        </p>
      )}
      {problem && <ProblemNote problem={problem} />}
    </div>
  )
}
