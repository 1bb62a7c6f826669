/** Coordinates as files write them: decimal with point or comma, degrees minutes seconds, both in one field. What lies outside the globe is refused, never wrapped. */
import { plainDigits } from './numbers.ts'
import { type Reason, reason } from './reason.ts'
import type { Cell } from './row.ts'
import { saysNothing } from './sentinels.ts'

export type Axis = 'latitude' | 'longitude'
export type ReadCoordinate = { readonly degrees: number | null } | { readonly fault: Reason }
export type ReadPair =
  | { readonly latitude: number; readonly longitude: number }
  | { readonly latitude: null; readonly longitude: null }
  | { readonly fault: Reason }

/** Digits kept: a ten-thousandth of a millimetre would only pretend. Seven are a centimetre. */
const rounded = (degrees: number): number => Math.round(degrees * 1e7) / 1e7

const sexagesimal =
  /^([+-]?\d{1,3}(?:\.\d+)?)\s*(?:°|º|d|deg|\s)\s*(?:(\d{1,2}(?:\.\d+)?)\s*(?:'|′|’|m|min|\s|$)\s*)?(?:(\d{1,2}(?:\.\d+)?)\s*(?:"|″|”|′′|''|s|sec)?\s*)?$/
const letters = /^([nsewo])\s*(.+)$|^(.+?)\s*([nsewo])$/

function decimal(text: string): number | null {
  const sided = letters.exec(text)
  const side = sided?.[1] ?? sided?.[4]
  const bare = (sided?.[2] ?? sided?.[3] ?? text).trim()
  const plain = /^[+-]?\d+(?:[.,]\d+)?\s*[°º]?$/.test(bare) ? Number(bare.replace(/[°º\s]/g, '').replace(',', '.')) : null
  const parts = plain === null ? sexagesimal.exec(bare.replace(/,/g, '.')) : null
  if (plain === null && !parts) return null
  const degrees = plain ?? Number(parts?.[1])
  const minutes = Number(parts?.[2] ?? 0)
  const seconds = Number(parts?.[3] ?? 0)
  if (minutes >= 60 || seconds >= 60) return null
  const size = Math.abs(degrees) + minutes / 60 + seconds / 3600
  const negative = degrees < 0 || bare.startsWith('-') || side === 's' || side === 'w' || side === 'o'
  return negative ? -size : size
}

function bounded(degrees: number, axis: Axis, told: string): ReadCoordinate {
  const limit = axis === 'latitude' ? 90 : 180
  if (!Number.isFinite(degrees)) return { fault: reason('bad_coordinate', { value: told }) }
  return Math.abs(degrees) <= limit ? { degrees: rounded(degrees) } : { fault: reason(`${axis}_range`, { value: told }) }
}

/** One coordinate of a cell. */
export function readCoordinate(cell: Cell, axis: Axis): ReadCoordinate {
  if (cell === null) return { degrees: null }
  if (typeof cell === 'number') return bounded(cell, axis, String(cell))
  if (typeof cell === 'boolean') return { fault: reason('bad_coordinate', { value: String(cell) }) }
  if (/^-?\d{1,3}(?:\.\d{1,20})?$/.test(cell)) return bounded(Number(cell), axis, cell)
  if (saysNothing(cell)) return { degrees: null }
  const degrees = cell.length > 80 ? null : decimal(plainDigits(cell))
  return degrees === null ? { fault: reason('bad_coordinate', { value: cell.slice(0, 80) }) } : bounded(degrees, axis, cell.slice(0, 80))
}

/** Cuts a field that holds two coordinates: `33.5, 36.3`, `33,5; 36,3`, `POINT (36.3 33.5)`, `33°30′N 36°18′E`. */
function halves(text: string): readonly [string, string] | null {
  const point = /^point\s*z?\s*\(\s*(\S+)\s+(\S+)[^)]*\)$/.exec(text)
  if (point) return [point[2] ?? '', point[1] ?? '']
  const bare = text.replace(/^[([{]|[)\]}]$/g, '').trim()
  for (const pattern of [/^([^;|]+)[;|]([^;|]+)$/, /^([^,]+),([^,]+)$/, /^(.+?,.+?),\s+(.+?,.+?)$/, /^(.+[ns])[\s,]+(.+[ewo])$/, /^(\S+)\s+(\S+)$/]) {
    const found = pattern.exec(bare)
    if (found) return [(found[1] ?? '').trim(), (found[2] ?? '').trim()]
  }
  return null
}

/** Both coordinates of one cell, latitude first unless `swapped`. */
export function readPair(cell: Cell, swapped = false): ReadPair {
  if (cell === null || (typeof cell === 'string' && saysNothing(cell))) return { latitude: null, longitude: null }
  const told = String(cell).slice(0, 80)
  const text = plainDigits(String(cell).slice(0, 200))
  const two = String(cell).length > 200 ? null : halves(text)
  if (!two) return { fault: reason('bad_coordinate', { value: told }) }
  const flip = swapped && !text.startsWith('point')
  const [first, second] = flip ? [two[1], two[0]] : two
  const latitude = readCoordinate(first, 'latitude')
  const longitude = readCoordinate(second, 'longitude')
  if ('fault' in latitude) return latitude
  if ('fault' in longitude) return longitude
  if (latitude.degrees === null || longitude.degrees === null) return { fault: reason('bad_coordinate', { value: told }) }
  return { latitude: latitude.degrees, longitude: longitude.degrees }
}
