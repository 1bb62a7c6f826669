/** Nothing goes to a forum on one person's word: a second one of the team approves the casefile as it stands, and the approval falls with the next change. */
import { expect } from 'chai'
import { appPerTest } from '../support/app.ts'
import { aCommunity, type Person, someone } from '../support/people.ts'

describe('the second approval of a dossier', function () {
  this.timeout(120_000)
  const app = appPerTest()
  let space: string
  let lead: Person
  let counsel: Person
  let assistant: Person
  let coordinator: Person
  let id: string

  beforeEach(async () => {
    space = await aCommunity(app)
    for (const [name, role] of [
      ['lead', 'lawyer'],
      ['counsel', 'lawyer'],
      ['assistant', 'lawyer'],
      ['coordinator', 'coordinator'],
    ] as const) {
      const person = await someone(app, { [space]: role })
      if (name === 'lead') lead = person
      else if (name === 'counsel') counsel = person
      else if (name === 'assistant') assistant = person
      else coordinator = person
    }
    id = (await lead.post('/api/casefiles', { community_id: space, title: 'Arrests', respondent: 'TUN', language: 'fr' })).body.id
    for (const [person, role] of [
      [counsel, 'counsel'],
      [assistant, 'assistant'],
    ] as const)
      expect((await lead.post(`/api/casefiles/${id}/members`, { email: person.email, role })).status).to.equal(201)
  })

  const at = (rest = '') => `/api/casefiles/${id}/approvals${rest}`
  const asked = async (who: Person, audience = 'forum') => {
    const reply = await who.post(at(), { audience, note: 'Lisez la partie 8' })
    expect(reply.status, reply.text).to.equal(201)
    return reply.body.id as string
  }
  const decide = (who: Person, approval: string, decision = 'approved') => who.post(at(`/${approval}/decision`), { decision, why: 'Relu' })
  const blocks = async (audience = 'forum') => {
    const { items, approved } = (await lead.get(`/api/casefiles/${id}/checks?audience=${audience}`)).body
    expect(items.some((one: { key?: string; text: string }) => one.text === 'A second person must approve the export.')).to.equal(!approved)
    return !approved
  }

  it('is given by a lead or coordinator who did not ask, for one audience, and takes the check away', async () => {
    expect(await blocks()).to.equal(true)
    const approval = await asked(counsel)
    expect((await counsel.post(at(), { audience: 'forum' })).status, 'twice').to.equal(409)
    expect((await decide(counsel, approval)).status, 'one’s own').to.equal(403)
    expect((await decide(assistant, approval)).status).to.equal(403)
    const given = await decide(lead, approval)
    expect([given.status, given.body.decision, given.body.current, given.body.decided_by.id]).to.deep.equal([200, 'approved', true, lead.id])
    expect([await blocks(), await blocks('partners')]).to.deep.equal([false, true])
    expect((await decide(coordinator, approval)).status, 'again').to.equal(409)
    const own = await asked(lead, 'partners')
    expect((await decide(lead, own)).status, 'a lead who asked').to.equal(403)
    expect((await decide(coordinator, own)).status).to.equal(200)
  })

  it('falls when anything in the casefile changes, and can not be given to what has changed since it was asked', async () => {
    const approval = await asked(counsel)
    expect((await decide(lead, approval)).status).to.equal(200)
    const fact = await assistant.post('/api/casefile_facts', { casefile_id: id, text: 'Un fait.' })
    expect(await blocks(), 'a fact more').to.equal(true)
    const again = await asked(counsel)
    await assistant.patch(`/api/casefile_facts/${fact.body.id}`, { text: 'Un autre.' }, fact.body.version)
    const late = await decide(lead, again)
    expect([late.status, late.body.detail]).to.deep.equal([409, 'The casefile has changed since this was asked. Ask again.'])
    const items = (await assistant.get(at())).body.items
    expect(items.map((one: { current: boolean; decision: string | null }) => [one.current, one.decision])).to.have.deep.members([
      [false, 'approved'],
      [false, null],
    ])
  })

  it('may be refused, with the reason for the team and no word of it in the log', async () => {
    const approval = await asked(counsel)
    expect((await decide(lead, approval, 'refused')).body.why).to.equal('Relu')
    expect(await blocks()).to.equal(true)
    const log = await app.asOwner((db) => db('audit_entries').where({ record_id: id }).whereIn('action', ['ask_approval', 'refuse_export']))
    expect(log.map((one: { action: string; account_id: string }) => [one.action, one.account_id])).to.have.deep.members([
      ['ask_approval', counsel.id],
      ['refuse_export', lead.id],
    ])
    expect(JSON.stringify(log)).to.not.include('Relu').and.to.not.include('Lisez')
  })

  it('is the team’s alone: who is not of it learns of neither approvals nor exports', async () => {
    const approval = await asked(counsel)
    const other = await someone(app, { [space]: 'lawyer' })
    const stranger = await someone(app, { [await aCommunity(app)]: 'coordinator' })
    const outside = await someone(app, { [await aCommunity(app)]: 'lawyer' })
    expect((await lead.post(`/api/casefiles/${id}/members`, { email: outside.email, role: 'counsel', until_on: '2099-01-01' })).status).to.equal(201)
    for (const [who, expected] of [
      [other, 404],
      [stranger, 404],
      [outside, 403],
    ] as const)
      for (const reply of [
        await who.get(at()),
        await who.post(at(), { audience: 'forum' }),
        await decide(who, approval),
        await who.get(`/api/casefiles/${id}/exports`),
        await who.get(`/api/casefiles/${id}/evidence`),
      ])
        expect(reply.status).to.equal(expected)
    expect((await assistant.post(at(), { audience: 'forum' })).status, 'an assistant does not export').to.equal(403)
    expect((await decide(lead, crypto.randomUUID())).status).to.equal(404)
    const seen = (account: string) =>
      app.db.transaction(async (db) => {
        await db.raw(`select set_config('vigie.account_id', ?, true)`, [account])
        return (await db('casefile_approvals').select('id')).length
      })
    expect([await seen(lead.id), await seen(other.id), await seen(outside.id)]).to.deep.equal([1, 0, 0])
  })
})
