/** The addresses of the atlas, given by atlas-plugin.ts. */
declare module 'virtual:atlas' {
  export const world: string
  export const countries: string
}
