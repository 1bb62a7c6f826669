/** Search reaches inside files, for who may open them and for nobody else; what it is reached by stands nowhere in clear, outlives new keys, and goes with the item. */
import { expect } from 'chai'
import { runErasures } from '../../backend/erasure/run.ts'
import { readWaiting } from '../../backend/evidence/inside.ts'
import { folderStore } from '../../backend/evidence/store.ts'
import { workOff } from '../../backend/jobs/worker.ts'
import { openKeyring } from '../../backend/keys/keyring.ts'
import { rotateCommunity } from '../../backend/keys/rotation.ts'
import { tablesWith } from '../erasure/everywhere.ts'
import { appWithDatabase, testLog } from '../support/app.ts'
import { aCommunity, anIncident, anIncidentIn, type Ground, type Person, someone } from '../support/people.ts'
import { aLockedPdf, aPdf, aWordFile, aWorkbook } from './files-with-words.ts'
import { aFile } from './support.ts'

describe('search inside files', function () {
  this.timeout(300_000)
  let app: Awaited<ReturnType<typeof appWithDatabase>>
  let ground: Ground
  let space: string
  let incident: string
  const cast = {} as Record<'author' | 'monitor' | 'reader' | 'lawyer' | 'reviewer' | 'coordinator' | 'stranger' | 'host' | 'draftsman', Person>
  const items: Record<string, string> = {}

  const put = async (who: Person, at: string, bytes: Buffer, name: string, more: Record<string, string> = {}): Promise<string> => {
    const made = await who.request('POST', '/api/evidence', { body: aFile(bytes, name, { incident_id: at, ...more }) })
    expect(made.status, made.text).to.equal(201)
    return made.body.id
  }
  const found = async (who: Person, q: string, more = ''): Promise<string[]> => {
    const reply = await who.get(`/api/evidence?q=${encodeURIComponent(q)}${more}`)
    expect(reply.status, reply.text).to.equal(200)
    return reply.body.items.map((one: { id: string }) => Object.keys(items).find((name) => items[name] === one.id) ?? one.id).sort()
  }

  before(async () => {
    app = await appWithDatabase()
    const { owner, db, dataFolder } = app.database
    ground = { client: app.client, asOwner: (work) => work(owner) }
    space = await aCommunity(ground, 'network')
    const elsewhere = await aCommunity(ground)
    for (const name of ['author', 'monitor', 'reader', 'lawyer', 'reviewer', 'coordinator', 'draftsman'] as const)
      cast[name] = await someone(ground, { [space]: name === 'author' || name === 'draftsman' ? 'monitor' : name })
    cast.stranger = await someone(ground, { [elsewhere]: 'coordinator' })
    cast.host = await someone(ground, {}, { host: true })
    incident = await anIncidentIn('verified', cast, anIncident(space))
    items['french'] = await put(cast.author, incident, aPdf(['Procès-verbal du commissariat', 'tortionnaire']), 'pv.pdf', { title: 'Une pièce' })
    items['arabic'] = await put(cast.author, incident, aPdf(['محضر التوقيف']), 'a.pdf')
    items['word'] = await put(cast.author, incident, await aWordFile(['Témoignage du gardien']), 'b.docx')
    items['workbook'] = await put(cast.author, incident, await aWorkbook(['Matricule'], ['gardien'], [20214477]), 'c.xlsx')
    items['locked'] = await put(cast.author, incident, aLockedPdf(), 'd.pdf')
    items['apart'] = await put(cast.author, incident, Buffer.from('<script>gardien</script><p>gardien'), 'e.jpg')
    const draft = await anIncidentIn('draft', { ...cast, author: cast.draftsman }, anIncident(space))
    items['draft'] = await put(cast.draftsman, draft, Buffer.from('brouillonnaire'), 'f.txt')
    const other = await anIncidentIn('submitted', { author: cast.stranger, reviewer: cast.stranger }, anIncident(elsewhere))
    items['elsewhere'] = await put(cast.stranger, other, Buffer.from('tortionnaire'), 'g.txt')
    await workOff({ db, dataFolder, log: testLog })
  })
  after(() => app?.end())

  it('finds whole words, however they are spelt, in PDF, Word and Excel, in French and in Arabic, and says where', async () => {
    for (const [q, names] of [
      ['PROCES verbal', ['french']],
      ['commissariat tortionnaire', ['french']],
      ['du commissariat', ['french']],
      ['d’iceux tortionnaire', []],
      ['l’hôpital tortionnaire', []],
      ['l’adresse du commissariat', []],
      ['توقيف', ['arabic']],
      ['التَّوقيف', ['arabic']],
      ['gardien', ['word', 'workbook']],
      ['20214477', ['workbook']],
      ['tortionnair', []],
      ['tortionnaire gardien', []],
    ] as const)
      expect(await found(cast.lawyer, q), q).to.deep.equal(names)
    // A word of the title and one of the text together.
    expect(await found(cast.lawyer, 'pièce tortionnaire')).to.deep.equal(['french'])
    const { body } = await cast.lawyer.get('/api/evidence?q=gardien&beside=true')
    expect([body.total, body.inside.length, body.checks.length, body.incidents.map((one: { id: string }) => one.id)]).to.deep.equal([2, 2, 2, [incident]])
    expect((await cast.lawyer.get(`/api/evidence?q=${encodeURIComponent('pièce')}`)).body.inside).to.deep.equal([])
  })

  it('finds them for those alone who may open the file, and in one’s own community', async () => {
    for (const name of ['author', 'lawyer', 'reviewer', 'coordinator'] as const) expect(await found(cast[name], 'tortionnaire'), name).to.deep.equal(['french'])
    for (const name of ['monitor', 'reader', 'host', 'draftsman'] as const) {
      const [real, none] = [await cast[name].get('/api/evidence?q=tortionnaire&beside=true'), await cast[name].get('/api/evidence?q=zzzzzz&beside=true')]
      expect([real.body.items, real.text], name).to.deep.equal([[], none.text])
    }
    expect(await found(cast.stranger, 'tortionnaire')).to.deep.equal(['elsewhere'])
    expect(await found(cast.draftsman, 'brouillonnaire')).to.deep.equal(['draft'])
    for (const name of ['lawyer', 'reviewer', 'coordinator'] as const) expect(await found(cast[name], 'brouillonnaire'), name).to.deep.equal([])
    expect(await found(cast.lawyer, 'tortionnaire', `&community=${space}`)).to.deep.equal(['french'])
  })

  it('shows the database no more: asked by the application itself, it names only items that who asks may open, and no words', async () => {
    const { rows } = (await app.database.owner.raw('select words::text[] from evidence_words where evidence_id = ?', [String(items['french'])])) as {
      rows: { words: string[] }[]
    }
    const ask = (who: Person) =>
      app.database.db.transaction(async (db) => {
        await db.raw(`select set_config('vigie.account_id', ?, true)`, [who.id])
        return ((await db.raw('select evidence_holding(?::bigint[]) as id', [rows[0]?.words ?? []])) as { rows: { id: string }[] }).rows.map((one) => one.id)
      })
    expect(await ask(cast.lawyer), 'they share a word').to.have.members([items['french'], items['word']])
    for (const name of ['monitor', 'reader', 'host', 'stranger'] as const) expect(await ask(cast[name]), name).to.deep.equal([])
    const refused = await app.database
      .db('evidence_words')
      .select('words')
      .catch((error: Error) => error.message)
    expect(refused).to.match(/permission denied/)
  })

  it('says of each file how far search reaches inside, never what is there', async () => {
    const said = async (name: string) => (await cast.lawyer.get(`/api/evidence/${items[name]}/metadata`)).body.inside
    expect(await said('locked')).to.deep.equal({ state: 'protected', words: 0, cut: false })
    expect(await said('apart')).to.deep.equal({ state: 'none', words: 0, cut: false })
    expect(await said('workbook')).to.deep.equal({ state: 'read', words: 3, cut: false })
    expect(await tablesWith(app.database.owner, 'tortionnaire')).to.deep.equal([])
    expect(await tablesWith(app.database.owner, 'توقيف')).to.deep.equal([])
  })

  it('reads what was there before, once, and finds it as well after the community has a new key', async () => {
    const { owner, dataFolder } = app.database
    const keys = openKeyring(dataFolder)
    await owner('evidence_words').whereIn('evidence_id', [items['french'], items['locked']].map(String)).delete()
    expect(await found(cast.lawyer, 'tortionnaire')).to.deep.equal([])
    expect((await cast.lawyer.get(`/api/evidence/${items['french']}/metadata`)).body.inside.state).to.equal('waiting')
    expect(await readWaiting(owner, keys, folderStore(dataFolder))).to.equal(2)
    expect(await readWaiting(owner, keys, folderStore(dataFolder))).to.equal(0)
    expect(await found(cast.lawyer, 'tortionnaire')).to.deep.equal(['french'])
    expect(await rotateCommunity(owner, keys, space)).to.be.greaterThan(0)
    expect(await found(cast.lawyer, 'tortionnaire')).to.deep.equal(['french'])
    const later = await put(cast.author, incident, Buffer.from('tortionnaire'), 'h.txt')
    await workOff({ db: app.database.db, dataFolder, log: testLog })
    expect(await found(cast.lawyer, 'tortionnaire')).to.have.members(['french', later])
  })

  it('forgets them with the item: erased, no word is left, and none is written afterwards', async () => {
    const { owner, dataFolder } = app.database
    const id = String(items['word'])
    const order = await cast.coordinator.post('/api/erasures', { kind: 'evidence', record_id: id, reason: 'asked' })
    await cast.coordinator.post(`/api/erasures/${order.body.id}/confirmation`, { reference: order.body.reference })
    expect(await runErasures(owner, openKeyring(dataFolder), dataFolder)).to.equal(1)
    expect(await owner('evidence_words').where('evidence_id', id)).to.deep.equal([])
    expect(await found(cast.lawyer, 'gardien')).to.deep.equal(['workbook'])
    await owner('evidence_words').insert({ evidence_id: id, community_id: space, state: 'read', count: 1, words: ['1'] })
    expect(await owner('evidence_words').where('evidence_id', id)).to.deep.equal([])
  })
})
