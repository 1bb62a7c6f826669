/** The page of one incident with 50 people, 80 acts and 200 revisions: all that it asks for, as it asks, beside the bare SQL of each reading through an Express route. */
import { openNames } from '../backend/records/sealing.ts'
import { kinds } from '../schemas/kinds.ts'
import { chanceFrom } from './chance.ts'
import { inTurn, type Line, timeLine } from './measure.ts'
import type { Queries, Rig, Vigie } from './rig.ts'

const [people, acts, revisions, forces, sources] = [50, 80, 200, 6, 5]

interface Told {
  readonly incident: string
  readonly people: readonly string[]
  readonly forces: readonly string[]
}

/** Records it all as a person would, over HTTP. */
async function told(vigie: Vigie): Promise<Told> {
  const send = async (method: string, path: string, body: unknown, version?: number): Promise<{ id: string; version: number }> => {
    const headers = { ...vigie.headers, 'content-type': 'application/json', ...(version ? { 'if-match': `"${version}"` } : {}) }
    const answer = await fetch(`http://127.0.0.1:${vigie.port}${path}`, { method, headers, body: JSON.stringify(body) })
    if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${await answer.text()}`)
    return (await answer.json()) as { id: string; version: number }
  }
  const session = await fetch(`http://127.0.0.1:${vigie.port}/api/session`, { headers: vigie.headers })
  const { memberships } = (await session.json()) as { memberships: { community_id: string; role: string }[] }
  const community_id = memberships.find(({ role }) => role === 'coordinator')?.community_id ?? ''
  const chance = chanceFrom(50_080_200)
  const several = async (count: number, path: string, body: (at: number) => unknown): Promise<string[]> => {
    const ids: string[] = []
    for (let at = 0; at < count; at++) ids.push((await send('POST', path, body(at))).id)
    return ids
  }
  const filed = await send('POST', '/api/incidents?submission=true', {
    community_id,
    form: 'general',
    title: 'A square, a morning',
    description: 'What was seen, by whom, and what was done afterwards. '.repeat(20),
    happened_on: '2024-02-14',
    country: 'TUN',
    place_precision: 'country',
    violations: ['liberty.arbitrary_arrest'],
    source_connection: 'witness',
    source_name: 'Somebody who was there',
  })
  const incident_id = filed.id
  const persons = await several(people, '/api/people', (at) => ({
    community_id,
    counting_unit: 'individual',
    code_name: `P-${at}`,
    names: [{ name: `Name of ${at}`, kind: 'usual' }],
  }))
  const organisations = await several(forces, '/api/organisations', (at) => ({ community_id, name: `Unit ${at}`, kind: 'state.police' }))
  const done = await several(acts, '/api/acts', (at) => ({
    incident_id,
    violation: at < people ? 'liberty.arbitrary_arrest' : 'integrity.torture',
    victim_id: persons[at % people],
    happened_on: '2024-02-14',
  }))
  for (const act_id of done)
    for (const organisation_id of new Set([chance.one(organisations), chance.one(organisations)]))
      await send('POST', '/api/involvements', { incident_id, act_id, organisation_id, perpetrator_type: 'state.police', degree: 'direct.perpetrator' })
  await several(sources, '/api/sources', (at) => ({ incident_id, connection: 'witness', name: `Source ${at}`, account: 'What was told. '.repeat(30) }))
  let { version } = filed
  for (let at = version; at < revisions; at++)
    ({ version } = await send('PATCH', `/api/incidents/${incident_id}`, { description: `What was seen, told ${at} times. `.repeat(20) }, version))
  return { incident: incident_id, people: persons, forces: organisations }
}

const namesOf = (collection: string): readonly string[] => {
  const schema = kinds.find((one) => one.collection === collection)
  return schema ? openNames(schema) : []
}
const columnsOf = (collection: string): string => namesOf(collection).join(', ')

/** What the page asks for, each address with its bare query. */
function asked({ incident, people: persons, forces: units }: Told): { paths: string[]; queries: Queries } {
  const part = (collection: string, column: string, ids: readonly string[]) => ({
    text: `select ${columnsOf(collection)} from ${collection} where ${column} = any ($1::uuid[]) ${namesOf(collection).includes('removed_at') ? 'and removed_at is null' : ''}
           order by created_at desc, id desc limit 200`,
    values: [ids],
  })
  const of = (collection: string, column = 'incident_id') =>
    [`/api/${collection}?${column}=${incident}&limit=200`, part(collection, column, [incident])] as const
  const named = (collection: string, ids: readonly string[]) => [`/api/${collection}?id=${ids.join()}&limit=200`, part(collection, 'id', ids)] as const
  const all = [
    [`/api/incidents/${incident}`, { text: `select ${columnsOf('incidents')} from incidents where id = $1`, values: [incident] }],
    [
      `/api/incidents/${incident}/history`,
      {
        text: `select r.version, r.verb, r.reason, r.changed_at, a.name, r.snapshot from revisions r left join accounts a on a.id = r.changed_by
               where r.record_id = $1 and r.kind = 'incidents' order by r.version desc`,
        values: [incident],
      },
    ],
    of('acts'),
    of('involvements'),
    of('sources'),
    of('interventions'),
    of('incident_links'),
    of('incident_links', 'related_id'),
    of('findings'),
    of('remarks'),
    [`/api/evidence?incident=${incident}&limit=200`, part('evidence', 'incident_id', [incident])],
    named('people', persons),
    named('organisations', units),
  ] as const
  return { paths: all.map(([path]) => path), queries: Object.fromEntries(all.map(([, query], at) => [`q${at}`, query])) }
}

export async function incident(rig: Rig): Promise<Line[]> {
  const url = await rig.copy(0, 'incident_page')
  const vigie = await rig.vigie(url)
  const { paths, queries } = asked(await told(vigie))
  const yardstick = await rig.yardstick(url, queries)
  const common = { concurrency: 1, milliseconds: rig.short ? 1_500 : 4_000, expect: 200 }
  const whole = async (port: number, addresses: readonly string[], headers = {}): Promise<number> =>
    (1000 * addresses.length) / (await rig.load({ ...common, method: 'GET', port, paths: addresses, headers })).perSecond
  // As the page asks: the record and its history, then its parts, then the names in them.
  const rounds = [paths.slice(0, 2), paths.slice(2, -2), paths.slice(-2)]
  const bodies = rounds.map((ask) => JSON.stringify({ ask }))
  const asPage = async (): Promise<number> =>
    (1000 * rounds.length) /
    (await rig.load({ ...common, method: 'POST', port: vigie.port, paths: ['/api/together'], bodies, headers: vigie.headers })).perSecond
  const page = await inTurn(rig.short ? 3 : 5, {
    figure: asPage,
    yardstick: () =>
      whole(
        yardstick.port,
        Object.keys(queries).map((name) => `/query/${name}`),
      ),
  })
  const lines = [
    timeLine(
      `Page of an incident: ${people} people, ${acts} acts, ${revisions} revisions, ${paths.length} readings in ${rounds.length} requests`,
      page.figure,
      page.yardstick,
      'ms',
      3,
    ),
  ]
  for (const [at, path] of paths.entries()) {
    const one = await inTurn(1, { figure: () => whole(vigie.port, [path], vigie.headers), yardstick: () => whole(yardstick.port, [`/query/q${at}`]) })
    lines.push({ ...timeLine(`of it ${path.replace(/[?=].*/, '').replace(/[0-9a-f-]{36}/, ':id')}`, one.figure, one.yardstick, 'ms', 3), bar: '', pass: null })
  }
  await vigie.stop()
  await yardstick.stop()
  return lines
}
