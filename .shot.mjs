import { chromium } from 'playwright-core'

const [, , out, email, lang, width, scheme, ...paths] = process.argv
const browser = await chromium.launch({
  executablePath: '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-component-update', '--disable-sync', '--no-first-run'],
})
const context = await browser.newContext({ viewport: { width: Number(width), height: Number(width) < 600 ? 844 : 900 }, colorScheme: scheme, locale: lang })
const page = await context.newPage()
page.on('console', (m) => {
  if (m.type() === 'error') console.log('console:', m.text().slice(0, 200))
})
page.on('response', (r) => {
  if (r.status() >= 400) console.log(r.status(), r.url())
})
const base = process.env.BASE ?? 'http://localhost:3120'
await page.goto(base + '/')
await page.request.post(base + '/api/session', { data: { email, password: 'vigie-demonstration' } })
await page.evaluate((l) => localStorage.setItem('vigie.language', l), lang).catch(() => {})
let n = 0
for (const p of paths) {
  await page.goto(base + p)
  await page.waitForLoadState('networkidle').catch(() => {})
  await page.waitForTimeout(900)
  await page.screenshot({ path: `/tmp/lead/${out}-${n++}.png`, fullPage: process.env.FULL === '1' })
}
await browser.close()
