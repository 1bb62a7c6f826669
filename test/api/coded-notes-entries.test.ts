/** Notes on coded answers in the entries of lists: they stand in their entry, go where it goes, behind the same walls, and leave with no file. */
import { expect } from 'chai'
import { shapeOf } from '../../backend/exports/shape.ts'
import { draftProblems } from '../../backend/records/draft.ts'
import { noteProblems } from '../../backend/records/noted.ts'
import { codedInEntries } from '../../schemas/coded-notes.ts'
import { sensitivities } from '../../schemas/dialect.ts'
import { type Field, fieldsOf } from '../../schemas/fields.ts'
import { latestForms } from '../../schemas/forms/registry.ts'
import { incident } from '../../schemas/incident.ts'
import { kinds } from '../../schemas/kinds.ts'
import { appPerTest } from '../support/app.ts'
import { aCommunity, anIncident, anIncidentIn, type Person, someone } from '../support/people.ts'

const word = 'CNRYmargin'
const on = (field: string, said = `${word}: her own words`) => ({ coded_notes: [{ field, note: said }] })
type Entry = Readonly<Record<string, unknown>>
const noted = (entries: readonly Entry[]) => entries.map((one) => one['coded_notes'] ?? null)

describe('notes on coded answers in the entries of lists', () => {
  const app = appPerTest()
  let space = ''
  const cast = {} as Record<'monitor' | 'reviewer' | 'lawyer' | 'reader' | 'coordinator' | 'elsewhere', Person>
  const victims = [
    { code_name: 'Olive', sex: 'female', ...on('sex') },
    { code_name: 'Cedar', sex: 'male', ...on('sex', `${word} on Cedar`) },
  ]
  const forces = [{ type: 'state.police', name: 'Brigade', degree: 'direct.perpetrator', ...on('degree', `${word}: by their badges`) }]
  const sources = [{ connection: 'witness', name: 'A neighbour', ...on('connection', `${word} from her window`) }]

  beforeEach(async () => {
    space = await aCommunity(app)
    for (const role of ['monitor', 'reviewer', 'lawyer', 'reader', 'coordinator'] as const) cast[role] = await someone(app, { [space]: role })
    cast.elsewhere = await someone(app, { [await aCommunity(app)]: 'coordinator' })
  })

  it('may stand on every one of them, in every kind of record and every form, and on nothing else there', () => {
    let coded = 0
    const check = (field: Field, body: (entry: Entry) => readonly string[]) => {
      for (const part of field.fields) {
        const may = codedInEntries(field).has(part.name)
        if (part.kind === 'term' || part.kind === 'terms') {
          coded += 1
          expect(may, `${field.name} ${part.name}`).to.equal(true)
        }
        if (codedInEntries(field).size > 0)
          expect(body(on(part.name)), `${field.name} ${part.name}`).to.deep.equal(may ? [] : [`${field.path.join('.')}.0.coded_notes.${part.name}`])
        else expect(body(on(part.name)), field.name).to.deep.equal([`${field.path.join('.')}.0.coded_notes`])
      }
    }
    const problems = (schema: (typeof kinds)[number], body: Entry, form?: ReturnType<typeof latestForms>[number]) => {
      const shape = draftProblems(schema, body, form)
      return (shape.length > 0 ? shape : noteProblems(schema, body, form)).map((one) => one.field)
    }
    const lists = (fields: readonly Field[]) => fields.filter((field) => field.kind === 'repeat' && !field.schema.readOnly && field.name !== 'coded_notes')
    for (const kind of kinds) for (const field of lists(fieldsOf(kind))) check(field, (entry) => problems(kind, { [field.name]: [entry] }))
    for (const form of latestForms())
      for (const field of lists(fieldsOf(form))) check(field, (entry) => problems(incident, { answers: { [field.name]: [entry] } }, form))
    expect(coded).to.be.greaterThan(15)
  })

  it('stay with their entry when the report is filed, sent again, corrected, reordered and shortened, and are told in its history', async () => {
    const body = anIncident(space, { victims, forces, sources })
    const made = await cast.monitor.post('/api/incidents', body)
    expect(made.status, made.text).to.equal(201)
    const path = `/api/incidents/${made.body.id}`
    expect((await cast.monitor.put(path, body)).status, 'sent again').to.equal(200)
    expect((await cast.monitor.post(`${path}/submission`, {})).status).to.equal(200)
    const filed = (await cast.lawyer.get(path)).body
    expect(noted(filed.victims)).to.deep.equal(noted(victims))
    expect([noted(filed.forces), noted(filed.sources)]).to.deep.equal([noted(forces), noted(sources)])
    const [olive, cedar] = filed.victims
    await cast.reviewer.post(`${path}/return`, { reason: 'say more' })
    const now = (await cast.monitor.get(path)).body
    const turned = await cast.monitor.patch(path, { victims: [cedar, olive] }, now.version)
    expect(turned.status, turned.text).to.equal(200)
    expect(turned.body.victims.map((one: Entry) => [one['code_name'], one['coded_notes']])).to.deep.equal([
      ['Cedar', victims[1]?.coded_notes],
      ['Olive', victims[0]?.coded_notes],
    ])
    const shorter = await cast.monitor.patch(path, { victims: [{ ...olive, ...on('sex', 'as her card says') }] }, turned.body.version)
    expect((await cast.monitor.post(`${path}/submission`, {})).status).to.equal(200)
    const again = (await cast.lawyer.get(path)).body
    expect(again.victims.map((one: Entry) => [one['person_id'], one['coded_notes']])).to.deep.equal([
      [olive.person_id, on('sex', 'as her card says').coded_notes],
    ])
    const { items } = (await cast.lawyer.get(`${path}/history`)).body
    const change = items
      .find((one: { version: number }) => one.version === shorter.body.version)
      .changes.find((one: { field: string }) => one.field === 'victims')
    expect([noted(change.before), noted(change.after)]).to.deep.equal([noted([cedar, olive]), [on('sex', 'as her card says').coded_notes]])
  })

  it('are read by who may read what is restricted, and by nobody else, wherever the report is told of; what is drawn from an entry does not take them over', async () => {
    const made = await cast.monitor.post('/api/incidents?submission=true', anIncident(space, { victims, forces, sources }))
    expect(made.status, made.text).to.equal(201)
    const path = `/api/incidents/${made.body.id}`
    const { person_id } = (await cast.lawyer.get(path)).body.victims[0]
    const drawn = ['people', 'organisations', 'acts', 'involvements', 'sources'].map((kind) => `/api/${kind}`)
    for (const at of [path, `${path}/history`, '/api/incidents', `/api/people/${person_id}`, ...drawn])
      for (const who of [cast.reader, cast.elsewhere]) expect((await who.get(at)).text, at).not.to.include(word)
    for (const at of drawn) expect((await cast.lawyer.get(at)).text, at).not.to.include(word)
    for (const who of [cast.reader, cast.lawyer, cast.monitor]) expect((await who.get(`/api/incidents?q=${word}`)).body.items).to.deep.equal([])
    const matter = await cast.lawyer.post('/api/casefiles', { community_id: space, title: 'A matter' })
    expect((await cast.lawyer.post(`/api/casefiles/${matter.body.id}/facts`, { incident_ids: [made.body.id] })).status).to.equal(201)
    expect(JSON.stringify(await app.asOwner((db) => db('casefile_facts').where('incident_id', made.body.id)))).not.to.include(word)
  })

  it('leave in no file, whatever else of their list may', () => {
    const [form] = latestForms().filter((one) => one.form === 'arrest_detention')
    const shape = shapeOf(incident, form ? [form] : [], sensitivities)
    const record = { form: form?.form, form_version: form?.version, victims, forces, answers: { steps: [{ kind: 'legal.advice', ...on('kind') }] } }
    expect(JSON.stringify(shape.clear(record)))
      .to.include('Olive')
      .and.to.include('legal.advice')
      .and.not.to.include(word)
    const values = shape.columns.map((column) => column.read(record))
    expect(JSON.stringify(values)).to.include('Olive').and.to.include('legal.advice').and.not.to.include(word)
  })

  it('stand in the lists of a form, and sealed with entries that identify', async () => {
    const answers = { witnesses: [{ name: 'A sister', relation: 'self', ...on('relation') }], steps: [{ kind: 'legal.advice', ...on('kind', 'by phone') }] }
    const made = await cast.monitor.post('/api/incidents', anIncident(space, { form: 'enforced_disappearance', answers }))
    expect(made.status, made.text).to.equal(201)
    expect((await cast.monitor.get(`/api/incidents/${made.body.id}`)).body.answers).to.deep.include(answers)
    const row = JSON.stringify(await app.asOwner((db) => db('incidents').where('id', made.body.id)))
    expect(row).to.include('by phone').and.not.to.include(word)
    const person = await cast.reviewer.post('/api/people', {
      community_id: space,
      counting_unit: 'individual',
      names: [{ name: 'A. B.', kind: 'usual', ...on('kind') }],
    })
    expect(person.status, person.text).to.equal(201)
    expect(noted((await cast.lawyer.get(`/api/people/${person.body.id}`)).body.names)).to.deep.equal([on('kind').coded_notes])
    expect((await cast.reader.get(`/api/people/${person.body.id}`)).text).not.to.include(word)
    expect(JSON.stringify(await app.asOwner((db) => db('people').where('id', person.body.id)))).not.to.include(word)
  })

  it('are refused where nothing is coded, twice on one answer, or blank, in three languages', async () => {
    const made = await cast.monitor.post('/api/incidents', anIncident(space))
    const send = (entry: Entry, language: 'en' | 'fr' | 'ar' = 'en') =>
      cast.monitor.patch(`/api/incidents/${made.body.id}`, { victims: [{ code_name: 'Olive' }, entry] }, 1, { language })
    for (const [language, sentence] of [
      ['en', 'Only an answer chosen from a list of this record may carry a note.'],
      ['fr', 'Seule une réponse choisie dans une liste de cette fiche peut porter une note.'],
      ['ar', 'لا تُضاف ملاحظة إلا على إجابة مختارة من قائمة في هذا السجل.'],
    ] as const) {
      const refused = await send(on('age'), language)
      expect([refused.status, refused.body.fields]).to.deep.equal([422, { 'victims.1.coded_notes.age': sentence }])
    }
    for (const notes of [[...on('sex').coded_notes, ...on('sex').coded_notes], on('sex', ' ').coded_notes])
      expect(Object.keys((await send({ coded_notes: notes })).body.fields)).to.deep.equal(['victims.1.coded_notes.sex'])
    expect((await send({ coded_notes: [{ note: 'x' }] })).status).to.equal(422)
    expect((await send(on('sex', 'x'.repeat(1001)))).status).to.equal(422)
  })

  it('go back with their list', async () => {
    const made = await cast.reviewer.post('/api/people', { community_id: space, counting_unit: 'individual', documents: [{ kind: 'passport', ...on('kind') }] })
    const path = `/api/people/${made.body.id}`
    expect((await cast.reviewer.patch(path, { documents: [{ kind: 'passport' }] }, 1)).status).to.equal(200)
    const back = await cast.reviewer.post(`${path}/reversion`, { version: 1, fields: ['documents'], reason: 'A slip' }, { ifMatch: 2 })
    expect([back.status, noted(back.body.documents)], back.text).to.deep.equal([200, [on('kind').coded_notes]])
  })

  it('of two reports of one event come along only with a list that a person chose, and entries that differ in them alone are one', async () => {
    const report = (list: readonly Entry[]) => anIncidentIn('submitted', { author: cast.monitor, reviewer: cast.reviewer }, anIncident(space, { forces: list }))
    const force = { type: 'state.police', degree: 'direct.perpetrator' }
    const [one, other, third] = [
      await report([{ ...force, ...on('type', 'by their badges') }]),
      await report([{ ...force, ...on('degree', 'as she saw') }]),
      await report([{ ...force, ...on('certainty', 'never chosen') }]),
    ]
    const merge = (other_id: string, version: number, choices: Readonly<Record<string, string>>) =>
      cast.reviewer.post(`/api/incidents/${one}/merges`, { other_id, other_version: 2, choices }, { ifMatch: version })
    const merged = await merge(other, 2, { forces: 'both' })
    expect(merged.status, merged.text).to.equal(201)
    const path = `/api/incidents/${one}`
    const now = (await cast.lawyer.get(path)).body
    expect(noted(now.forces)).to.deep.equal([[...on('type', 'by their badges').coded_notes, ...on('degree', 'as she saw').coded_notes]])
    expect((await merge(third, now.version, {})).status).to.equal(201)
    expect((await cast.lawyer.get(path)).text).not.to.include('never chosen')
  })

  it('stand on the elements of a claim', async () => {
    const matter = await cast.lawyer.post('/api/casefiles', { community_id: space, title: 'A matter' })
    const matrix = [{ element: 'arbitrary_detention.deprivation', fact: 1, strength: 'strong', ...on('strength') }]
    const made = await cast.lawyer.post('/api/claims', { casefile_id: matter.body.id, right: 'arbitrary_detention', matrix })
    expect([made.status, made.body.matrix], made.text).to.deep.equal([201, matrix])
  })
})
