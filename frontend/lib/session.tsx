/** Who is signed in, and what that person may do. When the session ends under one's hands, the page stays as it is and asks to sign in again: no work is lost. */
import { createContext, type ReactNode, useCallback, useContext, useEffect, useMemo, useState } from 'react'
import { type Ability, type Account, abilityFor, may } from '../../schemas/ability.ts'
import type { Role } from '../../schemas/community.ts'
import type { Language } from '../../schemas/dialect.ts'
import { announceSignedIn, api, onSignedOut } from './api.ts'
import { useLanguage } from './language.tsx'
import { keepThrough } from './preference.ts'
import { type Problem, problemOf } from './problem.ts'
import { setFreshUntil } from './proof.ts'

export interface SessionAccount extends Account {
  readonly language?: Language
  /** Signing in asks for a second factor. */
  readonly second_factor?: boolean
  /** Nothing else can be done before one is set up. */
  readonly must_enrol?: boolean
  readonly fresh_until?: string
}

/** What a second step is answered with: a code, or what a key signed. */
export interface Given {
  readonly code?: string
  readonly passkey?: unknown
}

interface SessionContext {
  /** `undefined` while unknown, null when nobody is signed in. */
  readonly account: SessionAccount | null | undefined
  readonly problem: Problem | null
  readonly ability: Ability
  /** Whether this account may do this to this very record. */
  readonly may: (action: string, kind: string, record: Readonly<Record<string, unknown>>, field?: string) => boolean
  /** The role in a community, or null. */
  readonly roleIn: (community: string) => Role | null
  /** The session ended while the page was in use. */
  readonly expired: boolean
  readonly signIn: (email: string, password: string, given?: Given) => Promise<void>
  /** Gives the proofs again, in the same session. */
  readonly prove: (password: string, given?: Given) => Promise<void>
  readonly signOut: () => Promise<void>
  readonly refresh: () => Promise<void>
}

const Context = createContext<SessionContext | null>(null)

/** Asks once who is signed in, and keeps the answer for everything inside. */
export function SessionProvider({ children }: { readonly children: ReactNode }) {
  const [account, setAccount] = useState<SessionAccount | null | undefined>(undefined)
  const [problem, setProblem] = useState<Problem | null>(null)
  const [expired, setExpired] = useState(false)
  const { setLanguage } = useLanguage()

  const enter = useCallback(
    (who: SessionAccount) => {
      setAccount(who)
      setProblem(null)
      setExpired(false)
      setFreshUntil(who.fresh_until)
      if (who.language) setLanguage(who.language, 'suggested')
    },
    [setLanguage],
  )
  const refresh = useCallback(async () => {
    try {
      enter(await api.get<SessionAccount>('/api/session'))
    } catch (error) {
      const found = problemOf(error)
      if (found.status === 401) setAccount(null)
      else setProblem(found)
    }
  }, [enter])
  useEffect(() => void refresh(), [refresh])
  // A request that was under way while the token was renewed is refused, too: only who really is out is told so.
  useEffect(
    () =>
      onSignedOut(() => {
        api.get<SessionAccount>('/api/session').then(
          () => announceSignedIn(),
          (error: unknown) => {
            if (problemOf(error).status === 401) setExpired(true)
          },
        )
      }),
    [],
  )

  const signIn = useCallback(
    async (email: string, password: string, given: Given = {}) => {
      enter(await api.post<SessionAccount>('/api/session', { email, password, ...given }))
      announceSignedIn()
    },
    [enter],
  )
  const prove = useCallback(
    async (password: string, given: Given = {}) => enter(await api.post<SessionAccount>('/api/session/proof', { password, ...given })),
    [enter],
  )
  const signOut = useCallback(async () => {
    await keepThrough(api.delete('/api/session')).catch((error: unknown) => {
      if (problemOf(error).status !== 401) throw error
    })
    // A new page, so that nothing of this person stays in memory for the next.
    location.replace('/sign-in')
  }, [])

  const ability = useMemo(() => abilityFor(account ?? null), [account])
  const value = useMemo<SessionContext>(
    () => ({
      account,
      problem,
      ability,
      may: (action, kind, record, field) => may(ability, action, kind, record, field),
      roleIn: (community) => account?.memberships.find((one) => one.community_id === community)?.role ?? null,
      expired: expired && Boolean(account),
      signIn,
      prove,
      signOut,
      refresh,
    }),
    [account, problem, ability, expired, signIn, prove, signOut, refresh],
  )
  return <Context value={value}>{children}</Context>
}

/** The session: account, ability, sign in and out. */
export function useSession(): SessionContext {
  const context = useContext(Context)
  if (!context) throw new Error('useSession outside of SessionProvider')
  return context
}

/** The account of who is signed in; only for pages that the frame shows to people signed in. */
export function useAccount(): SessionAccount {
  const { account } = useSession()
  if (!account) throw new Error('useAccount without an account')
  return account
}
