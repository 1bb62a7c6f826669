/** The communities that the reader belongs to or may see, and the one in view: it stands in the address as `?community=`, so that a link opens the same space. */
import { createContext, type ReactNode, useCallback, useContext, useMemo } from 'react'
import { useSearchParams } from 'react-router'
import type { Community } from '../../schemas/community.ts'
import type { Page } from './api.ts'
import { useSession } from './session.tsx'
import { useQuery } from './use-query.ts'

interface CommunityContext {
  /** Those the reader belongs to. */
  readonly mine: readonly Community[]
  /** All that the reader may see. */
  readonly communities: readonly Community[]
  readonly loading: boolean
  /** The one in view; null for all. */
  readonly current: Community | null
  readonly choose: (id: string | null) => void
  /** Name of a community by its identifier; empty while unknown. */
  readonly nameOf: (id: string | null | undefined) => string
  /** A path of ours that stays in the community in view. */
  readonly within: (path: string) => string
  readonly reload: () => void
}

const Context = createContext<CommunityContext | null>(null)
const none: readonly Community[] = []

/** Reads the communities once somebody is signed in. */
export function CommunityProvider({ children }: { readonly children: ReactNode }) {
  const { account } = useSession()
  const [search, setSearch] = useSearchParams()
  const { data, loading, reload } = useQuery<Page<Community>>(account ? '/api/communities' : null, { limit: 200 })
  const communities = data?.items ?? none
  const chosen = search.get('community')

  const choose = useCallback(
    (id: string | null) =>
      setSearch(
        (before) => {
          const next = new URLSearchParams(before)
          if (id) next.set('community', id)
          else next.delete('community')
          next.delete('after')
          return next
        },
        { replace: true },
      ),
    [setSearch],
  )
  const value = useMemo<CommunityContext>(() => {
    const memberships = new Set(account?.memberships.map((one) => one.community_id))
    return {
      mine: communities.filter((one) => memberships.has(one.id ?? '')),
      communities,
      loading,
      current: communities.find((one) => one.id === chosen) ?? null,
      choose,
      nameOf: (id) => communities.find((one) => one.id === id)?.name ?? '',
      within: (path) => (chosen && !path.includes('community=') ? `${path}${path.includes('?') ? '&' : '?'}community=${chosen}` : path),
      reload,
    }
  }, [account, communities, loading, chosen, choose, reload])
  return <Context value={value}>{children}</Context>
}

/** The communities, the one in view, and how to change it. */
export function useCommunity(): CommunityContext {
  const context = useContext(Context)
  if (!context) throw new Error('useCommunity outside of CommunityProvider')
  return context
}
