import { expect } from 'chai'
import fc from 'fast-check'
import { type Language, languages } from '../../schemas/dialect.ts'
import { display, displayDate, displayList, displayMoment, placeNames } from '../../schemas/display.ts'
import { type Field, fieldsOf } from '../../schemas/fields.ts'
import { arrestDetention } from '../../schemas/forms/arrest-detention.ts'
import { incident } from '../../schemas/incident.ts'
import { termOf } from '../../schemas/vocabularies/registry.ts'

type Said = Readonly<Record<Language, string>>
const fields = [...fieldsOf(incident), ...fieldsOf(arrestDetention)]
const field = (name: string): Field => fields.find((one) => one.name === name) as Field

describe('Display of dates', () => {
  const dates: readonly (readonly [string, Said])[] = [
    ['2021-03-12', { en: '12 March 2021', fr: '12 mars 2021', ar: '12 مارس 2021' }],
    ['2021-08-01', { en: '1 August 2021', fr: '1er août 2021', ar: '1 أغسطس 2021' }],
    ['2021-11', { en: 'November 2021', fr: 'novembre 2021', ar: 'نوفمبر 2021' }],
    ['2021', { en: '2021', fr: '2021', ar: '2021' }],
    ['../2020', { en: 'before 2020', fr: 'avant 2020', ar: 'قبل 2020' }],
    ['../2020-02-01', { en: 'before 1 February 2020', fr: 'avant le 1er février 2020', ar: 'قبل 1 فبراير 2020' }],
    ['2020-05/..', { en: 'after May 2020', fr: 'après mai 2020', ar: 'بعد مايو 2020' }],
    ['2021-03~', { en: 'around March 2021', fr: 'vers mars 2021', ar: 'حوالي مارس 2021' }],
    ['2021-03-12~', { en: 'around 12 March 2021', fr: 'vers le 12 mars 2021', ar: 'حوالي 12 مارس 2021' }],
    ['2019/2021', { en: 'between 2019 and 2021', fr: 'entre 2019 et 2021', ar: 'بين 2019 و2021' }],
    ['2021-03-12/2021-05', { en: 'between 12 March 2021 and May 2021', fr: 'entre le 12 mars 2021 et mai 2021', ar: 'بين 12 مارس 2021 ومايو 2021' }],
    ['1954-01-01', { en: '1 January 1954', fr: '1er janvier 1954', ar: '1 يناير 1954' }],
  ]
  for (const [edtf, said] of dates)
    it(`${edtf} in three languages`, () => {
      for (const language of languages) expect(displayDate(edtf, language)).to.equal(said[language])
    })

  it('what is no date stays as it was written', () => {
    for (const language of languages) expect(displayDate('31 février', language)).to.equal('31 février')
  })

  it('a moment is read in the zone asked for, or in UTC and says so', () => {
    expect(displayMoment('2021-03-01T23:05:00Z', 'fr')).to.equal('1er mars 2021 à 23:05 UTC')
    expect(displayMoment('2021-03-01T23:05:00Z', 'en')).to.equal('1 March 2021 at 23:05 UTC')
    expect(displayMoment('2021-03-01T23:05:00Z', 'ar')).to.equal('1 مارس 2021 في 23:05 UTC')
    expect(displayMoment('2021-03-01T23:05:00Z', 'fr', 'Africa/Tunis')).to.equal('2 mars 2021 à 00:05')
  })
})

describe('Display of values', () => {
  const values: readonly (readonly [string, unknown, Said])[] = [
    ['state', 'verified', { en: 'Verified', fr: 'Vérifié', ar: 'متحقَّق منها' }],
    ['state', 'no_such_code', { en: 'no_such_code', fr: 'no_such_code', ar: 'no_such_code' }],
    ['victims_count', 8854, { en: '8,854', fr: '8\u202f854', ar: '8,854' }],
    ['victims_count', 0, { en: '0', fr: '0', ar: '0' }],
    ['latitude', -13.123456, { en: '-13.123456', fr: '-13,123456', ar: '\u200e-13.123456' }],
    ['victims_estimated', false, { en: 'No', fr: 'Non', ar: 'لا' }],
    ['violations', ['integrity.torture', 'liberty.abduction'], { en: 'Torture and Abduction / kidnapping', fr: 'Torture et Enlèvement', ar: 'تعذيب واختطاف' }],
    [
      'source_links',
      ['https://a.example', 'https://b.example'],
      { en: 'https://a.example\nhttps://b.example', fr: 'https://a.example\nhttps://b.example', ar: 'https://a.example\nhttps://b.example' },
    ],
    ['place_name', 'صفاقس', { en: 'صفاقس', fr: 'صفاقس', ar: 'صفاقس' }],
    ['happened_on', '2021-03', { en: 'March 2021', fr: 'mars 2021', ar: 'مارس 2021' }],
    [
      'people',
      [{ code_name: 'A1', sex: 'female', age: 34 }, { occupation: 'x\ny', name: null }, {}],
      {
        en: 'Code or pseudonym: A1; Sex: Female; Age at the time: 34\nOccupation: x y',
        fr: 'Code ou pseudonyme\u00a0: A1\u00a0; Sexe\u00a0: Femme\u00a0; Âge au moment des faits\u00a0: 34\nProfession\u00a0: x y',
        ar: 'الرمز أو الاسم المستعار: A1؛ الجنس: أنثى؛ العمر عند وقوع الحادث: 34\nالمهنة: x y',
      },
    ],
    ['violations', [], { en: '', fr: '', ar: '' }],
    ['title', null, { en: '', fr: '', ar: '' }],
    ['title', undefined, { en: '', fr: '', ar: '' }],
  ]
  for (const [name, value, said] of values)
    it(`${name}: ${JSON.stringify(value)}`, () => {
      for (const language of languages) expect(display(field(name), value, language, termOf)).to.equal(said[language])
    })

  it('joins three things as the language does', () => {
    expect(displayList(['a', 'b', 'c'], 'en')).to.equal('a, b and c')
    expect(displayList(['a', 'b', 'c'], 'fr')).to.equal('a, b et c')
    expect(displayList(['أ', 'ب', 'ج'], 'ar')).to.equal('أ وب وج')
  })

  it('says a place once where town and area have one name, however it is spelt', () => {
    expect(placeNames('صفاقس', 'صفاقس', 'تونس')).to.deep.equal(['صفاقس', 'تونس'])
    expect(placeNames('Gabès', ' GABES ', null, undefined, '')).to.deep.equal(['Gabès'])
    expect(placeNames('Zarzis', 'Médenine')).to.deep.equal(['Zarzis', 'Médenine'])
  })

  it('given an object that only looks as if it had words for itself, it is told as it stands', () => {
    const field = fields.find((one) => one.kind === 'uuid') ?? expect.fail()
    expect(display(field, { toString: '' }, 'en', termOf)).to.equal('{"toString":""}')
  })

  it('given a value of any shape, it never throws', () => {
    fc.assert(
      fc.property(fc.constantFrom(...fields), fc.jsonValue(), fc.constantFrom(...languages), (one, value, language) => {
        expect(display(one, value, language, termOf)).to.be.a('string')
      }),
    )
  })
})
