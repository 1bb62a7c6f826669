/**
 * A document before it has a form: the few kinds of blocks of which dossiers and letters are made. The same blocks become PDF (pdf.ts) and DOCX (docx.ts),
 * so that what a court reads and what it edits are one text. Blocks are made while they are written; none is kept.
 */

/** What a piece of text means, told by colour and never by colour alone. */
export type Tone = 'soft' | 'accent' | 'good' | 'caution' | 'alarm'

/** A piece of a paragraph. `to` names a place in the document (the `name` of a block or row). */
export interface Piece {
  readonly text: string
  readonly strong?: boolean
  readonly tone?: Tone
  readonly to?: string
  readonly href?: string
}

export type Words = string | readonly Piece[]

/** A cell: one paragraph, several below one another, or one on a background. */
export type BlockCell = Words | { readonly stack: readonly Words[] } | { readonly words: Words; readonly fill: Tone }

export interface BlockColumn {
  readonly title: Words
  /** Share of the width, relative to the other columns. */
  readonly share: number
  readonly align?: 'start' | 'end' | 'center'
  readonly heads?: boolean
}

export interface BlockRow {
  readonly cells: readonly BlockCell[]
  /** Names the row, for links. */
  readonly name?: string
}

export type Block =
  /** A section of the document: stands in the contents and the outline; a fresh one begins a page. */
  | { readonly kind: 'chapter'; readonly name: string; readonly title: string; readonly fresh?: boolean }
  | { readonly kind: 'part'; readonly name?: string; readonly title: string; readonly number?: string }
  | { readonly kind: 'text'; readonly words: Words; readonly look?: 'body' | 'lead' | 'small' | 'title'; readonly align?: 'end' | 'center' }
  /** A numbered paragraph; `above` and `below` are small lines that belong to it. */
  | {
      readonly kind: 'numbered'
      readonly number: string
      readonly name?: string
      readonly above?: Words
      readonly text: readonly string[]
      readonly below: readonly Words[]
    }
  | { readonly kind: 'pairs'; readonly rows: readonly (readonly [label: string, value: Words | { readonly stack: readonly Words[] }])[] }
  | { readonly kind: 'table'; readonly columns: readonly BlockColumn[]; readonly rows: Iterable<BlockRow>; readonly dense?: boolean }
  | { readonly kind: 'list'; readonly items: readonly Words[]; readonly ordered?: boolean }
  /** Something that must not be overlooked. */
  | { readonly kind: 'notice'; readonly tone: Tone; readonly title: string; readonly items: readonly Words[] }
  | { readonly kind: 'gap'; readonly size: number }

/** The text of words, without their look. */
export function textOf(words: Words): string {
  return typeof words === 'string' ? words : words.map((one) => one.text).join('')
}
