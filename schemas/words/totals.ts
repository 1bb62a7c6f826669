/** The words for totals, the same on every screen and in every file and document; and the totals as lines of word and number. */
import type { Word } from '../say.ts'
import { words } from '../say.ts'
import type { Totals } from '../totals.ts'

export const totals = words({
  title: { en: 'Totals', fr: 'Totaux', ar: 'المجاميع' },
  incidents: { en: 'Incidents', fr: 'Incidents', ar: 'الوقائع' },
  verified: { en: 'of which verified', fr: 'dont vérifiés', ar: 'منها المتحقق منها' },
  reported: { en: 'of which reported, not yet verified', fr: 'dont signalés, non encore vérifiés', ar: 'منها المبلّغ عنها ولم يُتحقق منها بعد' },
  acts: { en: 'Acts', fr: 'Actes', ar: 'الأفعال' },
  victims: { en: 'Victims: persons on record', fr: 'Victimes : personnes enregistrées', ar: 'الضحايا: أشخاص مسجّلون' },
  unnamed: { en: 'Victims: further people counted', fr: 'Victimes : autres personnes dénombrées', ar: 'الضحايا: أشخاص آخرون أُحصوا عددا' },
  estimated: { en: 'of which estimated', fr: 'dont estimées', ar: 'منهم بالتقدير' },
  perpetrators: { en: 'Alleged perpetrators: persons', fr: 'Auteurs présumés : personnes', ar: 'الجناة المزعومون: أشخاص' },
  organisations: { en: 'Alleged perpetrators: organisations', fr: 'Auteurs présumés : organisations', ar: 'الجناة المزعومون: منظمات' },
})

export interface TotalLine {
  readonly key: keyof typeof totals
  readonly word: Word
  readonly value: number
  /** Part of the line before it. */
  readonly part: boolean
}

/** The totals as lines, in the order in which they are always shown. */
export function totalLines({ incidents, acts, victims, alleged }: Totals): readonly TotalLine[] {
  const line = (key: keyof typeof totals, value: number | undefined, part = false): TotalLine[] =>
    value === undefined ? [] : [{ key, word: totals[key], value, part }]
  return [
    ...line('incidents', incidents.all),
    ...line('verified', incidents.verified, true),
    ...line('reported', incidents.reported, true),
    ...line('acts', acts ?? undefined),
    ...line('victims', victims?.persons),
    ...line('unnamed', victims?.unnamed),
    ...line('estimated', victims?.estimated, true),
    ...line('perpetrators', alleged?.persons),
    ...line('organisations', alleged?.organisations),
  ]
}
