/**
 * Borders that are drawn dashed, because states, or the United Nations and a state, do not agree on them. Natural Earth, whose borders these are, follows who
 * controls the ground; a dashed line says no more than that the line is not settled.
 */

interface Dispute {
  /** Codes of the two sides in any order; empty for land that is counted with no country. */
  readonly between: readonly [string, string]
  /** `west, south, east, north` where only part of the border is in dispute. */
  readonly within?: readonly [number, number, number, number]
}

const disputes: readonly Dispute[] = [
  { between: ['MAR', 'ESH'] },
  { between: ['ISR', 'PSE'] },
  { between: ['ISR', 'SYR'] },
  { between: ['ISR', 'LBN'] },
  { between: ['SRB', 'XKX'] },
  { between: ['CYP', 'CYP'] },
  { between: ['SOM', 'SOM'] },
  // Crimea: the isthmus.
  { between: ['RUS', 'UKR'], within: [32, 44, 36.6, 46.3] },
  // Jammu and Kashmir: line of control, Siachen, Aksai Chin; and the eastern sector.
  { between: ['IND', 'PAK'], within: [73.3, 32.4, 78, 37] },
  { between: ['', 'IND'] },
  { between: ['', 'PAK'] },
  { between: ['', 'CHN'] },
  { between: ['CHN', 'IND'], within: [77, 30, 81.1, 36] },
  { between: ['CHN', 'IND'], within: [91.5, 27, 97.5, 29.6] },
  // Abyei, Kafia Kingi, Halaib and Bir Tawil, the Ilemi triangle.
  { between: ['SDN', 'SSD'], within: [22.5, 8.5, 30, 11] },
  { between: ['EGY', 'SDN'], within: [33, 21, 37.5, 24] },
  { between: ['KEN', 'SSD'], within: [33.5, 4, 36, 6] },
]

/** Whether the border between two countries is in dispute: at a place `[longitude, latitude]`, or, without one, anywhere along it. */
export function isDisputed(one: string, two: string, place?: readonly [number, number]): boolean {
  return disputes.some(({ between: [a, b], within }) => {
    if (!((a === one && b === two) || (a === two && b === one))) return false
    return !within || !place || (place[0] >= within[0] && place[1] >= within[1] && place[0] <= within[2] && place[1] <= within[3])
  })
}
