/** The dossier as DOCX, because courts want to edit: the same sections from the same blocks as the PDF. */
import type { Dossier } from '../../../schemas/dossier.ts'
import { directions } from '../../../schemas/say.ts'
import { controlWords as control, dossierWords as words } from '../../../schemas/words/dossier.ts'
import { textOf } from '../blocks/block.ts'
import { docxOf } from '../blocks/docx.ts'
import { type Lookup, pair, voiceOf } from '../blocks/voice.ts'
import { blocksOf, type DossierChoice, openCase } from './compose.ts'
import { runningOf } from './cover.ts'
import { classOf } from './marks.ts'

/** The bytes of the dossier as DOCX. */
export async function dossierDocx(whole: Dossier, lookup: Lookup, choice: DossierChoice = {}): Promise<Buffer> {
  const { language } = whole
  const voice = voiceOf(language, lookup)
  const one = openCase(whole, voice, choice)
  const { control: about, respondent } = one.dossier
  const run = runningOf(one)
  const facts = [
    ...pair(voice, control.recipient, voice.own(about.recipient)),
    ...pair(voice, control.mark, voice.own(about.mark)),
    ...pair(voice, control.version, voice.number(about.version)),
    ...pair(voice, control.made_on, voice.date(about.made_on)),
  ]
  const handling = classOf[about.audience]
  return docxOf(blocksOf(one), {
    language,
    rtl: directions[language] === 'rtl',
    title: about.title,
    day: about.made_on,
    head: run.title,
    stamp: run.stamp,
    mark: run.mark,
    words: { page: voice.say(words.page), of: voice.say(words.of), contents: voice.say(words.contents) },
    contents: true,
    front: [
      { text: about.community, size: 24, bold: true },
      { text: about.code, size: 22 },
      { text: voice.say(words.kind), size: 26, before: 2200 },
      { text: about.title, size: 56, bold: true, before: 120 },
      { text: voice.say(words.versus, { state: voice.term('countries', respondent.state) }), size: 26 },
      ...facts.map(([label, value], index) => ({ text: `${label} · ${textOf(value)}`, size: 22, before: index === 0 ? 1600 : 40 })),
      { text: voice.say(handling.name), size: 22, bold: true, before: 1600 },
      { text: voice.say(handling.handle), size: 19 },
    ],
  })
}
