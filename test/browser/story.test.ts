/**
 * The whole story in real Chromium: a violation is recorded, sent back, corrected, verified, found and mapped, in three languages, on a phone and on a desk, while for
 * an outsider nothing of it exists.
 */
import { expect } from 'chai'
import { countries } from '../../schemas/vocabularies/countries.ts'
import { long } from '../attack/ground.ts'
import { appWithDatabase } from '../support/app.ts'
import { browserPerSuite, type Look } from '../support/browser.ts'
import { type Answers, act, arrive, goTo, lines, narrow, record, type Someone, submit } from '../support/in-the-browser.ts'
import { aCommunity, anIncident, anIncidentIn, type Ground, type Person, someone } from '../support/people.ts'

interface Told extends Answers {
  readonly look: Look
  readonly space: string
  /** A word of the account, spelt otherwise or inflected otherwise than it is written there. */
  readonly sought: string
  readonly reason: string
  readonly better: string
}

const told: readonly Told[] = [
  {
    look: { language: 'ar', width: 390 },
    space: 'ائتلاف الحريات',
    title: 'توقيف ثلاثة محتجين بعد اعتصام',
    description: 'في العاشرة مساءً أوقفت الشرطة ثلاثة شبان أمام مقر الولاية ونقلتهم إلى جهة مجهولة.',
    violation: 'توقيف تعسفي',
    date: ['2025', '03', '12'],
    country: 'تونس',
    place_name: 'صفاقس',
    sought: 'الولايه',
    reason: 'من أخبركم بذلك؟ وهل كانوا ثلاثة أم أربعة؟',
    better: 'توقيف أربعة محتجين بعد اعتصام',
  },
  {
    look: { language: 'fr', width: 1280 },
    space: 'Coalition pour les libertés',
    title: 'Trois manifestants arrêtés après un sit-in',
    description: 'Vers 22 heures, des policiers en tenue ont emmené trois jeunes gens devant le gouvernorat, vers une destination inconnue.',
    violation: 'Arrestation arbitraire',
    date: ['2025', '03', '12'],
    country: 'Tunisie',
    place_name: 'Sfax',
    sought: 'policier',
    reason: 'Qui vous l’a dit ? Étaient-ils trois ou quatre ?',
    better: 'Quatre manifestants arrêtés après un sit-in',
  },
  {
    look: { language: 'en', width: 390 },
    space: 'Coalition for Civic Freedoms',
    title: 'Three protesters arrested after a sit-in',
    description: 'Around ten at night police in uniform took three young people away from the governorate, to an unknown place.',
    violation: 'Arbitrary arrest',
    date: ['2025', '03', '12'],
    country: 'Tunisia',
    place_name: 'Sfax',
    sought: 'uniforms',
    reason: 'Who told you? Were they three or four?',
    better: 'Four protesters arrested after a sit-in',
  },
]

describe('the story', function () {
  this.timeout(120_000)
  const chromium = browserPerSuite()
  let app: Awaited<ReturnType<typeof appWithDatabase>>
  let ground: Ground
  let outsider: Person
  const present: Someone[] = []

  before(async () => {
    app = await appWithDatabase()
    ground = { client: app.client, asOwner: (work) => work(app.database.owner) }
    outsider = await someone(ground)
  })
  after(async () => {
    await app?.end()
  })
  afterEach(async () => {
    const complaints = present.flatMap((one) => one.complaints)
    for (const one of present.splice(0)) await one.context.close()
    expect(complaints).to.deep.equal([])
  })

  async function comes(person: Person, look: Look): Promise<Someone> {
    const made = await arrive(chromium.browser, person, look)
    present.push(made)
    expect(await made.page.evaluate(() => [document.documentElement.lang, document.documentElement.dir])).to.deep.equal([
      look.language,
      look.language === 'ar' ? 'rtl' : 'ltr',
    ])
    return made
  }

  // English, in which words are written first, is left to the long form.
  for (const one of told.filter(({ look }) => long || look.language !== 'en')) {
    const { look, ...words } = one
    it(`is recorded, sent back, corrected, verified, found and mapped in ${look.language} at ${look.width} pixels, and does not exist for an outsider`, async () => {
      const space = await aCommunity(ground, 'confidential', one.space)
      const [monitor, reviewer] = [await someone(ground, { [space]: 'monitor' }), await someone(ground, { [space]: 'reviewer' })]
      for (const country of ['TUN', 'SEN'])
        await anIncidentIn('submitted', { author: monitor, reviewer }, anIncident(space, { country, title: 'x', description: 'y', happened_on: '2019' }))

      const author = await comes(monitor, look)
      const reference = await record(author, 'arrest_detention', words)
      expect(reference).to.match(/^TUN-\d{4}-\d{4,}$/)

      const judge = await comes(reviewer, look)
      await judge.page.locator('.waiting a', { hasText: one.title }).click()
      await judge.page.waitForSelector('.acts')
      expect(await judge.page.textContent('main')).to.contain(one.description)
      await act(judge, 'return', one.reason)
      await judge.page.waitForSelector('.page-lead .badge-returned')

      await goTo(author, 'home')
      await author.page.locator('.card-returned a', { hasText: one.title }).click()
      await author.page.waitForSelector('.because')
      expect(await author.page.textContent('.because')).to.contain(one.reason)
      await author.page.locator('.acts a[href*="/edit"]').click()
      await author.page.waitForSelector('.returned p')
      expect(await author.page.textContent('.returned p')).to.equal(one.reason)
      await author.page.fill('#ask-title', one.better)
      if (author.phone) await author.page.locator('.steps-narrow > summary').click()
      await author.page
        .locator(author.phone ? '.steps-narrow .steps-item' : '.steps-wide .steps-item')
        .last()
        .click()
      expect(await submit(author)).to.equal(reference)

      await goTo(judge, 'home')
      await judge.page.locator('.waiting a', { hasText: one.better }).click()
      await act(judge, 'verification')
      await judge.page.waitForSelector('.page-lead .badge-verified')
      const address = new URL(judge.page.url()).pathname

      await goTo(author, 'incidents')
      await lines(author, 3)
      await author.page.fill('.search-box input', one.sought)
      expect((await lines(author, 1))[0]).to.contain(one.better)
      await author.page.fill('.search-box input', '')
      await lines(author, 3)
      await narrow(author, { value: one.country })
      expect((await lines(author, 2)).join()).to.contain(one.better)
      await goTo(author, 'map')
      await author.page.waitForSelector('.map-country[data-country=TUN][data-incidents="2"]', { state: 'attached' })
      const counted = author.page.locator('.map-side .bar', { hasText: one.country })
      expect(await counted.locator('.bar-number').textContent()).to.equal('2')
      await counted.click()
      await author.page.waitForSelector('.map-total[data-total="2"]')

      const stranger = await comes(outsider, look)
      await goTo(stranger, 'incidents')
      await stranger.page.waitForSelector('.empty')
      await goTo(stranger, 'map')
      await stranger.page.waitForSelector('.map-total[data-total="0"]')
      for (const hidden of [address, `${address}/edit`]) {
        await stranger.page.goto(hidden)
        await stranger.page.waitForSelector('.empty, .problem')
        expect(await stranger.page.textContent('body')).not.to.contain(one.better)
      }
      expect(countries.find((term) => term.code === 'TUN')?.[look.language ?? 'en']).to.equal(one.country)
    })
  }
})
