/**
 * Every page of the demonstration in real Chromium: in each language, on a phone and on a desk, in light and dark. Axe finds nothing, nothing overflows, no word is left
 * in another language, the console is silent, nothing is asked of another origin, and a keyboard gets through.
 */
import { expect } from 'chai'
import type { Page } from 'playwright-core'
import sharp from 'sharp'
import { workOff } from '../../backend/jobs/worker.ts'
import { demonstrate } from '../../seeds/demonstration.ts'
import { long } from '../attack/ground.ts'
import { aFile, sha256 } from '../evidence/support.ts'
import { appWithDatabase, testLog } from '../support/app.ts'
import { axeFindings, browserPerSuite, type Look, requestsMade, signIn, visit } from '../support/browser.ts'
import { keyboardFindings, shapeFindings, wordFindings } from '../support/inspection.ts'

const password = 'vigie-demonstration'
const table = ['Date;Pays;Ville;Faits', '12/03/2021;Tunisie;Sfax;Arrestation d’un journaliste', '2021;Sénégal;Dakar;Réunion interdite', 'hier;;;'].join('\r\n')

interface Sight {
  readonly who: string
  readonly address: string
  /** Is there when the page is. */
  readonly ready: string
  readonly more?: (page: Page) => Promise<unknown>
}

const matched = async (page: Page) => {
  await page.setInputFiles('input[type=file]', { name: 'tableau.csv', mimeType: 'text/csv', buffer: Buffer.from(table) })
  await page.waitForSelector('.import-acts')
}
const opened = (button: string) => async (page: Page) => {
  await page.locator(button).first().click()
  await page.waitForSelector('dialog[open]')
}

const erasing = async (page: Page) => {
  await page.locator('.page-acts .button-icon').last().click()
  await page.locator('.page-acts .menu-item').last().click()
  await page.waitForSelector('#erase-reason')
}

/** `{…}` in an address stands for something that the demonstration has. */
const sights: readonly Sight[] = [
  { who: '', address: '/sign-in', ready: '.persona' },
  { who: '', address: '/invitation/nobody-has-this-one', ready: 'h1' },
  { who: 'monitor', address: '/', ready: '.desk .record-call li' },
  { who: 'coordinator', address: '/', ready: '.waiting a' },
  { who: 'outsider', address: '/', ready: '.empty' },
  { who: 'reader', address: '/incidents?form=arrest_detention,killing,torture,repression', ready: '.listing-main :is(.incident-table, .incident-cards)' },
  { who: 'reader', address: '/incidents?q=zzzz', ready: '.empty' },
  { who: 'reviewer', address: '/incidents/{verified}', ready: '.event' },
  { who: 'reviewer', address: '/incidents/{submitted}', ready: '.event', more: opened('.acts .button-primary') },
  { who: 'monitor', address: '/incidents/{returned}', ready: '.because' },
  { who: 'monitor', address: '/incidents/new', ready: '.form-card' },
  { who: 'monitor', address: '/incidents/{draft}/edit', ready: '#ask-title' },
  { who: 'monitor', address: '/incidents/{draft}/edit?step=review', ready: '.read' },
  { who: 'reader', address: '/map', ready: '.map-country[data-level="1"]' },
  { who: 'reader', address: '/map?view=table', ready: '.country-table' },
  { who: 'reader', address: '/map?country=SYR', ready: '.map-total' },
  { who: 'coordinator', address: '/statistics', ready: '.statistics-cuts .card' },
  { who: 'coordinator', address: '/communities/{community}/keeping', ready: 'form, input' },
  { who: 'coordinator', address: '/imports', ready: '.import-line' },
  { who: 'coordinator', address: '/imports/new', ready: '.import-drop', more: matched },
  { who: 'coordinator', address: '/imports/{import}', ready: '.import-counts' },
  { who: 'coordinator', address: '/reports', ready: '.report-acts' },
  { who: 'coordinator', address: '/reports/new', ready: '#report-title' },
  { who: 'lawyer', address: '/communities', ready: '.sheet' },
  { who: 'coordinator', address: '/communities/{community}', ready: '.members li' },
  { who: 'coordinator', address: '/communities/{community}/keeping', ready: '.keeping-list li' },
  { who: 'coordinator', address: '/registry/people/{named}', ready: '.registry-side .card', more: erasing },
  { who: 'host', address: '/', ready: '.card' },
  { who: 'host', address: '/accounts', ready: '.accounts li' },
  { who: 'lawyer', address: '/account', ready: '.card' },
  { who: 'lawyer', address: '/forums', ready: '.law-forum', more: async (page) => page.locator('.law-forum summary').nth(9).click() },
  {
    who: 'coordinator',
    address: '/forums',
    ready: '.law-forum',
    more: async (page) => {
      await page.locator('.law-forum summary').nth(13).click()
      await page.locator('.law-forum[open] .law-rule').nth(2).locator('button').first().click()
      await page.waitForSelector('dialog[open]')
    },
  },
  { who: 'reviewer', address: '/registry', ready: '.registry-card' },
  { who: 'reviewer', address: '/registry/people/{person}', ready: '.registry-side' },
  { who: 'lawyer', address: '/registry/organisations', ready: '.registry-card' },
  { who: 'lawyer', address: '/registry/organisations/{force}', ready: '.registry-side' },
  { who: 'coordinator', address: '/log?view=own', ready: '.log-entry' },
  { who: 'lawyer', address: '/casefiles', ready: ':is(.case-table, .case-cards)' },
  ...['', '/facts', '/claims', '/forums', '/calendar', '/exhibits', '/people', '/relief', '/proceedings', '/tasks', '/notes', '/dossier'].map((part) => ({
    who: 'lawyer',
    address: `/casefiles/{casefile}${part}`,
    ready: '.case-part :is(.card, .part-list, .empty)',
  })),
  { who: 'monitor', address: '/evidence/{item}', ready: 'h1' },
  { who: 'monitor', address: '/evidence', ready: ':is(.vault-sheet, .vault-cards)' },
  { who: 'outsider', address: '/nothing/is/here', ready: '.empty' },
]

/**
 * Two sets of three: each has every language, both widths and both lights; pages take one set and the other in turn. English, in which words are written first and fit
 * best, is left to the long form. Axe looks at each page once, in the one look and the other in turn; in the long form each time.
 */
const looks: readonly (readonly (Look & { readonly language: 'en' | 'fr' | 'ar' })[])[] = [
  [
    { language: 'en', width: 390, dark: true },
    { language: 'fr', width: 1280, dark: false },
    { language: 'ar', width: 390, dark: false },
  ],
  [
    { language: 'en', width: 1280, dark: false },
    { language: 'fr', width: 390, dark: false },
    { language: 'ar', width: 1280, dark: true },
  ],
]

describe('every page', function () {
  this.timeout(180_000)
  const chromium = browserPerSuite()
  let app: Awaited<ReturnType<typeof appWithDatabase>>
  const known = new Map<string, string>()

  before(async function () {
    this.timeout(120_000)
    app = await appWithDatabase({ demonstration: true })
    const { url: databaseUrl, dataFolder, db } = app.database
    await demonstrate({ databaseUrl, dataFolder, log: testLog })
    const [monitor, coordinator] = [app.client.another(), app.client.another()]
    await monitor.signIn('monitor@example.org')
    await coordinator.signIn('coordinator@example.org')
    for (const state of ['verified', 'submitted'])
      known.set(state, (await coordinator.get(`/api/incidents?state=${state}&form=arrest_detention,torture`)).body.items[0].id)
    for (const state of ['returned', 'draft']) known.set(state, (await monitor.get(`/api/incidents?state=${state}`)).body.items[0].id)
    const space: string = (await coordinator.get('/api/communities')).body.items.find((one: { kind: string }) => one.kind === 'coalition').id
    known.set('community', space)
    const picture = await sharp({ create: { width: 400, height: 300, channels: 3, background: '#886644' } })
      .jpeg()
      .toBuffer()
    const body = aFile(picture, 'IMG_0042.jpg', { incident_id: known.get('returned') ?? '', sha256: sha256(picture), title: 'La porte forcée' })
    const kept = await monitor.request('POST', '/api/evidence', { body })
    expect(kept.status, kept.text).to.equal(201)
    known.set('item', kept.body.id)
    const upload = new FormData()
    upload.set('file', new Blob([table]), 'tableau.csv')
    const { body: guess } = await coordinator.post('/api/imports/preview', upload)
    for (const [name, value] of Object.entries({ community_id: space, form: guess.form, mapping: JSON.stringify(guess.mapping) })) upload.set(name, value)
    const imported = await coordinator.post('/api/imports', upload)
    expect(imported.status, imported.text).to.equal(201)
    known.set('import', imported.body.id)
    const [lawyer, reviewer] = [app.client.another(), app.client.another()]
    await lawyer.signIn('lawyer@example.org')
    await reviewer.signIn('reviewer@example.org')
    known.set('person', (await reviewer.get('/api/people')).body.items[0].id)
    known.set('force', (await lawyer.get('/api/organisations')).body.items[0].id)
    known.set('casefile', (await lawyer.get('/api/casefiles')).body.items[0].id)
    const named = (await coordinator.get(`/api/people?community=${space}`)).body.items[0]
    known.set('named', named.id)
    await coordinator.put(`/api/communities/${space}/retention`, { drafts: 180 })
    const [ours] = (await coordinator.get(`/api/incidents?state=verified&community=${space}&limit=1`)).body.items
    const hold = { kind: 'incidents', record_id: ours.id, reason: 'Affaire pendante' }
    expect((await coordinator.post('/api/holds', hold)).status).to.equal(201)
    const wish = { community_id: space, title: 'Bilan', language: 'fr', audience: 'internal', sections: ['summary'], filters: { country: 'TUN' } }
    expect((await coordinator.post('/api/reports', wish)).status).to.equal(201)
    await workOff({ db, dataFolder, log: testLog })
  })
  after(async () => {
    console.log(`      ${requestsMade()} requests, each to the instance itself`)
    await app?.end()
  })

  /** Whose pages are walked by key, on the desk: past the navigation and through the first controls, seeing where one is. */
  const handed = new Set(['monitor', 'reader', 'coordinator'])
  const visitor = (who: string) => ({ base: app.client.base, email: who && `${who}@example.org`, password })

  /** Looks again for a moment when there is something: labels follow the first lines by an answer of the server. */
  async function lasting(look: () => Promise<string[]>): Promise<string[]> {
    for (let turn = 0; turn < 20; turn++) {
      if ((await look()).length === 0) return []
      await new Promise((resolve) => setTimeout(resolve, 100))
    }
    return look()
  }

  async function see(page: Page, sight: Sight): Promise<void> {
    await page.goto(sight.address.replace(/\{(\w+)\}/, (_, name: string) => known.get(name) ?? ''))
    await page.waitForSelector(sight.ready, { state: 'attached' })
    // What is further down the page is read when somebody comes there.
    await page.waitForFunction(() => !document.querySelector('.loading:not(.map-cuts *)'))
    await sight.more?.(page)
  }

  for (const [turn, set] of looks.entries())
    for (const [nth, look] of set.filter((one) => long || one.language !== 'en').entries())
      it(`is sound in ${look.language} at ${look.width} pixels, ${look.dark ? 'dark' : 'light'} (${turn === 0 ? 'one half' : 'the other half'} of them)`, async () => {
        const findings: string[] = []
        const mine = [...sights.entries()].filter(([at]) => at % 2 === turn).sort(([, a], [, b]) => a.who.localeCompare(b.who))
        let who = ''
        // One device, at which people follow one another.
        const one = await visit(chromium.browser, visitor(who), look)
        for (const [at, sight] of mine) {
          if (sight.who !== who) await signIn(one.context, visitor(sight.who))
          who = sight.who
          await see(one.page, sight)
          const found = [
            ...(await shapeFindings(one.page, look.language)),
            ...(await lasting(() => wordFindings(one.page, look.language))),
            ...(long || Math.floor(at / 2) % 2 === nth % 2 ? await axeFindings(one.page) : []),
            ...((look.width ?? 0) > 600 && handed.has(sight.who) && !sight.more ? await keyboardFindings(one.page) : []),
            ...one.complaints.splice(0),
          ]
          findings.push(...found.map((line) => `${sight.who} ${sight.address}: ${line}`))
        }
        await one.context.close()
        expect(findings).to.deep.equal([])
      })
})
