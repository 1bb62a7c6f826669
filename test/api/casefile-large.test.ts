/** A casefile of thousands of parts leaves while everybody else is answered. */
import { monitorEventLoopDelay } from 'node:perf_hooks'
import { setTimeout as sleep } from 'node:timers/promises'
import { expect } from 'chai'
import { least } from '../attack/least.ts'
import { appWithDatabase } from '../support/app.ts'
import { aCommunity, type Ground, type Person, someone } from '../support/people.ts'

/** Parts of each kind. */
const each = 300

describe('a casefile of thousands of parts', function () {
  this.timeout(180_000)
  let app: Awaited<ReturnType<typeof appWithDatabase>>
  let lawyer: Person
  let id: string

  before(async () => {
    app = await appWithDatabase()
    const { owner } = app.database
    const ground: Ground = { client: app.client, asOwner: (work) => work(owner) }
    const space = await aCommunity(ground)
    lawyer = await someone(ground, { [space]: 'lawyer' })
    id = (await lawyer.post('/api/casefiles', { community_id: space, title: 'The square', respondent: 'TUN', language: 'fr', forums: ['achpr'] })).body.id
    const ofPeople = 'Le 12 mars, Amel Gharbi a été arrêtée devant la faculté, et Samir Trabelsi avec elle. '.repeat(8)
    for (const [table, body] of Object.entries(least)) {
      if (!('casefile_id' in body)) continue
      const filled = { ...body, casefile_id: id, ...(table === 'casefile_facts' ? { text: ofPeople, happened_on: '2025-03-12' } : {}) }
      const made = await lawyer.post(`/api/${table}`, filled)
      expect(made.status, `${table} ${made.text}`).to.equal(201)
      const numbered = made.body.number ? `, 'number', 100 + n` : ''
      await owner.raw(
        `insert into ?? select (jsonb_populate_record(null::??, to_jsonb(t) || jsonb_build_object('id', gen_random_uuid()${numbered}))).* from ?? t, generate_series(1, ?) n where t.id = ?`,
        [table, table, table, each, made.body.id],
      )
    }
  })
  after(() => app?.end())

  for (const at of ['checks?audience=forum', 'dossier.pdf?audience=counsel&sections=control,summary'])
    it(`holds nobody up: ${at}`, async () => {
      const delay = monitorEventLoopDelay({ resolution: 5 })
      delay.enable()
      await sleep(50)
      delay.reset()
      await sleep(20)
      const reply = await lawyer.fetch('GET', `/api/casefiles/${id}/${at}`)
      const { byteLength } = await reply.arrayBuffer()
      await sleep(20)
      delay.disable()
      expect(reply.status).to.equal(200)
      expect(byteLength).to.be.above(20_000)
      // Milliseconds; what took turns for each pair of an exhibit and a fact took six thousand.
      expect(delay.max / 1e6).to.be.below(1_500)
    })
})
