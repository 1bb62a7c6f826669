/** The capture form in real Chromium: an arrest written down on a phone in Arabic and on a desk in French, over closed tabs, cut lines and colleagues who write at the same time. */
import { expect } from 'chai'
import type { Page } from 'playwright-core'
import sharp from 'sharp'
import { sha256 } from '../evidence/support.ts'
import { appWithDatabase } from '../support/app.ts'
import { axeFindings, browserPerSuite, visit } from '../support/browser.ts'
import { aCommunity, anIncident, anIncidentIn, type Ground, type Person, password, someone } from '../support/people.ts'

const next = '[data-act="next"]'
const saved = '[data-save="saved"]'
const idOf = (page: Page) => new URL(page.url()).pathname.split('/')[2] ?? ''

describe('the capture form', function () {
  this.timeout(120_000)
  const chromium = browserPerSuite()
  let app: Awaited<ReturnType<typeof appWithDatabase>>
  let ground: Ground
  let space: string
  let monitor: Person

  before(async () => {
    app = await appWithDatabase()
    ground = { client: app.client, asOwner: (work) => work(app.database.owner) }
  })
  after(async () => {
    await app?.end()
  })
  beforeEach(async () => {
    space = await aCommunity(ground, 'confidential', 'ائتلاف الحريات')
    monitor = await someone(ground, { [space]: 'monitor' })
  })

  /** Answers whatever step is in view, then goes on until everything can be read through. */
  async function fill(
    page: Page,
    words: { title: string; story: string; place: string; country: string; violation: string },
    at: (step: string) => Promise<void>,
  ) {
    await page.fill('#ask-title', words.title)
    await page.fill('#ask-description', words.story)
    await page.fill('#ask-violations input[type=search]', words.violation)
    await page.locator('#ask-violations input[type=search]').press('Enter')
    await at('what')
    await page.click(next)
    await page.locator('#ask-happened_on .ask-actions button').nth(1).click()
    await page.fill('#ask-country', words.country)
    await page.press('#ask-country', 'Enter')
    await page.fill('#ask-place_name', words.place)
    await page.locator('#ask-place_precision input[value=locality]').check()
    await at('when_where')
    await page.click(next)
    await page.fill('#ask-victims_count', '٣')
    await at('victims')
    await page.click(next)
    await page.locator('#ask-perpetrator_types details[open] .pill').nth(1).click()
    await at('perpetrators')
    await page.click(next)
    await at('since')
    await page.click(next)
    await page.locator('#ask-source_connection input[value=witness]').check()
    await at('source')
    await page.click(next)
    await page.locator('#ask-consent input[value=given]').check()
    await page.locator('#ask-consent_purposes .pill').first().click()
    await at('consent')
    await page.click(next)
    await at('review')
  }

  it('takes an arrest in Arabic on a phone, over a closed tab and a cut line, and gives a receipt; axe finds nothing on any step', async () => {
    const { page, context, complaints } = await visit(chromium.browser, monitor, { language: 'ar', width: 390 })
    await page.goto('/incidents/new')
    await page.waitForSelector('.form-card')
    expect(await page.getAttribute('html', 'dir')).to.equal('rtl')
    expect(await axeFindings(page), 'choice of forms').to.deep.equal([])
    await page.click('[data-form="arrest_detention"]')
    await page.waitForSelector('#ask-title')
    const words = {
      title: 'توقيف ثلاثة محتجين بعد اعتصام',
      story: 'في العاشرة مساء أوقفت الشرطة ثلاثة شبان أمام مقر الولاية.',
      place: 'تونس العاصمة',
      country: 'تونس',
      violation: 'توقيف تعسفي',
    }
    const findings: string[] = []
    await fill(page, words, async (step) => {
      findings.push(...(await axeFindings(page)).map((one) => `${step}: ${one}`))
      if (step === 'when_where') {
        // The tab is closed in the middle; the address alone brings everything back.
        await page.waitForSelector(saved)
        const address = page.url()
        await page.goto('about:blank')
        await page.goto(address)
        expect(await page.inputValue('#ask-place_name')).to.equal(words.place)
      }
      if (step === 'victims') {
        await context.setOffline(true)
        await page.fill('#ask-victims_count', '٤')
        await page.waitForSelector('[data-save="offline"]')
        expect(await page.locator('.save-note').isVisible()).to.equal(true)
      }
      if (step === 'perpetrators') {
        await context.setOffline(false)
        await page.waitForSelector(saved)
      }
    })
    expect(findings).to.deep.equal([])
    await page.waitForSelector(saved)
    expect(await page.evaluate(() => [Object.keys(localStorage), sessionStorage.length])).to.deep.equal([['vigie.language'], 0])
    await page.click('[data-act="submit"]')
    await page.waitForSelector('.receipt')
    expect(await axeFindings(page), 'receipt').to.deep.equal([])
    const { body } = await monitor.get(`/api/incidents/${idOf(page)}`)
    expect(body).to.deep.include({
      state: 'submitted',
      title: words.title,
      description: words.story,
      country: 'TUN',
      place_precision: 'locality',
      victims_count: 4,
    })
    expect(body).to.deep.include({
      language: 'ar',
      violations: ['liberty.arbitrary_arrest'],
      perpetrator_types: ['state.police'],
      consent: 'given',
      consent_purposes: ['collect'],
    })
    expect(await page.textContent('.receipt-reference dd')).to.equal(body.reference)
    expect(complaints).to.deep.equal([])
    await context.close()
  })

  it('takes one in French on a desk; the language changes in the middle without the loss of a letter', async () => {
    const { page, context, complaints } = await visit(chromium.browser, monitor, { language: 'fr', width: 1280 })
    await page.goto('/incidents/new')
    await page.click('[data-form="arrest_detention"]')
    await page.waitForSelector('#ask-title')
    await page.locator('#extent input[value=whole]').click()
    await page.waitForSelector('#extent input[value=whole]:checked')
    await page.fill('#ask-title', 'Trois manifestants arrêtés, dont ')
    await page.focus('#ask-title')
    await page.locator('.band').getByRole('button', { name: 'Français' }).click()
    await page
      .getByRole('menuitemradio', { name: 'العربية' })
      .or(page.getByRole('menuitem', { name: 'العربية' }))
      .or(page.getByRole('button', { name: 'العربية' }))
      .first()
      .click()
    await page.waitForSelector('html[dir=rtl]')
    expect(await page.inputValue('#ask-title')).to.equal('Trois manifestants arrêtés, dont ')
    await page.locator('#ask-title').press('End')
    await page.keyboard.type('une mineure')
    await page.keyboard.press('Enter')
    await page.waitForSelector(saved)
    const { body } = await monitor.get(`/api/incidents/${idOf(page)}`)
    expect(body).to.include({ state: 'draft', title: 'Trois manifestants arrêtés, dont une mineure', language: 'fr' })

    // Reading through says what is needed, and leads there.
    await page.locator('.steps-wide .steps-item').last().click()
    await page.click('[data-act="submit"]')
    expect(await page.evaluate(() => document.activeElement?.id)).to.equal('missing')
    expect(await axeFindings(page), 'review').to.deep.equal([])
    const missing = page.locator('.read-missing li')
    const before = await missing.count()
    expect(before).to.be.greaterThan(4)
    await missing.first().getByRole('button').click()
    await page.waitForFunction(() => document.activeElement?.id === 'ask-description')
    expect(await page.getAttribute('#ask-description', 'aria-invalid')).to.equal('true')
    await page.keyboard.type('Vers 22 heures.')
    await page.locator('.steps-wide .steps-item').last().click()
    await page.waitForFunction((count) => document.querySelectorAll('.read-missing li').length === count - 1, before)
    expect(complaints).to.deep.equal([])
    await context.close()
  })

  it('keeps every step of the whole form free of findings, in the dark too', async () => {
    const { page, context } = await visit(chromium.browser, monitor, { language: 'fr', width: 1280, dark: true })
    const draft = await monitor.post('/api/incidents', { community_id: space, form: 'arrest_detention', title: 'Essai', place_precision: 'point' })
    await page.goto(`/incidents/${draft.body.id}/edit`)
    await page.waitForSelector('#ask-title')
    const count = await page.locator('.steps-wide .steps-item').count()
    const findings: string[] = []
    for (let step = 0; step < count; step++) {
      await page.locator('.steps-wide .steps-item').nth(step).click()
      await page.waitForSelector(`.steps-wide li:nth-child(${step + 1}) [aria-current=step]`)
      for (const add of await page.locator('.repeat > .ask-actions > .button').all()) await add.click()
      findings.push(...(await axeFindings(page)))
    }
    expect(findings).to.deep.equal([])
    await context.close()
  })

  it('puts two versions together, and asks only where they clash', async () => {
    const { page, context } = await visit(chromium.browser, monitor, { language: 'fr', width: 1280 })
    const made = await monitor.post('/api/incidents', anIncident(space, { place_name: 'Tunis' }))
    await page.goto(`/incidents/${made.body.id}/edit`)
    await page.waitForSelector('#ask-title')
    await monitor.patch(`/api/incidents/${made.body.id}`, { title: 'Ailleurs', place_name: 'Sfax' }, 1)
    await page.fill('#ask-title', 'Ici')
    await page.waitForSelector('.conflict')
    expect(await axeFindings(page)).to.deep.equal([])
    const clashes = page.locator('.conflict-field')
    expect(await clashes.count()).to.equal(1)
    expect(await clashes.locator('bdi').allTextContents()).to.deep.equal(['Ici', 'Ailleurs'])
    await page.locator('.conflict > .button').click()
    await page.waitForSelector(saved)
    const { body } = await monitor.get(`/api/incidents/${made.body.id}`)
    expect(body).to.include({ title: 'Ici', place_name: 'Sfax' })
    await page.click(next)
    expect(await page.inputValue('#ask-place_name')).to.equal('Sfax')
    await context.close()
  })

  it('shows the reviewer’s reason on a returned incident, and files it again', async () => {
    const reviewer = await someone(ground, { [space]: 'reviewer' })
    const id = await anIncidentIn('returned', { author: monitor, reviewer }, anIncident(space))
    const { page, context } = await visit(chromium.browser, monitor, { language: 'ar', width: 390 })
    await page.goto(`/incidents/${id}/edit`)
    await page.waitForSelector('.returned p')
    expect(await page.textContent('.returned p')).to.equal('for the test')
    await page.fill('#ask-title', 'عنوان أوضح')
    await page.locator('.steps-narrow > summary').click()
    await page.locator('.steps-narrow .steps-item').last().click()
    await page.click('[data-act="submit"]')
    await page.waitForSelector('.receipt')
    expect((await monitor.get(`/api/incidents/${id}`)).body).to.include({ state: 'submitted', title: 'عنوان أوضح' })
    await context.close()
  })

  it('lets an answer that can not be kept wait, and keeps the others', async () => {
    const { page, context } = await visit(chromium.browser, monitor, { language: 'fr', width: 390 })
    const made = await monitor.post('/api/incidents', anIncident(space))
    await page.goto(`/incidents/${made.body.id}/edit?step=victims`)
    await page.fill('#ask-victims_count', 'beaucoup')
    await page.locator('#ask-victims_estimated input[value=true]').check()
    await page.waitForSelector('[data-save="refused"]')
    expect(await page.textContent('#ask-victims_count-error')).to.equal('Écrivez un nombre entier.')
    const { body } = await monitor.get(`/api/incidents/${made.body.id}`)
    expect(body).to.include({ victims_count: null, victims_estimated: true })
    await page.fill('#ask-victims_count', '12')
    await page.waitForSelector(saved)
    expect((await monitor.get(`/api/incidents/${made.body.id}`)).body.victims_count).to.equal(12)
    await context.close()
  })

  it('holds what is written without a line until the line is back, even when its page is left meanwhile', async () => {
    const { page, context } = await visit(chromium.browser, monitor, { language: 'fr', width: 390 })
    await page.goto('/incidents/new')
    await page.click('[data-form="killing"]')
    await page.waitForSelector('#ask-title')
    await context.setOffline(true)
    await page.fill('#ask-title', 'Écrit sans réseau')
    await page.waitForSelector('[data-save="offline"]')
    const id = idOf(page)
    await page.goBack()
    await page.waitForSelector('.form-card, .problem')
    await page.goForward()
    await page.waitForSelector('#ask-title')
    expect(await page.inputValue('#ask-title')).to.equal('Écrit sans réseau')
    expect((await monitor.get(`/api/incidents/${id}`)).status).to.equal(404)
    await context.setOffline(false)
    await page.waitForSelector(saved)
    expect((await monitor.get(`/api/incidents/${id}`)).body).to.include({ title: 'Écrit sans réseau', form: 'killing', version: 1 })
    await context.close()
  })

  it('records once although the answer to the first request was lost', async () => {
    const { page, context } = await visit(chromium.browser, monitor, { language: 'fr', width: 390 })
    await page.goto('/incidents/new')
    await page.click('[data-form="general"]')
    await page.waitForSelector('#ask-title')
    let puts = 0
    await page.route('**/api/incidents/*', async (route) => {
      if (route.request().method() !== 'PUT') return route.fallback()
      puts += 1
      if (puts > 1) return route.fallback()
      await route.fetch()
      await page.locator('#ask-title').pressSequentially(' et la suite')
      return route.abort('connectionreset')
    })
    await page.fill('#ask-title', 'Le début')
    await page.waitForSelector('[data-save="offline"]')
    await page.waitForSelector(saved)
    expect(puts).to.equal(2)
    expect((await monitor.get(`/api/incidents/${idOf(page)}`)).body.title).to.equal('Le début et la suite')
    expect((await monitor.get('/api/incidents?state=draft&q=suite')).body.items).to.have.lengthOf(1)
    await context.close()
  })

  it('asks to sign in over the page when the session has ended, and saves what was written meanwhile', async () => {
    const { page, context } = await visit(chromium.browser, monitor, { language: 'fr', width: 1280 })
    const made = await monitor.post('/api/incidents', anIncident(space))
    await page.goto(`/incidents/${made.body.id}/edit`)
    await page.waitForSelector('#ask-title')
    await context.clearCookies()
    await page.fill('#ask-title', 'Écrit après la fin de la session')
    await page.fill('dialog input[type=password]', password)
    await page.press('dialog input[type=password]', 'Enter')
    await page.waitForSelector(saved)
    expect(await page.inputValue('#ask-title')).to.equal('Écrit après la fin de la session')
    expect((await monitor.get(`/api/incidents/${made.body.id}`)).body.title).to.equal('Écrit après la fin de la session')
    await context.close()
  })

  it('saves what is not saved yet when somebody leaves in haste, and asks nothing', async () => {
    const { page, context } = await visit(chromium.browser, monitor, { language: 'fr', width: 390 })
    const made = await monitor.post('/api/incidents', anIncident(space))
    await page.goto(`/incidents/${made.body.id}/edit`)
    let asked = false
    page.on('dialog', (dialog) => {
      asked = true
      void dialog.accept()
    })
    await page.fill('#ask-title', 'Laissé en hâte')
    for (let press = 0; press < 3; press++) await page.keyboard.press('Escape')
    await page.waitForURL('about:blank')
    expect(asked).to.equal(false)
    const title = async () => (await monitor.get(`/api/incidents/${made.body.id}`)).body.title
    // What left with the page arrives when the server comes to it.
    for (let turn = 0; turn < 50 && (await title()) !== 'Laissé en hâte'; turn++) await new Promise((resolve) => setTimeout(resolve, 100))
    expect(await title()).to.equal('Laissé en hâte')
    await context.close()
  })

  it('sends behind a save that is still under way what was written since, when somebody leaves in haste', async () => {
    const { page, context } = await visit(chromium.browser, monitor, { language: 'fr', width: 390 })
    const made = await monitor.post('/api/incidents', anIncident(space))
    await page.goto(`/incidents/${made.body.id}/edit`)
    await page.waitForSelector('#ask-title')
    const id = String(made.body.id)
    // The row is held: the save that the pause has sent cannot end before the page is gone.
    await app.database.owner.transaction(async (transaction) => {
      await transaction.raw('select id from incidents where id = ? for update', [id])
      const underWay = page.waitForRequest((request) => request.method() === 'PATCH')
      await page.fill('#ask-title', 'Laissé')
      await underWay
      await page.fill('#ask-title', 'Laissé en grande hâte')
      for (let press = 0; press < 3; press++) await page.keyboard.press('Escape')
      await page.waitForURL('about:blank')
    })
    const title = async () => (await monitor.get(`/api/incidents/${id}`)).body.title
    for (let turn = 0; turn < 50 && (await title()) !== 'Laissé en grande hâte'; turn++) await new Promise((resolve) => setTimeout(resolve, 100))
    expect(await title()).to.equal('Laissé en grande hâte')
    await context.close()
  })

  it('lets a coordinator mend a filed incident without filing it again', async () => {
    const coordinator = await someone(ground, { [space]: 'coordinator' })
    const id = await anIncidentIn('submitted', { author: monitor, reviewer: coordinator }, anIncident(space))
    const { page, context } = await visit(chromium.browser, coordinator, { language: 'fr', width: 1280 })
    await page.goto(`/incidents/${id}/edit`)
    await page.fill('#ask-title', 'Intitulé corrigé')
    await page.waitForSelector(saved)
    await page.locator('.steps-wide .steps-item').last().click()
    expect(await page.locator('[data-act="submit"]').count()).to.equal(0)
    expect((await monitor.get(`/api/incidents/${id}`)).body).to.include({ state: 'submitted', title: 'Intitulé corrigé' })
    await context.close()
  })

  it('can be filled and sent with the keyboard alone', async () => {
    const { page, context } = await visit(chromium.browser, monitor, { language: 'fr', width: 1280 })
    await page.goto('/incidents/new')
    await page.waitForSelector('.form-card')
    const press = (...keys: string[]) => keys.reduce((before, key) => before.then(() => page.keyboard.press(key)), Promise.resolve())
    const tabTo = async (selector: string) => {
      for (let presses = 0; presses < 90; presses++) {
        if (await page.evaluate((wanted) => document.activeElement?.matches(wanted) ?? false, selector)) return
        await press('Tab')
      }
      throw new Error(`Tab does not reach ${selector}`)
    }
    const onwards = async (step: string) => {
      await tabTo(next)
      await press('Enter')
      await page.waitForURL((url) => url.searchParams.get('step') === step)
    }
    await tabTo('[data-form="general"]')
    await press('Enter')
    await page.waitForSelector('#ask-title')
    await tabTo('#ask-title')
    await page.keyboard.type('Un marché fermé de force')
    await tabTo('#ask-description')
    await page.keyboard.type('La police a fermé le marché.')
    await tabTo('#ask-violations input[type=search]')
    await page.keyboard.type('logement')
    await press('Enter')
    await onwards('when_where')
    await tabTo('#ask-happened_on select')
    await page.keyboard.type('12')
    await press('Tab')
    await page.keyboard.type('mars')
    await press('Tab', 'Control+a')
    await page.keyboard.type('2021')
    await tabTo('#ask-country')
    await page.keyboard.type('maro')
    await press('ArrowDown', 'Enter')
    await tabTo('#ask-place_precision input')
    await press('Space', 'ArrowDown', 'ArrowDown', 'ArrowDown', 'ArrowDown')
    await page.waitForSelector(saved)
    const { body } = await monitor.get(`/api/incidents/${idOf(page)}`)
    expect(body).to.include({ title: 'Un marché fermé de force', happened_on: '2021-03-12', country: 'MAR', place_precision: 'country' })
    while (!(await page.locator('[data-act="submit"]').count())) {
      if (await page.locator('#ask-source_connection').count()) {
        await tabTo('#ask-source_connection input')
        await press('Space')
      }
      const before = await page.textContent('.capture-head h2')
      await tabTo(next)
      await press('Enter')
      await page.waitForFunction((text) => document.querySelector('.capture-head h2')?.textContent !== text, before)
    }
    await tabTo('[data-act="submit"]')
    await press('Enter')
    await page.waitForSelector('.receipt')
    await context.close()
  })

  it('puts a photograph into the vault before the report is filed, and files both', async () => {
    const { page, context, complaints } = await visit(chromium.browser, monitor, { language: 'fr', width: 390 })
    const draft = await monitor.post('/api/incidents', anIncident(space))
    await page.goto(`/incidents/${draft.body.id}/edit?step=review`)
    const picture = await sharp({ create: { width: 60, height: 40, channels: 3, background: '#335577' } })
      .jpeg()
      .toBuffer()
    await page.setInputFiles('.read .evidence-add input[type=file] >> nth=0', { name: 'IMG_1.jpg', mimeType: 'image/jpeg', buffer: picture })
    await page.waitForSelector('.read .evidence-intact')
    expect(await axeFindings(page)).to.deep.equal([])
    await page.click('[data-act="submit"]')
    await page.waitForSelector('.receipt')
    const { items } = (await monitor.get(`/api/evidence?incident=${draft.body.id}`)).body
    expect(items.map((one: { sha256: string }) => one.sha256)).to.deep.equal([sha256(picture)])
    expect(complaints).to.deep.equal([])
    await context.close()
  })

  it('forgets a draft that is deleted, also one that never reached the server', async () => {
    const { page, context } = await visit(chromium.browser, monitor, { language: 'fr', width: 390 })
    await page.goto('/incidents/new')
    await page.click('[data-form="general"]')
    await page.waitForSelector('#ask-title')
    const id = idOf(page)
    await context.setOffline(true)
    await page.fill('#ask-title', 'À oublier')
    await page.waitForSelector('[data-save="offline"]')
    await page.locator('.steps-narrow > summary').click()
    await page.locator('.steps-narrow .steps-item').last().click()
    await page.getByRole('button', { name: 'Supprimer ce brouillon' }).click()
    await page.getByRole('button', { name: 'Supprimer définitivement' }).click()
    await page.waitForURL('**/incidents')
    await context.setOffline(false)
    await new Promise((resolve) => setTimeout(resolve, 1500))
    expect((await monitor.get(`/api/incidents/${id}`)).status).to.equal(404)
    await context.close()
  })
})
