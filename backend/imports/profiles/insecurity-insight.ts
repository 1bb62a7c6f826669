/** The tables of Insecurity Insight (attacks on health care, education, aid, camps; sexual violence): columns are spelt differently from file to file, so each field lists all of them. */
import type { FieldMapping, Mapping } from '../../../schemas/mapping.ts'

const column = (...columns: string[]): FieldMapping => ({ columns })
const flag = (code: string, ...columns: string[]) => columns.map((name) => ({ column: name, code }))

const killed = ['Health Workers Killed', 'Educators Killed', 'Aid Workers Killed']
const injured = ['Health Workers Injured', 'Educators Injured', 'Aid Workers Injured']
const kidnapped = ['Health Workers Kidnapped', 'Educators Kidnapped', 'Aid Workers Kidnapped']
const arrested = ['Health Workers Arrested', 'Educators Arrested', 'Aid Workers Arrested']
const threatened = ['Health Workers Threatened']
const assaulted = ['Health Workers Assaulted']
const sexually = ['Health Workers Sexually Assaulted']
const pupils = ['Students Attacked in School', 'Students Killed', 'Students Injured', 'Students Kidnapped', 'Students Arrested']

const weapons: FieldMapping['values'] = {
  Firearms: 'firearm',
  'Fire Arm Blunt Use': 'blunt',
  'Aerial Bomb*': 'aerial',
  'Aerial Bomb: Drone': 'drone',
  Missile: 'aerial',
  Shelling: 'artillery',
  Artillery: 'artillery',
  Rocket: 'artillery',
  Mortar: 'artillery',
  RPG: 'artillery',
  'Unspecified Explosive': 'other',
  'Unspecified IED': 'ied',
  VBIED: 'ied',
  SVIED: 'ied',
  RCIED: 'ied',
  'Remote-controlled IED': 'ied',
  'Hand Grenade': 'grenade',
  Mine: 'mine',
  UXO: 'mine',
  'Cluster Bomb': 'cluster',
  Knife: 'blade',
  Arson: 'fire',
  'Fist and Foot': 'body',
  'Stones, Sticks and Gravel': 'blunt',
  'Tasers, Live and Rubber Bullets': ['stun', 'firearm', 'rubber_bullets'],
  'Chemical or Hot Liquid': 'chemical',
  'Unarmed Perpetrator': 'none',
  'Not Applicable: No Direct Violence': 'none',
  'No Information on the Weapon Used': null,
  'Other Weapon': 'other',
}

/** The scheme of precision that Insecurity Insight shares with UCDP. */
export const precisions: FieldMapping['values'] = {
  '(1)*': 'point',
  '(2)*': 'approximate',
  '(3)*': 'admin_area',
  '(4)*': 'admin_area',
  '(5)*': 'approximate',
  '(6)*': 'country',
  '(7)*': 'approximate',
}

/** Who is said to have done it: the categories of all files, in both of their spellings. */
export const perpetrators: FieldMapping['values'] = {
  'Armed Forces of Government/Self-Declared Government': 'state.army',
  'Host Government: Military': 'state.army',
  'Host Government': 'state.national_executive',
  'Government/Self-Declared Government': 'state.national_executive',
  Police: 'state.police',
  'Host Government: Police': 'state.police',
  NSA: 'nonstate.armed_group',
  'Foreign Forces: Military': 'foreign.forces',
  'Foreign Forces': 'foreign.forces',
  'Donor Government': 'foreign.forces',
  Vigilante: 'progov.death_squad',
  Criminal: 'private.criminal_network',
  Protestors: 'private.mob',
  Civilian: null,
  Employee: null,
  'Patient or Family': null,
  'Political Party': null,
  Multiple: null,
  Other: null,
}

const common: Mapping['fields'] = {
  title: { columns: ['Event Description'], how: 'headline' },
  description: column('Event Description'),
  language: { constant: 'en' },
  happened_on: column('Date', 'Event Date'),
  country: column('Country ISO', 'Country'),
  admin_area: column('Admin 1', 'Admin1'),
  latitude: column('Latitude'),
  longitude: column('Longitude'),
  place_precision: { columns: ['Geo Precision', 'GeoPrecision'], values: precisions },
  perpetrator_types: { columns: ['Reported Perpetrator'], values: perpetrators },
  perpetrators: column('Reported Perpetrator Name'),
  source_connection: { constant: 'ngo' },
  consent: { constant: 'not_applicable' },
  attribution: { constant: 'Insecurity Insight, via HDX (OCHA), CC BY' },
}
const identifier = { columns: ['SiND Event ID', 'SIND Event ID', 'SiND ID'], prefix: 'SiND' } as const

const counts: Mapping['fields'] = {
  victims_count: { columns: [...killed, ...injured, ...kidnapped, ...arrested, ...assaulted, ...sexually, ...pupils.slice(1)], how: 'sum' },
  'answers.staff_killed': column(...killed),
  'answers.staff_injured': column(...injured),
  'answers.staff_abducted': column(...kidnapped),
  'answers.staff_arrested': column(...arrested),
  'answers.staff_threatened': column(...threatened),
  'answers.staff_assaulted': column(...assaulted),
  'answers.staff_sexually_assaulted': column(...sexually),
  'answers.others_killed': column('Students Killed'),
  'answers.others_injured': column('Students Injured'),
  'answers.others_abducted': column('Students Kidnapped'),
  'answers.weapons': { columns: ['Weapon Carried/Used'], values: weapons },
}
const people = [
  ...flag('life.unlawful_force_killing', ...killed, 'Students Killed'),
  ...flag('liberty.abduction', ...kidnapped, 'Students Kidnapped'),
  ...flag('liberty.arbitrary_arrest', ...arrested, 'Students Arrested'),
  ...flag('integrity.threat_intimidation', ...threatened),
  ...flag('integrity.physical_assault', ...assaulted),
  ...flag('sgbv.sexual_assault', ...sexually, 'Sexual Violence Affecting School Age Children'),
]
const attacks = [
  ...flag('killing', ...killed, 'Students Killed'),
  ...flag('abduction', ...kidnapped, 'Students Kidnapped'),
  ...flag('arrest', ...arrested, 'Students Arrested'),
  ...flag('threat', ...threatened),
  ...flag('assault', ...assaulted),
  ...flag('sexual_violence', ...sexually, 'Sexual Violence Affecting School Age Children'),
]

const destroyed = 'Number of Attacks on Health Facilities Reporting Destruction'
const damaged = 'Number of Attacks on Health Facilities Reporting Damaged'
const looted = 'Looting/Theft/Robbery/Burglary of Health Supplies'
const stolen = 'Health Transportation Stolen/Hijacked'

/** Attacks on health care. */
export const health: Mapping = {
  identifier,
  fields: {
    ...common,
    ...counts,
    violations: {
      constant: ['conflict.attack_hospital'],
      flags: [
        ...people,
        ...flag('conflict.military_use', 'Occupation of Health Facility'),
        ...flag('esc.looting_confiscation', looted),
        ...flag('esc.health_denial', 'Access Denied or Obstructed'),
        ...flag('esc.property_destruction', destroyed),
      ],
    },
    'answers.service_kinds': { constant: ['health'] },
    'answers.facility_type': {
      flags: flag('ambulance', 'Health Transportation Destroyed', 'Health Transportation Damaged', stolen),
      columns: ['Location'],
      values: { 'Health Building': 'hospital', Warehouse: 'aid_warehouse', School: 'school', '*': null },
    },
    'answers.attack_types': {
      flags: [
        ...flag('armed_entry', 'Forceful Entry into Health Facility'),
        ...flag('occupation', 'Occupation of Health Facility'),
        ...flag('hijacking', stolen),
        ...flag('looting', looted),
        ...flag('obstruction', 'Access Denied or Obstructed'),
        ...attacks,
      ],
    },
    'answers.facility_impacts': {
      flags: [
        ...flag('destroyed', destroyed),
        ...flag('damaged', damaged),
        ...flag('supplies_lost', looted),
        ...flag('occupied', 'Occupation of Health Facility'),
      ],
    },
    'answers.facilities_destroyed': column(destroyed),
    'answers.facilities_damaged': column(damaged),
    'answers.vehicles_destroyed': column('Health Transportation Destroyed'),
    'answers.vehicles_damaged': column('Health Transportation Damaged'),
    'answers.vehicles_taken': column(stolen),
    'answers.supplies_looted': { flags: flag('yes', looted), otherwise: 'no' },
  },
}

/** Attacks on education. */
export const education: Mapping = {
  identifier,
  fields: {
    ...common,
    ...counts,
    violations: {
      constant: ['conflict.attack_school'],
      flags: [
        ...people,
        ...flag('conflict.military_use', 'Military Occupation of Education facility'),
        ...flag('esc.property_destruction', 'Damage/Destruction To Ed facility Event'),
      ],
    },
    victim_characteristics: { flags: flag('child', 'Sexual Violence Affecting School Age Children') },
    'answers.service_kinds': { constant: ['education'] },
    'answers.facility_type': {
      columns: ['Type of education facility'],
      values: {
        'Pre-School*': 'preschool',
        'School: No Further Details*': 'school',
        'Secondary School*': 'school',
        'Primary School*': 'school',
        'University*': 'university',
        'Other School Infrastructure*': 'school',
      },
    },
    'answers.attack_types': {
      flags: [
        ...flag('occupation', 'Military Occupation of Education facility'),
        ...flag('arson', 'Arson attack on education facility'),
        ...flag('armed_entry', 'Forced Entry into education facility'),
        ...attacks,
      ],
    },
    'answers.facility_impacts': {
      flags: [...flag('damaged', 'Damage/Destruction To Ed facility Event'), ...flag('occupied', 'Military Occupation of Education facility')],
    },
  },
}

/** The other tables: attacks on aid workers, on camps, sexual violence. */
export const others: Mapping = {
  identifier,
  fields: {
    ...common,
    ...counts,
    violations: { flags: people, otherwise: ['conflict.attack_civilians'] },
    'answers.service_kinds': { constant: ['aid'] },
    'answers.attack_types': { flags: attacks },
  },
}
