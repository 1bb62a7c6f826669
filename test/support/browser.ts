/**
 * Real Chromium for tests: the one on this machine, or the one inside an npm package; one for the whole run. What the console complains of, what the content policy
 * refuses and what is asked of another origin is kept, so that a test can fail over it.
 */
import { existsSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type axe from 'axe-core'
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core'
import { endings } from './endings.ts'
import { type Person, password } from './people.ts'

const places = [
  process.env['CHROME_PATH'],
  process.env['CHROMIUM_PATH'],
  // The same engine without the window around it: begins sooner, and leaves the machine to the tests.
  '/usr/bin/chromium-headless-shell',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/snap/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
]
const quiet = ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-dev-shm-usage']

async function openChromium(): Promise<Browser> {
  const found = places.find((place) => place && existsSync(place))
  if (found) return chromium.launch({ executablePath: found, args: quiet })
  const { default: packed } = await import('@sparticuz/chromium')
  return chromium.launch({ executablePath: await packed.executablePath(), args: [...packed.args, ...quiet], headless: true })
}

let running: Promise<Browser> | undefined

/** Opened by the first that needs it, closed at the end of the run. */
function theBrowser(): Promise<Browser> {
  if (!running) {
    running = openChromium()
    const opened = running
    endings.push(async () => (await opened.catch(() => undefined))?.close())
  }
  return running
}

/** The browser of this run, for the tests of a `describe`. Read it in the tests, not while describing. */
export function browserPerSuite(): { readonly browser: Browser } {
  let open: Browser | undefined
  before(async function () {
    this.timeout(60_000)
    open = await theBrowser()
  })
  after(async () => {
    for (const device of [...free.values()].flat()) await device.close()
    free.clear()
  })
  return {
    get browser() {
      if (!open) throw new Error('the browser is there while the tests run')
      return open
    },
  }
}

/** Devices at which nobody is, by the server and the look: what is kept of a program's files is not fetched and read again for the next person. */
const free = new Map<string, BrowserContext[]>()

/** A device for one person after another; closing it clears it of all but the program's files, as if it had just been unpacked. */
async function device(browser: Browser, base: string, { language = 'en', width = 1280, dark = false }: Look): Promise<BrowserContext> {
  const key = [base, language, width, dark].join()
  const known = free.get(key) ?? []
  free.set(key, known)
  const unpack = async () => {
    const context = await browser.newContext({
      baseURL: base,
      locale: language,
      viewport: { width, height: width < 600 ? 844 : 900 },
      hasTouch: width < 600,
      colorScheme: dark ? 'dark' : 'light',
      reducedMotion: 'reduce',
    })
    // The compiler names the functions inside what is sent to the page by a helper that is not there.
    await context.addInitScript('globalThis.__name = (one) => one')
    await context.addInitScript(`try { localStorage.setItem('vigie.language', '${language}') } catch {}`)
    return context
  }
  const context = known.pop() ?? (await unpack())
  const clear = async () => {
    const [page] = context.pages()
    if (page) {
      const devtools = await context.newCDPSession(page)
      await devtools.send('Storage.clearDataForOrigin', { origin: base, storageTypes: 'all' })
    }
    for (const one of context.pages()) await one.close()
    context.removeAllListeners('request')
    await context.setOffline(false)
    await context.clearCookies()
    known.push(context)
  }
  return new Proxy(context, {
    get: (target, name) => {
      if (name === 'close') return clear
      const value = Reflect.get(target, name, target)
      return typeof value === 'function' ? value.bind(target) : value
    },
  })
}

let asked = 0
/** How many requests all visits of this run have made. */
export const requestsMade = (): number => asked

export interface Look {
  readonly language?: 'en' | 'fr' | 'ar'
  readonly width?: number
  readonly dark?: boolean
}

/** Somebody with an account at the server at `base`; without a password: one of those that tests make. */
export type Visitor = Pick<Person, 'base' | 'email'> & { readonly password?: string }

export interface Visit {
  readonly page: Page
  readonly context: BrowserContext
  /** What should not have been: errors in the console, content that the policy refused, faults of the page, requests to another origin. */
  readonly complaints: string[]
}

/** Whoever was signed in on the device is followed by this person, or by nobody in particular. */
export async function signIn(context: BrowserContext, person: Visitor): Promise<void> {
  await context.clearCookies()
  if (!person.email) return
  const reply = await context.request.post('/api/session', { data: { email: person.email, password: person.password ?? password } })
  if (reply.status() !== 201) throw new Error(`could not sign in: ${await reply.text()}`)
}

/** Somebody at a device of their own, signed in at the server unless they are nobody in particular. Requests that are meant to fail are no complaint. */
export async function visit(browser: Browser, person: Visitor, look: Look = {}): Promise<Visit> {
  const context = await device(browser, person.base, look)
  await signIn(context, person)
  const page = await context.newPage()
  page.setDefaultTimeout(15_000)
  const complaints: string[] = []
  page.on('pageerror', (error) => complaints.push(error.message))
  page.on('console', (message) => {
    if (message.type() === 'error' && !message.text().startsWith('Failed to load resource')) complaints.push(message.text())
  })
  // Of the whole device, workers and other windows included.
  context.on('request', (request) => {
    asked += 1
    const { protocol, origin } = new URL(request.url())
    if (/^(https?|wss?):$/.test(protocol) && origin !== person.base) complaints.push(`asked of another origin: ${request.url()}`)
  })
  return { page, context, complaints }
}

let axeSource: string | undefined

/** What axe finds wrong with the page as it stands, one line each; [] when nothing. */
export async function axeFindings(page: Page): Promise<string[]> {
  axeSource ??= readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(axeSource)
  const { violations } = await page.evaluate(() => (globalThis as unknown as { axe: typeof axe }).axe.run({ resultTypes: ['violations'], iframes: false }))
  return violations.flatMap((one) => one.nodes.map((node) => `${one.id}: ${node.target.join(' ')} (${one.help})`))
}
