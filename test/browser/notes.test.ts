/** Notes on coded answers, in real Chromium: written on a phone in Arabic by who records, read and written in French by who verifies, met by nobody else. */
import { expect } from 'chai'
import { aFile } from '../evidence/support.ts'
import { appWithDatabase } from '../support/app.ts'
import { axeFindings, browserPerSuite, visit } from '../support/browser.ts'
import { aCommunity, anIncident, anIncidentIn, type Ground, type Person, someone } from '../support/people.ts'

const note = 'بلا مذكرة، بحسب الشاهدة'

describe('notes on coded answers, on the screen', function () {
  this.timeout(120_000)
  const chromium = browserPerSuite()
  let app: Awaited<ReturnType<typeof appWithDatabase>>
  let space: string
  let ground: Ground
  const cast = {} as Record<'monitor' | 'reviewer' | 'reader', Person>

  before(async () => {
    app = await appWithDatabase()
    ground = { client: app.client, asOwner: (work) => work(app.database.owner) }
    space = await aCommunity(ground, 'confidential', 'ائتلاف الحريات')
    for (const role of ['monitor', 'reviewer', 'reader'] as const) cast[role] = await someone(ground, { [space]: role })
  })
  after(() => app?.end())

  it('are offered beside an answer, kept as they are written, read through before sending, and asked for nowhere; more questions open where they begin', async () => {
    const made = await cast.monitor.post('/api/incidents', anIncident(space, { form: 'arrest_detention', violations: [], perpetrator_types: ['state.police'] }))
    const { page, context, complaints } = await visit(chromium.browser, cast.monitor, { language: 'ar', width: 390 })
    await page.goto(`/incidents/${made.body.id}/edit?extent=essentials&step=what`)
    await page.waitForSelector('#ask-violations')
    expect(await page.locator('.note-add').count()).to.equal(0)
    await page.fill('#ask-violations input[type=search]', 'توقيف تعسفي')
    await page.locator('#ask-violations input[type=search]').press('Enter')
    await page.locator('.noted:has(#ask-violations) .note-add').click()
    expect(await page.evaluate(() => document.activeElement?.id)).to.equal('ask-violations-note')
    await page.keyboard.type(note)
    expect(await axeFindings(page)).to.deep.equal([])
    await page.waitForSelector('[data-save="saved"]')
    const kept = async () => (await cast.monitor.get(`/api/incidents/${made.body.id}`)).body.coded_notes
    expect(await kept()).to.deep.equal([{ field: 'violations', note }])
    await page.goto(`/incidents/${made.body.id}/edit?extent=essentials&step=review`)
    await page.waitForSelector('.read .note')
    expect(await page.textContent('.read .note')).to.include(note)
    await page.locator('.read-acts .button').first().click()
    await page.waitForFunction(() => location.search.includes('extent=whole') && location.search.includes('step=what'))
    expect(await page.inputValue('#ask-violations-note')).to.equal(note)
    await page.fill('#ask-violations-note', '')
    await page.focus('#ask-title')
    await page.waitForFunction(() => !document.querySelector('.note-input'))
    await page.waitForSelector('[data-save="saved"]')
    expect(await kept()).to.deep.equal([])
    expect(complaints).to.deep.equal([])
    await context.close()
  })

  it('stand beside the value on the page of a person, tell in the history what they were, and are not there for a reader', async () => {
    const coded_notes = [{ field: 'sex', note: 'selon sa carte' }]
    const person = await cast.reviewer.post('/api/people', { community_id: space, counting_unit: 'individual', code_name: 'V-1', sex: 'female', coded_notes })
    const at = `/registry/people/${person.body.id}`
    const { page, context, complaints } = await visit(chromium.browser, cast.reviewer, { language: 'fr' })
    await page.goto(at)
    await page.waitForSelector('.fact .note')
    await page.waitForFunction(() => document.querySelector('.fact:has(.note)')?.textContent === 'SexeFemmeNote selon sa carte')
    await page.locator('.page .menu > button[aria-label*="V-1"], .page-acts .menu > button').first().click()
    await page.getByRole('button', { name: 'Modifier' }).click()
    const area = page.locator('dialog[open] .note-input textarea')
    await area.fill('selon son passeport')
    expect(await axeFindings(page)).to.deep.equal([])
    await page.locator('dialog[open] button[type=submit]').click()
    await page.waitForFunction(() => document.querySelector('.fact .note')?.textContent?.includes('passeport'))
    const { items } = (await cast.reviewer.get(`/api/people/${person.body.id}/history`)).body
    expect(items[0].changes).to.deep.equal([{ field: 'coded_notes.sex', before: 'selon sa carte', after: 'selon son passeport' }])
    await page.locator('.event details summary').first().click()
    expect(await page.textContent('.event .change')).to.match(/Note sur\s: Sexe/)
    await page.locator('.event').last().getByRole('button').click()
    await page.locator('dialog[open] textarea').fill('la carte fait foi')
    await page.locator('dialog[open] button[type=submit]').click()
    await page.waitForFunction(() => document.querySelector('.fact .note')?.textContent?.includes('carte'))
    expect(complaints).to.deep.equal([])
    await context.close()

    const reader = await visit(chromium.browser, cast.reader, { language: 'fr' })
    await reader.page.goto(at)
    await reader.page.waitForSelector('.fact')
    expect(await reader.page.content()).not.to.match(/selon sa carte|passeport/)
    await reader.context.close()
  })

  it('stand in the entries of a list, on a phone, by keyboard too, and beside what was drawn from them once it is filed', async () => {
    const victims = [
      { code_name: 'أ-1', sex: 'female' },
      { code_name: 'أ-2', sex: 'male' },
    ]
    const made = await cast.monitor.post('/api/incidents', anIncident(space, { victims }))
    const path = `/api/incidents/${made.body.id}`
    const { page, context, complaints } = await visit(chromium.browser, cast.monitor, { language: 'ar', width: 390 })
    await page.goto(`/incidents/${made.body.id}/edit?extent=whole&step=victims`)
    await page.locator('#ask-victims [data-entry="0"] [data-edit]').click()
    const mark = page.locator('#ask-victims [data-entry="0"] .noted:has(#ask-victims-0-sex) .note-add')
    await mark.focus()
    await page.keyboard.press('Enter')
    expect(await page.evaluate(() => document.activeElement?.id)).to.equal('ask-victims-0-sex-note')
    await page.keyboard.type(note)
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).to.equal(true)
    expect(await axeFindings(page)).to.deep.equal([])
    await page.waitForSelector('[data-save="saved"]')
    const kept = async () => (await cast.monitor.get(path)).body.victims.map((one: { coded_notes?: unknown }) => one.coded_notes ?? null)
    expect(await kept()).to.deep.equal([[{ field: 'sex', note }], null])
    // Taken away and brought back, an entry brings its note.
    await page.locator('#ask-victims [data-entry="0"] .repeat-head button').last().click()
    await page.waitForSelector('.repeat-undo')
    await page.locator('.repeat-undo').click()
    await page.waitForSelector('[data-save="saved"]')
    expect(await kept()).to.deep.equal([[{ field: 'sex', note }], null])
    await page.goto(`/incidents/${made.body.id}/edit?extent=whole&step=review`)
    await page.waitForSelector('.read .note')
    expect(await page.textContent('.read .note'))
      .to.include(note)
      .and.to.include('الجنس')
    expect(complaints).to.deep.equal([])
    await context.close()
    expect((await cast.monitor.post(`${path}/submission`, {})).status).to.equal(200)

    const desk = await visit(chromium.browser, cast.reviewer, { language: 'fr' })
    await desk.page.goto(`/incidents/${made.body.id}`)
    await desk.page.waitForSelector('.knowledge .note')
    expect(await desk.page.textContent('.knowledge .note'))
      .to.match(/, 1 – Sexe/)
      .and.to.include(note)
    await desk.context.close()
    const reader = await visit(chromium.browser, cast.reader, { language: 'fr' })
    await reader.page.goto(`/incidents/${made.body.id}`)
    await reader.page.waitForSelector('.knowledge .victims')
    expect(await reader.page.content()).not.to.include(note)
    await reader.context.close()
  })

  it('are written on an item of evidence where it is described, and no longer on what was signed', async () => {
    const incident_id = await anIncidentIn('submitted', { author: cast.monitor, reviewer: cast.reviewer }, anIncident(space))
    const made = await cast.reviewer.request('POST', '/api/evidence', {
      body: aFile(Buffer.from('what was seen'), 'seen.txt', { incident_id, obtained_how: 'given' }),
    })
    const { page, context, complaints } = await visit(chromium.browser, cast.reviewer, { language: 'fr' })
    await page.goto(`/evidence/${made.body.id}`)
    const edit = page.getByRole('button', { name: 'Modifier – L’élément' })
    await edit.click()
    await page.locator('dialog[open] .noted:has([id$="-obtained_how"]) .note-add').click()
    await page.keyboard.type('par son neveu')
    expect(await axeFindings(page)).to.deep.equal([])
    await page.locator('dialog[open] button[type=submit]').click()
    await page.waitForFunction(() => document.querySelector('.fact .note')?.textContent?.includes('par son neveu'))
    const { version } = (await cast.reviewer.get(`/api/evidence/${made.body.id}`)).body
    expect((await cast.reviewer.post(`/api/evidence/${made.body.id}/signature`, {}, { ifMatch: version })).status).to.equal(200)
    await page.reload()
    await edit.click()
    await page.waitForSelector('dialog[open] [id$="-classification"]')
    expect(await page.locator('dialog[open] [id$="-obtained_how"]').count()).to.equal(0)
    expect(complaints).to.deep.equal([])
    await context.close()
  })

  it('are written by the team of a casefile, and told to it what becomes of them', async () => {
    const lawyer = await someone(ground, { [space]: 'lawyer' })
    const matter = await lawyer.post('/api/casefiles', { community_id: space, title: 'Affaire de la place' })
    const client = await lawyer.post('/api/casefile_clients', { casefile_id: matter.body.id, pseudonym: 'Olive', status: 'missing' })
    expect(client.status, client.text).to.equal(201)
    const { page, context, complaints } = await visit(chromium.browser, lawyer, { language: 'fr' })
    await page.goto(`/casefiles/${matter.body.id}/people`)
    await page
      .locator('.part', { hasText: 'Olive' })
      .getByRole('button', { name: /Modifier/ })
      .click()
    await page.locator('dialog[open] .noted:has([id$="-status"]) .note-add').click()
    expect(await page.textContent('dialog[open] .note-input')).to.include('équipe du dossier')
    await page.keyboard.type('selon sa mère')
    await page.locator('dialog[open] button[type=submit]').click()
    await page.waitForFunction(() => document.querySelector('.part .note')?.textContent?.includes('selon sa mère'))
    expect((await lawyer.get(`/api/casefile_clients/${client.body.id}`)).body.coded_notes).to.deep.equal([{ field: 'status', note: 'selon sa mère' }])

    // An element of a claim is written by a dialog of its own: it offers the mark, and loses nothing.
    await lawyer.post('/api/casefile_facts', { casefile_id: matter.body.id, text: 'Un fait.' })
    const matrix = [{ element: 'arbitrary_detention.deprivation', fact: 1, strength: 'strong' }]
    const claim = await lawyer.post('/api/claims', { casefile_id: matter.body.id, right: 'arbitrary_detention', matrix })
    expect(claim.status, claim.text).to.equal(201)
    const links = async () => (await lawyer.get(`/api/claims/${claim.body.id}`)).body.matrix
    const opened = async () => {
      await page.goto(`/casefiles/${matter.body.id}/claims`)
      await page.locator('.matrix [data-at="0 1"]').click()
      await page.waitForSelector('dialog[open] #support-strength')
    }
    await opened()
    await page.locator('dialog[open] .note-add').click()
    await page.keyboard.type('vu de près')
    expect(await axeFindings(page)).to.deep.equal([])
    await page.locator('dialog[open] button[type=submit]').click()
    await page.waitForSelector('dialog[open]', { state: 'detached' })
    expect(await links()).to.deep.equal([{ ...matrix[0], coded_notes: [{ field: 'strength', note: 'vu de près' }] }])
    await opened()
    await page.fill('#support-note', 'À revoir')
    await page.locator('dialog[open] button[type=submit]').click()
    await page.waitForSelector('dialog[open]', { state: 'detached' })
    expect(await links()).to.deep.equal([{ ...matrix[0], note: 'À revoir', coded_notes: [{ field: 'strength', note: 'vu de près' }] }])
    expect(complaints).to.deep.equal([])
    await context.close()
  })
})
