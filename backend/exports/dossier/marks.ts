/** How a copy may be handled, by audience: the words and the colour that stand on its cover and on each page. */
import type { ControlSheet, DossierAudience } from '../../../schemas/dossier.ts'
import type { Word } from '../../../schemas/say.ts'
import { dossierWords as words } from '../../../schemas/words/dossier.ts'
import type { Voice } from '../blocks/voice.ts'

export const classOf: Readonly<Record<DossierAudience, { readonly name: Word; readonly handle: Word; readonly color: string }>> = {
  counsel: { name: words.class_counsel, handle: words.handle_counsel, color: '#8f1f14' },
  forum: { name: words.class_forum, handle: words.handle_forum, color: '#34557f' },
  partners: { name: words.class_partners, handle: words.handle_partners, color: '#7f4b00' },
}

/** What tells this copy from every other one. */
export function copyMark(voice: Voice, control: Pick<ControlSheet, 'recipient' | 'mark'>): string {
  return voice.say(words.copy_for, { recipient: voice.own(control.recipient), mark: voice.own(control.mark) })
}
