/** What a name of a person is. */
import type { Term } from '../dialect.ts'

export const nameKind = [
  { code: 'legal', en: 'Legal name', fr: 'Nom d’état civil', ar: 'الاسم الرسمي' },
  { code: 'usual', en: 'Name in use', fr: 'Nom d’usage', ar: 'الاسم المتداول' },
  { code: 'transliteration', en: 'The same in another script', fr: 'Le même dans une autre écriture', ar: 'الاسم نفسه بكتابة أخرى' },
  { code: 'birth', en: 'Name at birth', fr: 'Nom de naissance', ar: 'الاسم عند الولادة' },
  { code: 'alias', en: 'Alias or nom de guerre', fr: 'Alias ou nom de guerre', ar: 'اسم حركي' },
  { code: 'nickname', en: 'Nickname', fr: 'Surnom', ar: 'لقب' },
] as const satisfies readonly Term[]
