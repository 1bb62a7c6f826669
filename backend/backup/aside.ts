/**
 * What stands in the way of rows that were right when they were backed up: triggers that would write revisions, counts and log entries again, references checked row by
 * row, walls before the owner. All is set aside in the transaction of the restore and put back in it; references are proved anew when they return.
 */
import type { Knex } from 'knex'
import { quoted } from './tables.ts'

interface Aside {
  /** Everything as it was before. */
  putBack(): Promise<void>
}

const enabling: Readonly<Record<string, string>> = { O: 'enable', A: 'enable always', R: 'enable replica' }

/** Sets triggers, references and forced row-level security of all tables aside. */
export async function setAside(db: Knex.Transaction): Promise<Aside> {
  const found = async <T>(sql: string): Promise<T[]> => (await db.raw<{ rows: T[] }>(sql)).rows
  const here = `c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p')`
  const walls = await found<{ name: string }>(`select c.relname::text as name from pg_class c where ${here} and c.relforcerowsecurity`)
  const triggers = await found<{ name: string; trigger: string; state: string }>(
    `select c.relname::text as name, t.tgname::text as trigger, t.tgenabled::text as state
     from pg_trigger t join pg_class c on c.oid = t.tgrelid where ${here} and not t.tgisinternal and t.tgparentid = 0`,
  )
  const references = await found<{ name: string; reference: string; definition: string }>(
    `select c.relname::text as name, k.conname::text as reference, pg_get_constraintdef(k.oid) as definition
     from pg_constraint k join pg_class c on c.oid = k.conrelid where ${here} and k.contype = 'f' and k.conparentid = 0`,
  )
  for (const { name } of walls) await db.raw(`alter table ${quoted(name)} no force row level security`)
  for (const { name, trigger } of triggers) await db.raw(`alter table ${quoted(name)} disable trigger ${quoted(trigger)}`)
  for (const { name, reference } of references) await db.raw(`alter table ${quoted(name)} drop constraint ${quoted(reference)}`)
  return {
    putBack: async () => {
      // As text and not as a query with places: a definition may hold a question mark.
      for (const { name, reference, definition } of references)
        await db.raw(`alter table ${quoted(name)} add constraint ${quoted(reference)} ${definition.replaceAll('?', '\\?')}`)
      for (const { name, trigger, state } of triggers)
        if (enabling[state]) await db.raw(`alter table ${quoted(name)} ${enabling[state]} trigger ${quoted(trigger)}`)
      for (const { name } of walls) await db.raw(`alter table ${quoted(name)} force row level security`)
    },
  }
}
