/**
 * Every route against the log: what each leaves there when it succeeds, or the reason why it leaves nothing; and both or neither, of a change and its entry.
 * A route that is not in this table fails here: say what it leaves.
 */
import { createHash } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import { expect } from 'chai'
import { routes } from '../../backend/app.ts'
import { kinds } from '../../schemas/kinds.ts'
import { transitions } from '../../schemas/states.ts'
import { acts } from '../../schemas/words/audit.ts'
import { withApp } from '../support/factor.ts'
import { aCommunity, anIncident, anIncidentIn, type Person, password, someone } from '../support/people.ts'
import { keepWorking } from '../support/worker.ts'
import { type Attacked, attackedApp } from './ground.ts'

interface World {
  readonly app: Attacked
  readonly space: string
  readonly coordinator: Person
  readonly monitor: Person
  readonly reviewer: Person
  readonly host: Person
  readonly fresh: (state: string) => Promise<string>
}

/** Does what the route is for, as somebody who may; answers the status. */
type Success = (world: World) => Promise<number>
interface Leaves {
  readonly act: string
  readonly when: Success
}

const because = (reason: string): string => reason
const statusOf = async (reply: Promise<{ status: number }>): Promise<number> => (await reply).status
const get = (path: string, act: string, who: 'coordinator' | 'host' = 'coordinator'): Leaves => ({ act, when: (world) => statusOf(world[who].get(path)) })
const whole = (path: string): Leaves => ({
  act: 'exported',
  when: async ({ coordinator }) => {
    const answer = await coordinator.fetch('GET', path)
    await answer.arrayBuffer()
    return answer.status
  },
})

const csv = 'Title,Date,Country\nThree people taken,2024-03-12,TUN\n'
function upload(fields: Record<string, string>): FormData {
  const form = new FormData()
  for (const [name, value] of Object.entries(fields)) form.set(name, value)
  form.set('file', new Blob([csv], { type: 'text/csv' }), 'incidents.csv')
  return form
}
async function reportOf({ monitor, space, app }: World): Promise<string> {
  const { body } = await monitor.post('/api/reports', { community_id: space, title: 'A report' })
  const stop = keepWorking(app.database)
  for (let state = ''; state !== 'done'; await sleep(100)) state = (await monitor.get(`/api/reports/${body.id}`)).body.state
  await stop()
  return body.id
}
async function importOf({ coordinator, space }: World): Promise<string> {
  return (await coordinator.post('/api/imports', upload({ community_id: space, dry_run: 'true' }))).body.id
}
const member = async ({ app, space, coordinator }: World, role = 'reader'): Promise<Person> => {
  const person = await someone(app)
  await coordinator.post(`/api/communities/${space}/members`, { email: person.email, role })
  return person
}

const starts: Readonly<Record<string, string>> = Object.fromEntries(transitions.map(({ verb, from }) => [verb, from[0]]))
const verbs: Readonly<Record<string, Leaves>> = Object.fromEntries(
  transitions.map(({ verb }) => [
    `POST /api/incidents/:id/${verb}`,
    {
      act: verb,
      when: async ({ fresh, monitor, coordinator }: World) =>
        statusOf(
          (verb === 'submission' || verb === 'withdrawal' ? monitor : coordinator).post(`/api/incidents/${await fresh(starts[verb] ?? '')}/${verb}`, {
            reason: 'x',
          }),
        ),
    },
  ]),
)

/** What every route leaves in the log, or why nothing. */
const own: Readonly<Record<string, Leaves | string>> = {
  'GET /api/health': because('it knows nobody'),
  'GET /api/openapi.json': because('it says only what the source says'),
  'GET /api/schemas/:kind': because('it says only what the source says'),
  'GET /api/forms': because('it says only what the source says'),
  'GET /api/forms/:form': because('it says only what the source says'),
  'GET /api/vocabularies/:name': because('it says only what the source says'),
  'POST /api/session': { act: 'sign_in', when: ({ monitor }) => statusOf(monitor.another().signIn(monitor.email, password)) },
  'GET /api/session': because('one’s own account'),
  'DELETE /api/session': {
    act: 'sign_out',
    when: async ({ monitor }) => {
      const elsewhere = monitor.another()
      await elsewhere.signIn(monitor.email, password)
      return statusOf(elsewhere.delete('/api/session'))
    },
  },
  'PATCH /api/account': { act: 'update', when: ({ monitor }) => statusOf(monitor.request('PATCH', '/api/account', { body: { name: 'Another name' } })) },
  'POST /api/account/password': {
    act: 'change_password',
    when: async ({ app }) => statusOf((await someone(app)).post('/api/account/password', { current: password, password: 'a long and quiet sentence' })),
  },
  'GET /api/sessions': because('one’s own sessions'),
  'DELETE /api/sessions/:id': {
    act: 'end_session',
    when: async ({ app }) => {
      const person = await someone(app)
      await person.another().signIn(person.email, password)
      const { body } = await person.get('/api/sessions')
      return statusOf(person.delete(`/api/sessions/${body.items.find((one: { current: boolean }) => !one.current).id}`))
    },
  },
  'DELETE /api/sessions': { act: 'end_sessions', when: async ({ app }) => statusOf((await someone(app)).delete('/api/sessions')) },
  'POST /api/session/proof': { act: 'step_up', when: async ({ app }) => statusOf((await someone(app)).post('/api/session/proof', { password })) },
  'GET /api/account/second-factor': because('one’s own account'),
  'POST /api/account/totp': because('a seed that counts for nothing until it is confirmed'),
  'POST /api/account/totp/confirmation': { act: 'add_second_factor', when: async ({ app }) => ((await withApp(await someone(app))) ? 201 : 0) },
  'DELETE /api/account/totp': {
    act: 'remove_second_factor',
    when: async ({ app }) => {
      const person = await someone(app)
      await withApp(person)
      return statusOf(person.delete('/api/account/totp'))
    },
  },
  'POST /api/account/recovery-codes': {
    act: 'renew_recovery_codes',
    when: async ({ app }) => {
      const person = await someone(app)
      await withApp(person)
      return statusOf(person.post('/api/account/recovery-codes'))
    },
  },
  'POST /api/account/passkeys/challenge': because('a question to a key; nothing is changed'),
  'POST /api/account/passkeys': because('as for the authenticator app: one function ends both; only a browser makes a key'),
  'DELETE /api/account/passkeys/:id': because('as for the authenticator app: one function ends both; only a browser makes a key'),
  'GET /api/invitations/:token': because('who holds the link knows whom it is for'),
  'POST /api/invitations/:token': {
    act: 'choose_password',
    when: async ({ host, app }) => {
      const { body } = await host.post('/api/accounts', { email: 'choose@example.org', name: 'New' })
      return statusOf(app.client.another().post(`/api/invitations/${body.invitation.split('/').at(-1)}`, { password: 'a long and quiet sentence' }))
    },
  },
  'GET /api/accounts': because('the host’s own work: names and addresses of accounts, nothing of a community'),
  'POST /api/accounts': { act: 'creation', when: ({ host }) => statusOf(host.post('/api/accounts', { email: 'one@example.org', name: 'One' })) },
  'POST /api/accounts/:id/invitation': {
    act: 'invite',
    when: async ({ host, app }) => statusOf(host.post(`/api/accounts/${(await someone(app)).id}/invitation`)),
  },
  'PATCH /api/accounts/:id': {
    act: 'disable',
    when: async ({ host, app }) => statusOf(host.request('PATCH', `/api/accounts/${(await someone(app)).id}`, { body: { disabled: true } })),
  },
  'DELETE /api/accounts/:id/sessions': {
    act: 'end_sessions',
    when: async ({ host, app }) => statusOf(host.delete(`/api/accounts/${(await someone(app)).id}/sessions`)),
  },
  'GET /api/communities': because('where one belongs, asked for by every page'),
  'POST /api/communities': { act: 'creation', when: ({ host }) => statusOf(host.post('/api/communities', { name: 'Another space', kind: 'coalition' })) },
  'GET /api/communities/:id': because('where one belongs, asked for by every page'),
  'PATCH /api/communities/:id': {
    act: 'update',
    when: async ({ coordinator, space }) =>
      statusOf(coordinator.patch(`/api/communities/${space}`, { kind: 'working_group' }, (await coordinator.get(`/api/communities/${space}`)).body.version)),
  },
  'GET /api/communities/:id/members': { act: 'list', when: ({ coordinator, space }) => statusOf(coordinator.get(`/api/communities/${space}/members`)) },
  'POST /api/communities/:id/members': {
    act: 'add_member',
    when: async ({ coordinator, space, app }) =>
      statusOf(coordinator.post(`/api/communities/${space}/members`, { email: (await someone(app)).email, role: 'reader' })),
  },
  'PATCH /api/communities/:id/members/:account_id': {
    act: 'change_member',
    when: async (world) =>
      statusOf(world.coordinator.request('PATCH', `/api/communities/${world.space}/members/${(await member(world)).id}`, { body: { role: 'lawyer' } })),
  },
  'DELETE /api/communities/:id/members/:account_id': {
    act: 'remove_member',
    when: async (world) => statusOf(world.coordinator.delete(`/api/communities/${world.space}/members/${(await member(world)).id}`)),
  },
  'POST /api/communities/:id/invitations': {
    act: 'invite',
    when: ({ coordinator, space }) => statusOf(coordinator.post(`/api/communities/${space}/invitations`, { email: 'new@example.org', role: 'reader' })),
  },
  'GET /api/audit': { act: 'read_log', when: ({ coordinator, space }) => statusOf(coordinator.get(`/api/audit?community=${space}`)) },
  'GET /api/statistics': because('numbers, and no record'),
  'GET /api/statistics/totals': because('numbers, and no record'),
  'GET /api/people/:id/disclosures': {
    act: 'read',
    when: async ({ coordinator, space }) => {
      const { body } = await coordinator.post('/api/people', { community_id: space, counting_unit: 'individual' })
      return statusOf(coordinator.get(`/api/people/${body.id}/disclosures`))
    },
  },
  'GET /api/exports/preview': because('numbers, and no record; the file itself is entered'),
  'GET /api/map/clusters': {
    act: 'list',
    when: async ({ monitor, coordinator, space }) => {
      const alone = { latitude: 33.5, longitude: 9.5, place_precision: 'point' }
      await monitor.post('/api/incidents?submission=true', anIncident(space, alone))
      return statusOf(coordinator.get('/api/map/clusters?zoom=22'))
    },
  },
  'GET /api/incidents.csv': whole('/api/incidents.csv'),
  'GET /api/incidents.xlsx': whole('/api/incidents.xlsx'),
  'GET /api/incidents.geojson': whole('/api/incidents.geojson'),
  'GET /api/incidents.ndjson': whole('/api/incidents.ndjson'),
  'GET /api/acts.csv': whole('/api/acts.csv'),
  'GET /api/acts.xlsx': whole('/api/acts.xlsx'),
  'GET /api/acts.ndjson': whole('/api/acts.ndjson'),
  'GET /api/incidents': get('/api/incidents', 'list'),
  'POST /api/incidents': { act: 'creation', when: ({ monitor, space }) => statusOf(monitor.post('/api/incidents', anIncident(space))) },
  'PUT /api/incidents/:id': {
    act: 'creation',
    when: ({ monitor, space }) => statusOf(monitor.put(`/api/incidents/${crypto.randomUUID()}`, anIncident(space))),
  },
  'GET /api/incidents/:id': { act: 'read', when: async ({ coordinator, fresh }) => statusOf(coordinator.get(`/api/incidents/${await fresh('submitted')}`)) },
  'PATCH /api/incidents/:id': {
    act: 'update',
    when: async ({ monitor, fresh }) => statusOf(monitor.patch(`/api/incidents/${await fresh('draft')}`, { title: 'Another title' }, 1)),
  },
  'DELETE /api/incidents/:id': { act: 'discard', when: async ({ monitor, fresh }) => statusOf(monitor.delete(`/api/incidents/${await fresh('draft')}`)) },
  'POST /api/together': {
    act: 'read',
    when: async ({ coordinator, fresh }) =>
      (await coordinator.post('/api/together', { ask: [`/api/incidents/${await fresh('submitted')}`] })).body.answers[0].status,
  },
  'GET /api/incidents/:id/history': {
    act: 'read',
    when: async ({ coordinator, fresh }) => statusOf(coordinator.get(`/api/incidents/${await fresh('submitted')}/history`)),
  },
  ...verbs,
  'GET /api/incidents/:id/contradictions': {
    act: 'read',
    when: async ({ coordinator, fresh }) => statusOf(coordinator.get(`/api/incidents/${await fresh('submitted')}/contradictions`)),
  },
  'GET /api/incidents/:id/checklist': {
    act: 'read',
    when: async ({ coordinator, fresh }) => statusOf(coordinator.get(`/api/incidents/${await fresh('submitted')}/checklist`)),
  },
  'GET /api/incidents/:id/participants': because('names of members, and nothing of the record'),
  'POST /api/incidents/:id/assignment': {
    act: 'assignment',
    when: async ({ reviewer, fresh }) => statusOf(reviewer.post(`/api/incidents/${await fresh('submitted')}/assignment`, { account_id: reviewer.id })),
  },
  'POST /api/incidents/:id/reversion': {
    act: 'reversion',
    when: async ({ monitor, fresh }) => {
      const id = await fresh('draft')
      await monitor.patch(`/api/incidents/${id}`, { title: 'Another title' }, 1)
      return statusOf(monitor.post(`/api/incidents/${id}/reversion`, { version: 1, reason: 'x' }, { ifMatch: 2 }))
    },
  },
  'POST /api/remarks/:id/resolution': because('as any change of a record: the same triggers'),
  'POST /api/remarks/:id/reopening': because('as any change of a record: the same triggers'),
  'GET /api/desk': because('how work stands, asked for again and again'),
  'GET /api/forums': because('law, and no record'),
  'GET /api/forums/:id': because('law, and no record'),
  'GET /api/ratifications': because('law, and no record'),
  'GET /api/corrections': because('law, and no record'),
  'GET /api/law/:part': because('law, and no record'),
  'POST /api/forums/:id/corrections': because('enters correct_law: test/api'),
  'POST /api/ratifications/:state/corrections': because('enters correct_law: test/api'),
  'DELETE /api/corrections/:id': because('enters take_back_correction: test/api'),
  'POST /api/imports/preview': because('one’s own file, looked at; nothing is kept'),
  'POST /api/imports': {
    act: 'ask',
    when: ({ coordinator, space }) => statusOf(coordinator.post('/api/imports', upload({ community_id: space, dry_run: 'true' }))),
  },
  'GET /api/imports': because('how work stands, asked for again and again'),
  'GET /api/imports/:id': because('how work stands, asked for again and again'),
  'GET /api/imports/:id/refused.csv': {
    act: 'export',
    when: async (world) => statusOf(world.coordinator.get(`/api/imports/${await importOf(world)}/refused.csv`)),
  },
  'POST /api/imports/:id/cancellation': {
    act: 'cancel',
    when: async (world) => statusOf(world.coordinator.post(`/api/imports/${await importOf(world)}/cancellation`)),
  },
  'GET /api/mappings': because('how columns are read, and no record'),
  'POST /api/mappings': {
    act: 'keep',
    when: ({ coordinator, space }) =>
      statusOf(coordinator.post('/api/mappings', { community_id: space, name: 'one', form: 'general', mapping: { fields: {} } })),
  },
  'DELETE /api/mappings/:id': {
    act: 'forget',
    when: async ({ coordinator, space }) => {
      const { body } = await coordinator.post('/api/mappings', { community_id: space, name: 'two', form: 'general', mapping: { fields: {} } })
      return statusOf(coordinator.delete(`/api/mappings/${body.id}`))
    },
  },
  'POST /api/reports/preview': {
    act: 'list',
    when: ({ monitor, space }) => statusOf(monitor.post('/api/reports/preview', { community_id: space, title: 'A report' })),
  },
  'POST /api/reports': { act: 'ask', when: ({ monitor, space }) => statusOf(monitor.post('/api/reports', { community_id: space, title: 'A report' })) },
  'GET /api/reports': because('how work stands, asked for again and again'),
  'GET /api/reports/:id': because('how work stands, asked for again and again'),
  'GET /api/reports/:id/report.pdf': {
    act: 'download',
    when: async (world) => statusOf(world.monitor.get(`/api/reports/${await reportOf(world)}/report.pdf`)),
  },
}

/** The routes that every kind has come from one resource over tables with the same triggers: those of organisations are tried, the others are the same code. */
const usual = (collection: string): Readonly<Record<string, Leaves | string>> => {
  const at = `/api/${collection}`
  const tried = collection === 'organisations'
  const same = because('as for organisations: the same resource, the same triggers')
  const made = async ({ coordinator, space }: World): Promise<string> =>
    (await coordinator.post(at, { community_id: space, name: `Organisation ${crypto.randomUUID().slice(0, 8)}`, kind: 'state.police' })).body.id
  const leaves = (act: string, when: Success): Leaves | string => (tried ? { act, when } : same)
  return {
    [`GET ${at}`]: leaves('list', async (world) => statusOf(made(world).then(() => world.coordinator.get(at)))),
    [`POST ${at}`]: leaves('creation', async (world) => ((await made(world)) ? 201 : 0)),
    [`GET ${at}/:id`]: leaves('read', async (world) => statusOf(world.coordinator.get(`${at}/${await made(world)}`))),
    [`PATCH ${at}/:id`]: leaves('update', async (world) => statusOf(world.coordinator.patch(`${at}/${await made(world)}`, { name: 'Another' }, 1))),
    [`DELETE ${at}/:id`]: leaves('removal', async (world) => statusOf(world.coordinator.delete(`${at}/${await made(world)}`))),
    [`POST ${at}/:id/restoration`]: leaves('restoration', async (world) => {
      const id = await made(world)
      await world.coordinator.delete(`${at}/${id}`)
      return statusOf(world.coordinator.post(`${at}/${id}/restoration`, {}))
    }),
    [`POST ${at}/:id/reversion`]: leaves('reversion', async (world) => {
      const id = await made(world)
      await world.coordinator.patch(`${at}/${id}`, { name: 'Another' }, 1)
      return statusOf(world.coordinator.post(`${at}/${id}/reversion`, { version: 1, reason: 'x' }, { ifMatch: 2 }))
    }),
    [`GET ${at}/:id/history`]: leaves('read', async (world) => statusOf(world.coordinator.get(`${at}/${await made(world)}/history`))),
  }
}

/** A casefile with a fact drawn from an incident; the coordinator is its lead. */
const caseOf = async ({ coordinator, space, fresh }: World): Promise<{ id: string; fact: { id: string; version: number }; drawn: number }> => {
  const { body } = await coordinator.post('/api/casefiles', { community_id: space, title: 'A case', respondent: 'TUN', language: 'fr', forums: ['achpr'] })
  const drawn = await coordinator.post(`/api/casefiles/${body.id}/facts`, { incident_ids: [await fresh('submitted')] })
  return { id: body.id, fact: drawn.body.items?.[0], drawn: drawn.status }
}
const ofCase = (act: string, method: 'GET' | 'POST', rest: string, send: (world: World) => Promise<unknown> | unknown = () => undefined): Leaves => ({
  act,
  when: async (world) => {
    const { id } = await caseOf(world)
    const body = await send(world)
    const answer = await world.coordinator.fetch(method, `/api/casefiles/${id}${rest}`, body ? { body } : {})
    await answer.arrayBuffer()
    return answer.status
  },
})
const inTeam = async (world: World): Promise<string> => {
  const { id } = await caseOf(world)
  const person = await member(world)
  await world.coordinator.post(`/api/casefiles/${id}/members`, { email: person.email, role: 'assistant' })
  return `/api/casefiles/${id}/members/${person.id}`
}
const ofCasefiles: Readonly<Record<string, Leaves | string>> = {
  ...Object.fromEntries(
    ['forums', 'deadlines', 'deadlines.ics', 'gaps', 'checks', 'members', 'approvals', 'exports', 'evidence'].map((part) => [
      `GET /api/casefiles/:id/${part}`,
      ofCase('read', 'GET', `/${part}`),
    ]),
  ),
  'POST /api/casefiles/:id/rereading': ofCase('reread', 'POST', '/rereading', () => JSON.stringify({})),
  'POST /api/casefiles/:id/approvals': ofCase('ask_approval', 'POST', '/approvals', () => JSON.stringify({ audience: 'forum' })),
  'POST /api/casefiles/:id/approvals/:approval_id/decision': {
    act: 'refuse_export',
    when: async (world) => {
      const { id } = await caseOf(world)
      const asking = await member(world, 'lawyer')
      await world.coordinator.post(`/api/casefiles/${id}/members`, { email: asking.email, role: 'counsel' })
      const { body } = await asking.post(`/api/casefiles/${id}/approvals`, { audience: 'forum' })
      return statusOf(world.coordinator.post(`/api/casefiles/${id}/approvals/${body.id}/decision`, { decision: 'refused' }))
    },
  },
  ...Object.fromEntries(['pdf', 'docx', 'zip'].map((one) => [`GET /api/casefiles/:id/dossier.${one}`, ofCase('export', 'GET', `/dossier.${one}`)])),
  ...Object.fromEntries(
    ['pdf', 'docx'].map((one) => [
      `GET /api/casefiles/:id/letters/:letter/letter.${one}`,
      ofCase('export', 'GET', `/letters/wgad/letter.${one}?despite=Urgent`),
    ]),
  ),
  'GET /api/casefiles/:id/letters/:letter/missing': ofCase('read', 'GET', '/letters/wgad/missing'),
  'GET /api/deadlines': { act: 'list', when: async (world) => statusOf(caseOf(world).then(() => world.coordinator.get('/api/deadlines'))) },
  'POST /api/casefiles/:id/facts': { act: 'creation', when: async (world) => (await caseOf(world)).drawn },
  'GET /api/casefile_facts/:id/difference': {
    act: 'read',
    when: async (world) => statusOf(world.coordinator.get(`/api/casefile_facts/${(await caseOf(world)).fact.id}/difference`)),
  },
  'POST /api/casefile_facts/:id/update': {
    act: 'renew_fact',
    when: async (world) => {
      const { fact } = await caseOf(world)
      return statusOf(world.coordinator.post(`/api/casefile_facts/${fact.id}/update`, {}, { ifMatch: fact.version }))
    },
  },
  'POST /api/casefiles/:id/members': ofCase('add_to_team', 'POST', '/members', async (world) =>
    JSON.stringify({ email: (await member(world)).email, role: 'assistant' }),
  ),
  'PATCH /api/casefiles/:id/members/:account_id': {
    act: 'change_in_team',
    when: async (world) => statusOf(world.coordinator.request('PATCH', await inTeam(world), { body: { until_on: '2099-01-01' } })),
  },
  'DELETE /api/casefiles/:id/members/:account_id': {
    act: 'remove_from_team',
    when: async (world) => statusOf(world.coordinator.delete(await inTeam(world))),
  },
}

/** The smallest picture there is: one grey point. */
const point = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNoAAAAggCBd81ytgAAAABJRU5ErkJggg==', 'base64')
const itemOf = async ({ coordinator, fresh }: World): Promise<string> => {
  const form = new FormData()
  form.set('incident_id', await fresh('submitted'))
  form.set('file', new Blob([point], { type: 'image/png' }), 'a.png')
  return (await coordinator.post('/api/evidence', form)).body.id
}
const ofItem = (act: string, method: 'GET' | 'POST', rest: string, body?: unknown): Leaves => ({
  act,
  when: async (world) => {
    const answer = await world.coordinator.fetch(method, `/api/evidence/${await itemOf(world)}${rest}`, body ? { body } : {})
    await answer.arrayBuffer()
    return answer.status
  },
})
const mine = because('one’s own file on its way; it is entered when it becomes an item')
const ofEvidence: Readonly<Record<string, Leaves | string>> = {
  'POST /api/evidence': { act: 'creation', when: async (world) => ((await itemOf(world)) ? 201 : 0) },
  'GET /api/evidence': { act: 'list', when: async (world) => statusOf(itemOf(world).then(() => world.coordinator.get('/api/evidence'))) },
  'GET /api/evidence/:id': ofItem('read', 'GET', ''),
  'GET /api/evidence/:id/history': ofItem('read', 'GET', '/history'),
  'PATCH /api/evidence/:id': {
    act: 'custody_description',
    when: async (world) => statusOf(world.coordinator.patch(`/api/evidence/${await itemOf(world)}`, { title: 'Another' }, 1)),
  },
  'GET /api/evidence/:id/metadata': ofItem('read', 'GET', '/metadata'),
  'GET /api/evidence/:id/custody': ofItem('read', 'GET', '/custody'),
  'GET /api/evidence/:id/custody.pdf': ofItem('custody_sheet', 'GET', '/custody.pdf'),
  'GET /api/evidence/:id/file': ofItem('custody_download', 'GET', '/file'),
  'GET /api/evidence/:id/preview': because('as for the file: one function enters both; it needs the process that makes pictures, see test/evidence/'),
  'POST /api/evidence/:id/redaction': because('as for the file: one function enters both; it needs the process that makes pictures, see test/evidence/'),
  'POST /api/evidence/:id/signature': ofItem('custody_signature', 'POST', '/signature', JSON.stringify({ why: 'signed' })),
  'POST /api/evidence/:id/custody': ofItem('custody_hand_over', 'POST', '/custody', JSON.stringify({ action: 'hand_over', to: 'x', why: 'x' })),
  'GET /api/communities/:id/vault-checks': because('numbers of a nightly check, and no record'),
  'POST /api/uploads': mine,
  'GET /api/uploads/:id': mine,
  'PUT /api/uploads/:id': mine,
  'DELETE /api/uploads/:id': mine,
  'POST /api/uploads/:id/completion': {
    act: 'creation',
    when: async ({ coordinator, fresh }) => {
      const begun = await coordinator.post('/api/uploads', { incident_id: await fresh('submitted'), bytes: point.length })
      await coordinator.request('PUT', `/api/uploads/${begun.body.id}?offset=0`, {
        body: new Uint8Array(point),
        headers: { 'content-type': 'application/octet-stream' },
      })
      return statusOf(coordinator.post(`/api/uploads/${begun.body.id}/completion`, { sha256: createHash('sha256').update(point).digest('hex'), name: 'a.png' }))
    },
  },
}

/** Two reports of one event, filed. */
async function twice({ monitor, space }: World): Promise<[string, string]> {
  const file = async () => (await monitor.post('/api/incidents?submission=true', anIncident(space, { victims_count: 3 }))).body.id
  return [await file(), await file()]
}
const merged = async (world: World): Promise<{ id: string; merge: string; status: number }> => {
  const [id, other_id] = await twice(world)
  const [one, other] = [await world.reviewer.get(`/api/incidents/${id}`), await world.reviewer.get(`/api/incidents/${other_id}`)]
  const { body, status } = await world.reviewer.post(
    `/api/incidents/${id}/merges`,
    { other_id, other_version: other.body.version },
    { ifMatch: one.body.version },
  )
  return { id, merge: body.merge, status }
}
/** Two records of one person, and what became of them. */
async function twoOfOne({ reviewer, space }: World): Promise<[string, string]> {
  const record = async () =>
    (await reviewer.post('/api/people', { community_id: space, counting_unit: 'individual', names: [{ name: 'Amal Ben Youssef', kind: 'usual' }] })).body.id
  return [await record(), await record()]
}
const mergedPeople = async (world: World): Promise<{ id: string; merge: string; status: number }> => {
  const [id, other_id] = await twoOfOne(world)
  const { body, status } = await world.reviewer.post(`/api/people/${id}/merges`, { other_id, other_version: 1 }, { ifMatch: 1 })
  return { id, merge: body.merge, status }
}
/** An erasure asked for, and a hold, on an incident. */
const asked = async ({ coordinator, fresh }: World): Promise<{ id: string; reference: string; status: number }> => {
  const { body, status } = await coordinator.post('/api/erasures', { kind: 'incidents', record_id: await fresh('submitted'), reason: 'asked' })
  return { ...body, status }
}
const held = async ({ coordinator, fresh }: World): Promise<{ id: string; status: number }> => {
  const { body, status } = await coordinator.post('/api/holds', { kind: 'incidents', record_id: await fresh('submitted'), reason: 'x' })
  return { id: body.id, status }
}
const ofErasure: Readonly<Record<string, Leaves>> = {
  'GET /api/erasures': { act: 'list', when: async (world) => statusOf(asked(world).then(() => world.coordinator.get('/api/erasures'))) },
  'GET /api/erasures/:id': { act: 'list', when: async (world) => statusOf(world.coordinator.get(`/api/erasures/${(await asked(world)).id}`)) },
  'POST /api/erasures': { act: 'ask_erasure', when: async (world) => (await asked(world)).status },
  'POST /api/erasures/:id/confirmation': {
    act: 'confirm_erasure',
    when: async (world) => {
      const { id, reference } = await asked(world)
      return statusOf(world.coordinator.post(`/api/erasures/${id}/confirmation`, { reference }))
    },
  },
  'DELETE /api/erasures/:id': { act: 'drop_erasure', when: async (world) => statusOf(world.coordinator.delete(`/api/erasures/${(await asked(world)).id}`)) },
  'GET /api/holds': { act: 'list', when: async (world) => statusOf(held(world).then(() => world.coordinator.get('/api/holds'))) },
  'POST /api/holds': { act: 'place_hold', when: async (world) => (await held(world)).status },
  'POST /api/holds/:id/release': {
    act: 'release_hold',
    when: async (world) => statusOf(world.coordinator.post(`/api/holds/${(await held(world)).id}/release`, { reason: 'x' })),
  },
  'PUT /api/communities/:id/retention': {
    act: 'set_retention',
    when: ({ coordinator, space }) => statusOf(coordinator.put(`/api/communities/${space}/retention`, { drafts: 90 })),
  },
}

const ofDuplicates: Readonly<Record<string, Leaves>> = {
  'GET /api/people/:id/duplicates': {
    act: 'list',
    when: async (world) => statusOf(world.reviewer.get(`/api/people/${(await twoOfOne(world))[0]}/duplicates`)),
  },
  'GET /api/people/:id/merges': {
    act: 'list',
    when: async (world) => statusOf(world.reviewer.get(`/api/people/${(await mergedPeople(world)).id}/merges`)),
  },
  'POST /api/people/:id/distinctions': {
    act: 'distinguish',
    when: async (world) => {
      const [id, other_id] = await twoOfOne(world)
      return statusOf(world.reviewer.post(`/api/people/${id}/distinctions`, { other_id }))
    },
  },
  'DELETE /api/people/:id/distinctions/:other_id': {
    act: 'undistinguish',
    when: async (world) => {
      const [id, other_id] = await twoOfOne(world)
      await world.reviewer.post(`/api/people/${id}/distinctions`, { other_id })
      return statusOf(world.reviewer.delete(`/api/people/${id}/distinctions/${other_id}`))
    },
  },
  'POST /api/people/:id/merges': { act: 'merge', when: async (world) => (await mergedPeople(world)).status },
  'DELETE /api/people/:id/merges/:merge_id': {
    act: 'merge_undone',
    when: async (world) => {
      const { id, merge } = await mergedPeople(world)
      return statusOf(world.reviewer.delete(`/api/people/${id}/merges/${merge}`))
    },
  },
  'GET /api/duplicates': { act: 'list', when: (world) => statusOf(twice(world).then(() => world.reviewer.get('/api/duplicates'))) },
  'GET /api/incidents/:id/duplicates': {
    act: 'list',
    when: async (world) => statusOf(world.reviewer.get(`/api/incidents/${(await twice(world))[0]}/duplicates`)),
  },
  'POST /api/incidents/:id/distinctions': {
    act: 'distinguish',
    when: async (world) => {
      const [id, other_id] = await twice(world)
      return statusOf(world.reviewer.post(`/api/incidents/${id}/distinctions`, { other_id }))
    },
  },
  'DELETE /api/incidents/:id/distinctions/:other_id': {
    act: 'undistinguish',
    when: async (world) => {
      const [id, other_id] = await twice(world)
      await world.reviewer.post(`/api/incidents/${id}/distinctions`, { other_id })
      return statusOf(world.reviewer.delete(`/api/incidents/${id}/distinctions/${other_id}`))
    },
  },
  'GET /api/incidents/:id/merges': { act: 'list', when: async (world) => statusOf(world.reviewer.get(`/api/incidents/${(await merged(world)).id}/merges`)) },
  'POST /api/incidents/:id/merges': { act: 'merge', when: async (world) => (await merged(world)).status },
  'DELETE /api/incidents/:id/merges/:merge_id': {
    act: 'merge_undone',
    when: async (world) => {
      const { id, merge } = await merged(world)
      return statusOf(world.reviewer.delete(`/api/incidents/${id}/merges/${merge}`))
    },
  },
}

/** In a community of its own: closing the others' would end their sessions. */
async function frozen(app: Attacked, act: (coordinator: Person, at: string) => Promise<{ status: number }>): Promise<number> {
  const space = await aCommunity(app)
  return statusOf(act(await someone(app, { [space]: 'coordinator' }), `/api/communities/${space}/freeze`))
}

const table: Readonly<Record<string, Leaves | string>> = {
  ...Object.assign({}, ...kinds.map(({ collection }) => (['incidents', 'communities', 'evidence'].includes(collection) ? {} : usual(collection)))),
  ...ofCasefiles,
  ...ofDuplicates,
  ...ofErasure,
  'GET /api/communities/:id/freeze': because('whether a community is closed, and no record'),
  'POST /api/communities/:id/freeze': { act: 'freeze', when: ({ app }) => frozen(app, (coordinator, at) => coordinator.post(at)) },
  'DELETE /api/communities/:id/freeze': {
    act: 'lift_freeze',
    when: ({ app }) =>
      frozen(app, async (coordinator, at) => {
        await coordinator.post(at)
        return coordinator.delete(at)
      }),
  },
  'GET /api/communities/:id/retention': because('numbers of days, and no record'),
  ...ofEvidence,
  ...own,
}

describe('every route and the log', function () {
  this.timeout(240_000)
  let world: World

  before(async () => {
    const app = await attackedApp()
    const space = await aCommunity(app)
    const [coordinator, monitor, reviewer, host] = [
      await someone(app, { [space]: 'coordinator' }),
      await someone(app, { [space]: 'monitor' }),
      await someone(app, { [space]: 'reviewer' }),
      await someone(app, {}, { host: true }),
    ]
    const place = { latitude: 36.8, longitude: 10.2, place_precision: 'point' }
    const fresh = (state: string) => anIncidentIn(state, { author: monitor, reviewer, coordinator }, anIncident(space, place))
    world = { app, space, coordinator, monitor, reviewer, host, fresh }
    await fresh('verified')
  })
  after(() => world?.app.end())

  const lastEntry = async (): Promise<number> => Number((await world.app.database.owner('audit_entries').max('id as id'))[0]?.['id'] ?? 0)
  const since = (id: number): Promise<{ action: string; detail: unknown }[]> => world.app.database.owner('audit_entries').where('id', '>', id).orderBy('id')

  it('leaves an entry, or has a reason to leave none', async () => {
    const served = routes.map((one) => `${one.method} ${one.path}`)
    expect(
      served.filter((one) => !(one in table)),
      'routes of which it is not said what they leave',
    ).to.deep.equal([])
    expect(Object.keys(table).filter((one) => !served.includes(one))).to.deep.equal([])
    let tried = 0
    for (const [route, leaves] of Object.entries(table)) {
      if (typeof leaves === 'string') continue
      const before = await lastEntry()
      const status = await leaves.when(world)
      expect(status, route).to.be.within(200, 299)
      // What is streamed is entered for good when it has left.
      let found: string[] = []
      for (let tries = 0; tries < 40 && !found.includes(leaves.act); tries++) {
        if (tries > 0) await sleep(50)
        found = (await since(before)).map((one) => one.action)
      }
      expect(found, route).to.include(leaves.act)
      tried += 1
    }
    console.log(`      ${tried} routes leave an entry, ${Object.keys(table).length - tried} have a reason not to`)
  })

  it('has words for every act that stands in the log', async () => {
    const found: { action: string }[] = await world.app.database.owner('audit_entries').distinct('action')
    expect(found.map((one) => one.action).filter((one) => !(one in acts))).to.deep.equal([])
    for (const { verb } of transitions) expect(acts).to.have.property(verb)
  })

  it('given a connection that is killed between a change and its entry, keeps both or neither', async () => {
    const { app, coordinator, space } = world
    const person = await someone(app)
    const before = await lastEntry()
    const held = await app.database.owner.transaction()
    await held.raw('lock table audit_entries in exclusive mode')
    const change = coordinator.post(`/api/communities/${space}/members`, { email: person.email, role: 'reader' })
    const filing = coordinator.post('/api/incidents', anIncident(space, { title: 'Never filed' }))
    const killed = new Set<number>()
    for (let tries = 0; killed.size < 2 && tries < 100; tries++) {
      await sleep(50)
      const { rows } = await app.database.owner.raw(
        `select pid, pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock' and query ilike '%insert into%'`,
      )
      for (const { pid } of rows) killed.add(pid)
    }
    await held.rollback()
    expect([(await change).status, (await filing).status]).to.deep.equal([503, 503])
    const members = await app.database.owner('memberships').where({ account_id: person.id })
    const filed = await app.database.owner('incidents').where({ title: 'Never filed' })
    const entries = (await since(before)).filter((one) => one.action === 'add_member' || one.action === 'creation')
    expect({ members, filed, entries }).to.deep.equal({ members: [], filed: [], entries: [] })
    expect((await coordinator.post(`/api/communities/${space}/members`, { email: person.email, role: 'reader' })).status).to.equal(201)
  })

  it('given a reading that can not be entered, gives nothing out', async () => {
    const { app, coordinator, fresh } = world
    const id = await fresh('submitted')
    await app.database.owner.raw('revoke insert on audit_entries from vigie_app')
    try {
      for (const path of [`/api/incidents/${id}`, '/api/incidents']) {
        const { status, text } = await coordinator.get(path)
        expect([status >= 400, text.includes('Three protesters')], path).to.deep.equal([true, false])
      }
    } finally {
      await app.database.owner.raw('grant insert on audit_entries to vigie_app')
    }
    expect((await coordinator.get(`/api/incidents/${id}`)).status).to.equal(200)
  })

  it('keeps what the database says of a fault out of the log of the server: values, rows and statements', async () => {
    const { app, monitor, space, host } = world
    const faults: Readonly<Record<string, string>> = {
      unique_violation: `raise unique_violation using message = 'duplicate CNRY-message', detail = 'Key (title)=(CNRY-detail) already exists.'`,
      cast: `perform 'CNRY-cast'::integer`,
      check: `raise check_violation using message = 'CNRY-check', detail = 'Failing row contains (CNRY-row).'`,
      unknown: `raise exception 'CNRY-unknown' using errcode = 'XX000', detail = 'CNRY-detail', hint = 'CNRY-hint'`,
      missing: `perform 1 / 0`,
    }
    const before = app.lines.length
    for (const [name, fault] of Object.entries(faults)) {
      await app.database.owner.raw(`
        create function fault() returns trigger language plpgsql as $$ begin ${fault}; return new; end $$;
        create trigger fault before insert on incidents for each row execute function fault()`)
      const { status, text } = await monitor.post('/api/incidents', anIncident(space, { title: 'CNRY-title', description: 'CNRY-description' }))
      await app.database.owner.raw('drop trigger fault on incidents; drop function fault()')
      expect(status, name).to.be.within(400, 599)
      expect(text, name).not.to.include('CNRY')
    }
    await host.post('/api/accounts', { email: 'one@example.org', name: 'CNRY-name' })
    const lines = app.lines.slice(before)
    expect(lines.length).to.be.greaterThan(Object.keys(faults).length - 1)
    expect(lines.filter((line) => /CNRY|Three protesters|@example/i.test(line))).to.deep.equal([])
  })
})
