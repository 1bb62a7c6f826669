import { Ajv } from 'ajv'
import { expect } from 'chai'
import { draftProblems, draftSchema, missing } from '../../backend/records/draft.ts'
import { type FieldSchema, type FormSchema, languages, type Text } from '../../schemas/dialect.ts'
import { fieldsOf, sectionsOf } from '../../schemas/fields.ts'
import { enforcedDisappearance, workingGroupElements } from '../../schemas/forms/enforced-disappearance.ts'
import { checkForm, formMeta, maxFormLength } from '../../schemas/forms/meta.ts'
import { formOf, forms, latestForms } from '../../schemas/forms/registry.ts'
import { incident } from '../../schemas/incident.ts'
import { termsOf } from '../../schemas/vocabularies/registry.ts'

const ajv = new Ajv({ strict: true, allErrors: true, allowUnionTypes: true })
const isForm = ajv.compile(formMeta)
const codes = (form: FormSchema): string[] => checkForm(form).map((problem) => problem.replace(/^.*?: /, ''))

function textsOf(value: unknown): Text[] {
  if (typeof value !== 'object' || value === null) return []
  if ('ar' in value) return [value as Text]
  return Object.values(value).flatMap(textsOf)
}

/** A value that the field accepts. */
function sample(schema: FieldSchema): unknown {
  switch (schema.type) {
    case 'string':
      if (schema.vocabulary) return termsOf(schema.vocabulary)[0]?.code
      return schema.format === 'edtf' ? '2021-03' : schema.format === 'uri' ? 'https://example.org' : 'صفاقس'
    case 'array': {
      const { items } = schema
      if (items.type === 'object') return [Object.fromEntries(Object.entries(items.properties).map(([name, part]) => [name, sample(part)]))]
      return items.vocabulary ? termsOf(items.vocabulary).map(({ code }) => code) : ['x']
    }
    case 'boolean':
      return true
    default:
      return 'minimum' in schema ? schema.minimum : 0
  }
}

describe('Forms', () => {
  it('there are eight, and the latest of each is found by name', () => {
    expect(latestForms().map(({ form }) => form)).to.have.members([
      'general',
      'arrest_detention',
      'enforced_disappearance',
      'killing',
      'torture',
      'attack_on_services',
      'repression',
      'land_eviction',
    ])
    for (const form of latestForms()) expect(formOf(form.form)).to.equal(form)
    expect(formOf('killing', 1)?.version).to.equal(1)
    expect(formOf('killing', 99)).to.equal(undefined)
    expect(formOf('constructor')).to.equal(undefined)
  })

  for (const form of forms)
    describe(`${form.form} ${form.version}`, () => {
      it('satisfies the meta-schema and the checks that go beyond it', () => {
        expect(isForm(form), JSON.stringify(isForm.errors)).to.equal(true)
        expect(checkForm(form)).to.deep.equal([])
      })

      it('shows only fields that exist, the answers that every incident needs among them', () => {
        const shown = sectionsOf(form, incident).flatMap(({ fields }) => fields.map(({ name }) => name))
        expect(shown).to.include.members([...incident.required, 'consent', 'consent_purposes', 'source_name'])
      })

      it('reads in three languages, with French and Arabic punctuation', () => {
        for (const { en, fr, ar } of textsOf(form)) {
          for (const text of [en, fr, ar]) expect(text, en).to.match(/^\S(.*\S)?$/)
          expect(`${en}${fr}${ar}`).to.not.match(/['"]/)
          expect(fr).to.not.match(/[^\u00a0\u202f][:;?!»]|«[^\u00a0]/)
          expect(ar).to.match(/\p{Script=Arabic}/u)
          expect(ar, ar).to.not.match(/[,;?](?!\d)/)
        }
      })

      it('is compiled by ajv in strict mode, accepts a full set of answers, and lets each list be chosen whole', () => {
        const strict = new Ajv({ strict: true, allowUnionTypes: true, formats: { edtf: true, uri: true, uuid: true, 'date-time': true, email: true } })
        strict.addKeyword('vocabulary')
        strict.compile(draftSchema(incident, form))
        const answers = Object.fromEntries(Object.entries(form.properties).map(([name, schema]) => [name, sample(schema)]))
        expect(draftProblems(incident, { answers }, form)).to.deep.equal([])
      })

      it('given an answer of the wrong kind or too long, or one that is not its own, names the field', () => {
        for (const { name, kind } of fieldsOf(form)) {
          const wrong = kind === 'term' || kind === 'terms' ? 'no_such_code' : kind === 'text' || kind === 'multiline' ? 'x'.repeat(20001) : { a: 1 }
          const answers = { [name]: kind === 'terms' ? [wrong] : wrong }
          expect(
            draftProblems(incident, { answers }, form).map(({ field }) => field.split('.').slice(0, 2).join('.')),
            name,
          ).to.include(`answers.${name}`)
        }
        expect(draftProblems(incident, { answers: { surprise: 1 } }, form)).to.deep.equal([{ field: 'answers.surprise', fault: 'unknown' }])
      })

      it('names that identify are for those who verify or litigate', () => {
        const all = fieldsOf(form).flatMap((field) => [field, ...field.fields])
        for (const { name, sensitivity } of all)
          if (/(^|_)(name|contact|number|born_on)$/.test(name) && !/^(code_name|facility_name|organisation_name|community_name)$/.test(name))
            expect(sensitivity, name).to.equal('identity')
      })
    })

  it('the form of disappearance asks for the six elements that the Working Group requires', () => {
    const shown = enforcedDisappearance.sections.flatMap(({ fields }) => fields)
    expect(workingGroupElements).to.have.lengthOf(6)
    expect(shown).to.include.members([...workingGroupElements])
    expect(missing(incident, {}, enforcedDisappearance).map(({ field }) => field)).to.include.members([
      'happened_on',
      'perpetrator_types',
      'answers.last_seen_place',
      'answers.search_made',
    ])
  })

  it('three people arrested in the street need eleven answers', () => {
    const form = formOf('arrest_detention')
    const incidentAnswers = {
      title: 'Three protesters arrested',
      description: 'Three people were taken from the sit-in.',
      happened_on: '2021-03-12',
      country: 'TUN',
      place_precision: 'locality',
      violations: ['liberty.arbitrary_arrest'],
      perpetrator_types: ['state.police'],
      source_connection: 'witness',
      consent: 'given',
    }
    const answers = { people: [{ name: 'A', sex: 'male' }, { name: 'B', sex: 'male' }, { code_name: 'C' }], held_now: 'yes' }
    expect(missing(incident, { ...incidentAnswers, answers }, form)).to.deep.equal([])
  })
})

describe('The check of forms', () => {
  const sane: FormSchema = {
    form: 'own',
    version: 1,
    label: { en: 'Own', fr: 'À nous', ar: 'لنا' },
    help: { en: 'Ours', fr: 'Le nôtre', ar: 'استمارتنا' },
    suggests: ['liberty.'],
    required: ['first'],
    sections: [{ key: 'one', label: { en: 'One', fr: 'Un', ar: 'واحد' }, fields: ['title', 'first', 'second'] }],
    properties: {
      first: { type: 'string', vocabulary: 'sex', maxLength: 60, label: { en: 'First', fr: 'Premier', ar: 'أول' } },
      second: { type: 'string', maxLength: 60, label: { en: 'Second', fr: 'Second', ar: 'ثان' }, when: { field: 'first', in: ['female'] } },
    },
  }
  const label = { en: 'L', fr: 'L', ar: 'ل' }
  const withField = (schema: object): FormSchema => ({ ...sane, properties: { ...sane.properties, second: schema as FieldSchema } })

  it('lets a sane form pass', () => {
    expect(isForm(sane)).to.equal(true)
    expect(checkForm(sane)).to.deep.equal([])
  })

  const shapes: readonly (readonly [string, unknown])[] = [
    ['a pattern', withField({ type: 'string', maxLength: 5, pattern: '(a+)+$', label })],
    ['a reference', withField({ $ref: '#', label })],
    ['a text without a limit', withField({ type: 'string', label })],
    ['a list without a limit', withField({ type: 'array', label, items: { type: 'string', maxLength: 5 } })],
    [
      'a repeat inside a repeat',
      withField({
        type: 'array',
        maxItems: 2,
        label,
        items: {
          type: 'object',
          additionalProperties: false,
          properties: { a: { type: 'array', maxItems: 2, label, items: { type: 'string', maxLength: 2 } } },
        },
      }),
    ],
    [
      'a repeat open to other fields',
      withField({ type: 'array', maxItems: 2, label, items: { type: 'object', additionalProperties: true, properties: { a: { type: 'boolean', label } } } }),
    ],
    ['a label in two languages', withField({ type: 'boolean', label: { en: 'L', fr: 'L' } })],
    ['an empty label', withField({ type: 'boolean', label: { en: 'L', fr: '', ar: 'ل' } })],
    ['a field that the server sets', withField({ type: 'boolean', label, readOnly: true })],
    ['a field that names another record', withField({ type: 'string', maxLength: 36, label, refers: 'accounts' })],
    ['an unknown word of the dialect', withField({ type: 'boolean', label, default: true })],
    ['a number without limits', withField({ type: 'integer', label })],
    ['a name that is not snake case', { ...sane, properties: { ...sane.properties, 'On-Click': { type: 'boolean', label } } }],
    ['a name that changes prototypes', JSON.parse(JSON.stringify(sane).replace('"second":{"type"', '"__proto__":{"type"'))],
    ['more than 200 fields', { ...sane, properties: Object.fromEntries(Array.from({ length: 201 }, (_, index) => [`f${index}`, { type: 'boolean', label }])) }],
  ]
  for (const [what, form] of shapes) it(`given ${what}, the meta-schema refuses it`, () => expect(isForm(form)).to.equal(false))

  const faults: readonly (readonly [string, string, FormSchema])[] = [
    [
      'a field that shadows the incident',
      'shadows_incident',
      {
        ...sane,
        sections: [{ ...(sane.sections[0] as FormSchema['sections'][0]), fields: ['title', 'first', 'second'] }],
        properties: { ...sane.properties, title: { type: 'boolean', label } },
      },
    ],
    [
      'a name that means something else to JavaScript',
      'reserved_name',
      {
        ...sane,
        sections: [{ ...(sane.sections[0] as FormSchema['sections'][0]), fields: ['first', 'second', 'constructor'] }],
        properties: { ...sane.properties, constructor: { type: 'boolean', label } } as unknown as FormSchema['properties'],
      },
    ],
    [
      'a name under which entries keep the notes on their answers',
      'reserved_name',
      withField({
        type: 'array',
        maxItems: 3,
        label,
        items: { type: 'object', additionalProperties: false, properties: { coded_notes: { type: 'boolean', label } } },
      }),
    ],
    ['a list that does not exist', 'unknown_vocabulary nothing', withField({ type: 'string', vocabulary: 'nothing', maxLength: 5, label })],
    ['a condition on an unknown field', 'when_unknown_field third', withField({ type: 'boolean', label, when: { field: 'third', in: [true] } })],
    ['a condition that can not hold', 'when_impossible_value maybe', withField({ type: 'boolean', label, when: { field: 'first', in: ['maybe'] } })],
    ['a condition on itself', 'when_not_asked_before second', withField({ type: 'boolean', label, when: { field: 'second', in: [true] } })],
    ['an unknown violation', 'unknown_violation liberty.x', { ...sane, suggests: ['liberty.x'] }],
    ['an unknown group of violations', 'unknown_violation nothing.', { ...sane, suggests: ['nothing.'] }],
    ['a required field that it never shows', 'never_shown country', { ...sane, required: ['country'] }],
    [
      'a field of the server',
      'not_for_forms',
      { ...sane, sections: [{ ...(sane.sections[0] as FormSchema['sections'][0]), fields: ['state', 'first', 'second'] }] },
    ],
    [
      'a field of the reviewers',
      'not_for_forms',
      { ...sane, sections: [{ ...(sane.sections[0] as FormSchema['sections'][0]), fields: ['source_reliability', 'first', 'second'] }] },
    ],
    ['a field shown twice', 'shown_twice', { ...sane, sections: [...sane.sections, { key: 'two', label, fields: ['first'] }] }],
    ['an own field that it never shows', 'never_shown', { ...sane, properties: { ...sane.properties, third: { type: 'boolean', label } } }],
    ['a section key used twice', 'key_twice', { ...sane, sections: [...sane.sections, { key: 'one', label, fields: ['country'] }] }],
    ['an unknown field', 'unknown_field', { ...sane, sections: [...sane.sections, { key: 'two', label, fields: ['nothing'] }] }],
    [
      'a repeat whose part is less sensitive than itself',
      'less_sensitive_than_its_list',
      withField({
        type: 'array',
        maxItems: 2,
        label,
        sensitivity: 'restricted',
        items: { type: 'object', additionalProperties: false, properties: { a: { type: 'boolean', label, sensitivity: 'public' } } },
      }),
    ],
    ['too much text', 'too_long', { ...sane, help: { ...sane.help, en: 'x'.repeat(maxFormLength) } }],
  ]
  for (const [what, code, form] of faults) it(`given ${what}, says ${code}`, () => expect(codes(form)).to.include(code))

  it('every text of the sane form is asked for in the three languages of the interface', () => {
    for (const language of languages) {
      const { [language]: _, ...rest } = sane.label
      expect(isForm({ ...sane, label: rest }), language).to.equal(false)
    }
  })
})
