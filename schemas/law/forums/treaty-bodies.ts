/** The committees of the United Nations that receive individual complaints, and the urgent action on disappearances. */
import type { Competence } from '../rules.ts'
import type { LawSource, Trust } from '../source.ts'
import { type Forum, rule, shared, sources, warnDays } from './shape.ts'

const competenceSays = [
  'The State is bound by the treaty and has accepted individual complaints; facts after that, or continuing.',
  'L’État est lié par le traité et a accepté les plaintes individuelles ; faits postérieurs, ou continus.',
  'الدولة ملزمة بالمعاهدة وقبلت الشكاوى الفردية؛ والوقائع لاحقة لذلك أو مستمرة.',
] as const

interface Committee {
  readonly code: string
  readonly bound_by: readonly string[]
  readonly victims?: Competence['victims']
  readonly subjects?: readonly string[]
  /** Trust of what is its own: exhaustion, limit, other procedures. */
  readonly own: Trust
  readonly source: LawSource
}

/** What every committee has in common, after the guidance note of the treaty bodies. */
function common({ code, bound_by, victims = 'all', subjects = [], own, source }: Committee) {
  const note = { source: sources.guidance, trust: 'C' } as const
  return [
    rule(code, 'competence', competenceSays, { any_state: false, bound_by, facts_after: true, victims, subjects }, note),
    rule(code, 'exhaustion', shared.exhaust.says, shared.exhaust.terms, { source, trust: own }),
    rule(code, 'anonymity', shared.knownToState.says, shared.knownToState.terms, note),
    rule(code, 'interim', shared.interim.says, shared.interim.terms, note),
    rule(code, 'language', shared.unLanguages.says, shared.unLanguages.terms, note),
    rule(code, 'form', shared.unForm.says, shared.unForm.terms, note),
  ]
}

const noLimit = (code: string, source: LawSource) => rule(code, 'deadline', shared.noLimit.says, shared.noLimit.terms, { source, trust: 'K' })
const pendingOrExamined = (code: string, source: LawSource, trust: Trust = 'K') =>
  rule(code, 'other_procedures', shared.pendingOrExamined.says, shared.pendingOrExamined.terms, { source, trust })
const months = (code: string, count: number, says: readonly [string, string, string], source: LawSource) =>
  rule(
    code,
    'deadline',
    says,
    { limits: [{ start: 'final_decision', months: count, effect: 'closes' }], reasonable: false, warn_days: warnDays },
    { source, trust: 'K' },
  )
const twelveMonths = [
  'Within twelve months after domestic remedies were exhausted, unless that was not possible.',
  'Dans les douze mois suivant l’épuisement des recours internes, sauf impossibilité.',
  'خلال اثني عشر شهرا من استنفاد سبل الانتصاف الداخلية، ما لم يتعذر ذلك.',
] as const

export const treatyBodies: readonly Forum[] = [
  {
    code: 'ccpr',
    kind: 'treaty_body',
    binding: false,
    en: 'Human Rights Committee',
    fr: 'Comité des droits de l’homme',
    ar: 'اللجنة المعنية بحقوق الإنسان',
    rules: [
      ...common({ code: 'ccpr', bound_by: ['ICCPR', 'OP1-ICCPR'], own: 'C', source: sources.opIccpr }),
      rule(
        'ccpr',
        'deadline',
        [
          'No fixed limit; five years after exhaustion, or three years after another procedure ended, may be an abuse of the right to complain.',
          'Aucun délai fixe ; cinq ans après l’épuisement, ou trois ans après la fin d’une autre procédure, peuvent constituer un abus du droit de plainte.',
          'لا أجل محدد؛ غير أن مرور خمس سنوات على الاستنفاد أو ثلاث سنوات على انتهاء إجراء آخر قد يُعد إساءة لاستعمال حق الشكوى.',
        ],
        {
          limits: [
            { start: 'final_decision', years: 5, effect: 'late' },
            { start: 'other_procedure_end', years: 3, effect: 'late' },
          ],
          reasonable: false,
          warn_days: warnDays,
        },
        { source: sources.opIccpr, trust: 'C' },
      ),
      rule(
        'ccpr',
        'other_procedures',
        [
          'Refused while the same matter is pending elsewhere; check the State’s reservation for matters already examined.',
          'Irrecevable tant que la même question est pendante ailleurs ; vérifier la réserve de l’État pour les questions déjà examinées.',
          'لا تُقبل ما دامت المسألة نفسها معروضة على جهة أخرى؛ تحققوا من تحفظ الدولة بشأن ما سبق فحصه.',
        ],
        { refuses: ['pending'] },
        { source: sources.opIccpr, trust: 'C' },
      ),
    ],
  },
  {
    code: 'cat',
    kind: 'treaty_body',
    binding: false,
    en: 'Committee against Torture',
    fr: 'Comité contre la torture',
    ar: 'لجنة مناهضة التعذيب',
    rules: [
      ...common({
        code: 'cat',
        bound_by: ['CAT', 'CAT-22'],
        subjects: ['integrity.', 'detention.', 'sgbv.', 'migration.', 'liberty.', 'life.', 'justice.', 'children.'],
        own: 'C',
        source: sources.guidance,
      }),
      noLimit('cat', sources.guidance),
      pendingOrExamined('cat', sources.guidance),
    ],
  },
  {
    code: 'cedaw',
    kind: 'treaty_body',
    binding: false,
    en: 'Committee on the Elimination of Discrimination against Women',
    fr: 'Comité pour l’élimination de la discrimination à l’égard des femmes',
    ar: 'اللجنة المعنية بالقضاء على التمييز ضد المرأة',
    rules: [
      ...common({ code: 'cedaw', bound_by: ['CEDAW', 'OP-CEDAW'], victims: 'woman', own: 'C', source: sources.guidance }),
      noLimit('cedaw', sources.guidance),
      pendingOrExamined('cedaw', sources.guidance),
    ],
  },
  {
    code: 'crpd',
    kind: 'treaty_body',
    binding: false,
    en: 'Committee on the Rights of Persons with Disabilities',
    fr: 'Comité des droits des personnes handicapées',
    ar: 'اللجنة المعنية بحقوق الأشخاص ذوي الإعاقة',
    rules: [
      ...common({ code: 'crpd', bound_by: ['CRPD', 'OP-CRPD'], victims: 'disability', own: 'C', source: sources.guidance }),
      noLimit('crpd', sources.guidance),
      pendingOrExamined('crpd', sources.guidance),
    ],
  },
  {
    code: 'cerd',
    kind: 'treaty_body',
    binding: false,
    en: 'Committee on the Elimination of Racial Discrimination',
    fr: 'Comité pour l’élimination de la discrimination raciale',
    ar: 'لجنة القضاء على التمييز العنصري',
    rules: [
      ...common({ code: 'cerd', bound_by: ['ICERD', 'ICERD-14'], own: 'K', source: sources.cerd }),
      months(
        'cerd',
        6,
        [
          'Within six months after domestic remedies were exhausted.',
          'Dans les six mois suivant l’épuisement des recours internes.',
          'خلال ستة أشهر من استنفاد سبل الانتصاف الداخلية.',
        ],
        sources.cerd,
      ),
      rule('cerd', 'other_procedures', shared.noOther.says, shared.noOther.terms, { source: sources.cerd, trust: 'K' }),
    ],
  },
  {
    code: 'cescr',
    kind: 'treaty_body',
    binding: false,
    en: 'Committee on Economic, Social and Cultural Rights',
    fr: 'Comité des droits économiques, sociaux et culturels',
    ar: 'اللجنة المعنية بالحقوق الاقتصادية والاجتماعية والثقافية',
    rules: [
      ...common({ code: 'cescr', bound_by: ['ICESCR', 'OP-ICESCR'], own: 'K', source: sources.opIcescr }),
      months('cescr', 12, twelveMonths, sources.opIcescr),
      pendingOrExamined('cescr', sources.opIcescr),
    ],
  },
  {
    code: 'crc',
    kind: 'treaty_body',
    binding: false,
    en: 'Committee on the Rights of the Child',
    fr: 'Comité des droits de l’enfant',
    ar: 'لجنة حقوق الطفل',
    rules: [
      ...common({ code: 'crc', bound_by: ['CRC', 'OPIC'], victims: 'child', own: 'K', source: sources.opic }),
      months('crc', 12, twelveMonths, sources.opic),
      pendingOrExamined('crc', sources.opic),
    ],
  },
  {
    code: 'ced',
    kind: 'treaty_body',
    binding: false,
    en: 'Committee on Enforced Disappearances, complaint (art. 31)',
    fr: 'Comité des disparitions forcées, plainte (art. 31)',
    ar: 'اللجنة المعنية بحالات الاختفاء القسري، شكوى (المادة 31)',
    rules: [
      ...common({
        code: 'ced',
        bound_by: ['ICPPED', 'ICPPED-31'],
        subjects: ['liberty.enforced_disappearance', 'liberty.secret_detention'],
        own: 'C',
        source: sources.guidance,
      }).filter((one) => one.criterion !== 'form'),
      rule(
        'ced',
        'form',
        ['On the form, at most 50 pages.', 'Sur le formulaire, 50 pages au plus.', 'على الاستمارة، 50 صفحة على الأكثر.'],
        { form_required: true, pages: 50, counsel_required: false },
        { source: sources.ced, trust: 'C' },
      ),
      noLimit('ced', sources.guidance),
      rule('ced', 'other_procedures', shared.pendingOnly.says, shared.pendingOnly.terms, { source: sources.guidance, trust: 'K' }),
    ],
  },
  {
    code: 'ced_urgent',
    kind: 'treaty_body',
    binding: false,
    en: 'Committee on Enforced Disappearances, urgent action (art. 30)',
    fr: 'Comité des disparitions forcées, action en urgence (art. 30)',
    ar: 'اللجنة المعنية بحالات الاختفاء القسري، إجراء عاجل (المادة 30)',
    rules: [
      rule(
        'ced_urgent',
        'competence',
        [
          'The person is still missing, and the disappearance began after the Convention entered into force for that State.',
          'La personne est toujours disparue, et la disparition a commencé après l’entrée en vigueur de la Convention pour cet État.',
          'لا يزال الشخص مفقودا، وبدأ الاختفاء بعد دخول الاتفاقية حيز النفاذ تجاه تلك الدولة.',
        ],
        { any_state: false, bound_by: ['ICPPED'], facts_after: true, victims: 'all', subjects: ['liberty.enforced_disappearance', 'liberty.secret_detention'] },
        { source: sources.ced, trust: 'C' },
      ),
      rule('ced_urgent', 'exhaustion', shared.noExhaustion.says, shared.noExhaustion.terms, { source: sources.ced, trust: 'C' }),
      rule(
        'ced_urgent',
        'deadline',
        ['As long as the person is missing.', 'Tant que la personne est disparue.', 'ما دام الشخص مفقودا.'],
        shared.noLimit.terms,
        { source: sources.ced, trust: 'C' },
      ),
      rule('ced_urgent', 'other_procedures', shared.pendingOnly.says, shared.pendingOnly.terms, { source: sources.ced, trust: 'K' }),
      rule('ced_urgent', 'anonymity', shared.keptFromState.says, shared.keptFromState.terms, { source: sources.ced, trust: 'C' }),
      rule('ced_urgent', 'interim', shared.interim.says, shared.interim.terms, { source: sources.ced, trust: 'C' }),
      rule(
        'ced_urgent',
        'language',
        [
          'English, French, Russian or Spanish; check whether others are taken.',
          'Anglais, français, russe ou espagnol ; vérifier si d’autres sont admises.',
          'الإنجليزية أو الفرنسية أو الروسية أو الإسبانية؛ تحققوا من قبول غيرها.',
        ],
        shared.unLanguages.terms,
        { source: sources.ced, trust: 'K' },
      ),
      rule(
        'ced_urgent',
        'form',
        [
          'Reported first to a competent authority where possible, with its reference.',
          'Signalée d’abord à une autorité compétente si possible, avec la référence.',
          'أُبلغت بها أولا سلطة مختصة إن أمكن، مع ذكر المرجع.',
        ],
        { form_required: true, pages: null, counsel_required: false },
        { source: sources.ced, trust: 'C' },
      ),
    ],
  },
]
