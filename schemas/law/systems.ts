/** To which regional systems a State belongs: whoever is no member of the organisation can not be bound by its treaties. General knowledge, as of November 2026. */
import type { System } from './instruments.ts'

const list = (codes: string): ReadonlySet<string> => new Set(codes.split(/\s+/))

const members: Readonly<Record<Exclude<System, 'universal'>, ReadonlySet<string>>> = {
  african:
    list(`DZA AGO BEN BWA BFA BDI CPV CMR CAF TCD COM COG COD CIV DJI EGY GNQ ERI SWZ ETH GAB GMB GHA GIN GNB KEN LSO LBR LBY MDG MWI MLI MRT MUS MAR MOZ NAM NER NGA
    RWA ESH STP SEN SYC SLE SOM ZAF SSD SDN TZA TGO TUN UGA ZMB ZWE`),
  arab: list('DZA BHR COM DJI EGY IRQ JOR KWT LBN LBY MRT MAR OMN PSE QAT SAU SOM SDN SYR TUN ARE YEM'),
  // Russia left in 2022; facts of before can still be pleaded.
  european:
    list(`ALB AND ARM AUT AZE BEL BIH BGR HRV CYP CZE DNK EST FIN FRA GEO DEU GRC HUN ISL IRL ITA LVA LIE LTU LUX MLT MDA MCO MNE NLD MKD NOR POL PRT ROU RUS SMR SRB SVK SVN
    ESP SWE CHE TUR UKR GBR`),
  inter_american: list(
    'ATG ARG BHS BRB BLZ BOL BRA CAN CHL COL CRI CUB DMA DOM ECU SLV GRD GTM GUY HTI HND JAM MEX NIC PAN PRY PER KNA LCA VCT SUR TTO USA URY VEN',
  ),
}

/** Whether a treaty of a system can bind a State; one of the United Nations can bind any. */
export const withinSystem = (state: string, system: System): boolean => system === 'universal' || members[system].has(state)
