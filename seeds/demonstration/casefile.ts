/** One casefile of the demonstration, in the confidential coalition: what its lawyer would have written from one of the arrests that are recorded there. Invented, as they are. */

type Values = Readonly<Record<string, unknown>>

/** The casefile itself. */
export const casefile: Values = {
  title: 'Arrests after the sit-in at the town hall',
  status: 'preparation',
  summary: 'Three people were taken by the police after a sit-in, without a warrant, and held where neither family nor lawyer could see them.',
  language: 'en',
  forums: ['achpr', 'wgad', 'ccpr'],
  problem: 'Arrest without warrant has become the usual answer to a sit-in; judges extend custody without hearing the person.',
  legal_objective: 'A finding that custody without a judge is contrary to article 6 of the African Charter.',
  policy_objective: 'Registers of custody that families and lawyers can consult the same day.',
  social_objective: 'People know that they may ask for a lawyer, and ask.',
  indicator: 'Custody registers are opened in the governorate.',
  why_this_case: 'The facts are recent, the witnesses are several, and the families agree.',
  alternatives: 'A meeting with the ministry was asked for twice; there was no reply.',
  if_lost: 'The practice would be taken as accepted; the other cases would have to wait.',
  respondent: 'TUN',
  organs: ['National police', 'Public prosecutor'],
  attribution: 'The arrests were made by police in uniform, on duty.',
  violations: ['liberty.arbitrary_arrest'],
  continuing: false,
  exceptions: ['ineffective'],
  exceptions_why: 'The complaint filed with the prosecutor was neither registered nor answered.',
  anonymity: 'public',
  risk: 'medium',
  represented: true,
}

export interface Part {
  readonly collection: string
  readonly values: Values
  /** The file in the vault that an exhibit hands over. */
  readonly file?: string
}

/** Its parts; the fact drawn from the coalition’s incident stands before these. */
export const parts: readonly Part[] = [
  {
    collection: 'casefile_facts',
    values: {
      text: 'Counsel went to two police stations that evening; each said that nobody of these names was held there.',
      happened_on: '2026-11-14',
      confidence: 'corroborated',
      exhibits: [{ exhibit: 2 }],
    },
  },
  {
    collection: 'casefile_facts',
    values: {
      text: 'Client A was released on 18 November without having seen a judge, and was examined by a doctor the next day.',
      happened_on: '2026-11-18',
      confidence: 'reported',
      exhibits: [{ exhibit: 3 }],
    },
  },
  {
    collection: 'casefile_clients',
    values: {
      pseudonym: 'Client A',
      roles: ['client', 'direct'],
      capacity: 'full',
      nationality: 'TUN',
      counsel: 'Grace Achieng',
      client_signed_on: '2026-11-18',
      counsel_signed_on: '2026-11-18',
      conflict_checked_on: '2026-11-17',
      conflict: false,
      arrested_on: '2026-11-14',
      forces: 'National police',
      warrant_shown: false,
      categories: ['I', 'II'],
      why_arbitrary: 'No warrant was shown, and the arrest answered a peaceful sit-in.',
    },
  },
  {
    collection: 'exhibits',
    file: 'statement-ar.txt',
    values: {
      title: 'Statement of a witness of the arrests',
      kind: 'witness_statement',
      made_on: '2026-11-17',
      language: 'ar',
      translation_language: 'en',
      translation_sworn: false,
      disclosable: true,
      confidential: false,
    },
  },
  {
    collection: 'exhibits',
    file: 'letter-fr.pdf',
    values: { title: 'Letter of the bar association asking for access', kind: 'correspondence', made_on: '2026-11-15', language: 'fr', disclosable: true },
  },
  {
    collection: 'exhibits',
    file: 'certificate-fr.pdf',
    values: { title: 'Medical certificate', kind: 'medical_certificate', made_on: '2026-11-19', language: 'fr', disclosable: false, confidential: true },
  },
  {
    collection: 'claims',
    values: {
      right: 'arbitrary_detention',
      title: 'Arbitrary arrest and detention',
      articles: ['ACHPR 6', 'ICCPR 9'],
      argument: 'Nobody was shown a warrant or told a reason, and no judge was seen within two days.',
      matrix: [
        { element: 'arbitrary_detention.deprivation', fact: 1, exhibit: '1', strength: 'strong' },
        { element: 'arbitrary_detention.attribution', fact: 1, exhibit: '1', strength: 'strong' },
        { element: 'arbitrary_detention.legal_basis', fact: 2, exhibit: '2', strength: 'moderate' },
        { element: 'arbitrary_detention.arbitrary', fact: 2, exhibit: '1', strength: 'weak' },
      ],
    },
  },
  {
    collection: 'claims',
    values: {
      right: 'torture',
      title: 'Ill-treatment in custody',
      articles: ['ACHPR 5', 'CAT 16'],
      matrix: [{ element: 'torture.severity', fact: 3, exhibit: '3', strength: 'moderate' }],
    },
  },
  { collection: 'claims', values: { right: 'assembly', title: 'Freedom of peaceful assembly', articles: ['ACHPR 11', 'ICCPR 21'], matrix: [] } },
  {
    collection: 'casefile_remedies',
    values: {
      body: 'Public prosecutor',
      kind: 'Complaint',
      filed_on: '2026-11-16',
      exception: 'ineffective',
      exception_proof: 'No number was given, and two reminders were not answered.',
    },
  },
  {
    collection: 'casefile_remedies',
    values: {
      body: 'Court of appeal',
      kind: 'Appeal against the extension of custody',
      filed_on: '2026-11-17',
      decided_on: '2026-11-20',
      notified_on: '2026-11-23',
      result: 'Rejected',
      final: true,
    },
  },
  {
    collection: 'casefile_interventions',
    values: { kind: 'advocacy.authorities', party: 'The coalition', happened_on: '2026-11-16', asked_of: 'Ministry of the Interior', response: 'None' },
  },
  {
    collection: 'casefile_reliefs',
    values: { kind: 'compensation', scope: 'individual', text: 'Compensation for the days of unlawful custody.', beneficiaries: 'Client A' },
  },
  {
    collection: 'casefile_reliefs',
    values: { kind: 'law_reform', scope: 'general', text: 'Custody registers open to lawyers and families from the first hour.' },
  },
  {
    collection: 'casefile_risks',
    values: {
      whom: 'The witness of exhibit 1',
      text: 'A visit by the police was reported on 18 November.',
      level: 'medium',
      measure: 'Met outside the town only; a number that is used for nothing else.',
      assessed_on: '2026-11-20',
      review_on: '2026-12-10',
    },
  },
  { collection: 'casefile_tasks', values: { title: 'Ask the hospital for the register of 15 November', due_on: '2026-12-08' } },
  { collection: 'casefile_stages', values: { stage: 'preparation', forum: 'achpr', began_on: '2026-11-18' } },
  {
    collection: 'casefile_notes',
    values: { title: 'After the first meeting', text: 'The witness would rather not be named before the State; ask again before anything is filed.' },
  },
]
