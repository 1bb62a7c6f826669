/** How a report looks: the colours of the house on paper, and a scale of type for each script. Arabic letters need more height than Latin ones of the same size. */
import type { Language } from '../../../schemas/dialect.ts'
import type { Style } from '../pdf/text.ts'

export const color = {
  ink: '#18222c',
  soft: '#434f5a',
  faint: '#5c6771',
  rule: '#ddd5c6',
  strong: '#857c6c',
  tint: '#f8f5ee',
  accent: '#0c5a6c',
  band: '#16212c',
  onBand: '#f3eee3',
  onBandSoft: '#b6c0c8',
  bandRule: '#3b4a58',
  lamp: '#f0b54a',
  verified: '#1c6441',
  reported: '#34557f',
  disputed: '#7d3272',
  white: '#ffffff',
} as const

/** One hue from light to dark: order can be read without seeing colour, and each step is told from the next by readers who see few. */
export const scale = ['#d3e4e4', '#9cc3c8', '#5d9aa6', '#2a7183', '#0a4352'] as const

const latin = {
  cover: { size: 34, leading: 1.16, weight: 'semibold' },
  lead: { size: 13, leading: 1.5, weight: 'regular' },
  h1: { size: 23, leading: 1.2, weight: 'semibold' },
  h2: { size: 13.5, leading: 1.3, weight: 'semibold' },
  h3: { size: 10.5, leading: 1.4, weight: 'semibold' },
  body: { size: 10, leading: 1.5, weight: 'regular' },
  small: { size: 8.5, leading: 1.42, weight: 'regular' },
  tiny: { size: 7.8, leading: 1.35, weight: 'regular' },
  figure: { size: 30, leading: 1.1, weight: 'semibold' },
} as const satisfies Record<string, Omit<Style, 'color'>>

type Look = Readonly<Record<keyof typeof latin, Style>>

function dressed(scaleOf: Record<keyof typeof latin, Omit<Style, 'color'>>): Look {
  const tone: Partial<Record<keyof typeof latin, string>> = { h2: color.accent, small: color.soft, tiny: color.soft, lead: color.soft }
  return Object.fromEntries(Object.entries(scaleOf).map(([name, style]) => [name, { ...style, color: tone[name as keyof typeof latin] ?? color.ink }])) as Look
}

const arabic = Object.fromEntries(
  Object.entries(latin).map(([name, style]) => [name, { ...style, size: style.size * 0.97, leading: style.leading + (style.size > 20 ? 0.26 : 0.3) }]),
) as typeof latin

const looks: Readonly<Record<Language, Look>> = { en: dressed(latin), fr: dressed(latin), ar: dressed(arabic) }

/** The styles of a language. */
export function lookOf(language: Language): Look {
  return looks[language]
}
