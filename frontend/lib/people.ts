/** Names of the members of communities, as far as the reader may see them; each list is read once per visit. */
import { useEffect, useMemo, useState } from 'react'
import type { Page } from './api.ts'
import { together } from './together.ts'

export interface Member {
  readonly account_id: string
  readonly name: string
  readonly email: string
  readonly role: string
  readonly created_at: string
}

const asked = new Map<string, Promise<void>>()
const names = new Map<string, string>()

function load(community: string): Promise<void> {
  const known = asked.get(community)
  if (known) return known
  const promise = together<Page<Member>>(`/api/communities/${community}/members`).then(
    ({ items }) => {
      for (const one of items) names.set(one.account_id, one.name)
    },
    // Not for this reader, or not now: the names stay unknown.
    () => undefined,
  )
  asked.set(community, promise)
  return promise
}

/** `(account id) => name | null`, for the members of these communities. */
export function useNames(communities: readonly string[]): (id: string | null | undefined) => string | null {
  const [turn, setTurn] = useState(0)
  const key = [...new Set(communities)].sort().join(',')
  useEffect(() => {
    let here = true
    for (const one of key.split(',').filter(Boolean)) void load(one).then(() => here && setTurn((now) => now + 1))
    return () => {
      here = false
    }
  }, [key])
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new function when names have arrived.
  return useMemo(() => (id) => (id ? (names.get(id) ?? null) : null), [turn])
}

/** Forgets the names of a community, after its members changed. */
export function forgetNames(community: string): void {
  asked.delete(community)
}
