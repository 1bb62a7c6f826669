import { spawn, spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { expect } from 'chai'
import { workOff } from '../../backend/jobs/worker.ts'
import { long } from '../attack/ground.ts'
import { appWithDatabase, testLog } from '../support/app.ts'
import type { Reply } from '../support/client.ts'
import { aCommunity, type Ground, type Person, someone } from '../support/people.ts'

const shared = path.resolve(import.meta.dirname, '../../../shared/data')
const attacks = path.join(shared, '01-insecurity-insight/2016-2023-attacks-on-health-care-incident-data.xlsx')
const header = 'id,date,country,violation,description,lat,lon,victims'
const good = (n: number) =>
  `E${n},2021-03-${String((n % 28) + 1).padStart(2, '0')},Tunisia,Torture,A man was tortured in the police station ${n},36.8,10.18,${n % 5}`
/** Rows of an import that is stopped or killed on its way: several batches of it. */
const many = long ? 9000 : 5000
const csv = (...lines: string[]) => [header, ...lines].join('\n')

describe('importing', () => {
  let app: Awaited<ReturnType<typeof appWithDatabase>>
  let ground: Ground
  let community: string
  let coordinator: Person

  before(async function () {
    this.timeout(120_000)
    app = await appWithDatabase()
    ground = { client: app.client, asOwner: (work) => work(app.database.owner) }
  })
  after(async () => app?.end())
  beforeEach(async () => {
    community = await aCommunity(ground, 'confidential', `Space ${Math.random()}`)
    coordinator = await someone(ground, { [community]: 'coordinator' })
  })

  const form = (content: string | Buffer, more: Readonly<Record<string, string>> = {}) => {
    const body = new FormData()
    body.set('file', new Blob([new Uint8Array(Buffer.from(content as string))]), 'table.bin')
    for (const [name, value] of Object.entries(more)) body.set(name, value)
    return body
  }
  const deps = (stop?: () => boolean) => workOff({ db: app.database.db, dataFolder: app.database.dataFolder, log: testLog }, stop)
  const ask = async (content: string | Buffer, more: Readonly<Record<string, string>> = {}, who: Person = coordinator): Promise<Reply> => {
    const reply = await who.post('/api/imports', form(content, { community_id: community, ...more }))
    expect(reply.status, reply.text).to.equal(201)
    return reply
  }
  const done = async (content: string | Buffer, more: Readonly<Record<string, string>> = {}) => {
    const { body } = await ask(content, more)
    await deps()
    return (await coordinator.get(`/api/imports/${body.id}`)).body
  }
  const numbers = ({ state, rows, accepted, known, refused }: Record<string, unknown>) => ({ state, rows, accepted, known, refused })
  const total = async () => (await coordinator.get(`/api/incidents?community=${community}&limit=1&total=true`)).body.total

  it('lets the 8,854 attacks on health care enter: 8,852 of them, two refused with the reason, and nothing the second time', async function () {
    this.timeout(240_000)
    if (!existsSync(attacks)) return this.skip()
    const file = readFileSync(attacks)
    const first = await done(file)
    expect(numbers(first)).to.deep.equal({ state: 'done', rows: 8854, accepted: 8852, known: 0, refused: 2 })
    expect(first.errors.map(({ row, reasons }: { row: number; reasons: { field: string }[] }) => [row, reasons.map(({ field }) => field)])).to.deep.equal([
      [5788, ['country']],
      [7285, ['country']],
    ])
    expect(await total()).to.equal(8852)
    const counts = await coordinator.get(`/api/statistics?by=country&community=${community}`)
    expect(counts.body.cells.find(({ country }: { country: string }) => country === 'UKR').incidents).to.equal(1319)
    expect(numbers(await done(file))).to.deep.equal({ state: 'done', rows: 8854, accepted: 0, known: 8852, refused: 2 })
    expect(await total()).to.equal(8852)
  })

  it('tells which rows look like records that are there, in a trial too, names the record, and enters them all the same; not when told not to compare', async () => {
    await done(csv(good(1), good(2)))
    const again = csv(good(1), 'N9,2021-03-20,Tunisia,Torture,Four students disappeared on the road to the south,33.1,11.2,4').replace('E1,', 'Other1,')
    const trial = await done(again, { dry_run: 'true' })
    expect(trial).to.include({ accepted: 2, alike: 1 })
    const report = await done(again)
    expect(report).to.include({ accepted: 2, alike: 1 })
    expect(report.duplicates).to.have.lengthOf(1)
    expect(report.duplicates[0]).to.include({ row: 2 })
    expect(report.duplicates[0].incident.happened_on).to.equal('2021-03-02')
    expect(await done(again.replace('Other1', 'Other2'), { compare: 'false' })).to.include({ accepted: 1, alike: 0, compare: false })

    const elsewhere = await aCommunity(ground)
    const stranger = await someone(ground, { [elsewhere]: 'coordinator' })
    const { body } = await ask(again, { community_id: elsewhere }, stranger)
    await deps()
    expect((await stranger.get(`/api/imports/${body.id}`)).body).to.include({ accepted: 2, alike: 0 })
  })

  it('enters good rows although others fail, as submitted incidents of who asked, with import, attribution and history', async () => {
    const mapping = JSON.stringify({ attribution: 'nobody' })
    expect((await coordinator.post('/api/imports', form(csv(good(1)), { community_id: community, mapping }))).status).to.equal(422)
    const report = await done(
      csv(
        good(1),
        'E2,2021-02-31,Tunisia,Torture,x,36.8,10.18,1',
        'E3,2021-03-05,Tunisia,Torture,y,200,10,3',
        good(4),
        'E5,2021,Atlantis,Torture,z,,,',
        'E6,2021,Tunisia,,,,,deux',
      ),
    )
    expect(numbers(report)).to.deep.equal({ state: 'done', rows: 6, accepted: 2, known: 0, refused: 4 })
    expect(
      report.errors.map(({ row, reasons }: { row: number; reasons: { field: string; code: string }[] }) => [
        row,
        ...reasons.map(({ field, code }) => `${field} ${code}`),
      ]),
    ).to.deep.equal([
      [3, 'happened_on no_such_day'],
      [4, 'latitude latitude_range'],
      [6, 'country unknown_term'],
      [7, 'victims_count bad_number'],
    ])
    const list = (await coordinator.get(`/api/incidents?import=${report.id}&sort=reference`)).body
    expect(
      list.items.map(({ reference, state, created_by, import_id }: Record<string, string>) => [reference?.slice(-4), state, created_by, import_id]),
    ).to.deep.equal([
      ['0001', 'submitted', coordinator.id, report.id],
      ['0002', 'submitted', coordinator.id, report.id],
    ])
    const history = (await coordinator.get(`/api/incidents/${list.items[0].id}/history`)).body
    expect(history.items[0]).to.deep.include({ version: 1, verb: 'import' })
  })

  it('gives the refused rows back as CSV, in the reader’s language, harmless, ready to be mended and imported', async () => {
    const report = await done(csv('E1,2021-02-31,Tunisia,Torture,"=cmd|\'/c calc\'!A1, ""x""",36.8,10.18,1', good(2)))
    const text = (await coordinator.get(`/api/imports/${report.id}/refused.csv`, { language: 'fr' })).text
    const [head, line] = text.replace('\uFEFF', '').split('\r\n')
    expect(head).to.equal(`Ligne,Champ,Motif,${header}`)
    expect(line).to.equal('2,Date,« 2021-02-31 » est un jour qui n’existe pas.,E1,2021-02-31,Tunisia,Torture,"\'=cmd|\'/c calc\'!A1, ""x""",36.8,10.18,1')
    const again = await done(text.replaceAll('2021-02-31', '2021-02-28'))
    expect(numbers(again)).to.deep.equal({ state: 'done', rows: 1, accepted: 1, known: 0, refused: 0 })
    const [entered] = (await coordinator.get(`/api/incidents?import=${again.id}`)).body.items
    expect(entered).to.deep.include({ description: '=cmd|\'/c calc\'!A1, "x"', happened_on: '2021-02-28' })
    expect(entered.source_note).to.equal(null)
  })

  it('tries a file out without keeping anything, and imports it afterwards without sending it again', async () => {
    const trial = await done(csv(good(1), good(2), 'E3,never,Tunisia,Torture,z,,,'), { dry_run: 'true' })
    expect(numbers(trial)).to.deep.equal({ state: 'done', rows: 3, accepted: 2, known: 0, refused: 1 })
    expect(await total()).to.equal(0)
    const body = new FormData()
    for (const [name, value] of Object.entries({ uploaded: trial.uploaded, community_id: community, form: trial.form, mapping: JSON.stringify(trial.mapping) }))
      body.set(name, value as string)
    const real = await coordinator.post('/api/imports', body)
    expect(real.status, real.text).to.equal(201)
    await deps()
    expect(numbers((await coordinator.get(`/api/imports/${real.body.id}`)).body)).to.deep.equal({ state: 'done', rows: 3, accepted: 2, known: 0, refused: 1 })
    const other = await someone(ground, { [community]: 'coordinator' })
    expect((await other.post('/api/imports', body)).status).to.equal(422)
  })

  it('tells rows apart that share an identifier, and counts the same row twice as known', async () => {
    const report = await done(csv(good(1), good(1).replace('A man', 'A woman'), good(1), good(2)))
    expect(numbers(report)).to.deep.equal({ state: 'done', rows: 4, accepted: 3, known: 1, refused: 0 })
    const again = await done(csv(good(1), good(1).replace('A man', 'A woman'), good(1), good(2)))
    expect(numbers(again)).to.deep.equal({ state: 'done', rows: 4, accepted: 0, known: 4, refused: 0 })
  })

  it('gives rows without an identifier one from what they hold', async () => {
    const file = ['date,country,violation,description', '2021-03-01,Tunisia,Torture,The first of two', '2021-03-01,Tunisia,Torture,The second of two'].join(
      '\n',
    )
    expect(numbers(await done(file))).to.deep.include({ accepted: 2, known: 0 })
    expect(numbers(await done(`${file}\n2021-03-02,Tunisia,Torture,A third`))).to.deep.include({ accepted: 1, known: 2 })
  })

  it('accepts a mapping as bare names of columns, and takes the rest from the guess', async () => {
    const mapping = JSON.stringify({ title: 'What', happened_on: 'When', country: 'Where', violations: 'Kind' })
    const report = await done('What,When,Where,Kind\nA man was tortured,12/03/2021,Tunisie,Torture', { mapping })
    expect(numbers(report)).to.deep.include({ accepted: 1, refused: 0 })
    const [entered] = (await coordinator.get(`/api/incidents?import=${report.id}`)).body.items
    expect(entered).to.deep.include({
      title: 'A man was tortured',
      happened_on: '2021-03-12',
      country: 'TUN',
      violations: ['integrity.torture'],
      place_precision: 'country',
    })
  })

  it('stops when it is cancelled: what was kept stays, the rest never enters, and the next import takes up the rest', async function () {
    this.timeout(60_000)
    const file = csv(...Array.from({ length: many }, (_, n) => good(n)))
    const { body } = await ask(file)
    const working = deps()
    let reply: Reply
    do reply = await coordinator.get(`/api/imports/${body.id}`)
    while (reply.body.rows === 0 && reply.body.state !== 'done')
    expect((await coordinator.post(`/api/imports/${body.id}/cancellation`)).body.state).to.equal('cancelled')
    await working
    const ended = (await coordinator.get(`/api/imports/${body.id}`)).body
    expect(ended.state).to.equal('cancelled')
    expect(ended.rows).to.be.above(0).and.below(many)
    expect(ended.accepted).to.equal(ended.rows)
    expect(await total()).to.equal(ended.accepted)
    expect((await coordinator.post(`/api/imports/${body.id}/cancellation`)).status).to.equal(200)
    expect(numbers(await done(file))).to.deep.equal({ state: 'done', rows: many, accepted: many - ended.accepted, known: ended.accepted, refused: 0 })
  })

  it('goes on after its process is killed: every row once, the counts exact', async function () {
    this.timeout(120_000)
    const bad = (n: number) => good(n).replace('Tunisia', 'Nowhere')
    const { body } = await ask(csv(...Array.from({ length: many }, (_, n) => (n % 1000 === 7 ? bad(n) : good(n)))))
    const refused = many / 1000
    const child = spawn(process.execPath, ['--import', 'tsx', path.join(import.meta.dirname, 'worker-to-kill.ts'), app.database.url, app.database.dataFolder], {
      stdio: 'ignore',
    })
    let rows = 0
    while (rows === 0) rows = (await coordinator.get(`/api/imports/${body.id}`)).body.rows
    child.kill('SIGKILL')
    await new Promise((resolve) => child.once('exit', resolve))
    const cut = (await coordinator.get(`/api/imports/${body.id}`)).body
    expect(cut.state).to.equal('running')
    expect(cut.rows).to.be.below(many)
    await ground.asOwner((db) => db('jobs').update({ leased_until: db.raw(`now() - interval '1 second'`) }))
    await deps()
    const ended = numbers((await coordinator.get(`/api/imports/${body.id}`)).body)
    expect(ended).to.deep.equal({ state: 'done', rows: many, accepted: many - refused, known: 0, refused })
    expect(await total()).to.equal(many - refused)
    const { body: counted } = await coordinator.get(`/api/statistics?by=country&community=${community}`)
    expect(counted.cells).to.deep.equal([
      { country: 'TUN', incidents: many - refused, ...(counted.cells[0].victims === undefined ? {} : { victims: counted.cells[0].victims }) },
    ])
  })

  it('ends as failed, with the reason, when the file breaks off half-way; what came before stays', async () => {
    const { body } = await ask(csv(...Array.from({ length: 1500 }, (_, n) => good(n)), 'E9999,"never closed'))
    await deps()
    const report = (await coordinator.get(`/api/imports/${body.id}`, { language: 'fr' })).body
    expect(numbers(report)).to.deep.include({ state: 'failed', accepted: 1500 })
    expect(report.error).to.contain('1502')
  })

  it('refuses, at once and by name, a file, a mapping or a form that can not be', async () => {
    const post = async (content: string | Buffer, more: Readonly<Record<string, string>> = {}) => {
      const reply = await coordinator.post('/api/imports', form(content, { community_id: community, ...more }))
      return [reply.status, Object.keys(reply.body.fields ?? {})]
    }
    expect(await post('')).to.deep.equal([422, ['file']])
    expect(await post('%PDF-1.7')).to.deep.equal([422, ['file']])
    expect(await post(Buffer.from('504b0304000000', 'hex'))).to.deep.equal([422, ['file']])
    expect(await post(csv(good(1)), { form: 'no_such_form' })).to.deep.equal([422, ['form']])
    expect(await post(csv(good(1)), { mapping: 'no json' })).to.deep.equal([400, ['mapping']])
    expect(await post(csv(good(1)), { mapping: '{"fields":{"no_such_field":{"columns":["id"]}}}' })).to.deep.equal([422, ['mapping.fields.no_such_field']])
    expect(await post(csv(good(1)), { mapping: '{"fields":{"country":{"columns":["nowhere"]}}}' })).to.deep.equal([422, ['mapping.fields.country.columns']])
    expect(await post(csv(good(1)), { mapping: '{"fields":{"country":{"constant":"ATL"}}}' })).to.deep.equal([422, ['mapping.fields.country']])
    expect(await post(csv(good(1)), { mapping: '{"fields":{"__proto__":{"constant":"x"}}}' })).to.deep.equal([422, ['mapping.fields']])
    expect(await post(csv(good(1)), { dry_run: 'perhaps' })).to.deep.equal([422, ['dry_run']])
    expect(await post(csv(good(1)), { community_id: 'x' })).to.deep.equal([422, ['community_id']])
  })

  it('is for coordinators of the community alone; to others the import does not exist', async () => {
    const report = await done(csv(good(1), 'E2,never,,,,,,'))
    const other = await aCommunity(ground)
    for (const role of ['reviewer', 'lawyer', 'monitor', 'reader'] as const) {
      const member = await someone(ground, { [community]: role })
      expect((await member.post('/api/imports', form(csv(good(9)), { community_id: community }))).status, role).to.equal(403)
      expect((await member.post('/api/imports/preview', form(csv(good(9))))).status, role).to.equal(403)
      expect((await member.get(`/api/imports/${report.id}`)).status, role).to.equal(404)
      expect((await member.get(`/api/imports/${report.id}/refused.csv`)).status, role).to.equal(404)
      expect((await member.post(`/api/imports/${report.id}/cancellation`)).status, role).to.equal(404)
      expect((await member.get('/api/imports')).body.items, role).to.deep.equal([])
    }
    const outsider = await someone(ground, { [other]: 'coordinator' })
    expect((await outsider.get(`/api/imports/${report.id}`)).status).to.equal(404)
    expect((await outsider.post('/api/imports', form(csv(good(9)), { community_id: community }))).status).to.equal(422)
    expect((await outsider.get('/api/imports')).body.items).to.deep.equal([])
    expect((await app.client.another().get(`/api/imports/${report.id}`)).status).to.equal(401)
  })

  it('loses its right with the person: a coordinator who is one no more when the work begins', async () => {
    const { body } = await ask(csv(good(1)))
    await ground.asOwner((db) => db('memberships').where({ account_id: coordinator.id }).update({ role: 'reader' }))
    await deps()
    const row = await ground.asOwner((db) => db('imports').where({ id: body.id }).first())
    expect([row.state, row.accepted]).to.deep.equal(['failed', 0])
  })

  it('keeps mappings under a name, for the coordinators of the community', async () => {
    const mapping = { fields: { country: { constant: 'TUN' } } }
    const keep = (who: Person, name: string) => who.post('/api/mappings', { community_id: community, name, form: 'general', mapping })
    const made = await keep(coordinator, 'Ours')
    expect(made.status, made.text).to.equal(201)
    expect((await keep(coordinator, 'Ours')).status).to.equal(201)
    expect((await coordinator.get(`/api/mappings?community=${community}`)).body.items).to.have.length(1)
    const monitor = await someone(ground, { [community]: 'monitor' })
    expect((await keep(monitor, 'Mine')).status).to.equal(403)
    expect((await monitor.get('/api/mappings')).body.items).to.deep.equal([])
    expect((await monitor.delete(`/api/mappings/${made.body.id}`)).status).to.equal(404)
    expect((await coordinator.delete(`/api/mappings/${made.body.id}`)).status).to.equal(204)
  })

  it('shows a file before it is imported: columns, ten rows as they would enter, and the words that mean nothing yet', async () => {
    const lines = Array.from({ length: 30 }, (_, n) => (n % 10 === 0 ? good(n).replace('Torture', 'Evil deed') : good(n)))
    const { status, body } = await coordinator.post('/api/imports/preview', form(csv(...lines)), { language: 'ar' })
    expect(status).to.equal(200)
    expect(body).to.deep.include({ format: 'csv', profile: null, form: 'general', sampled: 30, accepted: 27 })
    expect(body.columns).to.have.length(8)
    expect(body.rows).to.have.length(10)
    expect(body.rows[1].record).to.deep.include({ country: 'TUN', violations: ['integrity.torture'], latitude: 36.8 })
    expect(body.rows[0].faults[0].field).to.equal('violations')
    expect(body.values.violations).to.deep.equal([
      { text: 'Torture', count: 27, codes: ['integrity.torture'] },
      { text: 'Evil deed', count: 3, codes: null },
    ])
  })

  it('works from the command line with the rights of the person named, and writes the refused rows', async function () {
    this.timeout(60_000)
    const folder = mkdtempSync(path.join(tmpdir(), 'vigie-command-'))
    writeFileSync(path.join(folder, 'table.csv'), csv(good(1), good(2), 'E3,never,Tunisia,Torture,z,,,'))
    const command = (...args: string[]) =>
      spawnSync(process.execPath, ['--import', 'tsx', 'backend/commands/vigie.ts', 'import', path.join(folder, 'table.csv'), ...args], {
        cwd: path.resolve(import.meta.dirname, '../..'),
        env: { ...process.env, DATABASE_URL: app.database.url, VIGIE_DATA: app.database.dataFolder },
        encoding: 'utf8',
      })
    const done = command('--community', community, '--as', coordinator.email, '--refused', path.join(folder, 'refused.csv'))
    expect(done.stderr).to.equal('')
    expect(done.stdout).to.match(/^done: 3 rows read, 2 entered, 0 already there, 1 refused\n {2}row 4: happened_on/)
    expect(readFileSync(path.join(folder, 'refused.csv'), 'utf8').split('\r\n')).to.have.length(3)
    expect(await total()).to.equal(2)
    const monitor = await someone(ground, { [community]: 'monitor' })
    const refused = command('--community', community, '--as', monitor.email)
    expect([refused.status, refused.stdout]).to.deep.equal([1, ''])
    expect(refused.stderr).to.contain('no community')
    rmSync(folder, { recursive: true })
  })

  it('takes back what Vigie exported: the same fields, another community', async () => {
    await done(csv(good(1), good(2)))
    const exported = await coordinator.get(`/api/incidents.csv?community=${community}`)
    const other = await aCommunity(ground)
    const elsewhere = await someone(ground, { [other]: 'coordinator', [community]: 'coordinator' })
    const { body } = await ask(exported.text, { community_id: other }, elsewhere)
    await deps()
    expect(numbers((await elsewhere.get(`/api/imports/${body.id}`)).body)).to.deep.equal({ state: 'done', rows: 2, accepted: 2, known: 0, refused: 0 })
    const fields = [
      'title',
      'description',
      'happened_on',
      'country',
      'violations',
      'latitude',
      'longitude',
      'place_precision',
      'victims_count',
      'source_identifier',
      'language',
    ]
    const pick = (record: Record<string, unknown>) => Object.fromEntries(fields.map((name) => [name, record[name]]))
    const list = async (where: string) => (await elsewhere.get(`/api/incidents?community=${where}&sort=happened_on`)).body.items.map(pick)
    expect(await list(other)).to.deep.equal(await list(community))
  })
})
