/** The exhibits: a register that a clerk can tick off, then the fingerprint of each and how it was held; and the annexes. */
import type { Custody, Exhibit } from '../../../../schemas/dossier/proof.ts'
import { dossierWords as words } from '../../../../schemas/words/dossier.ts'
import { proofWords as proof } from '../../../../schemas/words/dossier-proof.ts'
import type { Block, Piece, Words } from '../../blocks/block.ts'
import type { Voice } from '../../blocks/voice.ts'
import { type Case, exhibitLinks, factLinks, nothing, said, yesNo } from '../case.ts'

function about(voice: Voice, one: Exhibit): Words[] {
  const lines: Words[] = [[{ text: voice.own(one.title), strong: true }]]
  const first = [voice.term('source_material', one.type), voice.own(one.author), voice.languageName(one.language)].filter(Boolean)
  if (first.length > 0) lines.push(first.join(' · '))
  if (one.translation) {
    const { language, translator, sworn } = one.translation
    const values = { language: voice.languageName(language), translator: voice.own(translator) || voice.say(words.not_known) }
    lines.push(voice.say(sworn ? proof.translated_sworn : proof.translated, values))
  }
  if (one.reliability && one.credibility) lines.push(voice.say(proof.grade, { reliability: one.reliability, credibility: one.credibility }))
  if (one.checks.length > 0) lines.push(said(voice, voice.say(proof.checks), one.checks.map(voice.own).join(' · ')))
  return lines
}

/** “7 custody events · received … · held by … · bytes read again and intact on …” */
export function custodyLine(voice: Voice, custody: Custody): Piece[] {
  const known = [
    voice.say(proof.custody_events, { count: custody.events }),
    ...(custody.received_at ? [voice.say(proof.received, { at: voice.day(custody.received_at) })] : []),
    ...(custody.custodian ? [voice.say(proof.held_by, { custodian: voice.own(custody.custodian) })] : []),
  ].join(' · ')
  const at = { at: voice.day(custody.checked_at) }
  const checked: Piece =
    custody.intact === null || !custody.checked_at
      ? { text: voice.say(proof.unchecked), tone: 'caution' }
      : custody.intact
        ? { text: voice.say(proof.intact, at), tone: 'good' }
        : { text: voice.say(proof.changed, at), tone: 'alarm', strong: true }
  return [{ text: `${known} · ` }, checked]
}

/** The fingerprint of an exhibit: of its original, and of what is handed over where that is another copy. */
function fingerprintOf(voice: Voice, { sha256, bytes, media_type, custody, handed }: Exhibit): Words[] {
  if (!sha256) return [[{ text: voice.say(proof.no_file), tone: 'caution' }]]
  const hash = (text: string) => `\u2066${text}\u2069`
  const size = (count: number, type: string): Piece => ({ text: `${voice.say(proof.bytes, { count })} · ${hash(type)}`, tone: 'soft' })
  const own: Words[] = [hash(sha256), [size(bytes, media_type)], custodyLine(voice, custody)]
  if (handed === null) return [...own, [{ text: voice.say(proof.handed_none), tone: 'caution' }]]
  if (!handed || handed.copy === 'original') return own
  return [...own, said(voice, voice.say(proof[`handed_${handed.copy}`]), hash(handed.sha256)), [size(handed.bytes, handed.media_type)]]
}

export function* exhibits(one: Case): Generator<Block> {
  const { dossier, voice } = one
  const counsel = dossier.control.audience !== 'forum'
  yield { kind: 'text', words: voice.say(proof.exhibits_lead) }
  if (dossier.exhibits.length === 0) {
    yield nothing(voice)
    return
  }
  yield { kind: 'part', name: 'register', title: voice.say(proof.register) }
  yield {
    kind: 'table',
    columns: [
      { title: voice.say(words.number), share: 9, heads: true },
      { title: voice.say(words.title), share: 43 },
      { title: voice.say(proof.made), share: 16 },
      { title: voice.say(proof.obtained), share: 19 },
      { title: voice.say(words.facts), share: 13 },
    ],
    rows: dossier.exhibits.map((exhibit) => ({
      name: `exhibit-${exhibit.number}`,
      cells: [
        [{ text: String(exhibit.number), strong: true }],
        {
          stack: [
            ...about(voice, exhibit),
            ...(counsel
              ? [
                  said(voice, voice.say(proof.disclosable), [
                    { text: yesNo(voice, exhibit.disclosable), ...(exhibit.disclosable ? {} : { tone: 'alarm' as const, strong: true }) },
                  ]),
                ]
              : []),
          ],
        },
        voice.date(exhibit.made_on),
        { stack: [voice.date(exhibit.obtained_on), voice.own(exhibit.obtained_how)] },
        factLinks(one, exhibit.facts),
      ],
    })),
  }
  yield { kind: 'part', name: 'fingerprints', title: voice.say(proof.fingerprints) }
  yield {
    kind: 'table',
    columns: [
      { title: voice.say(words.number), share: 9, heads: true },
      { title: 'SHA-256', share: 91 },
    ],
    rows: dossier.exhibits.map((exhibit) => ({
      cells: [[{ text: String(exhibit.number), strong: true }], { stack: fingerprintOf(voice, exhibit) }],
    })),
  }
}

export function* annexes(one: Case): Generator<Block> {
  const { dossier, voice } = one
  if (dossier.annexes.length === 0) {
    yield nothing(voice)
    return
  }
  yield {
    kind: 'table',
    columns: [
      { title: voice.say(words.number), share: 16, heads: true },
      { title: voice.say(words.title), share: 64 },
      { title: voice.say(words.exhibits), share: 20 },
    ],
    rows: dossier.annexes.map((annex) => ({
      cells: [voice.say(words.annex, { number: annex.label }), voice.own(annex.title), annex.exhibit === null ? '' : exhibitLinks(one, [annex.exhibit])],
    })),
  }
}
