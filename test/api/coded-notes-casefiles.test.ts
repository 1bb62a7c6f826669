/** Notes on the coded answers of evidence, casefiles and their parts: behind the walls of these, in their history, in no search, and frozen with what was signed. */
import { expect } from 'chai'
import { casefile } from '../../schemas/casefile.ts'
import { casefileParts } from '../../schemas/casefile-parts.ts'
import { codedAnswer, notesName } from '../../schemas/coded-notes.ts'
import { fieldsOf } from '../../schemas/fields.ts'
import { kinds } from '../../schemas/kinds.ts'
import { termsOf } from '../../schemas/vocabularies/registry.ts'
import { aFile } from '../evidence/support.ts'
import { appPerTest } from '../support/app.ts'
import { aCommunity, anIncident, anIncidentIn, type Person, someone } from '../support/people.ts'

const word = 'CNRYmargin'
const on = (field: string, said = `${word}: as counsel heard it`) => ({ coded_notes: [{ field, note: said }] })
/** What parts need that is no coded answer. */
const needed: Readonly<Record<string, Readonly<Record<string, unknown>>>> = {
  casefiles: { title: 'A matter' },
  casefile_facts: { text: 'A fact.' },
  casefile_remedies: { body: 'A court' },
  casefile_clients: { pseudonym: 'Olive' },
  casefile_alleged: { description: 'A brigade' },
  casefile_witnesses: { code_name: 'Cedar' },
  exhibits: { title: 'A paper' },
  casefile_risks: { whom: 'Olive' },
  casefile_tasks: { title: 'To do' },
  casefile_deadlines: { title: 'Due', due_on: '2027-01-02' },
  casefile_filings: { title: 'A filing' },
}

describe('notes on coded answers of evidence and casefiles', () => {
  const app = appPerTest()
  let space = ''
  const cast = {} as Record<'monitor' | 'reviewer' | 'lawyer' | 'coordinator' | 'outside', Person>

  beforeEach(async () => {
    space = await aCommunity(app)
    for (const role of ['monitor', 'reviewer', 'lawyer', 'coordinator'] as const) cast[role] = await someone(app, { [space]: role })
    cast.outside = await someone(app, { [await aCommunity(app)]: 'lawyer' })
  })

  it('stand wherever an answer is chosen from a list, but for a community’s own settings and for what has one note that is about its choice', () => {
    const chooses = kinds.filter((kind) =>
      fieldsOf(kind).some(({ kind: how, sensitivity, schema }) => (how === 'term' || how === 'terms') && sensitivity !== 'identity' && !schema.readOnly),
    )
    const without = chooses.filter((kind) => !(notesName in kind.properties))
    expect(without.map((kind) => kind.collection)).to.have.members(['communities', 'findings', 'incident_links'])
    for (const kind of without.slice(1)) expect(kind.properties, kind.collection).to.have.property('note')
  })

  for (const schema of [casefile, ...casefileParts].filter((one) => notesName in one.properties))
    it(`are kept with ${schema.collection}, told to the team, and to nobody else`, async () => {
      const { collection } = schema
      const made = await cast.lawyer.post('/api/casefiles', { community_id: space, title: 'A matter' })
      const place = { email: cast.outside.email, role: 'counsel', until_on: '2099-12-31' }
      expect((await cast.lawyer.post(`/api/casefiles/${made.body.id}/members`, place)).status).to.equal(201)
      const coded = fieldsOf(schema).filter((field) => codedAnswer(schema, field.name))
      const answers = Object.fromEntries(
        coded.map((field) => {
          const code = termsOf(field.vocabulary ?? '')[0]?.code
          return [field.name, field.kind === 'terms' ? [code] : code]
        }),
      )
      const own = schema === casefile ? { community_id: space } : { casefile_id: made.body.id }
      const all = coded.map((field) => ({ field: field.name, note: `${word} on ${field.name}` }))
      const reply = await cast.lawyer.post(`/api/${collection}`, { ...answers, ...needed[collection], ...own, coded_notes: all })
      expect([reply.status, reply.body.coded_notes], reply.text).to.deep.equal([201, all])
      const path = `/api/${collection}/${reply.body.id}`
      expect((await cast.coordinator.get(path)).body.coded_notes).to.deep.equal(all)
      const [first] = coded
      expect((await cast.coordinator.patch(path, on(first?.name ?? ''), 1)).status).to.equal(200)
      const { items } = (await cast.lawyer.get(`${path}/history`)).body
      const [change] = items[0].changes.filter((one: { field: string }) => one.field === `coded_notes.${first?.name}`)
      expect(change).to.include({ before: `${word} on ${first?.name}`, after: on(first?.name ?? '').coded_notes[0]?.note })
      for (const who of [cast.outside, cast.reviewer, cast.monitor])
        for (const at of [path, `${path}/history`, `/api/${collection}?casefile_id=${made.body.id}`, '/api/casefiles', `/api/casefiles?q=${word}`])
          expect((await who.get(at)).text, at).not.to.include(word)
      expect((await cast.lawyer.get(`/api/casefiles?q=${word}`)).body.items).to.deep.equal([])
      expect((await cast.outside.patch(path, on(first?.name ?? '', 'mine'), 2)).status).to.be.oneOf([403, 404])
      expect((await cast.lawyer.patch(path, on('version'), 2)).body.fields).to.have.all.keys('coded_notes.version')
      const back = await cast.lawyer.post(
        `${path}/reversion`,
        { version: 1, fields: [first?.name === 'status' ? notesName : `${notesName}.${first?.name}`], reason: 'x' },
        { ifMatch: 2 },
      )
      expect(back.status, back.text).to.equal(200)
    })

  it('stand on an item of evidence, behind its walls, in no list of who may not know of it, and never found by their words', async () => {
    const incident_id = await anIncidentIn('submitted', { author: cast.monitor, reviewer: cast.reviewer }, anIncident(space))
    const sent = (more: Readonly<Record<string, string>>) =>
      cast.lawyer.request('POST', '/api/evidence', { body: aFile(Buffer.from('what was seen'), 'seen.txt', { incident_id, ...more }) })
    const made = await sent({ obtained_how: 'given' })
    expect(made.status, made.text).to.equal(201)
    expect((await sent({ coded_notes: '[]' })).status).to.equal(400)
    const path = `/api/evidence/${made.body.id}`
    const noted = await cast.lawyer.patch(path, on('obtained_how'), 1)
    expect([noted.status, noted.body.coded_notes], noted.text).to.deep.equal([200, on('obtained_how').coded_notes])
    const { items } = (await cast.reviewer.get(`${path}/history`)).body
    expect(items[0].changes).to.deep.equal([{ field: 'coded_notes.obtained_how', before: null, after: on('obtained_how').coded_notes[0]?.note }])
    const stranger = await someone(app, { [space]: 'monitor' })
    for (const who of [stranger, cast.outside])
      for (const at of [path, `${path}/history`, `/api/evidence?incident=${incident_id}`, `/api/evidence?q=${word}`])
        expect((await who.get(at)).text, at).not.to.include(word)
    expect((await cast.lawyer.get(`/api/evidence?q=${word}`)).body.items).to.deep.equal([])
    const custody = await cast.lawyer.get(`${path}/custody`)
    expect(custody.text).not.to.include(word)
    expect((await cast.lawyer.patch(path, on('title'), 2)).body.fields).to.have.all.keys('coded_notes.title')
    const graded = await cast.lawyer.patch(path, { coded_notes: [...on('obtained_how').coded_notes, ...on('source_reliability').coded_notes] }, 2)
    expect([graded.status, Object.keys(graded.body.fields)]).to.deep.equal([422, ['coded_notes.source_reliability']])
  })

  it('on what was signed of an item stay as they were, those on what others make of it do not', async () => {
    const incident_id = await anIncidentIn('submitted', { author: cast.monitor, reviewer: cast.reviewer }, anIncident(space))
    const made = await cast.reviewer.request('POST', '/api/evidence', { body: aFile(Buffer.from('what was seen'), 'seen.txt', { incident_id }) })
    const path = `/api/evidence/${made.body.id}`
    expect((await cast.reviewer.patch(path, on('kind'), 1)).status).to.equal(200)
    const signed = await cast.reviewer.post(`${path}/signature`, {})
    expect(signed.status, signed.text).to.equal(200)
    for (const coded_notes of [[], on('kind', 'another').coded_notes, [...on('kind').coded_notes, ...on('language').coded_notes]])
      expect((await cast.reviewer.patch(path, { coded_notes }, signed.body.version)).status, JSON.stringify(coded_notes)).to.equal(409)
    const graded = [...on('kind').coded_notes, ...on('source_reliability').coded_notes]
    const reply = await cast.reviewer.patch(path, { source_reliability: 'B', coded_notes: graded }, signed.body.version)
    expect([reply.status, reply.body.coded_notes], reply.text).to.deep.equal([200, graded])
  })
})
