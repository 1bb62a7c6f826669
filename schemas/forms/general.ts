/** General incident: for whatever has no form of its own, and for the first word of something whose nature is not known yet. */
import type { FormSchema } from '../dialect.ts'
import { consent, count, people, perpetrators, since, sinceFields, source, term, what, whenWhere } from './parts.ts'

export const general: FormSchema = {
  form: 'general',
  version: 1,
  label: { en: 'General incident', fr: 'Incident (formulaire général)', ar: 'واقعة (استمارة عامة)' },
  help: {
    en: 'When no other form fits, or when you do not know yet what it was.',
    fr: 'Quand aucun autre formulaire ne convient, ou que la nature des faits n’est pas encore connue.',
    ar: 'إذا لم تناسب أي استمارة أخرى، أو لم تتضح طبيعة الوقائع بعد.',
  },
  suggests: ['integrity.', 'liberty.', 'equality.', 'sgbv.', 'migration.'],
  required: [],
  sections: [
    what,
    { ...whenWhere, fields: [...whenWhere.fields, 'location_type'] },
    {
      key: 'victims',
      label: { en: 'Who was harmed', fr: 'Qui a été touché', ar: 'من المتضررون' },
      fields: ['victims_count', 'victims_estimated', 'victim_characteristics', 'people', 'killed_count', 'injured_count'],
    },
    perpetrators,
    since,
    { ...source, fields: [...source.fields, 'source_identifier', 'attribution'] },
    consent,
  ],
  properties: {
    location_type: term('location_type', { en: 'Kind of place', fr: 'Type de lieu', ar: 'نوع المكان' }),
    people: people({ en: 'People harmed', fr: 'Personnes touchées', ar: 'الأشخاص المتضررون' }),
    killed_count: count({ en: 'Killed', fr: 'Personnes tuées', ar: 'عدد القتلى' }),
    injured_count: count({ en: 'Injured', fr: 'Personnes blessées', ar: 'عدد الجرحى' }),
    ...sinceFields,
  },
}
