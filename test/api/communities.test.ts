/** Communities: who makes them, who runs them, and how a host operates without reading. */
import { get } from 'node:http'
import { expect } from 'chai'
import { appPerTest } from '../support/app.ts'
import { aCommunity, anIncident, anIncidentIn, type Person, someone } from '../support/people.ts'

describe('communities', () => {
  const app = appPerTest()

  it('are created by the host, confidential unless said otherwise, and get their first coordinator from the host, who then can give nothing more', async () => {
    const host = await someone(app, {}, { host: true })
    const [first, second] = [await someone(app), await someone(app)]
    const made = await host.post('/api/communities', { name: 'New space', kind: 'coalition' })
    expect(made.status).to.equal(201)
    expect(made.body.visibility).to.equal('confidential')
    const members = `/api/communities/${made.body.id}/members`
    expect((await host.post(members, { email: second.email, role: 'reader' })).status).to.equal(403)
    expect((await host.post(members, { email: host.email, role: 'coordinator' })).status).to.equal(403)
    expect((await host.post(members, { email: first.email, role: 'coordinator' })).status).to.equal(201)
    expect((await host.post(members, { email: second.email, role: 'coordinator' })).status).to.equal(403)
    expect((await first.post(members, { email: second.email, role: 'monitor' })).status).to.equal(201)
    expect((await second.post('/api/incidents?submission=true', anIncident(made.body.id))).status).to.equal(201)
    expect((await host.get('/api/incidents')).body).to.deep.include({ items: [], total: 0 })
    expect((await host.get('/api/statistics')).body.total).to.equal(0)
  })

  it('are not created by others', async () => {
    const space = await aCommunity(app)
    const coordinator = await someone(app, { [space]: 'coordinator' })
    expect((await coordinator.post('/api/communities', { name: 'Mine', kind: 'coalition' })).status).to.equal(403)
  })

  it('keep their last coordinator, and nobody changes their own role', async () => {
    const space = await aCommunity(app)
    const coordinator = await someone(app, { [space]: 'coordinator' })
    const member = (id: string) => `/api/communities/${space}/members/${id}`
    expect((await coordinator.delete(member(coordinator.id))).status).to.equal(409)
    expect((await coordinator.patch(member(coordinator.id), { role: 'reader' }, 1)).status).to.equal(403)
    const other = await someone(app, { [space]: 'monitor' })
    expect((await coordinator.patch(member(other.id), { role: 'coordinator' }, 1)).status).to.equal(200)
    expect((await coordinator.delete(member(coordinator.id))).status).to.equal(204)
  })

  it('are changed by their coordinators in the version they saw', async () => {
    const space = await aCommunity(app)
    const [coordinator, reader] = [await someone(app, { [space]: 'coordinator' }), await someone(app, { [space]: 'reader' })]
    expect((await reader.patch(`/api/communities/${space}`, { name: 'Other' }, 1)).status).to.equal(403)
    const changed = await coordinator.patch(`/api/communities/${space}`, { description: 'غايتنا' }, 1)
    expect(changed.body).to.include({ description: 'غايتنا', version: 2 })
    expect((await coordinator.patch(`/api/communities/${space}`, { name: 'Other' }, 1)).status).to.equal(412)
    expect((await coordinator.patch(`/api/communities/${space}`, { name: '' }, 2)).status).to.equal(422)
  })

  it('let one person be reviewer here and monitor there, each right staying where it was given', async () => {
    const [here, there] = [await aCommunity(app), await aCommunity(app)]
    const both = await someone(app, { [here]: 'reviewer', [there]: 'monitor' })
    const author = await someone(app, { [here]: 'monitor', [there]: 'monitor' })
    const reviewer = await someone(app, { [here]: 'reviewer', [there]: 'reviewer' })
    const inHere = await anIncidentIn('submitted', { author, reviewer }, anIncident(here))
    const inThere = await anIncidentIn('submitted', { author, reviewer }, anIncident(there))
    expect((await both.post(`/api/incidents/${inThere}/verification`, {})).status).to.equal(403)
    expect((await both.post(`/api/incidents/${inHere}/verification`, {})).status).to.equal(200)
  })

  it('tell their coordinator what was done, without content', async () => {
    const space = await aCommunity(app)
    const [coordinator, author] = [await someone(app, { [space]: 'coordinator' }), await someone(app, { [space]: 'monitor' })]
    await anIncidentIn('submitted', { author, reviewer: coordinator }, anIncident(space, { title: 'CNRY title' }))
    const { body, text } = await coordinator.get(`/api/audit?community=${space}`)
    expect(body.items.map((one: { action: string }) => one.action)).to.deep.equal(['submission', 'creation'])
    expect(text).not.to.include('CNRY')
  })
})

/** As a browser asks again for what it kept; fetch would add a header that forbids the short answer. */
async function statusOfRevalidation(person: Person, path: string, etag: string): Promise<number | undefined> {
  const { headers } = await person.another().signIn(person.email, 'a password for tests only')
  const cookie = headers.getSetCookie()[0]?.split(';')[0] ?? ''
  return new Promise((resolve, reject) => {
    get(`${person.base}${path}`, { headers: { cookie, 'if-none-match': etag } }, (response) => {
      response.resume()
      resolve(response.statusCode)
    }).on('error', reject)
  })
}

describe('what describes itself', () => {
  const app = appPerTest()

  it('gives schemas, forms and vocabularies to who is signed in, and the API’s description to all', async () => {
    const person = await someone(app)
    expect((await person.get('/api/schemas/incidents')).body.collection).to.equal('incidents')
    const { items } = (await person.get('/api/forms')).body
    expect(items).to.have.lengthOf(8)
    for (const { form, version } of items) expect((await person.get(`/api/forms/${form}?version=${version}`)).body.form).to.equal(form)
    expect((await person.get('/api/forms/general?version=99')).status).to.equal(404)
    expect((await person.get('/api/vocabularies/violations')).body.terms.length).to.be.greaterThan(140)
    for (const name of ['nothing', '__proto__', 'constructor']) expect((await person.get(`/api/vocabularies/${name}`)).status, name).to.equal(404)
    const { headers } = await person.get('/api/vocabularies/violations')
    expect(headers.get('cache-control')).to.equal('private, no-cache')
    expect(await statusOfRevalidation(person, '/api/vocabularies/violations', headers.get('etag') ?? '')).to.equal(304)
    const described = (await app.client.another().get('/api/openapi.json')).body
    expect(described.openapi).to.equal('3.1.0')
    expect(Object.keys(described.paths)).to.include.members(['/api/incidents', '/api/incidents/{id}/verification', '/api/statistics', '/api/map/clusters'])
  })

  it('answers health, and tells nobody more than that it is well', async () => {
    const { body, headers } = await app.client.another().get('/api/health')
    expect(body).to.include({ status: 'ok', database: 'ok' })
    expect(headers.get('content-security-policy')).to.include("default-src 'none'").and.not.to.include('unsafe')
    expect(headers.get('x-powered-by')).to.equal(null)
    expect(headers.get('cache-control')).to.equal('no-store')
  })
})
