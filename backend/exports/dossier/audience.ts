/**
 * A dossier as one audience may have it, decided before anything is laid out and whatever was decided before: outside the team no privileged section, no strength
 * and no gap; before a forum nothing that may not reach the State; nobody's identity without a consent for this purpose that stands on the day of the document,
 * nor their name in anything that was written.
 */

import { verdict } from '../../../schemas/consent-rules.ts'
import type { Client } from '../../../schemas/dossier/people.ts'
import type { Dossier, DossierAudience } from '../../../schemas/dossier.ts'
import { unnamedOf, withoutNames } from './unnamed.ts'

/** What a person must have agreed to before this audience learns who they are. */
const needed: Readonly<Record<Exclude<DossierAudience, 'counsel'>, readonly string[]>> = {
  forum: ['intl_transmission', 'state_disclosure'],
  partners: ['share_community'],
}

function agreed(client: Client, purpose: string, recipient: string | null, day: string): boolean {
  // Somebody who disappeared is spoken for by the family.
  if (client.disappearance?.family_consent === true && needed.forum.includes(purpose)) return true
  return verdict(client.consents, purpose, recipient, day) === 'allowed'
}

/** Everything that tells who a client is, taken away; the pseudonym stays. */
function unnamed(client: Client): Client {
  const { name, born_on, identity_document, address, contact, profession, disappearance, ...rest } = client
  if (!disappearance) return disappearance === undefined ? rest : { ...rest, disappearance }
  const { family_contact, ...without } = disappearance
  return { ...rest, disappearance: without }
}

function clientFor(client: Client, audience: Exclude<DossierAudience, 'counsel'>, recipient: string | null, day: string): Client {
  const named = needed[audience].every((purpose) => agreed(client, purpose, recipient, day)) ? client : unnamed(client)
  const { contact, vulnerability, dependants, conflict_checked_on, ...rest } = named
  return rest
}

/** The dossier as the audience named on its control sheet may have it. Pure; a second pass changes nothing. */
export function forRecipient(dossier: Dossier): Dossier {
  const { audience, recipient, made_on: day } = dossier.control
  if (audience === 'counsel') return dossier
  const exhibits = dossier.exhibits
    .filter((one) => audience !== 'forum' || one.disclosable)
    .map((one) => ({ ...one, custody: { ...one.custody, custodian: null } }))
  const shown = new Set(exhibits.map((one) => one.number))
  const kept = (numbers: readonly number[]) => numbers.filter((number) => shown.has(number))
  const keptRows = <T extends { readonly exhibits: readonly number[] }>(rows: readonly T[]): T[] =>
    rows.map((row) => ({ ...row, exhibits: kept(row.exhibits) }))
  const only = (number: number | null) => (number !== null && shown.has(number) ? number : null)
  const people = dossier.clients.map((one) => clientFor(one, audience, recipient, day))
  const { strategy, forums, gaps, risks, team, advocacy, calendar, implementation, ...open } = dossier
  const told: Dossier = {
    ...open,
    exhibits,
    control: { ...dossier.control, changes: [] },
    summary: { ...dossier.summary, next_deadline: null },
    clients: people.map((one) => ({ ...one, mandate: { ...one.mandate, exhibit: only(one.mandate.exhibit) } })),
    alleged: keptRows(dossier.alleged),
    facts: dossier.facts.map(({ sources, ...fact }) => ({ ...fact, incident: null, exhibits: fact.exhibits.filter((one) => shown.has(one.number)) })),
    harm: {
      ...dossier.harm,
      heads: keptRows(dossier.harm.heads),
      losses: keptRows(dossier.harm.losses),
      medical: dossier.harm.medical.map((one) => ({ ...one, exhibit: only(one.exhibit) })),
    },
    claims: dossier.claims.map((claim) => ({
      ...claim,
      elements: claim.elements.map(({ assessed, ...element }) => ({
        ...element,
        exhibits: element.exhibits.filter((one) => shown.has(one.number) && one.strength !== 'contrary').map((one) => ({ number: one.number })),
      })),
    })),
    domestic_remedies: { rows: keptRows(dossier.domestic_remedies.rows), exceptions: keptRows(dossier.domestic_remedies.exceptions) },
    witnesses: keptRows(dossier.witnesses).map(({ protection, ...witness }) => ({ ...witness, interviews: null })),
    interim: dossier.interim ? { ...dossier.interim, exhibits: kept(dossier.interim.exhibits) } : null,
    annexes: dossier.annexes.filter((one) => one.exhibit === null || shown.has(one.exhibit)),
  }
  const silent = withoutNames(told, unnamedOf(dossier.clients, people))
  return { ...silent, control: { ...silent.control, recipient } }
}
