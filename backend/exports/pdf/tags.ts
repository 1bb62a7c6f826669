/**
 * The structure tree of a tagged PDF, written while the pages are: an element goes into the file as soon as it is closed,
 * and of a finished page only one reference is kept, so that memory does not grow with the length of the document.
 */
import type { Kit, Page, Ref } from './kit.ts'

export interface Tag {
  readonly type: string
  readonly ref: Ref
  readonly parent: Tag | null
  readonly kids: unknown[]
  page: Ref | null
}

export interface TagOptions {
  readonly alt?: string
  readonly lang?: string
  /** The text as it is read, where glyphs stand in another order. */
  readonly actual?: string
  readonly scope?: 'Column' | 'Row'
  /** x, y, width, height in points from the top left; for figures. */
  readonly box?: readonly [number, number, number, number]
}

/** What is marked on one page: the element of each marked-content identifier. */
export interface Marks {
  readonly page: Page
  readonly owners: Ref[]
}

/** Opens an element; without a parent it is the root of the document. */
export function openTag(kit: Kit, type: string, parent: Tag | null, options: TagOptions = {}): Tag {
  const data: Record<string, unknown> = { S: type, P: parent ? parent.ref : kit.getStructTreeRoot() }
  if (options.alt) data['Alt'] = new String(options.alt)
  if (options.actual) data['ActualText'] = new String(options.actual)
  if (options.lang) data['Lang'] = new String(options.lang)
  if (options.scope) data['A'] = { O: 'Table', Scope: options.scope }
  const ref = kit.ref(data)
  if (options.box) {
    const [x, y, width, height] = options.box
    const bottom = kit.page.height - y - height
    ref.data['A'] = { O: 'Layout', Placement: 'Block', BBox: [x, bottom, x + width, bottom + height] }
  }
  if (parent) parent.kids.push(ref)
  else kit.getStructTreeRoot().data.K = [ref]
  return { type, ref, parent, kids: [], page: null }
}

/** Writes the element; nothing can be added to it after that. */
export function closeTag(tag: Tag): void {
  if (tag.page) tag.ref.data['Pg'] = tag.page
  tag.ref.data['K'] = tag.kids
  tag.ref.end()
  tag.ref.data = {}
  tag.kids.length = 0
}

/** Begins content of `tag` on a page: returns the operator to write; `EMC` ends it. */
export function beginContent(marks: Marks, tag: Tag): string {
  const id = marks.owners.length
  marks.owners.push(tag.ref)
  tag.page ??= marks.page.dictionary
  tag.kids.push(tag.page === marks.page.dictionary ? id : { Type: 'MCR', Pg: marks.page.dictionary, MCID: id })
  return `/${tag.type} <</MCID ${id}>> BDC`
}

/** Makes an annotation a child of the element; returns the key under which the parent tree finds it. */
export function adoptAnnotation(kit: Kit, marks: Marks, tag: Tag, annotation: Ref): number {
  const key = kit.createStructParentTreeNextKey()
  kit.getStructTreeRoot().data.ParentTree.add(key, tag.ref)
  tag.kids.push({ Type: 'OBJR', Obj: annotation, Pg: marks.page.dictionary })
  return key
}

/** Writes which element each piece of a finished page belongs to. */
export function closeMarks(kit: Kit, marks: Marks): void {
  const owners = kit.ref(marks.owners)
  kit.getStructTreeRoot().data.ParentTree.add(marks.page.structParentTreeKey, owners)
  owners.end()
  owners.data = {}
  marks.owners.length = 0
}
