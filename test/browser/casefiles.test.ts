/**
 * The lawyer’s story in real Chromium: opens a casefile, states facts, makes a claim, sees what is not proven, proves an element by keyboard, and finds the next deadline.
 * Then every part of the workspace is looked at in three languages, on a phone and on a desk.
 */
import { expect } from 'chai'
import type { Page } from 'playwright-core'
import { say as sayIn } from '../../schemas/say.ts'
import { leavingWords } from '../../schemas/words/casefile-leaving.ts'
import { matrixWords } from '../../schemas/words/casefile-matrix.ts'
import { casefileWords as words } from '../../schemas/words/casefiles.ts'
import { incidents as incidentWords } from '../../schemas/words/incidents.ts'
import { letterWords } from '../../schemas/words/letters.ts'
import { missingWords } from '../../schemas/words/letters-missing.ts'
import { long } from '../attack/ground.ts'
import { appWithDatabase } from '../support/app.ts'
import { axeFindings, browserPerSuite, type Look, visit } from '../support/browser.ts'
import { arrive } from '../support/in-the-browser.ts'
import { shapeFindings, wordFindings } from '../support/inspection.ts'
import { aCommunity, anIncident, anIncidentIn, type Ground, type Person, someone } from '../support/people.ts'

const gapsOf = (page: Page) => page.locator('.matrix tr[data-gap]').count()

describe('the lawyer’s story', function () {
  this.timeout(150_000)
  const chromium = browserPerSuite()
  let app: Awaited<ReturnType<typeof appWithDatabase>>
  let space: string
  let lawyer: Person

  before(async () => {
    app = await appWithDatabase()
    const ground: Ground = { client: app.client, asOwner: (work) => work(app.database.owner) }
    space = await aCommunity(ground)
    lawyer = await someone(ground, { [space]: 'lawyer' })
  })
  after(async () => {
    await app?.end()
  })

  const make = async (collection: string, body: Readonly<Record<string, unknown>>) => {
    const reply = await lawyer.post(`/api/${collection}`, { community_id: space, ...body })
    expect(reply.status, reply.text).to.equal(201)
    return reply.body
  }

  it('opens a casefile, states facts, makes a claim, sees its gaps, proves one element by keyboard, and finds the next deadline', async () => {
    const { page, complaints, context, say } = await arrive(chromium.browser, lawyer, { language: 'fr', width: 1280 })
    const dialog = page.locator('dialog[open]')
    const press = (name: string) => page.getByRole('button', { name, exact: true }).first().click()
    const save = () => dialog.locator('button[type=submit]').click()
    const write = (name: string, text: string) => dialog.locator(`:is(input, textarea)[id$="-${name}"]`).fill(text)
    const pick = async (name: string, text: string) => {
      await write(name, text)
      await dialog.locator(`:is(input, textarea)[id$="-${name}"]`).press('Enter')
    }

    await page.locator('.nav a[href^="/casefiles"]').click()
    await press(say(words.open_new))
    await write('title', 'Marche de Sfax')
    await pick('respondent', 'Tunisie')
    await save()
    await page.waitForSelector('.case-rail')
    expect(await page.locator('.case-head').textContent()).to.include('Tunisie')

    await page.locator('.case-rail a', { hasText: say(words.part_facts) }).click()
    for (const text of ['Quarante personnes se rassemblent.', 'Des agents arrêtent trois personnes sans mandat.']) {
      await press(say(words.add_fact))
      await write('text', text)
      await save()
      await dialog.waitFor({ state: 'detached' })
    }
    await page.locator('.fact').nth(1).waitFor()
    expect(await page.locator('.fact-number').allInnerTexts()).to.deep.equal(['1', '2'])

    await page.locator('.case-rail a', { hasText: say(words.part_claims) }).click()
    await press(say(matrixWords.add_claim))
    await pick('right', 'détention arbitraire')
    await save()
    await page.waitForSelector('.matrix tr[data-gap]')
    const before = await gapsOf(page)
    expect(before).to.be.greaterThan(4)

    // One stop for the Tab key; arrows lead to the second fact on the second row, Enter opens.
    await page.locator('.matrix td[tabindex="0"]').focus()
    for (const key of ['ArrowDown', 'ArrowRight', 'ArrowRight', 'Enter']) await page.keyboard.press(key)
    expect(await dialog.locator('#support-fact').inputValue()).to.equal('2')
    await dialog.locator('#support-exhibit').fill('1')
    await dialog.locator('input[value=strong]').check()
    await save()
    await page.waitForFunction((count) => document.querySelectorAll('.matrix tr[data-gap]').length === count, before - 1)
    expect(await page.locator('.matrix .strength-strong').count()).to.equal(1)

    const casefile = new URL(page.url()).pathname.split('/')[2]
    await make('casefile_remedies', { casefile_id: casefile, body: 'Cour de cassation', final: true, notified_on: new Date().toISOString().slice(0, 10) })
    await page.goto(`/casefiles/${casefile}`)
    await page.waitForSelector('.case-limits time')
    expect(await page.locator('.case-gaps li').count()).to.equal(5)
    expect(await page.locator('.case-limits .days-left').first().textContent()).to.match(/jours/)
    expect(complaints).to.deep.equal([])
    await context.close()
  })

  it('takes the incidents of a filtered list into a new casefile in one act, and shows the day set down by hand as the next deadline', async () => {
    const ground: Ground = { client: app.client, asOwner: (work) => work(app.database.owner) }
    const [author, reviewer] = [await someone(ground, { [space]: 'monitor' }), await someone(ground, { [space]: 'reviewer' })]
    for (const [country, day] of Object.entries({ TUN: '2026-05-02', MAR: '2026-05-03', DZA: '2026-05-04' }))
      for (const at of [1, 2])
        await anIncidentIn('submitted', { author, reviewer }, anIncident(space, { country, happened_on: day, title: `${country} ${at}` }))
    const { page, complaints, context, say } = await arrive(chromium.browser, lawyer, { language: 'fr', width: 1280 })
    const dialog = page.locator('dialog[open]')
    await page.goto('/incidents?country=DZA,TUN')
    await page.getByRole('link', { name: say(incidentWords.to_casefile) }).click()
    await page.getByText(say(words.draw_where)).waitFor()
    await page
      .getByRole('button', { name: say(words.open_new), exact: true })
      .first()
      .click()
    await dialog.locator('[id$="-title"]').fill('Quatre arrestations')
    await dialog.locator('button[type=submit]').click()
    await dialog.getByRole('button', { name: say(words.draw_chosen, { count: 4 }) }).click()
    await page.locator('.fact').nth(3).waitFor()
    const texts = await page.locator('.fact-text').allInnerTexts()
    expect(texts.map((text) => text.slice(0, 5))).to.deep.equal(['TUN 1', 'TUN 2', 'DZA 1', 'DZA 2'])
    expect(new URL(page.url()).search, 'what is done is not asked again').to.equal('')

    const casefile_id = new URL(page.url()).pathname.split('/')[2]
    await make('casefile_deadlines', { casefile_id, title: 'Réplique', due_on: new Date(Date.now() + 5 * 86_400_000).toISOString().slice(0, 10) })
    await page.goto(`/casefiles/${casefile_id}/calendar`)
    await page.locator('.due', { hasText: 'Réplique' }).waitFor()
    expect(await page.locator('.case-part').textContent())
      .to.include(say(words.set_by_hand))
      .and.to.not.include(say(words.calendar_none))
    expect(complaints).to.deep.equal([])
    await context.close()
  })

  it('keeps what was written when somebody else saved first, shows what they wrote beside it, and keeps what is chosen', async () => {
    const one = await make('casefiles', { title: 'Deux mains', summary: 'Avant' })
    const { page, context } = await visit(chromium.browser, lawyer, { language: 'fr', width: 1280 })
    await page.goto(`/casefiles/${one.id}`)
    await page.locator('.case-overview .card', { hasText: 'Avant' }).locator('button').click()
    const dialog = page.locator('dialog[open]')
    await dialog.locator('[id$="-summary"]').fill('Le mien')
    expect((await lawyer.patch(`/api/casefiles/${one.id}`, { summary: 'Le leur' }, one.version)).status).to.equal(200)
    await dialog.locator('button[type=submit]').click()
    const shown = await dialog.locator('.conflict').textContent()
    for (const text of ['Le leur', 'Le mien']) expect(shown).to.include(text)
    await dialog.getByRole('button', { name: 'Garder ces choix et continuer' }).click()
    await dialog.waitFor({ state: 'detached' })
    expect((await lawyer.get(`/api/casefiles/${one.id}`)).body.summary).to.equal('Le mien')
    await context.close()
  })

  const looks: readonly (Look & { readonly language: 'en' | 'fr' | 'ar' })[] = [
    { language: 'fr', width: 1280 },
    { language: 'ar', width: 390 },
    ...(long ? [{ language: 'ar', width: 1280, dark: true } as const] : []),
  ]
  for (const look of looks)
    it(`has sound parts in ${look.language} at ${look.width} pixels`, async () => {
      const { id } = await make('casefiles', { title: 'D.', respondent: 'TUN', forums: ['achpr'], language: 'fr', problem: 'P.' })
      const part = { casefile_id: id }
      await make('casefile_facts', { ...part, text: 'T.', happened_on: '2021-03-12', disputed: true, place_name: 'Sfax' })
      await make('casefile_remedies', { ...part, body: 'C.', final: true, decided_on: '2026-07-20', exception: 'ineffective' })
      await make('casefile_procedures', { ...part, forum: 'wgad', status: 'examined', filed_on: '2022', same_facts: true })
      const matrix = [
        { element: 'arbitrary_detention.judge', fact: 1, exhibit: 'C-1', strength: 'strong' },
        { element: 'arbitrary_detention.deprivation', exhibit: 'C-2', strength: 'contrary' },
      ]
      await make('claims', { ...part, right: 'arbitrary_detention', matrix })
      await make('claims', { ...part, right: 'torture' })
      await make('exhibits', { ...part, title: 'P.' })
      await make('casefile_clients', { ...part, pseudonym: 'M.' })
      await make('casefile_notes', { ...part, title: 'N.', text: 'T.' })
      const { page, complaints, context } = await visit(chromium.browser, lawyer, look)
      const findings: string[] = []
      for (const address of ['', ...['', '/facts', '/claims', '/remedies', '/procedures', '/forums', '/calendar'].map((one) => `/${id}${one}`)]) {
        await page.goto(`/casefiles${address}`)
        await page.waitForSelector(address ? '.case-part :is(.card, .part-list)' : ':is(.case-table, .case-cards)')
        await page.waitForFunction(() => !document.querySelector('.loading'))
        if (address.endsWith('/forums')) await page.locator('.forum-open').first().click()
        if (address.endsWith('/claims'))
          await page
            .locator(look.width === 390 ? '.stack-element .button' : '.matrix td[tabindex="0"]')
            .first()
            .click()
        await page.waitForLoadState('networkidle')
        const found = [...(await shapeFindings(page, look.language)), ...(await wordFindings(page, look.language)), ...(await axeFindings(page))]
        findings.push(...found.map((line) => `${address}: ${line}`))
      }
      expect([...findings, ...complaints]).to.deep.equal([])
      await context.close()
    })

  it('lets the arrows of the matrix follow the direction of the page', async () => {
    const { id } = await make('casefiles', { title: 'D.' })
    for (const text of ['U.', 'D.']) await make('casefile_facts', { casefile_id: id, text })
    await make('claims', { casefile_id: id, right: 'torture' })
    const { page, context } = await visit(chromium.browser, lawyer, { language: 'ar', width: 1280 })
    await page.goto(`/casefiles/${id}/claims`)
    await page.locator('.matrix thead th').nth(3).waitFor()
    await page.locator('.matrix td[tabindex="0"]').focus()
    await page.keyboard.press('ArrowLeft')
    const [standing, first] = [page.locator('.matrix [data-at="0 0"]'), page.locator('.matrix [data-at="0 1"]')]
    expect(await first.evaluate((cell) => cell === document.activeElement)).to.equal(true)
    const [before, after] = [await standing.boundingBox(), await first.boundingBox()]
    expect(after?.x).to.be.lessThan(before?.x ?? 0)
    expect(await first.getAttribute('aria-label')).to.include(sayIn('ar', matrixWords.empty_cell))
    await context.close()
  })

  it('writes a letter for the persons who are chosen, with what makes the sender reachable, and says what it lacks until then', async () => {
    const { id } = await make('casefiles', { title: 'Lettre', respondent: 'TUN', language: 'fr' })
    const client = async (pseudonym: string) => (await make('casefile_clients', { casefile_id: id, pseudonym })).id as string
    const [first, second] = [await client('Aigle'), await client('Bruyère')]
    const { page, complaints, context, say } = await arrive(chromium.browser, lawyer, { language: 'fr', width: 390 })
    await page.goto(`/casefiles/${id}/dossier`)
    await page.locator('.letter-open', { hasText: say(letterWords.title_special_procedures) }).click()
    const letter = page.locator('.letter')
    const lacks = letter.locator('.letter-lacks', { hasText: say(missingWords.sender_contact) })
    await lacks.waitFor()
    expect(await letter.locator('.letter-lacks').allInnerTexts().then(String))
      .to.include('Aigle')
      .and.to.include('Bruyère')
    await letter.getByLabel(say(leavingWords.letter_contact)).fill('12 rue de Marseille, Tunis')
    await letter.getByLabel('Bruyère').uncheck()
    await lacks.waitFor({ state: 'detached' })
    await letter.locator('.letter-lacks', { hasText: 'Bruyère' }).waitFor({ state: 'detached' })
    expect(await letter.locator('.letter-lacks').allInnerTexts().then(String)).to.include('Aigle')
    await letter.getByLabel(say(leavingWords.letter_urgent)).check()
    await letter.locator('[id^="letter-despite"]').fill('Urgence vitale')
    const leads = new URL(String(await letter.locator('a[href*="letter.pdf"]').getAttribute('href')), 'http://here')
    expect(Object.fromEntries(leads.searchParams)).to.include({
      persons: first,
      contact: '12 rue de Marseille, Tunis',
      urgent: 'true',
      despite: 'Urgence vitale',
    })
    expect(leads.search).not.to.include(second)
    await letter.getByLabel('Aigle').uncheck()
    await letter.getByText(say(leavingWords.letter_persons_needed)).waitFor()
    expect(await letter.locator('a[href*="letter.pdf"]').count()).to.equal(0)
    expect([...(await axeFindings(page)), ...(await shapeFindings(page, 'fr')), ...complaints]).to.deep.equal([])
    await context.close()
  })
})
