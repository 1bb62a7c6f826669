/** The totals of a selection of incidents: how many of what, each counted once. The words for them stand in words/totals.ts, the same wherever they are shown. */
export interface Totals {
  readonly incidents: { readonly all: number; readonly verified: number; readonly reported: number }
  /** The parts are null where there are too many incidents to count them while somebody waits. One act: one type of violation against one victim in one incident. */
  readonly acts: number | null
  /** `persons`: distinct individuals on record. `unnamed`: further victims that the reports count without naming them. `estimated`: how many of these are an estimate. */
  readonly victims: { readonly persons: number; readonly unnamed: number; readonly estimated: number } | null
  /** Distinct alleged perpetrators on record. */
  readonly alleged: { readonly persons: number; readonly organisations: number } | null
}
