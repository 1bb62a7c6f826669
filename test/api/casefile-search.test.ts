/** Search reaches casefiles and evidence, however words are spelt, and never past the walls: a word that stands in what one may not read finds nothing. */
import { expect } from 'chai'
import { aFile } from '../evidence/support.ts'
import { appPerTest } from '../support/app.ts'
import { aCommunity, anIncident, anIncidentIn, type Person, someone } from '../support/people.ts'

describe('search in casefiles and evidence', () => {
  const app = appPerTest()
  let space: string
  let lawyer: Person
  let id: string

  beforeEach(async () => {
    space = await aCommunity(app)
    lawyer = await someone(app, { [space]: 'lawyer' })
    id = (await lawyer.post('/api/casefiles', { community_id: space, title: 'Arrestations de Sfax', problem: 'Unmentionable' })).body.id
    const part = { casefile_id: id }
    expect((await lawyer.post('/api/casefile_facts', { ...part, text: 'أوقفت الشُّرطة ثلاثة محتجّين' })).status).to.equal(201)
    expect((await lawyer.post('/api/exhibits', { ...part, title: 'Certificat médical' })).status).to.equal(201)
    expect((await lawyer.post('/api/casefile_notes', { ...part, text: 'Privileged' })).status).to.equal(201)
  })
  const found = async (who: Person, q: string) => (await who.get(`/api/casefiles?q=${encodeURIComponent(q)}`)).body.items.length

  it('finds a casefile by its title, its facts and its exhibits, each word somewhere, and by nothing that is not open', async () => {
    for (const q of ['sfax', 'ARRESTATIONS sfax', 'الشرطه', 'medical', 'certificat sfax', 'D-0']) expect(await found(lawyer, q), q).to.equal(1)
    for (const q of ['tunis', 'sfax tunis', 'unmentionable', 'privileged', '%', 'sfax_'])
      expect(await found(lawyer, q), q).to.equal(q === '%' || q === 'sfax_' ? 1 : 0)
    expect((await lawyer.get(`/api/casefiles?q=${'x'.repeat(201)}`)).status).to.equal(400)
  })

  it('finds nothing for whoever is not of the team, and for counsel from outside what they may read', async () => {
    const other = await someone(app, { [space]: 'lawyer' })
    const outside = await someone(app, { [await aCommunity(app)]: 'lawyer' })
    expect(await found(other, 'sfax')).to.equal(0)
    expect((await lawyer.post(`/api/casefiles/${id}/members`, { email: outside.email, role: 'counsel', until_on: '2099-01-01' })).status).to.equal(201)
    expect([await found(outside, 'medical'), await found(outside, 'unmentionable')]).to.deep.equal([1, 0])
  })

  it('finds an item of evidence by number, title and description, for those who may read it', async () => {
    const incident = await anIncidentIn('submitted', { author: lawyer, reviewer: lawyer }, anIncident(space))
    const given = { incident_id: incident, title: 'Vidéo', description: 'Un fourgon blanc' }
    expect((await lawyer.request('POST', '/api/evidence', { body: aFile(Buffer.from('x'), 'x.txt', given) })).status).to.equal(201)
    const items = async (who: Person, q: string) => (await who.get(`/api/evidence?q=${encodeURIComponent(q)}`)).body.items.length
    for (const q of ['video', 'FOURGON vidéo', 'EV-00001']) expect(await items(lawyer, q), q).to.equal(1)
    expect(await items(lawyer, 'noir')).to.equal(0)
    expect(await items(await someone(app, { [space]: 'monitor' }), 'fourgon')).to.equal(0)
  })
})
