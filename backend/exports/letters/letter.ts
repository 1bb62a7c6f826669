/** A ready letter as PDF and as DOCX, from the same blocks. */
import type { Writable } from 'node:stream'
import type { LetterData } from '../../../schemas/letters/letter.ts'
import { missingItems } from '../../../schemas/letters/missing.ts'
import { directions } from '../../../schemas/say.ts'
import { dossierWords } from '../../../schemas/words/dossier.ts'
import { letterWords as words } from '../../../schemas/words/letters.ts'
import { docxOf } from '../blocks/docx.ts'
import { writePaper } from '../blocks/paper.ts'
import { type Lookup, type Voice, voiceOf } from '../blocks/voice.ts'
import { type Running, running } from '../dossier/cover.ts'
import { copyMark } from '../dossier/marks.ts'
import { forBody, letterBlocks, titlesOf } from './compose.ts'

/** What stands on each page; an incomplete letter says so everywhere. */
function pages(voice: Voice, data: LetterData): Running {
  const { title, body } = titlesOf(voice, data)
  const complete = missingItems(forBody(data)).every((one) => one.weight !== 'mandatory')
  const stamp = complete ? voice.say(words.stamp) : `${voice.say(words.draft)} · ${voice.say(words.stamp)}`
  return {
    title: `${voice.own(data.letter.reference)} · ${title}`,
    stamp,
    color: '#8f1f14',
    mark: copyMark(voice, { recipient: body, mark: data.letter.mark }),
  }
}

/** Writes the letter as PDF into `out` and ends it. */
export async function writeLetterPdf(data: LetterData, out: Writable, lookup: Lookup): Promise<void> {
  const { language } = data.dossier
  const voice = voiceOf(language, lookup)
  await writePaper(letterBlocks(data, voice), out, voice, {
    title: titlesOf(voice, data).title,
    subject: voice.say(words.kind),
    language,
    day: data.letter.made_on,
    furnish: (folio) => running(folio, pages(voice, data)),
  })
}

/** The bytes of the letter as DOCX. */
export async function letterDocx(data: LetterData, lookup: Lookup): Promise<Buffer> {
  const { language } = data.dossier
  const voice = voiceOf(language, lookup)
  const page = pages(voice, data)
  return docxOf(letterBlocks(data, voice), {
    language,
    rtl: directions[language] === 'rtl',
    title: titlesOf(voice, data).title,
    day: data.letter.made_on,
    head: page.title,
    stamp: page.stamp,
    mark: page.mark,
    words: { page: voice.say(dossierWords.page), of: voice.say(dossierWords.of), contents: voice.say(dossierWords.contents) },
    front: [],
    contents: false,
  })
}
