/** A record as the server gives it, when its kind is known only by its schema. */
export type Stored = Readonly<Record<string, unknown>>
