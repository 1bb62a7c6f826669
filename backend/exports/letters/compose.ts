/**
 * A letter as blocks, in the order in which mechanisms read: what is missing first, then type, sender, victim, facts, alleged perpetrators, present situation, steps
 * taken, law, request, attachments, signature. Filled from the dossier as a forum may have it.
 */
import type { LetterData } from '../../../schemas/letters/letter.ts'
import { isRead } from '../../../schemas/letters/letter.ts'
import { factsOf, missingItems, personsOf } from '../../../schemas/letters/missing.ts'
import { dossierWords } from '../../../schemas/words/dossier.ts'
import { proofWords } from '../../../schemas/words/dossier-proof.ts'
import { letterWords as words } from '../../../schemas/words/letters.ts'
import { missingWords } from '../../../schemas/words/letters-missing.ts'
import type { Block } from '../blocks/block.ts'
import { pair, paragraphsOf, type Voice } from '../blocks/voice.ts'
import { toldTo } from '../dossier/audience.ts'
import { type Case, exhibitLinks, written } from '../dossier/case.ts'
import { interim, remedies } from '../dossier/sections/conduct.ts'
import { respondent } from '../dossier/sections/people.ts'
import { domesticRemedies, jurisdiction, otherProcedures } from '../dossier/sections/procedure.ts'
import { person } from './persons.ts'

/** The letter with its casefile as the body, and so the State, may have it. */
export function forBody(data: LetterData): LetterData {
  const { dossier, letter } = data
  const control = { ...dossier.control, audience: 'forum' as const, made_on: letter.made_on, mark: letter.mark }
  const { dossier: told, silenced } = toldTo({ ...dossier, control })
  const { imminent, requested } = silenced({ imminent: letter.imminent, requested: letter.requested })
  return { letter: { ...letter, imminent, requested }, dossier: told }
}

/** The title of a letter, and the body to which it goes. */
export function titlesOf(voice: Voice, { letter }: LetterData): { readonly title: string; readonly body: string } {
  const urgent = letter.urgent && letter.kind === 'special_procedures'
  const body = letter.kind === 'treaty_body' && letter.committee ? voice.own(letter.committee) : voice.say(words[`body_${letter.kind}`])
  return { title: voice.say(urgent ? words.title_urgent : words[`title_${letter.kind}`]), body }
}

function* missing(voice: Voice, data: LetterData): Generator<Block> {
  const items = missingItems(data)
  const said = (weight: 'mandatory' | 'advised') =>
    items
      .filter((one) => one.weight === weight)
      .map((one) => voice.say(missingWords[one.key], Object.fromEntries(Object.entries(one.values).map(([key, value]) => [key, voice.own(String(value))]))))
  if (!isRead(data.letter.kind, data.dossier.language)) yield { kind: 'notice', tone: 'alarm', title: voice.say(words.not_read), items: [] }
  const mandatory = said('mandatory')
  if (mandatory.length > 0) yield { kind: 'notice', tone: 'alarm', title: voice.say(words.to_complete), items: mandatory.map((one) => `☐ ${one}`) }
  const advised = said('advised')
  if (advised.length > 0) yield { kind: 'notice', tone: 'caution', title: voice.say(words.to_decide), items: advised.map((one) => `☐ ${one}`) }
}

function* opening(voice: Voice, data: LetterData): Generator<Block> {
  const { letter, dossier } = data
  const { title, body } = titlesOf(voice, data)
  yield { kind: 'text', words: [{ text: body, strong: true }] }
  yield { kind: 'text', look: 'title', words: title }
  yield {
    kind: 'pairs',
    rows: [
      ...pair(voice, dossierWords.reference, voice.own(letter.reference)),
      ...pair(voice, dossierWords.date, voice.date(letter.made_on)),
      ...pair(voice, words.type, voice.say(letter.urgent ? words.urgent_yes : words.urgent_no)),
      ...(letter.kind === 'special_procedures' ? pair(voice, words.mandates, letter.mandates.map(voice.own).join(' · ')) : []),
      ...pair(voice, words.state, voice.term('countries', dossier.respondent.state)),
    ],
  }
}

function* sender(voice: Voice, { letter }: LetterData): Generator<Block> {
  const { sender: who } = letter
  yield {
    kind: 'pairs',
    rows: [
      ...pair(voice, words.sender, voice.own(who.name)),
      ...pair(voice, words.organisation, voice.own(who.organisation)),
      ...pair(voice, words.contact, voice.own(who.contact)),
      ...pair(voice, words.relation, voice.own(who.relation)),
      ...(who.confidential && letter.kind !== 'achpr' ? pair(voice, words.confidentiality, voice.say(words.confidential_yes)) : []),
      ...(letter.kind === 'achpr' && letter.anonymous ? pair(voice, words.confidentiality, voice.say(words.anonymity)) : []),
    ],
  }
}

function* facts(one: Case, data: LetterData): Generator<Block> {
  const { voice } = one
  let number = 0
  for (const fact of factsOf(data)) {
    const when = voice.date(fact.happened_on) || voice.say(dossierWords.undated)
    const above = [{ text: fact.place ? `${when} · ${voice.own(fact.place)}` : when }]
    const below = fact.exhibits.length > 0 ? [exhibitLinks(one, fact.exhibits)] : []
    yield { kind: 'numbered', number: `${++number}.`, name: `fact-${fact.number}`, above, text: paragraphsOf(fact.text), below }
  }
}

function* present(voice: Voice, { letter, dossier }: LetterData): Generator<Block> {
  const health = dossier.clients.find((one) => letter.persons.includes(one.id))?.detention?.health
  yield {
    kind: 'pairs',
    rows: [
      ...pair(voice, words.imminent, voice.own(letter.imminent)),
      ...pair(voice, words.health, voice.own(health)),
      ...pair(voice, proofWords.continuing_risk, voice.own(dossier.harm.continuing_risk)),
    ],
  }
}

function* law({ voice, dossier }: Case): Generator<Block> {
  for (const claim of dossier.claims) {
    yield {
      kind: 'text',
      words: [
        { text: voice.own(claim.title), strong: true },
        { text: ` – ${claim.articles.map((one) => `\u2068${one.instrument}\u00a0${one.article}\u2069`).join(' · ')}` },
      ],
    }
    yield* written(voice, claim.argument)
  }
}

function* signature(voice: Voice, { letter }: LetterData): Generator<Block> {
  yield { kind: 'gap', size: 10 }
  yield { kind: 'text', words: voice.say(words.dated, { date: voice.date(letter.made_on) }) }
  yield { kind: 'text', words: [{ text: `${voice.say(words.signature)} – ${voice.own(letter.sender.name)}`, strong: true }] }
  yield { kind: 'gap', size: 40 }
}

function* attachments(one: Case): Generator<Block> {
  const { voice, dossier } = one
  const items = dossier.exhibits.map((exhibit) => [
    { text: voice.say(dossierWords.exhibit, { number: String(exhibit.number) }), strong: true },
    { text: ` – ${voice.own(exhibit.title)}` },
  ])
  yield { kind: 'list', items }
}

/** The casefile as the letter tells it: its facts numbered anew, and of the instruments only those that carry it. */
function told(data: LetterData): LetterData['dossier'] {
  const { dossier, letter } = data
  const numbers = new Map(factsOf(data).map((fact, index) => [fact.number, index + 1]))
  const renumbered = (all: readonly number[]) => all.flatMap((number) => numbers.get(number) ?? [])
  const bindings = dossier.jurisdiction.bindings.filter((one) => one.binding_at_facts === true || one.instrument === letter.instrument)
  return {
    ...dossier,
    alleged: dossier.alleged.map((one) => ({ ...one, facts: renumbered(one.facts) })),
    jurisdiction: { ...dossier.jurisdiction, bindings },
  }
}

/** The blocks of a letter. */
export function* letterBlocks(whole: LetterData, voice: Voice): Generator<Block> {
  const data = forBody(whole)
  const { letter } = data
  // The letter has no list of facts or exhibits to lead to but its own.
  const one: Case = { dossier: told(data), voice, sections: new Set() }
  const full = letter.kind === 'achpr' || letter.kind === 'treaty_body'
  yield* missing(voice, data)
  yield* opening(voice, data)
  let number = 0
  const head = (title: string): Block => ({ kind: 'part', number: `${++number}.`, title })
  yield head(voice.say(words.sender))
  yield* sender(voice, data)
  yield head(voice.say(words.persons))
  for (const who of personsOf(data)) yield* person(voice, letter.kind, who)
  yield head(voice.say(words.facts))
  yield* facts(one, data)
  yield head(voice.say(words.alleged))
  yield* respondent(one)
  yield head(voice.say(words.present))
  yield* present(voice, data)
  if (full) {
    yield head(voice.say(words.admissibility))
    yield* jurisdiction(one)
  }
  yield head(voice.say(words.steps))
  yield* domesticRemedies(one)
  yield head(voice.say(words.other_bodies))
  yield* otherProcedures(one)
  yield head(voice.say(words.law))
  yield* law(one)
  if (full && data.dossier.interim) {
    yield head(voice.say(words.interim))
    yield* interim(one)
  }
  yield head(voice.say(words.requested))
  if (letter.requested.length > 0) yield { kind: 'list', ordered: true, items: letter.requested.map(voice.own) }
  if (full) yield* remedies(one)
  yield head(voice.say(words.attachments))
  yield* attachments(one)
  yield* signature(voice, data)
}
