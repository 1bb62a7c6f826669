/**
 * How each route is driven by the sweeps: with everything there is to ask of it, without changing a record. A route that stands in the app and not here
 * makes the tests fail, so that a new surface is looked at.
 */
import { randomUUID } from 'node:crypto'
import { dimensions } from '../../backend/records/counts.ts'
import type { RecordSchema } from '../../schemas/dialect.ts'
import { incidentOrders } from '../../schemas/filters.ts'
import { latestForms } from '../../schemas/forms/registry.ts'
import { kinds } from '../../schemas/kinds.ts'
import { states, transitions } from '../../schemas/states.ts'
import type { Sent } from '../support/client.ts'
import { anIncident } from '../support/people.ts'
import type { Name } from './cast.ts'
import type { World } from './world.ts'

export interface Asked extends Sent {
  readonly path: string
}
export type Recipe = (world: World, who: Name) => readonly (string | Asked)[]

const forms = latestForms().map((one) => one.form)
const filters = (world: World): string[] => [
  '',
  ...states.map((state) => `state=${state}`),
  ...forms.map((form) => `form=${form}`),
  ...[world.secret, world.other, world.open].map((id) => `community=${id}`),
  `import=${world.imports[0]}`,
  'violation=liberty.',
  'country=TUN',
  'from=2026-01-01&to=2026-12-31',
  'bbox=10,36,11,37',
]
const ids = (world: World): string[] => Object.values(world.incidents)
const items = (world: World): string[] => Object.values(world.evidence)
const persons = (world: World): readonly string[] => world.records?.['people'] ?? [randomUUID()]
const spaces = (world: World): string[] => [world.secret, world.other, world.open]
const casefiles = (world: World): readonly string[] => world.records?.['casefiles'] ?? [randomUUID()]
const stale = { ifMatch: 999 }
/** Those of which a change would be one. */
const own = (world: World, who: Name): string[] =>
  Object.entries(world.incidents).flatMap(([name, id]) =>
    name.includes(`draft of ${who}`) || (who === 'author' && name.endsWith('withdrawn')) || (who === 'openAuthor' && name === 'open draft') ? [id] : [],
  )

function file(fields: Readonly<Record<string, string>>): FormData {
  const form = new FormData()
  form.set('file', new Blob(['title,country\nA title,TUN\n']), 'a.csv')
  for (const [name, value] of Object.entries(fields)) form.set(name, value)
  return form
}

const exported =
  (extension: string, options: readonly string[] = []): Recipe =>
  (world) =>
    ['', 'state=draft', 'state=returned,disputed,archived', 'form=killing', `community=${world.secret}`, ...options].map(
      (one) => `/api/incidents.${extension}?${one}`,
    )
const members = (world: World): [string, string][] =>
  spaces(world).flatMap((space) => [world.people.reader.id, world.people.author.id, world.people.otherReader.id].map((id): [string, string] => [space, id]))

const verbs: Readonly<Record<string, Recipe>> = Object.fromEntries(
  transitions.map(({ verb }) => [
    `POST /api/incidents/:id/${verb}`,
    (world: World) => ids(world).map((id) => ({ path: `/api/incidents/${id}/${verb}`, body: { reason: 'because' }, ...stale })),
  ]),
)

/** Names of people, as somebody would search for them. */
export const namesIn = (world: World): string[] =>
  [...(world.canaries?.values() ?? [])].filter(({ where }) => /^people .* names name$/.test(where)).map(({ word }) => word)

/** The seven routes that every kind of record has. */
const ofKind = ({ collection, filters = [] }: RecordSchema): Record<string, Recipe> => {
  const own = (world: World): readonly string[] => world.records?.[collection] ?? [randomUUID()]
  const each =
    (rest: string, sent: Omit<Asked, 'path'> = {}) =>
    (world: World) =>
      own(world).map((id) => ({ path: `/api/${collection}/${id}${rest}`, ...sent }))
  return {
    [`GET /api/${collection}`]: (world) => [
      `/api/${collection}?limit=200`,
      `/api/${collection}?limit=200&removed=true`,
      ...spaces(world).map((id) => `/api/${collection}?community=${id}`),
      ...(collection === 'people' ? namesIn(world).map((word) => `/api/people?name=${word}`) : []),
      ...filters.filter((name) => name === 'incident_id').flatMap((name) => ids(world).map((id) => `/api/${collection}?${name}=${id}`)),
    ],
    [`POST /api/${collection}`]: (world) => spaces(world).map((community_id) => ({ path: `/api/${collection}`, body: { community_id, no_such: 'x' } })),
    [`GET /api/${collection}/:id`]: (world) => [...each('')(world), ...(collection === 'people' ? each('?itself=true')(world) : [])],
    [`PATCH /api/${collection}/:id`]: each('', { body: {}, ...stale }),
    [`DELETE /api/${collection}/:id`]: each('', stale),
    [`POST /api/${collection}/:id/restoration`]: each('/restoration', { body: {}, ...stale }),
    [`POST /api/${collection}/:id/reversion`]: each('/reversion', { body: { version: 1, reason: 'because' }, ...stale }),
    [`GET /api/${collection}/:id/history`]: each('/history'),
  }
}
const written = kinds.filter((kind) => kind.properties['removed_at'])

const alone: Readonly<Record<string, Recipe>> = {
  ...Object.assign({}, ...written.map(ofKind)),
  'GET /api/health': () => ['/api/health'],
  'GET /api/openapi.json': () => ['/api/openapi.json'],
  'GET /api/schemas/:kind': () => ['/api/schemas/incidents', '/api/schemas/nothing'],
  'GET /api/forms': () => ['/api/forms'],
  'GET /api/forms/:form': () => ['/api/forms/general', '/api/forms/nothing'],
  'GET /api/vocabularies/:name': () => ['/api/vocabularies/countries', '/api/vocabularies/nothing'],
  'GET /api/session': () => ['/api/session'],
  'GET /api/sessions': () => ['/api/sessions'],
  'GET /api/invitations/:token': () => ['/api/invitations/x'],
  'GET /api/account/second-factor': () => ['/api/account/second-factor'],
  'GET /api/accounts': () => ['/api/accounts'],
  'GET /api/communities': () => ['/api/communities', '/api/communities?limit=1'],
  'GET /api/communities/:id': (world) => spaces(world).map((id) => `/api/communities/${id}`),
  'GET /api/communities/:id/members': (world) => spaces(world).map((id) => `/api/communities/${id}/members`),
  'GET /api/communities/:id/vault-checks': (world) => spaces(world).map((id) => `/api/communities/${id}/vault-checks`),
  'GET /api/erasures': (world) => ['/api/erasures', ...spaces(world).map((id) => `/api/erasures?community=${id}`), `/api/erasures?record=${ids(world)[0]}`],
  'GET /api/erasures/:id': () => [`/api/erasures/${randomUUID()}`],
  'POST /api/erasures': (world) =>
    [...ids(world), ...items(world)].map((record_id) => ({ path: '/api/erasures', body: { kind: 'people', record_id, reason: 'asked' } })),
  'POST /api/erasures/:id/confirmation': () => [{ path: `/api/erasures/${randomUUID()}/confirmation`, body: { reference: 'x' } }],
  'DELETE /api/erasures/:id': () => [`/api/erasures/${randomUUID()}`],
  'GET /api/holds': (world) => [
    '/api/holds',
    ...spaces(world).map((id) => `/api/holds?community=${id}`),
    ...(world.held ?? []).map((id) => `/api/holds?record=${id}`),
  ],
  'POST /api/holds': (world) =>
    [...ids(world), ...casefiles(world)].map((record_id) => ({ path: '/api/holds', body: { kind: 'casefiles', record_id, reason: ' ' } })),
  'POST /api/holds/:id/release': () => [{ path: `/api/holds/${randomUUID()}/release`, body: { reason: 'because' } }],
  'GET /api/communities/:id/retention': (world) => spaces(world).map((id) => `/api/communities/${id}/retention`),
  'PUT /api/communities/:id/retention': (world) => spaces(world).map((id) => ({ path: `/api/communities/${id}/retention`, body: { drafts: 1 } })),
  'GET /api/communities/:id/freeze': (world) => spaces(world).map((id) => `/api/communities/${id}/freeze`),
  'POST /api/communities/:id/freeze': () => [`/api/communities/${randomUUID()}/freeze`],
  'DELETE /api/communities/:id/freeze': (world) => spaces(world).map((id) => `/api/communities/${id}/freeze`),
  'GET /api/audit': (world) => [
    ...['own', 'opened', 'instance'].map((scope) => `/api/audit?limit=200&scope=${scope}`),
    ...spaces(world).flatMap((id) => ['', '&action=read', '&kind=incidents'].map((more) => `/api/audit?limit=200&community=${id}${more}`)),
  ],
  'GET /api/statistics': (world) => [
    ...dimensions.map((one) => `/api/statistics?by=${one}`),
    '/api/statistics?by=country,violation,month',
    '/api/statistics?by=community,perpetrator,form',
    ...filters(world).map((one) => `/api/statistics?by=state&${one}`),
  ],
  'GET /api/statistics/totals': (world) => filters(world).map((one) => `/api/statistics/totals?${one}`),
  'GET /api/map/clusters': (world) => [
    ...[0, 2, 5, 8, 9, 13, 18, 22].flatMap((zoom) => [`/api/map/clusters?zoom=${zoom}`, `/api/map/clusters?zoom=${zoom}&bbox=10,36,11,37`]),
    ...filters(world).map((one) => `/api/map/clusters?zoom=18&${one}`),
  ],
  'GET /api/incidents.csv': exported('csv', ['bom=true&separator=semicolon', 'manifest=ar', 'recipient=somebody']),
  'GET /api/incidents.xlsx': () => ['', 'state=draft', 'form=killing', 'language=ar'].map((one) => `/api/incidents.xlsx?${one}`),
  'GET /api/incidents.geojson': exported('geojson'),
  'GET /api/incidents.ndjson': exported('ndjson'),
  'GET /api/people/:id/disclosures': (world) => [...(world.records?.['people'] ?? []), randomUUID()].map((id) => `/api/people/${id}/disclosures`),
  ...Object.fromEntries(
    ['csv', 'xlsx', 'ndjson'].map((extension): [string, Recipe] => [
      `GET /api/acts.${extension}`,
      (world) => ['', 'state=draft', 'state=returned,disputed,archived', `community=${world.secret}`].map((one) => `/api/acts.${extension}?${one}`),
    ]),
  ),
  'GET /api/exports/preview': (world) => [...filters(world), 'recipient=somebody'].map((one) => `/api/exports/preview?${one}`),
  'GET /api/incidents': (world) => [
    ...filters(world).map((one) => `/api/incidents?limit=200&${one}`),
    ...Object.keys(incidentOrders).map((one) => `/api/incidents?limit=3&sort=${one}`),
  ],
  'GET /api/incidents/:id': (world) => ids(world).flatMap((id) => [`/api/incidents/${id}`, `/api/incidents/${id}?itself=true`]),
  'GET /api/duplicates': (world) => ['/api/duplicates', ...spaces(world).map((id) => `/api/duplicates?community=${id}`)],
  'GET /api/incidents/:id/duplicates': (world) => ids(world).map((id) => `/api/incidents/${id}/duplicates`),
  'GET /api/incidents/:id/merges': (world) => ids(world).map((id) => `/api/incidents/${id}/merges`),
  'POST /api/people/:id/distinctions': (world) =>
    persons(world).flatMap((id) => [randomUUID(), id].map((other_id) => ({ path: `/api/people/${id}/distinctions`, body: { other_id } }))),
  'DELETE /api/people/:id/distinctions/:other_id': (world) => persons(world).map((id) => `/api/people/${id}/distinctions/${randomUUID()}`),
  'POST /api/incidents/:id/distinctions': (world) =>
    ids(world).flatMap((id) => [randomUUID(), id].map((other_id) => ({ path: `/api/incidents/${id}/distinctions`, body: { other_id } }))),
  'DELETE /api/incidents/:id/distinctions/:other_id': (world) => ids(world).map((id) => `/api/incidents/${id}/distinctions/${randomUUID()}`),
  'POST /api/incidents/:id/merges': (world) =>
    ids(world).flatMap((id, at, all) => [
      { path: `/api/incidents/${id}/merges`, body: { other_id: all[(at + 1) % all.length], other_version: 999 }, ...stale },
      { path: `/api/incidents/${id}/merges`, body: { other_id: all[(at + 1) % all.length], other_version: 1, choices: { source_name: 'both' } }, ifMatch: 2 },
    ]),
  'GET /api/people/:id/duplicates': (world) => persons(world).map((id) => `/api/people/${id}/duplicates`),
  'GET /api/people/:id/merges': (world) => persons(world).map((id) => `/api/people/${id}/merges`),
  'POST /api/people/:id/merges': (world) =>
    persons(world).flatMap((id, at, all) => [
      { path: `/api/people/${id}/merges`, body: { other_id: all[(at + 1) % all.length] ?? id, other_version: 999 }, ...stale },
      { path: `/api/people/${id}/merges`, body: { other_id: randomUUID(), other_version: 1, choices: { names: 'both' } }, ifMatch: 1 },
    ]),
  'DELETE /api/people/:id/merges/:merge_id': (world) => persons(world).map((id) => `/api/people/${id}/merges/${randomUUID()}`),
  'DELETE /api/incidents/:id/merges/:merge_id': (world) => ids(world).map((id) => `/api/incidents/${id}/merges/${randomUUID()}`),
  'GET /api/incidents/:id/history': (world) => ids(world).map((id) => `/api/incidents/${id}/history`),
  ...Object.fromEntries(
    ['contradictions', 'checklist', 'participants'].map((one) => [
      `GET /api/incidents/:id/${one}`,
      (world: World) => ids(world).map((id) => `/api/incidents/${id}/${one}`),
    ]),
  ),
  'GET /api/desk': (world) => ['/api/desk', ...spaces(world).map((id) => `/api/desk?community=${id}`)],
  'GET /api/evidence': (world) => [
    '/api/evidence?limit=200',
    '/api/evidence?beside=true&kind=document,other&handed_over=true&limit=200',
    ...spaces(world).map((id) => `/api/evidence?community=${id}`),
    ...ids(world).map((id) => `/api/evidence?incident=${id}`),
    ...items(world).map((id) => `/api/evidence?parent=${id}`),
  ],
  'GET /api/evidence/:id': (world) => items(world).map((id) => `/api/evidence/${id}`),
  'GET /api/evidence/:id/history': (world) => items(world).map((id) => `/api/evidence/${id}/history`),
  'GET /api/evidence/:id/file': (world) => items(world).map((id) => `/api/evidence/${id}/file?why=because`),
  'GET /api/evidence/:id/preview': (world) => items(world).map((id) => `/api/evidence/${id}/preview`),
  'GET /api/evidence/:id/metadata': (world) => items(world).map((id) => `/api/evidence/${id}/metadata`),
  'GET /api/evidence/:id/custody': (world) => items(world).map((id) => `/api/evidence/${id}/custody`),
  'GET /api/evidence/:id/custody.pdf': (world) => items(world).map((id) => `/api/evidence/${id}/custody.pdf?language=fr`),
  'GET /api/uploads/:id': (world) => world.uploads.map((id) => `/api/uploads/${id}`),
  'GET /api/imports': (world) => ['/api/imports', ...spaces(world).map((id) => `/api/imports?community=${id}`)],
  'GET /api/imports/:id': (world) => world.imports.map((id) => `/api/imports/${id}`),
  'GET /api/imports/:id/refused.csv': (world) => world.imports.map((id) => `/api/imports/${id}/refused.csv`),
  'GET /api/mappings': (world) => ['/api/mappings', ...spaces(world).map((id) => `/api/mappings?community=${id}`)],
  'GET /api/reports': (world) => ['/api/reports', ...spaces(world).map((id) => `/api/reports?community=${id}`)],
  'GET /api/reports/:id': (world) => world.reports.map(({ id }) => `/api/reports/${id}`),
  'GET /api/reports/:id/report.pdf': (world) => world.reports.map(({ id }) => `/api/reports/${id}/report.pdf`),
  'GET /api/forums': (world) => ['/api/forums', '/api/forums?on=2021-06-01', ...spaces(world).map((id) => `/api/forums?community=${id}`)],
  'GET /api/forums/:id': (world) => ['/api/forums/ecthr', '/api/forums/nothing', ...spaces(world).map((id) => `/api/forums/ccpr?community=${id}`)],
  'GET /api/ratifications': (world) => ['/api/ratifications?state=TUN', ...spaces(world).map((id) => `/api/ratifications?state=TUN&community=${id}`)],
  'GET /api/corrections': (world) => ['/api/corrections', ...spaces(world).map((id) => `/api/corrections?community=${id}`)],
  ...Object.fromEntries(
    ['forums', 'deadlines', 'deadlines.ics', 'gaps'].map((one) => [
      `GET /api/casefiles/:id/${one}`,
      (world: World) => casefiles(world).map((id) => `/api/casefiles/${id}/${one}`),
    ]),
  ),
  ...Object.fromEntries(
    ['members', 'checks', 'approvals', 'exports', 'evidence', 'dossier.pdf', 'dossier.docx', 'dossier.zip'].map((one) => [
      `GET /api/casefiles/:id/${one}`,
      (world: World) => casefiles(world).map((id) => `/api/casefiles/${id}/${one}`),
    ]),
  ),
  ...Object.fromEntries(
    ['letter.pdf', 'letter.docx', 'missing'].map((one) => [
      `GET /api/casefiles/:id/letters/:letter/${one}`,
      (world: World) =>
        casefiles(world).flatMap((id) =>
          ['wgad', 'nothing'].map((letter) => `/api/casefiles/${id}/letters/${letter}/${one}${one === 'missing' ? '' : '?despite=Urgent'}`),
        ),
    ]),
  ),
  'GET /api/deadlines': () => ['/api/deadlines', '/api/deadlines?within=400'],
  'POST /api/casefiles/:id/members': (world) =>
    casefiles(world).map((id) => ({ path: `/api/casefiles/${id}/members`, body: { email: 'nobody@nowhere.example', role: 'assistant' } })),
  'PATCH /api/casefiles/:id/members/:account_id': (world) =>
    casefiles(world).map((id) => ({ path: `/api/casefiles/${id}/members/${randomUUID()}`, body: { role: 'assistant' } })),
  'DELETE /api/casefiles/:id/members/:account_id': (world) => casefiles(world).map((id) => `/api/casefiles/${id}/members/${randomUUID()}`),
  'POST /api/casefiles/:id/rereading': (world) => casefiles(world).map((id) => ({ path: `/api/casefiles/${id}/rereading`, body: {} })),
  'POST /api/casefiles/:id/approvals': (world) => casefiles(world).map((id) => ({ path: `/api/casefiles/${id}/approvals`, body: { audience: 'nothing' } })),
  'POST /api/casefiles/:id/approvals/:approval_id/decision': (world) =>
    casefiles(world).map((id) => ({ path: `/api/casefiles/${id}/approvals/${randomUUID()}/decision`, body: { decision: 'refused' } })),
  'POST /api/casefiles/:id/facts': (world) => casefiles(world).map((id) => ({ path: `/api/casefiles/${id}/facts`, body: { incident_ids: [randomUUID()] } })),
  'GET /api/casefile_facts/:id/difference': (world) =>
    (world.records?.['casefile_facts'] ?? [randomUUID()]).map((id) => `/api/casefile_facts/${id}/difference`),
  'POST /api/casefile_facts/:id/update': (world) =>
    (world.records?.['casefile_facts'] ?? [randomUUID()]).map((id) => ({ path: `/api/casefile_facts/${id}/update`, body: {}, ...stale })),
  'GET /api/law/:part': () => ['/api/law/articles', '/api/law/nothing'],

  'POST /api/session': (world, who) => [
    { path: '/api/session', body: { email: world.people.author.email || `${who}@example.org`, password: `not that of ${who}` } },
  ],
  // Ends the session of who asks and says nothing; test/api tries it.
  'DELETE /api/session': () => [],
  'DELETE /api/sessions': () => ['/api/sessions'],
  'DELETE /api/sessions/:id': () => [`/api/sessions/${randomUUID()}`],
  'POST /api/session/proof': () => [{ path: '/api/session/proof', body: { password: 'wrong' } }],
  'POST /api/account/totp': () => [{ path: '/api/account/totp' }],
  'POST /api/account/totp/confirmation': () => [{ path: '/api/account/totp/confirmation', body: { code: '000000' } }],
  'DELETE /api/account/totp': () => [],
  'POST /api/account/passkeys/challenge': () => [{ path: '/api/account/passkeys/challenge' }],
  'POST /api/account/passkeys': () => [
    { path: '/api/account/passkeys', body: { name: 'x', passkey: { id: 'x', response: { clientDataJSON: 'e30', attestationObject: 'e30' } } } },
  ],
  'DELETE /api/account/passkeys/:id': () => [`/api/account/passkeys/${randomUUID()}`],
  'POST /api/account/recovery-codes': () => [{ path: '/api/account/recovery-codes' }],
  'DELETE /api/accounts/:id/sessions': () => [`/api/accounts/${randomUUID()}/sessions`],
  'POST /api/communities/:id/invitations': (world) =>
    spaces(world).map((id) => ({ path: `/api/communities/${id}/invitations`, body: { email: 'nobody@nowhere.example', role: 'nothing' } })),
  'PATCH /api/account': () => [{ path: '/api/account', body: {} }],
  'POST /api/account/password': () => [{ path: '/api/account/password', body: { current: 'wrong', password: 'a long and quiet sentence' } }],
  'POST /api/invitations/:token': () => [{ path: '/api/invitations/x', body: { password: 'a long and quiet sentence' } }],
  'POST /api/accounts': (world) => [{ path: '/api/accounts', body: { email: world.people.author.email || 'x@example.org', name: 'x' } }],
  'POST /api/accounts/:id/invitation': () => [{ path: `/api/accounts/${randomUUID()}/invitation` }],
  'PATCH /api/accounts/:id': (world) => [world.people.author.id, randomUUID()].map((id) => ({ path: `/api/accounts/${id}`, body: { disabled: 'no' } })),
  'POST /api/communities': () => [{ path: '/api/communities', body: { name: 'x' } }],
  'PATCH /api/communities/:id': (world) =>
    spaces(world).flatMap((id) => [
      { path: `/api/communities/${id}`, body: { kind: 'coalition' }, ...stale },
      { path: `/api/communities/${id}`, body: { kind: 'coalition' } },
    ]),
  'POST /api/communities/:id/members': (world) =>
    spaces(world).map((id) => ({ path: `/api/communities/${id}/members`, body: { email: 'nobody@nowhere.example', role: 'reader' } })),
  'PATCH /api/communities/:id/members/:account_id': (world) =>
    members(world).map(([space, id]) => ({ path: `/api/communities/${space}/members/${id}`, body: { role: 'nothing' } })),
  'DELETE /api/communities/:id/members/:account_id': (world) => spaces(world).map((id) => `/api/communities/${id}/members/${randomUUID()}`),
  'POST /api/incidents': (world) => [
    ...spaces(world).map((id) => ({ path: '/api/incidents?submission=true', body: anIncident(id, { title: '' }) })),
    ...ids(world)
      .slice(0, -1)
      .map((id) => ({ path: '/api/incidents', body: anIncident(world.other, { id }) })),
  ],
  'PUT /api/incidents/:id': (world) =>
    ids(world)
      .slice(0, -1)
      .flatMap((id) => spaces(world).map((space) => ({ path: `/api/incidents/${id}`, body: anIncident(space) }))),
  'PATCH /api/incidents/:id': (world) =>
    ids(world).flatMap((id) => [
      { path: `/api/incidents/${id}`, body: { title: 'x' }, ...stale },
      { path: `/api/incidents/${id}`, body: { title: 'x' } },
    ]),
  'DELETE /api/incidents/:id': (world, who) =>
    ids(world)
      .filter((id) => !own(world, who).includes(id))
      .map((id) => `/api/incidents/${id}`),
  ...verbs,
  'POST /api/incidents/:id/reversion': (world) =>
    ids(world).map((id) => ({ path: `/api/incidents/${id}/reversion`, body: { version: 1, reason: 'because' }, ...stale })),
  'POST /api/incidents/:id/assignment': (world) => ids(world).map((id) => ({ path: `/api/incidents/${id}/assignment`, body: { account_id: null }, ...stale })),
  ...Object.fromEntries(
    ['resolution', 'reopening'].map((one) => [
      `POST /api/remarks/:id/${one}`,
      (world: World) =>
        (one === 'resolution' ? [randomUUID()] : (world.records?.['remarks'] ?? [randomUUID()])).map((id) => ({ path: `/api/remarks/${id}/${one}` })),
    ]),
  ),
  // Refused for everybody: what the incident may not take, or a file that did not arrive as it left.
  'POST /api/evidence': (world) => ids(world).map((id) => ({ path: '/api/evidence', body: file({ incident_id: id, sha256: '0'.repeat(64) }) })),
  'PATCH /api/evidence/:id': (world) =>
    items(world).flatMap((id) => [
      { path: `/api/evidence/${id}`, body: { title: 'x' }, ...stale },
      { path: `/api/evidence/${id}`, body: { title: 'x' } },
    ]),
  'POST /api/evidence/:id/signature': (world) => items(world).map((id) => ({ path: `/api/evidence/${id}/signature`, body: { why: 1 } })),
  'POST /api/evidence/:id/custody': (world) => items(world).map((id) => ({ path: `/api/evidence/${id}/custody`, body: { action: 'hand_over' } })),
  'POST /api/evidence/:id/redaction': (world) => items(world).map((id) => ({ path: `/api/evidence/${id}/redaction`, body: { regions: [] } })),
  'POST /api/uploads': (world) => ids(world).map((id) => ({ path: '/api/uploads', body: { incident_id: id, bytes: 0 } })),
  'PUT /api/uploads/:id': (world) =>
    world.uploads.map((id) => ({ path: `/api/uploads/${id}?offset=65536`, body: 'x', headers: { 'content-type': 'application/octet-stream' } })),
  'POST /api/uploads/:id/completion': (world) => world.uploads.map((id) => ({ path: `/api/uploads/${id}/completion`, body: { sha256: '0'.repeat(64) } })),
  'DELETE /api/uploads/:id': (world, who) => [...(who === 'author' ? [] : world.uploads), randomUUID()].map((id) => `/api/uploads/${id}`),
  'POST /api/imports/preview': () => [{ path: '/api/imports/preview', body: file({}) }],
  'POST /api/imports': (world) => spaces(world).map((id) => ({ path: '/api/imports', body: file({ community_id: id, form: 'nothing' }) })),
  'POST /api/imports/:id/cancellation': (world) => world.imports.map((id) => ({ path: `/api/imports/${id}/cancellation` })),
  'POST /api/forums/:id/corrections': (world) =>
    spaces(world).map((community_id) => ({ path: '/api/forums/ccpr/corrections', body: { community_id, criterion: 'interim', terms: {} } })),
  'POST /api/ratifications/:state/corrections': (world) =>
    spaces(world).map((community_id) => ({ path: '/api/ratifications/TUN/corrections', body: { community_id, instrument: 'CAT', terms: {} } })),
  'DELETE /api/corrections/:id': (world, who) => [...(who === 'coordinator' ? [] : world.corrections), randomUUID()].map((id) => `/api/corrections/${id}`),
  'POST /api/mappings': (world) =>
    spaces(world).map((id) => ({ path: '/api/mappings', body: { community_id: id, name: 'x', form: 'nothing', mapping: { fields: {} } } })),
  'DELETE /api/mappings/:id': (world, who) => [...(who === 'coordinator' ? [] : world.mappings), randomUUID()].map((id) => `/api/mappings/${id}`),
  'POST /api/reports/preview': (world) =>
    spaces(world).flatMap((community_id) =>
      ['internal', 'partners', 'public'].map((audience) => ({
        path: '/api/reports/preview',
        body: { community_id, title: 'A report', audience, filters: { community: spaces(world).join() } },
      })),
    ),
  'POST /api/reports': (world) => spaces(world).map((community_id) => ({ path: '/api/reports', body: { community_id, title: 'x' } })),
}

/** Readings that may be asked for together: of each route its first two addresses. */
const together: Recipe = (world, who) => {
  const all = Object.entries(alone).flatMap(([route, recipe]) =>
    route.startsWith('GET ')
      ? recipe(world, who)
          .slice(0, 2)
          .map((one) => (typeof one === 'string' ? one : one.path))
      : [],
  )
  const chunk = 24
  return Array.from({ length: Math.ceil(all.length / chunk) }, (_, at) => ({ path: '/api/together', body: { ask: all.slice(at * chunk, (at + 1) * chunk) } }))
}

export const recipes: Readonly<Record<string, Recipe>> = { ...alone, 'POST /api/together': together }
