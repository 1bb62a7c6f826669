/** A note on any coded answer: kept with every kind of record, read by who may read what is restricted, refused where nothing is coded, going along with its answer. */
import { expect } from 'chai'
import { casefile } from '../../schemas/casefile.ts'
import { casefileParts } from '../../schemas/casefile-parts.ts'
import { codedAnswer } from '../../schemas/coded-notes.ts'
import { evidence } from '../../schemas/evidence.ts'
import { fieldsOf } from '../../schemas/fields.ts'
import { kinds } from '../../schemas/kinds.ts'
import { appPerTest } from '../support/app.ts'
import { aCommunity, anIncident, anIncidentIn, type Person, someone } from '../support/people.ts'

const word = 'CNRYmargin'
const note = `${word}: her own words`
const on = (field: string, said = note) => ({ coded_notes: [{ field, note: said }] })
/** Of each kind, an answer that carries a note, one that is not coded, and what a record needs besides. */
const noted: readonly [collection: string, coded: string, plain: string, needed: Readonly<Record<string, unknown>>][] = [
  ['people', 'sex', 'code_name', { counting_unit: 'individual', sex: 'female' }],
  ['organisations', 'kind', 'name', { name: 'Guard', kind: 'state.police' }],
  ['affiliations', 'certainty', 'rank', {}],
  ['consents', 'given', 'scope', { purpose: 'collect', given: 'given', given_on: '2026-03' }],
  ['interviews', 'language', 'interpreter', { held_on: '2026-03', language: 'ar' }],
  ['interventions', 'kind', 'result', { kind: 'legal.advice', happened_on: '2026-03' }],
  ['acts', 'violation', 'note', { violation: 'liberty.secret_detention' }],
  ['involvements', 'degree', 'basis', { degree: 'direct.perpetrator' }],
  ['sources', 'connection', 'name', { connection: 'witness' }],
]

describe('notes on coded answers', () => {
  const app = appPerTest()
  let space = ''
  let incident = ''
  const cast = {} as Record<'monitor' | 'reviewer' | 'lawyer' | 'reader' | 'coordinator' | 'elsewhere', Person>

  beforeEach(async () => {
    space = await aCommunity(app)
    for (const role of ['monitor', 'reviewer', 'lawyer', 'reader', 'coordinator'] as const) cast[role] = await someone(app, { [space]: role })
    cast.elsewhere = await someone(app, { [await aCommunity(app)]: 'coordinator' })
    incident = await anIncidentIn('submitted', { author: cast.monitor, reviewer: cast.reviewer }, anIncident(space))
  })

  async function needs(collection: string): Promise<Record<string, unknown>> {
    const make = async (kind: string, body: object): Promise<string> => (await cast.reviewer.post(`/api/${kind}`, body)).body.id
    const person = () => make('people', { community_id: space, counting_unit: 'individual' })
    switch (collection) {
      case 'people':
      case 'organisations':
        return { community_id: space }
      case 'affiliations':
        return {
          community_id: space,
          person_id: await person(),
          organisation_id: await make('organisations', { community_id: space, name: 'Army', kind: 'state.army' }),
        }
      case 'consents':
      case 'interviews':
        return { community_id: space, person_id: await person() }
      case 'involvements':
        return { incident_id: incident, act_id: await make('acts', { incident_id: incident, violation: 'life.extrajudicial_execution' }) }
      default:
        return { incident_id: incident }
    }
  }

  it('stand in every kind of record that says what happened, to whom, by whom and how it is known', () => {
    // Those of evidence and casefiles: test/api/coded-notes-casefiles.test.ts.
    const others = [evidence, casefile, ...casefileParts]
    const coded = kinds.filter((kind) => !others.includes(kind) && fieldsOf(kind).some((field) => codedAnswer(kind, field.name)))
    expect(coded.map((kind) => kind.collection)).to.have.members(['incidents', ...noted.map(([collection]) => collection)])
  })

  for (const [collection, coded, plain, needed] of noted)
    it(`are kept with ${collection}, told by who may read what is restricted, and by nobody else`, async () => {
      const given = { ...(await needs(collection)), ...needed }
      const made = await cast.reviewer.post(`/api/${collection}`, { ...given, ...on(coded) })
      expect(made.status, made.text).to.equal(201)
      const path = `/api/${collection}/${made.body.id}`
      expect((await cast.lawyer.get(path)).body.coded_notes).to.deep.equal([{ field: coded, note }])
      const changed = await cast.reviewer.patch(path, on(coded, `${note}, and more`), 1)
      expect(changed.status, changed.text).to.equal(200)
      const { items } = (await cast.lawyer.get(`${path}/history`)).body
      expect(items[0].changes).to.deep.equal([{ field: `coded_notes.${coded}`, before: note, after: `${note}, and more` }])
      for (const one of [path, `${path}/history`, `/api/${collection}`])
        for (const who of [cast.reader, cast.elsewhere]) expect((await who.get(one)).text, one).not.to.include(word)
      for (const who of [cast.reader, cast.elsewhere]) expect((await who.patch(path, on(coded, 'mine'), 2)).status).to.be.oneOf([403, 404])

      for (const [language, sentence] of [
        ['en', 'Only an answer chosen from a list of this record may carry a note.'],
        ['fr', 'Seule une réponse choisie dans une liste de cette fiche peut porter une note.'],
        ['ar', 'لا تُضاف ملاحظة إلا على إجابة مختارة من قائمة في هذا السجل.'],
      ] as const) {
        const refused = await cast.reviewer.patch(path, on(plain), 2, { language })
        expect([refused.status, refused.body.fields]).to.deep.equal([422, { [`coded_notes.${plain}`]: sentence }])
      }
      const bad = await cast.reviewer.patch(path, { coded_notes: [...on(coded).coded_notes, ...on(coded).coded_notes] }, 2)
      expect([bad.status, Object.keys(bad.body.fields)]).to.deep.equal([422, [`coded_notes.${coded}`]])
      expect((await cast.reviewer.patch(path, on(coded, ' '), 2)).status).to.equal(422)
      expect((await cast.reviewer.patch(path, { coded_notes: [{ note }] }, 2)).status).to.equal(422)
    })

  it('stand on the answers of an incident and of its form, kept while it is a draft, refused where the form does not ask', async () => {
    const asked = 'warrant_shown'
    const body = anIncident(space, { form: 'arrest_detention', coded_notes: [...on('violations').coded_notes, ...on(`answers.${asked}`).coded_notes] })
    const made = await cast.monitor.post('/api/incidents', body)
    expect(made.status, made.text).to.equal(201)
    expect(made.body.coded_notes).to.deep.equal(body['coded_notes'])
    expect((await cast.monitor.put(`/api/incidents/${made.body.id}`, body)).status).to.equal(200)
    for (const field of ['title', 'state', 'form', 'answers', 'answers.no_such', 'source_name', 'victims'])
      expect((await cast.monitor.patch(`/api/incidents/${made.body.id}`, on(field), 1)).body.fields).to.have.all.keys(`coded_notes.${field}`)
    const general = await cast.monitor.post('/api/incidents', anIncident(space, on(`answers.${asked}`)))
    expect(general.status).to.equal(422)
  })

  it('of an incident are in no list, history or search of who may not read what is restricted, and never found by their words', async () => {
    const { body } = await cast.monitor.post('/api/incidents', anIncident(space, on('country')))
    await cast.monitor.post(`/api/incidents/${body.id}/submission`, {})
    const path = `/api/incidents/${body.id}`
    expect((await cast.lawyer.get(path)).body.coded_notes).to.deep.equal(on('country').coded_notes)
    for (const one of [path, `${path}/history`, '/api/incidents']) expect((await cast.reader.get(one)).text, one).not.to.include(word)
    for (const who of [cast.reader, cast.lawyer, cast.monitor]) {
      const found = await who.get(`/api/incidents?q=${word}`)
      expect([found.status, found.body.items], found.text).to.deep.equal([200, []])
    }
  })

  it('of an incident are not frozen with the facts of a casefile, which an erasure does not reach', async () => {
    const { body } = await cast.monitor.post('/api/incidents?submission=true', anIncident(space, on('country')))
    const matter = await cast.lawyer.post('/api/casefiles', { community_id: space, title: 'A matter' })
    const drawn = await cast.lawyer.post(`/api/casefiles/${matter.body.id}/facts`, { incident_ids: [body.id] })
    expect([matter.status, drawn.status], drawn.text).to.deep.equal([201, 201])
    const frozen = JSON.stringify(await app.asOwner((db) => db('casefile_facts').where('incident_id', body.id)))
    expect(frozen).to.include('Three protesters').and.not.to.include(word)
  })

  it('are written by who may write their answer: a grade’s by who reviews, a fact’s by who records', async () => {
    const path = `/api/incidents/${incident}`
    const graded = await cast.reviewer.patch(path, { standard_of_proof: 'reasonable_grounds', ...on('standard_of_proof') }, 2)
    expect(graded.status, graded.text).to.equal(200)
    const refused = await cast.reviewer.patch(path, { coded_notes: [...on('standard_of_proof').coded_notes, ...on('country').coded_notes] }, 3)
    expect([refused.status, Object.keys(refused.body.fields)]).to.deep.equal([422, ['coded_notes.country']])
    const source = await cast.reviewer.post('/api/sources', { incident_id: incident, connection: 'witness', reliability: 'B', ...on('reliability') })
    expect(source.status, source.text).to.equal(201)
    const other = await cast.lawyer.patch(`/api/sources/${source.body.id}`, on('reliability', 'not hers'), 1)
    expect([other.status, Object.keys(other.body.fields)]).to.deep.equal([422, ['coded_notes.reliability']])
  })

  it('go back with their answer, or alone', async () => {
    const made = await cast.reviewer.post('/api/people', { community_id: space, counting_unit: 'individual', sex: 'female', ...on('sex', 'by her card') })
    const path = `/api/people/${made.body.id}`
    await cast.reviewer.patch(path, { sex: 'male', coded_notes: [...on('sex', 'by his card').coded_notes, ...on('status', 'by phone').coded_notes] }, 1)
    const back = (fields: string[], version: number) => cast.reviewer.post(`${path}/reversion`, { version: 1, fields, reason: 'A slip' }, { ifMatch: version })
    const whole = await back(['sex'], 2)
    expect([whole.status, whole.body.sex, whole.body.coded_notes]).to.deep.equal([
      200,
      'female',
      [
        { field: 'sex', note: 'by her card' },
        { field: 'status', note: 'by phone' },
      ],
    ])
    const alone = await back(['coded_notes.status'], 3)
    expect([alone.status, alone.body.coded_notes]).to.deep.equal([200, on('sex', 'by her card').coded_notes])
    expect((await back(['coded_notes.sex'], 4)).status).to.equal(409)
  })

  it('of a record that is merged away are not taken over unless somebody chose so, and none stays beside a value that it is not about', async () => {
    const person = async (who: Person, more: object): Promise<string> =>
      (await who.post('/api/people', { community_id: space, counting_unit: 'individual', ...more })).body.id
    const one = await person(cast.monitor, { sex: 'female', age_group: 'adult', ...on('age_group', 'guessed') })
    const other = await person(cast.reviewer, { sex: 'female', age_group: 'adolescent', ...on('sex', `${word} for the desk`) })
    const wish = { other_id: other, other_version: 1, choices: { age_group: 'theirs' } }
    expect((await cast.reviewer.post(`/api/people/${one}/merges`, wish, { ifMatch: 1 })).status).to.equal(201)
    const seen = await cast.monitor.get(`/api/people/${one}`)
    expect([seen.body.age_group, seen.body.coded_notes]).to.deep.equal(['adolescent', []])
    expect((await cast.monitor.get(`/api/people/${one}/history`)).text).not.to.include(word)
  })

  it('of two records of one person go with the value that is kept, and come apart again', async () => {
    const person = async (more: object): Promise<string> =>
      (await cast.reviewer.post('/api/people', { community_id: space, counting_unit: 'individual', sex: 'female', ...more })).body.id
    const one = await person({ age_group: 'adult', coded_notes: [...on('sex', 'hers').coded_notes, ...on('age_group', 'guessed').coded_notes] })
    const other = await person({
      age_group: 'adolescent',
      status: 'missing',
      coded_notes: [...on('sex', 'also hers').coded_notes, ...on('age_group', 'by her card').coded_notes, ...on('status', 'by her lawyer').coded_notes],
    })
    const choices = { age_group: 'theirs', status: 'theirs', coded_notes: 'both' }
    const merged = await cast.reviewer.post(`/api/people/${one}/merges`, { other_id: other, other_version: 1, choices }, { ifMatch: 1 })
    expect(merged.status, merged.text).to.equal(201)
    const path = `/api/people/${one}`
    expect((await cast.reviewer.get(path)).body.coded_notes).to.have.deep.members([
      { field: 'sex', note: 'hers\nalso hers' },
      { field: 'age_group', note: 'by her card' },
      { field: 'status', note: 'by her lawyer' },
    ])
    expect((await cast.reviewer.delete(`${path}/merges/${merged.body.merge}`)).status).to.equal(200)
    expect((await cast.reviewer.get(path)).body.coded_notes).to.deep.equal([
      { field: 'sex', note: 'hers' },
      { field: 'age_group', note: 'guessed' },
    ])
  })

  it('of two reports of one event likewise', async () => {
    const report = (more: Readonly<Record<string, unknown>>) =>
      anIncidentIn('submitted', { author: cast.monitor, reviewer: cast.reviewer }, anIncident(space, more))
    const [one, other] = [await report(on('country', 'the border')), await report({ ...on('violations', 'as she told it'), consent: 'given' })]
    const wish = { other_id: other, other_version: 2, choices: { consent: 'theirs', coded_notes: 'both' } }
    const merged = await cast.reviewer.post(`/api/incidents/${one}/merges`, wish, { ifMatch: 2 })
    expect(merged.status, merged.text).to.equal(201)
    expect((await cast.lawyer.get(`/api/incidents/${one}`)).body.coded_notes).to.deep.equal([
      { field: 'country', note: 'the border' },
      { field: 'violations', note: 'as she told it' },
    ])
  })
})
