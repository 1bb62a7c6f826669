/** Real Chromium for tests: the one on this machine, or the one inside an npm package. Any error in the page's console fails the test that caused it. */
import { existsSync } from 'node:fs'
import axe from 'axe-core'
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core'
import { type Person, password } from './people.ts'

const places = [
  process.env['CHROMIUM_PATH'],
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/snap/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
]
const quiet = ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-dev-shm-usage']

/** Starts Chromium without a window. */
export async function openChromium(): Promise<Browser> {
  const found = places.find((place) => place && existsSync(place))
  if (found) return chromium.launch({ executablePath: found, args: quiet })
  const { default: packed } = await import('@sparticuz/chromium')
  return chromium.launch({ executablePath: await packed.executablePath(), args: [...packed.args, ...quiet], headless: true })
}

/** One browser for the tests of a `describe`. Read it in the tests, not while describing. */
export function browserPerSuite(): { readonly browser: Browser } {
  let open: Browser | undefined
  before(async function () {
    this.timeout(60_000)
    open = await openChromium()
  })
  after(async () => {
    await open?.close()
    open = undefined
  })
  return {
    get browser() {
      if (!open) throw new Error('the browser is there while the tests run')
      return open
    },
  }
}

export interface Look {
  readonly language?: 'en' | 'fr' | 'ar'
  readonly width?: number
  readonly dark?: boolean
}

export interface Visit {
  readonly page: Page
  readonly context: BrowserContext
  /** What the console said that it should not have: errors, refused content, faults of the page. */
  readonly complaints: string[]
}

/** Somebody at a device of their own, signed in at the server whose client they are. Requests that are meant to fail are no complaint. */
export async function visit(browser: Browser, person: Person, { language = 'en', width = 1280, dark = false }: Look = {}): Promise<Visit> {
  const context = await browser.newContext({
    baseURL: person.base,
    locale: language,
    viewport: { width, height: width < 600 ? 844 : 900 },
    hasTouch: width < 600,
    colorScheme: dark ? 'dark' : 'light',
    reducedMotion: 'reduce',
  })
  await context.addInitScript(`try { localStorage.setItem('vigie.language', '${language}') } catch {}`)
  const reply = await context.request.post('/api/session', { data: { email: person.email, password } })
  if (reply.status() !== 201) throw new Error(`could not sign in: ${await reply.text()}`)
  const page = await context.newPage()
  page.setDefaultTimeout(15_000)
  const complaints: string[] = []
  page.on('pageerror', (error) => complaints.push(error.message))
  page.on('console', (message) => {
    if (message.type() === 'error' && !message.text().startsWith('Failed to load resource')) complaints.push(message.text())
  })
  return { page, context, complaints }
}

/** What axe finds wrong with the page as it stands, one line each; [] when nothing. */
export async function axeFindings(page: Page): Promise<string[]> {
  await page.evaluate(axe.source)
  const { violations } = await page.evaluate(() => (globalThis as unknown as { axe: typeof axe }).axe.run())
  return violations.flatMap((one) => one.nodes.map((node) => `${one.id}: ${node.target.join(' ')} (${one.help})`))
}
