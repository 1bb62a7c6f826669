/** Every place of every route where a client may put something, read from the routes and the schemas: what the fuzz fills with nasty values. */
import { routes } from '../../backend/app.ts'
import type { Route } from '../../backend/http/route.ts'
import { draftSchema } from '../../backend/records/draft.ts'
import { latestForms } from '../../schemas/forms/registry.ts'
import { kinds } from '../../schemas/kinds.ts'

export interface Place {
  readonly route: Route
  readonly kind: 'path' | 'query' | 'strange query' | 'broken' | 'body' | 'field' | 'part' | 'file' | 'header'
  /** Name of the parameter, or path of the field in the body. */
  readonly at: readonly string[]
  /** JSON types that the schema of the field allows, null when anything is. */
  readonly types: readonly string[] | null
  /** The form that the body follows, for the fields of a form. */
  readonly form: string | null
}

type Plain = Readonly<Record<string, unknown>>

function fieldsIn(schema: Plain, at: readonly string[]): { at: string[]; types: string[] | null }[] {
  return Object.entries((schema['properties'] ?? {}) as Record<string, Plain>).flatMap(([name, one]) => {
    const type = one['type']
    const types = type === undefined ? null : [type].flat().map(String)
    const items = (one['items'] ?? {}) as Plain
    const inside = types?.includes('object') ? fieldsIn(one, [...at, name]) : items['properties'] ? fieldsIn(items, [...at, name, '0']) : []
    return [{ at: [...at, name], types }, ...inside]
  })
}

function bodyFields(route: Route): Pick<Place, 'at' | 'types' | 'form'>[] {
  if (!route.body) return []
  const strange = { at: ['no_such_field'], types: [], form: null }
  if (route.body !== 'record') return [strange, ...fieldsIn(route.body, []).map((one) => ({ ...one, form: null }))]
  const record = kinds.find((one) => route.path.startsWith(`/api/${one.collection}`))
  if (!record) throw new Error(`no record schema for ${route.path}`)
  const own = fieldsIn(draftSchema(record), []).map((one) => ({ ...one, form: null }))
  const readOnly = Object.entries(record.properties).flatMap(([name, field]) => (field.readOnly ? [{ at: [name], types: [], form: null }] : []))
  if (!('answers' in record.properties)) return [strange, ...own, ...readOnly]
  // The answers of each form are tried where incidents are made; elsewhere those of the first.
  const forms = route.method === 'POST' ? latestForms() : latestForms().slice(0, 1)
  const answers = forms.flatMap((form) =>
    fieldsIn(draftSchema(record, form), []).flatMap((one) => (one.at[0] === 'answers' && one.at.length > 1 ? [{ ...one, form: form.form }] : [])),
  )
  return [strange, { ...strange, at: ['answers', 'no_such_answer'] }, ...own, ...readOnly, ...answers]
}

function placesOf(route: Route): Place[] {
  const plain = { route, types: null, form: null }
  const writes = route.method !== 'GET'
  return [
    ...[...route.path.matchAll(/:(\w+)/g)].map(([, name = '']): Place => ({ ...plain, kind: 'path', at: [name] })),
    ...(route.query ?? []).map((name): Place => ({ ...plain, kind: 'query', at: [name] })),
    { ...plain, kind: 'strange query', at: [] },
    { ...plain, kind: 'broken', at: [] },
    { ...plain, kind: 'header', at: [] },
    ...(writes && !route.upload ? [{ ...plain, kind: 'body', at: [] } as Place] : []),
    ...bodyFields(route).map((one): Place => ({ route, kind: 'field', ...one })),
    ...(route.upload?.fields ?? []).map((name): Place => ({ ...plain, kind: 'part', at: [name] })),
    ...(route.upload ? [{ ...plain, kind: 'part', at: ['no_such_part'] } as Place, { ...plain, kind: 'body', at: [] } as Place] : []),
    ...(route.upload?.files ?? []).map((name): Place => ({ ...plain, kind: 'file', at: [name] })),
  ]
}

/** All places of all routes. */
export const places: readonly Place[] = routes.flatMap(placesOf)
