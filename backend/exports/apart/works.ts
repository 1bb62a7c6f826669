/** What the process that makes documents can do: decide what an audience learns of a casefile, and lay out what leaves. Given records in, bytes out; it has no database and no key. */
import type { Writable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { Dossier } from '../../../schemas/dossier.ts'
import type { LetterData } from '../../../schemas/letters/letter.ts'
import { termOf } from '../../../schemas/vocabularies/registry.ts'
import type { Told } from '../dossier/audience.ts'
import type { DossierChoice } from '../dossier/compose.ts'

/** A document to make. */
export type Paper =
  | { readonly make: 'dossier'; readonly as: 'pdf' | 'docx'; readonly dossier: Dossier; readonly choice: DossierChoice }
  | { readonly make: 'letter'; readonly as: 'pdf' | 'docx'; readonly data: LetterData }

export type Work = Paper | { readonly make: 'told'; readonly dossier: Dossier }

/** What crosses between the processes of what was told: no functions. */
export type Crossed = Pick<Told, 'dossier' | 'places'>

/** The dossier as its audience may have it, with what was taken out of it. */
export async function tell(dossier: Dossier): Promise<Crossed> {
  const { toldTo } = await import('../dossier/audience.ts')
  const { dossier: open, places } = toldTo(dossier)
  return { dossier: open, places }
}

/** Loads what makes the document that is asked for most. */
export const prepare = (): Promise<unknown> => import('../dossier/pdf.ts')

const whole = (bytes: Buffer, out: Writable) => pipeline([bytes], out)

/** Writes a document into `out` and ends it. What lays it out is loaded when it is first asked for. */
export async function write(paper: Paper, out: Writable): Promise<void> {
  if (paper.make === 'letter') {
    const { letterDocx, writeLetterPdf } = await import('../letters/letter.ts')
    return paper.as === 'pdf' ? writeLetterPdf(paper.data, out, termOf) : whole(await letterDocx(paper.data, termOf), out)
  }
  if (paper.as === 'pdf') return (await import('../dossier/pdf.ts')).writeDossierPdf(paper.dossier, out, termOf, paper.choice)
  const { dossierDocx } = await import('../dossier/docx.ts')
  return whole(await dossierDocx(paper.dossier, termOf, paper.choice), out)
}
