/** Small files that hold words, each as a program would write it: PDF, Word, Excel, PowerPoint, OpenDocument, EPUB, and those that are locked or lie about their size. */
import yazl from 'yazl'

/** A ZIP of these parts. */
export async function zipOf(parts: Readonly<Record<string, string | Buffer>>): Promise<Buffer> {
  const zip = new yazl.ZipFile()
  for (const [name, content] of Object.entries(parts))
    zip.addBuffer(Buffer.from(content as string), name, { compress: content.length > 0 && name !== 'mimetype' })
  zip.end()
  const chunks: Buffer[] = []
  for await (const chunk of zip.outputStream) chunks.push(chunk as Buffer)
  return Buffer.concat(chunks)
}

const hex = (text: string) => Buffer.from(text, 'utf16le').swap16().toString('hex')

/** A PDF of one page: each line is drawn from left to right, so that Arabic ones stand as they are seen. `more`: entries of its trailer. */
export function aPdf(lines: readonly string[], more = ''): Buffer {
  const seen = lines.map((line) => (/[\u0600-\u06ff]/.test(line) ? [...line].reverse().join('') : line))
  const drawn = `BT /F 12 Tf ${seen.map((line) => `1 0 0 1 50 ${700 - 20 * seen.indexOf(line)} Tm <${hex(line)}> Tj`).join(' ')} ET`
  const map =
    '/CIDInit /ProcSet findresource begin begincmap 1 begincodespacerange <0000> <ffff> endcodespacerange 1 beginbfrange <0000> <ffff> <0000> endbfrange endcmap end'
  const stream = (text: string) => `<</Length ${text.length}>>\nstream\n${text}\nendstream`
  const objects = [
    '<</Type/Catalog/Pages 2 0 R>>',
    '<</Type/Pages/Kids[3 0 R]/Count 1>>',
    '<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Contents 4 0 R/Resources<</Font<</F 5 0 R>>>>>>',
    stream(drawn),
    '<</Type/Font/Subtype/Type0/BaseFont/Any/Encoding/Identity-H/DescendantFonts[6 0 R]/ToUnicode 7 0 R>>',
    '<</Type/Font/Subtype/CIDFontType2/BaseFont/Any/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>/DW 500/FontDescriptor 8 0 R>>',
    stream(map),
    '<</Type/FontDescriptor/FontName/Any/Flags 4/FontBBox[0 0 500 700]/ItalicAngle 0/Ascent 700/Descent 0/CapHeight 700/StemV 80>>',
  ]
  let text = '%PDF-1.7\n'
  const places = objects.map((one, at) => {
    const place = text.length
    text += `${at + 1} 0 obj\n${one}\nendobj\n`
    return place
  })
  const table = places.map((one) => `${String(one).padStart(10, '0')} 00000 n \n`).join('')
  return Buffer.from(
    `${text}xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}trailer\n<</Size ${objects.length + 1}/Root 1 0 R${more}>>\nstartxref\n${text.length}\n%%EOF\n`,
    'latin1',
  )
}

/** The same under a password that nobody knows. */
export const aLockedPdf = (): Buffer => aPdf(['secret'], `/ID[<00><00>]/Encrypt<</Filter/Standard/V 1/R 2/P -4/O<${'11'.repeat(32)}>/U<${'22'.repeat(32)}>>>`)

/** A Word document; a run in bold begins inside the first word of each paragraph. */
export const aWordFile = (paragraphs: readonly string[]): Promise<Buffer> =>
  zipOf({
    '[Content_Types].xml':
      '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
    'word/document.xml': `<w:document xmlns:w="w"><w:body>${paragraphs
      .map(
        (one) =>
          `<w:p><w:r><w:t>${one.slice(0, 2)}</w:t></w:r><w:r><w:rPr><w:b/><w:sz w:val="24"/></w:rPr><w:t xml:space="preserve">${one.slice(2)}</w:t></w:r></w:p>`,
      )
      .join('')}<w:p><w:r><w:instrText>HYPERLINK unseen</w:instrText></w:r></w:p></w:body></w:document>`,
  })

/** A workbook with shared strings, texts in their cells, and numbers. */
export const aWorkbook = (shared: readonly string[], inline: readonly string[], numbers: readonly number[]): Promise<Buffer> =>
  zipOf({
    '[Content_Types].xml':
      '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/></Types>',
    'xl/workbook.xml': '<workbook><sheets><sheet name="One" sheetId="1"/></sheets></workbook>',
    'xl/sharedStrings.xml': `<sst>${shared.map((one) => `<si><t>${one}</t></si>`).join('')}</sst>`,
    'xl/worksheets/sheet1.xml': `<worksheet><sheetData><row>${shared.map((_, at) => `<c t="s"><v>${at + 770_770}</v></c>`).join('')}${inline
      .map((one) => `<c t="inlineStr"><is><t>${one}</t></is></c>`)
      .join('')}${numbers.map((one) => `<c><f>SUM(UNSEEN)</f><v>${one}</v></c>`).join('')}</row></sheetData></worksheet>`,
  })

/** A presentation: a word of each slide goes on in bold; notes of the speaker, a remark, and a layout whose words nobody wrote. */
export const aPresentation = (slides: readonly string[], notes: string, remark: string): Promise<Buffer> => {
  const shape = (text: string) =>
    `<p:cSld><p:spTree><p:sp><p:txBody><a:p><a:r><a:t>${text.slice(0, 2)}</a:t></a:r><a:r><a:rPr b="1"/><a:t>${text.slice(2)}</a:t></a:r></a:p></p:txBody></p:sp></p:spTree></p:cSld>`
  return zipOf({
    '[Content_Types].xml':
      '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/ppt/presentation.xml" ContentType="application/vnd.openxmlformats-officedocument.presentationml.presentation.main+xml"/></Types>',
    'ppt/presentation.xml': '<p:presentation xmlns:p="p"/>',
    ...Object.fromEntries(slides.map((one, at) => [`ppt/slides/slide${at + 1}.xml`, `<p:sld xmlns:p="p" xmlns:a="a">${shape(one)}</p:sld>`])),
    'ppt/slideLayouts/slideLayout1.xml': `<p:sldLayout xmlns:p="p" xmlns:a="a">${shape('unseen')}</p:sldLayout>`,
    'ppt/notesSlides/notesSlide1.xml': `<p:notes xmlns:p="p" xmlns:a="a">${shape(notes)}</p:notes>`,
    'ppt/comments/comment1.xml': `<p:cmLst xmlns:p="p"><p:cm><p:text>${remark}</p:text></p:cm></p:cmLst>`,
  })
}

/** A book: pages of XHTML with a document type of their own, as EPUB has them, and a style that nobody reads. */
export const anEpub = (pages: readonly string[]): Promise<Buffer> =>
  zipOf({
    mimetype: 'application/epub+zip',
    'META-INF/container.xml': '<container><rootfiles><rootfile full-path="OEBPS/book.opf"/></rootfiles></container>',
    'OEBPS/book.opf': '<package><metadata/></package>',
    'OEBPS/style.css': 'unseen{}',
    ...Object.fromEntries(
      pages.map((one, at) => [
        `OEBPS/page${at + 1}.xhtml`,
        `<?xml version="1.0"?><!DOCTYPE html><html xmlns="http://www.w3.org/1999/xhtml"><head><title>${at + 1}</title><style>unseen</style></head><body><p>${one}</p></body></html>`,
      ]),
    ),
  })

/** An OpenDocument sheet (`ods`) or presentation (`odp`), one cell or one text for each. */
export const anOpenSheet = (kind: 'spreadsheet' | 'presentation', texts: readonly string[]): Promise<Buffer> =>
  zipOf({
    mimetype: `application/vnd.oasis.opendocument.${kind}`,
    'META-INF/manifest.xml': '<manifest:manifest xmlns:manifest="m"></manifest:manifest>',
    'styles.xml': '<office:styles xmlns:office="o" xmlns:text="t"><text:p>unseen</text:p></office:styles>',
    'content.xml': `<office:document xmlns:office="o" xmlns:text="t" xmlns:table="b" xmlns:draw="d">${texts
      .map((one) =>
        kind === 'spreadsheet'
          ? `<table:table-cell office:value-type="string"><text:p>${one}</text:p></table:table-cell>`
          : `<draw:text-box><text:p>${one}</text:p></draw:text-box>`,
      )
      .join('')}</office:document>`,
  })

/** An OpenDocument text; `locked`: as one with a password says so. */
export const anOpenDocument = (text: string, locked = false): Promise<Buffer> =>
  zipOf({
    mimetype: 'application/vnd.oasis.opendocument.text',
    'META-INF/manifest.xml': `<manifest:manifest xmlns:manifest="m">${locked ? '<manifest:file-entry><manifest:encryption-data/></manifest:file-entry>' : ''}</manifest:manifest>`,
    'content.xml': locked ? Buffer.from([1, 2, 3, 4]) : `<office:document xmlns:office="o" xmlns:text="t"><text:p>${text}</text:p></office:document>`,
  })
