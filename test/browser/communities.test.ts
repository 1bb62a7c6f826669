/** People and spaces in real Chromium: the host opens a community and an account, its owner chooses a password, the coordinator brings people in and out. */
import { expect } from 'chai'
import type { Page } from 'playwright-core'
import { appWithDatabase } from '../support/app.ts'
import { axeFindings, browserPerSuite, type Look, type Visit, visit } from '../support/browser.ts'
import { aCommunity, type Ground, type Person, someone } from '../support/people.ts'

describe('communities and accounts, in the browser', function () {
  this.timeout(120_000)
  const chromium = browserPerSuite()
  let app: Awaited<ReturnType<typeof appWithDatabase>>
  let ground: Ground
  let host: Person
  const open: Visit[] = []

  before(async () => {
    app = await appWithDatabase()
    ground = { client: app.client, asOwner: (work) => work(app.database.owner) }
    host = await someone(ground, {}, { host: true })
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

  it('opens an account by a link that works once, and lets its owner in with a password of their own', async () => {
    const page = await as(host)
    await page.goto('/accounts')
    await page.click('.page-acts .button-primary')
    await page.fill('#new-name', 'نادية بن علي')
    await page.fill('#new-email', 'Nadia@example.org')
    await page.selectOption('#new-language', 'ar')
    await sound(page)
    await page.click('.dialog-acts .button-primary')
    const link = await page.inputValue('#invitation-link')
    await sound(page)
    await page.click('.dialog-acts .button-primary')
    await page.waitForSelector('dialog', { state: 'detached' })
    expect(await page.textContent('.accounts')).to.contain('نادية بن علي')

    const context = await chromium.browser.newContext({ locale: 'ar' })
    const own = await context.newPage()
    await own.goto(link)
    await own.fill('#new-password', 'short')
    await own.fill('#new-password-again', 'short')
    await own.click('button[type=submit]')
    await own.waitForSelector('#new-password-error')
    const secret = 'قارب أزرق فوق تل بعيد'
    await own.fill('#new-password', secret)
    await own.fill('#new-password-again', 'something else')
    await own.click('button[type=submit]')
    await own.waitForSelector('#new-password-again-error')
    await own.fill('#new-password-again', secret)
    await sound(own)
    await own.click('button[type=submit]')
    await own.click('.empty .button-primary')
    await own.fill('#email', 'nadia@example.org')
    await own.fill('#password', secret)
    await own.click('button[type=submit]')
    await own.waitForSelector('#content h1')
    expect(await own.textContent('#content h1')).to.contain('نادية')

    await own.goto(link)
    await own.waitForSelector('.empty')
    expect(await own.locator('#new-password').count()).to.equal(0)
    await context.close()
  })

  it('opens a confidential community unless told otherwise, and has the host name its first coordinator only', async () => {
    const coordinator = await someone(ground)
    const page = await as(host)
    await page.goto('/communities')
    await page.click('.page-acts .button-primary')
    await page.locator('dialog input').first().fill('Réseau des veilleurs')
    await sound(page)
    await page.click('.dialog-acts .button-primary')
    await page.waitForSelector('.members', { state: 'attached' })
    expect(await page.textContent('.page-lead')).to.contain('Confidential')
    await page.locator('.card-head .button').click()
    expect(await page.locator('.role').count()).to.equal(1)
    await page.fill('#member-email', coordinator.email)
    await sound(page)
    await page.click('.dialog-acts .button-primary')
    await page.waitForSelector('.members li')
    expect(await page.locator('.card-head .button').count()).to.equal(0)
  })

  it('has a coordinator bring somebody in, change the role and take them out; the last coordinator can not leave', async () => {
    const space = await aCommunity(ground, 'confidential', 'ائتلاف')
    const coordinator = await someone(ground, { [space]: 'coordinator' })
    const other = await someone(ground)
    const page = await as(coordinator, { language: 'fr', width: 390 })
    await page.goto(`/communities/${space}`)
    await page.click('.card-head .button')
    await page.fill('#member-email', 'nobody@example.org')
    await page.click('.dialog-acts .button-primary')
    await page.waitForSelector('dialog .problem, dialog .error')
    await page.fill('#member-email', other.email)
    await page.locator('.role input[value=reviewer]').check()
    await page.click('.dialog-acts .button-primary')
    await page.waitForSelector('.members select')
    await page.selectOption('.members select', 'lawyer')
    await page.locator('.toast', { hasText: 'Rôle modifié' }).waitFor()
    const members = async () => (await coordinator.get(`/api/communities/${space}/members`)).body.items as { account_id: string; role: string }[]
    expect((await members()).find((one) => one.account_id === other.id)?.role).to.equal('lawyer')

    await page
      .locator('.members li', { has: page.locator('select') })
      .locator('.button')
      .click()
    await sound(page)
    await page.click('.dialog-acts .button-danger')
    await page.waitForSelector('.members select', { state: 'detached' })
    expect(await members()).to.have.length(1)

    await page.locator('.members .button').click()
    await page.click('.dialog-acts .button-danger')
    await page.waitForSelector('dialog .problem')
    expect(await members()).to.have.length(1)
  })
})
