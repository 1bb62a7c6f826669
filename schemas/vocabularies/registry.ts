/** The controlled lists by name. Imported by the server alone: the browser asks for the lists that it shows (GET /api/vocabularies/:name). */
import type { Term } from '../dialect.ts'
import { accessGiven } from './access-given.ts'
import { ageGroup } from './age-group.ts'
import { arbitrariness } from './arbitrariness.ts'
import { attackType } from './attack-type.ts'
import { autopsy } from './autopsy.ts'
import { caseStatus } from './case-status.ts'
import {
  anonymityWish,
  casefileRole,
  clientRole,
  elementTerms,
  exhaustionException,
  forumTerms,
  harmKind,
  legalCapacity,
  procedureStatus,
  proofStrength,
  reliefScope,
  rightTerms,
  riskLevel,
  witnessKind,
} from './casefile-lists.ts'
import { classification } from './classification.ts'
import { communityKind } from './community-kind.ts'
import { communityRole } from './community-role.ts'
import { communityVisibility } from './community-visibility.ts'
import { compensation } from './compensation.ts'
import { consentGiven } from './consent-given.ts'
import { consentManner } from './consent-manner.ts'
import { consentPurposes } from './consent-purposes.ts'
import { countingUnit } from './counting-unit.ts'
import { countries } from './countries.ts'
import { custodyAction } from './custody-action.ts'
import { datePrecision } from './date-precision.ts'
import { deathCertificate } from './death-certificate.ts'
import { detentionType } from './detention-type.ts'
import { disappearanceStatus } from './disappearance-status.ts'
import { discriminationGrounds } from './discrimination-grounds.ts'
import { evictionMeans } from './eviction-means.ts'
import { evictionPurpose } from './eviction-purpose.ts'
import { evidenceKind } from './evidence-kind.ts'
import { evidenceObtained } from './evidence-obtained.ts'
import { evidenceRelation } from './evidence-relation.ts'
import { facilityImpact } from './facility-impact.ts'
import { facilityType } from './facility-type.ts'
import { findingOutcome } from './finding-outcome.ts'
import { forms } from './forms.ts'
import { handedCopy } from './handed-copy.ts'
import { identityDocument } from './identity-document.ts'
import { incidentLink } from './incident-link.ts'
import { incidentStates } from './incident-states.ts'
import { informationCredibility } from './information-credibility.ts'
import { interventions } from './interventions.ts'
import { investigation } from './investigation.ts'
import { involvement } from './involvement.ts'
import { istanbulConsistency } from './istanbul-consistency.ts'
import { killingCircumstances } from './killing-circumstances.ts'
import { landTenure } from './land-tenure.ts'
import { landUse } from './land-use.ts'
import { languages } from './languages.ts'
import { locationType } from './location-type.ts'
import { lossKind } from './loss-kind.ts'
import { medicalExamination } from './medical-examination.ts'
import { nameKind } from './name-kind.ts'
import { officialVersion } from './official-version.ts'
import { outletKind } from './outlet-kind.ts'
import { perpetratorTypes } from './perpetrator-types.ts'
import { placeOfDetentionKind } from './place-of-detention-kind.ts'
import { placePrecision } from './place-precision.ts'
import { relationToPerson } from './relation-to-person.ts'
import { remains } from './remains.ts'
import { remedies } from './remedies.ts'
import { repressionMeasure } from './repression-measure.ts'
import { repressionTarget } from './repression-target.ts'
import { serviceKind } from './service-kind.ts'
import { sex } from './sex.ts'
import { sourceConnection } from './source-connection.ts'
import { sourceMaterial } from './source-material.ts'
import { sourceReliability } from './source-reliability.ts'
import { standardOfProof } from './standard-of-proof.ts'
import { tortureMethod } from './torture-method.ts'
import { torturePurpose } from './torture-purpose.ts'
import { verificationCheck } from './verification-check.ts'
import { verificationStatus } from './verification-status.ts'
import { victimCharacteristics } from './victim-characteristics.ts'
import { victimStatus } from './victim-status.ts'
import { violations } from './violations.ts'
import { weapon } from './weapon.ts'
import { yesNoUnknown } from './yes-no-unknown.ts'

export { countryOf } from './country-of.ts'

export const vocabularies: Readonly<Record<string, readonly Term[]>> = {
  access_given: accessGiven,
  anonymity_wish: anonymityWish,
  arbitrariness,
  attack_type: attackType,
  autopsy,
  case_status: caseStatus,
  classification,
  community_kind: communityKind,
  community_role: communityRole,
  community_visibility: communityVisibility,
  compensation,
  consent_given: consentGiven,
  consent_purposes: consentPurposes,
  countries,
  custody_action: custodyAction,
  date_precision: datePrecision,
  death_certificate: deathCertificate,
  detention_type: detentionType,
  disappearance_status: disappearanceStatus,
  discrimination_grounds: discriminationGrounds,
  elements: elementTerms,
  eviction_means: evictionMeans,
  eviction_purpose: evictionPurpose,
  exhaustion_exception: exhaustionException,
  evidence_kind: evidenceKind,
  evidence_obtained: evidenceObtained,
  evidence_relation: evidenceRelation,
  facility_impact: facilityImpact,
  facility_type: facilityType,
  finding_outcome: findingOutcome,
  forms,
  forums: forumTerms,
  identity_document: identityDocument,
  incident_states: incidentStates,
  information_credibility: informationCredibility,
  interventions,
  investigation,
  involvement,
  istanbul_consistency: istanbulConsistency,
  killing_circumstances: killingCircumstances,
  land_tenure: landTenure,
  land_use: landUse,
  languages,
  location_type: locationType,
  loss_kind: lossKind,
  medical_examination: medicalExamination,
  official_version: officialVersion,
  outlet_kind: outletKind,
  perpetrator_types: perpetratorTypes,
  place_of_detention_kind: placeOfDetentionKind,
  place_precision: placePrecision,
  procedure_status: procedureStatus,
  casefile_role: casefileRole,
  client_role: clientRole,
  handed_copy: handedCopy,
  harm_kind: harmKind,
  legal_capacity: legalCapacity,
  proof_strength: proofStrength,
  relief_scope: reliefScope,
  witness_kind: witnessKind,
  relation_to_person: relationToPerson,
  remains,
  remedies,
  repression_measure: repressionMeasure,
  repression_target: repressionTarget,
  rights: rightTerms,
  risk_level: riskLevel,
  service_kind: serviceKind,
  sex,
  source_connection: sourceConnection,
  source_material: sourceMaterial,
  source_reliability: sourceReliability,
  standard_of_proof: standardOfProof,
  torture_method: tortureMethod,
  torture_purpose: torturePurpose,
  verification_check: verificationCheck,
  verification_status: verificationStatus,
  victim_characteristics: victimCharacteristics,
  victim_status: victimStatus,
  violations,
  weapon,
  counting_unit: countingUnit,
  name_kind: nameKind,
  age_group: ageGroup,
  consent_manner: consentManner,
  incident_link: incidentLink,
  yes_no_unknown: yesNoUnknown,
}

const codes = new Map(Object.entries(vocabularies).map(([name, terms]) => [name, new Map(terms.map((term) => [term.code, term]))]))

/** The terms of a list, in its order; none when there is no such list. */
export function termsOf(name: string): readonly Term[] {
  return Object.hasOwn(vocabularies, name) ? (vocabularies[name] ?? []) : []
}

/** Whether a code stands in a list. */
export function isTerm(name: string, code: string): boolean {
  return codes.get(name)?.has(code) ?? false
}

/** One term of a list, or undefined. */
export function termOf(name: string, code: string): Term | undefined {
  return codes.get(name)?.get(code)
}
