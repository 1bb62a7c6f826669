/** Exhibits that point into the vault: numbered for good, handed over in the copy that was chosen, with a trace in custody and none of what was typed in the log. */
import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { expect } from 'chai'
import { aFile, sha256 } from '../evidence/support.ts'
import { readPdf } from '../exports/read-pdf.ts'
import { appWithDatabase } from '../support/app.ts'
import { aCommunity, anIncident, anIncidentIn, type Ground, type Person, someone } from '../support/people.ts'

/** A grey point as PNG. */
const point = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNoAAAAggCBd81ytgAAAABJRU5ErkJggg==', 'base64')

describe('exhibits in the vault', function () {
  this.timeout(240_000)
  let app: Awaited<ReturnType<typeof appWithDatabase>>
  let ground: Ground
  let space: string
  let lawyer: Person
  let incident: string
  let id: string

  // What leaves is kept for good before it leaves: a database of its own.
  before(async () => {
    app = await appWithDatabase()
    ground = { client: app.client, asOwner: (work) => work(app.database.owner) }
  })
  after(() => app?.end())
  beforeEach(async () => {
    space = await aCommunity(ground)
    lawyer = await someone(ground, { [space]: 'lawyer' })
    const author = await someone(ground, { [space]: 'monitor' })
    incident = await anIncidentIn('submitted', { author, reviewer: lawyer }, anIncident(space))
    id = (await made('casefiles', { community_id: space, title: 'Arrests', respondent: 'TUN', language: 'fr', forums: ['achpr'] })).id
  })

  async function made(collection: string, body: Readonly<Record<string, unknown>>) {
    const reply = await lawyer.post(`/api/${collection}`, body)
    expect(reply.status, reply.text).to.equal(201)
    return reply.body
  }
  async function anItem(bytes: Uint8Array, name: string, about = incident) {
    const reply = await lawyer.request('POST', '/api/evidence', { body: aFile(bytes, name, { incident_id: about, title: name }) })
    expect(reply.status, reply.text).to.equal(201)
    return reply.body as { id: string; reference: string }
  }
  const anExhibit = (title: string, more: Readonly<Record<string, unknown>> = {}) => made('exhibits', { casefile_id: id, title, ...more })
  async function bytesAt(at: string): Promise<Buffer> {
    const response = await lawyer.fetch('GET', at)
    expect(response.status, at).to.equal(200)
    return Buffer.from(await response.arrayBuffer())
  }
  function unpacked(zip: Buffer, work: (folder: string, verified: () => string) => void): void {
    const home = mkdtempSync(path.join(tmpdir(), 'vigie-exhibits-'))
    try {
      writeFileSync(path.join(home, 'dossier.zip'), zip)
      const folder = path.join(home, 'unpacked')
      execFileSync('unzip', ['-q', path.join(home, 'dossier.zip'), '-d', folder])
      work(folder, () => {
        try {
          return execFileSync('node', [path.join(folder, 'verify.mjs'), 'fr'], { encoding: 'utf8' })
        } catch (error) {
          return (error as { stdout: string }).stdout
        }
      })
    } finally {
      rmSync(home, { recursive: true })
    }
  }

  it('names an item that its author may read, and is offered those of the casefile’s incidents', async () => {
    const item = await anItem(Buffer.from('a letter'), 'letter.txt')
    expect((await lawyer.post('/api/exhibits', { casefile_id: id, title: 'x', evidence_id: crypto.randomUUID() })).status).to.equal(422)
    const elsewhere = await aCommunity(ground)
    const stranger = await someone(ground, { [elsewhere]: 'lawyer' })
    const theirs = await anIncidentIn('submitted', { author: stranger, reviewer: stranger }, anIncident(elsewhere))
    const foreign = (await stranger.request('POST', '/api/evidence', { body: aFile(Buffer.from('theirs'), 'x.txt', { incident_id: theirs }) })).body.id
    expect((await lawyer.post('/api/exhibits', { casefile_id: id, title: 'x', evidence_id: foreign })).status).to.equal(422)
    expect((await lawyer.get(`/api/casefiles/${id}/evidence`)).body.items).to.deep.equal([])
    await lawyer.post(`/api/casefiles/${id}/facts`, { incident_ids: [incident] })
    const offered = (await lawyer.get(`/api/casefiles/${id}/evidence`)).body.items
    expect(offered.map((one: { id: string }) => one.id)).to.deep.equal([item.id])
    expect((await stranger.get(`/api/casefiles/${id}/evidence`)).status).to.equal(404)
  })

  it('keeps its number when another is taken away, and its item once it is filed', async () => {
    const [item, other] = [await anItem(Buffer.from('one'), '1.txt'), await anItem(Buffer.from('two'), '2.txt')]
    const first = await anExhibit('First', { evidence_id: item.id })
    expect((await lawyer.delete(`/api/exhibits/${first.id}`, first.version)).status).to.equal(200)
    const second = await anExhibit('Second', { evidence_id: item.id, filed_on: '2026-02-01' })
    expect([first.number, second.number]).to.deep.equal([1, 2])
    const moved = await lawyer.patch(`/api/exhibits/${second.id}`, { evidence_id: other.id }, second.version)
    expect([moved.status, (await lawyer.patch(`/api/exhibits/${second.id}`, { number: 1 }, second.version)).status]).to.deep.equal([409, 422])
    const changed = await lawyer.patch(`/api/exhibits/${second.id}`, { title: 'Still the second' }, second.version)
    expect([changed.status, changed.body.number]).to.deep.equal([200, 2])
    const forced = (change: object) =>
      ground
        .asOwner((db) => db('exhibits').where('id', second.id).update(change))
        .then(
          () => 'changed',
          () => 'refused',
        )
    expect([await forced({ number: 9 }), await forced({ evidence_id: other.id })]).to.deep.equal(['refused', 'refused'])
  })

  it('leaves with its fingerprint and its bytes, which the verifier checks, and says in its custody that it left but not for which case', async () => {
    const bytes = Buffer.from(`certificate ${'x'.repeat(200_000)}`)
    const item = await anItem(bytes, 'Dr Amina Trabelsi.txt')
    await anExhibit('Certificat médical', { evidence_id: item.id, disclosable: true })
    await anExhibit('Sans fichier')
    const checks = (await lawyer.get(`/api/casefiles/${id}/checks`)).body.items.filter((one: { check: number }) => one.check === 17)
    expect(checks.map((one: { severity: string }) => one.severity)).to.have.members(['B', 'W'])
    const text = readPdf(await bytesAt(`/api/casefiles/${id}/dossier.pdf?language=fr&sections=exhibits`)).text
    expect(text).to.include(sha256(bytes)).and.to.include('aucun fichier au coffre')
    const typed = ['Maître Recipient-Typed', 'Reason-Typed']
    const query = `audience=forum&language=fr&recipient=${encodeURIComponent(typed[0] ?? '')}&despite=${typed[1]}`
    const zip = await bytesAt(`/api/casefiles/${id}/dossier.zip?${query}`)
    unpacked(zip, (folder, verified) => {
      const there = path.join(folder, 'exhibits/001.txt')
      expect(readFileSync(there).equals(bytes)).to.equal(true)
      expect(execFileSync('find', [folder], { encoding: 'utf8' }))
        .to.include('custody/001.pdf')
        .and.to.not.match(/Amina|custody\/002/)
      const sheet = readPdf(readFileSync(path.join(folder, 'custody/001.pdf'))).text
      expect(sheet).to.include('Réception').and.to.include('Export').and.to.include('Dépositaire 1').and.to.not.include(lawyer.id)
      expect(verified()).to.include('Intact')
      const bent = Buffer.from(bytes)
      bent.writeUInt8((bent[150_000] ?? 0) ^ 1, 150_000)
      writeFileSync(there, bent)
      expect(verified()).to.include('NON intact').and.to.include('001.txt').and.to.include('pièce n° 1')
    })
    const custody = (await lawyer.get(`/api/evidence/${item.id}/custody`)).body.items
    const left = custody.find((one: { action: string }) => one.action === 'export')
    expect(left.detail).to.include({ copy: 'original', sha256: sha256(bytes) })
    expect(JSON.stringify(custody)).to.not.include(id)
    const log = JSON.stringify(await ground.asOwner((db) => db('audit_entries').where('community_id', space)))
    for (const words of typed) expect(log).to.not.include(words)
    const [kept] = (await lawyer.get(`/api/casefiles/${id}/exports`)).body.items
    expect(kept).to.include({ id: left.detail.export_id, format: 'zip', audience: 'forum', recipient: typed[0], despite: typed[1] })
    expect(kept.blocked_by).to.include(17)
  })

  it('leaves in the copy that was chosen: redacted, or not at all; to partners nothing as it was received unless it was chosen', async () => {
    const item = await anItem(point, 'photo.png')
    const redaction = await lawyer.post(`/api/evidence/${item.id}/redaction`, { regions: [{ x: 0, y: 0, width: 1, height: 1 }], why: 'a face' })
    expect(redaction.status, redaction.text).to.equal(201)
    const other = await anItem(Buffer.from('another'), 'other.txt')
    const bad = { casefile_id: id, title: 'x', evidence_id: other.id, handed: 'redacted' }
    expect((await lawyer.post('/api/exhibits', bad)).status).to.equal(422)
    expect((await lawyer.post('/api/exhibits', { ...bad, redaction_id: redaction.body.id })).status, 'of another item').to.equal(422)
    await anExhibit('Redacted', { evidence_id: item.id, handed: 'redacted', redaction_id: redaction.body.id })
    await anExhibit('Withheld', { evidence_id: other.id, handed: 'withheld' })
    await anExhibit('Not chosen', { evidence_id: other.id })
    const filesFor = async (audience: string) => {
      const names: Record<string, Buffer> = {}
      unpacked(await bytesAt(`/api/casefiles/${id}/dossier.zip?audience=${audience}&recipient=x&despite=x`), (folder, verified) => {
        expect(verified()).to.include('Intact')
        for (const name of execFileSync('ls', [path.join(folder, 'exhibits')], { encoding: 'utf8' })
          .trim()
          .split('\n'))
          names[name] = readFileSync(path.join(folder, 'exhibits', name))
      })
      return names
    }
    const counsel = await filesFor('counsel')
    expect(Object.keys(counsel)).to.deep.equal(['001.jpg', '003.txt'])
    expect(sha256(counsel['001.jpg'] ?? Buffer.alloc(0))).to.equal(redaction.body.sha256)
    expect(Object.keys(await filesFor('partners'))).to.deep.equal(['001.jpg'])
  })

  it('does not leave when its bytes are not what was received', async () => {
    const item = await anItem(Buffer.from('as it was'), 'a.txt')
    await anExhibit('Changed', { evidence_id: item.id })
    await ground.asOwner((db) =>
      db('evidence_files')
        .where('evidence_id', item.id)
        .update({ sha256: '0'.repeat(64) }),
    )
    const response = await lawyer.fetch('GET', `/api/casefiles/${id}/dossier.zip`)
    const whole = await response.arrayBuffer().then(
      () => true,
      () => false,
    )
    expect(whole).to.equal(false)
  })
})

describe('the custody sheet of an item', function () {
  this.timeout(120_000)
  let app: Awaited<ReturnType<typeof appWithDatabase>>
  before(async () => {
    app = await appWithDatabase()
  })
  after(() => app?.end())

  it('says in three languages what it is, who did what with it, and that the chain holds; changed, that it does not', async () => {
    const ground: Ground = { client: app.client, asOwner: (work) => work(app.database.owner) }
    const space = await aCommunity(ground)
    const lawyer = await someone(ground, { [space]: 'lawyer' })
    const incident = await anIncidentIn('submitted', { author: lawyer, reviewer: lawyer }, anIncident(space))
    const bytes = Buffer.from('a letter')
    const item = (await lawyer.request('POST', '/api/evidence', { body: aFile(bytes, 'l.txt', { incident_id: incident, title: 'Lettre' }) })).body
    await lawyer.post(`/api/evidence/${item.id}/custody`, { action: 'hand_over', to: 'Maître B.', why: 'audience' })
    const sheet = async (language: string) => {
      const response = await lawyer.fetch('GET', `/api/evidence/${item.id}/custody.pdf?language=${language}`)
      expect(response.status).to.equal(200)
      const { text, actual } = readPdf(Buffer.from(await response.arrayBuffer()))
      return `${text}\n${actual.join('\n')}`.replaceAll('\n', ' ')
    }
    const french = await sheet('fr')
    expect(french).to.include(sha256(bytes)).and.to.include('Réception').and.to.include('Remise').and.to.include('Maître B.').and.to.include('intacte')
    expect(await sheet('ar'))
      .to.include(sha256(bytes))
      .and.to.include('متصلة')
    await ground.asOwner((db) => db('custody_events').where({ evidence_id: item.id, sequence: 1 }).update({ action: 'view' }))
    expect(await sheet('en')).to.include('BROKEN')
    expect((await lawyer.get(`/api/evidence/${item.id}/custody.pdf?language=xx`)).status).to.equal(400)
  })
})
