/** Reads an XLSX file back, with a zip reader and an XML parser that know nothing of the writer. */
import { SaxesParser } from 'saxes'
import { fromBuffer } from 'yauzl'

/** The parts of a zip file, by path. */
export function unzipped(bytes: Buffer): Promise<Map<string, string>> {
  return new Promise((resolve, reject) => {
    const parts = new Map<string, string>()
    fromBuffer(bytes, { lazyEntries: true }, (error, zip) => {
      if (error) return reject(error)
      zip.on('entry', (entry) =>
        zip.openReadStream(entry, (refused, stream) => {
          if (refused) return reject(refused)
          const pieces: Buffer[] = []
          stream.on('data', (piece: Buffer) => pieces.push(piece))
          stream.on('end', () => {
            parts.set(entry.fileName, Buffer.concat(pieces).toString())
            zip.readEntry()
          })
        }),
      )
      zip.on('end', () => resolve(parts))
      zip.readEntry()
    })
  })
}

export interface ReadCell {
  readonly type: string | undefined
  readonly style: string | undefined
  readonly value: string
}

/** The cells of a sheet by reference (`B2`), text decoded. */
export function cellsOf(xml: string): Map<string, ReadCell> {
  const cells = new Map<string, ReadCell>()
  const parser = new SaxesParser()
  let current: { reference: string; type: string | undefined; style: string | undefined; value: string } | null = null
  let inText = false
  parser.on('opentag', ({ name, attributes }) => {
    if (name === 'c')
      current = { reference: String(attributes['r']), type: attributes['t'] as string | undefined, style: attributes['s'] as string | undefined, value: '' }
    if (name === 't' || name === 'v') inText = true
  })
  parser.on('text', (text) => {
    if (inText && current) current.value += text
  })
  parser.on('closetag', ({ name }) => {
    if (name === 't' || name === 'v') inText = false
    if (name === 'c' && current) {
      const value = current.value.replace(/_x([0-9A-Fa-f]{4})_/g, (_all, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
      cells.set(current.reference, { type: current.type, style: current.style, value })
      current = null
    }
  })
  parser.write(xml).close()
  return cells
}
