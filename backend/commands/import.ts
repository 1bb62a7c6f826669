/** An import from the command line: the same as in the browser, with the rights of the person named, watched until it ends. */
import { createHash, randomUUID } from 'node:crypto'
import { createReadStream, createWriteStream, existsSync } from 'node:fs'
import { copyFile, mkdir, readFile, stat } from 'node:fs/promises'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { parseArgs } from 'node:util'
import type { Knex } from 'knex'
import { may } from '../../schemas/ability.ts'
import { connect } from '../database/connection.ts'
import { askForImport, understand, type WaitingFile } from '../imports/ask.ts'
import { reasonOf } from '../imports/reason.ts'
import { refusedRows } from '../imports/refusals.ts'
import { writeRefused } from '../imports/refused-csv.ts'
import { saidReason } from '../imports/said.ts'
import { uploadedKey, uploadedPath } from '../imports/uploaded.ts'
import { actAs } from '../jobs/queue.ts'
import { workOff } from '../jobs/worker.ts'
import { type Keyring, openKeyring } from '../keys/keyring.ts'
import { plainFailure } from '../plain-failure.ts'
import { Problem, problemBody } from '../problem.ts'
import type { CommandContext } from './vigie.ts'

export const summary =
  '<file> --community <name or id> --as <email> [--form <form>] [--mapping <file.json>] [--dry-run] [--refused <file.csv>]   imports a table of incidents'

function readArguments(args: string[]) {
  const text = { type: 'string' } as const
  try {
    return parseArgs({
      args,
      allowPositionals: true,
      options: { community: text, as: text, form: text, mapping: text, refused: text, 'dry-run': { type: 'boolean' } },
    })
  } catch (cause) {
    throw plainFailure(`${(cause as Error).message.split('\n')[0]} Usage: import ${summary.split('   ')[0]}`, cause)
  }
}

async function accountOf(db: Knex, email: string): Promise<string> {
  const row: { id: string } | undefined = await db('accounts').select('id').where({ email: email.toLowerCase() }).first()
  if (!row) throw plainFailure(`Nobody here has the address ${email}.`)
  return row.id
}

/** The community by identifier or name, among those into which the account may import. */
async function communityOf(db: Knex, accountId: string, wanted: string): Promise<string> {
  return actAs(db, accountId, async ({ db: transaction, ability, account }) => {
    const ids = account.memberships.filter(({ community_id }) => may(ability, 'create', 'imports', { community_id })).map(({ community_id }) => community_id)
    const rows: { id: string; name: string }[] = await transaction('communities').select('id', 'name').whereIn('id', ids)
    const found = rows.find((row) => row.id === wanted.toLowerCase() || row.name === wanted)
    if (!found) throw plainFailure(`${account.email} may import into: ${rows.map((row) => row.name).join(', ') || 'no community'}.`)
    return found.id
  })
}

async function take(file: string, dataFolder: string, accountId: string): Promise<WaitingFile> {
  if (!existsSync(file)) throw plainFailure(`There is no file ${file}.`)
  const key = uploadedKey(accountId, randomUUID())
  const to = uploadedPath(dataFolder, key)
  await mkdir(path.dirname(to), { recursive: true, mode: 0o700 })
  await copyFile(file, to)
  const hash = createHash('sha256')
  for await (const chunk of createReadStream(to)) hash.update(chunk)
  return { key, path: to, name: path.basename(file).slice(-200), sha256: hash.digest('hex'), bytes: (await stat(to)).size }
}

function plainly(error: unknown): Error {
  const reason = reasonOf(error)
  if (reason) return plainFailure(saidReason(reason, 'en'), error)
  if (error instanceof Problem) return plainFailure(JSON.stringify(problemBody(error, 'en')['fields'] ?? error.code), error)
  return error as Error
}

interface Standing {
  readonly state: string
  readonly rows: number
  readonly accepted: number
  readonly known: number
  readonly refused: number
  readonly error: string | null
  readonly form: string
  readonly form_version: number
  readonly columns: string[]
}

const ended = (one: Standing): boolean => one.state !== 'queued' && one.state !== 'running'
const line = (one: Standing): string => `${one.rows} rows read, ${one.accepted} entered, ${one.known} already there, ${one.refused} refused`

/** Watches an import; the work is done here, unless a running server takes it first. */
async function watch(db: Knex, accountId: string, id: string, { config, log }: CommandContext): Promise<Standing> {
  const standing = () => actAs(db, accountId, async ({ db: transaction }): Promise<Standing> => transaction('imports').where({ id }).first())
  let over = false
  const work = workOff({ db, dataFolder: config.dataFolder, log }, () => over)
  for (;;) {
    const one = await standing()
    if (process.stderr.isTTY) process.stderr.write(`\r${line(one)} `)
    over = ended(one)
    if (over) break
    await sleep(300)
  }
  await work
  if (process.stderr.isTTY) process.stderr.write('\n')
  return standing()
}

async function writeRefusedFile(db: Knex, keys: Keyring, accountId: string, id: string, one: Standing, to: string): Promise<void> {
  const out = createWriteStream(to)
  await actAs(db, accountId, async ({ db: transaction, account }) => writeRefused({ db: transaction, keys }, { id, ...one }, account.language, out))
  await new Promise<void>((resolve, reject) => out.end((error?: Error | null) => (error ? reject(error) : resolve())))
}

/** Imports a file and prints what became of its rows; ends with status 1 when the import failed. */
export async function run(args: string[], context: CommandContext): Promise<void> {
  const { values, positionals } = readArguments(args)
  const [file] = positionals
  if (!file || !values.community || !values.as || positionals.length > 1) throw plainFailure(`Usage: npm run vigie -- import ${summary.split('   ')[0]}`)
  const db = connect(context.databaseUrl, { max: 5, name: 'vigie import' })
  const keys = openKeyring(context.config.dataFolder)
  try {
    const accountId = await accountOf(db, values.as)
    const communityId = await communityOf(db, accountId, values.community)
    const mapping = values.mapping === undefined ? null : await readFile(values.mapping, 'utf8')
    const waiting = await take(file, context.config.dataFolder, accountId)
    const understood = await understand(waiting, values.form, mapping).catch((error: unknown) => {
      throw plainly(error)
    })
    const row = await actAs(db, accountId, ({ db: transaction }) =>
      askForImport(transaction, { accountId, communityId, dryRun: values['dry-run'] ?? false, compare: true }, waiting, understood),
    )
    const id = String(row['id'])
    const one = await watch(db, accountId, id, context)
    process.stdout.write(`${one.state}: ${line(one)}${values['dry-run'] ? ' (trial run: nothing was kept)' : ''}\n`)
    if (one.error) process.stdout.write(`${saidReason(JSON.parse(one.error) as { code: string }, 'en')}\n`)
    const refused = await actAs(db, accountId, ({ db: transaction }) => refusedRows({ db: transaction, keys }, id, -1, 5))
    for (const { row_number, reasons } of refused)
      process.stdout.write(`  row ${row_number}: ${reasons.map((told) => `${told.field} ${saidReason(told, 'en')}`).join(' ')}\n`)
    if (values.refused) await writeRefusedFile(db, keys, accountId, id, one, values.refused)
    if (one.state === 'failed') process.exitCode = 1
  } finally {
    await db.destroy()
  }
}
