/** Evidence over HTTP: what is received is what was sent, nobody else learns of it, and nothing of it can run. */
import { createHash, randomBytes } from 'node:crypto'
import { expect } from 'chai'
import { appPerTest } from '../support/app.ts'
import { aCommunity, anIncident, anIncidentIn, type Person, someone } from '../support/people.ts'
import { aFile, sha256 } from './support.ts'

describe('evidence that arrives', () => {
  const app = appPerTest()
  let space: string
  let author: Person
  let lawyer: Person
  let incident: string

  beforeEach(async () => {
    space = await aCommunity(app)
    author = await someone(app, { [space]: 'monitor' })
    lawyer = await someone(app, { [space]: 'lawyer' })
    const reviewer = await someone(app, { [space]: 'reviewer' })
    incident = await anIncidentIn('submitted', { author, reviewer }, anIncident(space))
  })

  it('is kept as it was sent, says so, and comes back byte for byte, whole or in part', async () => {
    const bytes = randomBytes(300_000)
    const made = await author.request('POST', '/api/evidence', {
      body: aFile(bytes, 'a film.bin', { incident_id: incident, sha256: sha256(bytes), title: 'A film' }),
    })
    expect(made.status, made.text).to.equal(201)
    expect(made.body).to.include({
      sha256: sha256(bytes),
      device_sha256: sha256(bytes),
      bytes: 300_000,
      kind: 'other',
      type: 'application/octet-stream',
      title: 'A film',
      reference: 'EV-00001',
      file_name: 'a film.bin',
    })
    const back = await lawyer.fetch('GET', `/api/evidence/${made.body.id}/file`)
    expect(sha256(Buffer.from(await back.arrayBuffer()))).to.equal(sha256(bytes))
    const part = await lawyer.fetch('GET', `/api/evidence/${made.body.id}/file`, { headers: { range: 'bytes=65530-131080' } })
    expect([part.status, part.headers.get('content-range')]).to.deep.equal([206, 'bytes 65530-131080/300000'])
    expect(Buffer.from(await part.arrayBuffer()).equals(bytes.subarray(65_530, 131_081))).to.equal(true)
    const custody = await lawyer.get(`/api/evidence/${made.body.id}/custody`)
    expect(custody.body.items.map((one: { action: string; sequence: number }) => [one.sequence, one.action])).to.deep.equal([
      [1, 'receipt'],
      [2, 'download'],
      [3, 'download'],
    ])
    let previous = Buffer.alloc(32)
    for (const one of custody.body.items) {
      previous = createHash('sha256').update(previous).update(one.entry).digest()
      expect(previous.toString('hex')).to.equal(one.hash)
    }
  })
})
