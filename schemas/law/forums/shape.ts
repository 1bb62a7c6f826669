/** How a forum and its rules are written down, with the readings that many share. */
import type { Text } from '../../dialect.ts'
import type { Criterion, Rule, TermsBy } from '../rules.ts'
import type { LawSource, Trust } from '../source.ts'

export interface Forum extends Text {
  readonly code: string
  readonly kind: 'treaty_body' | 'court' | 'commission' | 'procedure'
  /** Whether what it decides binds the State. */
  readonly binding: boolean
  readonly rules: readonly Rule[]
}

/** Day on which the table of rules was put together from the sources named; what is marked `K` carries no day, for nobody read it at its source. */
export const compiledOn = '2026-11-26'

export const sources = {
  opIccpr: {
    name: 'Optional Protocol to the ICCPR; Human Rights Committee, Rules of procedure',
    url: 'https://www.ohchr.org/en/instruments-mechanisms/instruments/optional-protocol-international-covenant-civil-and-political',
  },
  guidance: {
    name: 'UN treaty bodies, guidance note on individual communications',
    url: 'https://www.ohchr.org/en/treaty-bodies/individual-communications',
  },
  cerd: {
    name: 'ICERD, article 14',
    url: 'https://www.ohchr.org/en/instruments-mechanisms/instruments/international-convention-elimination-all-forms-racial',
  },
  opIcescr: {
    name: 'Optional Protocol to the ICESCR, article 3',
    url: 'https://www.ohchr.org/en/instruments-mechanisms/instruments/optional-protocol-international-covenant-economic-social-and',
  },
  opic: {
    name: 'Optional Protocol to the CRC on a communications procedure, article 7',
    url: 'https://www.ohchr.org/en/instruments-mechanisms/instruments/optional-protocol-convention-rights-child-communications',
  },
  ced: {
    name: 'Committee on Enforced Disappearances, urgent actions and CED/C/5',
    url: 'https://www.ohchr.org/en/treaty-bodies/ced/urgent-actions',
  },
  charter: { name: 'African Charter, article 56', url: 'https://achpr.au.int/en/charter/african-charter-human-and-peoples-rights' },
  majuru: { name: 'ACHPR, Majuru v. Zimbabwe, 308/05', url: 'https://achpr.au.int/en/decisions-communications' },
  africanCourt: { name: 'African Court, declarations under article 34(6)', url: 'https://www.african-court.org/wpafc/declarations/' },
  ecowas: { name: 'ECOWAS Court, Supplementary Protocol A/SP.1/01/05', url: 'http://www.courtecowas.org' },
  eac: { name: 'EAC Treaty, article 30', url: 'https://www.eacj.org' },
  acerwc: { name: 'ACERWC, Guidelines on communications', url: 'https://www.acerwc.africa/en/communications' },
  echrForm: { name: 'ECtHR, application form and Rule 47', url: 'https://www.echr.coe.int/apply-to-the-court' },
  echrP15: {
    name: 'Protocol No. 15 to the ECHR, articles 4 and 8',
    url: 'https://www.coe.int/en/web/conventions/full-list?module=treaty-detail&treatynum=213',
  },
  iachr: { name: 'IACHR, Rules of procedure, articles 28–33', url: 'https://www.oas.org/en/iachr/mandate/Basics/rulesiachr.asp' },
  wgad: { name: 'WGAD, Methods of work (A/HRC/36/38)', url: 'https://www.ohchr.org/en/special-procedures/wg-arbitrary-detention' },
  wgeid: { name: 'WGEID, Methods of work and form', url: 'https://www.ohchr.org/en/special-procedures/wg-disappearances' },
  special: { name: 'Special procedures, submission of information', url: 'https://spsubmission.ohchr.org' },
} as const satisfies Readonly<Record<string, LawSource>>

interface Written {
  readonly source: LawSource
  readonly trust: Trust
  readonly valid_from?: string
  readonly valid_to?: string
  /** What tells it from another rule on the same criterion. */
  readonly tag?: string
}

/** Writes a rule down. */
export function rule<C extends Criterion>(forum: string, criterion: C, says: readonly [string, string, string], terms: TermsBy[C], written: Written): Rule {
  const [en, fr, ar] = says
  return {
    id: `${forum}.${criterion}${written.tag ? `.${written.tag}` : ''}`,
    forum,
    criterion,
    says: { en, fr, ar },
    terms,
    source: written.source,
    trust: written.trust,
    checked_on: written.trust === 'C' ? compiledOn : null,
    valid_from: written.valid_from ?? null,
    valid_to: written.valid_to ?? null,
  } as Rule
}

export const warnDays = [30, 14, 7] as const
const exceptions = ['unavailable', 'ineffective', 'unduly_prolonged', 'reprisal', 'indigence'] as const

/** Readings that several forums share, in words and terms. */
export const shared = {
  exhaust: {
    says: [
      'Domestic remedies must be exhausted, unless they are unavailable, ineffective or unreasonably prolonged.',
      'Les recours internes doivent être épuisés, sauf s’ils sont indisponibles, inefficaces ou excessivement longs.',
      'يجب استنفاد سبل الانتصاف الداخلية، ما لم تكن غير متاحة أو غير فعالة أو مطوّلة بلا مبرر.',
    ],
    terms: { required: true, exceptions },
  },
  noExhaustion: {
    says: ['Domestic remedies need not be exhausted.', 'L’épuisement des recours internes n’est pas exigé.', 'لا يُشترط استنفاد سبل الانتصاف الداخلية.'],
    terms: { required: false, exceptions },
  },
  noLimit: {
    says: [
      'No fixed time limit; undue delay may still count against the author.',
      'Aucun délai fixe ; un retard excessif peut néanmoins être opposé à l’auteur.',
      'لا أجل محدد؛ لكن التأخير المفرط قد يُحتج به على مقدم الشكوى.',
    ],
    terms: { limits: [], reasonable: false, warn_days: warnDays },
  },
  reasonable: {
    says: [
      'Within a reasonable time after remedies were exhausted.',
      'Dans un délai raisonnable après l’épuisement des recours.',
      'خلال مدة معقولة بعد استنفاد سبل الانتصاف.',
    ],
    terms: { limits: [], reasonable: true, warn_days: warnDays },
  },
  pendingOnly: {
    says: [
      'Refused while the same matter is pending before another international procedure.',
      'Irrecevable tant que la même question est pendante devant une autre instance internationale.',
      'لا تُقبل ما دامت المسألة نفسها معروضة على هيئة دولية أخرى.',
    ],
    terms: { refuses: ['pending'] },
  },
  pendingOrExamined: {
    says: [
      'Refused if the same matter was examined or is pending before another international procedure.',
      'Irrecevable si la même question a été examinée ou est pendante devant une autre instance internationale.',
      'لا تُقبل إذا سبق فحص المسألة نفسها أو كانت معروضة على هيئة دولية أخرى.',
    ],
    terms: { refuses: ['pending', 'examined', 'settled'] },
  },
  settled: {
    says: [
      'Refused if the matter was already settled under the UN Charter, the OAU/AU Charter or the African Charter.',
      'Irrecevable si l’affaire a déjà été réglée selon la Charte des Nations Unies, de l’OUA/UA ou la Charte africaine.',
      'لا تُقبل إذا سبقت تسوية المسألة وفق ميثاق الأمم المتحدة أو ميثاق الاتحاد الأفريقي أو الميثاق الأفريقي.',
    ],
    terms: { refuses: ['settled'] },
  },
  noOther: {
    says: ['No rule against another procedure is recorded.', 'Aucune règle n’est consignée contre une autre procédure.', 'لا قاعدة مسجلة بشأن إجراء آخر.'],
    terms: { refuses: [] },
  },
  knownToState: {
    says: [
      'The author is known to the body and, as a rule, to the State; the name can be left out of the public decision.',
      'L’auteur est connu de l’organe et, en principe, de l’État ; son nom peut être omis de la décision publique.',
      'مقدم الشكوى معروف للهيئة وللدولة من حيث المبدأ، ويمكن حذف اسمه من القرار المنشور.',
    ],
    terms: { unknown_author: false, hidden_from_state: false, hidden_from_public: true },
  },
  keptFromState: {
    says: [
      'The body must know who writes; it keeps the identity from the State and the public on request.',
      'L’organe doit connaître l’auteur ; il tait son identité à l’État et au public sur demande.',
      'يجب أن تعرف الهيئة مقدم الشكوى، وتحجب هويته عن الدولة والجمهور عند الطلب.',
    ],
    terms: { unknown_author: false, hidden_from_state: true, hidden_from_public: true },
  },
  interim: {
    says: [
      'Interim measures can be asked for to avoid irreparable harm.',
      'Des mesures provisoires peuvent être demandées pour éviter un préjudice irréparable.',
      'يمكن طلب تدابير مؤقتة لتفادي ضرر لا يمكن جبره.',
    ],
    terms: { available: true },
  },
  urgentAppeal: {
    says: ['An urgent appeal can be asked for.', 'Un appel urgent peut être demandé.', 'يمكن طلب نداء عاجل.'],
    terms: { available: true },
  },
  unLanguages: {
    says: [
      'English, French, Russian or Spanish; Arabic is not accepted.',
      'Anglais, français, russe ou espagnol ; l’arabe n’est pas accepté.',
      'الإنجليزية أو الفرنسية أو الروسية أو الإسبانية؛ لا تُقبل العربية.',
    ],
    terms: { accepts: ['en', 'fr', 'ru', 'es'], translation: 'plain' },
  },
  auLanguages: {
    says: [
      'French, English, Arabic or Portuguese; annexes in other languages with a sworn translation and its certificate.',
      'Français, anglais, arabe ou portugais ; annexes en d’autres langues avec traduction assermentée et certificat.',
      'الفرنسية أو الإنجليزية أو العربية أو البرتغالية؛ والمرفقات بلغات أخرى مع ترجمة محلّفة وشهادتها.',
    ],
    terms: { accepts: ['fr', 'en', 'ar', 'pt'], translation: 'sworn' },
  },
  unForm: {
    says: [
      'On the form; incomplete forms are not answered. One committee only.',
      'Sur le formulaire ; les formulaires incomplets restent sans réponse. Un seul comité.',
      'على الاستمارة؛ لا يُرد على الاستمارات الناقصة. لجنة واحدة فقط.',
    ],
    terms: { form_required: true, pages: null, counsel_required: false },
  },
} as const satisfies Readonly<Record<string, { says: readonly [string, string, string]; terms: TermsBy[Criterion] }>>
