/** What safety costs a reader: a list page through both walls, field rules and audit, beside the same page where the second wall is taken down and nothing is entered in the log. */
import pg from 'pg'
import { inTurn, type Line, timeLine } from './measure.ts'
import type { Rig } from './rig.ts'

/** Takes the second wall down, and opens the communities to the network: of such no reading is kept. */
async function layOpen(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    await client.query(`
      do $$ declare t regclass; begin
        for t in select oid::regclass from pg_class where relnamespace = 'public'::regnamespace and relrowsecurity loop
          execute format('alter table %s no force row level security, disable row level security', t);
        end loop;
      end $$;
      update communities set visibility = 'network'`)
  } finally {
    await client.end()
  }
}

/** A page of fifty, the same of two servers in turn. */
export async function safety(rig: Rig): Promise<Line[]> {
  const path = '/api/incidents?country=SYR&sort=-happened_on&limit=50&total=false'
  const bare = await rig.copy(10_000, 'laid_open')
  await layOpen(bare)
  const servers = { figure: await rig.vigie(await rig.copy(10_000, 'walled')), yardstick: await rig.vigie(bare) }
  const ask = (of: keyof typeof servers) => async () => {
    const { port, headers } = servers[of]
    const outcome = await rig.load({ method: 'GET', port, paths: [path], headers, concurrency: 1, milliseconds: rig.short ? 1_500 : 4_000, expect: 200 })
    return outcome.p50
  }
  const p50 = await inTurn(rig.short ? 3 : 7, { figure: ask('figure'), yardstick: ask('yardstick') })
  for (const server of Object.values(servers)) await server.stop()
  return [timeLine('list page through both walls, field rules and audit, against the same without second wall and audit', p50.figure, p50.yardstick, 'ms', 1.5)]
}
