/** The Syrian Archive's table of chemical attacks (English and Arabic), and the French list of civilians who disappeared during the Algerian war (Mémoire des hommes). */
import type { Mapping } from '../../../schemas/mapping.ts'

export const syrianArchive: Mapping = {
  identifier: { columns: ['unique_event_ID'], prefix: 'SA' },
  date_order: 'mdy',
  fields: {
    title: { template: '{event_summary_ar} — {location_name_ar}' },
    description: { columns: ['event_summary_ar', 'event_summary'], how: 'join' },
    language: { constant: 'ar' },
    violations: {
      columns: ['type_of_violation'],
      values: {
        'Use of illegal weapons': 'conflict.prohibited_weapons',
        'Unlawful attacks': 'conflict.attack_civilians',
        'Violations of childrens rights': 'children.killing_maiming',
        'Sexual and gender-based violence': 'sgbv.sexual_assault',
        'Hostage-taking and kidnappings': 'liberty.hostage_taking',
        'Specifically protected persons and objects': 'conflict.attack_hospital',
        Sieges: 'conflict.siege_starvation',
      },
    },
    happened_on: { columns: ['date_time'] },
    country: { constant: 'SYR' },
    place_name: { columns: ['location_name_ar', 'location_name'] },
    latitude: { columns: ['geo_latitude'] },
    longitude: { columns: ['geo_longitude'] },
    place_precision: { columns: ['geo_accuracy'], values: { APPROXIMATE: 'approximate', EXACT: 'point' } },
    perpetrator_types: { constant: ['unknown'] },
    source_connection: { constant: 'open_source' },
    source_materials: { constant: ['video', 'web_capture'] },
    source_name: { columns: ['sources_ar', 'sources'], how: 'join' },
    source_links: { columns: ['embedded_videos', 'url_links'] },
    consent: { constant: 'not_applicable' },
    attribution: { constant: 'Syrian Archive / Mnemonic, CC BY-SA 4.0' },
  },
}

export const memoireDesHommes: Mapping = {
  identifier: { columns: ['lien_ark_fiche'] },
  rest: 'none',
  fields: {
    title: { template: 'Disparition — {lieu_disparition}, {annee_disparition}', otherwise: 'Disparition, lieu et année inconnus' },
    description: {
      template:
        'Personne civile disparue pendant la guerre d’Algérie — {disparition_lieu_complement}, {lieu_disparition}, {annee_disparition}. {site_conservation}',
    },
    language: { constant: 'fr' },
    violations: { constant: ['liberty.enforced_disappearance'] },
    happened_on: { columns: ['annee_disparition'], otherwise: '1954/1962' },
    country: { constant: 'DZA' },
    place_name: { columns: ['lieu_disparition'] },
    victims_count: { constant: 1 },
    perpetrator_types: { constant: ['unknown'] },
    source_connection: { constant: 'official' },
    source_materials: { constant: ['official_doc'] },
    source_links: { columns: ['lien_ark_fiche'] },
    consent: { constant: 'not_applicable' },
    attribution: { constant: 'Site Mémoire des hommes (ministère des Armées)' },
    'answers.person_name': { template: '{prenom} {nom}' },
    'answers.born_on': { columns: ['annee_naissance'] },
    'answers.occupation': { columns: ['id_profession_intitule'] },
    'answers.last_seen_place': { columns: ['disparition_lieu_complement', 'lieu_disparition'], otherwise: 'Lieu inconnu' },
    'answers.fate': { columns: ['corps_retrouve'], values: { oui: 'dead_body', non: 'missing' } },
    'answers.search_made': { constant: 'unknown' },
  },
}
