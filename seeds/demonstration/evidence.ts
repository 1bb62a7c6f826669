/** Files of the demonstration, invented like the incident that they belong to: a picture, a letter, a statement, a certificate. */

/** Title of the incident, from which a fact of the casefile is drawn too. */
export const exhibited = 'توقيف ثلاثة محتجين بعد اعتصام أمام البلدية'

export interface EvidenceFile {
  /** In the folder `files`. */
  readonly name: string
  readonly declared: string
  readonly values: Readonly<Record<string, unknown>>
}

export const evidenceFiles: readonly EvidenceFile[] = [
  {
    name: 'square.jpg',
    declared: 'image/jpeg',
    values: { kind: 'photo', title: 'Le rassemblement devant la municipalité', captured_on: '2026-11-14', language: 'fr' },
  },
  {
    name: 'letter-fr.pdf',
    declared: 'application/pdf',
    values: { kind: 'document', title: 'Lettre du barreau au chef du district', captured_on: '2026-11-15', language: 'fr' },
  },
  {
    name: 'statement-ar.txt',
    declared: 'text/plain',
    values: { kind: 'document', title: 'شهادة حاضر في الاعتصام', captured_on: '2026-11-17', language: 'ar' },
  },
  {
    name: 'certificate-fr.pdf',
    declared: 'application/pdf',
    values: { kind: 'document', title: 'Certificat médical du 19 novembre', captured_on: '2026-11-19', language: 'fr' },
  },
]
