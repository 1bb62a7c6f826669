/** The names by which people call a body: a consent given for one of them holds for all, and for no other body. */
import { normalise } from '../arabic.ts'
import { forums } from './forums.ts'

/** Abbreviations in use, beside the code and the names of a forum. */
const short: Readonly<Record<string, readonly string[]>> = {
  ccpr: ['CCPR', 'HRC', 'HRCttee', 'CDH'],
  cat: ['CAT', 'Committee against Torture', 'Comité contre la torture'],
  cedaw: ['CEDAW', 'CEDEF'],
  crpd: ['CRPD', 'CDPH'],
  cerd: ['CERD', 'CEDR'],
  cescr: ['CESCR', 'CDESC'],
  crc: ['CRC', 'CDE'],
  ced: ['CED'],
  ced_urgent: ['CED'],
  achpr: ['ACHPR', 'CADHP'],
  african_court: ['ACtHPR', 'AfCHPR', 'CAfDHP'],
  ecowas_court: ['ECOWAS', 'CEDEAO'],
  eacj: ['EACJ'],
  acerwc: ['ACERWC', 'CAEDBE', 'CAEDBEE'],
  ecthr: ['ECtHR', 'ECHR', 'CEDH', 'CourEDH'],
  iachr: ['IACHR', 'CIDH'],
  wgad: ['WGAD', 'GTDA'],
  wgeid: ['WGEID', 'GTDFI', 'GTDF'],
}

/** All names of whom a document goes to: those of the body that is called so, else what was written alone. */
export function recipientNames(recipient: string): readonly string[] {
  const asked = normalise(recipient.trim())
  const names = forums.flatMap((one) => {
    const all = [one.code, one.en, one.fr, one.ar, ...(short[one.code] ?? [])]
    return all.some((name) => normalise(name) === asked) ? all : []
  })
  return [...new Set([recipient, ...names])]
}
