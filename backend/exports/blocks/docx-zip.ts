/** The hour at which a document was made stands in the directory of its ZIP; here it becomes the day. */

/** Writes `YYYY-MM-DD`, midnight, as the time of every entry (APPNOTE 4.4.6) of a ZIP without ZIP64, in place. Throws when it is not one. */
export function dated(zip: Buffer, day: string): Buffer {
  const [year = 1980, month = 1, date = 1] = day.split('-').map(Number)
  const stamp = ((Math.max(0, year - 1980) << 9) | (month << 5) | date) << 16
  const end = zip.lastIndexOf(Buffer.from([0x50, 0x4b, 5, 6]))
  if (end < 0) throw new Error('not a ZIP')
  let at = zip.readUInt32LE(end + 16)
  for (let entry = 0; entry < zip.readUInt16LE(end + 10); entry++) {
    if (zip.readUInt32LE(at) !== 0x02014b50) throw new Error('directory of the ZIP is broken')
    zip.writeUInt32LE(stamp >>> 0, at + 12)
    zip.writeUInt32LE(stamp >>> 0, zip.readUInt32LE(at + 42) + 10)
    at += 46 + zip.readUInt16LE(at + 28) + zip.readUInt16LE(at + 30) + zip.readUInt16LE(at + 32)
  }
  return zip
}
