/** The second factor of one’s account: passkeys, app, recovery codes; each can be added and taken away. */
import { useState } from 'react'
import { account as words } from '../../../schemas/words/account.ts'
import { api } from '../../lib/api.ts'
import { useLanguage } from '../../lib/language.tsx'
import { ago, dayAndTime } from '../../lib/moment.ts'
import { type Problem, problemOf } from '../../lib/problem.ts'
import { useSession } from '../../lib/session.tsx'
import { useQuery } from '../../lib/use-query.ts'
import { Badge } from '../../ui/badge.tsx'
import { Bidi, isolated } from '../../ui/bidi.tsx'
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { Loading } from '../../ui/loading.tsx'
import { ProblemNote } from '../../ui/problem.tsx'
import { RemoveDialog } from '../../ui/remove-dialog.tsx'
import { useToast } from '../../ui/toast.tsx'
import { PasskeyDialog } from './passkey.tsx'
import { RecoveryCodes } from './recovery-codes.tsx'
import './second-factor.css'
import { TotpDialog } from './totp.tsx'

interface Factors {
  readonly totp: string | null
  readonly passkeys: readonly { readonly id: string; readonly name: string; readonly created_at: string; readonly used_at: string | null }[]
  readonly recovery_codes: number
}

/** The card; `onReady` is called when there is a factor and its codes were kept. */
export function SecondFactor({ onReady }: { readonly onReady?: () => void }) {
  const { say, language } = useLanguage()
  const { refresh } = useSession()
  const tell = useToast()
  const query = useQuery<Factors>('/api/account/second-factor')
  const [open, setOpen] = useState<'totp' | 'passkey' | null>(null)
  const [codes, setCodes] = useState<readonly string[] | null>(null)
  const [leaving, setLeaving] = useState<{ path: string; name: string } | null>(null)
  const [problem, setProblem] = useState<Problem | null>(null)
  const factors = query.data

  const added = (fresh: readonly string[] | null) => {
    setOpen(null)
    setCodes(fresh)
    query.reload()
    tell(say(words.factor_added))
    if (!fresh) void ready()
  }
  const ready = async () => {
    if (onReady) onReady()
    else await refresh()
  }
  const renew = async () => {
    setProblem(null)
    try {
      setCodes((await api.post<{ recovery_codes: string[] }>('/api/account/recovery-codes')).recovery_codes)
      query.reload()
    } catch (error) {
      setProblem(problemOf(error))
    }
  }
  return (
    <Card
      title={say(words.factor)}
      acts={
        factors &&
        (factors.totp || factors.passkeys.length > 0 ? (
          <Badge tone="verified" icon="check">
            {say(words.factor_on)}
          </Badge>
        ) : (
          <Badge tone="returned">{say(words.factor_off)}</Badge>
        ))
      }
    >
      <div className="stack">
        <p className="help">{say(words.factor_text)}</p>
        {(query.problem ?? problem) && <ProblemNote problem={(query.problem ?? problem) as Problem} onRetry={query.reload} />}
        {!factors && query.loading && <Loading lines={3} />}
        {factors && (
          <ul className="factors">
            <li>
              <div>
                <h3>{say(words.passkeys)}</h3>
                <p className="help">{say(words.passkeys_text)}</p>
              </div>
              <Button size="s" icon="key" onClick={() => setOpen('passkey')}>
                {say(words.passkey_add)}
              </Button>
            </li>
            {factors.passkeys.map((one) => (
              <li key={one.id} className="factor-one">
                <div>
                  <p>
                    <Bidi>{one.name}</Bidi>
                  </p>
                  <p className="muted small">
                    {say(words.passkey_since, { at: dayAndTime(language, one.created_at) })}
                    {one.used_at && ` · ${say(words.passkey_used, { ago: ago(language, one.used_at) })}`}
                  </p>
                </div>
                <Button
                  look="quiet"
                  size="s"
                  aria-label={say(words.passkey_remove, { name: isolated(one.name) })}
                  onClick={() => setLeaving({ path: `/api/account/passkeys/${one.id}`, name: isolated(one.name) })}
                >
                  {say(words.remove)}
                </Button>
              </li>
            ))}
            <li>
              <div>
                <h3>{say(words.totp)}</h3>
                <p className="help">{factors.totp ? say(words.passkey_since, { at: dayAndTime(language, factors.totp) }) : say(words.totp_text)}</p>
              </div>
              <div className="row">
                <Button size="s" icon="device" onClick={() => setOpen('totp')}>
                  {say(factors.totp ? words.totp_again : words.totp_add)}
                </Button>
                {factors.totp && (
                  <Button
                    look="quiet"
                    size="s"
                    aria-label={say(words.totp_remove)}
                    onClick={() => setLeaving({ path: '/api/account/totp', name: say(words.totp) })}
                  >
                    {say(words.remove)}
                  </Button>
                )}
              </div>
            </li>
            {(factors.totp || factors.passkeys.length > 0) && (
              <li>
                <div>
                  <h3>
                    {say(words.recovery)} <span className="muted small">{say(words.recovery_left, { count: factors.recovery_codes })}</span>
                  </h3>
                  <p className="help">{say(words.recovery_text)}</p>
                </div>
                <Button size="s" onClick={() => void renew()}>
                  {say(words.recovery_renew)}
                </Button>
              </li>
            )}
          </ul>
        )}
      </div>
      {open === 'totp' && <TotpDialog onClose={() => setOpen(null)} onDone={added} />}
      {open === 'passkey' && <PasskeyDialog onClose={() => setOpen(null)} onDone={added} />}
      {leaving && (
        <RemoveDialog
          path={leaving.path}
          title={say(words.remove_title, { name: leaving.name })}
          text={say(words.remove_text)}
          act={say(words.remove)}
          onClose={() => setLeaving(null)}
          onDone={() => {
            setLeaving(null)
            query.reload()
            void refresh()
            tell(say(words.factor_removed))
          }}
        />
      )}
      {codes && (
        <RecoveryCodes
          codes={codes}
          onClose={() => {
            setCodes(null)
            void ready()
          }}
        />
      )}
    </Card>
  )
}
