/** Which State is bound by what, and since when: deposits and declarations, with the day from which they bind, and withdrawals. What is not sure says so. */
import { parseEdtf } from '../edtf.ts'
import { addDays, addMonths } from './calendar.ts'
import { compiledOn } from './forums/shape.ts'
import { instrumentOf } from './instruments.ts'
import { eastSouthAfrica } from './ratifications/east-south-africa.ts'
import { northAfricaMiddleEast } from './ratifications/north-africa-middle-east.ts'
import { others } from './ratifications/others.ts'
import { type Acceptance, auTreaties, type ByState, coe, courtPage, untc } from './ratifications/shape.ts'
import { westAfrica } from './ratifications/west-africa.ts'
import type { LawSource, Sourced } from './source.ts'

export interface Bond extends Sourced {
  readonly state: string
  readonly instrument: string
  /** Known to be a party; false: known not to be. */
  readonly party: boolean
  /** Day of deposit, EDTF, as precise as is sure; null when not known. */
  readonly accepted_on: string | null
  /** Last day from which it can have begun to bind the State, `YYYY-MM-DD`; null when not known. */
  readonly in_force_on: string | null
  readonly withdrawn_on: string | null
  /** From this day it no longer binds. */
  readonly ended_on: string | null
  readonly to_check: boolean
}

/** After how long a deposit binds, by the instrument's own clause; at once where none is named. */
const delays: Readonly<Record<string, { months?: number; days?: number }>> = {
  ICCPR: { months: 3 },
  'OP1-ICCPR': { months: 3 },
  ICESCR: { months: 3 },
  'OP-ICESCR': { months: 3 },
  OPIC: { months: 3 },
  'OP-CEDAW': { months: 3 },
  ACHPR: { months: 3 },
  CAT: { days: 30 },
  CEDAW: { days: 30 },
  CRC: { days: 30 },
  CRPD: { days: 30 },
  'OP-CRPD': { days: 30 },
  ICERD: { days: 30 },
  ICPPED: { days: 30 },
  Maputo: { days: 30 },
}

function inForce(instrument: string, accepted: string | null): string | null {
  const day = accepted ? (parseEdtf(accepted)?.to ?? null) : null
  if (!day) return null
  const { months = 0, days = 0 } = delays[instrument] ?? {}
  const own = addDays(addMonths(day, months), days)
  const whole = instrumentOf(instrument)?.in_force_on ?? own
  return [own, whole].sort().at(-1) ?? own
}

function sourceOf(instrument: string): LawSource {
  const system = instrumentOf(instrument)?.system
  return system === 'african' ? auTreaties : system === 'european' ? coe : untc
}

function bond(state: string, instrument: string, said: string | Acceptance): Bond {
  const one: Acceptance = typeof said === 'string' ? { on: said } : said
  const trust = one.trust ?? 'K'
  return {
    state,
    instrument,
    party: !one.never,
    accepted_on: one.on,
    in_force_on: inForce(instrument, one.on),
    withdrawn_on: one.withdrawn_on ?? null,
    ended_on: one.ended_on ?? null,
    to_check: one.to_check ?? false,
    source: one.source ?? sourceOf(instrument),
    checked_on: trust === 'C' ? compiledOn : null,
    trust,
  }
}

const byState: ByState = { ...northAfricaMiddleEast, ...westAfrica, ...eastSouthAfrica, ...others }

export const bonds: readonly Bond[] = Object.entries(byState).flatMap(([state, accepted]) =>
  Object.entries(accepted).map(([instrument, said]) => bond(state, instrument, said)),
)

/** Memberships that are written down for every State that is named here: where one is missing, the State is not bound. That of article 34(6) was read whole at its source. */
const wholeLists: ReadonlySet<string> = new Set(['ACtHPR-34(6)', 'ECOWAS', 'EAC', 'ECHR', 'OAS'])

/** Lists of bonds by State, then instrument: a casefile asks for the same few again and again. The last that says something of both counts. */
const indexes = new WeakMap<readonly Bond[], ReadonlyMap<string, ReadonlyMap<string, Bond>>>()

function indexOf(known: readonly Bond[]): ReadonlyMap<string, ReadonlyMap<string, Bond>> {
  const made = indexes.get(known)
  if (made) return made
  const index = new Map<string, Map<string, Bond>>()
  for (const one of known) {
    const ofState = index.get(one.state) ?? new Map<string, Bond>()
    index.set(one.state, ofState.set(one.instrument, one))
  }
  indexes.set(known, index)
  return index
}

/** The bond of a State with an instrument among `known`; where a whole list is known and the State is not on it, that it is none; undefined: nobody has recorded it. */
export function bondOf(known: readonly Bond[], state: string, instrument: string): Bond | undefined {
  const ofState = indexOf(known).get(state)
  const found = ofState?.get(instrument)
  if (found || !wholeLists.has(instrument)) return found
  const read = instrument === 'ACtHPR-34(6)'
  if (!read && !ofState) return undefined
  return bond(state, instrument, { on: null, never: true, trust: read ? 'C' : 'K', source: read ? courtPage : sourceOf(instrument) })
}
