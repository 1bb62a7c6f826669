/** What a person agreed to, purpose by purpose: what stands today and why, the answers behind it, and where things have gone already. */
import { useState } from 'react'
import { type Consent, consent as schema } from '../../../schemas/consent.ts'
import { verdict } from '../../../schemas/consent-rules.ts'
import type { Disclosure } from '../../../schemas/disclosure.ts'
import type { PersonRecord } from '../../../schemas/person.ts'
import { withheldWords, consentWords as words } from '../../../schemas/words/consent.ts'
import { knowledge } from '../../../schemas/words/knowledge.ts'
import type { Page } from '../../lib/api.ts'
import { useLanguage } from '../../lib/language.tsx'
import { useSession } from '../../lib/session.tsx'
import { useQuery } from '../../lib/use-query.ts'
import { useTermName, useTerms } from '../../lib/vocabulary.ts'
import { Badge } from '../../ui/badge.tsx'
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { ProblemNote } from '../../ui/problem.tsx'
import { useToast } from '../../ui/toast.tsx'
import { RecordDialog } from '../dialog/record-dialog.tsx'
import { AnswerLine } from './answer-line.tsx'
import { Disclosures } from './disclosures.tsx'
import { Withdrawal } from './withdrawal.tsx'
import './consent-card.css'

const limit = 200

/** The day as the person in front of the screen has it. */
const today = (): string => new Date().toLocaleDateString('sv')

function Standing({ answers, purpose }: { readonly answers: readonly Consent[]; readonly purpose: string }) {
  const { say } = useLanguage()
  const stands = verdict(answers, purpose, null, today())
  if (stands === null) return <span className="muted small">{say(words.not_asked)}</span>
  if (stands === 'allowed')
    return (
      <Badge tone="verified" icon="check">
        {say(words.allowed)}
      </Badge>
    )
  return (
    <Badge tone={stands === 'other_recipient' ? 'reported' : 'returned'} icon="lock">
      {say(withheldWords[stands])}
    </Badge>
  )
}

/** The card, and under it where things have gone. */
export function ConsentCard({ person }: { readonly person: PersonRecord }) {
  const { say } = useLanguage()
  const { may } = useSession()
  const tell = useToast()
  const purposes = useTerms('consent_purposes')
  const term = useTermName('consent_purposes')
  const list = useQuery<Page<Consent>>('/api/consents', { person_id: person.id, limit })
  const gone = useQuery<Page<Disclosure>>(`/api/people/${person.id}/disclosures`)
  const [asking, setAsking] = useState<{ record: Consent | null; purpose: string } | null>(null)
  const [withdrawing, setWithdrawing] = useState<Consent | null>(null)
  const answers = list.data?.items ?? []
  const adds = may('record', 'communities', { id: person.community_id })
  return (
    <>
      <Card title={say(words.title)}>
        <p className="muted small">{say(words.lead)}</p>
        {list.problem && <ProblemNote problem={list.problem} onRetry={list.reload} />}
        <ul className="purposes">
          {purposes.map(({ code }) => (
            <li key={code}>
              <div className="purpose">
                <h3>{term('consent_purposes', code)}</h3>
                <Standing answers={answers} purpose={code} />
                {adds && (
                  <Button
                    size="s"
                    look="quiet"
                    icon="plus"
                    aria-label={say(words.record_for, { purpose: term('consent_purposes', code) })}
                    onClick={() => setAsking({ record: null, purpose: code })}
                  >
                    {say(words.record)}
                  </Button>
                )}
              </div>
              {answers.some((one) => one.purpose === code) && (
                <ul className="told answers">
                  {answers
                    .filter((one) => one.purpose === code)
                    .map((one) => (
                      <AnswerLine
                        key={one.id}
                        answer={one}
                        onEdit={() => setAsking({ record: one, purpose: code })}
                        onWithdraw={() => setWithdrawing(one)}
                        onGone={list.reload}
                      />
                    ))}
                </ul>
              )}
            </li>
          ))}
        </ul>
      </Card>
      {gone.problem?.status !== 404 && (
        <Card title={say(words.gone)}>
          <Disclosures query={gone} community={person.community_id ?? ''} />
        </Card>
      )}
      {asking && (
        <RecordDialog
          schema={schema}
          title={say(words.record_for, { purpose: term('consent_purposes', asking.purpose) })}
          record={asking.record}
          fixed={{ community_id: person.community_id, person_id: person.id, purpose: asking.purpose }}
          given={{ given: 'given', given_on: today() }}
          onClose={() => setAsking(null)}
          onDone={() => {
            setAsking(null)
            list.reload()
            tell(say(knowledge.saved))
          }}
        />
      )}
      {withdrawing && (
        <Withdrawal
          consent={withdrawing}
          gone={gone}
          onClose={() => setWithdrawing(null)}
          onDone={() => {
            list.reload()
            gone.reload()
          }}
        />
      )}
    </>
  )
}
