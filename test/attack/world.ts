/**
 * Two confidential communities and an open one, full of words that occur nowhere else (canaries), and for each word who may ever see it:
 * written by hand, apart from the ability.
 */
import { createHash, randomUUID } from 'node:crypto'
import { workOff } from '../../backend/jobs/worker.ts'
import { casefile } from '../../schemas/casefile.ts'
import { casefileParts } from '../../schemas/casefile-parts.ts'
import { codedAnswer, codedInEntries, notesName, sensitivityInEntries } from '../../schemas/coded-notes.ts'
import type { FormSchema, RecordSchema, Sensitivity } from '../../schemas/dialect.ts'
import { type Field, fieldsOf } from '../../schemas/fields.ts'
import { latestForms } from '../../schemas/forms/registry.ts'
import { incident } from '../../schemas/incident.ts'
import { termsOf } from '../../schemas/vocabularies/registry.ts'
import { testLog } from '../support/app.ts'
import { aCommunity, anIncident, type Person, someone } from '../support/people.ts'
import { everybody, type Name, openPeople, otherPeople, type Readers, secretPeople } from './cast.ts'
import type { Attacked } from './ground.ts'
import { canaryRecords } from './world-records.ts'

export interface Canary {
  readonly word: string
  /** What it is: a sensitivity for what stands in a record, else a noun. */
  readonly kind: Sensitivity | 'draft' | 'reason' | 'community' | 'person' | 'import' | 'mapping' | 'report' | 'correction' | 'file' | 'hold'
  readonly where: string
  readonly readers: ReadonlySet<string>
}

export interface World {
  readonly people: Readonly<Record<Name, Person>>
  readonly canaries: ReadonlyMap<string, Canary>
  readonly secret: string
  readonly other: string
  readonly open: string
  /** Identifiers by what they name. */
  readonly incidents: Readonly<Record<string, string>>
  /** Identifiers of the records of each kind, by collection. */
  readonly records?: Readonly<Record<string, readonly string[]>>
  /** Items of evidence by the incident they stand on. */
  readonly evidence: Readonly<Record<string, string>>
  readonly uploads: readonly string[]
  readonly imports: readonly string[]
  readonly mappings: readonly string[]
  readonly corrections: readonly string[]
  /** Records under a legal hold. */
  readonly held?: readonly string[]
  readonly reports: readonly { readonly id: string; readonly audience: string; readonly maker: Name }[]
}

const letters = 'abcdefghijklmnopqrstuvwxyz'
export const canaryPattern = /cnry[a-z]{10}/g

/** A filed incident of the secret community: who may read its open fields, and who the others. */
const trusted = (author: Name): Name[] => [author, 'lawyer', 'reviewer', 'coordinator']
const network: readonly Name[] = ['host', ...secretPeople, ...otherPeople, ...openPeople]

const isOpen = (sensitivity: Sensitivity) => sensitivity === 'public' || sensitivity === 'community'
const inSecret =
  (author: Name): Readers =>
  (sensitivity) =>
    isOpen(sensitivity) ? secretPeople : trusted(author)
/** Members of the community of what is open to these readers: the registries are not open to the network. */
const members = (readers: Readers): readonly Name[] => {
  const open = readers('community')
  return open === network ? openPeople : open
}
const onlyBy =
  (author: Name): Readers =>
  () => [author]

/** Makes the world. */
export async function canaryWorld(app: Attacked): Promise<World> {
  const canaries = new Map<string, Canary>()
  let made = 0
  const word = (kind: Canary['kind'], where: string, readers: readonly Name[]): string => {
    made += 1
    const digest = createHash('sha256').update(`canary ${made}`).digest()
    const text = `cnry${[...digest.subarray(0, 10)].map((byte) => letters[byte % 26]).join('')}`
    canaries.set(text, { word: text, kind, where, readers: new Set(readers) })
    return text
  }

  const [secret, other, open] = [await aCommunity(app), await aCommunity(app), await aCommunity(app, 'network')]
  const people = {} as Record<Name, Person>
  const roleOf = (name: string) =>
    name
      .replace(/^(other|open)/, '')
      .toLowerCase()
      .replace('author', 'monitor') as 'monitor'
  for (const name of everybody)
    people[name] =
      name === 'nobody'
        ? { ...app.client.another(), id: '', email: '' }
        : await someone(
            app,
            (secretPeople as readonly string[]).includes(name)
              ? { [secret]: roleOf(name) }
              : (otherPeople as readonly string[]).includes(name)
                ? { [other]: roleOf(name) }
                : (openPeople as readonly string[]).includes(name)
                  ? { [open]: roleOf(name) }
                  : {},
            { host: name === 'host' },
          )
  const spaces: readonly [string, readonly Name[], readonly Name[]][] = [
    [secret, secretPeople, [...secretPeople, 'host']],
    [other, otherPeople, [...otherPeople, 'host']],
    [open, openPeople, network],
  ]
  for (const [id, members, knows] of spaces) {
    const name = word('community', 'name of a community', knows)
    const description = word('community', 'description of a community', knows)
    await app.asOwner((db) => db('communities').where({ id }).update({ name, description }))
    for (const one of members) {
      const readers = [...members, 'host'] as const
      const changes = { name: word('person', `name of ${one}`, readers), email: `${word('person', `address of ${one}`, readers)}@example.org` }
      await app.asOwner((db) => db('accounts').where('id', people[one].id).update(changes))
      people[one] = { ...people[one], email: changes.email }
    }
  }
  const outsiders = { name: word('person', 'name of the outsider', ['outsider', 'host']) }
  await app.asOwner((db) => db('accounts').where('id', people.outsider.id).update(outsiders))

  function wordsFor(field: Field, where: string, readers: Readers, kind?: Canary['kind']): unknown {
    // Filed, a code and the name of a force stand in the registries, for every member.
    const shown = (one: Field) =>
      !kind && (where.endsWith(' victims') || where.endsWith(' forces')) && /^(code_name|name)$/.test(one.name) && one.sensitivity === 'restricted'
    const say = (one: Field) => {
      const sensitivity = shown(one) ? 'community' : one.sensitivity
      return word(kind ?? sensitivity, `${where} ${one.name}`, shown(one) ? members(readers) : readers(sensitivity))
    }
    // Written answer by answer: see notesFor.
    if (field.name === notesName) return undefined
    if (field.kind === 'text' || field.kind === 'multiline') return say(field)
    if (field.kind === 'texts') return [/links$/.test(field.name) ? `https://${say(field)}.example/` : say(field)]
    if (field.kind === 'link') return `https://${say(field)}.example/`
    const first = field.vocabulary ? termsOf(field.vocabulary)?.[0]?.code : undefined
    if (field.path[0] === 'answers' && field.kind === 'term') return first
    if (field.path[0] === 'answers' && field.kind === 'terms') return [first]
    if (field.path[0] === 'answers' && field.kind === 'date') return '2024-02'
    if (field.kind !== 'repeat') return undefined
    const entry = Object.fromEntries(field.fields.map((one) => [one.name, wordsFor(one, `${where} ${field.name}`, readers, kind)]))
    const notes = [...codedInEntries(field).keys()].map((name) => {
      const class_ = sensitivityInEntries(field) ?? 'restricted'
      return { field: name, note: word(kind ?? class_, `${where} ${field.name} note on ${name}`, readers(class_)) }
    })
    return [{ ...Object.fromEntries(Object.entries(entry).filter(([, value]) => value !== undefined)), ...(notes.length > 0 ? { [notesName]: notes } : {}) }]
  }

  /** A note on every coded answer of a record, each its own word: above what is open, whatever its answer is. */
  function notesFor(schema: RecordSchema, where: string, readers: Readers, form?: FormSchema, kind?: Canary['kind']): unknown {
    const coded = [...fieldsOf(schema), ...(form ? fieldsOf(form) : [])].filter((one) => one.schema.duty !== 'review')
    return coded.flatMap((one) => {
      const path = one.path.join('.')
      return codedAnswer(schema, path, form) ? [{ field: path, note: word(kind ?? 'restricted', `${where} note on ${path}`, readers('restricted')) }] : []
    })
  }

  /** A casefile and one of each of its parts, every text its own word; counsel from outside knows of the open part of the casefile, its facts and its exhibits. */
  async function litigation(): Promise<Record<string, string[]>> {
    const made: Record<string, string[]> = {}
    const needed: Readonly<Record<string, Readonly<Record<string, unknown>>>> = {
      claims: { right: 'torture' },
      casefile_harms: { kind: 'moral' },
      casefile_reliefs: { kind: 'release' },
      casefile_interventions: { kind: 'legal.advice' },
      casefile_risks: { level: 'high' },
      casefile_deadlines: { due_on: '2027-01-02' },
      casefile_stages: { stage: 'preparation' },
    }
    const shown = ['casefiles', 'casefile_facts', 'exhibits']
    const make = async (schema: RecordSchema, own: Readonly<Record<string, unknown>>) => {
      const { collection } = schema
      const readers: Readers = (sensitivity) => [
        'lawyer',
        'coordinator',
        ...(shown.includes(collection) && (sensitivity === 'community' || sensitivity === 'public') ? (['otherLawyer'] as const) : []),
      ]
      const fields = fieldsOf(schema).filter((one) => !one.schema.readOnly && !('maxLength' in one.schema && (one.schema.maxLength ?? 99) < 24))
      const words = fields.flatMap((one) => {
        const value = one.name in (needed[collection] ?? {}) ? undefined : wordsFor(one, `${collection}`, readers)
        return value === undefined ? [] : [[one.name, value] as const]
      })
      const notes = notesName in schema.properties ? { [notesName]: notesFor(schema, collection, readers) } : {}
      const reply = await people.lawyer.post(`/api/${collection}`, { ...Object.fromEntries(words), ...notes, ...needed[collection], ...own })
      if (reply.status !== 201) throw new Error(`${collection}: ${reply.text}`)
      made[collection] = [reply.body.id]
      return reply.body.id as string
    }
    const casefile_id = await make(casefile, { community_id: secret })
    const place = { email: people.otherLawyer.email, role: 'counsel', until_on: '2099-12-31' }
    ok(await people.lawyer.post(`/api/casefiles/${casefile_id}/members`, place), 'a place in a team')
    // The team knows who is on it.
    for (const one of [...canaries.values()])
      if (one.where.endsWith(' of otherLawyer')) canaries.set(one.word, { ...one, readers: new Set([...one.readers, 'lawyer', 'coordinator']) })
    for (const one of casefileParts) await make(one, { casefile_id })
    return made
  }

  /** Every text of an incident of a form, each its own word. */
  function filled(community: string, form: string, where: string, readers: Readers, kind?: Canary['kind']): Record<string, unknown> {
    const known = (fields: readonly Field[]) =>
      Object.fromEntries(
        fields.flatMap((field) => {
          const value = field.schema.readOnly || field.schema.duty === 'review' ? undefined : wordsFor(field, where, readers, kind)
          return value === undefined ? [] : [[field.name, value]]
        }),
      )
    const schema = latestForms().find((one) => one.form === form)
    return anIncident(community, {
      // The form of one person describes its victim in answers of its own.
      ...known(fieldsOf(incident).filter((field) => !(form === 'enforced_disappearance' && field.name === 'victims'))),
      form,
      answers: schema ? known(fieldsOf(schema)) : {},
      coded_notes: notesFor(incident, where, readers, schema, kind),
      perpetrator_types: ['state.police'],
      place_precision: 'point',
      latitude: 36.8 + Math.random() / 100,
      longitude: 10.2,
    })
  }

  const incidents: Record<string, string> = {}
  const ok = (reply: { status: number; text: string; body: { id: string } }, what: string): string => {
    if (reply.status >= 300) throw new Error(`${what}: ${reply.status} ${reply.text.slice(0, 400)}`)
    return reply.body.id
  }
  const submit = async (name: string, by: Name, community: string, form: string, readers: Readers) => {
    incidents[name] = ok(await people[by].post('/api/incidents?submission=true', filled(community, form, name, readers)), name)
  }
  const act = async (name: string, by: Name, verb: string, reason?: string) =>
    ok(await people[by].post(`/api/incidents/${incidents[name]}/${verb}`, reason ? { reason } : {}), `${name}: ${verb}`)

  for (const { form } of latestForms()) await submit(`secret ${form}`, 'author', secret, form, inSecret('author'))
  const reason = (who: string) => word('reason', `reason of ${who}`, trusted('author'))
  await act('secret arrest_detention', 'reviewer', 'verification', reason('a verification'))
  await act('secret killing', 'reviewer', 'return', reason('a return'))
  await act('secret torture', 'reviewer', 'dispute', reason('a dispute'))
  await act('secret repression', 'coordinator', 'archival', reason('an archival'))
  await submit('secret by monitor', 'monitor', secret, 'general', inSecret('monitor'))

  await submit('secret twin', 'monitor', secret, 'general', inSecret('monitor'))
  await submit('secret merged', 'monitor', secret, 'general', inSecret('monitor'))
  ok(
    await people.reviewer.post(
      `/api/incidents/${incidents['secret twin']}/merges`,
      { other_id: incidents['secret merged'], other_version: 1, reason: word('reason', 'reason of a merge', trusted('monitor')) },
      { ifMatch: 1 },
    ),
    'a merge',
  )

  // What stood in a draft before it was filed stays its author's; so does what was filed and taken back.
  const early = filled(secret, 'general', 'early draft', onlyBy('author'), 'draft')
  incidents['secret rewritten'] = ok(await people.author.post('/api/incidents', early), 'a draft')
  const { community_id: _, form: __, ...rewritten } = filled(secret, 'general', 'rewritten', inSecret('author'))
  ok(await people.author.patch(`/api/incidents/${incidents['secret rewritten']}`, rewritten, 1), 'rewriting')
  await act('secret rewritten', 'author', 'submission')
  const edited = { source_note: word('restricted', 'note of a coordinator', trusted('author')) }
  ok(await people.coordinator.patch(`/api/incidents/${incidents['secret rewritten']}`, edited, 3), 'editing')
  incidents['secret withdrawn'] = ok(
    await people.author.post('/api/incidents?submission=true', filled(secret, 'general', 'withdrawn', onlyBy('author'), 'draft')),
    'a withdrawn one',
  )
  await act('secret withdrawn', 'author', 'withdrawal')
  for (const by of ['author', 'reviewer', 'coordinator'] as const)
    incidents[`secret draft of ${by}`] = ok(
      await people[by].post('/api/incidents', filled(secret, 'general', `draft of ${by}`, onlyBy(by), 'draft')),
      `draft of ${by}`,
    )

  await submit('open verified', 'openAuthor', open, 'killing', (one) => (isOpen(one) ? network : ['openAuthor', 'openReviewer']))
  await act('open verified', 'openReviewer', 'verification', word('reason', 'reason in the open', ['openAuthor', 'openReviewer']))
  await submit('open submitted', 'openAuthor', open, 'general', (one) => (isOpen(one) ? openPeople : ['openAuthor', 'openReviewer']))
  incidents['open draft'] = ok(
    await people.openAuthor.post('/api/incidents', filled(open, 'general', 'open draft', onlyBy('openAuthor'), 'draft')),
    'open draft',
  )

  const rows = [
    ['header', 'place']
      .map((one) => (one === 'header' ? word('import', 'column of an import', ['coordinator']) : one))
      .concat('pays')
      .join(),
    [word('community', 'title of an imported one', secretPeople), word('community', 'place of an imported one', secretPeople), 'TUN'].join(),
    [word('import', 'refused row', ['coordinator']), 'x', word('import', 'refused value', ['coordinator'])].join(),
  ]
  const [header = ''] = (rows[0] ?? '').split(',')
  const mapping = {
    fields: {
      title: { columns: [header] },
      description: { columns: [header] },
      place_name: { columns: ['place'] },
      country: { columns: ['pays'] },
      happened_on: { constant: '2024-02' },
      place_precision: { constant: 'country' },
      violations: { constant: ['liberty.arbitrary_arrest'] },
      source_connection: { constant: 'witness' },
    },
    rest: 'none',
  }
  const file = new FormData()
  file.set('file', new Blob([rows.join('\n')]), `${word('import', 'name of a file', ['coordinator'])}.csv`)
  for (const [name, value] of Object.entries({ community_id: secret, form: 'general', mapping: JSON.stringify(mapping) })) file.set(name, value)
  const imports = [ok(await people.coordinator.request('POST', '/api/imports', { body: file }), 'an import')]
  const kept = { community_id: secret, form: 'general', mapping, name: word('mapping', 'name of a mapping', ['coordinator']) }
  const mappings = [ok(await people.coordinator.post('/api/mappings', kept), 'a mapping')]
  const corrected = {
    community_id: secret,
    terms: { available: false },
    says: { en: word('correction', 'sentence of a correction', secretPeople) },
    source_name: word('correction', 'source of a correction', secretPeople),
    source_url: 'https://example.org/rule',
    checked_on: '2026-01-02',
  }
  const acceptance = { party: true, accepted_on: '2024', in_force_on: null, withdrawn_on: null, ended_on: null }
  const corrections = [
    ok(await people.coordinator.post('/api/forums/ccpr/corrections', { ...corrected, criterion: 'interim' }), 'a correction'),
    ok(await people.coordinator.post('/api/ratifications/TUN/corrections', { ...corrected, instrument: 'ICCPR', terms: acceptance }), 'a correction'),
  ]

  const reports: { id: string; audience: string; maker: Name }[] = []
  for (const maker of ['author', 'lawyer', 'reviewer', 'coordinator'] as const)
    for (const audience of ['internal', 'partners', 'public']) {
      const body = { community_id: secret, title: word('report', `title of a report of ${maker}`, [maker]), audience, language: 'en' }
      reports.push({ id: ok(await people[maker].post('/api/reports', body), 'a report'), audience, maker })
    }
  await workOff({ db: app.database.db, dataFolder: app.database.dataFolder, log: testLog })
  const records = {
    ...(await canaryRecords({ people, secret, incidents, wordsFor, notesFor, reason: (where, readers) => word('reason', where, readers), ok })),
    ...(await litigation()),
  }
  const evidence: Record<string, string> = {}
  const put = async (incident: string, by: Name, readers: readonly Name[]) => {
    const say = (what: string) => word('file', `${what} of the evidence on ${incident}`, readers)
    const form = new FormData()
    const fields = {
      incident_id: incidents[incident] ?? '',
      title: say('title'),
      description: say('description'),
      obtained_from: say('source'),
      custodian: say('keeper'),
    }
    for (const [name, value] of Object.entries(fields)) form.set(name, value)
    form.set('file', new Blob([`a note, ${say('bytes')}`]), `${say('name')}.txt`)
    evidence[incident] = ok(await people[by].request('POST', '/api/evidence', { body: form }), 'evidence')
    const coded_notes = [{ field: 'kind', note: say('note on the kind') }]
    ok(await people[by].patch(`/api/evidence/${evidence[incident]}`, { coded_notes }, 1), 'a note on evidence')
    const told = { action: 'hand_over', to: say('taker'), why: say('reason') }
    ok({ ...(await people[by].post(`/api/evidence/${evidence[incident]}/custody`, told)) }, 'custody')
  }
  await put('secret general', 'author', trusted('author'))
  await put('secret draft of author', 'author', ['author'])
  await put('secret by monitor', 'reviewer', ['lawyer', 'reviewer', 'coordinator'])
  await put('open verified', 'openAuthor', ['openAuthor', 'openReviewer'])
  // What stands inside the files is read by whoever reads files.
  await workOff({ db: app.database.db, dataFolder: app.database.dataFolder, log: testLog })
  const begun = await people.author.post('/api/uploads', { incident_id: incidents['secret general'], bytes: 100_000 })
  const uploads = [ok(begun, 'an upload')]
  const hold = async (who: Name, kind: string, record_id: string | undefined, readers: readonly Name[]) =>
    ok(await people[who].post('/api/holds', { kind, record_id, reason: word('hold', `reason of a hold on ${kind}`, readers) }), 'a hold')
  const held = [incidents['secret general'], records['casefiles']?.[0]].map(String)
  await hold('lawyer', 'incidents', held[0], ['lawyer', 'coordinator'])
  await hold('coordinator', 'casefiles', held[1], ['lawyer', 'coordinator'])
  incidents['nowhere'] = randomUUID()
  return { records, people, canaries, secret, other, open, incidents, evidence, uploads, imports, mappings, corrections, held, reports }
}
