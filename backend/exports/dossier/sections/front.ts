/** What opens a dossier: which document this is, the case on one page, and, for counsel, what it is for. */
import { controlWords as control, dossierWords as words } from '../../../../schemas/words/dossier.ts'
import type { Block } from '../../blocks/block.ts'
import { pair } from '../../blocks/voice.ts'
import { type Case, nothing } from '../case.ts'
import { classOf } from '../marks.ts'

export function* controlSheet({ dossier, voice }: Case): Generator<Block> {
  const { control: sheet } = dossier
  yield {
    kind: 'pairs',
    rows: [
      ...pair(voice, control.code, voice.own(sheet.code)),
      ...pair(voice, words.title, voice.own(sheet.title)),
      ...pair(voice, control.community, voice.own(sheet.community)),
      ...pair(voice, control.version, voice.number(sheet.version)),
      ...pair(voice, control.language, voice.languageName(dossier.language)),
      ...pair(voice, control.classification, voice.say(classOf[sheet.audience].name)),
      ...pair(voice, control.author, sheet.author === undefined ? undefined : voice.own(sheet.author)),
      ...pair(voice, control.made_on, voice.date(sheet.made_on)),
      ...pair(voice, control.recipient, voice.own(sheet.recipient)),
      ...pair(voice, control.mark, voice.own(sheet.mark)),
      ...pair(voice, control.fingerprint, voice.code(sheet.content_sha256)),
    ],
  }
  if (sheet.changes.length === 0) return
  yield { kind: 'part', title: voice.say(control.changes) }
  yield {
    kind: 'table',
    columns: [
      { title: voice.say(control.version), share: 12, heads: true },
      { title: voice.say(words.date), share: 22 },
      { title: voice.say(control.change), share: 66 },
    ],
    rows: sheet.changes.map((one) => ({ cells: [voice.number(one.version), voice.date(one.changed_on), voice.own(one.text)] })),
  }
}

export function* summary({ dossier, voice }: Case): Generator<Block> {
  const { summary: one } = dossier
  if (one.next_deadline) {
    yield {
      kind: 'notice',
      tone: 'caution',
      title: `${voice.say(control.next_deadline)} · ${voice.date(one.next_deadline.due_on)}`,
      items: [voice.own(one.next_deadline.text)],
    }
  }
  yield {
    kind: 'pairs',
    rows: (['who', 'what', 'when', 'where', 'state', 'rights', 'relief'] as const).flatMap((key) => pair(voice, control[key], one[key] && voice.own(one[key]))),
  }
}

export function* strategy({ dossier, voice }: Case): Generator<Block> {
  const one = dossier.strategy
  if (!one) {
    yield nothing(voice)
    return
  }
  const keys = ['problem', 'legal_objective', 'policy_objective', 'social_objective', 'indicator', 'why_this_case', 'alternatives', 'if_lost'] as const
  yield { kind: 'pairs', rows: keys.flatMap((key) => pair(voice, control[key], one[key] && voice.own(one[key]))) }
}
