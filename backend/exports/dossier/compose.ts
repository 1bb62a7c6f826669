/** A dossier as blocks, section after section, numbered as they stand in this document; the same for paper and for the editable copy. */
import type { Dossier, DossierSection } from '../../../schemas/dossier.ts'
import { sectionsFor } from '../../../schemas/dossier.ts'
import { dossierSectionWords, dossierWords as words } from '../../../schemas/words/dossier.ts'
import type { Block } from '../blocks/block.ts'
import type { Voice } from '../blocks/voice.ts'
import { forRecipient } from './audience.ts'
import { type Case, nothing, type Section } from './case.ts'
import { claims, gaps } from './sections/claims.ts'
import { advocacy, calendar, implementation, interim, remedies, risks, team } from './sections/conduct.ts'
import { annexes, exhibits } from './sections/exhibits.ts'
import { context, facts, harm } from './sections/facts.ts'
import { controlSheet, strategy, summary } from './sections/front.ts'
import { clients, respondent, witnesses } from './sections/people.ts'
import { domesticRemedies, forums, jurisdiction, otherProcedures } from './sections/procedure.ts'

const writers: Readonly<Record<DossierSection, Section>> = {
  control: controlSheet,
  summary,
  strategy,
  clients,
  respondent,
  facts,
  context,
  harm,
  claims,
  jurisdiction,
  domestic_remedies: domesticRemedies,
  other_procedures: otherProcedures,
  forums,
  exhibits,
  witnesses,
  gaps,
  risk: risks,
  interim,
  remedies,
  team,
  advocacy,
  calendar,
  implementation,
  annexes,
}

/** Which sections a lawyer wants; those that the audience may not have are left out. All unless given. */
export interface DossierChoice {
  readonly sections?: readonly DossierSection[]
}

/** The case as its recipient may have it, and the sections of this document. */
export function openCase(dossier: Dossier, voice: Voice, choice: DossierChoice = {}): Case {
  return { dossier: forRecipient(dossier), voice, sections: new Set(sectionsFor(dossier.control.audience, choice.sections)) }
}

/** Sections that are read for themselves. */
const fresh: ReadonlySet<DossierSection> = new Set(['summary', 'facts', 'claims', 'exhibits'])

/** The blocks of a section, or that there is nothing to say. */
function* filled(blocks: Iterable<Block>, voice: Voice): Generator<Block> {
  let empty = true
  for (const block of blocks) {
    empty = false
    yield block
  }
  if (empty) yield nothing(voice)
}

/** The blocks of a dossier, made while they are read. */
export function* blocksOf(one: Case): Generator<Block> {
  let number = 0
  for (const section of one.sections) {
    const title = one.voice.say(words.section_number, { number: String(++number), title: one.voice.say(dossierSectionWords[section]) })
    yield { kind: 'chapter', name: `section-${section}`, title, fresh: fresh.has(section) }
    yield* filled(writers[section](one), one.voice)
  }
}
