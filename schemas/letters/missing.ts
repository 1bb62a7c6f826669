/** What a letter still lacks, by the rules of the body that receives it: mandatory items first. Pure, so that screen, paper and server say the same. */
import { verdict } from '../consent-rules.ts'
import type { Client } from '../dossier/people.ts'
import type { Fact } from '../dossier/proof.ts'
import { monthOf, parseEdtf } from '../edtf.ts'
import type { Values } from '../say.ts'
import type { missingWords } from '../words/letters-missing.ts'
import { isRead, type LetterData, type LetterKind, letterLanguages } from './letter.ts'

export interface MissingItem {
  readonly key: keyof typeof missingWords
  /** mandatory: the body does not consider the letter without it · advised: it weakens the letter or must be decided. */
  readonly weight: 'mandatory' | 'advised'
  readonly values: Values
}

type Found = (key: MissingItem['key'], weight?: MissingItem['weight'], values?: Values) => void

/** The persons of a letter. */
export function personsOf({ dossier, letter }: LetterData): Client[] {
  return dossier.clients.filter((one) => letter.persons.includes(one.id))
}

/** The facts that a letter tells. */
export function factsOf({ dossier, letter }: LetterData): Fact[] {
  return letter.facts.length === 0 ? [...dossier.facts] : dossier.facts.filter((one) => letter.facts.includes(one.number))
}

/** Whether a person agreed to a purpose towards the body that is written to; null: nobody asked. */
function consents(person: Client, purpose: string, { control }: LetterData['dossier']): boolean | null {
  const said = verdict(person.consents, purpose, control.called ?? [control.recipient], control.made_on)
  return said === null ? null : said === 'allowed'
}

function common(data: LetterData, found: Found): void {
  const { dossier, letter } = data
  if (!isRead(letter.kind, dossier.language)) found('language', 'mandatory', { languages: letterLanguages[letter.kind].join(', ') })
  if (!letter.sender.name) found('sender_name')
  if (!letter.sender.contact) found('sender_contact')
  const facts = factsOf(data)
  if (facts.length === 0) found('facts')
  else if (!facts.some((one) => one.happened_on)) found('date')
  if (!facts.some((one) => one.place)) found('place')
  const foreign = facts.filter((one) => one.language && one.language !== dossier.language).map((one) => one.number)
  if (foreign.length > 0) found('translate', 'advised', { facts: foreign.join(', ') })
  if (letter.requested.length === 0) found('requested', 'advised')
}

function person({ letter: { kind }, dossier }: LetterData, one: Client, found: Found): void {
  const values = { person: one.pseudonym }
  const need = (missing: boolean, key: MissingItem['key'], weight: MissingItem['weight'] = 'mandatory') => missing && found(key, weight, values)
  need(!one.name, 'name')
  const family = kind === 'wgeid' && one.disappearance?.family_consent === true
  if (!family) {
    need(consents(one, 'intl_transmission', dossier) !== true, kind === 'wgeid' ? 'family_consent' : 'consent_transmit')
    need(consents(one, 'state_disclosure', dossier) !== true, 'consent_state')
  }
  if (kind === 'special_procedures') need(consents(one, 'public_name', dossier) === null, 'consent_publish')
  if (kind !== 'achpr') need(!one.nationality, 'nationality', kind === 'treaty_body' ? 'mandatory' : 'advised')
  need(!one.born_on, 'born_on', kind === 'treaty_body' ? 'mandatory' : 'advised')
  if (kind === 'treaty_body') need(!one.address, 'address')
  if (kind === 'treaty_body' || kind === 'achpr') need(one.mandate.state === 'missing' && !one.mandate.justification, 'mandate')
  else need(one.mandate.state === 'missing', 'mandate', 'advised')
}

function disappeared(one: Client, made_on: string, found: Found): void {
  const about = one.disappearance
  const values = { person: one.pseudonym }
  if (!about?.disappeared_on || !monthOf(about.disappeared_on)) found('disappeared_on', 'mandatory', values)
  if (!about?.place && !about?.last_seen) found('disappeared_at', 'mandatory', values)
  if (!about?.forces) found('forces', 'mandatory', values)
  if (!about?.steps_taken) found('steps_taken', 'mandatory', values)
  const since = parseEdtf(about?.disappeared_on ?? '')?.from
  if (since && Date.parse(made_on) - Date.parse(since) < 92 * 86_400_000) found('urgent_route', 'advised', values)
}

function detained(one: Client, found: Found): void {
  const about = one.detention
  const values = { person: one.pseudonym }
  const need = (value: unknown, key: MissingItem['key'], weight: MissingItem['weight'] = 'mandatory') =>
    (value === null || value === undefined || value === '' || (Array.isArray(value) && value.length === 0)) && found(key, weight, values)
  need(about?.arrested_on, 'arrested_on')
  need(about?.place, 'arrested_at')
  need(about?.forces, 'forces')
  need(about?.warrant_shown, 'warrant')
  need(about?.reason_given, 'reason')
  need(about?.law_applied, 'law_applied')
  need(about?.held_at, 'held_at')
  need(about?.ordered_by, 'ordered_by')
  need(about?.why_arbitrary, 'why_arbitrary')
  need(about?.categories, 'categories', 'advised')
  need(about?.counsel_access, 'counsel_access', 'advised')
  need(about?.hearings, 'hearings', 'advised')
}

function exhausted({ dossier }: LetterData, found: Found): void {
  const { rows, exceptions } = dossier.domestic_remedies
  if (rows.length + exceptions.length === 0) found('remedies')
  if (rows.some((one) => one.final && !one.notified_on)) found('notified')
  if (rows.length > 0 && exceptions.length === 0 && !rows.some((one) => one.final)) found('final', 'advised')
}

const rules: Readonly<Record<LetterKind, (data: LetterData, found: Found) => void>> = {
  wgeid: (data, found) => {
    for (const one of personsOf(data)) disappeared(one, data.letter.made_on, found)
    if (data.letter.persons.length > 1) found('one_form')
  },
  wgad: (data, found) => {
    for (const one of personsOf(data)) detained(one, found)
    if (data.dossier.domestic_remedies.rows.length + data.dossier.domestic_remedies.exceptions.length === 0) found('remedies')
    found('later_court', 'advised')
  },
  achpr: (data, found) => {
    const { dossier } = data
    exhausted(data, found)
    if (dossier.claims.length === 0) found('claims', 'advised')
    if (dossier.remedies.length === 0) found('relief', 'advised')
    const unsworn = dossier.exhibits.filter((one) => one.language && !letterLanguages.achpr.includes(one.language) && !one.translation?.sworn)
    if (unsworn.length > 0) found('sworn', 'mandatory', { exhibits: unsworn.map((one) => one.number).join(', ') })
  },
  treaty_body: (data, found) => {
    const { dossier, letter } = data
    if (!letter.committee || !letter.instrument) found('committee')
    const bound = dossier.jurisdiction.bindings.find((one) => one.instrument === letter.instrument)
    if (!bound?.accepted_on) found('competence')
    else if (bound.binding_at_facts !== true && dossier.jurisdiction.continuing !== true) found('ratione_temporis')
    exhausted(data, found)
    if (dossier.claims.length === 0) found('claims')
    if (dossier.other_procedures.some((one) => one.same_facts === null)) found('other_procedures')
    if (dossier.other_procedures.some((one) => one.same_facts && one.same_parties && one.same_rights)) found('pending_elsewhere', 'advised')
  },
  special_procedures: (data, found) => {
    if (data.letter.mandates.length === 0) found('mandates')
    if (data.dossier.alleged.length === 0) found('alleged')
    if (data.letter.urgent && !data.letter.imminent) found('imminent')
  },
}

/** What is missing, mandatory items first; none when the letter can go. Source: practice of each body as its form asks for it. */
export function missingItems(data: LetterData): MissingItem[] {
  const items: MissingItem[] = []
  const found: Found = (key, weight = 'mandatory', values = {}) => items.push({ key, weight, values })
  common(data, found)
  const persons = personsOf(data)
  if (persons.length === 0) found('person')
  for (const one of persons) person(data, one, found)
  rules[data.letter.kind](data, found)
  return [...items.filter((one) => one.weight === 'mandatory'), ...items.filter((one) => one.weight === 'advised')]
}
