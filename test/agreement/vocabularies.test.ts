import { readdirSync } from 'node:fs'
import { expect } from 'chai'
import { community, roles } from '../../schemas/community.ts'
import { languages, type Term } from '../../schemas/dialect.ts'
import { fieldsOf } from '../../schemas/fields.ts'
import { incident } from '../../schemas/incident.ts'
import { states } from '../../schemas/states.ts'
import * as casefileLists from '../../schemas/vocabularies/casefile-lists.ts'
import { isTerm, termOf, termsOf, vocabularies } from '../../schemas/vocabularies/registry.ts'

const all: [string, readonly Term[]][] = Object.entries(vocabularies)
const codesOf = (name: string): string[] => termsOf(name).map(({ code }) => code)
const notLists = new Set(['registry.ts', 'country-of.ts', 'country-aliases.ts', 'country-numbers.ts', 'casefile-lists.ts'])
/** Lists of casefiles, which stand together, and those that are made of the law. */
const together = Object.keys(casefileLists).map((name) => name.replace(/Terms$/, '').replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`))

describe('Vocabularies', () => {
  it('each file is in the registry under its name', () => {
    const files = readdirSync(new URL('../../schemas/vocabularies', import.meta.url), { withFileTypes: true })
    const names = files.filter((file) => file.isFile() && !notLists.has(file.name)).map(({ name }) => name.replace('.ts', '').replaceAll('-', '_'))
    const lawful: Readonly<Record<string, string>> = { forum: 'forums', right: 'rights', element: 'elements' }
    expect(Object.keys(vocabularies)).to.have.members([...names, ...together.map((name) => lawful[name] ?? name)])
  })

  for (const [name, terms] of all) {
    it(`${name}: codes are unique, and each term reads in three languages`, () => {
      expect(terms).to.not.have.lengthOf(0)
      expect(new Set(terms.map(({ code }) => code))).to.have.property('size', terms.length)
      for (const term of terms) {
        expect(term.code, name).to.match(/^[A-Za-z0-9_.-]{1,60}$/)
        for (const text of [term, term.group].filter((one) => one !== undefined))
          for (const language of languages) expect(text[language], `${term.code} ${language}`).to.match(/^\S(.*\S)?$/)
      }
    })

    it(`${name}: French has its apostrophes and spaces, Arabic is Arabic`, () => {
      for (const { code, en, fr, ar } of terms) {
        expect(`${en} ${fr} ${ar}`, code).to.not.match(/['"]|\p{Cf}/u)
        expect(fr, code).to.not.match(/[^\u00a0\u202f][:;?!»]|«[^\u00a0]/)
        expect(ar, code).to.match(/\p{Script=Arabic}/u)
        expect(ar, code).to.not.match(/[ىي]ً|[,;?](?!\d)/)
      }
    })

    it(`${name}: no two terms read alike in one language`, () => {
      for (const language of languages) {
        // The same sentence may be an element of two rights.
        const texts = terms.map((term) => `${term.group?.[language] ?? ''} ${term[language]}`)
        expect(
          texts.filter((text, index) => texts.indexOf(text) !== index),
          language,
        ).to.deep.equal([])
      }
    })
  }

  it('every list that a record names exists', () => {
    for (const schema of [incident, community])
      for (const field of fieldsOf(schema)) if (field.vocabulary) expect(vocabularies, field.name).to.have.property(field.vocabulary)
  })

  it('lists that code relies on have the very codes of the code', () => {
    expect(codesOf('incident_states')).to.deep.equal([...states])
    expect(codesOf('community_role')).to.include.members([...roles])
    expect(codesOf('community_visibility')).to.have.members([...community.properties.visibility.enum])
    expect(codesOf('community_kind')).to.have.members([...community.properties.kind.enum])
    expect(codesOf('consent_given')).to.have.members([...incident.properties.consent.enum])
  })

  it('a list of several answers lets a person choose all of them', () => {
    for (const name of ['victim_characteristics', 'source_materials', 'consent_purposes'] as const) {
      const field = incident.properties[name]
      expect(field.maxItems, name).to.be.at.least(termsOf(field.items.vocabulary).length)
    }
  })

  it('there are 150 violations in 15 groups, each group together', () => {
    const groups = termsOf('violations').map(({ group }) => group?.en)
    expect(groups).to.have.lengthOf(150)
    const runs = groups.filter((group, index) => group !== groups[index - 1])
    expect(runs).to.have.lengthOf(15)
    expect(new Set(runs)).to.have.property('size', 15)
  })

  it('a code is known in its own list only, and a name of Object.prototype is no list', () => {
    expect(isTerm('sex', 'female')).to.equal(true)
    expect(isTerm('autopsy', 'female')).to.equal(false)
    expect(isTerm('constructor', 'name')).to.equal(false)
    expect(termsOf('constructor')).to.deep.equal([])
    expect(termOf('violations', 'integrity.torture')?.fr).to.equal('Torture')
  })
})
