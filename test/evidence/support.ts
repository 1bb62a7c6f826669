/** Files for tests of evidence: forms to send them with, and digests. */
import { createHash } from 'node:crypto'

export const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')

/** A form with a file and its fields. */
export function aFile(bytes: Uint8Array, name: string, fields: Readonly<Record<string, string>>, type?: string): FormData {
  const form = new FormData()
  for (const [field, value] of Object.entries(fields)) form.set(field, value)
  form.set('file', new Blob([bytes as BlobPart], type ? { type } : {}), name)
  return form
}
