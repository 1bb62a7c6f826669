/** What words are got from files of each kind, in one spelling; and what of those that are locked, broken, or larger than they seem. */
import { expect } from 'chai'
import iconv from 'iconv-lite'
import { textLimits } from '../../backend/evidence/reader/gather.ts'
import { wordsInside } from '../../backend/evidence/reader/words.ts'
import { judge } from '../../backend/evidence/type.ts'
import { aLockedPdf, anEpub, anOpenDocument, anOpenSheet, aPdf, aPresentation, aWordFile, aWorkbook, zipOf } from './files-with-words.ts'

const office = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'
const inside = (family: string, type: string, bytes: Buffer) =>
  wordsInside({ work: 'words', type, family, bytes: bytes.length }, async (from, length) => bytes.subarray(from, from + length))

const mail = [
  'From: =?utf-8?q?Maison_des_droits?= <x@example.org>',
  'MIME-Version: 1.0',
  'Subject: =?utf-8?B?2KfYudiq2YLYp9mE?=',
  'Content-Type: multipart/mixed; boundary="here"',
  '',
  '--here',
  'Content-Type: text/plain; charset=windows-1252',
  'Content-Transfer-Encoding: quoted-printable',
  '',
  'Le t=E9moin a vu un four=',
  'gon.',
  '--here',
  'Content-Type: text/html; charset=utf-8',
  'Content-Transfer-Encoding: base64',
  '',
  Buffer.from('<p>Com<b>missariat</b></p><script>unseen()</script>').toString('base64'),
  '--here',
  'Content-Type: application/pdf',
  '',
  'unopened',
  '--here--',
].join('\r\n')

const readable: readonly [what: string, family: string, type: string, bytes: () => Buffer | Promise<Buffer>, holds: string, lacks?: string][] = [
  ['a PDF in French', 'pdf', 'application/pdf', () => aPdf(['Procès-verbal d’arrestation', 'à l’hôpital']), 'proces verbal arrestation hopital'],
  ['a PDF in Arabic, with and without the article', 'pdf', 'application/pdf', () => aPdf(['محضر التوقيف']), 'محضر التوقيف توقيف'],
  [
    'a Word document whose bold begins inside a word',
    'office',
    office,
    () => aWordFile(['Témoignage recueilli', 'شهادة الطبيب']),
    'temoignage recueilli شهاده طبيب',
    'unseen',
  ],
  [
    'a workbook: shared texts, texts in cells, numbers',
    'office',
    office,
    () => aWorkbook(['Matricule'], ['Gardien'], [20214477]),
    'matricule gardien 20214477',
    'unseen 770770',
  ],
  [
    'an OpenDocument text',
    'office',
    'application/vnd.oasis.opendocument.text',
    () => anOpenDocument('Attestation<text:span> médicale</text:span>'),
    'attestation medicale',
  ],
  [
    'an RTF in an old code page',
    'office',
    'application/rtf',
    () => Buffer.from(String.raw`{\rtf1\ansi\ansicpg1252{\fonttbl{\f0 Unseen;}}{\*\generator Unseen;}D\'e9tenu \u1605?\u1581?\u1590?\u1585?\par fin}`),
    'detenu محضر fin',
    'unseen',
  ],
  [
    'a page, without what it would run',
    'web',
    'text/html',
    () => Buffer.from('<title>R&eacute;cit</title><style>unseen{}</style><p>mot<i>if</i><br>suite &#1605;&#x62d;</p><!-- hidden -->'),
    'recit motif suite مح',
    'unseen hidden',
  ],
  [
    'a letter: its subject and its parts, no attachment',
    'web',
    'message/rfc822',
    () => Buffer.from(mail),
    'اعتقال maison temoin fourgon commissariat',
    'unseen unopened',
  ],
  [
    'plain text in an old Arabic encoding',
    'unknown',
    'application/octet-stream',
    () => iconv.encode('رأيت الشرطة في الشارع', 'windows-1256'),
    'رايت الشرطه شارع',
  ],
  ['a table of values', 'text', 'text/plain', () => Buffer.from('Nom;Ville\r\nTrabelsi;Sfax\r\n'), 'nom ville trabelsi sfax'],
]

/** Files of office programs, whose reader is chosen by what their first bytes say they are. */
const judged: readonly [name: string, bytes: () => Promise<Buffer>, holds: string, lacks: string][] = [
  ['récit.docx', () => aWordFile(['Témoignage recueilli']), 'temoignage recueilli', 'unseen'],
  ['registre.xlsx', () => aWorkbook(['Matricule'], ['Gardien'], [20214477]), 'matricule gardien 20214477', 'unseen'],
  [
    'exposé.pptx',
    () => aPresentation(['Détention au secret', 'شهادة الطبيب'], 'Interroger le greffier', 'Vérifier la date'),
    'detention secret شهاده طبيب interroger greffier verifier date',
    'unseen',
  ],
  ['recueil.epub', () => anEpub(['Récit d’une <em>gar</em>dienne', 'محضر التوقيف']), 'recit gardienne محضر توقيف', 'unseen'],
  ['attestation.odt', () => anOpenDocument('Attestation<text:span> médicale</text:span>'), 'attestation medicale', 'unseen'],
  ['liste.ods', () => anOpenSheet('spreadsheet', ['Cellule', 'زنزانة', 'quatre']), 'cellule زنزانه quatre', 'unseen celluleزنزانه'],
  ['plan.odp', () => anOpenSheet('presentation', ['Chaîne de commandement']), 'chaine commandement', 'unseen'],
]

describe('words inside files', () => {
  for (const [name, make, holds, lacks] of judged)
    it(`of ${name}, by what it is found to be`, async () => {
      const bytes = await make()
      const { type, family, doubt } = await judge(bytes.subarray(0, 4_096), bytes.subarray(-1_024), name, null)
      expect([family, doubt], type).to.deep.equal(['office', null])
      const found = await inside(family, type, bytes)
      expect(found.words).to.include.members(holds.split(' '))
      expect(found.words.filter((one) => lacks.split(' ').includes(one))).to.deep.equal([])
    })

  for (const [what, family, type, bytes, holds, lacks] of readable)
    it(`of ${what}`, async () => {
      const found = await inside(family, type, await bytes())
      expect(found.state).to.equal('read')
      expect(found.words).to.include.members(holds.split(' '))
      expect(found.words.filter((one) => lacks?.split(' ').includes(one))).to.deep.equal([])
    })

  it('are not got from what is locked, broken or without text, and why is said', async () => {
    const outcomes = {
      pdf: (await inside('pdf', 'application/pdf', aLockedPdf())).state,
      'open document': (await inside('office', 'application/vnd.oasis.opendocument.text', await anOpenDocument('', true))).state,
      'locked workbook': (await inside('office', 'application/x-cfb', Buffer.from('EncryptedPackage', 'utf16le'))).state,
      'old document': (await inside('office', 'application/x-cfb', Buffer.alloc(2_000, 7))).state,
      'broken pdf': (await inside('pdf', 'application/pdf', Buffer.from('%PDF-1.7\nnothing follows'))).state,
      'broken archive': (await inside('office', office, Buffer.from('PK\x03\x04 nothing follows'))).state,
      'empty page': (await inside('pdf', 'application/pdf', aPdf([]))).state,
      bytes: (await inside('unknown', 'application/octet-stream', Buffer.from([0, 1, 2, 250, 251, 0, 3, 4, 5, 6, 7, 8]))).state,
      'own document type': (await inside('office', office, await zipOf({ 'word/document.xml': '<!DOCTYPE x [<!ENTITY a "b">]><x>word</x>' }))).state,
    }
    expect(outcomes).to.deep.equal({
      pdf: 'protected',
      'open document': 'protected',
      'locked workbook': 'protected',
      'old document': 'none',
      'broken pdf': 'failed',
      'broken archive': 'failed',
      'empty page': 'none',
      bytes: 'none',
      'own document type': 'failed',
    })
  })

  it('are so many and no more of a text without end, and none of an archive that bursts', async () => {
    const endless = Buffer.from(Array.from({ length: 400_000 }, (_, at) => `w${at}`).join(' '))
    const found = await inside('text', 'text/plain', endless)
    expect([found.state, found.words.length, found.cut]).to.deep.equal(['read', textLimits.words, true])
    const bomb = await zipOf({ 'word/document.xml': Buffer.alloc(40_000_000, ' ') })
    expect(bomb.length).to.be.lessThan(100_000)
    expect((await inside('office', office, bomb)).state).to.equal('too_large')
    const many = await zipOf(Object.fromEntries(Array.from({ length: 5_001 }, (_, at) => [`${at}.xml`, ''])))
    expect((await inside('office', office, many)).state).to.equal('too_large')
  })
})
