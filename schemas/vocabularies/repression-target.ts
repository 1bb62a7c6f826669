/** Which freedom was repressed. */
import type { Term } from '../dialect.ts'

export const repressionTarget = [
  { code: 'assembly', en: 'Assembly or demonstration', fr: 'Réunion ou manifestation', ar: 'التجمع أو التظاهر' },
  { code: 'association', en: 'Association or organisation', fr: 'Association ou organisation', ar: 'تكوين الجمعيات أو المنظمات' },
  { code: 'union', en: 'Trade union or strike', fr: 'Syndicat ou grève', ar: 'العمل النقابي أو الإضراب' },
  { code: 'press', en: 'Press and media', fr: 'Presse et médias', ar: 'الصحافة والإعلام' },
  { code: 'expression', en: 'Expression, online or offline', fr: 'Expression, en ligne ou non', ar: 'التعبير على الإنترنت أو خارجه' },
  { code: 'academic', en: 'Academic freedom', fr: 'Liberté académique', ar: 'الحرية الأكاديمية' },
  { code: 'artistic', en: 'Artistic creation', fr: 'Création artistique', ar: 'الإبداع الفني' },
  { code: 'religion', en: 'Religion or belief', fr: 'Religion ou conviction', ar: 'الدين أو المعتقد' },
  { code: 'political', en: 'Political participation', fr: 'Participation politique', ar: 'المشاركة السياسية' },
  { code: 'information', en: 'Access to information', fr: 'Accès à l’information', ar: 'الوصول إلى المعلومات' },
] as const satisfies readonly Term[]
