/** Files that mean harm: what they are is seen in their bytes, nothing opens them, and nothing of them can run or name a place on the disk. */
import { expect } from 'chai'
import { harmless } from '../../backend/evidence/names.ts'
import { lookAt } from '../../backend/evidence/reader/ask.ts'
import { headBytes, judge, tailBytes } from '../../backend/evidence/type.ts'
import { appPerTest } from '../support/app.ts'
import { aCommunity, anIncident, anIncidentIn, someone } from '../support/people.ts'
import { aFile } from './support.ts'

const gif = Buffer.from('GIF89a/*\x01\x00\x01\x00*/=1;alert(1)//', 'latin1')
const png = Buffer.from('89504e470d0a1a0a0000000d4948445200000001000000010806000000', 'hex')
const zipEnd = Buffer.from('PK\x05\x06\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0', 'latin1')
const pdf = Buffer.from('%PDF-1.7\n1 0 obj\n<<>>\nendobj\ntrailer <<>>\n%%EOF\n')

const corpus: readonly [what: string, name: string, bytes: Buffer, declared: string | null, doubt: string | null, type: string][] = [
  ['a GIF that is a script', 'a.gif', gif, 'image/gif', 'polyglot', 'image/gif'],
  ['a PDF with an archive at its end', 'a.pdf', Buffer.concat([pdf, zipEnd]), null, 'polyglot', 'application/pdf'],
  ['a PNG with an archive at its end', 'a.png', Buffer.concat([png, zipEnd]), null, 'polyglot', 'image/png'],
  ['a page called a photograph', 'a.jpg', Buffer.from('<!doctype html><script>alert(1)</script>'), 'image/jpeg', 'mismatch', 'text/html'],
  [
    'a drawing with a script called a photograph',
    'a.png',
    Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'),
    null,
    'mismatch',
    'image/svg+xml',
  ],
  ['a program called a document', 'a.pdf', Buffer.from(`MZ${'\0'.repeat(200)}`, 'latin1'), null, 'active', 'application/x-msdownload'],
  ['a shell script', 'run.txt', Buffer.from('#!/bin/sh\nrm -rf /\n'), null, 'active', 'application/x-sh'],
  ['a photograph declared to be a page', 'a', Buffer.concat([png, Buffer.alloc(40)]), 'text/html', 'mismatch', 'image/png'],
  ['a drawing', 'a.svg', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'), null, null, 'image/svg+xml'],
  [
    'a saved page',
    'page.mhtml',
    Buffer.from('From: <Saved by Blink>\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related; boundary="x"\r\n\r\n'),
    null,
    null,
    'multipart/related',
  ],
  ['bytes that nobody knows', 'x.dat', Buffer.from([1, 2, 3, 250, 251, 0, 9]), null, null, 'application/octet-stream'],
  ['plain words', 'notes.txt', Buffer.from('ما رأيته'), null, null, 'text/plain'],
]

describe('hostile files', () => {
  for (const [what, name, bytes, declared, doubt, type] of corpus)
    it(`${what}: ${doubt ? `set apart (${doubt})` : 'taken for what it is'}`, async () => {
      const judged = await judge(bytes.subarray(0, headBytes), bytes.subarray(-tailBytes), name, declared)
      expect([judged.type, judged.doubt]).to.deep.equal([type, doubt])
    })

  it('names lose folders, controls, signs that turn the direction, and names that a system keeps for itself', () => {
    const names: readonly [string, string][] = [
      ['../../etc/passwd', 'etc-passwd'],
      ['C:\\Windows\\x.exe', 'C--Windows-x.exe'],
      ['photo\u202Egpj.exe', 'photogpj.exe'],
      ['a\r\nset-cookie: x=1.jpg', 'aset-cookie- x=1.jpg'],
      ['CON.txt', '_CON.txt'],
      ['lpt1', '_lpt1'],
      ['a\0b.png', 'ab.png'],
      ['...', ''],
      ['  .hidden', 'hidden'],
      ['صورة من الميدان.jpg', 'صورة من الميدان.jpg'],
      ['e\u0301te\u0301.png', 'été.png'],
    ]
    for (const [given, kept] of names) expect(harmless(given), JSON.stringify(given)).to.equal(kept)
    expect([...harmless(`${'x'.repeat(4096)}.jpeg`)]).to.have.lengthOf(150)
    expect(harmless(`${'x'.repeat(4096)}.jpeg`).endsWith('.jpeg')).to.equal(true)
  })

  it('a picture of more pixels than there is memory is not decoded, and nothing breaks', async function () {
    this.timeout(90_000)
    const flood = Buffer.from('89504e470d0a1a0a0000000d494844520000ea600000ea6008060000003f8e9d0b0000000049454e44ae426082', 'hex')
    const outcome = await lookAt({ work: 'read', type: 'image/png', family: 'image', bytes: flood.length }, async (from, length) =>
      flood.subarray(from, from + length),
    )
    expect(outcome?.picture ?? null).to.equal(null)
  })

  describe('over HTTP', () => {
    const app = appPerTest()

    it('leave only as bytes to be saved, under headers that leave nothing of them to run, whatever they are', async function () {
      this.timeout(60_000)
      const space = await aCommunity(app)
      const author = await someone(app, { [space]: 'monitor' })
      const incident = await anIncidentIn('submitted', { author, reviewer: author }, anIncident(space))
      for (const [what, name, bytes, declared] of corpus) {
        const made = await author.request('POST', '/api/evidence', { body: aFile(bytes, name, { incident_id: incident }, declared ?? undefined) })
        expect(made.status, `${what}: ${made.text}`).to.equal(201)
        const { headers, text } = await author.get(`/api/evidence/${made.body.id}/file`)
        expect(headers.get('content-type'), what).to.equal('application/octet-stream')
        expect(headers.get('content-disposition'), what).to.match(/^attachment; filename="EV-\d+"; filename\*=UTF-8''/)
        expect(headers.get('content-security-policy'), what)
          .to.match(/sandbox/)
          .and.match(/default-src 'none'/)
        expect([headers.get('x-content-type-options'), headers.get('cross-origin-resource-policy'), headers.get('cache-control')], what).to.deep.equal([
          'nosniff',
          'same-origin',
          'no-store',
        ])
        expect(text.length).to.be.greaterThan(0)
      }
    })
  })
})
