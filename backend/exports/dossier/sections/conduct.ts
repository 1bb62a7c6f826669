/** How the case is conducted: risks, urgent measures, what is asked, team, public voice, limits, what follows a decision. */
import type { RiskLevel } from '../../../../schemas/dossier/conduct.ts'
import type { Remedy } from '../../../../schemas/dossier/procedure.ts'
import { dossierWords as words } from '../../../../schemas/words/dossier.ts'
import { peopleWords as people } from '../../../../schemas/words/dossier-people.ts'
import { procedureWords as procedure } from '../../../../schemas/words/dossier-procedure.ts'
import type { Block, Tone } from '../../blocks/block.ts'
import { pair, type Voice } from '../../blocks/voice.ts'
import { type Case, exhibitLinks, nothing, writtenPart, yesNo } from '../case.ts'

const levels: Readonly<Record<RiskLevel, Tone>> = { low: 'good', medium: 'soft', high: 'caution', critical: 'alarm' }

function* titledList(voice: Voice, title: string, items: readonly string[]): Generator<Block> {
  if (items.length === 0) return
  yield { kind: 'part', title }
  yield { kind: 'list', items: items.map(voice.own) }
}

export function* risks({ dossier, voice }: Case): Generator<Block> {
  const all = dossier.risks ?? []
  if (all.length === 0) {
    yield nothing(voice)
    return
  }
  yield {
    kind: 'table',
    columns: [
      { title: voice.say(people.whom), share: 18, heads: true },
      { title: voice.say(people.risk), share: 28 },
      { title: voice.say(people.level), share: 12 },
      { title: voice.say(people.measure), share: 26 },
      { title: `${voice.say(words.owner)} · ${voice.say(people.review_on)}`, share: 18 },
    ],
    rows: all.map((risk) => ({
      cells: [
        voice.own(risk.whom),
        voice.own(risk.text),
        { words: [{ text: voice.say(people[`level_${risk.level}`]), strong: true }], fill: levels[risk.level] },
        voice.own(risk.measure),
        { stack: [voice.own(risk.owner), voice.date(risk.review_on)] },
      ],
    })),
  }
}

export function* interim(one: Case): Generator<Block> {
  const { dossier, voice } = one
  const asked = dossier.interim
  if (!asked) {
    yield { kind: 'text', words: voice.say(procedure.interim_none) }
    return
  }
  const keys = ['harm_feared', 'imminence', 'irreparable', 'domestic_attempts'] as const
  yield {
    kind: 'pairs',
    rows: [...keys.flatMap((key) => pair(voice, procedure[key], voice.own(asked[key]))), ...pair(voice, words.exhibits, exhibitLinks(one, asked.exhibits))],
  }
  if (asked.requested.length === 0) return
  yield { kind: 'part', title: voice.say(procedure.requested) }
  yield { kind: 'list', ordered: true, items: asked.requested.map(voice.own) }
}

export function* remedies({ dossier, voice }: Case): Generator<Block> {
  if (dossier.remedies.length === 0) yield nothing(voice)
  let number = 0
  for (const scope of ['individual', 'general'] as const) {
    const some = dossier.remedies.filter((one) => one.scope === scope)
    if (some.length === 0) continue
    yield { kind: 'part', title: voice.say(procedure[scope]) }
    yield {
      kind: 'table',
      columns: [
        { title: voice.say(words.number), share: 8, heads: true },
        { title: voice.say(procedure.kind), share: 50 },
        { title: voice.say(procedure.beneficiaries), share: 24 },
        { title: voice.say(words.amount), share: 18, align: 'end' },
      ],
      rows: some.map((one: Remedy) => ({
        cells: [
          String(++number),
          { stack: [[{ text: voice.term('remedies', one.kind), strong: true }], voice.own(one.text)] },
          voice.own(one.beneficiaries),
          voice.money(one.amount, one.currency),
        ],
      })),
    }
  }
}

export function* team({ dossier, voice }: Case): Generator<Block> {
  const one = dossier.team
  if (!one) {
    yield nothing(voice)
    return
  }
  yield {
    kind: 'table',
    columns: [
      { title: voice.say(people.team), share: 36, heads: true },
      { title: voice.say(people.role), share: 44 },
      { title: voice.say(people.until), share: 20 },
    ],
    rows: one.members.map((member) => ({
      cells: [
        voice.own(member.name),
        [
          { text: voice.own(member.role) },
          ...(member.responsible ? [{ text: ` · ${voice.say(people.responsible)}`, strong: true, tone: 'accent' as const }] : []),
        ],
        voice.date(member.until_on),
      ],
    })),
  }
  if (one.budget.length > 0) {
    yield { kind: 'part', title: voice.say(people.budget) }
    yield {
      kind: 'table',
      columns: [
        { title: voice.say(people.item), share: 56, heads: true },
        { title: voice.say(people.funded), share: 18 },
        { title: voice.say(words.amount), share: 26, align: 'end' },
      ],
      rows: one.budget.map((line) => ({ cells: [voice.own(line.item), yesNo(voice, line.funded), voice.money(line.amount, line.currency)] })),
    }
  }
  yield* titledList(voice, voice.say(people.partners), one.partners)
  yield* titledList(voice, voice.say(people.experts), one.experts)
}

export function* advocacy({ dossier, voice }: Case): Generator<Block> {
  const one = dossier.advocacy
  if (!one) {
    yield nothing(voice)
    return
  }
  if (one.never_public.length > 0) yield { kind: 'notice', tone: 'alarm', title: voice.say(people.never_public), items: one.never_public.map(voice.own) }
  yield* titledList(voice, voice.say(people.messages), one.messages)
  if (one.moments.length > 0) {
    yield { kind: 'part', title: voice.say(people.moments) }
    yield { kind: 'pairs', rows: one.moments.map((moment) => [voice.date(moment.planned_on) || voice.say(words.undated), voice.own(moment.text)]) }
  }
  yield* titledList(voice, voice.say(people.spokespersons), one.spokespersons)
  yield* writtenPart(voice, voice.say(people.veto), one.veto)
}

export function* calendar({ dossier, voice }: Case): Generator<Block> {
  const all = dossier.calendar ?? []
  if (all.length === 0) {
    yield nothing(voice)
    return
  }
  const today = dossier.control.made_on
  yield {
    kind: 'table',
    columns: [
      { title: voice.say(words.due), share: 19, heads: true },
      { title: voice.say(procedure.rule), share: 36 },
      { title: voice.say(procedure.start), share: 25 },
      { title: `${voice.say(procedure.margin)} · ${voice.say(words.owner)}`, share: 20 },
    ],
    rows: all.map((line) => {
      const late = line.due_on !== null && line.due_on < today
      const due = line.done ? `${voice.date(line.due_on)} · ${voice.say(procedure.done)}` : voice.date(line.due_on) || voice.say(words.not_known)
      return {
        cells: [
          { words: [{ text: due, strong: true }], fill: line.done ? ('good' as const) : late ? ('alarm' as const) : ('caution' as const) },
          {
            stack: [
              voice.own(line.rule),
              ...(line.checked_on ? [[{ text: voice.say(words.checked_on, { date: voice.date(line.checked_on) }), tone: 'soft' as const }]] : []),
            ],
          },
          { stack: [voice.own(line.start_event), voice.date(line.started_on)] },
          { stack: [line.margin_days === null ? '' : voice.say(procedure.days, { count: line.margin_days }), voice.own(line.owner)] },
        ],
      }
    }),
  }
}

export function* implementation({ dossier, voice }: Case): Generator<Block> {
  const all = dossier.implementation ?? []
  if (all.length === 0) {
    yield { kind: 'text', words: voice.say(procedure.not_decided) }
    return
  }
  yield {
    kind: 'table',
    columns: [
      { title: voice.say(procedure.order), share: 34, heads: true },
      { title: voice.say(procedure.authority), share: 18 },
      { title: voice.say(words.due), share: 14 },
      { title: voice.say(words.status), share: 14 },
      { title: voice.say(procedure.follow_up), share: 20 },
    ],
    rows: all.map((line) => ({
      cells: [voice.own(line.order), voice.own(line.authority), voice.date(line.due_on), voice.own(line.status), voice.own(line.follow_up)],
    })),
  }
}
