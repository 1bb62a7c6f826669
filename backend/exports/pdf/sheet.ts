/**
 * A document being written: pages that leave memory when they are complete, the furniture that repeats on each, and the cursor from which the flow goes on.
 * Positions are points from the top; horizontal ones count from the side where reading starts, so that Arabic is the mirror of French without a word in the callers.
 */
import type { Writable } from 'node:stream'
import { finished } from 'node:stream/promises'
import { type Faces, openFaces, type Weight } from './faces.ts'
import { A4, amount, fillPage, type Kit, openKit, type Page, type Ref } from './kit.ts'
import { openShaper, type Shaper } from './shape.ts'
import { beginContent, closeMarks, closeTag, type Marks, openTag, type Tag } from './tags.ts'

export const margin = { top: 74, bottom: 70, side: 62 } as const

export interface Leaf extends Marks {
  readonly page: Page
  readonly owners: Ref[]
  /** What was drawn so far: bytes at once, because strings kept for the length of a page would outlive the young part of the heap. */
  bytes: Buffer
  length: number
  readonly number: number
  color: string
}

export interface Sheet {
  readonly kit: Kit
  readonly faces: Faces
  readonly shaper: Shaper
  readonly rtl: boolean
  readonly language: string
  readonly root: Tag
  /** Draws what repeats on a page; called when the page is opened. */
  furnish: (sheet: Sheet) => void
  /** Element into which the flow writes. */
  parent: Tag
  leaf: Leaf
  pages: number
  /** The cursor: where the next block begins. */
  y: number
  /** Where a block stands close to what is above it: the top of a page, or under the title of a chapter. */
  close: number
  /** The bytes of the page before, to be written over. */
  spare: Buffer | null
  /** A picture that holds the number of pages, known only at the end. */
  readonly total: Ref
}

export interface SheetOptions {
  readonly title: string
  readonly subject: string
  readonly language: string
  readonly rtl: boolean
  /** `YYYY-MM-DD` */
  readonly day: string
}

export const width = A4.width - 2 * margin.side
export const bottom = A4.height - margin.bottom

/** Opens a document that flows into `out`, without a page yet. */
export function openSheet(options: SheetOptions, out: Writable): Sheet {
  const kit = openKit(options)
  kit.pipe(out)
  const faces = openFaces(kit)
  const root = openTag(kit, 'Document', null)
  const total = kit.ref({ Type: 'XObject', Subtype: 'Form', BBox: [-60, -10, 60, 20] })
  const none = null as unknown as Leaf
  return {
    kit,
    faces,
    shaper: openShaper(faces),
    rtl: options.rtl,
    language: options.language,
    root,
    parent: root,
    leaf: none,
    pages: 0,
    y: 0,
    close: 0,
    spare: null,
    total,
    furnish: () => {},
  }
}

function closeLeaf(sheet: Sheet, leaf: Leaf): void {
  const { page } = leaf
  for (const weight of Object.values(sheet.faces))
    for (const face of Object.values(weight)) if (face.embedded.widths.length > 1) page.fonts[face.key] = face.embedded.ref()
  page.xobjects['Total'] = sheet.total
  fillPage(page, leaf.bytes.subarray(0, leaf.length))
  sheet.spare = leaf.bytes
  closeMarks(sheet.kit, leaf)
  page.end()
  page.dictionary.data = {}
}

/** Completes the current page and opens the next. */
export function nextPage(sheet: Sheet, options: { furniture: boolean } = { furniture: true }): void {
  if (sheet.leaf) closeLeaf(sheet, sheet.leaf)
  sheet.kit.addPage()
  sheet.kit._pageBuffer = []
  const page = sheet.kit.page
  void page.structParentTreeKey
  sheet.pages++
  sheet.leaf = { page, owners: [], bytes: sheet.spare ?? Buffer.allocUnsafe(64 * 1024), length: 0, number: sheet.pages, color: '' }
  sheet.spare = null
  // From here on y counts from the top.
  put(sheet, `1 0 0 -1 0 ${amount(page.height)} cm`)
  sheet.y = margin.top
  sheet.close = margin.top
  if (options.furniture) sheet.furnish(sheet)
}

/** Leaves the current page open, to be written later with `onLeaf` (the table of contents), and goes on with the next. */
export function reservePage(sheet: Sheet): Leaf {
  const reserved = sheet.leaf
  sheet.leaf = null as unknown as Leaf
  return reserved
}

/** Writes on a reserved page and completes it. */
export function onLeaf(sheet: Sheet, leaf: Leaf, write: () => void): void {
  const { leaf: current, y } = sheet
  const { page } = sheet.kit
  sheet.leaf = leaf
  sheet.kit.page = leaf.page
  sheet.y = margin.top
  write()
  closeLeaf(sheet, leaf)
  sheet.leaf = current
  sheet.kit.page = page
  sheet.y = y
}

/** Makes sure that `height` points are left on the page; else goes on to the next. True when it did. */
export function room(sheet: Sheet, height: number): boolean {
  if (sheet.y + height <= bottom) return false
  nextPage(sheet)
  return true
}

/** Left edge, in points, of a box that begins `start` after the margin where reading starts. */
export function left(sheet: Sheet, start: number, boxWidth: number): number {
  return sheet.rtl ? A4.width - margin.side - start - boxWidth : margin.side + start
}

/** Writes operators on the current page. */
export function put(sheet: Sheet, operators: string): void {
  const { leaf } = sheet
  const needed = leaf.length + operators.length + 1
  if (needed > leaf.bytes.length) {
    const larger = Buffer.allocUnsafe(Math.max(needed, leaf.bytes.length * 2))
    leaf.bytes.copy(larger, 0, 0, leaf.length)
    leaf.bytes = larger
  }
  leaf.length += leaf.bytes.write(operators, leaf.length, 'latin1')
  leaf.bytes[leaf.length++] = 10
}

const colors = new Map<string, string>()

/** `#1d2733` as the three numbers of PDF. */
export function rgb(color: string): string {
  const known = colors.get(color)
  if (known) return known
  const value = [1, 3, 5].map((at) => amount(Number.parseInt(color.slice(at, at + 2), 16) / 255)).join(' ')
  colors.set(color, value)
  return value
}

/** What is drawn inside belongs to no element: lines, backgrounds, page furniture. */
export function artifact(sheet: Sheet, draw: () => void, type: 'Layout' | 'Pagination' = 'Layout'): void {
  put(sheet, `/Artifact <</Type /${type}>> BDC`)
  draw()
  put(sheet, 'EMC')
}

/** What is drawn inside is content of `tag`, on this page. */
export function marked(sheet: Sheet, tag: Tag, draw: () => void): void {
  put(sheet, beginContent(sheet.leaf, tag))
  draw()
  put(sheet, 'EMC')
}

/** Runs `write` with a new element of the flow as parent, and closes it. */
export function within<T>(sheet: Sheet, type: string, write: () => T): T {
  const { parent } = sheet
  sheet.parent = openTag(sheet.kit, type, parent)
  const result = write()
  closeTag(sheet.parent)
  sheet.parent = parent
  return result
}

/** Lets the reader of the stream catch up, and the process breathe. Rejects when the reader has gone. */
export async function breathe(sheet: Sheet, out: Writable): Promise<void> {
  await new Promise((resolve) => setImmediate(resolve))
  while (sheet.kit.readableLength > 512 * 1024 && !out.destroyed) await new Promise((resolve) => setTimeout(resolve, 5))
  if (out.destroyed) throw new Error('the reader of the report went away')
}

/** Writes what was waiting for the end (number of pages, fonts, structure) and resolves when the reader has everything. */
export async function closeSheet(sheet: Sheet, out: Writable, total: { operators: string; weight: Weight }): Promise<void> {
  closeLeaf(sheet, sheet.leaf)
  const fonts: Record<string, Ref> = {}
  for (const face of Object.values(sheet.faces[total.weight])) if (face.embedded.widths.length > 1) fonts[face.key] = face.embedded.ref()
  sheet.total.data['Resources'] = { Font: fonts }
  sheet.total.end(total.operators)
  closeTag(sheet.root)
  const done = finished(out)
  sheet.kit.end()
  await done
}
