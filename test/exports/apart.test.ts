// Documents made in a process of their own: the server goes on answering, and whatever happens to one document happens to no other.
import { readFileSync } from 'node:fs'
import { monitorEventLoopDelay } from 'node:perf_hooks'
import type { Readable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import { setTimeout as sleep } from 'node:timers/promises'
import { expect } from 'chai'
import { paperOf, toldApart } from '../../backend/exports/apart/apart.ts'
import { toldTo } from '../../backend/exports/dossier/audience.ts'
import { writeDossierPdf } from '../../backend/exports/dossier/pdf.ts'
import { dossierFor } from '../../bench/dossiers.ts'
import type { Dossier } from '../../schemas/dossier.ts'
import { termOf } from '../../schemas/vocabularies/registry.ts'
import { casefile, letterFor } from './casefile.ts'
import { bytesFrom, readPdf } from './read-pdf.ts'

const pdf = (dossier: Dossier) => paperOf({ make: 'dossier', as: 'pdf', dossier, choice: {} })

/** The processes that this one has started to make documents. */
function processes(): number[] {
  const children = readFileSync(`/proc/${process.pid}/task/${process.pid}/children`, 'utf8').split(' ').filter(Boolean)
  return children.flatMap((pid) => (/exports\/apart\/child/.test(readFileSync(`/proc/${pid}/cmdline`, 'utf8')) ? [Number(pid)] : []))
}

const failing = (stream: Readable): Promise<string> =>
  buffer(stream).then(
    () => 'made',
    (error: Error) => error.message,
  )

/** A dossier with a name to look for in each of its facts. */
function peopled(facts: number): Dossier {
  const whole = dossierFor('fr', facts, 30)
  const names = ['Samir Trabelsi', 'Amel Gharbi', 'Youssef Ben Romdhane', 'Fatma Zahra Haddad']
  const behind = names.map((name) => ({ names: [name], consents: [], reported: [] }))
  const told = whole.facts.map((fact, index) => ({ ...fact, text: `${fact.text} ${names[index % names.length]} était là.` }))
  return { ...whole, facts: told, behind, control: { ...whole.control, audience: 'forum' } }
}

describe('documents apart', function () {
  this.timeout(60_000)

  it('are what they would be here, in each form', async () => {
    for (const audience of ['counsel', 'forum'] as const) {
      const dossier = casefile('ar', audience)
      const here = readPdf(await bytesFrom((out) => writeDossierPdf(dossier, out, termOf)))
      const apart = readPdf(await buffer(pdf(dossier)))
      expect(apart.text.length).to.be.above(5_000)
      expect(apart.text).to.equal(here.text)
    }
    const data = letterFor('special_procedures', 'fr')
    expect((await buffer(paperOf({ make: 'letter', as: 'pdf', data }))).subarray(0, 5).toString()).to.equal('%PDF-')
    for (const made of [paperOf({ make: 'letter', as: 'docx', data }), paperOf({ make: 'dossier', as: 'docx', dossier: casefile('fr'), choice: {} })])
      expect((await buffer(made)).subarray(0, 2).toString()).to.equal('PK')
  })

  it('are decided there as they are decided here, name by name', async () => {
    const dossier = peopled(20)
    const [here, apart] = [toldTo(dossier), await toldApart(dossier)]
    expect(apart.dossier).to.deep.equal(here.dossier)
    expect([...apart.places]).to.deep.equal([...here.places])
    expect([...apart.places.values()].reduce((sum, one) => sum + one, 0)).to.equal(20)
    expect(JSON.stringify(apart.dossier)).not.to.match(/Trabelsi|Gharbi|Romdhane|Haddad/)
  })

  it('hold up nothing here, however long they are', async () => {
    const dossier = peopled(900)
    await toldApart(peopled(1))
    const delay = monitorEventLoopDelay({ resolution: 5 })
    delay.enable()
    await sleep(50)
    delay.reset()
    await sleep(20)
    const began = performance.now()
    const [told, paper, editable] = await Promise.all([
      toldApart(dossier),
      buffer(pdf(dossier)),
      buffer(paperOf({ make: 'dossier', as: 'docx', dossier, choice: {} })),
    ])
    const took = performance.now() - began
    await sleep(20)
    delay.disable()
    expect(told.dossier.facts).to.have.length(900)
    expect(paper.length).to.be.above(100_000)
    expect(editable.length).to.be.above(50_000)
    expect(delay.max / 1e6, `longest hold of ${Math.round(took)} ms`).to.be.below(took / 4)
  })

  it('wait for their reader, and end when the reader goes', async () => {
    const slow = pdf(peopled(900))
    const parts = slow[Symbol.asyncIterator]()
    await parts.next()
    await sleep(500)
    // What waits here is bounded by the stream, whatever the document has.
    expect(slow.readableLength).to.be.below(2 ** 20)
    slow.destroy()
    expect(await failing(pdf(casefile('en')))).to.equal('made')
  })

  it('fail alone when their process dies, and the next is made by another', async () => {
    const [first] = processes()
    expect(first).to.be.a('number')
    const told = readFileSync(`/proc/${first}/environ`, 'utf8')
    expect(told).not.to.match(/DATABASE_URL|VIGIE_/)
    const lost = failing(pdf(peopled(900)))
    process.kill(first as number, 'SIGKILL')
    expect(await lost).to.include('ended')
    expect(await failing(pdf(casefile('fr')))).to.equal('made')
    expect(processes()).to.have.length(1).and.not.to.include(first)
  })

  it('say what went wrong with the one that can not be made', async () => {
    const wrong = { ...casefile('fr'), facts: null } as unknown as Dossier
    expect(await failing(pdf(wrong))).to.match(/null/)
    expect(await failing(pdf(casefile('fr')))).to.equal('made')
  })
})
