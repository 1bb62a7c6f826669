/** One byte changed in the vault, in a record, in a chain of custody: each is named, by whoever checks; what is sound is noted as read again. */
import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { expect } from 'chai'
import { nightly } from '../../backend/evidence/keeping.ts'
import { folderStore } from '../../backend/evidence/store.ts'
import { verifyVault } from '../../backend/evidence/verify.ts'
import { openKeyring } from '../../backend/keys/keyring.ts'
import { appWithDatabase, testConfig } from '../support/app.ts'
import { aCommunity, anIncident, anIncidentIn, type Ground, type Person, someone } from '../support/people.ts'
import { aFile } from './support.ts'

describe('the vault, checked', function () {
  this.timeout(120_000)
  let app: Awaited<ReturnType<typeof appWithDatabase>>
  let ground: Ground
  let dataFolder: string
  let space: string
  let lawyer: Person
  let incident: string
  let items: { id: string; reference: string }[]

  beforeEach(async () => {
    app = await appWithDatabase()
    ground = { client: app.client, asOwner: (work) => work(app.database.owner) }
    dataFolder = (await testConfig()).dataFolder
    space = await aCommunity(ground)
    lawyer = await someone(ground, { [space]: 'lawyer' })
    incident = await anIncidentIn('submitted', { author: lawyer, reviewer: lawyer }, anIncident(space))
    items = []
    for (const text of ['one', 'two', 'three', 'four'])
      items.push(
        (await lawyer.request('POST', '/api/evidence', { body: aFile(Buffer.from(text.repeat(50_000)), `${text}.txt`, { incident_id: incident }) })).body,
      )
  })
  afterEach(() => app?.end())

  const fileOf = async (item: { id: string } | undefined) => {
    const row = await app.database.owner('evidence_files').where({ evidence_id: item?.id, role: 'original' }).first()
    return path.join(dataFolder, 'evidence', String(row.stored).slice(0, 2), String(row.stored))
  }
  async function flip(item: { id: string } | undefined): Promise<void> {
    const file = await fileOf(item)
    const bytes = readFileSync(file)
    bytes.writeUInt8((bytes[bytes.length >> 1] ?? 0) ^ 1, bytes.length >> 1)
    writeFileSync(file, bytes)
  }
  const found = async () => {
    const { items: files, faults } = await verifyVault(app.database.owner, openKeyring(dataFolder), folderStore(dataFolder))
    return { files, faults: faults.map((one) => `${one.reference} ${one.fault}`).sort() }
  }

  it('given nothing was changed, finds nothing and notes on each file when it was read again', async () => {
    expect(await found()).to.deep.equal({ files: 4, faults: [] })
    const noted = await app.database.owner('evidence_files').select('intact', 'checked_at')
    expect(noted.map((one) => [one.intact, one.checked_at !== null])).to.deep.equal(Array(4).fill([true, true]))
  })

  it('given one byte in the vault, one in a record, one in a chain, and a file that is gone, names each', async () => {
    const { owner } = app.database
    await flip(items[0])
    await owner.raw(`alter table evidence disable trigger user; update evidence set sha256 = translate(sha256, '0123456789abcdef', '123456789abcdef0'), device_sha256 = null
      where id = '${items[1]?.id}'; alter table evidence enable trigger user`)
    await lawyer.get(`/api/evidence/${items[2]?.id}/custody`)
    await owner('custody_events').where({ evidence_id: items[2]?.id, sequence: 1 }).update({ at: '2020-01-01' })
    rmSync(await fileOf(items[3]))
    expect((await found()).faults).to.deep.equal(['EV-00001 changed', 'EV-00002 record', 'EV-00003 custody', 'EV-00004 missing'])
    const bad = await owner('evidence_files').where('intact', false).count('* as n')
    expect(Number(bad[0]?.['n'])).to.equal(3)
  })

  it('by night keeps one report for the community, tells the custody of what is wrong, once a night and one process at a time', async () => {
    await flip(items[0])
    const [first, second] = await Promise.all([nightly(app.database.url, dataFolder), nightly(app.database.url, dataFolder)])
    expect([first, second].sort()).to.deep.equal([0, 1])
    expect(await nightly(app.database.url, dataFolder), 'again').to.equal(0)
    const coordinator = await someone(ground, { [space]: 'coordinator' })
    const [report, ...more] = (await coordinator.get(`/api/communities/${space}/vault-checks`)).body.items
    expect([report.items, report.faults, more]).to.deep.equal([4, [{ evidence_id: items[0]?.id, reference: 'EV-00001', fault: 'changed' }], []])
    const custody = (await lawyer.get(`/api/evidence/${items[0]?.id}/custody`)).body.items
    expect(custody.at(-1)).to.include({ action: 'fault', by: null })
  })

  it('is asked for by the team of a casefile, which learns which exhibit is not as it was received', async () => {
    const casefile = (await lawyer.post('/api/casefiles', { community_id: space, title: 'Arrests', respondent: 'TUN' })).body.id
    for (const one of items.slice(0, 2)) await lawyer.post('/api/exhibits', { casefile_id: casefile, title: one.reference, evidence_id: one.id })
    const reread = async (who = lawyer) => who.post(`/api/casefiles/${casefile}/rereading`, {})
    const digests = async () => (await lawyer.get(`/api/casefiles/${casefile}/checks`)).body.items.filter((one: { check: number }) => one.check === 17)
    expect((await digests()).map((one: { severity: string }) => one.severity)).to.deep.equal(['W', 'W'])
    expect((await reread()).body.items.map((one: { intact: boolean }) => one.intact)).to.deep.equal([true, true])
    expect(await digests()).to.deep.equal([])
    await flip(items[1])
    expect((await reread()).body.items.map((one: { number: number; intact: boolean }) => [one.number, one.intact])).to.deep.equal([
      [1, true],
      [2, false],
    ])
    expect((await digests()).map((one: { severity: string }) => one.severity)).to.deep.equal(['B'])
    const custody = (await lawyer.get(`/api/evidence/${items[1]?.id}/custody`)).body.items
    expect([custody.at(-1).action, custody.at(-1).by.id]).to.deep.equal(['fault', lawyer.id])
    expect((await reread(await someone(ground, { [space]: 'lawyer' }))).status).to.equal(404)
  })

  it('does not make a dossier and the clock wait for each other', async () => {
    const casefile = (await lawyer.post('/api/casefiles', { community_id: space, title: 'Arrests', respondent: 'TUN' })).body.id
    for (const one of items) await lawyer.post('/api/exhibits', { casefile_id: casefile, title: one.reference, evidence_id: one.id })
    let over = false
    const clock = (async () => {
      while (!over) await app.database.owner.raw('select seal_custody_waiting(500)')
    })()
    const statuses = await Promise.all(
      Array.from({ length: 3 }, async () => {
        const response = await lawyer.fetch('GET', `/api/casefiles/${casefile}/dossier.zip?sections=exhibits`)
        await response.arrayBuffer()
        return response.status
      }),
    )
    over = true
    await clock
    expect(statuses).to.deep.equal([200, 200, 200])
  })
})
