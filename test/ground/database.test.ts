import { expect } from 'chai'
import type { Knex } from 'knex'
import { connect, connectOwner } from '../../backend/database/connection.ts'
import { migrate, prepareDatabase, rollback } from '../../backend/database/migrate.ts'
import { beginRolledBack, type OwnDatabase, ownDatabase } from '../support/database.ts'

describe('the database', function () {
  this.timeout(60_000)
  let own: OwnDatabase

  before(async () => {
    own = await ownDatabase()
  })
  after(() => own.drop())

  const one = async (db: Knex, sql: string) => ((await db.raw(sql)) as { rows: Record<string, unknown>[] }).rows[0] ?? {}

  it('lets the application in as a role that owns nothing and passes no wall', async () => {
    expect(await one(own.db, 'select rolname, rolsuper, rolbypassrls, rolcreatedb, rolcreaterole from pg_roles where rolname = current_user')).to.deep.equal({
      rolname: 'vigie_app',
      rolsuper: false,
      rolbypassrls: false,
      rolcreatedb: false,
      rolcreaterole: false,
    })
    expect(await one(own.db, 'select count(*) from pg_class where relowner = current_user::regrole')).to.deep.equal({ count: 0 })
    const error = await own.db.raw('create table mine (a int)').then(
      () => null,
      (refused: { code: string }) => refused,
    )
    expect(error?.code).to.equal('42501')
  })

  it('hands out dates as written, moments in UTC to the last digit, counts as numbers', async () => {
    const row = await one(
      own.db,
      `select date '2021-03-01' as on_day, timestamptz '2021-03-01 23:30:00.123456+02' as at, 3::int8 as n, '{2021-03-01}'::date[] as days,
              array[timestamptz '2021-03-01 00:00Z', null] as moments`,
    )
    expect(row).to.deep.equal({
      on_day: '2021-03-01',
      at: '2021-03-01T21:30:00.123456Z',
      n: 3,
      days: ['2021-03-01'],
      moments: ['2021-03-01T00:00:00Z', null],
    })
  })

  it('migrates once when many start together', async () => {
    await rollback(own.owner, true)
    const applied = await Promise.all([prepareDatabase(own.url), prepareDatabase(own.url), prepareDatabase(own.url), prepareDatabase(own.url)])
    expect(applied.filter((names) => names.length > 0)).to.have.length(1)
  })

  it('is the same after all migrations were taken back and applied again', async () => {
    const shape = async () =>
      (
        (await own.owner.raw(`
          select table_name, column_name, data_type, is_nullable, column_default from information_schema.columns where table_schema = 'public'
          union all select tablename, indexname, indexdef, '', '' from pg_indexes where schemaname = 'public' and indexdef not like '%migrations%'
          union all select relname, conname, pg_get_constraintdef(c.oid), '', '' from pg_constraint c join pg_class on pg_class.oid = conrelid where connamespace = 'public'::regnamespace
          union all select tablename, policyname, coalesce(qual, ''), coalesce(with_check, ''), cmd from pg_policies where schemaname = 'public'
          order by 1, 2, 3`)) as { rows: unknown[] }
      ).rows
    const before = await shape()
    await rollback(own.owner, true)
    const left =
      (await own.owner.raw(`select relname from pg_class where relnamespace = 'public'::regnamespace and relkind in ('r','v','m','S') and relname not like 'migrations%'
      union all select proname from pg_proc p where pronamespace = 'public'::regnamespace and not exists (select from pg_depend d where d.objid = p.oid and d.deptype = 'e')`)) as {
        rows: unknown[]
      }
    expect(left.rows).to.deep.equal([])
    await migrate(own.owner)
    expect(await shape()).to.deep.equal(before)
  })

  it('frees the lock that a migration cut short has left', async () => {
    await own.owner('migrations_lock').update({ is_locked: 1 })
    expect(await prepareDatabase(own.url)).to.deep.equal([])
  })

  it('refuses an application role that could pass the walls', async () => {
    await own.owner.raw('alter role vigie_app bypassrls')
    try {
      const error = await prepareDatabase(own.url).then(
        () => null,
        (refused: Error) => refused,
      )
      expect(error?.message).to.contain('NOBYPASSRLS')
    } finally {
      await own.owner.raw('alter role vigie_app nobypassrls')
    }
  })

  it('derives the application’s password, so that another process gets in as well', async () => {
    await prepareDatabase(own.url)
    const other = connect(own.url)
    expect(await one(other, 'select current_user::text as name')).to.deep.equal({ name: 'vigie_app' })
    await other.destroy()
  })

  it('gives a test a transaction in which nothing stays, and nobody asks unless they say so', async () => {
    const rolled = await beginRolledBack()
    await rolled.asOwner((db) => db.raw('create table only_here (a int); grant all on only_here to vigie_app'))
    await rolled.db.transaction(async (inner) => {
      await inner.raw(`select set_config('vigie.account_id', '00000000-0000-4000-8000-000000000001', true)`)
      await inner.raw('insert into only_here values (1)')
    })
    const seen = await rolled.db.transaction((inner) =>
      one(inner, 'select current_user::text as name, me()::text as me, (select count(*) from only_here) as rows'),
    )
    expect(seen).to.deep.equal({ name: 'vigie_app', me: null, rows: 1 })
    await rolled.rollback()
    const owner = connectOwner(own.url)
    expect(await one(owner, `select to_regclass('only_here')::text as it`)).to.deep.equal({ it: null })
    await owner.destroy()
  })
})
