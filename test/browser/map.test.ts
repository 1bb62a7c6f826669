/** The map in real Chromium: what it shades, lists and draws is what the API counts; by pointer and by key, on a desk and on a phone, from left to right and from right to left. */
import { expect } from 'chai'
import type { Page } from 'playwright-core'
import { long } from '../attack/ground.ts'
import { appWithDatabase } from '../support/app.ts'
import { axeFindings, browserPerSuite, type Look, type Visit, visit } from '../support/browser.ts'
import { aCommunity, anIncident, anIncidentIn, type Ground, type Person, someone } from '../support/people.ts'

const incidents = [
  { country: 'MLI', state: 'verified', happened_on: '2019-03-04', place_precision: 'point', latitude: 12.64, longitude: -8 },
  { country: 'MLI', state: 'submitted', happened_on: '2020-05', place_precision: 'locality', latitude: 16.77, longitude: -3.01 },
  { country: 'MLI', state: 'under_review', happened_on: '2021-11-30', place_precision: 'approximate', latitude: 18.44, longitude: 1.41 },
  { country: 'MLI', state: 'verified', happened_on: '2021', place_precision: 'country' },
  { country: 'MLI', state: 'submitted', happened_on: '2020-07-01', place_precision: 'withheld' },
  { country: 'TUN', state: 'verified', happened_on: '2020-02-11', place_precision: 'point', latitude: 36.8, longitude: 10.18 },
  { country: 'TUN', state: 'disputed', happened_on: '2021-01-09', place_precision: 'country' },
  { country: 'TUN', state: 'submitted', happened_on: '2020-02-12', place_precision: 'locality', latitude: 33.88, longitude: 10.1 },
  { country: 'TUN', state: 'submitted', happened_on: '2020-02-13', place_precision: 'locality', latitude: 33.88, longitude: 10.1 },
  { country: 'BHR', state: 'submitted', happened_on: '2019-12-24', place_precision: 'country' },
] as const

describe('the map', function () {
  this.timeout(120_000)
  const chromium = browserPerSuite()
  let app: Awaited<ReturnType<typeof appWithDatabase>>
  let reader: Person
  let open: Visit | undefined

  before(async () => {
    app = await appWithDatabase()
    const ground: Ground = { client: app.client, asOwner: (work) => work(app.database.owner) }
    const space = await aCommunity(ground)
    const hidden = await aCommunity(ground)
    const author = await someone(ground, { [space]: 'monitor', [hidden]: 'monitor' })
    const reviewer = await someone(ground, { [space]: 'reviewer' })
    reader = await someone(ground, { [space]: 'reader' })
    for (const { state, ...more } of incidents) await anIncidentIn(state, { author, reviewer }, anIncident(space, more))
    await anIncidentIn('submitted', { author, reviewer }, anIncident(hidden, { country: 'TCD' }))
  })
  after(async () => {
    await app?.end()
  })
  afterEach(async () => {
    const complaints = open?.complaints ?? []
    await open?.context.close()
    open = undefined
    expect(complaints).to.deep.equal([])
  })

  async function at(address: string, look: Look = {}): Promise<Page> {
    open = await visit(chromium.browser, reader, look)
    await open.page.goto(address)
    await open.page.waitForSelector('.map-total, .empty')
    return open.page
  }
  const drawn = (page: Page) => page.waitForSelector('.map-country[data-country=MLI][data-incidents="5"]', { state: 'attached' })
  const shades = (page: Page) =>
    page.$$eval('path.map-country[data-country]:not(.map-dot)', (paths) =>
      paths.map(
        (path) => [path.getAttribute('data-country') ?? '', Number(path.getAttribute('data-incidents')), Number(path.getAttribute('data-level'))] as const,
      ),
    )
  const total = async (page: Page) => Number(await page.getAttribute('.map-total', 'data-total'))
  const query = (page: Page) => new URL(page.url()).searchParams
  /** The address once `holds` does; addresses follow the brush a moment later. */
  async function queryWhen(page: Page, holds: (query: URLSearchParams) => boolean): Promise<URLSearchParams> {
    for (let turn = 0; turn < 50 && !holds(query(page)); turn++) await page.waitForTimeout(100)
    return query(page)
  }

  it('shades each country by the count that the API gives, and nothing else', async () => {
    const page = await at('/map')
    await drawn(page)
    const { body } = await reader.get('/api/statistics?by=country')
    const counted = new Map(body.cells.map((cell: { country: string; incidents: number }) => [cell.country, cell.incidents]))
    expect([...counted.keys()]).to.have.members(['MLI', 'TUN', 'BHR'])
    for (const [code, count, level] of await shades(page)) {
      expect(count, code).to.equal(counted.get(code) ?? 0)
      expect(level > 0, code).to.equal(count > 0)
    }
    expect(await total(page)).to.equal(incidents.length)
  })

  it('gives a country too small to be seen a dot of its shade', async () => {
    const page = await at('/map', { width: 390 })
    await drawn(page)
    expect(await page.getAttribute('.map-dot[data-country=BHR]', 'data-incidents')).to.equal('1')
  })

  it('says the same in the table, split into verified and reported, with the total of the list', async () => {
    const page = await at('/map?view=table')
    await page.waitForSelector('.country-table tbody tr')
    const rows = await page.$$eval('.country-table tbody tr', (all) =>
      all.map((row) => [row.getAttribute('data-country'), ...[...row.querySelectorAll('td')].slice(0, 3).map((cell) => Number(cell.textContent))]),
    )
    expect(rows).to.deep.equal([
      ['MLI', 2, 3, 5],
      ['TUN', 1, 3, 4],
      ['BHR', 0, 1, 1],
    ])
    const sums = await page.$$eval('.country-table tfoot td', (cells) => cells.slice(0, 3).map((cell) => Number(cell.textContent)))
    expect(sums).to.deep.equal([3, 7, (await reader.get('/api/incidents?limit=1')).body.total])
    await page.locator('.country-table thead button').first().click()
    expect(await page.getAttribute('.country-table thead th', 'aria-sort')).to.equal('ascending')
    expect(await page.getAttribute('.country-table tbody tr', 'data-country')).to.equal('BHR')
  })

  it('opens a country that is clicked, draws only what is known, and says how many are not drawn', async () => {
    const page = await at('/map')
    await drawn(page)
    await page.locator('path.map-country[data-country=MLI]').click()
    expect((await queryWhen(page, (one) => one.has('country'))).get('country')).to.equal('MLI')
    await page.waitForFunction(() => document.querySelectorAll('.map-incident').length === 3)
    expect(await page.locator('.map-point').count()).to.equal(1)
    expect(await page.locator('.map-area').count()).to.equal(2)
    expect(await page.locator('.map-point.map-verified').count()).to.equal(1)
    expect(await page.textContent('.map-remark')).to.match(/^2 are known only by region or country/)

    await page.locator('.map-point').click()
    const link = page.locator('.map-card a')
    const id = (await link.getAttribute('href'))?.match(/\/incidents\/([0-9a-f-]{36})/)?.[1]
    expect((await reader.get(`/api/incidents/${id}`)).body.place_precision).to.equal('point')
    expect(await axeFindings(page)).to.deep.equal([])
    await page.keyboard.press('Escape')
    expect(await page.locator('.map-card').count()).to.equal(0)

    await page.locator('.map-crumbs button').click()
    expect((await queryWhen(page, (one) => !one.has('country'))).has('country')).to.equal(false)
    await page.waitForFunction(() => document.querySelectorAll('.map-incident').length === 0)
  })

  it('opens in the list what lies at one spot, however close one comes', async () => {
    const page = await at('/map?country=TUN')
    await page.waitForSelector('.map-group')
    for (let turn = 0; turn < 8 && (await page.locator('.map-card').count()) === 0; turn++) {
      await page.locator('.map-group').click()
      await page.waitForTimeout(600)
    }
    expect(await page.textContent('.map-card-title')).to.equal('2 incidents at this spot')
    const list = new URL((await page.getAttribute('.map-card a', 'href')) ?? '', page.url())
    expect((await reader.get(`/api${list.pathname}${list.search}`)).body.items.map((one: { happened_on: string }) => one.happened_on)).to.have.members([
      '2020-02-12',
      '2020-02-13',
    ])
  })

  it('goes back from a country to the world with the browser’s own Back', async () => {
    const page = await at('/map')
    await drawn(page)
    await page.locator('.map-side .bar').first().click()
    await queryWhen(page, (one) => one.has('country'))
    await page.goBack()
    expect(query(page).has('country')).to.equal(false)
    expect(new URL(page.url()).pathname).to.equal('/map')
  })

  it('is walked by keys: countries from the most incidents, Enter opens, the places follow, Escape returns', async () => {
    const page = await at('/map')
    await drawn(page)
    await page.focus('.map-choices')
    const active = () => page.$eval('.map-choices', (list) => document.getElementById(list.getAttribute('aria-activedescendant') ?? '')?.textContent ?? '')
    expect(await active()).to.match(/^Mali: 5 incidents\. Verified: 2; reported: 3/)
    expect(await page.textContent('.map-note-body')).to.match(/^Mali/)
    await page.keyboard.press('ArrowDown')
    expect(await active()).to.match(/^Tunisia: 4 incidents/)
    await page.keyboard.press('b')
    expect(await active()).to.match(/^Bahrain/)
    await page.keyboard.press('Home')
    await page.keyboard.press('Enter')
    expect((await queryWhen(page, (one) => one.has('country'))).get('country')).to.equal('MLI')
    await page.waitForFunction(() => document.querySelectorAll('.map-incident').length === 3)
    await page.keyboard.press('End')
    await page.keyboard.press('Enter')
    await page.waitForSelector('.map-card a')
    await page.keyboard.press('Escape')
    await page.focus('.map-choices')
    await page.keyboard.press('Escape')
    expect((await queryWhen(page, (one) => !one.has('country'))).has('country')).to.equal(false)
  })

  it('counts under the filters in the address, and every cut under all filters but its own', async () => {
    const page = await at('/map?state=verified&country=MLI')
    await page.waitForSelector('.map-total[data-total="2"]')
    const { body } = await reader.get('/api/statistics?by=country&state=verified&country=MLI')
    expect(await total(page)).to.equal(body.total)
    // The other countries stay to be chosen.
    expect(await page.locator('.map-side .bar').count()).to.equal(2)
    expect(await page.locator('.map-side .bar[aria-pressed=true]').count()).to.equal(1)
  })

  it('sweeps through time by its handles, in the direction of reading', async () => {
    const page = await at('/map')
    await page.waitForSelector('.timeline-handle')
    await page.focus('.timeline-from')
    expect(await page.getAttribute('.timeline-from', 'aria-valuetext')).to.equal('January 2019')
    await page.keyboard.press('PageUp')
    await page.keyboard.press('ArrowRight')
    expect(await page.getAttribute('.timeline-from', 'aria-valuetext')).to.equal('February 2020')
    expect((await queryWhen(page, (one) => one.get('from') === '2020-02-01')).get('from')).to.equal('2020-02-01')
    const { body } = await reader.get('/api/incidents?limit=1&from=2020-02-01')
    await page.waitForSelector(`.map-total[data-total="${body.total}"]`)
    expect(body.total).to.equal(8)
  })

  it('lets time run from right to left in Arabic', async () => {
    const page = await at('/map', { language: 'ar' })
    await page.waitForSelector('.timeline-handle')
    const left = (selector: string) => page.$eval(selector, (element) => element.getBoundingClientRect().left)
    expect(await left('.timeline-from')).to.be.greaterThan(await left('.timeline-to'))
    const bars = await page.$$eval('.month-histogram g rect:first-child', (rects) => rects.map((rect) => Number(rect.getAttribute('x'))))
    expect(bars).to.deep.equal([...bars].sort((a, b) => b - a))
    await page.focus('.timeline-from')
    await page.keyboard.press('ArrowLeft')
    expect((await queryWhen(page, (one) => one.has('from'))).get('from')).to.equal('2019-02-01')
  })

  it('says what to do when nothing matches', async () => {
    const page = await at('/map?q=zzzzzz')
    await page.locator('.empty button').click()
    await page.waitForSelector(`.map-total[data-total="${incidents.length}"]`)
  })

  for (const look of [
    ...(long ? ([{ language: 'en', width: 1280 }] as const) : []),
    { language: 'fr', width: 390, dark: true },
    ...(long ? ([{ language: 'ar', width: 390 }] as const) : []),
    { language: 'ar', width: 1280, dark: true },
  ] as const)
    it(`has nothing that axe or the edge of the page would object to (${look.language}, ${look.width} px)`, async () => {
      const page = await at('/map?country=MLI', look)
      await page.waitForFunction(() => document.querySelectorAll('.map-incident').length === 3)
      expect(await axeFindings(page)).to.deep.equal([])
      expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).to.be.at.most(0)
      expect(await page.textContent('main')).to.not.match(/\{\w+\}/)
    })
})
