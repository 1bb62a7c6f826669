/** The default policy for Trusted Types: refuses every text but the one with which Leaflet asks whether the browser draws SVG. */

interface Policies {
  readonly defaultPolicy: unknown
  createPolicy(name: 'default', rules: { createHTML(text: string): string | null }): unknown
}

const policies = (globalThis as { readonly trustedTypes?: Policies }).trustedTypes
if (policies && !policies.defaultPolicy) policies.createPolicy('default', { createHTML: (text) => (text === '<svg/>' ? text : null) })
