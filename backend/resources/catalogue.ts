/** What the records are made of: schemas, forms, vocabularies; and whether the server is well. */
import { createHash } from 'node:crypto'
import { formOf, latestForms } from '../../schemas/forms/registry.ts'
import { kinds } from '../../schemas/kinds.ts'
import { vocabularies } from '../../schemas/vocabularies/registry.ts'
import type { Answer } from '../context.ts'
import type { Route } from '../http/route.ts'
import { badRequest, notFound } from '../problem.ts'
import { version } from '../version.ts'

/** What changes only with a new version of Vigie: the browser may keep it, and asks each time whether it still holds. */
function lasting(content: unknown): Answer {
  const body = JSON.stringify(content)
  return { body, headers: { 'cache-control': 'private, no-cache', etag: `"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"` } }
}

export const catalogueRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: '/api/health',
    access: 'open',
    summary: 'Whether the server and its database answer.',
    handle: async ({ db, config }) => {
      await db.raw('select 1')
      return { body: { status: 'ok', version, database: 'ok', demonstration: config.demonstration } }
    },
  },
  {
    method: 'GET',
    path: '/api/schemas/:kind',
    access: 'signed_in',
    summary: 'The schema of a kind of record, in the dialect.',
    handle: async ({ params }) => {
      const found = kinds.find((one) => one.collection === params['kind'] || one.$id === params['kind'])
      if (!found) throw notFound()
      return lasting(found)
    },
  },
  {
    method: 'GET',
    path: '/api/forms',
    access: 'signed_in',
    summary: 'The forms, in their latest versions.',
    handle: async () => {
      const items = latestForms().map(({ form, version: of, label, help }) => ({ form, version: of, label, help }))
      return lasting({ items, next: null, total: items.length })
    },
  },
  {
    method: 'GET',
    path: '/api/forms/:form',
    access: 'signed_in',
    summary: 'A form: the latest version, or the one named.',
    query: ['version'],
    handle: async ({ params, query }) => {
      const text = query['version']
      if (text !== undefined && !/^\d{1,5}$/.test(text)) throw badRequest([{ field: 'version', fault: 'wrong' }])
      const found = formOf(params['form'] ?? '', text === undefined ? undefined : Number(text))
      if (!found) throw notFound()
      return lasting(found)
    },
  },
  {
    method: 'GET',
    path: '/api/vocabularies/:name',
    access: 'signed_in',
    summary: 'A controlled vocabulary: codes and words in three languages.',
    handle: async ({ params }) => {
      const name = params['name'] ?? ''
      if (!Object.hasOwn(vocabularies, name)) throw notFound()
      return lasting({ name, terms: vocabularies[name] })
    },
  },
]
