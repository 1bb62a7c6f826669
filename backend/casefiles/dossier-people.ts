/** The people of a casefile as its dossier has them: clients with mandate and consents, alleged perpetrators, witnesses. Who may learn a name is decided later, by audience. */
import type { Alleged, Client, Consent, Detention, Disappearance, Witness } from '../../schemas/dossier/people.ts'
import type { Row } from '../records/present.ts'
import type { PeopleBehind } from './people-behind.ts'
import { flagOf, listOf, numberOf, numbersIn, textOf } from './read-values.ts'
import type { Workspace } from './workspace.ts'

function consentsOf(client: Row, consents: readonly Row[]): Consent[] {
  return consents
    .filter((one) => client['person_id'] && one['person_id'] === client['person_id'])
    .map((one) => ({
      purpose: String(one['purpose']),
      given: String(one['given']),
      given_on: textOf(one, 'given_on'),
      expires_on: textOf(one, 'expires_on'),
      withdrawn_on: textOf(one, 'withdrawn_on'),
      recipient: textOf(one, 'recipient'),
    }))
}

function detentionOf(one: Row): Detention | null {
  if (!textOf(one, 'arrested_on') && !textOf(one, 'held_at')) return null
  return {
    arrested_on: textOf(one, 'arrested_on'),
    place: textOf(one, 'arrest_place'),
    forces: textOf(one, 'forces'),
    warrant_shown: flagOf(one, 'warrant_shown'),
    reason_given: textOf(one, 'reason_given'),
    law_applied: textOf(one, 'law_applied'),
    held_at: textOf(one, 'held_at'),
    ended_on: textOf(one, 'ended_on'),
    ordered_by: textOf(one, 'ordered_by'),
    reasons_imputed: textOf(one, 'reason_given'),
    counsel_access: textOf(one, 'counsel_access'),
    family_access: textOf(one, 'family_access'),
    hearings: textOf(one, 'hearings'),
    categories: listOf(one, 'categories'),
    why_arbitrary: textOf(one, 'why_arbitrary'),
    health: textOf(one, 'health'),
  }
}

function disappearanceOf(one: Row): Disappearance | null {
  if (!textOf(one, 'disappeared_on')) return null
  return {
    disappeared_on: textOf(one, 'disappeared_on'),
    place: textOf(one, 'arrest_place'),
    last_seen: textOf(one, 'last_seen'),
    forces: textOf(one, 'forces'),
    why_state: textOf(one, 'why_state'),
    steps_taken: textOf(one, 'steps_taken'),
    family_consent: flagOf(one, 'family_consent'),
    family_contact: textOf(one, 'family_contact'),
  }
}

/** Clients and victims; `capacityName` says a code of `legal_capacity` in the language of the dossier. */
export function clientsOf({ clients, consents, exhibits }: Workspace, capacityName: (code: string) => string, also: PeopleBehind['also']): Client[] {
  return clients.map((one) => {
    const signed = textOf(one, 'client_signed_on') !== null && textOf(one, 'counsel_signed_on') !== null
    const mandate = exhibits.find((each) => each['id'] === one['mandate_exhibit_id'])
    const capacity = [textOf(one, 'capacity') ? capacityName(String(one['capacity'])) : null, textOf(one, 'guardian'), textOf(one, 'guardian_authority')]
    return {
      id: String(one['id']),
      pseudonym: String(one['pseudonym']),
      name: textOf(one, 'name'),
      also: also.get(String(one['person_id'])) ?? [],
      roles: listOf(one, 'roles') as Client['roles'],
      born_on: textOf(one, 'born_on'),
      sex: textOf(one, 'sex'),
      nationality: textOf(one, 'nationality'),
      identity_document: textOf(one, 'identity_document'),
      address: textOf(one, 'address'),
      profession: textOf(one, 'profession'),
      contact: textOf(one, 'contact'),
      capacity: capacity.filter((part) => part !== null).join(' · ') || null,
      guardian: textOf(one, 'guardian'),
      status: textOf(one, 'status'),
      vulnerability: textOf(one, 'vulnerability'),
      dependants: textOf(one, 'dependants'),
      interpreter: textOf(one, 'interpreter'),
      conflict_checked_on: textOf(one, 'conflict_checked_on'),
      mandate: {
        state: signed ? ('signed' as const) : ('missing' as const),
        counsel: textOf(one, 'counsel'),
        client_signed_on: textOf(one, 'client_signed_on'),
        counsel_signed_on: textOf(one, 'counsel_signed_on'),
        exhibit: mandate ? Number(mandate['number']) : null,
        justification: textOf(one, 'without_mandate'),
      },
      consents: consentsOf(one, consents),
      detention: detentionOf(one),
      disappearance: disappearanceOf(one),
    }
  })
}

/** Alleged perpetrators; outside the team a name is there only on reasonable grounds (check 29). */
export function allegedOf({ alleged }: Workspace, team: boolean): Alleged[] {
  const enough = new Set(['reasonable_grounds', 'balance_of_probabilities', 'clear_and_convincing', 'beyond_reasonable_doubt'])
  return alleged.map((one) => ({
    id: String(one['id']),
    ...(team || enough.has(String(one['certainty'])) ? { name: textOf(one, 'name') } : {}),
    label: String(one['description']),
    type: textOf(one, 'perpetrator_type'),
    rank: textOf(one, 'rank'),
    unit: textOf(one, 'unit'),
    chain_of_command: textOf(one, 'chain_of_command'),
    degree: textOf(one, 'degree'),
    certainty: textOf(one, 'certainty'),
    basis: textOf(one, 'basis'),
    official_version: textOf(one, 'official_version'),
    domestic_status: textOf(one, 'domestic_status'),
    facts: numbersIn(one, 'facts', 'fact'),
    exhibits: numbersIn(one, 'exhibits', 'exhibit'),
  }))
}

/** Witnesses and experts, under their code names alone. `connectionName` says a code of `source_connection`. */
export function witnessesOf({ witnesses }: Workspace, connectionName: (code: string) => string): Witness[] {
  return witnesses.map((one) => ({
    code_name: String(one['code_name']),
    kind: one['kind'] === 'expert' ? 'expert' : 'witness',
    connection: textOf(one, 'connection') ? connectionName(String(one['connection'])) : null,
    facts: numbersIn(one, 'facts', 'fact'),
    stated_on: textOf(one, 'stated_on'),
    consent: textOf(one, 'consent'),
    protection: textOf(one, 'protection'),
    interviews: numberOf(one, 'interviews'),
    willing: flagOf(one, 'willing'),
    exhibits: numbersIn(one, 'exhibits', 'exhibit'),
  }))
}
