/**
 * The coordinator’s part of the story in real Chromium: a file comes in, is watched, seen on the map, narrowed to one country and year, printed as a report and taken
 * along in three formats, with the same number everywhere; and an outsider finds nothing of it.
 */
import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect } from 'chai'
import { parse } from 'csv-parse/sync'
import { countries } from '../../schemas/vocabularies/countries.ts'
import { app as appWords } from '../../schemas/words/app.ts'
import { imports } from '../../schemas/words/imports.ts'
import { incidents } from '../../schemas/words/incidents.ts'
import { report as paper } from '../../schemas/words/report.ts'
import { reports } from '../../schemas/words/reports.ts'
import { long } from '../attack/ground.ts'
import { readPdf } from '../exports/read-pdf.ts'
import { cellsOf, unzipped } from '../exports/read-workbook.ts'
import { appWithDatabase } from '../support/app.ts'
import { browserPerSuite, type Look } from '../support/browser.ts'
import { arrive, goTo, narrow, type Someone } from '../support/in-the-browser.ts'
import { aCommunity, type Ground, someone } from '../support/people.ts'
import { keepWorking } from '../support/worker.ts'

const real = fileURLToPath(new URL('../../../shared/data/01-insecurity-insight/2016-2023-attacks-on-health-care-incident-data.xlsx', import.meta.url))

/** Three hundred rows: a third in Tunisia, half of those in 2021. */
const made = [
  'Date;Pays;Ville;Titre;Récit;Violation;Source',
  ...Array.from({ length: 300 }, (_, at) =>
    [`${String((at % 28) + 1).padStart(2, '0')}/03/${at % 2 ? 2021 : 2022}`, ['Tunisie', 'Sénégal', 'Mali'][at % 3], 'Chef-lieu', `Fait ${at}`, `Récit ${at}`]
      .join(';')
      .concat(';Arrestation arbitraire;Témoin'),
  ),
].join('\r\n')
const madeFile = { name: 'faits.csv', mimeType: 'text/csv', buffer: Buffer.from(`\ufeff${made}`) }

interface Told {
  readonly look: Look & { readonly language: 'en' | 'fr' | 'ar' }
  readonly file: string | typeof madeFile
  readonly rows: number
  readonly country: string
  readonly year: string
  readonly reports: readonly ('en' | 'fr' | 'ar')[]
}

const few = { file: madeFile, rows: 300, country: 'TUN', year: '2021' }
/** English, and a file of thousands of rows, are left to the long form. */
const told: readonly Told[] = [
  ...(long
    ? [
        {
          look: { language: 'en', width: 1280 },
          ...(existsSync(real) ? { file: real, rows: 8854, country: 'SDN', year: '2021' } : few),
          reports: ['en', 'fr', 'ar'],
        } as const,
      ]
    : []),
  { look: { language: 'ar', width: 390 }, ...few, reports: ['ar'] },
  { look: { language: 'fr', width: 1280 }, ...few, reports: ['en'] },
]

const digits = (text: string | null): number => Number((text ?? '').replace(/\D/g, ''))

describe('the coordinator’s story', function () {
  this.timeout(150_000)
  const chromium = browserPerSuite()
  let app: Awaited<ReturnType<typeof appWithDatabase>>
  let ground: Ground
  let rest: () => Promise<void>
  const present: Someone[] = []

  before(async () => {
    app = await appWithDatabase()
    ground = { client: app.client, asOwner: (work) => work(app.database.owner) }
    rest = keepWorking(app.database)
  })
  after(async () => {
    await rest?.()
    await app?.end()
  })
  afterEach(async () => {
    const complaints = present.flatMap((one) => one.complaints)
    for (const one of present.splice(0)) await one.context.close()
    expect(complaints).to.deep.equal([])
  })

  async function download({ page }: Someone, click: () => Promise<void>): Promise<{ name: string; bytes: Buffer }> {
    const [file] = await Promise.all([page.waitForEvent('download', { timeout: 60_000 }), click()])
    return { name: file.suggestedFilename(), bytes: readFileSync(await file.path()) }
  }

  /** Brings the file in and stays until it is done; answers how many entered. */
  async function bringIn(who: Someone, one: Told): Promise<number> {
    const { page, say } = who
    await goTo(who, 'imports')
    await page
      .locator('main')
      .getByRole('link', { name: say(imports.start) })
      .first()
      .click()
    await page.setInputFiles('input[type=file]', one.file)
    await page.waitForSelector('.import-acts', { timeout: 60_000 })
    expect(await page.locator('.import-refused').count(), 'refused among the first ten rows').to.equal(0)
    await page.getByRole('button', { name: say(imports.import_now) }).click()
    await page.waitForURL(/\/imports\/[0-9a-f-]{36}/, { timeout: 30_000 })
    await page.locator('.badge', { hasText: say(imports.state_done) }).waitFor({ timeout: 90_000 })
    const count = async (kind: string) => digits(await page.textContent(`.import-count-${kind} dd`))
    const [entered, refused] = [await count('entered'), await count('refused')]
    expect(entered + refused).to.equal(one.rows)
    expect(refused).to.be.at.most(2)
    return entered
  }

  /** From the list: the report of what is listed, fetched when it is ready. */
  async function print(who: Someone, language: 'en' | 'fr' | 'ar', title: string): Promise<Buffer> {
    const { page, say } = who
    await page.getByRole('button', { name: say(incidents.export), exact: true }).click()
    await page.getByRole('link', { name: say(incidents.export_report) }).click()
    await page.fill('#report-title', title)
    await page.locator('.builder-languages label').nth(['en', 'fr', 'ar'].indexOf(language)).click()
    await page.getByRole('button', { name: say(reports.make) }).click()
    const entry = page.locator('.report-entry', { hasText: title })
    const ready = entry.locator('.report-acts a')
    await ready.waitFor({ timeout: 60_000 })
    return (await download(who, () => ready.click())).bytes
  }

  for (const one of told) {
    const { language, width } = one.look
    const which = one.file === real ? 'the real XLSX' : 'a CSV'
    it(`takes in ${which} of ${one.rows} rows in ${language} at ${width} pixels, with the same number on map, list, paper and in files`, async () => {
      const space = await aCommunity(ground, 'confidential', 'Coalition')
      const coordinator = await someone(ground, { [space]: 'coordinator' })
      const who = await arrive(chromium.browser, coordinator, one.look)
      present.push(who)
      const { page, say } = who
      const entered = await bringIn(who, one)
      const imported = new URL(page.url()).pathname

      await page.getByRole('link', { name: say(imports.see_map) }).click()
      await page.waitForSelector(`.map-total[data-total="${entered}"]`, { timeout: 30_000 })
      const name = countries.find((term) => term.code === one.country)?.[language] ?? ''
      await page.locator('.map-side .bar', { hasText: name }).click()
      await narrow(who, { year: one.year })
      await page.waitForURL((url) => url.searchParams.get('country') === one.country && url.searchParams.has('to'))
      const { body: truth } = await coordinator.get(`/api/incidents?limit=1&country=${one.country}&from=${one.year}-01-01&to=${one.year}-12-31`)
      expect(truth.total).to.be.within(20, one.rows / 2)
      await page.waitForSelector(`.map-total[data-total="${truth.total}"]`)

      await page.locator('.map-views a').click()
      await page.locator('.page-lead', { hasText: say(incidents.total, { count: truth.total }) }).waitFor()
      const list = page.url()
      for (const paperLanguage of one.reports) {
        const pdf = readPdf(await print(who, paperLanguage, `Essai ${paperLanguage}`))
        expect(pdf.pages.length).to.be.greaterThan(3)
        const words = pdf.text.replace(/[\s,\u00a0\u202f]/g, '')
        expect(words).to.contain(String(truth.total))
        if (paperLanguage !== 'ar') expect(words).to.contain(paper.incidents_covered[paperLanguage].replace(/\s/g, ''))
        await page.goto(list)
        await page.waitForSelector('.page-lead')
      }

      const take = async (format: 'csv' | 'xlsx' | 'geojson') => {
        await page.getByRole('button', { name: say(incidents.export), exact: true }).click()
        const { name, bytes } = await download(who, () => page.getByRole('link', { name: say(incidents[`export_${format}`]) }).click())
        expect(name).to.match(new RegExp(`\\.${format}$`))
        return bytes
      }
      const csv = (await take('csv')).toString()
      // As a spreadsheet of that language expects it.
      const delimiter = csv.slice(0, csv.indexOf('\n')).includes(';') ? ';' : ','
      const rows = parse(csv, { bom: true, relax_column_count: true, delimiter }) as string[][]
      expect(rows.length - 2).to.equal(truth.total)
      expect(rows.at(-1)?.[0]).to.contain(String(truth.total))
      const map = JSON.parse((await take('geojson')).toString()) as { features: { properties: { country: string } }[] }
      expect(map.features).to.have.length(truth.total)
      expect(new Set(map.features.map((feature) => feature.properties.country))).to.deep.equal(new Set([one.country]))
      const book = await unzipped(await take('xlsx'))
      const cells = [...cellsOf(book.get('xl/worksheets/sheet1.xml') ?? '').keys()]
      expect(cells.filter((cell) => /^A\d+$/.test(cell)).length - 1).to.equal(truth.total)

      const stranger = await arrive(chromium.browser, await someone(ground), one.look)
      present.push(stranger)
      await goTo(stranger, 'map')
      await stranger.page.waitForSelector('.map-total[data-total="0"]')
      await stranger.page.goto(list)
      await stranger.page.waitForSelector('.empty')
      expect(digits(await stranger.page.textContent('.page-lead'))).to.equal(0)
      for (const hidden of [imported, '/imports/new', '/reports/new']) {
        await stranger.page.goto(hidden)
        await stranger.page.waitForSelector('.empty, .problem')
        expect(await stranger.page.textContent('main')).not.to.match(/faits\.csv|\.xlsx|Coalition/)
      }
      expect(await stranger.page.locator('nav', { hasText: say(appWords.imports) }).count()).to.equal(0)
    })
  }
})
