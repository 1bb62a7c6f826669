/** Who may pass: members to their pages, guests to the sign-in page; while it is not known, nothing moves. */
import type { ReactNode } from 'react'
import { Navigate, useLocation } from 'react-router'
import { useSession } from '../../lib/session.tsx'
import { Loading } from '../loading.tsx'
import { ProblemNote } from '../problem.tsx'
import './gate.css'

/** Shows its children to whoever is signed in, or `enrol` as long as a second factor is missing; others go to the sign-in page, which leads back here. */
export function Member({ children, enrol }: { readonly children: ReactNode; readonly enrol: ReactNode }) {
  const { account, problem, refresh } = useSession()
  const location = useLocation()
  if (account) return account.must_enrol ? enrol : children
  if (account === null) return <Navigate to="/sign-in" replace state={{ from: location.pathname + location.search }} />
  return (
    <main className="gate">
      <h1 className="hidden-visually">Vigie</h1>
      {problem ? <ProblemNote problem={problem} onRetry={() => void refresh()} /> : <Loading />}
    </main>
  )
}

/** Shows its children to guests; members go where they came from. */
export function Guest({ children }: { readonly children: ReactNode }) {
  const { account } = useSession()
  const location = useLocation()
  const from: unknown = (location.state as { from?: unknown } | null)?.from
  if (account) return <Navigate to={typeof from === 'string' && from.startsWith('/') ? from : '/'} replace />
  return children
}
