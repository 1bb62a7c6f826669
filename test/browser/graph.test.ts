/** Two hundred people, acts and forces in one picture, in real Chromium: every label whole, none over another, on a desk and on a phone; and the chain of command from what belongs to what. */
import { randomUUID } from 'node:crypto'
import { expect } from 'chai'
import type { Page } from 'playwright-core'
import { around, type GraphNode, layOut, type Tie } from '../../frontend/records/graph/layout.ts'
import { appWithDatabase } from '../support/app.ts'
import { axeFindings, browserPerSuite, visit } from '../support/browser.ts'
import { aCommunity, anIncident, anIncidentIn, type Ground, type Person, someone } from '../support/people.ts'

const [victims, acts, forces] = [60, 100, 40]

describe('the graph of who did what to whom, at two hundred nodes', function () {
  this.timeout(180_000)
  const chromium = browserPerSuite()
  let app: Awaited<ReturnType<typeof appWithDatabase>>
  let reviewer: Person
  let space = ''
  let incident = ''
  const units: string[] = []

  before(async () => {
    app = await appWithDatabase()
    const ground: Ground = { client: app.client, asOwner: (work) => work(app.database.owner) }
    space = await aCommunity(ground)
    const monitor = await someone(ground, { [space]: 'monitor' })
    reviewer = await someone(ground, { [space]: 'reviewer' })
    incident = await anIncidentIn('submitted', { author: monitor, reviewer }, anIncident(space))
    const own = { community_id: space, created_by: monitor.id }
    const people = Array.from({ length: victims }, (_, at) => ({ ...own, id: randomUUID(), counting_unit: 'individual', code_name: `Témoin ${at + 1}` }))
    const organisations = Array.from({ length: forces }, (_, at) => ({
      ...own,
      id: randomUUID(),
      name: `Brigade d’ordre public, unité ${at + 1}`,
      kind: 'state.police',
    }))
    units.push(...organisations.map((one) => one.id))
    const violations = ['liberty.arbitrary_arrest', 'liberty.enforced_disappearance', 'life.extrajudicial_execution']
    const done = Array.from({ length: acts }, (_, at) => ({
      ...own,
      id: randomUUID(),
      incident_id: incident,
      victim_id: people[at % victims]?.id,
      violation: violations[at < victims ? 0 : 1],
    }))
    // Each act has another pair of forces: nothing can be drawn together.
    const parts = done.flatMap((act, at) =>
      [at % forces, (at + 1 + Math.floor(at / forces) * 3) % forces].map((unit) => ({
        ...own,
        id: randomUUID(),
        incident_id: incident,
        act_id: act.id,
        organisation_id: organisations[unit]?.id,
        perpetrator_type: 'state.police',
      })),
    )
    await app.database.owner('acts').where({ incident_id: incident }).update({ removed_at: new Date() })
    for (const [table, rows] of Object.entries({ people, organisations, acts: done, involvements: parts }))
      await app.database.owner.batchInsert(table, rows, 50)
  })
  after(() => app?.end())

  it('is laid out the same way each time, quickly, and knows what belongs to a node', () => {
    const nodes: GraphNode[] = Array.from({ length: 200 }, (_, at) => ({ id: `n${at}`, layer: at < 60 ? 0 : at < 160 ? 1 : 2, label: `n${at}`, to: null }))
    const ties: Tie[] = Array.from({ length: 100 }, (_, at) => [
      { from: `n${at % 60}`, to: `n${60 + at}` },
      { from: `n${60 + at}`, to: `n${160 + (at % 40)}` },
    ]).flat()
    const began = performance.now()
    const one = layOut(nodes, ties)
    expect(performance.now() - began).to.be.lessThan(500)
    expect(layOut(nodes, ties)).to.deep.equal(one)
    for (const layer of [0, 1, 2]) {
      const rows = one.nodes.filter((node) => node.layer === layer).map((node) => node.at)
      expect(rows.every((at, index) => index === 0 || at - (rows[index - 1] ?? 0) >= 0.999)).to.equal(true)
    }
    const first = one.nodes.find((node) => node.id === 'n0')
    expect(first && [...around(one, first)].sort()).to.deep.equal(['n0', 'n120', 'n160', 'n180', 'n60'])
  })

  /** Labels that are cut, nodes that cover another, as the page shows them. */
  const faults = (page: Page) =>
    page.evaluate(() => {
      const nodes = [...document.querySelectorAll<HTMLElement>('.graph-node')]
      const boxes = nodes.map((one) => one.getBoundingClientRect())
      const cut = [...document.querySelectorAll<HTMLElement>('.graph-label')].filter((one) => one.scrollHeight > one.clientHeight + 1)
      const over = boxes.filter((one, at) =>
        boxes.some((other, index) => index > at && one.x < other.right - 1 && other.x < one.right - 1 && one.y < other.bottom - 1 && other.y < one.bottom - 1),
      )
      return { nodes: nodes.length, cut: cut.map((one) => one.textContent), over: over.length, wide: document.documentElement.scrollWidth > innerWidth }
    })

  for (const [language, width] of [
    ['fr', 1360],
    ['ar', 390],
  ] as const)
    it(`is readable in ${language} at ${width} pixels: one chosen stands with what it is tied to, a list beside it says the same`, async () => {
      const { page, context, complaints } = await visit(chromium.browser, reviewer, { language, width })
      await page.goto(`/incidents/${incident}`)
      await page.waitForSelector('.act', { timeout: 60_000 })
      await page.getByRole('tab', { name: language === 'fr' ? 'Graphe' : 'رسم العلاقات' }).click()
      await page.waitForFunction((all) => document.querySelectorAll('.graph-node').length >= all, victims + acts + forces)
      expect(await faults(page)).to.deep.equal({ nodes: victims + acts + forces, cut: [], over: 0, wide: false })
      expect(await page.locator('.graph-list li').count()).to.equal(acts)
      expect(await axeFindings(page)).to.deep.equal([])

      const node = page.locator('.graph-node[data-layer="0"]').first()
      const name = await node.textContent()
      await node.focus()
      await page.keyboard.press('Enter')
      await page.waitForSelector('.graph-stage[data-alone]')
      const shown = await faults(page)
      expect(shown).to.include({ over: 0, wide: false })
      expect(shown.nodes).to.be.within(4, 12)
      expect(shown.cut).to.deep.equal([])
      expect(await page.evaluate(() => document.activeElement?.textContent)).to.equal(name)
      const said = (await page.locator('.graph-list li').allTextContents()).filter((one) => one.includes(String(name)))
      expect(said).to.have.lengthOf(await page.locator('.graph-node[data-layer="1"]').count())
      await page.keyboard.press('Escape')
      await page.waitForFunction((all) => document.querySelectorAll('.graph-node').length === all, victims + acts + forces)
      expect(complaints).to.deep.equal([])
      await context.close()
    })

  it('draws together, among many, the acts of one violation by the same forces, with their number', async () => {
    await app.database.owner('involvements').where({ incident_id: incident }).update({ removed_at: new Date() })
    const { page, context } = await visit(chromium.browser, reviewer, { language: 'fr' })
    await page.goto(`/incidents/${incident}`)
    await page.waitForSelector('.act', { timeout: 60_000 })
    await page.getByRole('tab', { name: 'Graphe' }).click()
    await page.waitForFunction(() => document.querySelectorAll('.graph-node[data-layer="1"]').length === 2)
    expect((await page.locator('.graph-node[data-layer="1"]').allTextContents()).sort()).to.deep.equal([
      'Arrestation arbitraire (60)',
      'Disparition forcée (40)',
    ])
    await context.close()
  })

  it('draws the chain of command from what belongs to what, with who held which rank, and ends a ring where it closes', async () => {
    const [ministry = '', directorate = '', brigade = '', squad = '', other = ''] = units
    const belongs = async (id: string, parent_id: string) => expect((await reviewer.patch(`/api/organisations/${id}`, { parent_id }, 1)).status).to.equal(200)
    await belongs(directorate, ministry)
    await belongs(brigade, directorate)
    await belongs(squad, brigade)
    await belongs(other, ministry)
    const person = await reviewer.post('/api/people', { community_id: space, counting_unit: 'individual', code_name: 'Le colonel' })
    const held = await reviewer.post('/api/affiliations', {
      community_id: space,
      person_id: person.body.id,
      organisation_id: directorate,
      rank: 'Colonel',
      held_on: '2021/..',
    })
    expect(held.status, held.text).to.equal(201)
    const { page, context, complaints } = await visit(chromium.browser, reviewer, { language: 'fr' })
    const read = async (id: string) => {
      await page.goto(`/registry/organisations/${id}`)
      await page.locator('.command-node[data-here]').waitFor()
      await page.waitForFunction(() => document.querySelectorAll('.command-node').length > 1)
      return page.evaluate(() =>
        [...document.querySelectorAll('.command-node')].map((node) => {
          let depth = 0
          for (let up = node.parentElement?.closest('.command li > ul'); up; up = up.parentElement?.closest('.command li > ul')) depth += 1
          return `${depth} ${node.querySelector('a, strong bdi')?.textContent?.replace(/.* /, '')}`
        }),
      )
    }
    expect(await read(brigade)).to.deep.equal(['0 1', '1 2', '2 3', '3 4'])
    // The name follows by an answer of its own.
    await page.locator('.command-people', { hasText: 'Le colonel' }).waitFor()
    expect(await page.textContent('.command-people')).to.contain('Colonel')
    expect((await read(ministry)).sort()).to.deep.equal(['0 1', '1 2', '1 5', '2 3', '3 4'])
    expect(await axeFindings(page)).to.deep.equal([])
    await app.database.owner('organisations').where({ id: ministry }).update({ parent_id: squad })
    expect(await read(brigade)).to.deep.equal(['0 4', '1 1', '2 2', '3 3'])
    expect(complaints).to.deep.equal([])
    await context.close()
  })
})
