/** The part that an alleged perpetrator had in an act. */
import type { Term } from '../dialect.ts'

const direct = { en: 'Direct part', fr: 'Participation directe', ar: 'مشاركة مباشرة' } as const
const command = { en: 'Command responsibility', fr: 'Responsabilité du supérieur', ar: 'مسؤولية القيادة' } as const
const failure = { en: 'Failure of the State', fr: 'Manquement de l’État', ar: 'تقصير الدولة' } as const
const law = { en: 'Law and policy', fr: 'Loi et politique', ar: 'القانون والسياسة' } as const

export const involvement = [
  {
    code: 'direct.perpetrator',
    en: 'Directly carried out the act',
    fr: 'A commis l’acte directement',
    ar: 'ارتكاب الفعل مباشرة',
    group: direct,
    source: 'MT18 0101',
  },
  { code: 'direct.ordered', en: 'Ordered the act', fr: 'A ordonné l’acte', ar: 'إصدار الأمر بالفعل', group: direct, source: 'MT18 0102' },
  { code: 'direct.planned', en: 'Planned the act', fr: 'A planifié l’acte', ar: 'التخطيط للفعل', group: direct, source: 'MT18 0105' },
  {
    code: 'direct.instigated',
    en: 'Instigated or solicited the act',
    fr: 'A incité à l’acte ou l’a sollicité',
    ar: 'التحريض على الفعل أو طلب ارتكابه',
    group: direct,
    source: 'Rome Statute 25(3)(b)',
  },
  {
    code: 'direct.aided',
    en: 'Aided, abetted or assisted',
    fr: 'A apporté son aide, son concours ou son assistance',
    ar: 'تقديم العون أو التشجيع أو المساعدة',
    group: direct,
    source: 'Rome Statute 25(3)(c)',
  },
  {
    code: 'direct.present',
    en: 'Confirmed present, role unclear',
    fr: 'Présence confirmée, rôle non établi',
    ar: 'حضور مؤكد ودور غير واضح',
    group: direct,
    source: 'MT18 0104',
  },
  { code: 'direct.passive', en: 'Passive complicity', fr: 'Complicité passive', ar: 'تواطؤ سلبي', group: direct, source: 'MT18 0103' },
  {
    code: 'command.failed_control',
    en: 'Failed to exercise authority over subordinates',
    fr: 'N’a pas exercé son autorité sur ses subordonnés',
    ar: 'عدم ممارسة السلطة على المرؤوسين',
    group: command,
    source: 'MT18 0501',
  },
  {
    code: 'command.failed_act_on_knowledge',
    en: 'Knew and did not act',
    fr: 'Avait connaissance des faits et n’a pas agi',
    ar: 'العلم بالوقائع دون التصرف',
    group: command,
    source: 'MT18 0502',
  },
  { code: 'state.failed_prevent', en: 'Failed to prevent the act', fr: 'N’a pas empêché l’acte', ar: 'عدم منع الفعل', group: failure, source: 'MT18 0503' },
  {
    code: 'state.failed_investigate',
    en: 'Failed to investigate or punish',
    fr: 'N’a pas enquêté ou n’a pas sanctionné',
    ar: 'عدم التحقيق أو عدم المعاقبة',
    group: failure,
    source: 'Minnesota Protocol / ICCPR GC 31',
  },
  { code: 'law.author', en: 'Authored the law or policy', fr: 'A conçu la loi ou la politique', ar: 'وضع القانون أو السياسة', group: law, source: 'MT18 0301' },
  {
    code: 'law.supporter',
    en: 'Supported adoption of the law or policy',
    fr: 'A soutenu l’adoption de la loi ou de la politique',
    ar: 'دعم إقرار القانون أو السياسة',
    group: law,
    source: 'MT18 0302',
  },
  {
    code: 'law.implementer',
    en: 'Implemented the law or policy',
    fr: 'A appliqué la loi ou la politique',
    ar: 'تنفيذ القانون أو السياسة',
    group: law,
    source: 'MT18 04',
  },
  { code: 'political', en: 'General political responsibility', fr: 'Responsabilité politique générale', ar: 'مسؤولية سياسية عامة', source: 'MT18 06' },
  { code: 'suspected', en: 'Suspected (unconfirmed)', fr: 'Implication soupçonnée (non confirmée)', ar: 'ضلوع مشتبه فيه (غير مؤكد)', source: 'MT18 0106' },
  { code: 'unknown', en: 'Unknown', fr: 'Implication inconnue', ar: 'ضلوع غير معروف', source: 'MT18 99' },
] as const satisfies readonly Term[]
