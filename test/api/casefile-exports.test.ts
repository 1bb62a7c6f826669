/** What is drawn into a casefile and what leaves it: facts frozen by revision, the checks, the dossier in French and Arabic, the signed archive, the letters. */
import { execFileSync } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { expect } from 'chai'
import { readPdf } from '../exports/read-pdf.ts'
import { unzipped } from '../exports/read-workbook.ts'
import { appWithDatabase } from '../support/app.ts'
import { aCommunity, anIncident, anIncidentIn, type Ground, type Person, someone } from '../support/people.ts'

const privileged = 'CNRYPRIVILEGED'
const hidden = 'CNRYNAME'

describe('a casefile that draws on incidents and leaves as a dossier', function () {
  this.timeout(240_000)
  let app: Awaited<ReturnType<typeof appWithDatabase>>
  let ground: Ground
  let space: string
  let lawyer: Person
  let author: Person
  let id: string

  // What leaves is entered in the log for good before it leaves: a database of its own.
  before(async () => {
    app = await appWithDatabase()
    ground = { client: app.client, asOwner: (work) => work(app.database.owner) }
  })
  after(() => app?.end())
  beforeEach(async () => {
    space = await aCommunity(ground)
    lawyer = await someone(ground, { [space]: 'lawyer' })
    author = await someone(ground, { [space]: 'monitor' })
    const purpose = { title: 'Arrests of the square', respondent: 'TUN', language: 'fr', forums: ['achpr'], if_lost: 'The others lose heart.' }
    id = (await make('casefiles', { community_id: space, ...purpose })).id as string
  })

  async function make(collection: string, body: Readonly<Record<string, unknown>>): Promise<Record<string, unknown>> {
    const reply = await lawyer.post(`/api/${collection}`, body)
    expect(reply.status, reply.text).to.equal(201)
    return reply.body
  }
  const part = (collection: string, body: Readonly<Record<string, unknown>>) => make(collection, { casefile_id: id, ...body })
  const arrest = (day: string) =>
    anIncidentIn(
      'submitted',
      { author, reviewer: lawyer },
      anIncident(space, { happened_on: day, title: `Arrest of ${day}`, victims: [{ name: hidden }], language: 'ar', admin_area: 'صفاقس', place_name: 'صفاقس' }),
    )
  const bytes = async (at: string, who: Person = lawyer) => {
    const response = await who.fetch('GET', at)
    return {
      status: response.status,
      type: response.headers.get('content-type'),
      name: response.headers.get('content-disposition'),
      file: Buffer.from(await response.arrayBuffer()),
    }
  }

  it('freezes several incidents in the order of their dates, shows what changed since, and takes it in only when asked', async () => {
    const [late, early] = [await arrest('2026-03-12'), await arrest('2026-01-05')]
    const drawn = await lawyer.post(`/api/casefiles/${id}/facts`, { incident_ids: [late, early] })
    expect(drawn.status, drawn.text).to.equal(201)
    expect(drawn.body.items.map((one: { number: number; happened_on: string }) => [one.number, one.happened_on])).to.deep.equal([
      [1, '2026-01-05'],
      [2, '2026-03-12'],
    ])
    expect(drawn.body.items[0].place_name, 'the town of an area of the same name').to.equal('صفاقس')
    const kept = await ground.asOwner((db) => db('casefile_facts').select('frozen').where('casefile_id', id))
    expect(JSON.stringify(kept)).to.include('Arrest of').and.to.not.include(hidden)
    const [fact] = drawn.body.items
    const coordinator = await someone(ground, { [space]: 'coordinator' })
    const { version } = (await coordinator.get(`/api/incidents/${early}`)).body
    expect((await coordinator.patch(`/api/incidents/${early}`, { happened_on: '2026-01-06' }, version)).status).to.equal(200)
    expect((await lawyer.get(`/api/casefile_facts/${fact.id}`)).body.happened_on, 'frozen').to.equal('2026-01-05')
    const told = (await lawyer.get(`/api/casefile_facts/${fact.id}/difference`)).body
    expect(told.changes).to.deep.equal([{ field: 'happened_on', before: '2026-01-05', after: '2026-01-06' }])
    const written = await lawyer.patch(`/api/casefile_facts/${fact.id}`, { text: 'As counsel tells it.' }, fact.version)
    const renewed = await lawyer.request('POST', `/api/casefile_facts/${fact.id}/update`, { body: {}, ifMatch: written.body.version })
    expect(renewed.status, renewed.text).to.equal(200)
    expect(renewed.body).to.include({ happened_on: '2026-01-06', text: 'As counsel tells it.', incident_version: told.current_version })
    expect((await lawyer.get(`/api/casefile_facts/${fact.id}/difference`)).body.changes).to.deep.equal([])
    const foreign = await anIncidentIn('draft', { author, reviewer: lawyer }, anIncident(space))
    expect((await lawyer.post(`/api/casefiles/${id}/facts`, { incident_ids: [late, foreign] })).status).to.equal(422)
    expect((await lawyer.get(`/api/casefile_facts?casefile_id=${id}`)).body.items).to.have.lengthOf(2)
  })

  it('writes the forces of its facts down as alleged perpetrators, once each and as certain as all of them are, and keeps what was corrected', async () => {
    const with_ = (forces: readonly object[], day: string) =>
      anIncidentIn('submitted', { author, reviewer: lawyer }, anIncident(space, { happened_on: day, forces }))
    const police = { type: 'state.police', name: 'Brigade', degree: 'direct.perpetrator' }
    const first = await with_(
      [
        { ...police, certainty: 'clear_and_convincing' },
        { type: 'state.army', degree: 'direct.present' },
      ],
      '2026-02-01',
    )
    const second = await with_([{ ...police, name: 'BRIGADE', certainty: 'reasonable_grounds' }], '2026-02-02')
    const draw = (incident: string) => lawyer.post(`/api/casefiles/${id}/facts`, { incident_ids: [incident] })
    const alleged = async () => (await lawyer.get(`/api/casefile_alleged?casefile_id=${id}`)).body.items as Record<string, unknown>[]
    expect((await lawyer.post(`/api/casefiles/${id}/facts`, { incident_ids: [first, second] })).status).to.equal(201)
    const [one] = (await alleged()).filter((each) => each['description'] === 'Brigade')
    expect(one).to.include({ perpetrator_type: 'state.police', degree: 'direct.perpetrator', certainty: 'reasonable_grounds' })
    expect(one?.['facts']).to.deep.equal([{ fact: 1 }, { fact: 2 }])
    expect((await alleged()).map((each) => each['perpetrator_type'])).to.have.members(['state.police', 'state.army'])
    await lawyer.patch(`/api/casefile_alleged/${one?.['id']}`, { unit: 'Section 2', certainty: 'reasonable_suspicion' }, Number(one?.['version']))
    expect((await draw(first)).status).to.equal(201)
    const after = (await alleged()).find((each) => each['id'] === one?.['id'])
    expect(after).to.include({ unit: 'Section 2', certainty: 'reasonable_suspicion' })
    expect(after?.['facts']).to.deep.equal([{ fact: 1 }, { fact: 2 }, { fact: 3 }])
  })

  it('names no organisation of another community as an alleged perpetrator, none that was taken away, and none that is not there, and says which of them is which to nobody', async () => {
    const elsewhere = await aCommunity(ground)
    const stranger = await someone(ground, { [elsewhere]: 'coordinator' })
    const { body: theirs } = await stranger.post('/api/organisations', { community_id: elsewhere, name: 'Theirs', kind: 'state.army' })
    const gone = await make('organisations', { community_id: space, name: 'Gone', kind: 'state.army' })
    await lawyer.delete(`/api/organisations/${gone.id}`, { ifMatch: Number(gone.version) })
    const own = await make('organisations', { community_id: space, name: 'Ours', kind: 'state.army' })
    const told: unknown[] = []
    for (const organisation_id of [theirs.id, gone.id, randomUUID(), String(own.id).toUpperCase()]) {
      const incident = await arrest('2026-02-01')
      const forces = [{ name: `Unit of ${organisation_id}`, organisation_id }]
      // Filing itself takes no such way: reports filed before it was so may hold one.
      await ground.asOwner((owner) =>
        owner.transaction(async (db) => {
          await db.raw('set local session_replication_role = replica')
          await db('incidents')
            .where({ id: incident })
            .update({ forces: JSON.stringify(forces) })
        }),
      )
      const drawn = await lawyer.post(`/api/casefiles/${id}/facts`, { incident_ids: [incident] })
      expect(drawn.status, drawn.text).to.equal(201)
      const { items } = (await lawyer.get(`/api/casefile_alleged?casefile_id=${id}`)).body
      told.push(items.find((one: { description: string }) => one.description === forces[0]?.name)?.organisation_id)
    }
    expect(told).to.deep.equal([null, null, null, own.id])
  })

  it('names of a force as many facts as its record can hold, and it can still be corrected', async () => {
    const incident = await anIncidentIn('submitted', { author, reviewer: lawyer }, anIncident(space, { forces: [{ name: 'Brigade' }] }))
    const most = Array.from({ length: 300 }, (_, at) => ({ fact: at + 10 }))
    await part('casefile_alleged', { description: 'Brigade', facts: most })
    expect((await lawyer.post(`/api/casefiles/${id}/facts`, { incident_ids: [incident] })).status).to.equal(201)
    const [one] = (await lawyer.get(`/api/casefile_alleged?casefile_id=${id}`)).body.items
    const corrected = await lawyer.patch(`/api/casefile_alleged/${one.id}`, { facts: one.facts, unit: 'Section 2' }, one.version)
    expect([corrected.status, corrected.body.facts?.length], corrected.text).to.deep.equal([200, 300])
  })

  it('is checked before it leaves, and blocked towards a forum until whoever answers for it says why', async () => {
    await part('casefile_facts', { text: 'Un fait.', happened_on: '2026-01-05' })
    await part('casefile_clients', { pseudonym: 'Amina', name: hidden, roles: ['client'] })
    const found = (await lawyer.get(`/api/casefiles/${id}/checks?language=fr`, { language: 'fr' })).body
    expect(found.forum).to.equal('achpr')
    const numbers = found.items.map((one: { check: number }) => one.check)
    expect(numbers).to.include.members([9, 13, 14, 32, 34])
    expect(found.items[0].severity).to.equal('B')
    expect(found.items.every((one: { text: string }) => one.text.length > 10)).to.equal(true)
    const refused = await lawyer.get(`/api/casefiles/${id}/dossier.pdf?audience=forum&recipient=CADHP`)
    expect([refused.status, refused.body.findings.length > 0]).to.deep.equal([409, true])
    const pdf = await bytes(`/api/casefiles/${id}/dossier.pdf?audience=forum&recipient=CADHP&language=fr&despite=Urgence`)
    expect(pdf.status).to.equal(200)
    const text = readPdf(pdf.file).text
    expect(text).to.include('Amina').and.to.include('CADHP')
    expect(text).to.not.include(hidden)
    expect(text).to.not.include('The others lose heart.')
    const kept = (await lawyer.get(`/api/casefiles/${id}/exports`)).body.items
    expect(kept.map((one: { despite: string; audience: string }) => [one.audience, one.despite])).to.deep.equal([['forum', 'Urgence']])
    expect((await lawyer.get(`/api/casefiles/${id}/dossier.pdf?audience=forum&despite=x`)).status, 'to nobody').to.equal(400)
    expect((await lawyer.get(`/api/casefiles/${id}/dossier.pdf?sections=everything`)).status).to.equal(400)
  })

  it('tells of which facts and witnesses the consent to transmission is missing, how many and never who, to all of the team; the pages of these people to those who may read them', async () => {
    const named = { author, reviewer: lawyer }
    const about = (title: string, more: Readonly<Record<string, unknown>> = {}) =>
      anIncidentIn('submitted', named, anIncident(space, { title, happened_on: '2026-01-05', victims: [{ name: hidden }, { name: `${hidden} B` }], ...more }))
    const incidents = [
      await about('All asked'),
      await about('Nobody asked'),
      await about('One took it back'),
      await about('The report says no', { consent: 'refused', victims: [{ name: hidden }] }),
      await about('The report says yes', { consent: 'given', consent_purposes: ['collect', 'intl_transmission'] }),
    ]
    const coordinator = await someone(ground, { [space]: 'coordinator' })
    const victims = async (at: number) => {
      const { body } = await coordinator.get(`/api/incidents/${incidents[at]}`)
      return (body.victims as { person_id: string }[]).map((one) => one.person_id)
    }
    const says = async (person_id: string | undefined, more: Readonly<Record<string, unknown>> = {}) => {
      const answer = { community_id: space, person_id, purpose: 'intl_transmission', given: 'given', given_on: '2026-01-06', ...more }
      expect((await coordinator.post('/api/consents', answer)).status).to.equal(201)
    }
    const [agreed, divided, unsure] = [await victims(0), await victims(2), await victims(3)]
    for (const one of agreed) await says(one)
    await says(divided[0], { withdrawn_on: '2026-02-01' })
    await says(unsure[0])
    for (const incident of incidents) expect((await lawyer.post(`/api/casefiles/${id}/facts`, { incident_ids: [incident] })).status).to.equal(201)
    await part('casefile_witnesses', { code_name: 'Olive', person_id: divided[0] })
    await part('casefile_witnesses', { code_name: 'Cedar', person_id: agreed[0] })
    await part('casefile_witnesses', { code_name: 'Palm' })
    interface Told {
      readonly check: number
      readonly severity: string
      readonly says: string
      readonly values: { readonly fact?: number; readonly count?: number; readonly ref?: string }
      readonly people: readonly { readonly id: string; readonly reference: string }[]
      readonly text: string
    }
    const found = async (who: Person, audience = 'forum', language: 'en' | 'fr' | 'ar' = 'fr'): Promise<Told[]> => {
      const { body } = await who.get(`/api/casefiles/${id}/checks?audience=${audience}`, { language })
      return body.items.filter((one: Told) => one.check === 9)
    }
    const outline = (all: readonly Told[]) => all.map(({ severity, says, values }) => [severity, says, values.fact ?? values.ref, values.count ?? null])
    const expected = [
      ['B', 'fact_consent_refused', 3, 1],
      ['B', 'fact_reported_without_consent', 4, null],
      ['B', 'witness_consent_refused', 'Olive', null],
      ['W', 'fact_consent_unknown', 2, 2],
      ['W', 'fact_consent_unknown', 3, 1],
      ['W', 'witness_consent_unknown', 'Palm', null],
    ]
    const told = await found(lawyer)
    expect(outline(told)).to.deep.equal(expected)
    expect(told[0]?.text).to.equal(
      'Fait n°\u00a03 : 1 victime a refusé cet usage ou retiré son consentement, ou celui-ci a expiré ou vaut pour un autre destinataire.',
    )
    expect(told[0]?.people.map((one) => one.id)).to.deep.equal([divided[0]])
    expect(told[4]?.people.map((one) => one.id)).to.deep.equal([divided[1]])
    for (const language of ['en', 'fr', 'ar'] as const) expect(JSON.stringify(await found(lawyer, 'forum', language))).to.not.match(/CNRY|[{]fact|[{]count/)
    expect(await found(lawyer, 'counsel'), 'within the team').to.deep.equal([])
    expect((await found(lawyer, 'partners')).length, 'another purpose').to.be.above(told.length)
    const assistant = await someone(ground, { [space]: 'reader' })
    expect((await lawyer.post(`/api/casefiles/${id}/members`, { email: assistant.email, role: 'assistant' })).status).to.equal(201)
    expect((await assistant.get(`/api/consents?person_id=${divided[0]}`)).body.items ?? [], 'may read none of it').to.deep.equal([])
    expect(outline(await found(assistant))).to.deep.equal(expected)
    const stranger = await someone(ground, { [space]: 'lawyer' })
    expect((await stranger.get(`/api/casefiles/${id}/checks`)).status).to.equal(404)
    const stolen = await app.database.db.transaction(async (db) => {
      await db.raw('select act_as(?)', [stranger.id])
      return db.from(db.raw('facts_without_consent(?, ?, current_date, null)', [id, 'intl_transmission'])).select()
    })
    expect(stolen, 'nor past the server').to.deep.equal([])
    await says(divided[0], { given_on: '2026-03-01' })
    expect(outline(await found(lawyer)).map(([, says]) => says))
      .to.not.include('fact_consent_refused')
      .and.to.not.include('witness_consent_refused')
  })

  it('writes the pseudonym wherever somebody wrote the name of a client who did not agree, in dossier and letter, and the name once they agreed', async () => {
    const { id: person } = await make('people', { community_id: space, counting_unit: 'individual' })
    await part('casefile_facts', { text: 'Le juge a entendu SAMIR  Trabelsi.\nثم أُفرج عن سمير. Samira Trabelsini attendait.', happened_on: '2026-01-05' })
    await part('casefile_clients', { pseudonym: 'Amina', name: 'Samir Trabelsi', person_id: person, roles: ['client'] })
    await part('casefile_clients', { pseudonym: 'Basil', name: 'سمير', roles: ['direct'] })
    await part('claims', { right: 'arbitrary_detention', title: 'Samir Trabelsi c. Tunisie' })
    await part('casefile_reliefs', { kind: 'release', scope: 'individual', text: 'La libération de Samir Trabelsi.' })
    const printed = async (at: string) => {
      const { status, file } = await bytes(`/api/casefiles/${id}/${at}`)
      expect(status).to.equal(200)
      return ([...(await unzipped(file))].find(([name]) => name === 'word/document.xml')?.[1] ?? '').replace(/<[^>]+>/g, '')
    }
    const filed = 'dossier.docx?audience=forum&recipient=CADHP&language=fr&despite=Urgence'
    for (const at of [filed, 'letters/achpr/letter.docx?language=fr&despite=Urgence']) {
      const text = await printed(at)
      expect(text, at)
        .to.include('Amina c. Tunisie')
        .and.to.include('La libération de Amina.')
        .and.to.include('a entendu Amina.')
        .and.to.include('أُفرج عن Basil')
        .and.to.include('Samira Trabelsini')
      expect(text, at).to.not.match(/samir\s+trabelsi(?!ni)|سمير/i)
    }
    expect(await printed('dossier.docx?language=fr'), 'the team')
      .to.include('SAMIR')
      .and.to.include('سمير')
    for (const purpose of ['intl_transmission', 'state_disclosure'])
      await make('consents', { community_id: space, person_id: person, purpose, given: 'given', given_on: '2026-01-06' })
    expect(await printed(filed))
      .to.include('Samir Trabelsi c. Tunisie')
      .and.to.not.include('سمير')
  })

  it('takes the names of victims, witnesses and sources who did not agree out of all that leaves, in every spelling, the same for whoever asks, and counts them for those who may read them', async () => {
    const report = anIncident(space, {
      title: 'Arrestation de Karim Sfaxi',
      description:
        'Karim a été frappé devant Leila Gharbi.\nالشاهدة ليلى الغربي رأت كريم الصفاقسي، وأخبرتنا منية بذلك.\nLe crime fut commis à Sfax. Hedi Louati regardait.',
      happened_on: '2026-02-01',
      victims: [{ name: 'Karim Sfaxi' }, { name: 'Hedi Louati' }],
      source_name: 'Monia Dridi',
      sources: [{ connection: 'witness', name: 'ليلى الغربي' }],
    })
    const incident = await anIncidentIn('submitted', { author, reviewer: lawyer }, report)
    const coordinator = await someone(ground, { [space]: 'coordinator' })
    const { victims } = (await coordinator.get(`/api/incidents/${incident}`)).body as { victims: { person_id: string; name: string }[] }
    for (const purpose of ['intl_transmission', 'state_disclosure'])
      await make('consents', { community_id: space, person_id: victims[1]?.person_id, purpose, given: 'given', given_on: '2026-02-03' })
    const { body: known } = await coordinator.get(`/api/people/${victims[0]?.person_id}`)
    const alias = { names: [...known.names, { name: 'Abou Salma', kind: 'alias' }] }
    const renamed = await coordinator.patch(`/api/people/${known.id}`, alias, known.version)
    expect(renamed.status, renamed.text).to.equal(200)
    expect((await lawyer.post(`/api/casefiles/${id}/facts`, { incident_ids: [incident] })).status).to.equal(201)
    await part('casefile_facts', { text: 'Abou Salma a signé. M. Sfaxi a porté plainte.', happened_on: '2026-02-04' })
    await part('casefile_reliefs', { kind: 'release', scope: 'individual', text: 'La libération de Karim Sfaxi.' })
    await part('exhibits', { title: 'Certificat de Karim' })
    const { version } = (await lawyer.get(`/api/casefiles/${id}`)).body
    expect((await lawyer.patch(`/api/casefiles/${id}`, { title: 'Affaire Karim Sfaxi' }, version)).status).to.equal(200)
    const printed = async (at: string, who: Person = lawyer) => {
      const { status, file } = await bytes(`/api/casefiles/${id}/${at}`, who)
      expect(status, at).to.equal(200)
      return ([...(await unzipped(file))].find(([name]) => name === 'word/document.xml')?.[1] ?? '').replace(/<[^>]+>/g, '').replace(/[\u2066-\u2069]/g, '')
    }
    const filed = 'dossier.docx?audience=forum&recipient=CADHP&language=fr&despite=Urgence'
    const letter = 'letters/achpr/letter.docx?language=fr&despite=Urgence'
    for (const at of [filed, letter]) {
      const text = await printed(at)
      expect(text.match(/Karim|Sfaxi|Leila|Gharbi|Monia|Dridi|Salma|كريم|صفاقسي|ليلى|الغربي|منية/g), at).to.equal(null)
      expect(text, at)
        .to.include('Le crime fut commis à Sfax. Hedi Louati regardait.')
        .and.to.include('الشاهدة [nom retiré] رأت [nom retiré]، وأخبرتنا [nom retiré] بذلك')
        .and.to.include('M. [nom retiré] a porté plainte')
        .and.to.include('La libération de [nom retiré].')
    }
    const pdf = readPdf((await bytes(`/api/casefiles/${id}/dossier.pdf?audience=forum&recipient=CADHP&language=fr&despite=Urgence`)).file)
    expect(`${pdf.text}${pdf.actual.join()}`).to.not.match(/Karim|Sfaxi|كريم|الصفاقسي/)
    const home = mkdtempSync(path.join(tmpdir(), 'vigie-names-'))
    try {
      writeFileSync(
        path.join(home, 'dossier.zip'),
        (await bytes(`/api/casefiles/${id}/dossier.zip?audience=forum&recipient=CADHP&language=fr&despite=Urgence`)).file,
      )
      execFileSync('unzip', ['-q', 'dossier.zip', '-d', 'unpacked'], { cwd: home })
      const told = ['README.txt', 'manifest.json'].map((one) => readFileSync(path.join(home, 'unpacked', one), 'utf8')).join('\n')
      expect(told)
        .to.include('Affaire [nom retiré]')
        .and.to.not.match(/Karim|Sfaxi/)
    } finally {
      rmSync(home, { recursive: true })
    }
    const found = async (who: Person, audience = 'forum') =>
      (await who.get(`/api/casefiles/${id}/checks?audience=${audience}&recipient=CADHP`)).body.items
        .filter((one: { check: number }) => one.check === 30)
        .map((one: { severity: string; says: string; values: { fact?: number; count: number } }) => [
          one.severity,
          one.says,
          one.values.fact ?? null,
          one.values.count,
        ])
    expect(await found(lawyer)).to.deep.equal([
      ['I', 'fact_names_taken_out', 1, 6],
      ['I', 'fact_names_taken_out', 2, 2],
      ['I', 'names_taken_out', null, 2],
    ])
    expect(await found(lawyer, 'counsel'), 'within the team').to.deep.equal([])

    // A monitor on the team does not read these names, nor learns them by writing guesses and looking at what is taken out.
    const counsel = await someone(ground, { [space]: 'monitor' })
    expect((await lawyer.post(`/api/casefiles/${id}/members`, { email: counsel.email, role: 'counsel' })).status).to.equal(201)
    expect(await found(counsel)).to.deep.equal([])
    const refused = await counsel.get(`/api/casefiles/${id}/${filed}`)
    expect([refused.status, refused.body.detail], refused.text).to.deep.equal([409, refused.body.detail])
    expect(refused.text).to.not.match(/Karim|Sfaxi|كريم/)
    const asked = await counsel.post(`/api/casefiles/${id}/approvals`, { audience: 'forum' })
    expect(asked.status, asked.text).to.equal(201)
    const approved = await lawyer.post(`/api/casefiles/${id}/approvals/${asked.body.id}/decision`, { decision: 'approved' })
    expect(approved.status, approved.text).to.be.oneOf([200, 201])
    const same = (text: string) => text.replace(/[0-9A-F]{10}|[0-9a-f]{64}/g, '')
    expect(same(await printed(filed, counsel))).to.equal(same(await printed(filed)))
  })

  it('counts a consent that was given for one recipient for that one alone, whatever it is called, in the checks, the dossier and the letters', async () => {
    const { id: person } = await make('people', { community_id: space, counting_unit: 'individual' })
    await part('casefile_facts', { text: 'Un fait.', happened_on: '2026-01-05' })
    await part('casefile_clients', { pseudonym: 'Amina', name: 'Samira Trabelsi', person_id: person, roles: ['client'] })
    for (const purpose of ['intl_transmission', 'state_disclosure'])
      await make('consents', { community_id: space, person_id: person, purpose, given: 'given', given_on: '2026-01-06', recipient: 'CADHP' })
    const consent = async (query: string) =>
      (await lawyer.get(`/api/casefiles/${id}/checks?audience=forum&${query}`)).body.items.some((one: { says: string }) => one.says === 'consent_missing')
    expect(await consent('forum=achpr')).to.equal(false)
    expect(await consent(`forum=achpr&recipient=${encodeURIComponent('Commission africaine des droits de l’homme et des peuples')}`)).to.equal(false)
    expect(await consent('forum=ccpr')).to.equal(true)
    expect(await consent('forum=achpr&recipient=Somebody'), 'not the body').to.equal(true)
    const named = async (at: string) => readPdf((await bytes(`/api/casefiles/${id}/${at}`)).file).text.includes('Trabelsi')
    expect(await named('dossier.pdf?audience=forum&recipient=achpr&language=fr&despite=Urgence')).to.equal(true)
    expect(await named('dossier.pdf?audience=forum&recipient=Somebody&language=fr&despite=Urgence')).to.equal(false)
    expect(await named('letters/achpr/letter.pdf?language=fr&despite=Urgence')).to.equal(true)
    expect(await named('letters/wgad/letter.pdf?language=fr&despite=Urgence')).to.equal(false)
    const lacks = async (letter: string) =>
      (await lawyer.get(`/api/casefiles/${id}/letters/${letter}/missing`)).body.items.map((one: { key: string }) => one.key)
    expect(await lacks('achpr')).to.not.include('consent_transmit')
    expect(await lacks('wgad')).to.include('consent_transmit')
  })

  it('lets no letter leave that the checks block, until whoever answers for it says why, and keeps it', async () => {
    await part('casefile_facts', { text: 'Un fait.', happened_on: '2026-01-05' })
    await part('casefile_clients', { pseudonym: 'Amina', name: hidden, roles: ['client'] })
    const { checks } = (await lawyer.get(`/api/casefiles/${id}/letters/wgad/missing?language=fr`)).body
    expect(checks.some((one: { says: string; severity: string }) => one.says === 'consent_missing' && one.severity === 'B')).to.equal(true)
    for (const file of ['pdf', 'docx']) {
      const refused = await lawyer.get(`/api/casefiles/${id}/letters/wgad/letter.${file}?language=fr`)
      expect([refused.status, refused.body.findings?.length > 0], refused.text).to.deep.equal([409, true])
    }
    expect((await lawyer.get(`/api/casefiles/${id}/exports`)).body.items).to.deep.equal([])
    const { status, file } = await bytes(`/api/casefiles/${id}/letters/wgad/letter.pdf?language=fr&despite=Urgence`)
    expect(status).to.equal(200)
    expect(readPdf(file).text).to.include('Amina').and.to.not.include(hidden)
    const [kept] = (await lawyer.get(`/api/casefiles/${id}/exports`)).body.items
    expect(kept).to.include({ letter: 'wgad', audience: 'forum', despite: 'Urgence', recipient: 'Groupe de travail sur la détention arbitraire' })
    expect(kept.blocked_by).to.include(9)
    const [client] = (await lawyer.get(`/api/casefile_clients?casefile_id=${id}`)).body.items
    await part('casefile_clients', { pseudonym: 'Basil', roles: ['client'] })
    const about = (await lawyer.get(`/api/casefiles/${id}/letters/wgad/missing?language=fr&persons=${client.id}`)).body.checks
    expect(JSON.stringify(about)).to.include('Amina').and.to.not.include('Basil')
    expect((await lawyer.get(`/api/casefiles/${id}/letters/wgad/missing?persons=${randomUUID()}`)).status).to.equal(400)
  })

  it('leaves as PDF in French and in Arabic and as DOCX, without notes under privilege, and only by those who plead', async () => {
    const noted = (field: string) => ({ coded_notes: [{ field, note: privileged }] })
    await part('casefile_facts', {
      text: 'Huit hommes sont entrés sans mandat.',
      happened_on: '2026-01-05',
      exhibits: [{ exhibit: 1 }],
      confidence: 'reported',
      ...noted('confidence'),
    })
    await part('exhibits', { title: 'Certificat médical', kind: 'witness_statement', ...noted('kind') })
    await part('casefile_clients', { pseudonym: 'Olive', status: 'missing', ...noted('status') })
    await part('claims', {
      right: 'arbitrary_detention',
      articles: ['ACHPR 6'],
      matrix: [{ element: 'arbitrary_detention.deprivation', fact: 1, exhibit: '1', strength: 'strong', ...noted('strength') }],
      ...noted('right'),
    })
    await part('casefile_reliefs', { kind: 'release', scope: 'individual', text: 'Sa libération.', ...noted('kind') })
    await part('casefile_notes', { text: privileged })
    const french = await bytes(`/api/casefiles/${id}/dossier.pdf?language=fr`)
    expect([french.status, french.type]).to.deep.equal([200, 'application/pdf'])
    expect(french.name).to.match(/filename="D-\d{4}-fr\.pdf"/)
    const text = readPdf(french.file).text
    for (const words of ['Huit hommes sont entrés sans mandat.', 'Certificat médical', 'Sa libération.', 'The others lose heart.'])
      expect(text).to.include(words)
    expect(text).to.not.include(privileged)
    const arabic = await bytes(`/api/casefiles/${id}/dossier.pdf?language=ar&sections=facts,claims`)
    const read = readPdf(arabic.file)
    expect(`${read.text}\n${read.actual.join('\n')}`).to.match(/[\u0600-\u06ff\ufb50-\ufeff]{3}/)
    const docx = await bytes(`/api/casefiles/${id}/dossier.docx?language=fr`)
    const written = [...(await unzipped(docx.file))].map(([, one]) => one).join()
    expect(written).to.include('Huit hommes').and.to.not.include(privileged)
    const assistant = await someone(ground, { [space]: 'lawyer' })
    const other = await someone(ground, { [space]: 'lawyer' })
    expect((await lawyer.post(`/api/casefiles/${id}/members`, { email: assistant.email, role: 'assistant' })).status).to.equal(201)
    expect((await assistant.get(`/api/casefiles/${id}/dossier.pdf`)).status).to.equal(403)
    expect((await other.get(`/api/casefiles/${id}/dossier.pdf`)).status).to.equal(404)
  })

  it('prints the articles that the page of a claim shows: those of its right that bind the State, what is to be checked marked for the team alone, or those alone that the lawyer wrote', async () => {
    await part('claims', { right: 'arbitrary_detention', title: 'By itself' })
    await part('claims', { right: 'arbitrary_detention', title: 'As written', articles: ['UDHR 9'] })
    const { items } = (await lawyer.get(`/api/casefiles/${id}/gaps`)).body
    expect(items[0].articles.map((one: { code: string; standing: string }) => [one.code, one.standing])).to.deep.equal([
      ['ICCPR 9', 'binds'],
      ['ACHPR 6', 'binds'],
      ['ArCHR 14', 'check'],
      ['UDHR 9', 'declared'],
    ])
    expect(items[0].left_out).to.deep.equal(['ECHR 5', 'ACHR 7'])
    expect(items[1]).to.deep.include({ articles: [{ code: 'UDHR 9', standing: 'written' }], left_out: [] })
    const { body: checks } = await lawyer.get(`/api/casefiles/${id}/checks?language=fr`, { language: 'fr' })
    expect(
      checks.items
        .filter((one: { says: string }) => one.says === 'articles_to_check')
        .map((one: { severity: string; values: object }) => [one.severity, one.values]),
    ).to.deep.equal([['W', { ref: 1, articles: 'ArCHR 14' }]])
    const plain = (text: string) => text.replace(/[\u2066-\u2069]/g, '').replace(/\u00a0/g, ' ')
    const printed = async (at: string) => {
      const words = [...(await unzipped((await bytes(`/api/casefiles/${id}/${at}`)).file))].find(([name]) => name === 'word/document.xml')?.[1] ?? ''
      return plain(words.replace(/<[^>]+>/g, ''))
    }
    for (const [at, told] of [
      ['dossier.docx?language=fr&sections=claims', 'ICCPR 9 · ACHPR 6 · ArCHR 14 (à vérifier) · UDHR 9'],
      ['letters/achpr/letter.docx?language=fr&despite=Urgence', 'ICCPR 9 · ACHPR 6 · ArCHR 14 · UDHR 9'],
    ] as const) {
      const text = await printed(at)
      expect(text.split(told), `${at} ${text}`).to.have.lengthOf(2)
      expect(text).to.not.match(/ECHR|ACHR /)
    }
    const pdf = await bytes(`/api/casefiles/${id}/dossier.pdf?language=fr&sections=claims,jurisdiction`)
    expect(plain(readPdf(pdf.file).text)).to.include('ACHPR 6')
  })

  it('leaves as an archive that its own verifier finds intact, and no longer when one byte is another', async () => {
    await part('casefile_facts', { text: 'Un fait.', happened_on: '2026-01-05' })
    const { status, file } = await bytes(`/api/casefiles/${id}/dossier.zip?language=fr`)
    expect(status).to.equal(200)
    const home = mkdtempSync(path.join(tmpdir(), 'vigie-casefile-'))
    try {
      const zip = path.join(home, 'dossier.zip')
      writeFileSync(zip, file)
      const folder = path.join(home, 'unpacked')
      execFileSync('unzip', ['-q', zip, '-d', folder])
      const verified = () => {
        try {
          return execFileSync('node', [path.join(folder, 'verify.mjs'), 'fr'], { encoding: 'utf8' })
        } catch (error) {
          return (error as { stdout: string }).stdout
        }
      }
      expect(verified()).to.include('Intact')
      const pdf = path.join(folder, `${(await lawyer.get(`/api/casefiles/${id}`)).body.reference}.pdf`)
      const content = readFileSync(pdf)
      content[content.length >> 1] = (content[content.length >> 1] ?? 0) ^ 1
      writeFileSync(pdf, content)
      const said = verified()
      expect(said).to.include(path.basename(pdf)).and.to.include('NON intact')
    } finally {
      rmSync(home, { recursive: true })
    }
  })

  it('gives ready letters, what they lack first, in a language that the body reads', async () => {
    await part('casefile_facts', { text: 'Un fait.', happened_on: '2026-01-05' })
    await part('casefile_clients', { pseudonym: 'Amina', roles: ['client'], arrested_on: '2026-01-05' })
    const missing = (await lawyer.get(`/api/casefiles/${id}/letters/wgad/missing?language=ar`)).body.items
    const weights = missing.map((one: { weight: string }) => one.weight)
    expect(missing.map((one: { key: string }) => one.key)).to.include.members(['language', 'name'])
    expect(weights.lastIndexOf('mandatory')).to.be.below(weights.includes('advised') ? weights.indexOf('advised') : weights.length)
    const pdf = await bytes(`/api/casefiles/${id}/letters/wgad/letter.pdf?language=fr&despite=Urgence`)
    expect(readPdf(pdf.file).text).to.include('Amina')
    expect((await bytes(`/api/casefiles/${id}/letters/achpr/letter.docx?language=ar&despite=Urgence`)).status).to.equal(200)
    expect((await lawyer.get(`/api/casefiles/${id}/letters/pope/missing`)).status).to.equal(404)
  })

  it('tells what is due in thirty, fourteen and seven days, and keeps the deadlines of the team', async () => {
    await part('casefile_deadlines', { title: 'Reply', due_on: '2026-12-01' })
    await part('casefile_deadlines', { title: 'Hearing', due_on: '2026-12-20' })
    expect((await lawyer.post('/api/casefile_deadlines', { casefile_id: id, title: 'About', due_on: '2026-12' })).status).to.equal(422)
    const due = (await lawyer.get('/api/deadlines?on=2026-11-26')).body.items
    expect(due.map((one: { title: string; within: number }) => [one.title, one.within])).to.deep.equal([
      ['Reply', 7],
      ['Hearing', 30],
    ])
    expect((await author.get('/api/deadlines?on=2026-11-26')).body.items).to.deep.equal([])
    const calendar = (await lawyer.get(`/api/casefiles/${id}/deadlines.ics?on=2026-11-26`)).text
    expect(calendar).to.include('DTSTART;VALUE=DATE:20261201').and.to.not.include('Reply')
  })

  it('stays readable whatever day is said: of a fact, a remedy or a deadline at the ends of the calendar', async () => {
    await lawyer.patch(`/api/casefiles/${id}`, { respondent: 'TUN' }, Number((await lawyer.get(`/api/casefiles/${id}`)).body.version))
    const taken: string[] = []
    for (const day of ['0001-01-01', '1000-01-01', '9999-12-31', '9999', '../9999-12-31', '9999-12-31/..']) {
      const told = await lawyer.post('/api/casefile_facts', { casefile_id: id, text: 'A fact', happened_on: day })
      expect(told.status, `${day}: ${told.text}`).to.be.oneOf([201, 422])
      const remedy = await lawyer.post('/api/casefile_remedies', { casefile_id: id, body: 'A court', decided_on: day, notified_on: day, final: true })
      expect(remedy.status, `${day}: ${remedy.text}`).to.be.oneOf([201, 422])
      if (told.status === 201 && remedy.status === 201) taken.push(day)
      for (const part of ['forums', 'deadlines', 'deadlines.ics', 'checks', 'gaps', 'dossier.docx?despite=x&language=fr'])
        expect((await lawyer.get(`/api/casefiles/${id}/${part}`)).status, `${part} with ${day}`).to.equal(200)
      expect((await lawyer.get('/api/deadlines?within=9999')).status).to.equal(200)
    }
    expect(taken, 'no test of refusals alone').to.include('9999-12-31')
  })
})
