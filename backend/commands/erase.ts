/**
 * Erases what identifies people in one record, for a coordinator who can not do it on screen: first run without --confirm, it says what goes with the record; with the
 * reference as confirmation it is done. What is held is not erased: it waits.
 */
import { parseArgs } from 'node:util'
import { erasureReasons } from '../../schemas/erasure.ts'
import { connectOwner } from '../database/connection.ts'
import { whatGoes } from '../erasure/goes.ts'
import { runErasures } from '../erasure/run.ts'
import { openKeyring } from '../keys/keyring.ts'
import { plainFailure } from '../plain-failure.ts'
import type { Row } from '../records/present.ts'
import type { CommandContext } from './vigie.ts'

const kinds = { person: 'people', incident: 'incidents', evidence: 'evidence' } as const

export const summary = `person|incident|evidence <identifier> --by <coordinator’s e-mail> --reason ${erasureReasons.join('|')} [--confirm <reference>]   erases what identifies people, for good`

function readArguments(args: string[]) {
  const usage = `Usage: npm run vigie -- erase ${summary.split('   ')[0]}`
  try {
    const { values, positionals } = parseArgs({
      args,
      allowPositionals: true,
      options: { by: { type: 'string' }, reason: { type: 'string' }, confirm: { type: 'string' } },
    })
    const [kind = '', id, ...more] = positionals
    const table = kinds[kind as keyof typeof kinds]
    if (!table || !id || !/^[0-9a-f-]{36}$/i.test(id) || more.length > 0 || !values.by) throw plainFailure(usage)
    if (!(erasureReasons as readonly string[]).includes(values.reason ?? '')) throw plainFailure(usage)
    return { table, id: id.toLowerCase(), by: values.by.trim().toLowerCase(), reason: String(values.reason), confirm: values.confirm ?? null }
  } catch (cause) {
    if ((cause as { code?: string }).code?.startsWith('ERR_PARSE_ARGS')) throw plainFailure(`${(cause as Error).message.split('\n')[0]} ${usage}`, cause)
    throw cause
  }
}

/** Says what would go, or erases and says so. */
export async function run(args: string[], { config, databaseUrl }: CommandContext): Promise<void> {
  const { table, id, by, reason, confirm } = readArguments(args)
  const owner = connectOwner(databaseUrl, { name: 'vigie erase' })
  try {
    const row: Row | undefined = await owner(table).where({ id }).first()
    if (!row || row['state'] === 'draft' || row['filed'] === false) throw plainFailure('There is no such record.')
    const coordinator: { id: string } | undefined = await owner('memberships as m')
      .join('accounts as a', 'a.id', 'm.account_id')
      .where({ 'm.community_id': row['community_id'], 'm.role': 'coordinator', 'a.email': by })
      .first('a.id')
    if (!coordinator) throw plainFailure(`${by} does not coordinate the community of this record.`)
    const goes = Object.entries(await whatGoes(owner, table, row)).map(([name, count]) => `${count} ${name}`)
    if (confirm === null) {
      process.stdout.write(`${row['reference']}: what identifies people in it goes for good${goes.length > 0 ? `, and with it ${goes.join(', ')}` : ''}.\n`)
      process.stdout.write(`To do it, run the same with --confirm ${row['reference']}\n`)
      return
    }
    if (confirm !== row['reference']) throw plainFailure(`The reference of this record is not ${confirm}: nothing was erased.`)
    const values = { community_id: row['community_id'], kind: table, record_id: id, reference: row['reference'], reason, created_by: coordinator.id }
    const [order] = (await owner('erasure_orders')
      .insert({ ...values, state: 'confirmed', confirmed_by: coordinator.id, confirmed_at: new Date().toISOString() })
      .onConflict(owner.raw(`(record_id) where state in ('asked', 'confirmed', 'waiting')`))
      .merge({ state: 'confirmed', confirmed_by: coordinator.id, confirmed_at: new Date().toISOString() })
      .returning('id')) as { id: string }[]
    await runErasures(owner, openKeyring(config.dataFolder), config.dataFolder)
    const became: { state: string } | undefined = await owner('erasure_orders').where('id', String(order?.id)).first('state')
    if (became?.state === 'waiting') {
      process.stdout.write(`${row['reference']} is under a legal hold: it will be erased when the hold is released.\n`)
      process.exitCode = 1
    } else process.stdout.write(`${row['reference']} is erased. Backups made before still hold it, locked: delete them when their time is over.\n`)
  } finally {
    await owner.destroy()
  }
}
