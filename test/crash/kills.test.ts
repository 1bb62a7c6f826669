/**
 * Server and database killed at random moments while people record, review, import and export; and the first start while it migrates. What was acknowledged is there
 * afterwards, once; what was not is there whole or not at all. CRASH_SEED repeats a run; VIGIE_LONG=1 kills two hundred times.
 */
import { randomUUID } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { expect } from 'chai'
import type { Knex } from 'knex'
import { connectOwner } from '../../backend/database/connection.ts'
import { long, seeded } from '../attack/ground.ts'
import { begunFolder, emptyFolder, type Folder, runCommand, type Started, startServer } from '../ground/server-process.ts'
import { type Client, clientOf } from '../support/client.ts'
import { aCommunity, anIncident, type Ground, password, someone } from '../support/people.ts'

const rounds = long ? 200 : 3
const firstStarts = long ? 12 : 1
const seed = Number(process.env['CRASH_SEED'] ?? (long ? Date.now() % 1_000_000 : 20_261))

/** What people were told. */
interface Acknowledged {
  readonly filed: Set<string>
  readonly verified: Set<string>
  readonly imports: Set<string>
  exports: number
}

interface Staff {
  readonly monitor: Client
  readonly reviewer: Client
  readonly coordinator: Client
  readonly space: string
}

describe('kills', function () {
  this.timeout(long ? 3_600_000 : 240_000)
  const random = seeded(seed)
  let data: Folder
  const running: Started[] = []
  const told: Acknowledged = { filed: new Set(), verified: new Set(), imports: new Set(), exports: 0 }
  const unanswered = new Set<string>()

  before(async () => {
    data = await begunFolder()
  })

  const start = async (folder = data.folder): Promise<string> => {
    const one = startServer({ VIGIE_DATA: folder, PORT: '0', VIGIE_LOG: 'error' })
    running.push(one)
    return one.address()
  }
  const kill = async (): Promise<void> => {
    const one = running.pop()
    one?.child.kill('SIGKILL')
    await one?.ended()
  }
  const databasePid = () => Number(readFileSync(path.join(data.folder, 'database', 'postmaster.pid'), 'utf8').split('\n')[0])
  const onDatabase = async <T>(work: (owner: Knex) => Promise<T>): Promise<T> => {
    const { url } = JSON.parse(readFileSync(path.join(data.folder, 'vigie.pid'), 'utf8')) as { url: string }
    const owner = connectOwner(url, { max: 1 })
    // A database that was just killed may still be coming back.
    for (const end = Date.now() + 60_000; ; await pause(100)) {
      const there = await owner.raw('select 1').then(
        () => true,
        (error: unknown) => Date.now() > end && Promise.reject(error),
      )
      if (there) break
    }
    return work(owner).finally(() => owner.destroy())
  }
  const none = async (owner: Knex, what: string, sql: string) => expect((await owner.raw(sql)).rows, what).to.deep.equal([])

  const people = { space: '', monitor: '', reviewer: '', coordinator: '' }

  async function makePeople(base: string): Promise<void> {
    const ground: Ground = { client: clientOf(base), asOwner: onDatabase }
    people.space = await aCommunity(ground)
    for (const role of ['monitor', 'reviewer', 'coordinator'] as const) people[role] = (await someone(ground, { [people.space]: role })).email
  }

  async function signIn(base: string): Promise<Staff> {
    const one = async (email: string) => {
      const client = clientOf(base)
      // 503 says “try later”: a connection that the kill broke may be the first that a sign-in gets.
      for (let reply = await client.signIn(email, password), times = 0; ; reply = await client.signIn(email, password)) {
        if (reply.status === 201) return client
        expect([reply.status, ++times < 40], reply.text).to.deep.equal([503, true])
        await pause(250)
      }
    }
    return { monitor: await one(people.monitor), reviewer: await one(people.reviewer), coordinator: await one(people.coordinator), space: people.space }
  }

  /** Everybody works until the line is cut; only what was answered with success counts as told. */
  async function work({ monitor, reviewer, coordinator, space }: Staff, over: () => boolean): Promise<void> {
    const until = async (step: () => Promise<void>) => {
      while (!over())
        try {
          await step()
        } catch {
          if (!over()) await pause(20)
        }
    }
    const waiting: string[] = []
    await Promise.all([
      until(async () => {
        const id = randomUUID()
        unanswered.add(id)
        const reply = await monitor.put(`/api/incidents/${id}?submission=true`, anIncident(space))
        if (reply.status !== 201) return
        told.filed.add(id)
        waiting.push(id)
      }),
      until(async () => {
        const id = waiting.shift()
        if (!id) return void (await pause(15))
        const grades = { source_reliability: 'B', information_credibility: '2', standard_of_proof: 'reasonable_grounds' }
        const reply = await reviewer.post(`/api/incidents/${id}/verification`, { reason: 'seen', ...grades })
        if (reply.status === 200) told.verified.add(id)
      }),
      until(async () => {
        const form = new FormData()
        const lines = Array.from({ length: 60 }, (_, at) => `Row ${at},What was seen,Tunisia,2024-01-${String((at % 28) + 1).padStart(2, '0')}`)
        form.set('file', new Blob([`title,description,country,date\n${lines.join('\n')}\n`]), 'rows.csv')
        for (const [name, value] of Object.entries({ community_id: space, form: 'general' })) form.set(name, value)
        const reply = await coordinator.request('POST', '/api/imports', { body: form })
        if (reply.status === 201) told.imports.add(reply.body.id)
        await pause(200)
      }),
      until(async () => {
        const before = told.filed.size
        const reply = await coordinator.get(`/api/incidents.ndjson?community=${space}`)
        if (reply.status !== 200) return void (await pause(30))
        // Whole, or the line breaks: half an export never passes for a whole one.
        for (const line of reply.text.trimEnd().split('\n')) JSON.parse(line)
        expect(reply.text.trimEnd().split('\n').length).to.be.at.least(before)
        told.exports += 1
        await pause(100)
      }),
    ])
  }

  /** Waits until no import is on its way any more; in the short form the leases of workers that were killed run out at once. */
  async function settled(owner: Knex): Promise<void> {
    if (!long)
      await owner('jobs')
        .where('state', 'running')
        .update({ leased_until: owner.raw(`now() - interval '1 second'`) })
    for (const end = Date.now() + 150_000; ; await pause(100)) {
      const [left] = (await owner('imports').whereIn('state', ['queued', 'running']).count('* as n')) as { n: number }[]
      if (Number(left?.n) === 0) return
      if (Date.now() > end) throw new Error(`${left?.n} imports never end`)
    }
  }

  async function check(owner: Knex): Promise<void> {
    const state = async (ids: Iterable<string>) =>
      (await owner('incidents')
        .select('id', 'state')
        .whereIn('id', [...ids])) as { id: string; state: string }[]
    const filed = await state(told.filed)
    expect(filed.length, 'acknowledged reports that are there').to.equal(told.filed.size)
    expect(filed.filter((one) => one.state === 'draft')).to.deep.equal([])
    expect((await state(told.verified)).filter((one) => one.state === 'verified').length, 'acknowledged verifications').to.equal(told.verified.size)
    // What nobody was told is there whole, or not at all.
    expect((await state(unanswered)).filter((one) => one.state === 'draft')).to.deep.equal([])
    await none(
      owner,
      'revisions of each version, once',
      `select i.id from incidents i left join lateral (select count(*) as n, min(version) as first, max(version) as last from revisions r where r.kind = 'incidents' and r.record_id = i.id) r on true
       where r.n is distinct from i.version or r.first is distinct from 1 or r.last is distinct from i.version`,
    )
    await none(
      owner,
      'an entry in the log for each revision, once',
      `select r.record_id, r.version from revisions r left join audit_entries a on a.kind = r.kind and a.record_id = r.record_id and a.version = r.version
       where r.kind = 'incidents' group by 1, 2 having count(a.id) <> 1`,
    )
    const counted = (from: string) =>
      `select community_id, state, country, sum(incidents)::bigint as n from ${from} where grain = 'country' group by 1, 2, 3 having sum(incidents) <> 0`
    const exact = `select community_id, state, coalesce(country, '') as country, count(*)::bigint as n from incidents where state <> 'draft' group by 1, 2, 3`
    const differ = (a: string, b: string) => `((${a}) except (${b})) union all ((${b}) except (${a}))`
    await none(owner, 'counts', differ(counted('incident_tallies'), exact))
    await owner.raw('select fold_counts()')
    await none(owner, 'counts when gathered', differ(counted('incident_counts'), exact))
    const imports = (await owner('imports').whereIn('id', [...told.imports])) as {
      id: string
      state: string
      rows: number
      accepted: number
      refused: number
    }[]
    expect(imports.length, 'acknowledged imports').to.equal(told.imports.size)
    for (const one of imports) {
      const [entered] = (await owner('incidents').where('import_id', one.id).count('* as n')) as { n: number }[]
      expect([one.state, one.rows, Number(entered?.n)], one.id).to.deep.equal(['done', 60, one.accepted])
      expect(one.accepted + one.refused).to.equal(60)
    }
  }

  after(async () => {
    for (const one of running) {
      one.child.kill('SIGTERM')
      await one.ended()
    }
    // A database that was killed outright leaves its children a moment to notice.
    await pause(500)
    data?.end()
  })

  it('of server and database, at random moments, lose nothing that was acknowledged and double nothing', async () => {
    let base = await start()
    await makePeople(base)
    const kills = { server: 0, 'database at once': 0, 'database outright': 0 }
    for (let round = 0; round < rounds; round++) {
      const staff = await signIn(base)
      let over = false
      const working = work(staff, () => over)
      await pause(150 + random() * 1_200)
      const choice = round < 3 ? round : Math.floor(random() * 3)
      if (choice === 0) {
        kills.server += 1
        over = true
        await kill()
        await working
        base = await start()
        expect(existsSync(path.join(data.folder, 'incoming')) ? readdirSync(path.join(data.folder, 'incoming')) : []).to.deep.equal([])
      } else {
        kills[choice === 1 ? 'database at once' : 'database outright'] += 1
        process.kill(databasePid(), choice === 1 ? 'SIGQUIT' : 'SIGKILL')
        // They go on while it comes back: 503 meanwhile, and no request hangs.
        for (const end = Date.now() + 60_000; ; await pause(50)) {
          const { status } = await fetch(`${base}/api/health`, { signal: AbortSignal.timeout(25_000) })
          expect([200, 503], running.at(-1)?.said()).to.include(status)
          if (status === 200) break
          if (Date.now() > end) throw new Error('the database did not come back')
        }
        await pause(200)
        over = true
        await working
      }
    }
    await onDatabase(async (owner) => {
      await settled(owner)
      await check(owner)
    })
    const { code, stdout, stderr } = await runCommand({ VIGIE_DATA: data.folder }, ['verify']).ended()
    expect(code, stdout + stderr).to.equal(0)
    const kinds = Object.entries(kills).map(([what, times]) => `${times} × ${what}`)
    process.stdout.write(
      `      seed ${seed}: ${rounds} kills (${kinds.join(', ')}); ${told.filed.size} reports, ${told.verified.size} verifications, ${told.imports.size} imports acknowledged, ${told.exports} exports whole\n`,
    )
    expect(told.filed.size).to.be.greaterThan(rounds)
  })

  it('of a first start, at any moment of it, leave nothing that the next start can not finish', async () => {
    const moments: number[] = []
    for (let at = 0; at < firstStarts; at++) {
      const fresh = emptyFolder()
      moments.push(Math.round(300 + random() * 4_000))
      const one = startServer({ VIGIE_DATA: fresh.folder, PORT: '0', VIGIE_LOG: 'error' })
      await pause(moments.at(-1) ?? 0)
      one.child.kill('SIGKILL')
      await one.ended()
      const base = await start(fresh.folder)
      expect((await fetch(`${base}/api/health`)).status).to.equal(200)
      const again = running.pop()
      again?.child.kill('SIGTERM')
      await again?.ended()
      fresh.end()
    }
    process.stdout.write(`      ${moments.length} first starts killed, after ${moments.slice(0, 12).join(', ')} ms\n`)
  })
})
