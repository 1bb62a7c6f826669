/** Two people at one record, in real Chromium: what each wrote is put together, what both wrote is chosen between, what was overwritten comes back, and two records of one person become one. */
import { expect } from 'chai'
import type { Page } from 'playwright-core'
import { appWithDatabase } from '../support/app.ts'
import { axeFindings, browserPerSuite, visit } from '../support/browser.ts'
import { aCommunity, anIncident, anIncidentIn, type Ground, type Person, someone } from '../support/people.ts'

describe('two people at one record, on the screen', function () {
  this.timeout(180_000)
  const chromium = browserPerSuite()
  let app: Awaited<ReturnType<typeof appWithDatabase>>
  let cast: Record<'monitor' | 'reviewer' | 'coordinator', Person>
  let space = ''
  let ground: Ground

  before(async () => {
    app = await appWithDatabase()
    ground = { client: app.client, asOwner: (work) => work(app.database.owner) }
    space = await aCommunity(ground)
    cast = {
      monitor: await someone(ground, { [space]: 'monitor' }),
      reviewer: await someone(ground, { [space]: 'reviewer' }),
      coordinator: await someone(ground, { [space]: 'coordinator' }),
    }
  })
  after(async () => {
    await app?.end()
  })

  const made = async (kind: string, body: Record<string, unknown>): Promise<string> => {
    const reply = await cast.reviewer.post(`/api/${kind}`, body)
    expect(reply.status, reply.text).to.equal(201)
    return reply.body.id
  }
  const aPerson = (name: string, more: Record<string, unknown> = {}) =>
    made('people', { community_id: space, counting_unit: 'individual', names: [{ name, kind: 'usual' }], ...more })
  const edit = async (page: Page) => {
    await page.locator('.page-head .menu > button, .menu > button.button-icon').first().click()
    await page.getByRole('button', { name: 'Modifier' }).click()
    await page.waitForSelector('dialog[open]')
  }
  const save = (page: Page) => page.locator('dialog[open] button[type=submit]').click()

  it('of a person: what only one touched is put together unasked; what both wrote stands side by side, and both can stay', async () => {
    const id = await aPerson('Amal Trabelsi', { note: 'First seen in March.' })
    const { page, context, complaints } = await visit(chromium.browser, cast.reviewer, { language: 'fr' })
    await page.goto(`/registry/people/${id}`)
    await page.waitForSelector('.registry-side')
    await edit(page)
    await page.getByLabel('Profession ou activité').fill('Avocate')
    expect((await cast.coordinator.patch(`/api/people/${id}`, { code_name: 'P-7', note: 'Seen again in May.' }, 1)).status).to.equal(200)
    await save(page)
    await page.waitForSelector('dialog[open]', { state: 'detached' })
    const first = (await cast.reviewer.get(`/api/people/${id}`)).body
    expect(first).to.include({ occupation: 'Avocate', code_name: 'P-7', note: 'Seen again in May.', version: 3 })
    expect(first.names).to.have.lengthOf(1)

    await page.getByText('Seen again in May.').first().waitFor()
    await edit(page)
    await page.getByRole('dialog').getByLabel('Notes', { exact: true }).fill('Moved to another town.')
    expect((await cast.coordinator.patch(`/api/people/${id}`, { note: 'Has a lawyer now.', occupation: 'Juriste' }, 3)).status).to.equal(200)
    await save(page)
    await page.waitForSelector('.conflict')
    const shown = (await page.textContent('.conflict')) ?? ''
    for (const text of ['Moved to another town.', 'Has a lawyer now.']) expect(shown).to.contain(text)
    expect(shown).not.to.contain('Juriste')
    expect(await axeFindings(page)).to.deep.equal([])
    expect((await cast.reviewer.get(`/api/people/${id}`)).body.note).to.equal('Has a lawyer now.')
    await page.getByLabel('Garder les deux, l’un après l’autre').check()
    await page.getByRole('button', { name: 'Garder ces choix et continuer' }).click()
    await page.waitForSelector('dialog[open]', { state: 'detached' })
    const second = (await cast.reviewer.get(`/api/people/${id}`)).body
    expect(second).to.include({ note: 'Has a lawyer now.\n\nMoved to another town.', occupation: 'Juriste', version: 5 })

    await page.locator('.event').nth(4).waitFor()
    await page.locator('.event', { hasText: 'Revenir à cette version' }).first().getByRole('button', { name: 'Revenir à cette version' }).click()
    await page.waitForSelector('.go-back')
    await page.getByLabel('Motif').fill('That was another person.')
    await save(page)
    await page.waitForSelector('dialog[open]', { state: 'detached' })
    const third = (await cast.reviewer.get(`/api/people/${id}`)).body
    expect(third).to.include({ note: 'Has a lawyer now.', version: 6 })
    expect(complaints).to.deep.equal([])
    await context.close()
  })

  it('of an act in a report: the same, and one field comes back from its history', async () => {
    const incident = await anIncidentIn('submitted', { author: cast.monitor, reviewer: cast.reviewer }, anIncident(space))
    const [act] = (await cast.reviewer.get(`/api/acts?incident_id=${incident}`)).body.items
    const { page, context, complaints } = await visit(chromium.browser, cast.reviewer, { language: 'fr' })
    await page.goto(`/incidents/${incident}`)
    await page.waitForSelector('.act-head .menu > button')
    const open = async (name: string) => {
      await page.locator('.act-head .menu > button').first().click()
      await page.getByRole('button', { name }).click()
      await page.waitForSelector('dialog[open]')
    }
    await open('Modifier')
    await page.getByRole('dialog').getByLabel('Lieu', { exact: true }).fill('Une cave')
    await page.getByRole('dialog').getByLabel('Motif invoqué').fill('Ordre public')
    expect((await cast.coordinator.patch(`/api/acts/${act.id}`, { place_name: 'Un poste', note: 'Heard twice.' }, act.version)).status).to.equal(200)
    await save(page)
    await page.waitForSelector('.conflict')
    await page.locator('.conflict-side', { hasText: 'Un poste' }).click()
    await page.getByRole('button', { name: 'Garder ces choix et continuer' }).click()
    await page.waitForSelector('dialog[open]', { state: 'detached' })
    const after = (await cast.reviewer.get(`/api/acts/${act.id}`)).body
    expect(after).to.include({ place_name: 'Un poste', stated_reason: 'Ordre public', note: 'Heard twice.' })

    await open('Historique')
    await page.locator('dialog[open] .event').last().getByRole('button', { name: 'Revenir à cette version' }).click()
    await page.waitForSelector('.go-back')
    for (const one of await page.locator('.go-back input[type=checkbox]').all()) if ((await one.getAttribute('aria-label')) !== 'Notes') await one.uncheck()
    await page.getByLabel('Motif', { exact: true }).fill('Heard by nobody.')
    await page.locator('dialog[open] button[type=submit]').last().click()
    await page.waitForSelector('dialog[open]', { state: 'detached' })
    const last = (await cast.reviewer.get(`/api/acts/${act.id}`)).body
    expect([last.place_name, last.stated_reason, last.note ?? null]).to.deep.equal(['Un poste', 'Ordre public', null])
    expect(complaints).to.deep.equal([])
    await context.close()
  })

  it('becomes one where it is one person: why they resemble, what stays by field, and apart again', async () => {
    const one = await aPerson('Mohammed Bensalah', { occupation: 'Journaliste' })
    const other = await aPerson('محمد بن صالح', { occupation: 'Correspondant', code_name: 'P-9' })
    const { page, context, complaints } = await visit(chromium.browser, cast.reviewer, { language: 'fr' })
    await page.goto(`/registry/people/${one}`)
    await page.locator('.alike li').first().waitFor()
    expect(await page.textContent('.alike')).to.contain('le nom dans une autre écriture')
    await page.getByRole('link', { name: 'Comparer' }).click()
    await page.waitForSelector('.merge-field')
    expect(await axeFindings(page)).to.deep.equal([])
    await page.locator('.merge-side', { hasText: 'Correspondant' }).click()
    await page.getByRole('button', { name: 'Fusionner' }).click()
    await page.locator('.alike-apart li').first().waitFor()
    const merged = (await cast.reviewer.get(`/api/people/${one}`)).body
    expect(merged).to.include({ occupation: 'Correspondant', code_name: 'P-9' })
    expect(merged.names).to.have.lengthOf(2)
    await page.goto(`/registry/people/${other}`)
    await page.waitForURL(`**/registry/people/${one}`)
    await page.getByRole('button', { name: 'Annuler la fusion' }).click()
    await page.locator('.alike li a').first().waitFor()
    expect((await cast.reviewer.get(`/api/people/${one}`)).body.occupation).to.equal('Journaliste')
    expect((await cast.reviewer.get(`/api/people/${other}`)).status).to.equal(200)
    expect(complaints).to.deep.equal([])
    await context.close()
  })
})
