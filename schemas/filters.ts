/** The filters of incidents, the same for lists, counts, maps, exports and reports; and the orders in which a list may be read. */

export interface FilterRule {
  /** The column it reads; an open field, so that a filter tells nothing that the reader may not read. */
  readonly column: string
  readonly operator: 'in' | 'overlaps' | 'not_before' | 'not_after' | 'search' | 'within'
  /** What each value must be. */
  readonly value: 'uuid' | 'code' | 'date' | 'text' | 'box'
  readonly vocabulary?: string
}

/** `from` and `to` keep every incident that may have happened between them: “March 2021” stands for all of March. */
export const incidentFilters = {
  community: { column: 'community_id', operator: 'in', value: 'uuid' },
  country: { column: 'country', operator: 'in', value: 'code', vocabulary: 'countries' },
  violation: { column: 'violations', operator: 'overlaps', value: 'code', vocabulary: 'violations' },
  perpetrator: { column: 'perpetrator_types', operator: 'overlaps', value: 'code', vocabulary: 'perpetrator_types' },
  state: { column: 'state', operator: 'in', value: 'code', vocabulary: 'incident_states' },
  form: { column: 'form', operator: 'in', value: 'code', vocabulary: 'forms' },
  import: { column: 'import_id', operator: 'in', value: 'uuid' },
  from: { column: 'happened_to', operator: 'not_before', value: 'date' },
  to: { column: 'happened_from', operator: 'not_after', value: 'date' },
  q: { column: 'search', operator: 'search', value: 'text' },
  bbox: { column: 'has_point', operator: 'within', value: 'box' },
} as const satisfies Record<string, FilterRule>

export type FilterName = keyof typeof incidentFilters

/** Filters as they stand in an address: lists comma-separated, all values text. */
export type Filters = Partial<Record<FilterName, string>>

export const filterNames = Object.keys(incidentFilters) as FilterName[]

/** Name of the order → column and direction; each is completed by the identifier, so that pages never skip nor repeat. */
export const incidentOrders = {
  '-happened_on': { column: 'happened_from', descending: true },
  happened_on: { column: 'happened_from', descending: false },
  '-created_at': { column: 'created_at', descending: true },
  created_at: { column: 'created_at', descending: false },
  '-updated_at': { column: 'updated_at', descending: true },
  updated_at: { column: 'updated_at', descending: false },
  '-submitted_at': { column: 'submitted_at', descending: true },
  submitted_at: { column: 'submitted_at', descending: false },
  reference: { column: 'reference', descending: false },
  '-reference': { column: 'reference', descending: true },
} as const

export type OrderName = keyof typeof incidentOrders

/** Latest facts first. */
export const defaultOrder: OrderName = '-happened_on'
