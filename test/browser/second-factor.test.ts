/** Passkeys in a real browser, with an authenticator of Chromium's own: made, used to sign in, and refused when replayed, stale, or from another site. */
import { expect } from 'chai'
import type { Page } from 'playwright-core'
import { appWithDatabase } from '../support/app.ts'
import { axeFindings, browserPerSuite, visit } from '../support/browser.ts'
import { type Ground, password, someone } from '../support/people.ts'

let now = new Date()

describe('passkeys in the browser', function () {
  this.timeout(120_000)
  const chromium = browserPerSuite()
  let app: Awaited<ReturnType<typeof appWithDatabase>>
  let ground: Ground
  before(async () => {
    now = new Date()
    app = await appWithDatabase({ demonstration: true }, () => now)
    ground = { client: app.client, asOwner: (work) => work(app.database.owner) }
  })
  after(() => app?.end())

  async function withAuthenticator(page: Page) {
    const cdp = await page.context().newCDPSession(page)
    await cdp.send('WebAuthn.enable')
    const options = { protocol: 'ctap2', transport: 'internal', hasResidentKey: true, hasUserVerification: true, isUserVerified: true } as const
    await cdp.send('WebAuthn.addVirtualAuthenticator', { options: { ...options, automaticPresenceSimulation: true } })
  }

  it('is added on the account’s page, then opens the account, once for each challenge', async () => {
    const person = await someone(ground)
    const base = app.client.base.replace('127.0.0.1', 'localhost')
    const { page, context, complaints } = await visit(chromium.browser, { base, email: person.email })
    await withAuthenticator(page)
    await page.goto('/account')
    await page.getByRole('button', { name: 'Add a passkey' }).click()
    await page.getByLabel('Name of the key').fill('My phone')
    await page.getByRole('button', { name: 'Make the key' }).click()
    await page.locator('.recovery-codes li').first().waitFor()
    expect(await page.locator('.recovery-codes li').count()).to.equal(10)
    await page.getByRole('button', { name: 'I have kept them' }).click()
    await page.getByText('My phone').waitFor()
    expect(await axeFindings(page)).to.deep.equal([])

    await context.clearCookies()
    await page.goto('/sign-in')
    await page.getByLabel('E-mail address').fill(person.email)
    await page.getByLabel('Password', { exact: true }).fill(password)
    const sent: string[] = []
    page.on('request', (request) => {
      if (request.method() === 'POST' && request.url().endsWith('/api/session')) sent.push(request.postData() ?? '')
    })
    await page.getByRole('button', { name: 'Sign in', exact: true }).click()
    await page.getByRole('button', { name: 'Use my passkey' }).click()
    await page.waitForURL(`${base}/`)
    expect(complaints).to.deep.equal([])

    const used = sent.at(-1) ?? ''
    const replayed = await app.client.another().post('/api/session', JSON.parse(used))
    expect([replayed.status, replayed.body.type], 'a challenge that was used').to.deep.equal([401, '/problems/second_factor_required'])
    await context.close()
  })

  it('is refused when the challenge is old, the site another, or the answer altered', async () => {
    const person = await someone(ground)
    const base = app.client.base.replace('127.0.0.1', 'localhost')
    const { page, context } = await visit(chromium.browser, { base, email: person.email })
    await withAuthenticator(page)
    await page.goto('/account')
    await page.getByRole('button', { name: 'Add a passkey' }).click()
    await page.getByRole('button', { name: 'Make the key' }).click()
    await page.getByRole('button', { name: 'I have kept them' }).click()
    const answerTo = (options: unknown) =>
      page.evaluate(async (given) => {
        const publicKey = PublicKeyCredential.parseRequestOptionsFromJSON(given as never)
        const found = (await navigator.credentials.get({ publicKey })) as PublicKeyCredential
        const { id, response } = found.toJSON() as unknown as { id: string; response: Record<string, string> }
        const { clientDataJSON, authenticatorData, signature } = response
        return { id, response: { clientDataJSON, authenticatorData, signature } as Record<string, string> }
      }, options)
    const guest = app.client.another()
    const challenge = async () => (await guest.post('/api/session', { email: person.email, password })).body.passkey
    const give = async (passkey: unknown) => (await guest.post('/api/session', { email: person.email, password, passkey })).status

    const late = await answerTo(await challenge())
    now = new Date(now.getTime() + 5 * 60_000 + 1000)
    expect(await give(late), 'after five minutes').to.equal(401)

    const foreign = await answerTo(await challenge())
    const said = JSON.parse(Buffer.from(foreign.response['clientDataJSON'] ?? '', 'base64url').toString('utf8'))
    for (const origin of ['https://evil.example', 'http://localhost.evil.example', 'https://localhost']) {
      const clientDataJSON = Buffer.from(JSON.stringify({ ...said, origin })).toString('base64url')
      expect(await give({ ...foreign, response: { ...foreign.response, clientDataJSON } }), origin).to.equal(401)
    }
    const altered = await answerTo(await challenge())
    const signature = Buffer.from(altered.response['signature'] ?? '', 'base64url')
    signature[signature.length - 1] = (signature.at(-1) ?? 0) ^ 1
    expect(await give({ ...altered, response: { ...altered.response, signature: signature.toString('base64url') } }), 'another signature').to.equal(401)
    expect(await give(await answerTo(await challenge())), 'in order').to.equal(201)
    await context.close()
  })
})
