/** What an exhibit takes over from its item of the vault. The name of the file stays behind: it may name somebody, and exhibits are read by more people. */
import type { Evidence } from '../../../schemas/evidence.ts'

/** Kinds of items that say what kind of material an exhibit is. */
const materials: Readonly<Record<string, string>> = { photo: 'photo', video: 'video', medical_report: 'medical_certificate', web_capture: 'web_capture' }

/** How an item is called where it is chosen. */
export const nameOfItem = (item: Evidence): string => [item.reference, item.title || item.file_name || item.type].filter(Boolean).join(' · ')

/** Values of a new exhibit; `kind` is the kind of the item in the reader's words. */
export function exhibitFrom(item: Evidence, kind: string): Readonly<Record<string, string>> {
  const material = materials[item.kind ?? '']
  return {
    evidence_id: item.id ?? '',
    title: item.title || [kind, item.reference].filter(Boolean).join(' '),
    ...(material ? { kind: material } : {}),
    ...(item.captured_on ? { made_on: item.captured_on } : {}),
    ...(item.language ? { language: item.language } : {}),
  }
}
