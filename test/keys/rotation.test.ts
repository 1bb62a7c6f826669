/** New keys in place of old ones: everything opens before, meanwhile and afterwards, whenever it was broken off; the old keys are gone in the end. */
import { existsSync, mkdtempSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { expect } from 'chai'
import { openKeyring, proveKeyring } from '../../backend/keys/keyring.ts'
import { nextMasterFile, readMasterKey } from '../../backend/keys/master-key.ts'
import { rotateCommunity, rotateMaster, settleMaster } from '../../backend/keys/rotation.ts'
import { identityOf } from '../../backend/records/sealing.ts'
import { incident } from '../../schemas/incident.ts'
import { appWithDatabase } from '../support/app.ts'
import { aCommunity, anIncident, type Person, someone } from '../support/people.ts'

describe('rotating keys', function () {
  this.timeout(120_000)
  let app: Awaited<ReturnType<typeof appWithDatabase>>
  let space: string
  let reviewer: Person
  let ids: string[]

  before(async () => {
    app = await appWithDatabase()
    const ground = { client: app.client, asOwner: <T>(work: (db: typeof app.database.owner) => Promise<T>) => work(app.database.owner) }
    space = await aCommunity(ground)
    const monitor = await someone(ground, { [space]: 'monitor' })
    reviewer = await someone(ground, { [space]: 'reviewer' })
    ids = []
    for (const name of ['Nadia', 'Karim', 'Salem']) {
      const victims = [{ name, sex: 'female' }]
      ids.push((await monitor.post('/api/incidents?submission=true', anIncident(space, { source_name: `told by ${name}`, victims }))).body.id)
    }
  })
  after(() => app?.end())

  const read = async () => {
    const names = []
    for (const id of ids) names.push((await reviewer.get(`/api/incidents/${id}`)).body.source_name)
    return names
  }
  const all = ['told by Nadia', 'told by Karim', 'told by Salem']
  const versions = async () =>
    (await app.database.owner('community_keys').where('community_id', space).orderBy('version')).map((one: { version: number }) => one.version)

  it('of a community: broken off after the first batch everything still opens; run again, only the new key is left, and names are still found', async () => {
    const keys = openKeyring(app.database.dataFolder)
    const stamp = await app.database.owner('incidents').select('id', 'version', 'updated_at').orderBy('id')
    const broken = await rotateCommunity(app.database.owner, keys, space, () => {
      throw new Error('killed')
    }).catch((error: Error) => error.message)
    expect(broken).to.equal('killed')
    expect(await versions()).to.deep.equal([1, 2])
    expect(await read()).to.deep.equal(all)
    expect(await rotateCommunity(app.database.owner, keys, space)).to.be.greaterThan(0)
    expect(await versions()).to.deep.equal([2])
    expect(await read()).to.deep.equal(all)
    expect((await reviewer.get('/api/people?name=nadia')).body.items).to.have.lengthOf(1)
    expect(await app.database.owner('incidents').select('id', 'version', 'updated_at').orderBy('id'), 'records as they were').to.deep.equal(stamp)
    expect((await reviewer.get(`/api/incidents/${ids[0]}/history`)).text).to.include('told by Nadia')
  })

  it('of the instance: killed before the change the old master key holds, killed after it the new one is taken; a foreign one stops the start', async () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'vigie-keys-'))
    const { owner } = app.database
    const old = readMasterKey(folder)
    // The database of this test was sealed under another folder's key; what is under this one is made here.
    const other = openKeyring(app.database.dataFolder)
    await rotateMaster(owner, { ...other.master, file: old.file }, folder)
    const now = readMasterKey(folder)
    expect(now.key.equals(old.key)).to.equal(false)
    expect(existsSync(nextMasterFile(folder))).to.equal(false)
    const ring = openKeyring(folder)
    await proveKeyring(owner, ring)
    const row = await owner('incidents').where({ id: ids[0] }).first()
    expect(await identityOf({ db: owner, keys: ring }, incident, row)).to.deep.include({ source_name: 'told by Nadia' })

    // Killed after the transaction and before the file took its place.
    const second = { ...ring.master, file: null }
    await rotateMaster(owner, second, folder)
    const waiting = readFileSync(nextMasterFile(folder), 'utf8')
    await settleMaster(owner, folder)
    expect(readFileSync(path.join(folder, 'keys', 'master.key'), 'utf8')).to.equal(waiting)
    const stale = await proveKeyring(owner, ring).catch((error: Error) => error.message)
    expect(stale).to.match(/master key/)
  })
})
