/** Why a light of the forum matrix is what it is. Days are given as a person writes them, instruments by name. */
import { words } from '../say.ts'

export const forumReasons = words({
  no_rule: { en: 'No rule is recorded.', fr: 'Aucune règle n’est consignée.', ar: 'لا قاعدة مسجلة.' },
  any_state: { en: 'Any State can be concerned.', fr: 'Tout État peut être visé.', ar: 'يمكن أن تُعنى أي دولة.' },
  state_missing: { en: 'The respondent State is not named yet.', fr: 'L’État défendeur n’est pas encore désigné.', ar: 'لم تُحدَّد الدولة المدعى عليها بعد.' },
  bound: {
    en: 'The State is bound by: {instrument}.',
    fr: 'L’État est lié par : {instrument}.',
    ar: 'الدولة ملزمة بما يلي: {instrument}.',
  },
  no_record: {
    en: 'Nothing is recorded on: {instrument}. To be looked up.',
    fr: 'Rien n’est consigné sur : {instrument}. À vérifier.',
    ar: 'لا شيء مسجل بشأن: {instrument}. يلزم التحقق.',
  },
  not_bound: {
    en: 'The State is not bound by: {instrument}.',
    fr: 'L’État n’est pas lié par : {instrument}.',
    ar: 'الدولة غير ملزمة بما يلي: {instrument}.',
  },
  acceptance_to_check: {
    en: 'Whether the State is bound must be checked: {instrument}.',
    fr: 'Il faut vérifier si l’État est lié : {instrument}.',
    ar: 'يجب التحقق مما إذا كانت الدولة ملزمة بما يلي: {instrument}.',
  },
  not_yet_in_force: {
    en: 'It binds the State only from {in_force_on}: {instrument}.',
    fr: 'L’État n’est lié qu’à partir de cette date : {in_force_on} ({instrument}).',
    ar: 'لا تُلزم الدولة إلا ابتداء من {in_force_on}: {instrument}.',
  },
  withdrawn: {
    en: 'Withdrawn ({withdrawn_on}), without effect since {ended_on}: {instrument}.',
    fr: 'Retrait ({withdrawn_on}), sans effet depuis cette date : {ended_on} ({instrument}).',
    ar: 'سُحب ({withdrawn_on}) وانتهى مفعوله في {ended_on}: {instrument}.',
  },
  withdrawal_running: {
    en: 'Withdrawn ({withdrawn_on}): file before {ended_on}. {instrument}.',
    fr: 'Retrait notifié ({withdrawn_on}) : déposer avant cette date : {ended_on}. {instrument}.',
    ar: 'أُخطر بالسحب ({withdrawn_on}): قدّموا قبل {ended_on}. {instrument}.',
  },
  withdrawal_notified: {
    en: 'A withdrawal was notified ({withdrawn_on}); check from when it counts: {instrument}.',
    fr: 'Un retrait a été notifié ({withdrawn_on}) ; vérifier sa date d’effet : {instrument}.',
    ar: 'أُخطر بسحب ({withdrawn_on})؛ تحققوا من تاريخ نفاذه: {instrument}.',
  },
  left_after_facts: {
    en: 'The State left ({ended_on}); facts before that day may still be heard, which must be argued: {instrument}.',
    fr: 'L’État s’est retiré ({ended_on}) ; la compétence pour les faits antérieurs reste à plaider : {instrument}.',
    ar: 'انسحبت الدولة ({ended_on})؛ أما الوقائع السابقة فيلزم الدفع بإمكان نظرها: {instrument}.',
  },
  facts_undated: {
    en: 'No fact is dated: compare with {in_force_on}, from when the State is bound.',
    fr: 'Aucun fait n’est daté : comparer avec la date à laquelle l’État est lié ({in_force_on}).',
    ar: 'لا واقعة مؤرخة: قارنوا بتاريخ التزام الدولة ({in_force_on}).',
  },
  facts_before: {
    en: 'The facts are older than {in_force_on}, from when the State is bound ({instrument}), and no continuing violation is argued.',
    fr: 'Les faits sont antérieurs à la date à laquelle l’État est lié ({in_force_on}, {instrument}), sans violation continue invoquée.',
    ar: 'الوقائع أقدم من تاريخ التزام الدولة ({in_force_on}، {instrument}) ولم يُدفع بانتهاك مستمر.',
  },
  facts_partly_before: {
    en: 'Some facts are, or may be, older than {in_force_on}, from when the State is bound ({instrument}).',
    fr: 'Des faits sont ou peuvent être antérieurs à la date à laquelle l’État est lié ({in_force_on}, {instrument}).',
    ar: 'بعض الوقائع أقدم، أو قد يكون أقدم، من تاريخ التزام الدولة ({in_force_on}، {instrument}).',
  },
  continuing_to_argue: {
    en: 'Facts began before {in_force_on}: the continuing violation must be argued ({instrument}).',
    fr: 'Les faits ont commencé avant cette date : {in_force_on} ; la violation continue doit être démontrée ({instrument}).',
    ar: 'بدأت الوقائع قبل {in_force_on}: يجب إثبات استمرار الانتهاك ({instrument}).',
  },
  victim_child_unknown: {
    en: 'Only for children: the age is not recorded.',
    fr: 'Réservé aux enfants : l’âge n’est pas consigné.',
    ar: 'للأطفال فقط: العمر غير مسجل.',
  },
  victim_woman_unknown: {
    en: 'Only for women: the sex is not recorded.',
    fr: 'Réservé aux femmes : le sexe n’est pas consigné.',
    ar: 'للنساء فقط: الجنس غير مسجل.',
  },
  victim_disability_unknown: {
    en: 'Only for persons with disabilities: this is not recorded.',
    fr: 'Réservé aux personnes handicapées : ce point n’est pas consigné.',
    ar: 'للأشخاص ذوي الإعاقة فقط: هذا غير مسجل.',
  },
  victim_not_child: { en: 'No victim was a child.', fr: 'Aucune victime n’était un enfant.', ar: 'لم تكن أي ضحية طفلا.' },
  victim_not_woman: { en: 'No victim is a woman.', fr: 'Aucune victime n’est une femme.', ar: 'لا توجد امرأة بين الضحايا.' },
  victim_not_disability: {
    en: 'No victim has a disability on record.',
    fr: 'Aucune victime n’est consignée comme handicapée.',
    ar: 'لا إعاقة مسجلة لأي ضحية.',
  },
  subject_unknown: { en: 'No violation is coded yet.', fr: 'Aucune violation n’est encore codée.', ar: 'لم يُرمَّز أي انتهاك بعد.' },
  subject_other: {
    en: 'The violations recorded are not those this body deals with.',
    fr: 'Les violations consignées ne relèvent pas de cet organe.',
    ar: 'الانتهاكات المسجلة ليست مما تنظر فيه هذه الهيئة.',
  },

  exhaustion_not_required: { en: 'Not required.', fr: 'Non exigé.', ar: 'غير مشترط.' },
  exhausted: { en: 'A final domestic decision is recorded.', fr: 'Une décision interne définitive est consignée.', ar: 'يوجد قرار داخلي نهائي مسجل.' },
  exception_to_prove: {
    en: 'An exception is relied on: it must be proven.',
    fr: 'Une exception est invoquée : elle doit être prouvée.',
    ar: 'يُستند إلى استثناء: يجب إثباته.',
  },
  exception_not_known_here: {
    en: 'The exception relied on is not one that this body names.',
    fr: 'L’exception invoquée n’est pas de celles que cet organe énonce.',
    ar: 'الاستثناء المستند إليه ليس مما تنص عليه هذه الهيئة.',
  },
  remedies_missing: {
    en: 'No domestic remedy and no exception is recorded.',
    fr: 'Aucun recours interne ni exception n’est consigné.',
    ar: 'لا سبيل انتصاف داخلي ولا استثناء مسجل.',
  },
  remedies_pending: {
    en: 'Remedies are recorded, none of them final yet.',
    fr: 'Des recours sont consignés, aucun n’est encore définitif.',
    ar: 'سبل انتصاف مسجلة وليس بينها نهائي بعد.',
  },

  no_limit: { en: 'No fixed limit.', fr: 'Aucun délai fixe.', ar: 'لا أجل محدد.' },
  reasonable_time: {
    en: 'Within a reasonable time: do not wait, and explain any delay.',
    fr: 'Dans un délai raisonnable : ne pas attendre, et expliquer tout retard.',
    ar: 'خلال مدة معقولة: لا تنتظروا، وعلّلوا أي تأخير.',
  },
  clock_not_running: {
    en: 'The limit is not running yet: remedies are pending.',
    fr: 'Le délai ne court pas encore : des recours sont pendants.',
    ar: 'لم يبدأ سريان الأجل بعد: سبل انتصاف قيد النظر.',
  },
  clock_with_exception: {
    en: 'With an exception to exhaustion, the limit may run from the facts or from the day when it became clear that no remedy works.',
    fr: 'Si une exception à l’épuisement est invoquée, le délai peut courir dès les faits ou dès que l’inefficacité des recours est apparue.',
    ar: 'عند الاستناد إلى استثناء قد يسري الأجل من الوقائع أو من يوم تبيّن عدم جدوى سبل الانتصاف.',
  },
  final_missing: {
    en: 'No final decision is recorded: the limit can not be computed.',
    fr: 'Aucune décision définitive n’est consignée : le délai ne peut être calculé.',
    ar: 'لا قرار نهائيا مسجلا: لا يمكن حساب الأجل.',
  },
  final_undated: {
    en: 'The final decision has no usable date: the limit can not be computed.',
    fr: 'La décision définitive n’a pas de date exploitable : le délai ne peut être calculé.',
    ar: 'ليس للقرار النهائي تاريخ صالح: لا يمكن حساب الأجل.',
  },
  facts_undated_limit: {
    en: 'The limit runs from the facts, and their date does not allow to compute it.',
    fr: 'Le délai court à compter des faits, dont la date ne permet pas de le calculer.',
    ar: 'يسري الأجل من الوقائع، وتاريخها لا يسمح بحسابه.',
  },
  deadline_runs: {
    en: { one: 'Last day: {due_on}; {days} day left.', other: 'Last day: {due_on}; {days} days left.' },
    fr: { one: 'Dernier jour : {due_on} ; reste {days} jour.', other: 'Dernier jour : {due_on} ; restent {days} jours.' },
    ar: {
      zero: 'آخر يوم: {due_on}، وهو اليوم.',
      one: 'آخر يوم: {due_on}؛ بقي يوم واحد.',
      two: 'آخر يوم: {due_on}؛ بقي يومان.',
      few: 'آخر يوم: {due_on}؛ بقيت {days} أيام.',
      many: 'آخر يوم: {due_on}؛ بقي {days} يوما.',
      other: 'آخر يوم: {due_on}؛ بقي {days} يوم.',
    },
  },
  deadline_near: {
    en: { one: 'Last day: {due_on}; only {days} day left.', other: 'Last day: {due_on}; only {days} days left.' },
    fr: { one: 'Dernier jour : {due_on} ; plus que {days} jour.', other: 'Dernier jour : {due_on} ; plus que {days} jours.' },
    ar: {
      zero: 'آخر يوم: {due_on}، وهو اليوم.',
      one: 'آخر يوم: {due_on}؛ لم يبق إلا يوم واحد.',
      two: 'آخر يوم: {due_on}؛ لم يبق إلا يومان.',
      few: 'آخر يوم: {due_on}؛ لم يبق إلا {days} أيام.',
      many: 'آخر يوم: {due_on}؛ لم يبق إلا {days} يوما.',
      other: 'آخر يوم: {due_on}؛ لم يبق إلا {days} يوم.',
    },
  },
  deadline_from_decision: {
    en: 'Last day: {due_on}, counted from the decision because its notification is not dated: the safe day.',
    fr: 'Dernier jour : {due_on}, compté depuis la décision faute de date de notification : c’est la date sûre.',
    ar: 'آخر يوم: {due_on}، محسوبا من القرار لعدم تأريخ تبليغه: وهو اليوم الآمن.',
  },
  deadline_earliest: {
    en: 'Last safe day: {due_on}, counted from the earliest day of a date that is not exact ({started_on}).',
    fr: 'Dernier jour sûr : {due_on}, compté depuis le premier jour d’une date imprécise ({started_on}).',
    ar: 'آخر يوم آمن: {due_on}، محسوبا من أول يوم في تاريخ غير دقيق ({started_on}).',
  },
  deadline_passed: {
    en: { one: 'The limit ended {days} day ago ({due_on}).', other: 'The limit ended {days} days ago ({due_on}).' },
    fr: { one: 'Le délai a expiré il y a {days} jour ({due_on}).', other: 'Le délai a expiré il y a {days} jours ({due_on}).' },
    ar: {
      zero: 'انقضى الأجل ({due_on}).',
      one: 'انقضى الأجل منذ يوم ({due_on}).',
      two: 'انقضى الأجل منذ يومين ({due_on}).',
      few: 'انقضى الأجل منذ {days} أيام ({due_on}).',
      many: 'انقضى الأجل منذ {days} يوما ({due_on}).',
      other: 'انقضى الأجل منذ {days} يوم ({due_on}).',
    },
  },
  late_to_explain: {
    en: 'Later than {due_on}: the delay must be explained.',
    fr: 'Après cette date : {due_on}, le retard doit être expliqué.',
    ar: 'بعد {due_on}: يجب تعليل التأخير.',
  },
  urgent_route: {
    en: 'The urgent procedure applies until {due_on}.',
    fr: 'La procédure urgente s’applique jusqu’à cette date : {due_on}.',
    ar: 'يسري الإجراء العاجل حتى {due_on}.',
  },
  standard_route: {
    en: 'The standard procedure applies; the urgent one ended on {due_on}.',
    fr: 'La procédure normale s’applique ; fin de la procédure urgente : {due_on}.',
    ar: 'يسري الإجراء العادي؛ انتهى الإجراء العاجل في {due_on}.',
  },

  no_other_procedure: {
    en: 'No other international procedure is recorded.',
    fr: 'Aucune autre procédure internationale n’est consignée.',
    ar: 'لا إجراء دوليا آخر مسجلا.',
  },
  other_pending: {
    en: 'The same matter is pending before another international procedure.',
    fr: 'La même affaire est pendante devant une autre instance internationale.',
    ar: 'المسألة نفسها معروضة على هيئة دولية أخرى.',
  },
  other_examined: {
    en: 'The same matter was examined by another international procedure.',
    fr: 'La même affaire a été examinée par une autre instance internationale.',
    ar: 'سبق أن فحصت هيئة دولية أخرى المسألة نفسها.',
  },
  other_settled: {
    en: 'The same matter was settled before another international procedure.',
    fr: 'La même affaire a été réglée devant une autre instance internationale.',
    ar: 'سبقت تسوية المسألة نفسها أمام هيئة دولية أخرى.',
  },
  other_to_compare: {
    en: 'Another procedure is recorded: say whether facts, parties and rights are the same.',
    fr: 'Une autre procédure est consignée : préciser si faits, parties et droits sont les mêmes.',
    ar: 'إجراء آخر مسجل: بيّنوا ما إذا كانت الوقائع والأطراف والحقوق هي نفسها.',
  },
  other_status_unknown: {
    en: 'Another procedure is recorded, its standing is not.',
    fr: 'Une autre procédure est consignée, mais non son état.',
    ar: 'إجراء آخر مسجل دون بيان حالته.',
  },
  other_allowed: { en: 'The other procedure does not stand in the way.', fr: 'L’autre procédure n’y fait pas obstacle.', ar: 'الإجراء الآخر لا يحول دون ذلك.' },
  wgad_opinion: {
    en: 'An opinion of the Working Group on Arbitrary Detention may stand in the way.',
    fr: 'Un avis du Groupe de travail sur la détention arbitraire peut y faire obstacle.',
    ar: 'قد يحول رأي الفريق العامل المعني بالاحتجاز التعسفي دون ذلك.',
  },

  anonymity_not_asked: { en: 'No anonymity is asked for.', fr: 'Aucun anonymat n’est demandé.', ar: 'لم يُطلب إخفاء الهوية.' },
  anonymity_kept: { en: 'The author may remain unknown.', fr: 'L’auteur peut rester inconnu.', ar: 'يمكن أن يبقى مقدم الشكوى مجهولا.' },
  anonymity_to_ask: {
    en: 'Possible, if asked for in the submission.',
    fr: 'Possible, à demander dans la requête.',
    ar: 'ممكن إذا طُلب في الشكوى.',
  },
  author_must_be_known: { en: 'The body must know the author.', fr: 'L’organe doit connaître l’auteur.', ar: 'يجب أن تعرف الهيئة مقدم الشكوى.' },
  state_will_know: { en: 'The identity reaches the State.', fr: 'L’identité parvient à l’État.', ar: 'تصل الهوية إلى الدولة.' },
  public_will_know: { en: 'The name becomes public as a rule.', fr: 'Le nom devient en principe public.', ar: 'يصبح الاسم علنيا من حيث المبدأ.' },

  interim_available: { en: 'Can be asked for.', fr: 'Peuvent être demandées.', ar: 'يمكن طلبها.' },
  interim_to_ask: { en: 'The risk is high: ask for them now.', fr: 'Le risque est élevé : les demander sans attendre.', ar: 'الخطر مرتفع: اطلبوها الآن.' },
  interim_none: { en: 'None can be asked for.', fr: 'Aucune ne peut être demandée.', ar: 'لا يمكن طلب أي منها.' },

  language_unknown: { en: 'The language of the case is not recorded.', fr: 'La langue du dossier n’est pas consignée.', ar: 'لغة الملف غير مسجلة.' },
  language_accepted: { en: 'The language of the case is accepted.', fr: 'La langue du dossier est acceptée.', ar: 'لغة الملف مقبولة.' },
  language_translate: { en: 'A translation is needed.', fr: 'Une traduction est nécessaire.', ar: 'الترجمة لازمة.' },
  language_sworn: {
    en: 'A sworn translation with certificate is needed.',
    fr: 'Une traduction assermentée avec certificat est nécessaire.',
    ar: 'تلزم ترجمة محلّفة مع شهادة.',
  },

  form_free: { en: 'No form is required.', fr: 'Aucun formulaire n’est exigé.', ar: 'لا تُشترط استمارة.' },
  form_required: { en: 'On the body’s own form.', fr: 'Sur le formulaire de l’organe.', ar: 'على استمارة الهيئة.' },
  form_pages: {
    en: { one: 'At most {count} page.', other: 'At most {count} pages.' },
    fr: { one: '{count} page au plus.', other: '{count} pages au plus.' },
    ar: {
      zero: 'دون صفحات.',
      one: 'صفحة واحدة على الأكثر.',
      two: 'صفحتان على الأكثر.',
      few: '{count} صفحات على الأكثر.',
      many: '{count} صفحة على الأكثر.',
      other: '{count} صفحة على الأكثر.',
    },
  },
  counsel_required: { en: 'A lawyer or agent is required.', fr: 'Un avocat ou un agent est obligatoire.', ar: 'يلزم محام أو وكيل.' },
})
