import { expect } from 'chai'
import fc from 'fast-check'
import { normalise, searchTerms, wordsOf } from '../../schemas/arabic.ts'
import { termsOf } from '../../schemas/vocabularies/registry.ts'

const violations = termsOf('violations')
const first = (query: string, language: 'en' | 'fr' | 'ar'): string[] =>
  searchTerms(query, violations, language)
    .slice(0, 3)
    .map(({ code }) => code)

describe('Normalisation of text for comparing', () => {
  const alike: readonly (readonly [string, string, string])[] = [
    ['alef forms', 'أإآٱا', 'ااااا'],
    ['ya and alef maqsura', 'على مستشفى', 'علي مستشفي'],
    ['ta marbuta', 'مدرسة', 'مدرسه'],
    ['hamza on a carrier', 'مسؤول رئيس', 'مسوول رييس'],
    ['hamza alone', 'شيء', 'شي'],
    ['vowel signs', 'مُحَمَّدٌ', 'محمد'],
    ['tatweel', 'محـــمد', 'محمد'],
    ['Arabic-Indic digits', '٢٠٢١', '2021'],
    ['Persian digits', '۲۰۲۱', '2021'],
    ['Persian kaf and ya', 'کیف', 'كيف'],
    ['presentation forms', 'ﻻ ﻣﺤﻤﺪ', 'لا محمد'],
    ['direction marks', 'ab\u202bcd\u200f\u2066', 'abcd'],
    ['French accents and case', 'ÉVACUÉ à Noël', 'evacue a noel'],
    ['ligatures', 'cœur, Straße', 'coeur, strasse'],
    ['Turkish letters', 'İstanbul ılık', 'istanbul ilik'],
    ['Yoruba and Bambara letters', 'Ẹ̀kọ́ ɛ ɔ ŋ', 'eko e o n'],
  ]
  for (const [what, one, other] of alike)
    it(what, () => {
      expect(normalise(one)).to.equal(other)
      expect(normalise(one)).to.equal(normalise(other))
    })

  it('done twice it is as done once, for any text', () => {
    fc.assert(fc.property(fc.oneof(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'binary' })), (text) => normalise(normalise(text)) === normalise(text)))
  })

  it('gives words without punctuation, and elided articles apart', () => {
    expect(wordsOf('Refus d’accès : aide')).to.deep.equal(['refus', 'd', 'acces', 'aide'])
    expect(wordsOf('«جرائم الشرف»')).to.deep.equal(['جرايم', 'الشرف'])
  })
})

describe('Search in a list of terms', () => {
  it('finds by the beginning of any word, in any order, whatever the accents', () => {
    expect(first('disp forcée', 'fr')[0]).to.equal('liberty.enforced_disappearance')
    expect(first('FORCEE DISP', 'fr')[0]).to.equal('liberty.enforced_disappearance')
    expect(first('hopit', 'fr')[0]).to.equal('conflict.attack_hospital')
  })

  it('finds Arabic words with and without their article, hamza and vowel signs', () => {
    for (const query of ['تعذيب', 'التعذيب', 'تَعذيب', 'والتعذيب']) expect(first(query, 'ar')[0], query).to.equal('integrity.torture')
    expect(first('اختفاء', 'ar')[0]).to.equal('liberty.enforced_disappearance')
    expect(first('اسري', 'ar')[0]).to.equal('sgbv.domestic_violence')
  })

  it('finds in the other languages too, after those of the reader', () => {
    expect(first('اغتصاب', 'fr')).to.deep.equal(['sgbv.rape'])
    expect(searchTerms('viol', violations, 'en').map(({ code }) => code)).to.include('sgbv.rape')
    expect(first('viol', 'fr')[0]).to.equal('sgbv.rape')
    expect(first('viol', 'en')[0]).to.not.equal('sgbv.rape')
  })

  it('finds a group by its name, after the terms themselves', () => {
    const found = searchTerms('life', violations, 'en').map(({ code }) => code)
    expect(found).to.include.members(['life.massacre', 'life.femicide'])
  })

  it('every term is found first or equal by its own words', () => {
    for (const term of violations)
      for (const language of ['en', 'fr', 'ar'] as const) expect(searchTerms(term[language], violations, language), term[language]).to.include(term)
  })

  it('given nothing to search for, the whole list in its order; given nonsense, nothing', () => {
    expect(searchTerms('  ؟ ', violations, 'ar')).to.equal(violations)
    expect(searchTerms('zzz', violations, 'en')).to.deep.equal([])
  })
})
