/** The working groups and special procedures of the Human Rights Council: any State, no exhaustion, no decision that binds. */
import { type Forum, rule, shared, sources, warnDays } from './shape.ts'

const wgad = { source: sources.wgad, trust: 'K' } as const
const wgeid = { source: sources.wgeid, trust: 'C' } as const
const special = { source: sources.special, trust: 'C' } as const

const anyState = ['Any State.', 'Tout État.', 'أي دولة.'] as const
const threeLanguages = ['English, French or Spanish.', 'Anglais, français ou espagnol.', 'الإنجليزية أو الفرنسية أو الإسبانية.'] as const

export const procedures: readonly Forum[] = [
  {
    code: 'wgad',
    kind: 'procedure',
    binding: false,
    en: 'Working Group on Arbitrary Detention',
    fr: 'Groupe de travail sur la détention arbitraire',
    ar: 'الفريق العامل المعني بالاحتجاز التعسفي',
    rules: [
      rule(
        'wgad',
        'competence',
        [
          'Any State; a deprivation of liberty of the categories I to V.',
          'Tout État ; une privation de liberté relevant des catégories I à V.',
          'أي دولة؛ حرمان من الحرية يندرج في الفئات من الأولى إلى الخامسة.',
        ],
        {
          any_state: true,
          bound_by: [],
          facts_after: false,
          victims: 'all',
          subjects: [
            'liberty.',
            'detention.',
            'migration.detention',
            'justice.',
            'children.juvenile_justice',
            'expression.prosecution',
            'defenders.judicial_harassment',
          ],
        },
        wgad,
      ),
      rule('wgad', 'exhaustion', shared.noExhaustion.says, shared.noExhaustion.terms, wgad),
      rule('wgad', 'deadline', shared.noLimit.says, shared.noLimit.terms, wgad),
      rule(
        'wgad',
        'other_procedures',
        [
          'May be refused if pending before a treaty body; its opinion can block a later application to the European Court.',
          'Peut être refusée si l’affaire est pendante devant un organe de traité ; son avis peut faire obstacle à une requête ultérieure devant la Cour européenne.',
          'قد تُرفض إذا كانت معروضة على هيئة معاهدة؛ وقد يحول رأيه دون طلب لاحق أمام المحكمة الأوروبية.',
        ],
        { refuses: ['pending'] },
        wgad,
      ),
      rule('wgad', 'anonymity', shared.keptFromState.says, { unknown_author: false, hidden_from_state: true, hidden_from_public: true }, wgad),
      rule('wgad', 'interim', shared.urgentAppeal.says, shared.urgentAppeal.terms, wgad),
      rule('wgad', 'language', threeLanguages, { accepts: ['en', 'fr', 'es'], translation: 'plain' }, wgad),
    ],
  },
  {
    code: 'wgeid',
    kind: 'procedure',
    binding: false,
    en: 'Working Group on Enforced or Involuntary Disappearances',
    fr: 'Groupe de travail sur les disparitions forcées ou involontaires',
    ar: 'الفريق العامل المعني بحالات الاختفاء القسري أو غير الطوعي',
    rules: [
      rule(
        'wgeid',
        'competence',
        anyState,
        {
          any_state: true,
          bound_by: [],
          facts_after: false,
          victims: 'all',
          subjects: ['liberty.enforced_disappearance', 'liberty.secret_detention', 'liberty.abduction'],
        },
        wgeid,
      ),
      rule('wgeid', 'exhaustion', shared.noExhaustion.says, shared.noExhaustion.terms, wgeid),
      rule(
        'wgeid',
        'deadline',
        [
          'None; less than three months after the disappearance, the urgent procedure is used.',
          'Aucun ; moins de trois mois après la disparition, la procédure urgente s’applique.',
          'لا أجل؛ وخلال أقل من ثلاثة أشهر من الاختفاء يُتبع الإجراء العاجل.',
        ],
        { limits: [{ start: 'facts', months: 3, effect: 'urgent_until' }], reasonable: false, warn_days: warnDays },
        wgeid,
      ),
      rule('wgeid', 'other_procedures', shared.noOther.says, shared.noOther.terms, wgeid),
      rule(
        'wgeid',
        'anonymity',
        [
          'The source must be known and is kept confidential; the disappeared person is named to the State.',
          'La source doit être connue et reste confidentielle ; la personne disparue est nommée à l’État.',
          'يجب أن يُعرف المصدر ويبقى سريا؛ ويُذكر اسم المختفي للدولة.',
        ],
        shared.keptFromState.terms,
        wgeid,
      ),
      rule('wgeid', 'interim', shared.urgentAppeal.says, shared.urgentAppeal.terms, wgeid),
      rule('wgeid', 'language', threeLanguages, { accepts: ['en', 'fr', 'es'], translation: 'plain' }, wgeid),
      rule(
        'wgeid',
        'form',
        [
          'Six mandatory items, one form for each person, with the family’s consent.',
          'Six éléments obligatoires, un formulaire par personne, avec le consentement de la famille.',
          'ستة بيانات إلزامية، واستمارة لكل شخص، بموافقة الأسرة.',
        ],
        { form_required: true, pages: null, counsel_required: false },
        wgeid,
      ),
    ],
  },
  {
    code: 'special_procedures',
    kind: 'procedure',
    binding: false,
    en: 'Special procedures (allegation letter or urgent appeal)',
    fr: 'Procédures spéciales (lettre d’allégation ou appel urgent)',
    ar: 'الإجراءات الخاصة (رسالة ادعاء أو نداء عاجل)',
    rules: [
      rule('special_procedures', 'competence', anyState, { any_state: true, bound_by: [], facts_after: false, victims: 'all', subjects: [] }, special),
      rule('special_procedures', 'exhaustion', shared.noExhaustion.says, shared.noExhaustion.terms, special),
      rule('special_procedures', 'deadline', shared.noLimit.says, shared.noLimit.terms, special),
      rule('special_procedures', 'other_procedures', shared.noOther.says, shared.noOther.terms, special),
      rule('special_procedures', 'anonymity', shared.keptFromState.says, shared.keptFromState.terms, special),
      rule('special_procedures', 'interim', shared.urgentAppeal.says, shared.urgentAppeal.terms, special),
      rule('special_procedures', 'language', threeLanguages, { accepts: ['en', 'fr', 'es'], translation: 'plain' }, { source: sources.special, trust: 'K' }),
      rule(
        'special_procedures',
        'form',
        [
          'By the online questionnaire; consent is required.',
          'Par le questionnaire en ligne ; le consentement est requis.',
          'عبر الاستبيان الإلكتروني؛ والموافقة مطلوبة.',
        ],
        { form_required: true, pages: null, counsel_required: false },
        special,
      ),
    ],
  },
]
