/**
 * Who may do what: one pure function of the account and its memberships. Positive rules only; conditions are data, name open fields, and compile to SQL
 * (backend/records/accessible.ts). The `fields` of a reading rule are sensitivities, those of an updating rule are duties: a new column falls under a rule by its class.
 */
import { AbilityBuilder, createMongoAbility, type MongoAbility, type MongoQuery, subject } from '@casl/ability'
import { type CasefileRole, casefilePartNames } from './casefile/team.ts'
import type { Role } from './community.ts'
import { type State, states, transitions } from './states.ts'

export interface Membership {
  readonly community_id: string
  readonly role: Role
}

/** A place in the team of one casefile, as long as it lasts. */
export interface TeamPlace {
  readonly casefile_id: string
  readonly community_id: string
  readonly role: CasefileRole
}

export interface Account {
  readonly id: string
  readonly name: string
  readonly email: string
  readonly is_host: boolean
  readonly memberships: readonly Membership[]
  /** Communities open to the network: readable in their verified part by whoever belongs to the network. */
  readonly network_communities: readonly string[]
  readonly casefiles?: readonly TeamPlace[]
}

export type Ability = MongoAbility

const filed: readonly State[] = states.filter((state) => state !== 'draft')
const attachable: readonly State[] = states.filter((state) => state !== 'archived')
const everyone: readonly Role[] = ['coordinator', 'reviewer', 'lawyer', 'monitor', 'reader']
const trusted: readonly Role[] = ['coordinator', 'reviewer', 'lawyer']
const recorders: readonly Role[] = ['coordinator', 'reviewer', 'lawyer', 'monitor']
const reviewers: readonly Role[] = ['coordinator', 'reviewer']

const open = ['public', 'community']
const full = ['public', 'community', 'restricted', 'identity']

/** Parts of an incident. */
const parts: readonly string[] = ['acts', 'involvements', 'sources', 'interventions', 'incident_links']
/** What a community knows apart from any one incident. */
const registry: readonly string[] = ['people', 'organisations', 'affiliations']
/** Entrusted by a person: for those who verify, litigate or coordinate, and for who recorded it. */
const entrusted: readonly string[] = ['consents', 'interviews']

/** Who may open a casefile. */
const litigators: readonly Role[] = ['coordinator', 'lawyer']
/** What counsel from outside the community is shown of the casefile; nothing that shows plans, weaknesses or people. */
const forOutside: readonly string[] = ['casefile_facts', 'exhibits']
const team: readonly CasefileRole[] = ['lead', 'counsel', 'assistant']
const advocates: readonly CasefileRole[] = ['lead', 'counsel']

const from = (verb: string): State[] => [...(transitions.find((one) => one.verb === verb)?.from ?? [])]

/** The ability of an account; of nobody (null), nothing at all. */
export function abilityFor(account: Account | null): Ability {
  const { can, build } = new AbilityBuilder<Ability>(createMongoAbility)
  if (!account) return build()

  const me = account.id
  const where = (allowed: readonly Role[]) => ({
    $in: account.memberships.filter((one) => allowed.includes(one.role)).map((one) => one.community_id),
  })
  const coordinates = where(['coordinator'])
  const inNetwork = account.is_host || account.memberships.length > 0

  can('read', 'communities', full, { id: where(everyone) })
  can('update', 'communities', ['record'], { id: coordinates })
  can('manage_members', 'communities', { id: coordinates })
  can('read_audit', 'communities', { id: coordinates })
  can('import', 'communities', { id: coordinates })
  can('correct', 'communities', { id: coordinates })
  can('report', 'communities', { id: where(recorders) })
  can('record', 'communities', { id: where(recorders) })
  can('review', 'communities', { id: where(reviewers) })
  if (inNetwork) can('read', 'communities', ['public'], { visibility: 'network' })
  if (account.is_host) {
    can('read', 'communities', open)
    can('create', 'communities')
    can('manage_members', 'communities')
    can('manage', 'accounts')
    can('correct', 'law')
  }

  // Incidents: a draft is its author's alone; what is filed is its community's.
  can('read', 'incidents', full, { created_by: me, state: 'draft', community_id: where(recorders) })
  can('read', 'incidents', full, { community_id: where(trusted), state: { $in: filed } })
  can('read', 'incidents', full, { created_by: me, community_id: where(recorders), state: { $in: filed } })
  can('read', 'incidents', open, { community_id: where(everyone), state: { $in: filed } })
  if (inNetwork) can('read', 'incidents', open, { community_id: { $in: [...account.network_communities] }, state: 'verified' })

  const mine = { created_by: me, community_id: where(recorders) }
  can('create', 'incidents', { ...mine, state: 'draft' })
  can('update', 'incidents', ['record'], { ...mine, state: { $in: ['draft', 'returned'] } })
  can('delete', 'incidents', { ...mine, state: 'draft' })
  can('submit', 'incidents', { ...mine, state: { $in: from('submission') } })
  can('withdraw', 'incidents', { ...mine, state: { $in: from('withdrawal') } })

  const desk = where(reviewers)
  can('update', 'incidents', ['review'], { community_id: desk, state: { $in: ['submitted', 'under_review', 'disputed'] } })
  can('update', 'incidents', ['record'], { community_id: coordinates, state: { $in: ['submitted', 'under_review', 'disputed'] } })
  can('review', 'incidents', { community_id: desk, state: { $in: from('review') } })
  can('return', 'incidents', { community_id: desk, state: { $in: from('return') } })
  can('verify', 'incidents', { community_id: desk, state: { $in: from('verification') }, created_by: { $ne: me } })
  can('dispute', 'incidents', { community_id: desk, state: { $in: from('dispute') } })
  can('compare', 'incidents', { community_id: desk, state: { $in: filed } })
  can('merge', 'incidents', { community_id: desk, state: { $in: from('archival') } })
  can('archive', 'incidents', { community_id: coordinates, state: { $in: from('archival') } })
  can('restore', 'incidents', { community_id: coordinates, state: { $in: from('restoration') } })

  // What makes an incident knowledge: parts of it are read where it is read (the door sees to that) and written by who may amend it.
  can('amend', 'incidents', { ...mine, state: 'returned' })
  can('amend', 'incidents', { community_id: where(trusted), state: { $in: ['submitted', 'under_review', 'disputed'] } })
  const records = where(recorders)
  for (const kind of [...parts, ...registry, ...entrusted]) {
    can('read', kind, full, { community_id: where(trusted) })
    can('read', kind, full, { created_by: me, community_id: records })
    if (!entrusted.includes(kind)) can('read', kind, open, { community_id: where(everyone) })
    can('create', kind, { created_by: me, community_id: records })
    can('update', kind, ['record'], { created_by: me, community_id: records, removed_at: null })
    can('update', kind, ['record'], { community_id: where(trusted), removed_at: null })
    can('update', kind, ['review'], { community_id: where(reviewers), removed_at: null })
    can('remove', kind, { created_by: me, community_id: records })
    can('remove', kind, { community_id: where(trusted) })
    can('restore', kind, { created_by: me, community_id: records })
    can('restore', kind, { community_id: where(trusted) })
  }
  // Evidence is need to know: one's own, and what is filed for those who verify, litigate or coordinate. Nobody else knows of it, in open communities neither.
  can('read', 'evidence', full, { created_by: me, community_id: where(recorders) })
  can('read', 'evidence', full, { community_id: where(trusted), filed: true })
  // What its file says is opened, and found by search, by those same people: two sentences, so that a wider one about reading can never make search tell what is inside.
  can('open', 'evidence', { created_by: me, community_id: where(recorders) })
  can('open', 'evidence', { community_id: where(trusted), filed: true })
  can('attach', 'incidents', { ...mine, state: { $in: attachable } })
  can('attach', 'incidents', { community_id: where(trusted), state: { $in: attachable.filter((state) => state !== 'draft') } })
  can('update', 'evidence', ['record'], mine)
  can('update', 'evidence', ['record'], { community_id: where(trusted), filed: true })
  can('update', 'evidence', ['review'], { community_id: desk, filed: true })
  can('lock', 'evidence', mine)
  can('lock', 'evidence', { community_id: where(trusted), filed: true })

  // Two records of one person are told by their names: by those who may read every name there.
  can('compare', 'people', { community_id: where(trusted) })
  can('merge', 'people', { community_id: where(reviewers), removed_at: null })

  // The desk: what was checked is for those who verify or litigate; what is said about an incident, also for its author.
  can('assign', 'incidents', { community_id: desk, state: { $in: ['submitted', 'under_review', 'disputed'] } })
  can('discuss', 'incidents', { community_id: where(trusted), state: { $in: filed } })
  can('discuss', 'incidents', { ...mine, state: { $in: filed } })
  can('read', 'findings', full, { community_id: where(trusted) })
  can('create', 'findings', { created_by: me, community_id: desk })
  can('update', 'findings', ['record'], { community_id: desk, removed_at: null })
  can('remove', 'findings', { community_id: desk })
  can('restore', 'findings', { community_id: desk })
  const said = { created_by: me, community_id: records }
  can('read', 'remarks', full, { community_id: where(trusted) })
  can('read', 'remarks', full, { author_id: me, community_id: records })
  can('create', 'remarks', said)
  can('update', 'remarks', ['record'], { ...said, removed_at: null })
  can('remove', 'remarks', said)
  can('restore', 'remarks', said)
  can('resolve', 'remarks', { community_id: where(trusted), removed_at: null })
  can('resolve', 'remarks', { author_id: me, community_id: records, removed_at: null })

  // What identifies people is erased by who coordinates; a hold that beats it is placed by who coordinates or litigates.
  const held = where(litigators)
  can('erase', 'people', { community_id: coordinates })
  can('hold', 'people', { community_id: held })
  for (const [kind, rows] of [
    ['incidents', { state: { $in: filed } }],
    ['evidence', { filed: true }],
  ] as const) {
    can('erase', kind, { ...rows, community_id: coordinates })
    can('hold', kind, { ...rows, community_id: held })
  }
  can('erase', 'communities', { id: coordinates })
  can('hold', 'communities', { id: held })
  can('freeze', 'communities', { id: coordinates })

  // A casefile is its team's, and its community's coordinators'; everybody else in the community does not know that there is one.
  const places = account.casefiles ?? []
  const isInside = (one: TeamPlace) => account.memberships.some((membership) => membership.community_id === one.community_id)
  const onTeam = (roles: readonly CasefileRole[]) => ({ $in: places.filter((one) => isInside(one) && roles.includes(one.role)).map((one) => one.casefile_id) })
  const outside = { $in: places.filter((one) => !isInside(one)).map((one) => one.casefile_id) }
  for (const [action, roles, fields] of [
    ['read', team, full],
    ['update', advocates, ['record']],
    ['amend', team, undefined],
    ['assess', team, undefined],
    ['export', advocates, undefined],
    ['approve', ['lead'], undefined],
    ['remove', ['lead'], undefined],
    ['restore', ['lead'], undefined],
    ['manage_team', ['lead'], undefined],
  ] as const) {
    const there = action === 'update' || action === 'amend' ? { removed_at: null } : {}
    const theirs: readonly MongoQuery[] = [
      { community_id: coordinates, ...there },
      { id: onTeam(roles), ...there },
    ]
    for (const conditions of theirs) fields ? can(action, 'casefiles', [...fields], conditions) : can(action, 'casefiles', conditions)
  }
  can('hold', 'casefiles', { community_id: coordinates })
  can('hold', 'casefiles', { community_id: held, id: onTeam(advocates) })
  can('create', 'casefiles', { community_id: where(litigators), created_by: me })
  can('read', 'casefiles', open, { id: outside })
  const withTheCase: readonly MongoQuery[] = [{ community_id: coordinates }, { casefile_id: onTeam(team) }]
  for (const kind of casefilePartNames)
    for (const theirs of withTheCase) {
      can('read', kind, full, theirs)
      can('create', kind, { ...theirs, created_by: me })
      can('update', kind, ['record'], { ...theirs, removed_at: null })
      can('remove', kind, theirs)
      can('restore', kind, theirs)
    }
  for (const kind of forOutside) can('read', kind, open, { casefile_id: outside })

  // Long work and its results belong to whoever asked, for as long as they may still ask.
  can('read', 'imports', full, { community_id: coordinates })
  can('create', 'imports', { community_id: coordinates })
  can('cancel', 'imports', { community_id: coordinates })
  can('read', 'mappings', full, { community_id: coordinates })
  can('create', 'mappings', { community_id: coordinates })
  can('delete', 'mappings', { community_id: coordinates })
  can('read', 'reports', full, { created_by: me, community_id: where(recorders) })
  can('create', 'reports', { created_by: me, community_id: where(recorders) })
  return build()
}

/** Whether the ability allows the action on this very record (never on a kind: a rule may hold for some rows only). */
export function may(ability: Ability, action: string, kind: string, record: Readonly<Record<string, unknown>>, field?: string): boolean {
  return ability.can(action, subject(kind, { ...record }), field)
}
