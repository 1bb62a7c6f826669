/** The frame and the record pages in real Chromium: signing in, finding, verifying, and leaving at once; in three languages, on a desk and on a phone. That every page is sound: pages.test.ts. */
import { gzipSync } from 'node:zlib'
import { expect } from 'chai'
import type { Page } from 'playwright-core'
import { appWithDatabase } from '../support/app.ts'
import { browserPerSuite, type Look, type Visit, visit } from '../support/browser.ts'
import { aCommunity, anIncident, anIncidentIn, type Ground, type Person, password, someone } from '../support/people.ts'

const phone = 390

describe('the face', function () {
  this.timeout(120_000)
  const chromium = browserPerSuite()
  let app: Awaited<ReturnType<typeof appWithDatabase>>
  let space: string
  let monitor: Person
  let reviewer: Person
  let coordinator: Person
  let reader: Person
  let outsider: Person
  const open: Visit[] = []

  before(async () => {
    app = await appWithDatabase()
    const ground: Ground = { client: app.client, asOwner: (work) => work(app.database.owner) }
    space = await aCommunity(ground, 'confidential', 'Coalition pour les libertés')
    monitor = await someone(ground, { [space]: 'monitor' })
    reviewer = await someone(ground, { [space]: 'reviewer' })
    coordinator = await someone(ground, { [space]: 'coordinator' })
    reader = await someone(ground, { [space]: 'reader' })
    outsider = await someone(ground)
    const people = { author: monitor, reviewer, coordinator }
    for (const state of ['draft', 'submitted', 'under_review', 'returned', 'verified', 'disputed', 'archived'])
      await anIncidentIn(state, people, anIncident(space))
    await anIncidentIn('submitted', people, anIncident(space, { title: 'اختفاء صحفي بعد استدعائه', language: 'ar', country: 'DZA', happened_on: '2024-05' }))
    await anIncidentIn('submitted', people, anIncident(space, { title: 'Perquisition sans mandat au siège d’une association', language: 'fr', country: 'SEN' }))
  })
  after(async () => {
    await app?.end()
  })
  afterEach(async () => {
    const complaints = open.flatMap((one) => one.complaints)
    for (const one of open.splice(0)) await one.context.close()
    expect(complaints).to.deep.equal([])
  })

  async function as(person: Person, look: Look = {}): Promise<Visit> {
    const made = await visit(chromium.browser, person, look)
    open.push(made)
    return made
  }
  async function incidentIn(state: string, who: Person = reviewer): Promise<string> {
    const found = await who.get(`/api/incidents?state=${state}&limit=1`)
    return found.body.items[0].id
  }
  async function at(page: Page, address: string, ready: string): Promise<void> {
    await page.goto(address)
    await page.waitForSelector(ready)
    await page.waitForSelector('.loading', { state: 'detached' })
  }

  async function sessionIsOver(context: Visit['context']): Promise<void> {
    for (let tries = 0; tries < 50; tries++) {
      const reply = await context.request.get(`${reviewer.base}/api/session`)
      if (reply.status() === 401) return
      await new Promise((resolve) => setTimeout(resolve, 50))
    }
    expect.fail('the session goes on')
  }

  it('lets a person in who gives the right password, tells another plainly, and leads back to the page that was asked for', async () => {
    const { page, context } = await as(reviewer)
    await context.clearCookies()
    await page.goto('/incidents?state=submitted')
    await page.waitForURL('**/sign-in')
    await page.fill('#email', reviewer.email)
    await page.fill('#password', 'not the password at all')
    await page.click('button[type=submit]')
    await page.waitForSelector('[role=alert]')
    expect(await page.inputValue('#email')).to.equal(reviewer.email)
    await page.fill('#password', password)
    await page.click('button[type=submit]')
    await page.waitForURL('**/incidents?state=submitted')
    await page.waitForSelector('.incident-table')
  })

  it('loads less than 200 kB of program and 60 kB of style for the sign-in page, nothing twice and nothing from elsewhere', async () => {
    const context = await chromium.browser.newContext({ baseURL: reviewer.base })
    const page = await context.newPage()
    const asked: string[] = []
    const weights = { js: 0, css: 0 }
    const weighing: Promise<void>[] = []
    page.on('response', (response) => {
      const { pathname, origin } = new URL(response.url())
      asked.push(origin === new URL(reviewer.base).origin ? pathname : response.url())
      const kind = pathname.endsWith('.js') ? 'js' : pathname.endsWith('.css') ? 'css' : null
      if (!kind) return
      weighing.push(
        response.body().then((body) => {
          weights[kind] += gzipSync(body).length
        }),
      )
    })
    await page.goto('/sign-in', { waitUntil: 'networkidle' })
    await Promise.all(weighing)
    await context.close()
    expect(weights.js).to.be.within(1, 200_000)
    expect(weights.css).to.be.within(1, 60_000)
    expect(asked.filter((one) => !one.startsWith('/'))).to.deep.equal([])
    expect(asked.filter((one, index) => asked.indexOf(one) !== index)).to.deep.equal([])
  })

  it('has the reviewer take what waits, grade it on two axes and verify it; the history says who did', async () => {
    const { page } = await as(reviewer)
    await at(page, '/', '.waiting a')
    await page.locator('.waiting a').first().click()
    await page.waitForSelector('.acts .button-primary')
    const id = new URL(page.url()).pathname.split('/')[2] ?? ''
    const state = (await reviewer.get(`/api/incidents/${id}`)).body.state
    if (state === 'submitted') {
      await page.click('.acts .button-primary')
      await page.click('.dialog-acts .button-primary')
      await page.waitForSelector('dialog', { state: 'detached' })
    }
    await page.click('.acts .button-primary')
    await page.click('.dialog-acts .button-primary')
    expect(await page.locator('.axis .error').count()).to.equal(3)
    for (const field of ['source_reliability', 'information_credibility', 'standard_of_proof']) await page.locator(`input[name=${field}]`).nth(1).check()
    await page.click('.dialog-acts .button-primary')
    await page.waitForSelector('.page-lead .badge-verified')
    await page.waitForSelector('.event-verification')
    const kept = (await reviewer.get(`/api/incidents/${id}`)).body
    expect(kept.state).to.equal('verified')
    expect(kept.source_reliability).to.equal('B')
  })

  it('asks for a reason before it sends a record back, and shows it to the author first of all', async () => {
    const id = await incidentIn('submitted')
    const { page } = await as(coordinator)
    await at(page, `/incidents/${id}`, '.acts .button-primary')
    await page.locator('.acts .button', { hasText: 'Send back' }).click()
    await page.click('.dialog-acts .button-primary')
    await page.waitForSelector('#act-reason[aria-invalid=true]')
    await page.fill('#act-reason', 'Who told you, and when?')
    await page.click('.dialog-acts .button-primary')
    await page.waitForSelector('.because')

    const author = await as(monitor, { language: 'ar', width: phone })
    await at(author.page, `/incidents/${id}`, '.because')
    expect(await author.page.textContent('.because')).to.contain('Who told you, and when?')
    expect(await author.page.getAttribute('html', 'dir')).to.equal('rtl')
  })

  it('tells the author who also reviews that another person must verify', async () => {
    const made = await coordinator.post('/api/incidents?submission=true', anIncident(space, { title: 'Recorded by the coordinator' }))
    expect(made.status).to.equal(201)
    const { page } = await as(coordinator)
    await at(page, `/incidents/${made.body.id}`, '.acts-why')
    expect(await page.textContent('.acts-why')).to.contain('another person must verify')
    expect(await page.locator('.acts .button', { hasText: 'Verify' }).count()).to.equal(0)
  })

  it('is to an outsider as if there were nothing: the same page for a record of others and for none', async () => {
    const id = await incidentIn('verified')
    const { page } = await as(outsider)
    await at(page, `/incidents/${id}`, '.empty')
    const hidden = await page.textContent('main')
    await at(page, '/incidents/00000000-0000-4000-8000-000000000000', '.empty')
    expect(await page.textContent('main')).to.equal(hidden)
    await at(page, '/incidents', '.empty')
    expect(await page.textContent('.page-lead')).to.contain('0')
  })

  it('narrows the list by search and facets, keeps that in the address, and walks it by keyboard', async () => {
    const { page } = await as(coordinator)
    await at(page, '/incidents', '.incident-table')
    await page.keyboard.press('/')
    await page.keyboard.type('صحفى')
    await page.waitForURL(/q=/)
    await page.waitForFunction(() => document.querySelectorAll('.incident-table tbody tr').length === 1)
    await at(page, page.url(), '.incident-table')
    expect(await page.locator('.incident-table tbody tr').count()).to.equal(1)
    await page.fill('.search-box input', '')
    await page.waitForFunction(() => document.querySelectorAll('.incident-table tbody tr').length > 3)
    await page.locator('.facet-value', { hasText: 'Algeria' }).click()
    await page.waitForURL(/country=DZA/)
    await page.locator('.chip').first().click()
    await page.waitForURL((url) => !url.search.includes('country'))
    await page.waitForFunction(() => document.querySelectorAll('.incident-table tbody tr').length > 3)
    await page.keyboard.press('j')
    await page.keyboard.press('j')
    const second = await page.locator('.incident-table tbody a').nth(1).getAttribute('href')
    await page.keyboard.press('Enter')
    await page.waitForURL(`**${second}`)
    await page.waitForSelector('.acts')
    await page.waitForFunction(() => document.activeElement?.tagName === 'H1')
    expect(await page.title()).to.equal('Incident · Vigie')
    await page.goBack()
    await page.waitForSelector('.incident-table')
    expect(await page.evaluate(() => document.activeElement?.getAttribute('href'))).to.equal(second)
  })

  it('changes language without losing what is being typed', async () => {
    const { page } = await as(reviewer)
    const id = await anIncidentIn('under_review', { author: monitor, reviewer, coordinator }, anIncident(space))
    await at(page, `/incidents/${id}`, '.acts')
    await page.locator('.acts .button', { hasText: 'Send back' }).click()
    await page.fill('#act-reason', 'half a sentence')
    await page.evaluate(() => document.querySelector<HTMLElement>('.band .menu-item[lang=ar]')?.click())
    await page.waitForSelector('html[dir=rtl]')
    expect(await page.inputValue('#act-reason')).to.equal('half a sentence')
  })

  it('keeps the page when the session ends under it, and goes on after signing in again', async () => {
    const { page, context } = await as(reviewer)
    await at(page, '/communities', '.sheet')
    await context.clearCookies()
    await page.locator('.nav a', { hasText: 'Incidents' }).click()
    await page.fill('#prove-password', password)
    await page.locator('dialog button[type=submit]').click()
    await page.waitForSelector('.incident-table')
    expect(await page.locator('dialog').count()).to.equal(0)
  })

  it('leaves at once on Escape three times: an empty page, the session over, nothing kept on the device', async () => {
    const { page, context } = await as(reviewer)
    await at(page, '/incidents', '.incident-table')
    for (const _ of [1, 2, 3]) await page.keyboard.press('Escape')
    await page.waitForURL('about:blank')
    await sessionIsOver(context)
    await page.goto(`${reviewer.base}/sign-in`)
    await page.waitForSelector('#email')
  })

  it('shows withheld fields by name alone to a reader, and covers what identifies someone from the rest', async () => {
    const made = await monitor.post('/api/incidents?submission=true', anIncident(space, { source_name: 'Nadia', perpetrators: 'Four men' }))
    const owner = await as(monitor)
    await at(owner.page, `/incidents/${made.body.id}`, '.veil')
    expect(await owner.page.textContent('main')).not.to.contain('Nadia')
    await owner.page.click('.veil-button')
    expect(await owner.page.textContent('main')).to.contain('Nadia')
    const other = await as(reader)
    await at(other.page, `/incidents/${made.body.id}`, '.withheld')
    const read = await other.page.textContent('main')
    expect(read).to.contain('Withheld from you')
    expect(read).not.to.match(/Nadia|Four men/)
  })
})
