/** The API as OpenAPI 3.1, derived from the routes and the schemas: what is not here does not exist. */
import { type FilterRule, incidentFilters } from '../../schemas/filters.ts'
import { kinds } from '../../schemas/kinds.ts'
import { draftSchema } from '../records/draft.ts'
import { version } from '../version.ts'
import type { Route } from './route.ts'

type Json = Record<string, unknown>

const filters: Readonly<Record<string, FilterRule>> = incidentFilters

/** Our own keywords are told as extensions, which OpenAPI allows under `x-`. */
function plain(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(plain)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key === 'vocabulary' && typeof one === 'string' ? 'x-vocabulary' : key, plain(one)]))
}

function recordSchemas(): Json {
  return Object.fromEntries(
    kinds.flatMap((kind) => {
      const { properties } = draftSchema(kind) as { properties: Json }
      const readOnly = Object.entries(kind.properties).filter(([, field]) => field.readOnly)
      const all = {
        ...properties,
        ...Object.fromEntries(
          readOnly.map(([name, field]) => [name, { type: field.type, readOnly: true, ...('format' in field && field.format ? { format: field.format } : {}) }]),
        ),
      }
      return [
        [kind.$id, plain({ type: 'object', title: kind.label.en, properties: all })],
        [`${kind.$id}_draft`, plain({ type: 'object', additionalProperties: false, title: `${kind.label.en}, as sent`, required: kind.creates, properties })],
      ]
    }),
  )
}

function parameter(name: string): Json {
  const rule = filters[name]
  const description = rule?.vocabulary ? `Codes of the vocabulary ${rule.vocabulary}, comma-separated.` : rule ? `Filter on ${rule.column}.` : undefined
  return { name, in: 'query', schema: { type: 'string' }, ...(description ? { description } : {}) }
}

function bodyOf(route: Route): Json | undefined {
  if (route.upload) {
    const file = { type: 'string', format: 'binary' }
    const properties = {
      ...Object.fromEntries(route.upload.files.map((name) => [name, file])),
      ...Object.fromEntries(route.upload.fields.map((name) => [name, { type: 'string' }])),
    }
    return { content: { 'multipart/form-data': { schema: { type: 'object', properties } } } }
  }
  if (!route.body) return undefined
  const kind = kinds.find((one) => route.path.startsWith(`/api/${one.collection}`))
  const schema = route.body === 'record' ? { $ref: `#/components/schemas/${kind?.$id ?? 'record'}_draft` } : plain(route.body)
  return { content: { 'application/json': { schema } } }
}

function operation(route: Route): Json {
  const named = [...route.path.matchAll(/:(\w+)/g)].map(([, name]) => ({ name, in: 'path', required: true, schema: { type: 'string' } }))
  const body = bodyOf(route)
  const kind = kinds.find((one) => new RegExp(`^/api/${one.collection}(/:id)?$`).test(route.path))
  const record = kind && { $ref: `#/components/schemas/${kind.$id}` }
  const shape =
    record &&
    (route.path.endsWith(':id') || route.method !== 'GET'
      ? record
      : { type: 'object', properties: { items: { type: 'array', items: record }, next: { type: ['string', 'null'] }, total: { type: 'integer' } } })
  const status = route.method === 'DELETE' ? '204' : route.method === 'POST' && !route.path.includes(':id/') ? '201' : '200'
  return {
    summary: route.summary,
    tags: [route.path.split('/')[2]?.split('.')[0]],
    ...(named.length > 0 || route.query ? { parameters: [...named, ...(route.query ?? []).map(parameter)] } : {}),
    ...(body ? { requestBody: body } : {}),
    security: route.access === 'open' ? [] : [{ session: [] }],
    responses: {
      [status]: { description: 'Done.', ...(shape && status !== '204' ? { content: { 'application/json': { schema: shape } } } : {}) },
      default: { description: 'A problem (RFC 9457).', content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/problem' } } } },
    },
  }
}

const problem = {
  type: 'object',
  properties: {
    type: { type: 'string' },
    title: { type: 'string' },
    status: { type: 'integer' },
    detail: { type: 'string' },
    fields: { type: 'object', additionalProperties: { type: 'string' } },
  },
}

/** The document for a list of routes. */
export function openapi(routes: readonly Route[]): Json {
  const paths: Record<string, Json> = {}
  for (const route of routes) {
    const path = route.path.replaceAll(/:(\w+)/g, '{$1}')
    paths[path] = { ...paths[path], [route.method.toLowerCase()]: operation(route) }
  }
  return {
    openapi: '3.1.0',
    info: { title: 'Vigie', version, license: { name: 'Apache-2.0', identifier: 'Apache-2.0' } },
    paths,
    components: { schemas: { ...recordSchemas(), problem }, securitySchemes: { session: { type: 'apiKey', in: 'cookie', name: 'vigie_session' } } },
  }
}
