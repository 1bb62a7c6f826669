/** The demonstration: accounts and spaces, and incidents that are true (openly licensed, with attribution) or plainly invented, so that each screen has something to show. */
import { randomUUID } from 'node:crypto'
import { createReadStream, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { Knex } from 'knex'
import { hashPassword } from '../backend/accounts/passwords.ts'
import { factFrom, incidentsNow } from '../backend/casefiles/frozen.ts'
import type { SignedIn } from '../backend/context.ts'
import { connectOwner } from '../backend/database/connection.ts'
import { keepArriving } from '../backend/evidence/arrival.ts'
import { takeIn } from '../backend/evidence/intake.ts'
import { findUp } from '../backend/find-up.ts'
import { completed, keepSources, registered } from '../backend/incidents/filing.ts'
import { type Keyring, openKeyring } from '../backend/keys/keyring.ts'
import type { Log } from '../backend/log.ts'
import type { Asking } from '../backend/records/door.ts'
import { missing } from '../backend/records/draft.ts'
import { idOf } from '../backend/records/present.ts'
import { parted, sealedColumns } from '../backend/records/sealing.ts'
import { insert, refuseFaults, sayVerb, toColumns } from '../backend/records/write.ts'
import { type Account, abilityFor } from '../schemas/ability.ts'
import { casefileDeadline } from '../schemas/casefile/conduct.ts'
import { casefile } from '../schemas/casefile.ts'
import { casefileFact, casefileParts } from '../schemas/casefile-parts.ts'
import { formOf } from '../schemas/forms/registry.ts'
import { incident } from '../schemas/incident.ts'
import { type State, transitions } from '../schemas/states.ts'
import { arrests } from './demonstration/arrests.ts'
import { casefile as demonstrated, parts } from './demonstration/casefile.ts'
import { evidenceFiles, exhibited } from './demonstration/evidence.ts'
import { invented } from './demonstration/invented.ts'
import { people, spaces } from './demonstration/people.ts'

type Ids = ReadonlyMap<string, string>
type Values = Readonly<Record<string, unknown>>

/** Openly licensed records, carried over with their attribution and without anybody’s name: see the README of seeds/demonstration. */
const files = ['health-and-education', 'migration-routes', 'syrian-archive', 'algeria-1954-1962']

interface File {
  readonly space: string
  readonly incidents: readonly Values[]
}

const seeds = (): string => join(dirname(findUp('package.json')), 'seeds', 'demonstration')

function read(name: string): File {
  return JSON.parse(readFileSync(join(seeds(), `${name}.json`), 'utf8')) as File
}

async function makePeople(db: Knex, password_hash: string): Promise<{ accounts: Ids; communities: Ids }> {
  const communities = new Map<string, string>()
  const accounts = new Map<string, string>()
  for (const [key, space] of Object.entries(spaces)) {
    const [row] = (await db('communities').insert(space).returning('id')) as { id: string }[]
    communities.set(key, row?.id ?? '')
  }
  for (const { role, name, language, member } of people) {
    const account = { email: `${role}@example.org`, name, language, password_hash, is_host: role === 'host' }
    const [row] = (await db('accounts').insert(account).returning('id')) as { id: string }[]
    accounts.set(role, row?.id ?? '')
    for (const [space, as] of Object.entries(member)) await db('memberships').insert({ community_id: communities.get(space), account_id: row?.id, role: as })
  }
  return { accounts, communities }
}

/** A draft, checked as any other would be: a seed that the forms no longer accept stops the start of the demonstration, and its test. */
function checked(values: Values, filed: boolean): Values {
  const form = formOf(String(values['form']))
  if (!form) throw new Error(`no form ${String(values['form'])}`)
  refuseFaults(incident, values, form)
  const gaps = filed ? missing(incident, { ...values, ...completed(values) }, form) : []
  if (gaps.length > 0) throw new Error(`${String(values['title'])}: missing ${gaps.map((gap) => gap.field).join(', ')}`)
  return { ...values, form_version: form.version }
}

/** A record as its table keeps it: what identifies somebody is sealed, and is no column. */
async function columnsOf(db: Knex, keys: Keyring, row: Values): Promise<Values> {
  const { open, identity } = parted(incident, { id: randomUUID(), ...row })
  return { ...toColumns(incident, open), ...(await sealedColumns({ db, keys }, incident, open, identity)) }
}

async function ask(db: Knex, keys: Keyring, account: string | undefined): Promise<Asking> {
  const { rows } = (await db.raw('select act_as(?) as account', [account ?? null])) as { rows: { account: Account }[] }
  return { db, keys, ability: abilityFor(rows[0]?.account ?? null) }
}

/** The states that lead to a state, each with who brings it about. */
const ways: Readonly<Record<State, readonly State[]>> = {
  draft: [],
  submitted: [],
  under_review: ['under_review'],
  returned: ['returned'],
  verified: ['under_review', 'verified'],
  disputed: ['under_review', 'disputed'],
  archived: ['archived'],
}

/** What the reviewer of the demonstration found: nothing is verified without its grades. */
const grades = { source_reliability: 'B', information_credibility: '2', standard_of_proof: 'reasonable_grounds' }

async function move(db: Knex, ids: readonly string[], to: State, reviewer: string, reason: string | null): Promise<void> {
  for (const state of ways[to]) {
    await sayVerb(db, transitions.find((one) => one.to === state)?.verb ?? 'update', state === to ? reason : null)
    const verified = state === 'verified' ? { verified_by: reviewer, verified_at: db.fn.now(), ...grades } : {}
    await db('incidents')
      .whereIn('id', [...ids])
      .update({ state, reviewer_id: reviewer, ...verified })
  }
  await sayVerb(db, '', null)
}

async function addInvented(db: Knex, keys: Keyring, accounts: Ids, communities: Ids): Promise<void> {
  for (const { space, author, state, reason, incident: values } of [...invented, ...arrests]) {
    const created_by = accounts.get(author)
    const asking = await ask(db, keys, created_by)
    const filed = state !== 'draft'
    const row = { ...checked(values, filed), community_id: communities.get(space), created_by, state: filed ? 'submitted' : 'draft' }
    const moment = new Date(Date.now() - ((String(values['title']).length % 9) + 1) * 86_400_000).toISOString()
    const days = filed ? { created_at: moment, submitted_at: moment } : {}
    const made = await insert(asking, incident, filed ? { ...row, ...(await registered(asking, row)) } : row, days)
    if (filed) await keepSources(asking, made)
    const reviewer = accounts.get(author === 'coordinator' ? 'reviewer' : 'coordinator') ?? ''
    await ask(db, keys, reviewer)
    await move(db, [idOf(made)], state, reviewer, reason ?? null)
  }
}

/** Most of what was carried over is verified; every ninth waits for a reviewer, so that the desk has work. */
async function addCarriedOver(db: Knex, keys: Keyring, accounts: Ids, communities: Ids): Promise<void> {
  const [author, reviewer] = [accounts.get('monitor') ?? '', accounts.get('reviewer') ?? '']
  for (const file of files) {
    const { space, incidents } = read(file)
    await ask(db, keys, author)
    const rows: Values[] = []
    for (const [index, one] of incidents.entries()) {
      const row = { ...checked(one, true), community_id: communities.get(space), created_by: author, state: 'submitted' }
      const moment = new Date(Date.now() - (index % 20) * 86_400_000).toISOString()
      rows.push({ ...(await columnsOf(db, keys, row)), created_at: moment, submitted_at: moment })
    }
    const made = (await db('incidents').insert(rows).returning('id')) as { id: string }[]
    await ask(db, keys, reviewer)
    await move(
      db,
      made.flatMap((one, index) => (index % 9 === 0 ? [] : [one.id])),
      'verified',
      reviewer,
      null,
    )
  }
}

/** Invented files on one of the invented incidents, received as any other would be: their items by the names of the files. */
async function addEvidence(db: Knex.Transaction, keys: Keyring, dataFolder: string, accounts: Ids, incident_id: string): Promise<Ids> {
  const { rows } = (await db.raw('select act_as(?) as account', [accounts.get('monitor') ?? null])) as { rows: { account: SignedIn }[] }
  const account = rows[0]?.account ?? null
  const acting = { db, keys, account, ability: abilityFor(account) }
  const items = new Map<string, string>()
  for (const { name, declared, values } of evidenceFiles) {
    const file = await keepArriving(dataFolder).write(createReadStream(join(seeds(), 'files', name)))
    items.set(name, idOf(await takeIn(acting, { file, name, declared, claimed: file.sha256 }, { ...values, incident_id })))
  }
  return items
}

/** A casefile of the coalition’s lawyer: a fact drawn from one arrest, exhibits with their files, and a deadline that comes near. */
async function addCasefile(db: Knex, keys: Keyring, own: { community_id: string; created_by: string }, incident_id: string, items: Ids): Promise<void> {
  const asking = await ask(db, keys, own.created_by)
  const casefile_id = idOf(await insert(asking, casefile, { ...demonstrated, ...own }))
  const arrest = (await incidentsNow(asking, own.community_id, [incident_id])).get(incident_id)
  if (!arrest) throw new Error('there is no incident for the casefile')
  // Who opened it is on its team from here on.
  const team = await ask(db, keys, own.created_by)
  await insert(team, casefileFact, factFrom(arrest, { ...own, casefile_id, number: 1 }), { frozen: JSON.stringify(arrest) })
  const numbers = new Map([['casefile_facts', 1]])
  for (const { collection, file, values } of parts) {
    const schema = casefileParts.find((one) => one.collection === collection)
    if (!schema) throw new Error(`no part ${collection}`)
    refuseFaults(schema, values)
    const number = (numbers.get(collection) ?? 0) + 1
    numbers.set(collection, number)
    const more = { ...('number' in schema.properties ? { number } : {}), ...(file ? { evidence_id: items.get(file) } : {}) }
    await insert(team, schema, { ...values, ...own, casefile_id, ...more })
  }
  const soon = new Date(Date.now() + 12 * 86_400_000).toISOString().slice(0, 10)
  await insert(team, casefileDeadline, { ...own, casefile_id, title: 'Reply to the secretariat of the Commission', due_on: soon, forum: 'achpr' })
}

/** The incident of the files and of the casefile. */
async function exhibitedIncident(db: Knex): Promise<string> {
  const row: { id: string } | undefined = await db('incidents').where('title', exhibited).first('id')
  if (!row) throw new Error(`there is no incident ${exhibited}`)
  return row.id
}

/** Fills an empty database, in one transaction. */
export async function demonstrate({ databaseUrl, dataFolder, log }: { databaseUrl: string; dataFolder: string; log: Log }): Promise<void> {
  const owner = connectOwner(databaseUrl)
  const keys = openKeyring(dataFolder)
  try {
    const password_hash = await hashPassword('vigie-demonstration', true)
    await owner.transaction(async (db) => {
      const { accounts, communities } = await makePeople(db, password_hash)
      await addCarriedOver(db, keys, accounts, communities)
      await addInvented(db, keys, accounts, communities)
      const incident = await exhibitedIncident(db)
      const items = await addEvidence(db, keys, dataFolder, accounts, incident)
      const own = { community_id: communities.get('coalition') ?? '', created_by: accounts.get('lawyer') ?? '' }
      await addCasefile(db, keys, own, incident, items)
      await db.raw('select fold_counts()')
    })
    // What PostgreSQL would find out by itself in a minute; until then it answers slowly.
    await owner.raw('analyze')
    log.info('demonstration_loaded')
  } finally {
    await owner.destroy()
  }
}
