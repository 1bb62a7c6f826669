/** Form ⇔ server: the rules that the browser derives from a form's schema give the same verdict, field by field, as ajv gives on the server. */
import { expect } from 'chai'
import fc from 'fast-check'
import { draftProblems, missing } from '../../backend/records/draft.ts'
import { isPlaceAsked } from '../../frontend/records/form/place.ts'
import { type Codes, faultsOf, isAsked, nameOf } from '../../frontend/records/form/rules.ts'
import { fieldsAsked, nested } from '../../frontend/records/form/values.ts'
import type { FieldSchema, StringField } from '../../schemas/dialect.ts'
import type { Field } from '../../schemas/fields.ts'
import { latestForms } from '../../schemas/forms/registry.ts'
import { incident } from '../../schemas/incident.ts'
import { vocabularies } from '../../schemas/vocabularies/registry.ts'
import { long } from '../attack/ground.ts'

/** Random answers to each form. */
const numRuns = long ? 60 : 25
const lists = new Map(Object.entries(vocabularies).map(([name, terms]) => [name, new Set(terms.map((term) => term.code))]))
const codes: Codes = (name) => lists.get(name) ?? null

const dates = [
  '2021',
  '2021-03',
  '2021-02-29',
  '2024-02-29',
  '2021-13',
  '2021-3-1',
  '2021-03-12~',
  '../2021',
  '2021/..',
  '2022/2021',
  '2021-03/2021-05',
  '',
  ' ',
  '٢٠٢١',
]
const links = [
  'https://example.org/a',
  'http://x',
  'ftp://example.org',
  'example.org',
  'https://',
  'https://a b',
  'HTTPS://EXAMPLE.ORG',
  'javascript:alert(1)',
  '',
]
const wrong = fc.constantFrom<unknown>(0, 1.5, true, false, 'x', '', [], ['x'], [1], {}, [{}], null, undefined)

function texts(schema: Partial<StringField>): fc.Arbitrary<unknown> {
  const known = schema.vocabulary ? [...(lists.get(schema.vocabulary) ?? [])] : (schema.enum ?? [])
  const limit = schema.maxLength ?? 200
  return fc.oneof(
    ...(known.length > 0 ? [fc.constantFrom(...known)] : []),
    fc.string({ unit: 'binary', maxLength: 30 }),
    fc.constantFrom(...dates, ...links, '\u{1F54A}', 'اسم'),
    fc.constantFrom(limit - 1, limit, limit + 1).map((length) => '\u{1F54A}'.repeat(Math.max(0, length))),
  )
}

function answerTo(schema: FieldSchema): fc.Arbitrary<unknown> {
  switch (schema.type) {
    case 'string':
      return texts(schema)
    case 'integer':
    case 'number': {
      const edges = [schema.minimum ?? 0, schema.maximum ?? 0].flatMap((edge) => [edge - 1, edge, edge + 1, edge + 0.5])
      return fc.constantFrom(...edges, -0)
    }
    case 'boolean':
      return fc.boolean()
    case 'object':
      return fc.constant({})
    case 'array': {
      const items = schema.items
      const one: fc.Arbitrary<unknown> =
        items.type === 'object'
          ? fc.record(Object.fromEntries(Object.entries(items.properties).map(([name, part]) => [name, fc.oneof(answerTo(part), wrong)])), { requiredKeys: [] })
          : texts(items)
      return fc.oneof(
        fc.array(one, { maxLength: 4 }),
        fc.constantFrom(schema.maxItems, schema.maxItems + 1).chain((length) => fc.array(one, { minLength: length, maxLength: length })),
      )
    }
  }
}

const answersOf = (fields: readonly Field[]): fc.Arbitrary<Record<string, unknown>> =>
  fc.record(
    Object.fromEntries(fields.map((field) => [nameOf(field), fc.oneof({ weight: 4, arbitrary: answerTo(field.schema) }, { weight: 1, arbitrary: wrong })])),
    {
      requiredKeys: [],
    },
  )

/** The record without what is not asked for, as the form sends it: what decides stands before what depends on it. */
function asked(flat: Readonly<Record<string, unknown>>, fields: readonly Field[]): Record<string, unknown> {
  const kept = Object.fromEntries(Object.entries(flat).filter(([, value]) => value !== undefined))
  for (const field of fields) if (!isAsked(field, nested(kept))) delete kept[nameOf(field)]
  return nested(kept)
}

describe('form rules ⇔ server', () => {
  for (const form of latestForms()) {
    const fields = fieldsAsked(form, incident)
    const topOf = (path: string) => fields.find((field) => path === nameOf(field) || path.startsWith(`${nameOf(field)}.`))
    const verdict = (paths: Iterable<string>) => new Set([...paths].flatMap((path) => topOf(path)?.path.join('.') ?? [`? ${path}`]))

    it(`a draft of “${form.label.en}” has the same faulty fields on both sides`, () => {
      fc.assert(
        fc.property(answersOf(fields), (flat) => {
          const record = asked(flat, fields)
          const theirs = draftProblems(incident, record, form).map((problem) => problem.field)
          const ours = [...faultsOf(form, incident, record, codes, false).keys()]
          expect(verdict(ours)).to.deep.equal(verdict(theirs))
          // Where a repeat is sound as a list of entries, the very answer in the entry is named alike.
          const whole = (path: string) => topOf(path)?.kind === 'repeat' && !/\.\d+\.\w+$/.test(path)
          const unsound = new Set([...ours, ...theirs].filter(whole).map((path) => topOf(path)?.name))
          const inside = (paths: readonly string[]) => new Set(paths.filter((path) => topOf(path)?.kind === 'repeat' && !unsound.has(topOf(path)?.name)))
          expect(inside(ours)).to.deep.equal(inside(theirs))
        }),
        { numRuns },
      )
    })

    it(`what “${form.label.en}” still lacks before it can be filed is the same on both sides`, () => {
      fc.assert(
        fc.property(answersOf(fields), (flat) => {
          const record = asked(flat, fields)
          const faulty = faultsOf(form, incident, record, codes, false)
          const sound = (paths: Iterable<string>) => [...paths].filter((path) => !faulty.has(path))
          const theirs = missing(incident, record, form).map((problem) => problem.field)
          expect(verdict(sound(faultsOf(form, incident, record, codes, true).keys()))).to.deep.equal(verdict(sound(theirs)))
        }),
        { numRuns },
      )
    })
  }

  it('a place that is withheld asks for nothing inside it', () => {
    for (const name of ['admin_area', 'place_name', 'latitude', 'longitude']) expect(isPlaceAsked(name, 'withheld')).to.equal(false)
    expect(isPlaceAsked('country', 'withheld')).to.equal(true)
  })
})
