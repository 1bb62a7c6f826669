/** What happened, how often it happens, and what it did to people. */
import type { Fact } from '../../../../schemas/dossier/proof.ts'
import { dossierWords as words } from '../../../../schemas/words/dossier.ts'
import { proofWords as proof } from '../../../../schemas/words/dossier-proof.ts'
import type { Block, Piece, Words } from '../../blocks/block.ts'
import { joined, paragraphsOf } from '../../blocks/voice.ts'
import { type Case, exhibitLinks, nothing, said, written, writtenPart } from '../case.ts'

function below(one: Case, fact: Fact): Words[] {
  const { voice, dossier } = one
  const lines: Words[] = []
  const list = (texts: readonly string[]) => texts.filter(Boolean).join(' · ')
  const first: Piece[] = []
  if (fact.acts.length > 0) first.push(...said(voice, voice.say(proof.acts), list(fact.acts.map((code) => voice.term('violations', code)))))
  if (fact.acts.length > 0 && fact.actors.length > 0) first.push({ text: '  ·  ' })
  if (fact.actors.length > 0) first.push(...said(voice, voice.say(proof.actors), list(fact.actors.map(voice.own))))
  if (first.length > 0) lines.push(first)
  if (fact.exhibits.length > 0) lines.push(said(voice, voice.say(proof.exhibits), exhibitLinks(one, fact.exhibits)))
  else if (dossier.control.audience === 'counsel') lines.push([{ text: voice.say(proof.unsupported), tone: 'alarm', strong: true }])
  const last: Piece[] = []
  const add = (pieces: readonly Piece[]) => last.push(...(last.length > 0 ? [{ text: '  ·  ' }] : []), ...pieces)
  if (fact.confidence) add(said(voice, voice.say(proof.confidence), voice.term('verification_status', fact.confidence)))
  if (fact.sources && fact.sources.length > 0) add(said(voice, voice.say(proof.sources), list(fact.sources.map(voice.own))))
  if (fact.incident) add([{ text: voice.say(proof.frozen, { reference: voice.own(fact.incident.reference), revision: String(fact.incident.revision) }) }])
  if (last.length > 0) lines.push(last)
  if (fact.disputed)
    lines.push([{ text: `${voice.say(proof.disputed)}${fact.disputed_how ? ` – ${voice.own(fact.disputed_how)}` : ''}`, tone: 'caution', strong: true }])
  return lines
}

export function* facts(one: Case): Generator<Block> {
  const { dossier, voice } = one
  yield { kind: 'text', words: voice.say(proof.facts_lead) }
  if (dossier.facts.length === 0) yield nothing(voice)
  for (const fact of dossier.facts) {
    const when = voice.date(fact.happened_on) || voice.say(words.undated)
    const above = joined([{ text: when }, ...(fact.place ? [{ text: voice.own(fact.place), tone: 'soft' as const }] : [])], ' · ')
    yield { kind: 'numbered', number: String(fact.number), name: `fact-${fact.number}`, above, text: paragraphsOf(fact.text), below: below(one, fact) }
  }
}

export function* context({ dossier, voice }: Case): Generator<Block> {
  const { context: about } = dossier
  yield* written(voice, about.text)
  if (about.queries.length > 0) yield { kind: 'part', name: 'pattern', title: voice.say(proof.pattern) }
  for (const query of about.queries) {
    yield {
      kind: 'notice',
      tone: 'accent',
      title: voice.own(query.title),
      items: [[{ text: voice.say(proof.counted, { incidents: voice.number(query.incidents), verified: voice.number(query.verified) }), strong: true }]],
    }
    yield {
      kind: 'pairs',
      rows: [
        ...query.filters.map(([label, values]): [string, string] => [voice.own(label), voice.own(values)]),
        [voice.say(proof.counted_at), voice.moment(query.counted_at)],
      ],
    }
  }
  if (about.law.length > 0) {
    yield { kind: 'part', title: voice.say(proof.law_in_force) }
    yield { kind: 'list', items: about.law.map(voice.own) }
  }
  if (about.reports.length > 0) {
    yield { kind: 'part', title: voice.say(proof.public_reports) }
    yield {
      kind: 'list',
      items: about.reports.map((report) => [
        ...joined(
          [voice.own(report.author), voice.own(report.title), voice.date(report.published_on)].filter(Boolean).map((text) => ({ text })),
          voice.language === 'ar' ? '، ' : ', ',
        ),
        ...(report.url ? [{ text: ' ' }, { text: `\u2066${report.url}\u2069`, href: report.url }] : []),
      ]),
    }
  }
}

export function* harm(one: Case): Generator<Block> {
  const { dossier, voice } = one
  const { heads, medical, losses, continuing_risk } = dossier.harm
  if (heads.length + medical.length + losses.length === 0) yield nothing(voice)
  if (heads.length > 0) {
    yield {
      kind: 'table',
      columns: [
        { title: voice.say(words.person), share: 20, heads: true },
        { title: voice.say(proof.harm_kind), share: 16 },
        { title: voice.say(proof.description), share: 46 },
        { title: voice.say(words.exhibits), share: 18 },
      ],
      rows: heads.map((head) => ({
        cells: [voice.own(head.person), voice.say(proof[`harm_${head.kind}`]), voice.own(head.text), exhibitLinks(one, head.exhibits)],
      })),
    }
  }
  if (medical.length > 0) {
    yield { kind: 'part', title: voice.say(proof.medical) }
    yield {
      kind: 'table',
      columns: [
        { title: voice.say(words.person), share: 18, heads: true },
        { title: voice.say(proof.examiner), share: 22 },
        { title: voice.say(proof.findings), share: 30 },
        { title: voice.say(proof.consistency), share: 16 },
        { title: voice.say(words.exhibits), share: 16 },
      ],
      rows: medical.map((report) => ({
        cells: [
          voice.own(report.person),
          { stack: [voice.own(report.examiner), voice.date(report.examined_on)] },
          voice.own(report.findings),
          { words: [{ text: voice.term('istanbul_consistency', report.consistency), strong: true }], fill: 'accent' },
          report.exhibit === null ? '' : exhibitLinks(one, [report.exhibit]),
        ],
      })),
    }
  }
  if (losses.length > 0) {
    const totals = new Map<string, number>()
    for (const loss of losses) totals.set(loss.currency, (totals.get(loss.currency) ?? 0) + loss.amount)
    yield { kind: 'part', title: voice.say(proof.losses) }
    yield {
      kind: 'table',
      columns: [
        { title: voice.say(proof.item), share: 40, heads: true },
        { title: voice.say(words.person), share: 20 },
        { title: voice.say(words.exhibits), share: 20 },
        { title: voice.say(words.amount), share: 20, align: 'end' },
      ],
      rows: [
        ...losses.map((loss) => ({
          cells: [voice.own(loss.item), voice.own(loss.person), exhibitLinks(one, loss.exhibits), voice.money(loss.amount, loss.currency)],
        })),
        ...[...totals].map(([currency, amount]) => ({
          cells: [[{ text: voice.say(words.total), strong: true }], '', '', [{ text: voice.money(amount, currency), strong: true }]],
        })),
      ],
    }
  }
  yield* writtenPart(voice, voice.say(proof.continuing_risk), continuing_risk)
}
