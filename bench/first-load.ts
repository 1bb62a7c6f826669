/** The first visit in a real browser: bytes on the line by kind, nothing asked for twice, nothing asked for again on the second visit that did not change. */
import { existsSync } from 'node:fs'
import { type Browser, type BrowserContext, chromium } from 'playwright-core'
import { password } from './bases.ts'
import { type Line, limitLine } from './measure.ts'
import type { Rig } from './rig.ts'

interface Loaded {
  readonly url: string
  readonly kind: string
  readonly bytes: number
  readonly cached: boolean
}

/** Everything that a page loads until it is quiet. */
async function loaded(context: BrowserContext, address: string): Promise<Loaded[]> {
  const page = await context.newPage()
  const session = await context.newCDPSession(page)
  await session.send('Network.enable')
  const known = new Map<string, { url: string; kind: string; bytes: number; cached: boolean }>()
  session.on('Network.responseReceived', ({ requestId, response, type }) => {
    known.set(requestId, { url: response.url, kind: type, bytes: 0, cached: response.fromDiskCache === true || response.fromPrefetchCache === true })
  })
  session.on('Network.requestServedFromCache', ({ requestId }) => {
    const one = known.get(requestId)
    if (one) one.cached = true
  })
  session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    const one = known.get(requestId)
    if (one) one.bytes = encodedDataLength
  })
  await page.goto(address, { waitUntil: 'networkidle' })
  await page.waitForTimeout(500)
  await page.close()
  return [...known.values()]
}

async function openBrowser(): Promise<Browser> {
  const found = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find((one) => existsSync(one))
  const args = ['--no-sandbox', '--disable-gpu', '--disable-background-networking']
  if (found) return chromium.launch({ executablePath: found, args })
  const { default: packed } = await import('@sparticuz/chromium')
  return chromium.launch({ executablePath: await packed.executablePath(), args: [...packed.args, ...args] })
}

const sum = (all: readonly Loaded[], kind: string) => all.filter((one) => one.kind === kind && !one.cached).reduce((bytes, one) => bytes + one.bytes, 0) / 1000

function lines(name: string, first: readonly Loaded[], second: readonly Loaded[]): Line[] {
  const addresses = first.flatMap((one) => (one.cached ? [] : [one.url]))
  const twice = addresses.filter((one, index) => addresses.indexOf(one) !== index)
  const again = second.filter((one) => one.url.includes('/assets/') && !one.cached && one.bytes > 0)
  const none = (what: string, found: readonly string[]): Line => ({
    name: `${name}, ${what}${found.length > 0 ? ` (${found.map((one) => new URL(one).pathname).join(', ')})` : ''}`,
    figure: String(found.length),
    yardstick: '',
    ratio: null,
    bar: '0',
    pass: found.length === 0,
  })
  return [
    limitLine(`${name}, JavaScript`, sum(first, 'Script'), 'kB', 200),
    limitLine(`${name}, CSS`, sum(first, 'Stylesheet'), 'kB', 60),
    { ...limitLine(`${name}, fonts`, sum(first, 'Font'), 'kB', 0), bar: '', pass: null },
    none('asked for twice', twice),
    none(
      'assets loaded again on the second visit',
      again.map((one) => one.url),
    ),
  ]
}

/** The sign-in page for a stranger, and the map for somebody signed in. */
export async function firstLoad(rig: Rig): Promise<Line[]> {
  const vigie = await rig.vigie(await rig.base(10_000))
  const origin = `http://127.0.0.1:${vigie.port}`
  const browser = await openBrowser()
  try {
    const stranger = await browser.newContext()
    const signIn = lines('sign-in page', await loaded(stranger, `${origin}/`), await loaded(stranger, `${origin}/`))
    const member = await browser.newContext()
    await member.request.post(`${origin}/api/session`, { data: { email: 'coordinator@bench.example', password } })
    const map = lines('map', await loaded(member, `${origin}/map`), await loaded(member, `${origin}/map`))
    return [...signIn, ...map]
  } finally {
    await browser.close()
    await vigie.stop()
  }
}
