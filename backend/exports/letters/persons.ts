/** The persons of a letter as each body asks about them: who they are, what they agreed to, and how they were detained or disappeared. */
import type { Client } from '../../../schemas/dossier/people.ts'
import type { LetterKind } from '../../../schemas/letters/letter.ts'
import { dossierWords } from '../../../schemas/words/dossier.ts'
import { peopleWords as people } from '../../../schemas/words/dossier-people.ts'
import { letterWords as words } from '../../../schemas/words/letters.ts'
import type { Block } from '../blocks/block.ts'
import { pair, type Voice } from '../blocks/voice.ts'
import { yesNo } from '../dossier/case.ts'
import { nameOf } from '../dossier/sections/people.ts'

function consent(voice: Voice, one: Client, purpose: string): string {
  const all = one.consents.filter((each) => each.purpose === purpose)
  const last = all.at(-1)
  if (!last) return voice.say(dossierWords.not_known)
  return last.withdrawn_on ? voice.say(people.withdrawn_on, { date: voice.date(last.withdrawn_on) }) : voice.term('consent_given', last.given)
}

function* detention(voice: Voice, one: Client): Generator<Block> {
  const about = one.detention
  if (!about) return
  yield { kind: 'part', title: voice.say(words.detention) }
  const texts = [
    'forces',
    'reason_given',
    'law_applied',
    'held_at',
    'ordered_by',
    'reasons_imputed',
    'counsel_access',
    'family_access',
    'hearings',
    'health',
  ] as const
  const labels = { ...words, reason_given: words.reason }
  yield {
    kind: 'pairs',
    rows: [
      ...pair(voice, words.arrested_on, voice.date(about.arrested_on)),
      ...pair(voice, words.place, voice.own(about.place)),
      ...pair(voice, words.since, about.ended_on ? voice.date(about.ended_on) : voice.say(words.ongoing)),
      ...pair(voice, words.warrant, yesNo(voice, about.warrant_shown)),
      ...texts.flatMap((key) => pair(voice, labels[key], voice.own(about[key]))),
      ...pair(voice, words.categories, about.categories.map((code) => voice.term('arbitrariness', code)).join(' · ')),
      ...pair(voice, words.why_arbitrary, voice.own(about.why_arbitrary)),
    ],
  }
}

function* disappearance(voice: Voice, one: Client): Generator<Block> {
  const about = one.disappearance
  if (!about) return
  yield { kind: 'part', title: voice.say(words.disappearance) }
  yield {
    kind: 'pairs',
    rows: [
      ...pair(voice, words.disappeared_on, voice.date(about.disappeared_on)),
      ...pair(voice, words.disappeared_at, voice.own(about.place)),
      ...pair(voice, words.last_seen, voice.own(about.last_seen)),
      ...pair(voice, words.forces, voice.own(about.forces)),
      ...pair(voice, words.why_state, voice.own(about.why_state)),
      ...pair(voice, words.steps_taken, voice.own(about.steps_taken)),
      ...pair(voice, words.family_consent, yesNo(voice, about.family_consent)),
      ...(about.family_contact ? pair(voice, words.family_contact, voice.own(about.family_contact)) : []),
    ],
  }
}

/** A person, and what this body wants to know of them. */
export function* person(voice: Voice, kind: LetterKind, one: Client): Generator<Block> {
  yield { kind: 'part', title: nameOf(voice, one) }
  const known = (value: string | null | undefined) => voice.own(value) || null
  yield {
    kind: 'pairs',
    rows: [
      ...pair(voice, people.born_on, voice.date(one.born_on)),
      ...pair(voice, people.sex, voice.term('sex', one.sex)),
      ...pair(voice, people.nationality, voice.term('countries', one.nationality)),
      ...pair(voice, people.identity_document, voice.code(one.identity_document)),
      ...pair(voice, people.profession, known(one.profession)),
      ...pair(voice, people.address, known(one.address)),
      ...pair(voice, people.status, voice.term('victim_status', one.status)),
      ...pair(voice, words.consent_transmit, consent(voice, one, 'intl_transmission')),
      ...pair(voice, words.consent_publish, consent(voice, one, 'public_name')),
    ],
  }
  if (kind === 'wgeid') yield* disappearance(voice, one)
  else yield* detention(voice, one)
}
