/** The log in real Chromium: an author sees who opened their record, a coordinator what was done, narrowed; in three languages, on a desk and a phone. */
import { expect } from 'chai'
import type { Page } from 'playwright-core'
import { sealerOf } from '../../backend/audit/sealer.ts'
import { long } from '../attack/ground.ts'
import { appWithDatabase } from '../support/app.ts'
import { axeFindings, browserPerSuite, type Look, type Visit, visit } from '../support/browser.ts'
import { shapeFindings, wordFindings } from '../support/inspection.ts'
import { aCommunity, anIncident, anIncidentIn, type Ground, type Person, someone } from '../support/people.ts'

describe('the log, in the browser', function () {
  this.timeout(120_000)
  const chromium = browserPerSuite()
  let app: Awaited<ReturnType<typeof appWithDatabase>>
  const people = {} as Record<'coordinator' | 'author' | 'reader', Person>
  const open: Visit[] = []

  before(async () => {
    app = await appWithDatabase()
    const ground: Ground = { client: app.client, asOwner: (work) => work(app.database.owner) }
    const space = await aCommunity(ground)
    people.coordinator = await someone(ground, { [space]: 'coordinator' })
    people.author = await someone(ground, { [space]: 'monitor' })
    people.reader = await someone(ground, { [space]: 'reader' })
    const record = await anIncidentIn('submitted', { author: people.author, reviewer: people.coordinator }, anIncident(space))
    await people.reader.get(`/api/incidents/${record}`)
    await people.reader.post(`/api/incidents/${record}/verification`, {})
    await sealerOf(app.database.owner, null).seal()
    await people.coordinator.get(`/api/incidents/${record}`)
  })
  after(() => app?.end())
  afterEach(async () => {
    const complaints = open.flatMap((one) => one.complaints)
    for (const one of open.splice(0)) await one.context.close()
    expect(complaints).to.deep.equal([])
  })

  async function at(person: Person, path: string, look: Look = {}): Promise<Page> {
    const made = await visit(chromium.browser, person, look)
    open.push(made)
    await made.page.goto(path)
    await made.page.waitForSelector('.log-entry')
    return made.page
  }
  const findings = async (page: Page, language: 'en' | 'fr' | 'ar') => [
    ...(await axeFindings(page)),
    ...(await wordFindings(page, language)),
    ...(await shapeFindings(page, language)),
  ]

  it('tells an author who opened their record, which one, and whether the entry is sealed', async () => {
    const page = await at(people.author, '/log')
    const lines = await page.locator('.log-entry').allInnerTexts()
    expect(lines).to.have.length(2)
    expect(lines[1])
      .to.match(/Person \w+/)
      .and.match(/opened\s+incident\s+TUN-\d{4}-\d+/)
    expect(await page.locator('.log-entry').nth(0).locator('.log-open').count()).to.equal(1)
    expect(await page.locator('.log-entry').nth(1).locator('.log-open').count()).to.equal(0)
    await page.locator('.log-entry a').first().click()
    await page.waitForURL(/\/incidents\/[0-9a-f-]{36}/)
  })

  it('shows a coordinator what was done, and narrows it to refusals', async () => {
    const page = await at(people.coordinator, '/log?view=community')
    const all = await page.locator('.log-entry').count()
    await page.selectOption('.log-filters select >> nth=1', 'denied,refused_read')
    // While it is asked for there is none.
    await page.waitForFunction((before) => {
      const { length } = document.querySelectorAll('.log-entry')
      return length > 0 && length < before
    }, all)
    expect([await page.locator('.log-entry').count(), await page.locator('.log-refused').count()]).to.deep.equal([1, 1])
    expect(new URL(page.url()).searchParams.get('action')).to.equal('denied,refused_read')
  })

  for (const [language, width, dark] of [['fr', 1280, false], ['ar', 390, true], ...(long ? ([['en', 390, false]] as const) : [])] as const)
    it(`is sound in ${language} at ${width} pixels${dark ? ', in the dark' : ''}`, async () => {
      for (const path of ['/log?view=community', '/log?view=own', '/log?view=opened']) {
        const page = await at(people[path.endsWith('opened') ? 'author' : 'coordinator'], path, { language, width, dark })
        expect(await findings(page, language), path).to.deep.equal([])
      }
    })
})
