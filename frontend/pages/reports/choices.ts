/** What a report is asked for with, beside its filters: kept in the page, begun from the address when an earlier report is used again. */
import { type Language, languages } from '../../../schemas/dialect.ts'
import { type Audience, audiences, type ReportSection, reportSections } from '../../../schemas/report.ts'

export interface Choices {
  readonly title: string
  readonly language: Language
  readonly audience: Audience
  readonly sections: readonly ReportSection[]
  /** One organisation a line, as it is being written. */
  readonly coalition: string
  /** Whom it is for, as consents name them; empty: whoever reads it. */
  readonly recipient: string
}

function oneOf<T extends string>(all: readonly T[], text: string | null, otherwise: T): T {
  return all.find((one) => one === text) ?? otherwise
}

/** The choices to begin with. `language`: that of the interface. */
export function firstChoices(params: URLSearchParams, language: Language): Choices {
  return {
    title: params.get('report_title')?.slice(0, 200) ?? '',
    language: oneOf(languages, params.get('report_language'), language),
    audience: oneOf(audiences, params.get('report_audience'), 'internal'),
    sections: reportSections,
    coalition: '',
    recipient: '',
  }
}

/** The body of POST /api/reports and its preview. */
export function bodyOf(choices: Choices, community: string, title: string, filters: URLSearchParams): Record<string, unknown> {
  const asked = Object.fromEntries([...filters].filter(([name]) => name !== 'sort' && name !== 'community'))
  return {
    community_id: community,
    title,
    language: choices.language,
    audience: choices.audience,
    sections: choices.sections,
    coalition: choices.coalition
      .split('\n')
      .map((line) => line.trim().slice(0, 120))
      .filter(Boolean)
      .slice(0, 30),
    ...(choices.recipient.trim() ? { recipient: choices.recipient.trim() } : {}),
    filters: asked,
  }
}
