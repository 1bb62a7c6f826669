/** Consent in real Chromium: recorded and withdrawn on a person's page, beside where things have gone; and told before files are taken along. */
import { expect } from 'chai'
import { appWithDatabase } from '../support/app.ts'
import { axeFindings, browserPerSuite, visit } from '../support/browser.ts'
import { aCommunity, anIncident, type Ground, type Person, someone } from '../support/people.ts'

describe('consent, on the screen', function () {
  this.timeout(180_000)
  const chromium = browserPerSuite()
  let app: Awaited<ReturnType<typeof appWithDatabase>>
  let cast: Record<'monitor' | 'coordinator' | 'reader', Person>
  let person: string

  before(async () => {
    app = await appWithDatabase()
    const ground: Ground = { client: app.client, asOwner: (work) => work(app.database.owner) }
    const space = await aCommunity(ground, 'confidential', 'Réseau des vigies')
    cast = {
      monitor: await someone(ground, { [space]: 'monitor' }),
      coordinator: await someone(ground, { [space]: 'coordinator' }),
      reader: await someone(ground, { [space]: 'reader' }),
    }
    const made = await cast.monitor.post('/api/incidents?submission=true', anIncident(space, { victims: [{ sex: 'female', code_name: 'V-1' }] }))
    person = made.body.victims[0].person_id
    await cast.monitor.post('/api/incidents?submission=true', anIncident(space, { consent: 'refused' }))
    await (await cast.coordinator.fetch('GET', '/api/incidents.csv?recipient=Un%20partenaire')).arrayBuffer()
  })
  after(() => app?.end())

  it('is recorded by purpose in French, withdrawn after a look at where it has gone, and the withdrawal taken back', async () => {
    const { page, context, complaints } = await visit(chromium.browser, cast.coordinator, { language: 'fr' })
    await page.goto(`/registry/people/${person}`)
    const purpose = page.locator('.purposes > li', { hasText: 'Partage anonymisé' })
    await purpose.waitFor()
    expect(await page.locator('.purposes > li').count()).to.equal(9)
    expect(await purpose.textContent()).to.include('Aucune réponse consignée')
    await purpose.getByRole('button', { name: /Consigner/ }).click()
    await page.locator('dialog').getByRole('button', { name: 'Enregistrer', exact: true }).click()
    await purpose.locator('.badge', { hasText: 'Accord donné' }).waitFor()
    expect(await axeFindings(page)).to.deep.equal([])

    await purpose.getByRole('button', { name: /^Retirer/ }).click()
    const question = page.locator('dialog')
    await question.getByText('Un partenaire').waitFor()
    expect(await question.textContent())
      .to.include('Fichier (CSV)')
      .and.to.include('avec 1 incident')
    expect(await axeFindings(page), 'question').to.deep.equal([])
    await question.getByRole('button', { name: 'Retirer le consentement' }).click()
    await purpose.locator('.badge', { hasText: 'Consentement retiré' }).waitFor()
    await page.locator('.toasts').getByRole('button', { name: 'Annuler' }).click()
    await purpose.locator('.badge', { hasText: 'Accord donné' }).waitFor()
    expect(complaints).to.deep.equal([])
    await context.close()
  })

  it('is told before a file is taken along, in Arabic on a phone: how many stay and why; a reader is told how many, and sees no consent', async () => {
    const looks = { language: 'ar', width: 390 } as const
    const { page, context, complaints } = await visit(chromium.browser, cast.coordinator, looks)
    await page.goto('/incidents')
    await page.locator('.menu > button', { hasText: 'تصدير' }).first().click()
    const note = page.locator('.withheld-note')
    await note.waitFor()
    expect(await note.textContent())
      .to.include('استُبعدت واقعة واحدة')
      .and.to.include('رُفضت الموافقة: 1')
    expect(await axeFindings(page)).to.deep.equal([])
    expect(complaints).to.deep.equal([])
    await context.close()

    const reader = await visit(chromium.browser, cast.reader, looks)
    await reader.page.goto('/incidents')
    await reader.page.locator('.menu > button', { hasText: 'تصدير' }).first().click()
    await reader.page.locator('.withheld-note').waitFor()
    expect(await reader.page.locator('.withheld-note').textContent())
      .to.include('استُبعدت واقعة واحدة')
      .and.not.to.include('رُفضت')
    await reader.page.goto(`/registry/people/${person}`)
    await reader.page.waitForSelector('.registry-main')
    expect(await reader.page.locator('.purposes').count()).to.equal(0)
    await reader.context.close()
  })
})
