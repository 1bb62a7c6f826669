/** Who did what to whom, in real Chromium: told in Arabic on a phone, read and amended in French by who verifies. */
import { expect } from 'chai'
import { appWithDatabase } from '../support/app.ts'
import { axeFindings, browserPerSuite, visit } from '../support/browser.ts'
import { aCommunity, anIncident, type Ground, type Person, someone } from '../support/people.ts'

const name = 'سامي الطرابلسي'
const told = {
  form: 'arrest_detention',
  language: 'ar',
  title: 'توقيف ثلاثة شبان بعد اعتصام',
  victims: [{ name: 'محمد بن علي', code_name: 'ب-1' }],
  victims_count: 3,
  perpetrator_types: ['state.police'],
}

describe('who did what to whom, on the screen', function () {
  this.timeout(180_000)
  const chromium = browserPerSuite()
  let app: Awaited<ReturnType<typeof appWithDatabase>>
  let cast: Record<'monitor' | 'reviewer', Person>
  let id: string

  before(async () => {
    app = await appWithDatabase()
    const ground: Ground = { client: app.client, asOwner: (work) => work(app.database.owner) }
    const space = await aCommunity(ground, 'confidential', 'ائتلاف الحريات')
    cast = {
      monitor: await someone(ground, { [space]: 'monitor' }),
      reviewer: await someone(ground, { [space]: 'reviewer' }),
    }
    const made = await cast.monitor.post('/api/incidents', anIncident(space, told))
    expect(made.status, made.text).to.equal(201)
    id = made.body.id
  })
  after(async () => {
    await app?.end()
  })

  it('is told entry by entry in Arabic on a phone: three people of whom one disappeared, two forces, two sources; no identifier is asked for', async () => {
    const { page, context, complaints } = await visit(chromium.browser, cast.monitor, { language: 'ar', width: 390 })
    const add = (field: string) => page.locator(`#ask-${field} .repeat > .ask-actions > .button`).first().click()
    await page.goto(`/incidents/${id}/edit?step=victims`)
    await page.waitForSelector('#ask-victims')
    await add('victims')
    expect(await page.locator('#ask-victims-1-person_id').count()).to.equal(0)
    await page.fill('#ask-victims-1-name', name)
    await page.fill('#ask-victims-1-code_name', 'ب-2')
    await page.fill('#ask-victims-1-violations input[type=search]', 'اختفاء قسري')
    await page.locator('#ask-victims-1-violations input[type=search]').press('Enter')
    await add('victims')
    await page.fill('#ask-victims-2-code_name', 'ب-3')
    expect(await axeFindings(page)).to.deep.equal([])
    await page.goto(`/incidents/${id}/edit?step=perpetrators`)
    for (const [at, force] of ['فرقة النظام العام', 'جهاز الأمن'].entries()) {
      await add('forces')
      await page.fill(`#ask-forces-${at}-name`, force)
    }
    await page.waitForSelector('[data-save="saved"]')
    await page.goto(`/incidents/${id}/edit?step=source`)
    await add('sources')
    await page.locator('#ask-sources-0-connection input[value=relative]').check()
    await page.waitForSelector('[data-save="saved"]')
    await page.goto(`/incidents/${id}/edit?step=review`)
    await page.waitForSelector('[data-act="submit"]')
    expect(await page.textContent('.read')).to.not.match(/[0-9a-f]{8}-[0-9a-f]{4}-/)
    await page.click('[data-act="submit"]')
    await page.waitForSelector('.receipt')
    const acts = await cast.reviewer.get(`/api/acts?incident_id=${id}`)
    expect(acts.body.items.map((one: { violation: string }) => one.violation).sort()).to.deep.equal([
      'liberty.arbitrary_arrest',
      'liberty.arbitrary_arrest',
      'liberty.enforced_disappearance',
    ])
    expect(complaints).to.deep.equal([])
    await context.close()
  })

  it('is read in French by who verifies: names when asked for, a graph by the keys; an act taken away is put back', async () => {
    const { page, context, complaints } = await visit(chromium.browser, cast.reviewer, { language: 'fr', width: 1280 })
    await page.goto(`/incidents/${id}`)
    await page.waitForSelector('.involvement')
    expect(await page.locator('.act').count()).to.equal(3)
    expect(await page.locator('.act h4').allTextContents()).to.include('Disparition forcée')
    expect(await page.textContent('.knowledge')).to.not.contain(name)
    await page.getByRole('button', { name: 'Afficher les noms' }).click()
    expect(await page.textContent('.knowledge')).to.contain(name)
    expect(await page.locator('.source').count()).to.equal(2)
    expect(await axeFindings(page)).to.deep.equal([])

    await page.getByRole('tab', { name: 'Graphe' }).click()
    await page.locator('.graph-node').first().focus()
    await page.keyboard.press('ArrowRight')
    expect(await page.evaluate(() => document.activeElement?.getAttribute('data-layer'))).to.equal('1')
    expect(await axeFindings(page), 'graph').to.deep.equal([])
    await page.getByRole('tab', { name: 'Actes' }).click()

    await page.locator('.act-head .menu > button').first().click()
    await page.getByRole('button', { name: 'Retirer' }).click()
    await page.waitForFunction(() => document.querySelectorAll('.act').length === 2)
    await page.getByRole('button', { name: 'Annuler l’action' }).click()
    await page.waitForFunction(() => document.querySelectorAll('.act').length === 3)

    await page.locator('.victim h3 a', { hasText: name }).click()
    await page.waitForSelector('.acts-time')
    expect(await page.textContent('.acts-time')).to.contain('Disparition forcée')
    expect(await axeFindings(page), 'person').to.deep.equal([])
    expect(complaints).to.deep.equal([])
    await context.close()
  })
})
