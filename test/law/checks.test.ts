/** The thirty-six checks: a case that is in order has none, and each fault is found under its number, with its gravity. */
import { expect } from 'chai'
import { languages } from '../../schemas/dialect.ts'
import type { DescribedCase, DescribedExhibit, DescribedPerson, DescribedRemedy } from '../../schemas/law/checks/described.ts'
import { checks } from '../../schemas/law/checks/finding.ts'
import { insultsIn } from '../../schemas/law/checks/proof.ts'
import { checkCase, sayFinding } from '../../schemas/law/checks.ts'
import { shippedRules } from '../../schemas/law/forums.ts'
import { bonds } from '../../schemas/law/ratifications.ts'
import { aMatter, finalDecision, today } from './matter.ts'

const agreed = (purpose: string) => ({ purpose, given: true, expires_on: null, withdrawn_on: null })
const person: DescribedPerson = {
  ref: 'A',
  client: true,
  named: true,
  child: false,
  incapacitated: false,
  guardian: false,
  mandate: { client_signed_on: '2026-01-02', counsel_signed_on: '2026-01-03', justification: null },
  consents: ['intl_transmission', 'state_disclosure', 'public_name', 'share_anonymised'].map(agreed),
  conflict: false,
  interviews: 1,
  born_on: '1990-05-01',
  age: 34,
  arrested_on: '2024-05-03',
  released_on: null,
  died_on: null,
  stated_on: '2024-06-01',
  autopsy_recorded: null,
  certificate_recorded: null,
}
const remedy: DescribedRemedy = {
  ref: '1',
  filed_on: '2024-06-01',
  decided_on: '2026-09-01',
  notified_on: '2026-09-10',
  final: true,
  outcome: true,
  document: true,
  exception: null,
  exception_proof: false,
}
const exhibit: DescribedExhibit = { number: 1, sha256: 'ab', intact: true, press: false, language: 'fr', translated_into: [], sworn: false }

/** Before the Human Rights Committee, in order. */
const inOrder: DescribedCase = {
  matter: aMatter({ remedies: [finalDecision({ notified_on: '2026-09-10' })] }),
  forum: 'ccpr',
  audience: 'forum',
  language: 'fr',
  text: 'Le 3 mai 2024, la police a arrêté le requérant.',
  annex_pages: 12,
  anonymity_wording: false,
  author_identified: true,
  people: [person],
  remedies: [remedy],
  facts: [{ number: 1, exhibits: [1], gap_declared: false, place_outside_state: false }],
  facts_without_consent: [],
  witnesses: [{ ref: 'W', consent: 'given' }],
  claims: [{ number: 1, right: 'arbitrary_detention', facts: [1] }],
  exhibits: [exhibit],
  medical: null,
  detention_categories: [],
  detention_argued: false,
  wgeid: null,
  reported_reference: null,
  risk: { assessed_on: '2026-11-20', approved: false },
  interim_requested: false,
  relief: 2,
  alleged: [],
  leaks: [],
  verified: [],
  approvals: { verification: true, export: true },
  figures: [],
}

const known = { rules: shippedRules, bonds, today }
const found = (more: Partial<DescribedCase>) => checkCase({ ...inOrder, ...more }, known)
const seen = (more: Partial<DescribedCase>) => found(more).map((one) => `${one.check}${one.severity} ${one.says}`)
const one = (changes: Partial<DescribedPerson>): Partial<DescribedCase> => ({ people: [{ ...person, ...changes }] })

describe('the checks of a case', () => {
  it('find nothing in a case that is in order', () => {
    expect(seen({})).to.deep.equal([])
  })

  it('are thirty-six, and none that rests on general knowledge blocks', () => {
    expect(Object.keys(checks)).to.deep.equal(Array.from({ length: 36 }, (_, step) => String(step + 1)))
    expect(seen(one({ child: true }))).to.deep.equal(['11W guardian_missing'])
    expect(seen(one({ conflict: true }))).to.deep.equal(['35W conflict'])
  })

  const cases: readonly (readonly [string, Partial<DescribedCase>, readonly string[]])[] = [
    ['1: a final decision without its notification', { remedies: [{ ...remedy, notified_on: null }] }, ['1B no_notification']],
    [
      '2: a limit of general knowledge that has passed',
      { forum: 'ecthr', matter: aMatter({ state: 'FRA', remedies: [finalDecision({ notified_on: '2026-01-10' })] }) },
      ['2W limit_passed'],
    ],
    [
      '2: a limit that is near',
      { forum: 'ecthr', matter: aMatter({ state: 'FRA', remedies: [finalDecision({ notified_on: '2026-08-10' })] }) },
      ['2W limit_near'],
    ],
    ['3: a remedy without outcome, document or proven exception', { remedies: [{ ...remedy, document: false }] }, ['3B remedy_incomplete']],
    [
      '4: a remedy pending for years',
      {
        remedies: [remedy, { ...remedy, ref: '2', filed_on: '2021-01-01', decided_on: null, notified_on: null, final: false, outcome: false, document: false }],
      },
      ['4I remedy_long'],
    ],
    [
      '5: a State that made no declaration',
      { forum: 'african_court', matter: aMatter({ state: 'SEN', remedies: inOrder.matter.remedies }) },
      ['5B state_not_bound'],
    ],
    [
      '6: facts older than the commitment',
      { matter: aMatter({ facts: [{ happened_on: '2008' }], remedies: inOrder.matter.remedies }), people: [{ ...person, age: 18 }] },
      ['6W facts_before_bound'],
    ],
    [
      '7: the same matter pending elsewhere',
      { matter: { ...inOrder.matter, procedures: [{ forum: 'cat', status: 'pending', ended_on: null, same_matter: true }] } },
      ['7B same_matter'],
    ],
    ['8: nobody who writes', { author_identified: false }, ['8B author_missing']],
    ['8: anonymity wanted and not asked for', { matter: { ...inOrder.matter, anonymity: 'public' } }, ['8B anonymity_wording_missing']],
    [
      '9 and 10: consents withdrawn or run out',
      one({
        consents: [
          { ...agreed('intl_transmission'), withdrawn_on: '2026-11-01' },
          { ...agreed('state_disclosure'), expires_on: '2026-11' },
        ],
      }),
      ['9B consent_missing', '10B state_consent_missing'],
    ],
    [
      '9: a fact of which one victim refused and two were not asked',
      { facts_without_consent: [{ fact: 4, refused: 1, unasked: 2, reported: false }] },
      ['9B fact_consent_refused', '9W fact_consent_unknown'],
    ],
    [
      '9: a fact whose report says no, and witnesses',
      {
        facts_without_consent: [{ fact: 4, refused: 0, unasked: 0, reported: true }],
        witnesses: [
          { ref: 'X', consent: 'refused' },
          { ref: 'Y', consent: 'unasked' },
        ],
      },
      ['9B fact_reported_without_consent', '9B witness_consent_refused', '9W witness_consent_unknown'],
    ],
    [
      '9: within the team, nothing',
      { audience: 'counsel', facts_without_consent: [{ fact: 4, refused: 1, unasked: 2, reported: true }], witnesses: [{ ref: 'X', consent: 'refused' }] },
      [],
    ],
    [
      '12: a mandate signed by one side',
      one({ mandate: { client_signed_on: '2026-01-02', counsel_signed_on: null, justification: null } }),
      ['12B mandate_unsigned'],
    ],
    ['13: no mandate and no reason', one({ mandate: null }), ['13B mandate_unjustified']],
    [
      '14: a claim without fact, a fact without exhibit',
      { claims: [{ number: 1, right: 'life', facts: [] }], facts: [{ number: 1, exhibits: [], gap_declared: false, place_outside_state: null }] },
      ['14W claim_without_fact', '14W fact_without_exhibit'],
    ],
    ['15: press only', { exhibits: [{ ...exhibit, press: true }] }, ['15W press_only']],
    [
      '16: insulting words before the African Commission',
      { forum: 'achpr', matter: aMatter({ state: 'SEN', remedies: inOrder.matter.remedies }), text: 'Ce RÉGIME criminel…' },
      ['16W insulting'],
    ],
    [
      '17: an exhibit without digest, one that changed',
      {
        exhibits: [
          { ...exhibit, sha256: null },
          { ...exhibit, number: 2, intact: false },
        ],
      },
      ['17B no_digest', '17B digest_differs'],
    ],
    ['18: an exhibit in a language that is not read there', { exhibits: [{ ...exhibit, language: 'ar' }] }, ['18W not_translated']],
    [
      '19: a document in Arabic for a treaty body',
      { language: 'ar', exhibits: [{ ...exhibit, language: 'ar', translated_into: ['fr'] }] },
      ['19B language_refused'],
    ],
    [
      '20: too many pages for the European Court',
      { forum: 'ecthr', matter: aMatter({ state: 'FRA', remedies: [finalDecision({ notified_on: '2026-11-10' })] }), annex_pages: 21 },
      ['20W pages_too_many'],
    ],
    [
      '23: an urgent action not reported first',
      { forum: 'ced_urgent', matter: { ...inOrder.matter, violations: ['liberty.enforced_disappearance'] } },
      ['23B ced_not_reported'],
    ],
    ['24: no category for the WGAD', { forum: 'wgad' }, ['24W wgad_category']],
    ['25: torture without medicine', { claims: [{ number: 1, right: 'torture', facts: [1] }] }, ['25W medical_missing']],
    ['26: a death without documents', one({ died_on: '2025-01-01' }), ['26W death_documents']],
    ['27: a survivor interviewed again', { ...one({ interviews: 3 }), matter: { ...inOrder.matter, violations: ['sgbv.rape'] } }, ['27W interviewed_again']],
    [
      '28: an old assessment, a high risk nobody approved',
      { matter: { ...inOrder.matter, risk: 'high' }, risk: { assessed_on: '2026-10-01', approved: false } },
      ['28B risk_old', '28B risk_not_approved'],
    ],
    ['29: somebody named on suspicion', { alleged: [{ ref: 'X', named: true, certainty: 'reasonable_suspicion' }] }, ['29B named_without_grounds']],
    ['30: a face in a public document', { audience: 'public', leaks: [{ ref: 'A', kind: 'face' }] }, ['30B leak_face']],
    ['31: verified on one source', { verified: [{ ref: '1', independent_sources: 1, reliable_source: true, documentary: false }] }, ['31W verified_on_one']],
    ['32: an export nobody else approved', { approvals: { verification: true, export: false } }, ['32B export_not_approved']],
    [
      '33: dates that contradict each other',
      one({ age: 12, arrested_on: '2024-05-03', released_on: '2024-04', died_on: null }),
      ['33W age_differs', '33W released_before_arrest'],
    ],
    ['34: nothing asked for', { relief: 0 }, ['34W no_relief']],
    ['36: a figure that is not that of the query', { figures: [{ ref: 'T1', printed: 8, frozen: 9 }] }, ['36B figure_differs']],
  ]
  for (const [name, change, expected] of cases)
    it(`find ${name}`, () => {
      expect(seen(change)).to.deep.equal(expected)
      for (const finding of found(change)) for (const language of languages) expect(sayFinding(language, finding)).to.not.match(/[{}]|undefined/)
    })

  it('list the six items of the WGEID that are missing, and say until when the urgent way is open', () => {
    const matter = { ...inOrder.matter, violations: ['liberty.enforced_disappearance'], facts: [{ happened_on: '2026-10' }] }
    const wgeid = { name: true, date: true, place: false, forces: true, steps: false, sender: true }
    expect(seen({ forum: 'wgeid', matter, wgeid, people: [{ ...person, age: null }] })).to.deep.equal([
      '21B wgeid_place',
      '21B wgeid_steps',
      '22I wgeid_urgent',
    ])
  })

  it('find a word that insults whatever its case, accents or vowel signs, and not inside another word', () => {
    expect(insultsIn('Le regime CRIMINEL et ses “voyous”')).to.deep.equal(['voyous', 'régime criminel'])
    expect(insultsIn('هذا النِّظام المجرم')).to.deep.equal(['النظام المجرم'])
    expect(insultsIn('les banditsme, a liarish thuggery')).to.deep.equal([])
  })
})
