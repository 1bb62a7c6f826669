/** The custody of an item: who had it, when and why, and what people note of what happened outside. */
import { useState } from 'react'
import { sheetWords } from '../../../schemas/words/custody-sheet.ts'
import { evidenceWords as words } from '../../../schemas/words/evidence.ts'
import { address, api } from '../../lib/api.ts'
import { useLanguage } from '../../lib/language.tsx'
import { dayAndTime } from '../../lib/moment.ts'
import { type Problem, problemOf } from '../../lib/problem.ts'
import type { QueryState } from '../../lib/use-query.ts'
import { useLookup } from '../../lib/vocabulary.ts'
import { Bidi } from '../../ui/bidi.tsx'
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { Download } from '../../ui/download.tsx'
import { TextInput } from '../../ui/fields/text.tsx'
import { Icon } from '../../ui/icon.tsx'
import { Loading } from '../../ui/loading.tsx'
import { ProblemNote } from '../../ui/problem.tsx'

interface Event {
  readonly sequence: number
  readonly at: string
  readonly by: { readonly name: string } | null
  readonly action: string
  readonly why?: string
  readonly from?: string
  readonly to?: string
  readonly place?: string
  readonly seal_number?: string
  readonly hash: string
}
export interface Custody {
  readonly items: readonly Event[]
}

const tellable = ['hand_over', 'movement', 'copy', 'export', 'sealing'] as const
const vocabulary = ['custody_action']
const told = ['from', 'to', 'place', 'seal_number', 'why'] as const

function TellDialog({ id, onClose, onTold }: { readonly id: string; readonly onClose: () => void; readonly onTold: (custody: Custody) => void }) {
  const { say, language } = useLanguage()
  const lookup = useLookup(vocabulary)
  const [action, setAction] = useState<string>(tellable[0])
  const [values, setValues] = useState<Readonly<Record<string, string>>>({})
  const [problem, setProblem] = useState<Problem | null>(null)
  const asked =
    action === 'sealing'
      ? (['seal_number', 'why'] as const)
      : action === 'movement'
        ? (['place', 'why'] as const)
        : action === 'copy'
          ? (['why'] as const)
          : (['from', 'to', 'place', 'why'] as const)

  async function send(): Promise<void> {
    try {
      onTold(
        await api.post<Custody>(`/api/evidence/${id}/custody`, {
          action,
          ...Object.fromEntries(asked.flatMap((name) => (values[name] ? [[name, values[name]]] : []))),
        }),
      )
    } catch (error) {
      setProblem(problemOf(error))
    }
  }
  return (
    <Dialog
      title={say(words.tell)}
      onClose={onClose}
      onSubmit={() => void send()}
      acts={
        <Button look="primary" type="submit">
          {say(words.note)}
        </Button>
      }
    >
      <p>
        <label className="label" htmlFor="custody-action">
          {say(words.what)}
        </label>
        <select id="custody-action" className="input" value={action} onChange={(event) => setAction(event.target.value)}>
          {tellable.map((code) => (
            <option key={code} value={code}>
              {lookup('custody_action', code)?.[language] ?? code}
            </option>
          ))}
        </select>
      </p>
      {asked.map((name) => (
        <TextInput
          key={name}
          id={`custody-${name}`}
          label={say(words[name])}
          value={values[name] ?? ''}
          onChange={(value) => setValues({ ...values, [name]: value })}
          maxLength={300}
          discreet
          error={problem?.fields[name]}
        />
      ))}
      {problem && Object.keys(problem.fields).length === 0 && <ProblemNote problem={problem} />}
    </Dialog>
  )
}

/** The card. */
export function CustodyCard({ id, query, tells }: { readonly id: string; readonly query: QueryState<Custody>; readonly tells: boolean }) {
  const { say, language } = useLanguage()
  const lookup = useLookup(vocabulary)
  const [telling, setTelling] = useState(false)
  return (
    <Card
      title={say(words.custody)}
      acts={
        <>
          {tells && (
            <Button size="s" icon="plus" onClick={() => setTelling(true)}>
              {say(words.tell)}
            </Button>
          )}
          <Download className="button button-plain button-s" href={address(`/api/evidence/${id}/custody.pdf`, { language })}>
            <Icon name="export" size={1.1} /> {say(sheetWords.take)}
          </Download>
        </>
      }
    >
      <p className="muted small">{say(words.custody_help)}</p>
      {query.problem ? <ProblemNote problem={query.problem} onRetry={query.reload} /> : !query.data && <Loading lines={3} />}
      <ol className="custody">
        {query.data?.items.map((one) => (
          <li key={one.sequence}>
            <strong>{lookup('custody_action', one.action)?.[language] ?? one.action}</strong>
            <div className="small">
              <Bidi>{one.by?.name ?? say(words.by_system)}</Bidi>, {dayAndTime(language, one.at)}
            </div>
            {told.map((name) =>
              one[name] ? (
                <div key={name} className="small">
                  {say(words[name])} : <Bidi>{one[name]}</Bidi>
                </div>
              ) : null,
            )}
            <code dir="ltr">
              {one.sequence} · {one.hash.slice(0, 16)}
            </code>
          </li>
        ))}
      </ol>
      {telling && (
        <TellDialog
          id={id}
          onClose={() => setTelling(false)}
          onTold={(custody) => {
            query.setData(custody)
            setTelling(false)
          }}
        />
      )}
    </Card>
  )
}
