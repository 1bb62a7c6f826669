/** The tables of others that Vigie knows by their columns, and what they become: a form and a mapping that is right without a hand laid on it. */
import type { Mapping } from '../../schemas/mapping.ts'
import { memoireDesHommes, syrianArchive } from './profiles/archives.ts'
import { education, health, others } from './profiles/insecurity-insight.ts'
import { missingMigrants } from './profiles/migrants.ts'
import { ged, gedShort } from './profiles/ucdp.ts'

export interface Profile {
  readonly name: string
  /** Columns that all must be there, in any dress; of a list inside, one. */
  readonly signature: readonly (string | readonly string[])[]
  readonly form: string
  readonly mapping: Mapping
}

const sind = ['SiND Event ID', 'SIND Event ID', 'SiND ID'] as const

/** The first whose signature fits is taken. */
export const profiles: readonly Profile[] = [
  { name: 'Insecurity Insight: health care', signature: [sind, 'Event Description', 'Health Workers Killed'], form: 'attack_on_services', mapping: health },
  { name: 'Insecurity Insight: education', signature: [sind, 'Event Description', 'Educators Killed'], form: 'attack_on_services', mapping: education },
  { name: 'Insecurity Insight', signature: [sind, 'Country ISO', 'Reported Perpetrator'], form: 'attack_on_services', mapping: others },
  { name: 'IOM Missing Migrants Project', signature: ['web_id', 'total_dead_and_missing', 'country_of_incident'], form: 'general', mapping: missingMigrants },
  { name: 'UCDP GED', signature: ['id', 'type_of_violence', 'date_start', 'date_end', 'where_prec'], form: 'general', mapping: ged },
  { name: 'UCDP GED (short)', signature: ['id', 'type_of_violence', 'best', 'civilian_deaths', 'country'], form: 'general', mapping: gedShort },
  { name: 'Syrian Archive', signature: ['unique_event_ID', 'event_summary_ar', 'geo_longitude'], form: 'general', mapping: syrianArchive },
  {
    name: 'Mémoire des hommes',
    signature: ['lien_ark_fiche', 'annee_disparition', 'lieu_disparition'],
    form: 'enforced_disappearance',
    mapping: memoireDesHommes,
  },
]
