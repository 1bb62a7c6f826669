/** The text of a PDF, page by page: what is drawn as text, what stands in form fields and in notes. Nothing of it is run, drawn or fetched. */
import { createRequire } from 'node:module'
import path from 'node:path'
import { getDocument, type PDFDocumentProxy, VerbosityLevel } from 'pdfjs-dist/legacy/build/pdf.mjs'
import type { Gatherer } from './gather.ts'

const folder = path.dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'))

async function pageOf(document: PDFDocumentProxy, number: number): Promise<string> {
  const page = await document.getPage(number)
  // Ligatures come apart in our own spelling: taken apart here they would stand in the order of the page, which Arabic does not read in.
  const { items } = await page.getTextContent({ disableNormalization: true })
  const drawn = items.map((one) => ('str' in one ? one.str + (one.hasEOL ? '\n' : '') : '')).join('')
  const notes: { fieldValue?: unknown; contentsObj?: { str?: unknown } }[] = await page.getAnnotations().catch(() => [])
  const written = notes.flatMap(({ fieldValue, contentsObj }) => [fieldValue, contentsObj?.str].flat().filter((one) => typeof one === 'string'))
  page.cleanup()
  return [drawn, ...written].join('\n')
}

/** Gathers the words of a PDF. `protected` when it asks for a password; a page that does not open is passed over. Rejects what is no PDF. */
export async function readPdf(bytes: Buffer, into: Gatherer): Promise<'protected' | null> {
  const task = getDocument({
    data: new Uint8Array(bytes),
    isEvalSupported: false,
    disableFontFace: true,
    useSystemFonts: false,
    useWorkerFetch: false,
    useWasm: false,
    enableXfa: false,
    isOffscreenCanvasSupported: false,
    isImageDecoderSupported: false,
    maxImageSize: 0,
    cMapUrl: `${path.join(folder, 'cmaps')}/`,
    verbosity: VerbosityLevel.ERRORS,
  })
  try {
    const document = await task.promise
    for (let number = 1; number <= document.numPages && !into.full(); number++) into.take(await pageOf(document, number).catch(() => ''))
    return null
  } catch (error) {
    if ((error as Error).name === 'PasswordException') return 'protected'
    throw error
  }
}
