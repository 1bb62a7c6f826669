/** The second factor: set up, asked for, each code good once, and what is left when the phone is lost. */
import { expect } from 'chai'
import { appPerTest, appWithDatabase } from '../support/app.ts'
import { withApp } from '../support/factor.ts'
import { aCommunity, type Ground, password, someone } from '../support/people.ts'

let now = new Date()
const later = (seconds: number) => {
  now = new Date(now.getTime() + seconds * 1000)
}

describe('a second factor', () => {
  const app = appPerTest({}, () => now)
  beforeEach(() => {
    now = new Date()
  })
  const signIn = (email: string, more: Readonly<Record<string, unknown>> = {}) => app.client.another().post('/api/session', { email, password, ...more })

  it('is an app, once a code of it was given; then the password alone says only that a code is wanted', async () => {
    const person = await someone(app)
    expect((await person.get('/api/session')).body.second_factor).to.equal(false)
    const { code } = await withApp(person, now)
    expect((await person.get('/api/session')).body.second_factor).to.equal(true)
    later(30)
    const asked = await signIn(person.email)
    expect(asked.status).to.equal(401)
    expect(asked.body).to.deep.include({ type: '/problems/second_factor_required', methods: ['totp', 'recovery_code'], passkey: null })
    expect((await signIn(person.email, { code: code(now) })).status).to.equal(201)
    const wrong = await app.client.another().post('/api/session', { email: person.email, password: 'not the password', code: code(now) })
    const unknown = await app.client.another().post('/api/session', { email: 'nobody@example.org', password: 'not the password' })
    expect([wrong.status, wrong.text]).to.deep.equal([401, unknown.text])
  })

  it('takes a code once, none older than the last one, and reads Arabic digits', async () => {
    const person = await someone(app)
    const { code } = await withApp(person, now)
    expect((await signIn(person.email, { code: code(now) })).status, 'the code that confirmed').to.equal(401)
    later(60)
    const before = code(new Date(now.getTime() - 30_000))
    const arabic = [...code(now)].map((digit) => String.fromCodePoint(0x660 + Number(digit))).join('')
    expect((await signIn(person.email, { code: `${arabic.slice(0, 3)} ${arabic.slice(3)}` })).status).to.equal(201)
    expect((await signIn(person.email, { code: code(now) })).status, 'again').to.equal(401)
    expect((await signIn(person.email, { code: before })).status, 'the one before').to.equal(401)
    later(30)
    expect((await signIn(person.email, { code: code(now) })).status).to.equal(201)
  })

  it('is not used up by whoever does not know the password', async () => {
    const person = await someone(app)
    const { code } = await withApp(person, now)
    later(30)
    expect((await app.client.another().post('/api/session', { email: person.email, password: 'a guess', code: code(now) })).status).to.equal(401)
    expect((await signIn(person.email, { code: code(now) })).status).to.equal(201)
  })

  it('can be replaced by ten recovery codes, each good once, kept as digests', async () => {
    const person = await someone(app)
    const { recovery } = await withApp(person, now)
    expect(recovery).to.have.lengthOf(10)
    for (const one of recovery) expect(one).to.match(/^[0-9A-HJKMNP-TV-Z]{4}(-[0-9A-HJKMNP-TV-Z]{4}){3}$/)
    const typed = ` ${recovery[0]?.toLowerCase().replaceAll('-', ' ')} `
    expect((await signIn(person.email, { code: typed })).status).to.equal(201)
    expect((await signIn(person.email, { code: typed })).status).to.equal(401)
    expect((await person.get('/api/account/second-factor')).body.recovery_codes).to.equal(9)
    const renewed = (await person.post('/api/account/recovery-codes')).body.recovery_codes
    expect((await signIn(person.email, { code: recovery[1] })).status).to.equal(401)
    expect((await signIn(person.email, { code: renewed[1] })).status).to.equal(201)
    const kept = await app.asOwner((db) => db('recovery_codes').select('code_hash'))
    expect(kept.every((row: { code_hash: Buffer }) => row.code_hash.length === 32)).to.equal(true)
  })

  it('keeps its seed encrypted, bound to its account', async () => {
    const person = await someone(app)
    const made = await person.post('/api/account/totp')
    const [row] = await app.asOwner((db) => db('totp').select('waiting_seed').where('account_id', person.id))
    expect(row.waiting_seed.includes(Buffer.from(made.body.seed))).to.equal(false)
    const other = await someone(app)
    await other.post('/api/account/totp')
    await app.asOwner((db) => db('totp').where('account_id', other.id).update({ waiting_seed: row.waiting_seed }))
    expect((await other.post('/api/account/totp/confirmation', { code: '000000' })).status).to.be.oneOf([409, 422])
  })

  it('ends the other sessions when it is set up, and gives this one a new token', async () => {
    const person = await someone(app)
    const phone = app.client.another()
    await phone.signIn(person.email, password)
    await person.post('/api/account/totp')
    await withApp(person, now)
    expect((await phone.get('/api/session')).status).to.equal(401)
    expect((await person.get('/api/session')).status).to.equal(200)
    expect((await person.get('/api/sessions')).body.items).to.have.lengthOf(1)
  })

  it('can not be taken away where the password is too short to stand alone', async () => {
    const person = await someone(app)
    const { code } = await withApp(person, now)
    expect((await person.post('/api/account/password', { current: password, password: 'olive rain 17b' })).status).to.equal(204)
    const refused = await person.delete('/api/account/totp')
    expect([refused.status, refused.body.detail]).to.deep.equal([409, refused.body.detail])
    later(30)
    expect((await app.client.another().post('/api/session', { email: person.email, password: 'olive rain 17b', code: code(now) })).status).to.equal(201)
    expect((await person.post('/api/account/password', { current: 'olive rain 17b', password: 'olive trees in the rain' })).status).to.equal(204)
    expect((await person.delete('/api/account/totp')).status).to.equal(204)
    expect((await person.get('/api/account/second-factor')).body).to.deep.equal({ totp: null, passkeys: [], recovery_codes: 0 })
  })

  it('is still asked for after a reset, which a host may begin when there is one; the reset ends the sessions', async () => {
    const host = await someone(app, {}, { host: true })
    const person = await someone(app, { [await aCommunity(app)]: 'lawyer' })
    expect((await host.post(`/api/accounts/${person.id}/invitation`)).status, 'without a second factor the link would be a key').to.equal(403)
    const { code } = await withApp(person, now)
    const made = await host.post(`/api/accounts/${person.id}/invitation`)
    expect(made.status).to.equal(201)
    const link = `/api/invitations/${made.body.invitation.split('/').at(-1)}`
    expect((await app.client.another().post(link, { password: 'another quiet sentence' })).status).to.equal(204)
    expect((await person.get('/api/session')).status).to.equal(401)
    later(30)
    const chosen = { email: person.email, password: 'another quiet sentence' }
    expect((await app.client.another().post('/api/session', chosen)).body.type).to.equal('/problems/second_factor_required')
    expect((await app.client.another().post('/api/session', { ...chosen, code: code(now) })).status).to.equal(201)
  })

  it('that is guessed at makes the account wait', async () => {
    const person = await someone(app)
    const { code } = await withApp(person, now)
    for (let at = 0; at < 10; at++) expect((await signIn(person.email, { code: '000000' })).status).to.equal(401)
    later(30)
    expect((await signIn(person.email, { code: code(now) })).status).to.equal(429)
    later(61)
    expect((await signIn(person.email, { code: code(now) })).status).to.equal(201)
  })
})

describe('a code sent thirty times at once', function () {
  this.timeout(60_000)

  it('opens one session', async () => {
    let at = new Date()
    const app = await appWithDatabase({ demonstration: true }, () => at)
    try {
      const ground: Ground = { client: app.client, asOwner: (work) => work(app.database.owner) }
      const person = await someone(ground)
      const { code } = await withApp(person, at)
      at = new Date(at.getTime() + 60_000)
      const send = () => app.client.another().post('/api/session', { email: person.email, password, code: code(at) })
      const statuses: number[] = []
      for (let round = 0; round < 3; round++) statuses.push(...(await Promise.all(Array.from({ length: 10 }, send))).map((one) => one.status))
      expect(statuses.filter((one) => one === 201)).to.have.lengthOf(1)
      expect(statuses.every((one) => [201, 401, 429, 503].includes(one))).to.equal(true)
      const direct = app.database.db
      const step = await app.database.owner('totp').where('account_id', person.id).first('last_step')
      const takes: number[] = await Promise.all(
        Array.from({ length: 30 }, () =>
          direct.transaction(async (db): Promise<number> => {
            await db.raw(`select set_config('vigie.account_id', ?, true)`, [person.id])
            return db('totp')
              .where('account_id', person.id)
              .where('last_step', '<', Number(step.last_step) + 1)
              .update({ last_step: Number(step.last_step) + 1 })
          }),
        ),
      )
      expect(takes.filter((one) => one === 1)).to.have.lengthOf(1)
    } finally {
      await app.end()
    }
  })
})

describe('hosts and coordinators in production', function () {
  this.timeout(60_000)
  const app = appPerTest({ production: true }, () => now)

  it('reach nothing but the setting up of a second factor before they have one', async () => {
    now = new Date()
    const space = await aCommunity(app)
    const [coordinator, host, monitor] = [
      await someone(app, { [space]: 'coordinator' }),
      await someone(app, {}, { host: true }),
      await someone(app, { [space]: 'monitor' }),
    ]
    for (const one of [coordinator, host]) {
      expect((await one.get('/api/session')).body.must_enrol).to.equal(true)
      for (const at of ['/api/incidents', '/api/communities', '/api/accounts', '/api/audit', '/api/statistics?by=state']) {
        const reply = await one.get(at)
        expect([reply.status, reply.body.type], at).to.deep.equal([403, '/problems/enrolment_required'])
      }
      expect((await one.get('/api/account/second-factor')).status).to.equal(200)
    }
    expect((await monitor.get('/api/incidents')).status).to.equal(200)
    await withApp(coordinator, now)
    expect((await coordinator.get('/api/incidents')).status).to.equal(200)
    const refused = await coordinator.delete('/api/account/totp')
    expect(refused.status).to.equal(409)
  })
})
