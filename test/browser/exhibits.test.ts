/**
 * The exhibits in real Chromium: an item of the vault becomes an exhibit with its fingerprint, a new file is put on the incident behind a fact, a colleague is taken into
 * the team, one person asks for approval and another gives it, and the dossier leaves.
 */
import { expect } from 'chai'
import { leavingWords as words } from '../../schemas/words/casefile-leaving.ts'
import { partWords } from '../../schemas/words/casefile-parts.ts'
import { teamWords } from '../../schemas/words/casefile-team.ts'
import { evidenceWords } from '../../schemas/words/evidence.ts'
import { aFile } from '../evidence/support.ts'
import { appWithDatabase } from '../support/app.ts'
import { axeFindings, browserPerSuite } from '../support/browser.ts'
import { arrive } from '../support/in-the-browser.ts'
import { aCommunity, anIncident, anIncidentIn, type Ground, type Person, someone } from '../support/people.ts'

describe('exhibits, team and approval on the screen', function () {
  this.timeout(150_000)
  const chromium = browserPerSuite()
  let app: Awaited<ReturnType<typeof appWithDatabase>>
  let lawyer: Person
  let coordinator: Person
  let casefile: string

  before(async () => {
    app = await appWithDatabase()
    const ground: Ground = { client: app.client, asOwner: (work) => work(app.database.owner) }
    const space = await aCommunity(ground)
    lawyer = await someone(ground, { [space]: 'lawyer' })
    coordinator = await someone(ground, { [space]: 'coordinator' })
    const incident = await anIncidentIn('submitted', { author: lawyer, reviewer: lawyer }, anIncident(space))
    await lawyer.request('POST', '/api/evidence', { body: aFile(Buffer.from('%PDF-1.4 certificate'), 'c.pdf', { incident_id: incident, title: 'Certificat' }) })
    casefile = (await lawyer.post('/api/casefiles', { community_id: space, title: 'Sfax', respondent: 'TUN', language: 'fr' })).body.id
    await lawyer.post(`/api/casefiles/${casefile}/facts`, { incident_ids: [incident] })
  })
  after(() => app?.end())

  it('makes an item an exhibit, shows its fingerprint, and puts a new file in the vault beside it', async () => {
    const { page, complaints, context, say } = await arrive(chromium.browser, lawyer, { language: 'fr', width: 1280 })
    const dialog = page.locator('dialog[open]')
    await page.goto(`/casefiles/${casefile}/exhibits`)
    await page.locator('.exhibit-candidate button').click()
    expect(await dialog.locator('[id$="-title"]').inputValue()).to.equal('Certificat')
    expect(await dialog.locator('[id$="-evidence_id"]').inputValue()).to.include('EV-00001')
    await dialog.locator('button[type=submit]').click()
    await dialog.waitFor({ state: 'detached' })
    expect(await page.locator('.exhibit-hash').textContent()).to.match(/^[0-9a-f]{64}$/)
    await page.locator('.exhibit-candidate').waitFor({ state: 'detached' })
    await page.getByRole('button', { name: say(words.put_file) }).click()
    await dialog
      .locator('input[type=file]')
      .first()
      .setInputFiles([
        { name: 'nothing.txt', mimeType: 'text/plain', buffer: Buffer.alloc(0) },
        ...['photo.txt', 'letter.txt'].map((name) => ({ name, mimeType: 'text/plain', buffer: Buffer.from(`a file called ${name}`) })),
        { name: 'page.jpg', mimeType: 'image/jpeg', buffer: Buffer.from('<html><script>alert(1)</script></html>') },
      ])
    await dialog.locator('.evidence-going li').nth(1).waitFor({ state: 'detached' })
    expect(await dialog.locator('.evidence-going').textContent(), 'what was not taken says why')
      .to.include('nothing.txt')
      .and.include(say(evidenceWords.empty))
    await page.keyboard.press('Escape')
    await page.locator('.exhibit-candidate').nth(2).waitFor()
    expect((await page.locator('.exhibit-candidate strong').allInnerTexts()).sort()).to.deep.equal(['letter.txt', 'page.jpg', 'photo.txt'])
    expect(await page.locator('.exhibit-candidate', { hasText: 'page.jpg' }).textContent()).to.include(say(evidenceWords.doubt))
    expect(await axeFindings(page)).to.deep.equal([])
    await page.getByText(say(words.choose_all, { count: 2 })).click()
    await page.getByRole('button', { name: say(words.make_exhibits, { count: 2 }) }).click()
    await page.locator('.part-number').nth(2).waitFor()
    expect(await page.locator('.exhibit-candidate strong').allInnerTexts(), 'what was set apart is chosen by itself alone').to.deep.equal(['page.jpg'])
    const made = (await lawyer.get(`/api/exhibits?casefile_id=${casefile}`)).body.items as { title: string }[]
    expect(made.map((one) => one.title).join(), 'the name of a file stays with its item').to.not.match(/photo\.txt|letter\.txt/)
    expect(complaints).to.deep.equal([])
    await context.close()
  })

  it('takes a colleague in, asks for approval, and has it given by somebody else; on a phone, in Arabic', async () => {
    const { page, complaints, context, say } = await arrive(chromium.browser, lawyer, { language: 'ar', width: 390 })
    const dialog = page.locator('dialog[open]')
    await page.goto(`/casefiles/${casefile}/people`)
    await page.getByRole('button', { name: say(teamWords.add) }).click()
    await dialog.locator('#team-email').fill(coordinator.email)
    expect(await axeFindings(page)).to.deep.equal([])
    await dialog.locator('button[type=submit]').click()
    await page.locator('.team li').nth(1).waitFor()
    const ask = async (who: typeof page) => {
      await who.goto(`/casefiles/${casefile}/dossier`)
      await who.locator('label', { hasText: say(partWords.audience_forum) }).click()
    }
    await ask(page)
    await page.getByRole('button', { name: say(words.ask) }).click()
    await dialog.locator('button[type=submit]').click()
    await page.locator('.approval').waitFor()
    expect(await page.locator('.approval button').count(), 'one’s own request').to.equal(0)
    const other = await arrive(chromium.browser, coordinator, { language: 'ar', width: 390 })
    await ask(other.page)
    await other.page.locator('.approval button').first().click()
    await other.page.locator('dialog[open] button[type=submit]').click()
    await other.page.locator('.approval .badge-verified').waitFor()
    expect(await axeFindings(other.page)).to.deep.equal([])
    expect([...complaints, ...other.complaints]).to.deep.equal([])
    await other.context.close()
    await context.close()
  })
})
