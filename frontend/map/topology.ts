/** The borders of the world as one topology: every border stands once, and both neighbours refer to it. */

export type Position = [number, number]
/** Steps from one point to the next, in whole units of the topology's transform. */
export type Arc = Position[]

interface Described {
  /** ISO 3166-1 alpha-3 of the country whose numbers the shape carries; absent where none does. */
  readonly id?: string
  readonly properties?: { readonly name?: string }
}
export type GeometryObject = Described &
  ({ readonly type: 'Polygon'; readonly arcs: number[][] } | { readonly type: 'MultiPolygon'; readonly arcs: number[][][] })

export interface Topology {
  readonly type: 'Topology'
  readonly transform: { readonly scale: Position; readonly translate: Position }
  readonly arcs: Arc[]
  readonly objects: { readonly countries: { readonly type: 'GeometryCollection'; readonly geometries: GeometryObject[] } }
}
