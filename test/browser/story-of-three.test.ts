/**
 * Three people are taken and one disappears, two forces have different parts in it and two sources are of different worth: told in Arabic on a phone, read in French by who
 * finds what contradicts, returned, put right and verified; and a reader without the right finds no name in any place.
 */
import { expect } from 'chai'
import type { Page } from 'playwright-core'
import { appWithDatabase } from '../support/app.ts'
import { browserPerSuite, type Look } from '../support/browser.ts'
import { act, arrive, goTo, record, type Someone, submit, type Ways } from '../support/in-the-browser.ts'
import { aCommunity, type Ground, type Person, someone } from '../support/people.ts'

const names = ['سامي الطرابلسي', 'منير الغربي', 'ليلى بن صالح']
const source = 'حسناء العياري'
const told = {
  title: 'توقيف ثلاثة شبان بعد اعتصام',
  description: 'في العاشرة مساءً أوقفت الشرطة ثلاثة شبان أمام مقر الولاية، ولم يُعرف مصير واحد منهم.',
  violation: 'توقيف تعسفي',
  date: ['2025', '03', '12'],
  country: 'تونس',
  place_name: 'صفاقس',
} as const

const another = (page: Page, field: string) => page.locator(`#ask-${field} .repeat > .ask-actions > .button`).first().click()
const choose = async (page: Page, input: string, words: string) => {
  await page.fill(input, words)
  await page.press(input, 'Enter')
}
const ways: Ways = {
  // One fewer than are told of: what the reviewer is to find.
  victims_count: (page) => page.fill('#ask-victims_count', '2'),
  victims: async (page) => {
    for (const [at, name] of names.entries()) {
      await another(page, 'victims')
      await page.fill(`#ask-victims-${at}-name`, name)
      await page.fill(`#ask-victims-${at}-code_name`, `V-${at + 1}`)
    }
    await choose(page, '#ask-victims-2-violations input[type=search]', 'اختفاء قسري')
  },
  forces: async (page) => {
    for (const [at, [force, degree]] of [
      ['فرقة النظام العام', 'تنفيذ'],
      ['جهاز الأمن', 'إصدار الأمر'],
    ].entries()) {
      await another(page, 'forces')
      await page.fill(`#ask-forces-${at}-name`, force ?? '')
      await choose(page, `#ask-forces-${at}-degree`, degree ?? '')
    }
  },
  sources: async (page) => {
    for (const [at, [connection, worth]] of [
      ['relative', 'B'],
      ['hearsay', 'D'],
    ].entries()) {
      await another(page, 'sources')
      if (at === 0) await page.fill('#ask-sources-0-name', source)
      await page.locator(`#ask-sources-${at}-connection input[value=${connection}]`).check()
      await page.locator(`#ask-sources-${at}-reliability input[value=${worth}]`).check()
    }
  },
}

describe('three people taken', function () {
  this.timeout(120_000)
  const chromium = browserPerSuite()
  let app: Awaited<ReturnType<typeof appWithDatabase>>
  const cast = {} as Record<'monitor' | 'reviewer' | 'reader', Person>
  const present: Someone[] = []

  before(async () => {
    app = await appWithDatabase()
    const ground: Ground = { client: app.client, asOwner: (work) => work(app.database.owner) }
    const space = await aCommunity(ground, 'confidential', 'ائتلاف الحريات')
    for (const role of ['monitor', 'reviewer', 'reader'] as const) cast[role] = await someone(ground, { [space]: role })
  })
  after(() => app?.end())
  afterEach(async () => {
    const complaints = present.flatMap((one) => one.complaints)
    for (const one of present.splice(0)) await one.context.close()
    expect(complaints).to.deep.equal([])
  })

  async function comes(person: Person, look: Look): Promise<Someone> {
    const made = await arrive(chromium.browser, person, look)
    present.push(made)
    return made
  }

  it('are told of in Arabic on a phone, read, returned and verified in French, and named to nobody without the right', async () => {
    const began = Date.now()
    const author = await comes(cast.monitor, { language: 'ar', width: 390 })
    const reference = await record(author, 'arrest_detention', told, ways)
    expect(Date.now() - began).to.be.lessThan(5 * 60_000)

    const judge = await comes(cast.reviewer, { language: 'fr' })
    const { page } = judge
    await page.locator('.waiting a', { hasText: told.title }).click()
    await page.waitForSelector('.contradictions li')
    expect(await page.textContent('.contradictions')).to.include('inférieur')
    await page.waitForSelector('.involvement')
    const facts = (await page.textContent('.knowledge')) ?? ''
    expect(facts).to.include('Disparition forcée').and.to.include('Arrestation arbitraire').and.to.include('A ordonné l’acte')
    expect(await page.locator('.act').count()).to.equal(3)
    // The witness whom every report asks for, a relative and hearsay.
    expect(await page.locator('.source').count()).to.equal(3)
    const id = new URL(page.url()).pathname.split('/').at(-1) ?? ''
    const sources = (await cast.reviewer.get(`/api/sources?incident_id=${id}`)).body.items.map((one: { source_grade?: string; reliability?: string }) => one)
    expect(JSON.stringify(sources)).to.include('"B"').and.to.include('"D"')
    await act(judge, 'return', 'Deux ou trois personnes ?')
    await page.waitForSelector('.page-lead .badge-returned')

    await goTo(author, 'home')
    await author.page.locator('.card-returned a', { hasText: told.title }).click()
    await author.page.locator('.acts a[href*="/edit"]').click()
    const step = (which: 'first' | 'last') => author.page.locator('.steps-narrow .steps-item')[which]()
    await author.page.goto(`/incidents/${id}/edit?step=victims`)
    await author.page.fill('#ask-victims_count', '3')
    await author.page.waitForSelector('[data-save="saved"]')
    await author.page.locator('.steps-narrow > summary').click()
    await step('last').click()
    expect(await submit(author)).to.equal(reference)

    await goTo(judge, 'home')
    await page.locator('.waiting a', { hasText: told.title }).click()
    await page.waitForSelector('.involvement')
    expect(await page.locator('.contradictions li', { hasText: 'inférieur' }).count()).to.equal(0)
    await act(judge, 'verification')
    await page.waitForSelector('.page-lead .badge-verified')

    const secrets = [...names, ...names.map((name) => name.split(' ').at(-1) ?? name), source]
    const none = (text: string | null, where: string) => {
      for (const secret of secrets) expect(text ?? '', `${where}: ${secret}`).not.to.include(secret)
    }
    const reader = await comes(cast.reader, { language: 'fr' })
    const found: { id: string }[] = (await cast.reader.get('/api/people')).body.items
    for (const at of [
      '/',
      '/incidents',
      `/incidents/${id}`,
      '/registry',
      `/registry/people/${found[0]?.id}`,
      '/map',
      '/statistics',
      '/incidents?q=الطرابلسي',
    ]) {
      await reader.page.goto(at)
      await reader.page.waitForLoadState('networkidle')
      none((await reader.page.content()).replace(/\?q=[^"]*|value="[^"]*"/g, ''), at)
    }
    await reader.page.goto(`/incidents/${id}`)
    await reader.page.getByRole('tab', { name: 'Graphe' }).click()
    await reader.page.waitForSelector('.graph-node')
    none(await reader.page.textContent('main'), 'graph')
    for (const path of [
      `/api/incidents/${id}`,
      `/api/incidents/${id}/history`,
      '/api/incidents',
      '/api/people',
      `/api/acts?incident_id=${id}`,
      `/api/sources?incident_id=${id}`,
      ...['csv', 'ndjson', 'geojson'].map((format) => `/api/incidents.${format}`),
      ...['csv', 'ndjson'].map((format) => `/api/acts.${format}`),
    ]) {
      const reply = await cast.reader.get(path)
      expect(reply.status, path).to.equal(200)
      none(reply.text, path)
    }
    for (const name of names) {
      expect((await cast.reader.get(`/api/incidents?q=${encodeURIComponent(name)}`)).body.items, name).to.deep.equal([])
      expect((await cast.reader.get(`/api/people?name=${encodeURIComponent(name)}`)).body.items, name).to.deep.equal([])
      expect((await cast.reviewer.get(`/api/people?name=${encodeURIComponent(name)}`)).body.items, name).to.have.lengthOf(1)
    }
  })
})
