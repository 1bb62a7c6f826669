/** How far a statement has been verified. */
import type { Term } from '../dialect.ts'

export const verificationStatus = [
  { code: 'reported', en: 'Reported (unverified)', fr: 'Signalé (non vérifié)', ar: 'مُبلَّغ عنه (غير متحقق منه)', source: 'Primero unverified' },
  { code: 'pending', en: 'Verification under way', fr: 'Vérification en cours', ar: 'قيد التحقق', source: 'Primero pending_verification' },
  { code: 'corroborated', en: 'Partially corroborated', fr: 'Partiellement corroboré', ar: 'مؤيَّد جزئيا بأدلة أخرى', source: 'MT41 03 possible / 04 likely' },
  { code: 'verified', en: 'Verified', fr: 'Vérifié', ar: 'متحقق منه', source: 'Primero verified / MT41 0101' },
  {
    code: 'verified_late',
    en: 'Verified late (after the reporting period)',
    fr: 'Vérifié tardivement (après la période de rapport)',
    ar: 'متحقق منه متأخرا (بعد فترة الإبلاغ)',
    source: 'Primero is_late_verification',
  },
  { code: 'disputed', en: 'Disputed / contradictory', fr: 'Contesté / contradictoire', ar: 'محل خلاف / متناقض', source: 'new (MT28 attribution feeds this)' },
  {
    code: 'misattributed',
    en: 'Verified but wrongly attributed',
    fr: 'Vérifié mais mal attribué',
    ar: 'متحقق منه مع إسناد خاطئ',
    source: 'Primero falsely_attributed',
  },
  {
    code: 'unfounded',
    en: 'Unfounded / not a violation',
    fr: 'Non fondé / ne constitue pas une violation',
    ar: 'لا أساس له / لا يشكل انتهاكا',
    source: 'MT41 0103 / Primero rejected',
  },
  { code: 'unverifiable', en: 'Cannot be verified', fr: 'Invérifiable', ar: 'يتعذر التحقق منه', source: 'MT41 99' },
] as const satisfies readonly Term[]
