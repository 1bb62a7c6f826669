/** The articles that a claim may name: instrument, number, and what it protects. */
import type { Text } from '../dialect.ts'
import { achpr, acrwc, maputo } from './articles/african.ts'
import { crc, crpd, icmw, icpped } from './articles/groups.ts'
import type { Labelled } from './articles/labelled.ts'
import { achr, arabCharter, echr, echrP1, echrP4, echrP6, echrP7, echrP12, echrP13, udhr } from './articles/other-systems.ts'
import { cat, cedaw, iccpr, icerd, icescr } from './articles/universal.ts'

export interface Article extends Text {
  readonly instrument: string
  readonly article: string
}

const byInstrument: Readonly<Record<string, Labelled>> = {
  ICCPR: iccpr,
  ICESCR: icescr,
  CAT: cat,
  CEDAW: cedaw,
  CRC: crc,
  CRPD: crpd,
  ICERD: icerd,
  ICPPED: icpped,
  ICMW: icmw,
  ACHPR: achpr,
  Maputo: maputo,
  ACRWC: acrwc,
  ArCHR: arabCharter,
  ECHR: echr,
  'ECHR-P1': echrP1,
  'ECHR-P4': echrP4,
  'ECHR-P6': echrP6,
  'ECHR-P7': echrP7,
  'ECHR-P12': echrP12,
  'ECHR-P13': echrP13,
  ACHR: achr,
  UDHR: udhr,
}

export const articles: readonly Article[] = Object.entries(byInstrument).flatMap(([instrument, list]) =>
  list.map(([article, en, fr, ar]) => ({ instrument, article, en, fr, ar })),
)

const known = new Map(articles.map((one) => [`${one.instrument} ${one.article}`, one]))

/** The article `ICCPR 9`; for a paragraph (`9(3)`) that has no entry of its own, its article; undefined when there is none. */
export function articleOf(instrument: string, article: string): Article | undefined {
  return known.get(`${instrument} ${article}`) ?? known.get(`${instrument} ${article.replace(/\(.*$/, '')}`)
}
