/** Pictures as vectors: the path strings of d3 become operators of the page, inside a figure that says in words what it shows. */
import { amount } from './kit.ts'
import { marked, put, rgb, type Sheet, width } from './sheet.ts'
import { closeTag, openTag } from './tags.ts'

const commands = /([MLCZ])([^MLCZ]*)/gi

/**
 * An SVG path of absolute M, L, C and Z (what d3-geo writes for areas and lines) as PDF operators, moved by `x`, `y`.
 * Throws on any other command, so that a picture is never drawn in part.
 */
export function pathOperators(path: string, x = 0, y = 0): string {
  let out = ''
  if (/[^MLCZ0-9eE+\-.,\s]/.test(path)) throw new Error('path with a command that is not drawn')
  for (const [, letter, rest] of path.matchAll(commands)) {
    const numbers = rest?.match(/-?[\d.]+(?:e[+-]?\d+)?/gi)?.map(Number) ?? []
    const placed = numbers.map((value, index) => amount(value + (index % 2 === 0 ? x : y))).join(' ')
    if (letter === 'Z') out += 'h '
    else out += `${placed} ${letter === 'M' ? 'm' : letter === 'L' ? 'l' : 'c'} `
  }
  return out
}

export interface Paint {
  readonly fill?: string
  readonly stroke?: string
  readonly line?: number
}

/** Fills and strokes a path of the page. */
export function paintPath(sheet: Sheet, path: string, paint: Paint, x = 0, y = 0): void {
  const look = `${paint.fill ? `${rgb(paint.fill)} rg ` : ''}${paint.stroke ? `${rgb(paint.stroke)} RG ${amount(paint.line ?? 0.5)} w 1 j 1 J ` : ''}`
  const end = paint.fill && paint.stroke ? 'B' : paint.fill ? 'f' : 'S'
  if (paint.fill) sheet.leaf.color = paint.fill
  put(sheet, `${look}${pathOperators(path, x, y)}${end}`)
}

/** A filled rectangle. */
export function paintBox(sheet: Sheet, x: number, y: number, boxWidth: number, height: number, color: string): void {
  sheet.leaf.color = color
  put(sheet, `${rgb(color)} rg ${amount(x)} ${amount(y)} ${amount(boxWidth)} ${amount(height)} re f`)
}

/** A figure of `height` points at the cursor, the whole width wide; `alt` is what somebody hears who does not see it. The caller has made room. */
export function figure(
  sheet: Sheet,
  height: number,
  alt: string,
  draw: (top: number) => void,
  box: { left: number; width: number } = { left: 62, width },
): void {
  const tag = openTag(sheet.kit, 'Figure', sheet.parent, { alt, box: [box.left, sheet.y, box.width, height] })
  marked(sheet, tag, () => draw(sheet.y))
  closeTag(tag)
  sheet.y += height
}
