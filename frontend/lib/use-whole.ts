/** A list that a picture needs whole: page after page until there is no other, up to a bound that keeps a page from hanging. */
import type { Page, Query, RequestOptions } from './api.ts'
import { together } from './together.ts'
import { type QueryState, useQuery } from './use-query.ts'

/** Pages of 200. */
const most = 10

async function readWhole<T>(path: string, options?: RequestOptions): Promise<Page<T>> {
  const items: T[] = []
  let next: string | null = null
  for (let turn = 0; turn < most; turn++) {
    const page: Page<T> = await together<Page<T>>(next === null ? path : `${path}&after=${encodeURIComponent(next)}`, options)
    items.push(...page.items)
    next = page.next
    if (next === null) break
  }
  return { items, next }
}

/** All records of a list; `next` is not null only when there are more than two thousand. */
export const useWhole = <T>(path: string | null, query: Query = {}): QueryState<Page<T>> => useQuery<Page<T>>(path, { ...query, limit: 200 }, readWhole<T>)
