/** The people of a dossier: for whom it speaks and with what mandate and consent, against whom, and who testifies. */
import type { Client, Mandate } from '../../../../schemas/dossier/people.ts'
import { dossierWords as words } from '../../../../schemas/words/dossier.ts'
import { peopleWords as people } from '../../../../schemas/words/dossier-people.ts'
import type { Block, BlockCell, Piece, Words } from '../../blocks/block.ts'
import { joined, pair, type Voice } from '../../blocks/voice.ts'
import { type Case, exhibitLinks, factLinks, nothing, said, writtenPart, yesNo } from '../case.ts'

function mandate(one: Case, { state, counsel, client_signed_on, counsel_signed_on, exhibit, justification }: Mandate): Words {
  const { voice } = one
  const reason: Piece[] = justification ? [{ text: ` ${voice.own(justification)}` }] : []
  if (state !== 'signed') {
    const text = voice.say(state === 'missing' ? people.mandate_missing : people.mandate_not_needed)
    return [{ text, ...(state === 'missing' ? { tone: 'alarm' as const, strong: true } : {}) }, ...reason]
  }
  const day = (on: string | null) => voice.date(on) || voice.say(words.not_known)
  const text = voice.say(people.mandate_signed, {
    client: day(client_signed_on),
    counsel: counsel ? voice.own(counsel) : voice.say(people.counsel),
    signed: day(counsel_signed_on),
  })
  return [{ text }, ...(exhibit === null ? [] : [{ text: ' ' }, ...exhibitLinks(one, [exhibit])]), ...reason]
}

/** What stands for a client wherever one is named. */
export const nameOf = (voice: Voice, client: Client): string => voice.own(client.name ?? client.pseudonym)

/** A value as somebody wrote it; withheld stays withheld. */
const own = (voice: Voice, value: string | null | undefined) => (value === undefined ? undefined : voice.own(value))

export function* clients(one: Case): Generator<Block> {
  const { dossier, voice } = one
  if (dossier.clients.length === 0) yield nothing(voice)
  const counsel = dossier.control.audience === 'counsel'
  for (const client of dossier.clients) {
    yield { kind: 'part', name: `client-${client.id}`, title: nameOf(voice, client) }
    const roles = client.roles.map((role) => voice.say(people[`role_${role}`])).join(' · ')
    const withheld = (row: [string, Words][], value: unknown) => (value === undefined && !counsel ? [] : row)
    yield {
      kind: 'pairs',
      rows: [
        ...pair(voice, people.roles, roles),
        ...(client.name ? pair(voice, people.pseudonym, voice.own(client.pseudonym)) : pair(voice, people.name, undefined)),
        ...pair(voice, people.born_on, client.born_on === undefined ? undefined : voice.date(client.born_on)),
        ...pair(voice, people.sex, voice.term('sex', client.sex)),
        ...pair(voice, people.nationality, voice.term('countries', client.nationality)),
        ...withheld(
          pair(voice, people.identity_document, client.identity_document === undefined ? undefined : voice.code(client.identity_document)),
          client.identity_document,
        ),
        ...withheld(pair(voice, people.address, own(voice, client.address)), client.address),
        ...withheld(pair(voice, people.profession, own(voice, client.profession)), client.profession),
        ...pair(voice, people.languages, (client.languages ?? []).map((code) => voice.languageName(code)).join(' · ')),
        ...withheld(pair(voice, people.contact, own(voice, client.contact)), client.contact),
        ...pair(voice, people.capacity, voice.own(client.capacity)),
        ...pair(voice, people.status, voice.term('victim_status', client.status)),
        ...pair(voice, people.vulnerability, voice.own(client.vulnerability)),
        ...pair(voice, people.dependants, voice.own(client.dependants)),
        ...pair(voice, people.interpreter, voice.own(client.interpreter)),
        ...pair(voice, people.mandate, mandate(one, client.mandate)),
        ...pair(voice, people.conflict_checked_on, voice.date(client.conflict_checked_on)),
      ],
    }
  }
  if (dossier.clients.some((client) => client.consents.length > 0)) yield* consentMatrix(one)
}

function* consentMatrix({ dossier, voice }: Case): Generator<Block> {
  yield { kind: 'part', name: 'consents', title: voice.say(people.consents) }
  yield {
    kind: 'table',
    columns: [
      { title: voice.say(words.person), share: 20, heads: true },
      { title: voice.say(people.purpose), share: 38 },
      { title: voice.say(people.consent), share: 16 },
      { title: voice.say(people.given_on), share: 14 },
      { title: voice.say(people.until), share: 14 },
    ],
    rows: dossier.clients.flatMap((client) =>
      client.consents.map((consent) => {
        const given = consent.given === 'given' && !consent.withdrawn_on
        const state = consent.withdrawn_on
          ? voice.say(people.withdrawn_on, { date: voice.date(consent.withdrawn_on) })
          : voice.term('consent_given', consent.given)
        const cells: BlockCell[] = [
          nameOf(voice, client),
          voice.term('consent_purposes', consent.purpose),
          { words: state, fill: given ? 'good' : 'alarm' },
          voice.date(consent.given_on),
          voice.date(consent.expires_on),
        ]
        return { cells }
      }),
    ),
  }
}

export function* respondent(one: Case): Generator<Block> {
  const { dossier, voice } = one
  yield {
    kind: 'pairs',
    rows: [
      ...pair(voice, people.state, voice.term('countries', dossier.respondent.state)),
      ...pair(voice, people.organs, dossier.respondent.organs.map(voice.own).join(' · ')),
    ],
  }
  yield* writtenPart(voice, voice.say(people.attribution), dossier.respondent.attribution)
  yield { kind: 'part', name: 'alleged', title: voice.say(people.alleged) }
  if (dossier.alleged.length === 0) {
    yield nothing(voice)
    return
  }
  yield { kind: 'text', words: voice.say(people.alleged_lead) }
  yield {
    kind: 'table',
    columns: [
      { title: voice.say(people.alleged), share: 27, heads: true },
      { title: voice.say(people.degree), share: 20 },
      { title: `${voice.say(people.certainty)} · ${voice.say(people.basis)}`, share: 33 },
      { title: voice.say(people.official_version), share: 20 },
    ],
    rows: dossier.alleged.map((who) => {
      const type = voice.term('perpetrator_types', who.type)
      const about = [type === who.label ? '' : type, voice.own(who.rank), voice.own(who.unit), voice.own(who.chain_of_command)].filter(Boolean)
      const links = [
        ...(who.facts.length > 0 ? [said(voice, voice.say(words.facts), factLinks(one, who.facts))] : []),
        ...(who.exhibits.length > 0 ? [exhibitLinks(one, who.exhibits)] : []),
      ]
      return {
        cells: [
          { stack: [[{ text: voice.own(who.name ?? who.label), strong: true }], ...about] },
          voice.term('involvement', who.degree),
          { stack: [[{ text: voice.term('standard_of_proof', who.certainty), strong: true }], voice.own(who.basis), ...links] },
          { stack: [voice.term('official_version', who.official_version), voice.own(who.domestic_status)] },
        ],
      }
    }),
  }
}

export function* witnesses(one: Case): Generator<Block> {
  const { dossier, voice } = one
  if (dossier.witnesses.length === 0) {
    yield nothing(voice)
    return
  }
  yield {
    kind: 'table',
    columns: [
      { title: voice.say(words.person), share: 20, heads: true },
      { title: `${voice.say(people.connection)} · ${voice.say(words.facts)}`, share: 32 },
      { title: `${voice.say(people.stated_on)} · ${voice.say(people.consent)}`, share: 26 },
      { title: voice.say(people.protection), share: 22 },
    ],
    rows: dossier.witnesses.map((who) => ({
      cells: [
        { stack: [[{ text: voice.own(who.code_name), strong: true }], voice.say(people[who.kind])] },
        { stack: [voice.own(who.connection), joined([...factLinks(one, who.facts)], '')] },
        {
          stack: [
            voice.date(who.stated_on),
            voice.term('consent_given', who.consent),
            ...(who.interviews === null ? [] : [said(voice, voice.say(people.interviews), voice.number(who.interviews))]),
            said(voice, voice.say(people.willing), yesNo(voice, who.willing)),
            exhibitLinks(one, who.exhibits),
          ],
        },
        voice.own(who.protection),
      ],
    })),
  }
}
