/** The shape in which articles are written down: number, then its label in English, French and Arabic. */
export type Labelled = readonly (readonly [article: string, en: string, fr: string, ar: string])[]
