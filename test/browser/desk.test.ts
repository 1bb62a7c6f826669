/** The verification desk in real Chromium: a planted contradiction is seen, a check recorded, the review assigned, somebody addressed, a field brought back; two people on one finding lose nothing. */
import { expect } from 'chai'
import type { Page } from 'playwright-core'
import { say } from '../../schemas/say.ts'
import { capture } from '../../schemas/words/capture.ts'
import { verify as words } from '../../schemas/words/verify.ts'
import { appWithDatabase } from '../support/app.ts'
import { axeFindings, browserPerSuite, type Look, type Visit, visit } from '../support/browser.ts'
import { aCommunity, anIncident, anIncidentIn, type Ground, type Person, someone } from '../support/people.ts'

describe('the verification desk, in the browser', function () {
  this.timeout(240_000)
  const chromium = browserPerSuite()
  let app: Awaited<ReturnType<typeof appWithDatabase>>
  let space: string
  const cast = {} as Record<'author' | 'reviewer' | 'second', Person>
  const open: Visit[] = []

  before(async () => {
    app = await appWithDatabase()
    const ground: Ground = { client: app.client, asOwner: (work) => work(app.database.owner) }
    space = await aCommunity(ground)
    cast.author = await someone(ground, { [space]: 'monitor' })
    cast.reviewer = await someone(ground, { [space]: 'reviewer' })
    cast.second = await someone(ground, { [space]: 'coordinator' })
  })
  after(async () => {
    await app?.end()
  })
  afterEach(async () => {
    const complaints = open.flatMap((one) => one.complaints)
    for (const one of open.splice(0)) await one.context.close()
    expect(complaints).to.deep.equal([])
  })

  async function as(person: Person, look: Look = {}): Promise<Page> {
    const made = await visit(chromium.browser, person, look)
    open.push(made)
    return made.page
  }
  const sound = async (page: Page) => expect(await axeFindings(page)).to.deep.equal([])
  const filed = (more = {}) =>
    anIncidentIn('submitted', cast, anIncident(space, { victims_count: 1, victims: [{ code_name: 'V1' }, { code_name: 'V2' }], ...more }))

  it('shows a reviewer in French what contradicts, takes a finding, an assignment and a remark', async () => {
    const id = await filed()
    const page = await as(cast.reviewer, { language: 'fr' })
    await page.goto(`/incidents/${id}`)
    await page.waitForSelector('.contradictions li')
    expect(await page.textContent('.contradictions')).to.include('inférieur')

    await page.locator('.step summary').first().click()
    await page.locator('.step[open] .check button').first().click()
    await page.locator('dialog input[value=confirmed]').check()
    await page.fill('dialog input[id$=-method]', 'Un appel au second témoin')
    await sound(page)
    await page.click('dialog button[type=submit]')
    await page.waitForSelector('.finding')

    await page.locator('.assignment button').click()
    await page.locator('dialog select').selectOption(cast.reviewer.id)
    await page.fill('dialog .day .input', '31/01/2026')
    await page.click('dialog button[type=submit]')
    await page.waitForSelector('.assignment .badge')

    const { name } = (await cast.reviewer.get(`/api/incidents/${id}/participants`)).body.items.find(
      (one: { account_id: string }) => one.account_id === cast.author.id,
    )
    await page.locator('.write-remark textarea').pressSequentially(`Qui l’a vu ? @${name.slice(0, 8)}`)
    await page.getByRole('button', { name: new RegExp(name) }).click()
    await page.locator('.write-remark button[type=submit]').click()
    await page.waitForSelector('.thread')
    await sound(page)

    const other = await as(cast.author, { language: 'ar', width: 390, dark: true })
    await other.goto('/')
    await other.locator('.waits a').first().click()
    await other.waitForSelector('.thread')
    await sound(other)
  })

  it('brings a field back from the history, with a reason', async () => {
    const id = await filed()
    const changed = await cast.second.get(`/api/incidents/${id}`)
    await cast.second.patch(`/api/incidents/${id}`, { title: 'A slip of the hand' }, changed.body.version)
    const page = await as(cast.second)
    await page.goto(`/incidents/${id}`)
    await page
      .getByRole('button', { name: say('en', words.go_back) })
      .first()
      .click()
    await page.fill('dialog textarea', 'It was right before')
    await sound(page)
    await page.click('dialog button[type=submit]')
    await page.waitForSelector('dialog', { state: 'detached' })
    expect((await cast.second.get(`/api/incidents/${id}`)).body.title).to.equal(changed.body.title)
  })

  it('shows both values when two people change one finding, and keeps what only one of them changed', async () => {
    const id = await filed()
    const { body } = await cast.second.post('/api/findings', { incident_id: id, checked: 'source.access', outcome: 'doubtful', method: 'A call' })
    const page = await as(cast.reviewer)
    await page.goto(`/incidents/${id}`)
    await page.locator('.step summary').first().click()
    await page.locator('.finding button').first().click()
    await page.fill('dialog input[id$=-method]', 'A visit')
    await cast.second.patch(`/api/findings/${body.id}`, { method: 'A letter', note: 'She was abroad' }, 1)
    await page.click('dialog button[type=submit]')
    await page.waitForSelector('dialog .conflict')
    expect(await page.textContent('dialog .conflict'))
      .to.include('A visit')
      .and.include('A letter')
    await sound(page)
    await page.getByRole('button', { name: say('en', capture.conflict_settle) }).click()
    await page.waitForSelector('dialog', { state: 'detached' })
    expect((await cast.second.get(`/api/findings/${body.id}`)).body).to.include({ method: 'A visit', note: 'She was abroad', outcome: 'doubtful' })
  })
})
