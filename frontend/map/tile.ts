/** The squares in which the server gathers places (Web Mercator tiles), so that a group that can not be parted by coming closer can be opened in the list. */

/** How much finer the server's squares are than the zoom of the map (backend/records/clusters.ts). */
const finer = 2

/** The square around a place at a zoom of the map, as `west,south,east,north` in degrees, five decimals. */
export function tileBox([lng, lat]: readonly [number, number], zoom: number): string {
  const across = 2 ** (Math.max(0, Math.floor(zoom)) + finer)
  const x = Math.floor(((lng + 180) / 360) * across)
  const y = Math.floor(((1 - Math.asinh(Math.tan((lat * Math.PI) / 180)) / Math.PI) / 2) * across)
  const latitude = (row: number) => (Math.atan(Math.sinh(Math.PI * (1 - (2 * row) / across))) * 180) / Math.PI
  const longitude = (column: number) => (column / across) * 360 - 180
  return [longitude(x), latitude(y + 1), longitude(x + 1), latitude(y)].map((degrees) => Number(degrees.toFixed(5))).join(',')
}
