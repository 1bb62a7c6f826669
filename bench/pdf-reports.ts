/** Invented incidents as a report needs them, and the statistics of them; the same number gives the same report, in the process measured and beside it. */
import { composeModel, type ReportCells, type StatisticsCell } from '../backend/exports/report/compose.ts'
import type { Language } from '../schemas/dialect.ts'
import { monthOf } from '../schemas/edtf.ts'
import type { Incident } from '../schemas/incident.ts'
import { type ReportModel, reportSections } from '../schemas/report.ts'
import { chanceFrom } from './chance.ts'
import { draft } from './dataset.ts'
import { report } from './texts.ts'

/** Incidents written in one language, in the order of their dates. */
export function incidentsFor(language: Language, count: number): Incident[] {
  const all = Array.from({ length: count }, (_, index) => {
    const chance = chanceFrom(index * 7_919 + 3)
    const state = chance.below(3) ? 'verified' : 'submitted'
    return {
      ...draft(index),
      ...report(language, chance),
      language,
      state,
      id: String(index),
      reference: `TUN-2026-${String(index).padStart(4, '0')}`,
    } as unknown as Incident
  })
  return all.sort((a, b) => (String(a.happened_on) < String(b.happened_on) ? -1 : 1))
}

type Dimension = 'country' | 'violation' | 'month' | 'state' | 'perpetrator'

function valuesOf(incident: Incident, dimension: Dimension): readonly (string | null)[] {
  if (dimension === 'month') return [incident.happened_on ? monthOf(incident.happened_on) : null]
  if (dimension === 'violation') return incident.violations ?? []
  if (dimension === 'perpetrator') return incident.perpetrator_types ?? []
  return [incident[dimension] ?? null]
}

/** What GET /api/statistics would answer for these incidents. */
export function statistics(incidents: readonly Incident[], dimensions: readonly Dimension[]): StatisticsCell[] {
  const cells = new Map<string, StatisticsCell & { incidents: number; victims: number }>()
  for (const incident of incidents) {
    const keys = dimensions.reduce<Partial<Record<Dimension, string | null>>[]>(
      (all, dimension) => all.flatMap((key) => valuesOf(incident, dimension).map((value) => ({ ...key, [dimension]: value }))),
      [{}],
    )
    for (const key of keys) {
      const name = JSON.stringify(key)
      const cell = cells.get(name) ?? { ...key, incidents: 0, victims: 0 }
      cells.set(name, { ...cell, incidents: cell.incidents + 1, victims: cell.victims + (incident.victims_count ?? 0) })
    }
  }
  return [...cells.values()]
}

/** All statistics of a report over these incidents. */
export function cellsOf(incidents: readonly Incident[]): ReportCells {
  return {
    states: statistics(incidents, ['state']),
    countries: statistics(incidents, ['country', 'state']),
    violations: statistics(incidents, ['violation', 'state']),
    months: statistics(incidents, ['month', 'state']),
    perpetrators: statistics(incidents, ['perpetrator', 'state']),
    country_violations: statistics(incidents, ['country', 'violation']),
    country_months: statistics(incidents, ['country', 'month']),
    country_month_violations: statistics(incidents, ['country', 'month', 'violation']),
  }
}

/** The model of an internal report with every section. */
export function modelFor(language: Language, incidents: readonly Incident[]): ReportModel {
  return composeModel(
    {
      title: { en: 'A year of violations', fr: 'Une année de violations', ar: 'عام من الانتهاكات' }[language],
      language,
      audience: 'internal',
      sections: [...reportSections],
      community: { name: { en: 'Working group', fr: 'Groupe de travail', ar: 'فريق العمل' }[language], kind: 'working_group' },
      coalition: [],
      made_on: '2026-01-01',
      asked: { from: null, to: null },
      query: [],
    },
    cellsOf(incidents),
  )
}
