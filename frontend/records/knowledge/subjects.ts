/** What a dialog on an incident may ask about: a part of it to add or change. */
import type { Act } from '../../../schemas/act.ts'
import type { IncidentLink } from '../../../schemas/incident-link.ts'
import type { Intervention } from '../../../schemas/intervention.ts'
import type { Involvement } from '../../../schemas/involvement.ts'
import type { Source } from '../../../schemas/source.ts'

export type Subject =
  | { readonly kind: 'act'; readonly record: Act | null }
  | { readonly kind: 'involvement'; readonly record: Involvement | null; readonly act: Act | null }
  | { readonly kind: 'source'; readonly record: Source | null }
  | { readonly kind: 'intervention'; readonly record: Intervention | null }
  | { readonly kind: 'link'; readonly record: IncidentLink | null }
