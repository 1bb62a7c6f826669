/** Invented dossiers of any size; the same numbers give the same dossier, in the process measured and beside it. */
import type { Language } from '../schemas/dialect.ts'
import type { Claim, Exhibit, Fact } from '../schemas/dossier/proof.ts'
import type { Dossier } from '../schemas/dossier.ts'
import { chanceFrom } from './chance.ts'
import { report } from './texts.ts'

const hashOf = (number: number) => (number * 2_654_435_761).toString(16).padStart(16, '7').repeat(4).slice(0, 64)

function fact(language: Language, number: number, exhibits: number): Fact {
  const text = report(language, chanceFrom(number * 7_919 + 3))
  return {
    number,
    happened_on: `2025-${String(1 + (number % 12)).padStart(2, '0')}-${String(1 + (number % 28)).padStart(2, '0')}`,
    place: 'Sousse',
    text: text.description ?? text.title ?? '',
    language,
    acts: ['liberty.arbitrary_arrest'],
    actors: [],
    exhibits: [1, 2, 3].map((step) => ({ number: 1 + ((number * step) % exhibits) })),
    sources: [`S-${number}`],
    confidence: 'verified',
    disputed: number % 9 === 0,
    disputed_how: null,
    incident: { reference: `TUN-2025-${String(number).padStart(4, '0')}`, revision: 1 },
  }
}

function exhibit(language: Language, number: number, facts: number): Exhibit {
  return {
    number,
    evidence_id: String(number),
    title: report(language, chanceFrom(number * 104_729)).title ?? '',
    type: null,
    author: null,
    made_on: '2025-03-12',
    obtained_on: '2025-04-03',
    obtained_how: null,
    sha256: hashOf(number),
    bytes: 10_000 + number * 977,
    media_type: 'application/pdf',
    language,
    translation: null,
    checks: [],
    reliability: 'B',
    credibility: '2',
    confidential: false,
    disclosable: true,
    facts: [1 + (number % facts)],
    custody: { events: 4, received_at: '2025-04-03T09:12:00Z', last_at: null, custodian: 'C2', checked_at: '2026-02-14T02:00:00Z', intact: true },
  }
}

function claim(language: Language, number: number, exhibits: number): Claim {
  const { title = '' } = report(language, chanceFrom(number * 15_485_863))
  return {
    number,
    title,
    right: title,
    articles: [{ instrument: 'ACHPR', article: '6' }],
    discrimination: null,
    structural_law: null,
    facts: [1, 2, 3],
    argument: null,
    jurisprudence: [],
    elements: Array.from({ length: 6 }, (_, index) => ({
      number: `${number}.${index + 1}`,
      text: title,
      standard: 'balance_of_probabilities',
      facts: [index + 1],
      exhibits: [1, 2, 3, 4].map((step) => ({ number: 1 + ((number * 31 + index * 7 + step * 13) % exhibits), strength: 'strong' as const })),
      assessed: 'proven' as const,
    })),
  }
}

/** A dossier for counsel with so many facts and exhibits, and ten claims. */
export function dossierFor(language: Language, facts: number, exhibits: number): Dossier {
  return {
    language,
    control: {
      code: 'CF-1',
      title: 'Case',
      community: 'Community',
      version: 1,
      audience: 'counsel',
      made_on: '2026-02-16',
      recipient: 'Court',
      mark: 'K7',
      content_sha256: null,
      changes: [],
    },
    summary: { who: null, what: null, when: null, where: null, state: null, rights: null, relief: null, next_deadline: null },
    clients: [],
    respondent: { state: 'TUN', organs: [], attribution: null },
    alleged: [],
    facts: Array.from({ length: facts }, (_, index) => fact(language, index + 1, exhibits)),
    context: { text: null, queries: [], law: [], reports: [] },
    harm: { heads: [], medical: [], losses: [], continuing_risk: null },
    claims: Array.from({ length: 10 }, (_, index) => claim(language, index + 1, exhibits)),
    jurisdiction: { bindings: [], continuing: null, continuing_why: null, territory: null, victim_standing: null },
    domestic_remedies: { rows: [], exceptions: [] },
    other_procedures: [],
    exhibits: Array.from({ length: exhibits }, (_, index) => exhibit(language, index + 1, facts)),
    witnesses: [],
    interim: null,
    remedies: [],
    annexes: [],
  }
}
