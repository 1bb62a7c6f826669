/** What people do in the pages, by hand and without addresses that a person would not know: sign in, go somewhere, answer a form, act on an incident, look for it. */
import type { Page } from 'playwright-core'
import type { Language } from '../../schemas/dialect.ts'
import { say as sayIn, type Word } from '../../schemas/say.ts'
import { transitions } from '../../schemas/states.ts'
import { app } from '../../schemas/words/app.ts'
import { type Look, type Visit, visit } from './browser.ts'
import { type Person, password } from './people.ts'

export interface Someone extends Visit {
  readonly language: Language
  readonly phone: boolean
  readonly say: (word: Word, values?: Readonly<Record<string, string | number>>) => string
}

/** Somebody comes to the front door and signs in by typing. */
export async function arrive(browser: Parameters<typeof visit>[0], person: Person, look: Look): Promise<Someone> {
  const made = await visit(browser, { base: person.base, email: '' }, look)
  const { page } = made
  await page.goto('/')
  await page.fill('#email', person.email)
  await page.fill('#password', password)
  await page.click('form button[type=submit]')
  await page.waitForSelector('#content h1')
  const language = look.language ?? 'en'
  return { ...made, language, phone: (look.width ?? 1280) < 600, say: (word, values) => sayIn(language, word, values) }
}

/** Follows the navigation: on a phone the bar under the thumb, and what is behind its last button. */
export async function goTo({ page, phone, say }: Someone, place: 'home' | 'incidents' | 'map' | 'reports' | 'imports' | 'communities'): Promise<void> {
  const link = page.locator(phone ? '.bottom a' : '.nav a', { hasText: new RegExp(`^${say(app[place])}$`) })
  if (phone && !(await link.isVisible())) await page.locator('.bottom-more').click()
  await link.click()
  await page.waitForSelector('#content h1')
}

export interface Answers {
  readonly title: string
  readonly description: string
  /** Words by which the reader looks for it in the list of violations. */
  readonly violation: string
  /** Year, month, day. */
  readonly date: readonly [string, string, string]
  readonly country: string
  readonly place_name: string
}

/** How one more field is answered, by its name. */
export type Ways = Readonly<Record<string, (page: Page) => Promise<unknown>>>

async function answerStep(page: Page, answers: Answers, more: Ways): Promise<void> {
  const ways: Readonly<Record<string, () => Promise<unknown>>> = {
    title: () => page.fill('#ask-title', answers.title),
    description: () => page.fill('#ask-description', answers.description),
    violations: async () => {
      await page.fill('#ask-violations input[type=search]', answers.violation)
      await page.locator('#ask-violations input[type=search]').press('Enter')
    },
    happened_on: async () => {
      const [year, month, day] = answers.date
      const parts = page.locator('#ask-happened_on .date-part')
      await parts.locator('input').fill(year)
      await parts.locator('select').nth(1).selectOption(month)
      await parts.locator('select').nth(0).selectOption(day)
    },
    country: async () => {
      await page.fill('#ask-country', answers.country)
      await page.press('#ask-country', 'Enter')
    },
    place_name: () => page.fill('#ask-place_name', answers.place_name),
    place_precision: () => page.locator('#ask-place_precision input[value=locality]').check(),
    perpetrator_types: () => page.locator('#ask-perpetrator_types details[open] .pill').nth(1).click(),
    source_connection: () => page.locator('#ask-source_connection input[value=witness]').check(),
    consent: () => page.locator('#ask-consent input[value=not_asked]').check(),
  }
  for (const [name, answer] of Object.entries({ ...ways, ...more })) if (await page.locator(`#ask-${name}`).count()) await answer(page)
}

const heading = '.capture-head h2'

/** Records by the form named, step after step, and submits; answers the reference on the receipt. */
export async function record(who: Someone, form: string, answers: Answers, more: Ways = {}): Promise<string> {
  const { page, phone, say } = who
  if (phone) await page.click('.bottom-record')
  else
    await page
      .locator('.nav')
      .getByRole('link', { name: say(app.record) })
      .click()
  await page.click(`[data-form="${form}"]`)
  await page.waitForSelector(heading)
  for (;;) {
    await answerStep(page, answers, more)
    const next = page.locator('[data-act="next"]')
    if ((await next.count()) === 0) break
    const before = await page.textContent(heading)
    await next.click()
    await page.waitForFunction(([place, text]) => document.querySelector(place ?? '')?.textContent !== text, [heading, before])
  }
  return submit(who)
}

/** From the last step of the form: sends it; answers the reference on the receipt. */
export async function submit({ page }: Someone): Promise<string> {
  await page.click('[data-act="submit"]')
  await page.waitForSelector('.receipt, .read-missing, .problem')
  const lacking = await page.locator('.read-missing, .problem').allTextContents()
  if (lacking.length > 0) throw new Error(`could not be submitted: ${lacking.join(' ')}`)
  return (await page.textContent('.receipt-reference dd')) ?? ''
}

/** Takes the act named on the incident in view, with a reason where one is owed and the second grade of each axis where grades are. */
export async function act({ page, language }: Someone, verb: string, reason = ''): Promise<void> {
  const label = transitions.find((one) => one.verb === verb)?.label[language] ?? verb
  await page.locator('.acts .button', { hasText: new RegExp(`^${label}$`) }).click()
  const dialog = page.locator('dialog[open]')
  if (reason) await dialog.locator('#act-reason').fill(reason)
  if (verb === 'verification')
    for (const axis of ['source_reliability', 'information_credibility', 'standard_of_proof']) await dialog.locator(`input[name=${axis}]`).nth(1).check()
  await dialog.locator('button[type=submit]').click()
  await dialog.waitFor({ state: 'detached' })
}

/** The entries of a list, once there are as many as are expected. */
export async function lines({ page }: Someone, count: number): Promise<string[]> {
  const rows = '.incident-table tbody tr, .listing-main .incident-cards > li'
  await page.waitForFunction(([where, many]) => document.querySelectorAll(String(where)).length === many, [rows, count] as const)
  return page.locator(rows).allTextContents()
}

/** Chooses a value among the filters, which stand beside the list on a desk and in a dialog on a phone. */
export async function narrow({ page, phone }: Someone, by: { readonly value?: string; readonly year?: string }): Promise<void> {
  const dialog = phone || (await page.locator('.facets').count()) === 0
  if (dialog) await page.locator(':is(.map-tools-line, .listing-tools) > .button').click()
  if (by.value) await page.locator('.facet-value', { hasText: by.value }).click()
  if (by.year) {
    await page.locator('.facet-day .input').nth(0).fill(`01/01/${by.year}`)
    await page.locator('.facet-day .input').nth(1).fill(`31/12/${by.year}`)
  }
  if (!dialog) return
  await page.locator('.dialog-acts .button-primary').click()
  await page.waitForSelector('dialog', { state: 'detached' })
}
