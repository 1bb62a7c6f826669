/** Ability ⇔ SQL on random rows, the second wall with the first one removed, and every table of a community behind it. */
import { randomUUID } from 'node:crypto'
import { expect } from 'chai'
import fc from 'fast-check'
import { accessible } from '../../backend/records/accessible.ts'
import { type Account, abilityFor, may } from '../../schemas/ability.ts'
import { type Role, roles } from '../../schemas/community.ts'
import { states } from '../../schemas/states.ts'
import { appPerTest } from '../support/app.ts'
import { testDatabase } from '../support/database.ts'
import { aCommunity, anIncident, anIncidentIn, someone } from '../support/people.ts'

describe('the ability and its SQL', () => {
  const app = appPerTest()

  it('agree on which incidents an account may read, change and verify, for random memberships and rows', async function () {
    this.timeout(60_000)
    const spaces = [await aCommunity(app), await aCommunity(app), await aCommunity(app, 'network'), await aCommunity(app)]
    const people = [await someone(app), await someone(app), await someone(app)]
    const membership = fc.record({ community_id: fc.constantFrom(...spaces), role: fc.constantFrom<Role>(...roles) })
    const account = fc.record({
      id: fc.constantFrom(...people.map((one) => one.id)),
      is_host: fc.boolean(),
      memberships: fc.uniqueArray(membership, { selector: (one) => one.community_id, maxLength: 4 }),
      network_communities: fc.constantFrom([], [spaces[2] as string]),
    })
    const row = fc.record({
      community_id: fc.constantFrom(...spaces),
      state: fc.constantFrom(...states),
      created_by: fc.constantFrom(...people.map((one) => one.id)),
    })
    let compared = 0
    await fc.assert(
      fc.asyncProperty(fc.array(row, { minLength: 1, maxLength: 12 }), account, async (made, given) => {
        const ability = abilityFor({ ...given, name: '', email: '' } satisfies Account)
        const rows = made.map((one) => ({ ...one, id: randomUUID() }))
        await app.asOwner(async (db) => {
          await db('incidents').insert(
            rows.map((one) => ({
              ...one,
              form: 'general',
              form_version: 1,
              verified_by: one.state === 'verified' ? people.find((person) => person.id !== one.created_by)?.id : null,
            })),
          )
          const ids = rows.map((one) => one.id)
          for (const action of ['read', 'update', 'verify', 'submit', 'delete', 'archive']) {
            const found = (await accessible(db('incidents'), ability, action, 'incidents').whereIn('id', ids).select('id')) as { id: string }[]
            const expected = rows.filter((one) => may(ability, action, 'incidents', one)).map((one) => one.id)
            expect(found.map((one) => one.id).sort(), action).to.deep.equal(expected.sort())
            compared += rows.length
          }
          await db('incidents').whereIn('id', ids).delete()
        })
      }),
      { numRuns: 40 },
    )
    console.log(`      ${compared} rows compared`)
  })

  it('shows nothing of another community when the WHERE is forgotten, and nothing at all when nobody says who asks', async () => {
    const [mine, other] = [await aCommunity(app), await aCommunity(app)]
    const author = await someone(app, { [mine]: 'monitor' })
    const reviewer = await someone(app, { [mine]: 'reviewer', [other]: 'reviewer' })
    const stranger = await someone(app, { [other]: 'coordinator' })
    await anIncidentIn('draft', { author, reviewer }, anIncident(mine))
    await anIncidentIn('verified', { author, reviewer }, anIncident(mine, { latitude: 36, longitude: 10, place_precision: 'locality' }))
    const seen = (account: string | null) =>
      app.db.transaction(async (db) => {
        await db.raw(`select set_config('vigie.account_id', ?, true)`, [account ?? ''])
        const tables = ['incidents', 'revisions', 'audit_entries', 'incident_counts', 'incident_cells', 'incident_deltas', 'communities', 'memberships']
        const counts: [string, number][] = []
        for (const table of tables) counts.push([table, Number(((await db(table).count('* as n')) as { n: number }[])[0]?.n)])
        return Object.fromEntries(counts)
      })
    expect(await seen(null)).to.deep.equal({
      incidents: 0,
      revisions: 0,
      audit_entries: await nobodys(),
      incident_counts: 0,
      incident_cells: 0,
      incident_deltas: 0,
      communities: 0,
      memberships: 0,
    })
    expect(await seen(stranger.id)).to.include({ incidents: 0, revisions: 0, incident_counts: 0, incident_cells: 0, communities: 1 })
    expect(await seen(reviewer.id)).to.include({ incidents: 1 })
    expect(await seen(author.id)).to.include({ incidents: 2 })
  })

  /** Entries of nobody in no community (failed sign-ins and the like) are not behind a community's wall; there are none yet. */
  async function nobodys(): Promise<number> {
    return app.asOwner(async (db) => Number(((await db('audit_entries').whereNull('account_id').count('* as n')) as { n: number }[])[0]?.n))
  }

  it('can not be written around: another community’s rows are neither inserted, changed nor deleted by the application', async () => {
    const [mine, other] = [await aCommunity(app), await aCommunity(app)]
    const author = await someone(app, { [other]: 'monitor' })
    const reviewer = await someone(app, { [other]: 'reviewer' })
    const id = await anIncidentIn('submitted', { author, reviewer }, anIncident(other))
    const me = await someone(app, { [mine]: 'coordinator' })
    await app.db.transaction(async (db) => {
      await db.raw(`select set_config('vigie.account_id', ?, true)`, [me.id])
      expect(await db('incidents').where({ id }).update({ title: 'x' })).to.equal(0)
      expect(await db('incidents').where({ id }).delete()).to.equal(0)
    })
    const refused = await app.db
      .transaction(async (db) => {
        await db.raw(`select set_config('vigie.account_id', ?, true)`, [me.id])
        await db('incidents').insert({ community_id: other, form: 'general', form_version: 1, created_by: me.id })
      })
      .then(
        () => null,
        (error: { code: string }) => error.code,
      )
    expect(refused).to.equal('42501')
  })

  it('stand on every table that has a community: row-level security enabled and forced, with a policy for the application', async () => {
    const { rows } = await app.asOwner((db) =>
      db.raw(`
        select c.relname as name, c.relrowsecurity and c.relforcerowsecurity as walled,
          exists (select 1 from pg_policies p where p.tablename = c.relname and 'vigie_app' = any (p.roles))
            or (c.relispartition and not has_table_privilege('vigie_app', c.oid, 'select, insert, update, delete')) as policed
        from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attname = 'community_id' and not a.attisdropped
        where c.relkind in ('r', 'p') and c.relnamespace = 'public'::regnamespace order by 1`),
    )
    expect(rows.length).to.be.greaterThan(8)
    for (const one of rows) expect(one, one.name).to.include({ walled: true, policed: true })
  })

  it('are kept by a role that owns nothing and passes no wall', async () => {
    const { owner } = await testDatabase()
    const { rows } = await owner.raw(`
      select r.rolsuper, r.rolbypassrls, r.rolcreaterole, r.rolcreatedb, (select count(*)::int from pg_class c where c.relowner = r.oid) as owned
      from pg_roles r where rolname = 'vigie_app'`)
    expect(rows).to.deep.equal([{ rolsuper: false, rolbypassrls: false, rolcreaterole: false, rolcreatedb: false, owned: 0 }])
  })
})
