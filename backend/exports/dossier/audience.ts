/**
 * A dossier as one audience may have it, decided before anything is laid out and whatever was decided before: outside the team no privileged section, no strength
 * and no gap; before a forum nothing that may not reach the State; nobody's identity without a consent for this purpose that stands on the day of the document,
 * nor their name in anything that was written, nor that of anybody else behind the facts.
 */

import { verdict } from '../../../schemas/consent-rules.ts'
import type { Behind, Client } from '../../../schemas/dossier/people.ts'
import type { Dossier, DossierAudience } from '../../../schemas/dossier.ts'
import { takenOut } from '../unnamed/take-out.ts'
import { peopleOf } from './unnamed.ts'

/** What a person must have agreed to before this audience learns who they are. */
const needed: Readonly<Record<Exclude<DossierAudience, 'counsel'>, readonly string[]>> = {
  forum: ['intl_transmission', 'state_disclosure'],
  partners: ['share_community'],
}

interface Reader {
  readonly purposes: readonly string[]
  /** All names by which a consent may mean them. */
  readonly names: readonly string[]
  /** `YYYY-MM-DD` */
  readonly day: string
}

function agreed(client: Client, { purposes, names, day }: Reader): boolean {
  return purposes.every((purpose) => {
    // Somebody who disappeared is spoken for by the family.
    if (client.disappearance?.family_consent === true && needed.forum.includes(purpose)) return true
    return verdict(client.consents, purpose, names, day) === 'allowed'
  })
}

/** Their own word counts first, else what the reports say of their victims. */
function behindAgreed({ consents, reported }: Behind, { purposes, names, day }: Reader): boolean {
  return purposes.every((purpose) => {
    const said = verdict(consents, purpose, names, day)
    return said === null ? reported.includes(purpose) : said === 'allowed'
  })
}

/** Everything that tells who a client is, taken away; the pseudonym stays. */
function unnamed(client: Client): Client {
  const { name, born_on, identity_document, address, contact, profession, guardian, interpreter, capacity, disappearance, ...known } = client
  const rest = capacity === undefined ? known : { ...known, capacity: guardian && capacity ? capacity.replace(` · ${guardian}`, '') : capacity }
  if (!disappearance) return disappearance === undefined ? rest : { ...rest, disappearance }
  const { family_contact, ...without } = disappearance
  return { ...rest, disappearance: without }
}

function clientFor(client: Client, reader: Reader): Client {
  const { contact, vulnerability, dependants, conflict_checked_on, also, ...rest } = agreed(client, reader) ? client : unnamed(client)
  return rest
}

export interface Told {
  readonly dossier: Dossier
  /** The same as for the dossier, of anything else that is written for this audience. */
  readonly silenced: <T>(value: T) => T
  /** Places where a name was taken out, by the number of the fact; `null`: anywhere else. */
  readonly places: ReadonlyMap<number | null, number>
}

const made = new WeakMap<Dossier, Told>()

/** The dossier as the audience named on its control sheet may have it. Pure; a second pass changes nothing. */
export function forRecipient(dossier: Dossier): Dossier {
  return toldTo(dossier).dossier
}

/** The same, with what was taken out of it. */
export function toldTo(dossier: Dossier): Told {
  const known = made.get(dossier) ?? told(dossier)
  made.set(dossier, known)
  return known
}

function told(whole: Dossier): Told {
  const { behind: _, ...dossier } = whole
  const { audience, recipient, called, made_on: day } = dossier.control
  if (audience === 'counsel') return { dossier, silenced: (value) => value, places: new Map() }
  const reader: Reader = { purposes: needed[audience], names: called ?? [recipient], day }
  const exhibits = dossier.exhibits
    .filter((one) => audience !== 'forum' || one.disclosable)
    .map((one) => ({ ...one, custody: { ...one.custody, custodian: null } }))
  const shown = new Set(exhibits.map((one) => one.number))
  const kept = (numbers: readonly number[]) => numbers.filter((number) => shown.has(number))
  const keptRows = <T extends { readonly exhibits: readonly number[] }>(rows: readonly T[]): T[] =>
    rows.map((row) => ({ ...row, exhibits: kept(row.exhibits) }))
  const only = (number: number | null) => (number !== null && shown.has(number) ? number : null)
  const people = dossier.clients.map((one) => clientFor(one, reader))
  const { strategy, forums, gaps, risks, team, advocacy, calendar, implementation, ...rest } = dossier
  const open: Dossier = {
    ...rest,
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
      articles: claim.articles.map(({ to_check, ...article }) => article),
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
  const persons = peopleOf(whole, people, (one) => behindAgreed(one, reader))
  const { value, places } = takenOut(open, persons)
  const inFacts = open.facts.map((fact) => [fact.number, places(fact)] as const)
  const elsewhere = places({ ...open, control: { title: open.control.title }, facts: [] })
  return {
    // What says who made it and for whom is nobody's secret.
    dossier: { ...value, control: { ...open.control, title: value.control.title } },
    silenced: (text) => takenOut(text, persons).value,
    places: new Map([...inFacts, [null, elsewhere] as const]),
  }
}
