/** What the checks of a case say when something is missing, late or contradictory. {ref} is a pseudonym or a number, never a name. */
import { words } from '../say.ts'

export const checkWords = words({
  no_notification: {
    en: 'Remedy {ref}: the final decision has no day of notification.',
    fr: 'Recours {ref} : la décision définitive n’a pas de date de notification.',
    ar: 'سبيل الانتصاف {ref}: لا تاريخ لتبليغ القرار النهائي.',
  },
  limit_passed: { en: 'The time limit has passed ({due_on}).', fr: 'Le délai est expiré ({due_on}).', ar: 'انقضى الأجل ({due_on}).' },
  limit_near: {
    en: { one: '{days} day left, until {due_on}.', other: '{days} days left, until {due_on}.' },
    fr: { one: 'Reste {days} jour ; dernier jour : {due_on}.', other: 'Restent {days} jours ; dernier jour : {due_on}.' },
    ar: {
      zero: 'اليوم آخر يوم: {due_on}.',
      one: 'بقي يوم واحد حتى {due_on}.',
      two: 'بقي يومان حتى {due_on}.',
      few: 'بقيت {days} أيام حتى {due_on}.',
      many: 'بقي {days} يوما حتى {due_on}.',
      other: 'بقي {days} يوم حتى {due_on}.',
    },
  },
  remedy_incomplete: {
    en: 'Remedy {ref}: give the outcome and its document, or an exception and its proof.',
    fr: 'Recours {ref} : indiquer l’issue et sa pièce, ou une exception et sa preuve.',
    ar: 'سبيل الانتصاف {ref}: بيّنوا النتيجة ووثيقتها، أو الاستثناء ودليله.',
  },
  remedy_long: {
    en: {
      one: 'Remedy {ref} has been pending for {count} year: plead that it is unduly prolonged?',
      other: 'Remedy {ref} has been pending for {count} years: plead that it is unduly prolonged?',
    },
    fr: {
      one: 'Le recours {ref} est pendant depuis {count} an : invoquer sa durée anormale ?',
      other: 'Le recours {ref} est pendant depuis {count} ans : invoquer sa durée anormale ?',
    },
    ar: {
      zero: 'سبيل الانتصاف {ref} قيد النظر: هل يُدفع بطوله المفرط؟',
      one: 'سبيل الانتصاف {ref} قيد النظر منذ سنة: هل يُدفع بطوله المفرط؟',
      two: 'سبيل الانتصاف {ref} قيد النظر منذ سنتين: هل يُدفع بطوله المفرط؟',
      few: 'سبيل الانتصاف {ref} قيد النظر منذ {count} سنوات: هل يُدفع بطوله المفرط؟',
      many: 'سبيل الانتصاف {ref} قيد النظر منذ {count} سنة: هل يُدفع بطوله المفرط؟',
      other: 'سبيل الانتصاف {ref} قيد النظر منذ {count} سنة: هل يُدفع بطوله المفرط؟',
    },
  },
  state_not_bound: {
    en: 'The State is not bound by the treaty or procedure of this forum.',
    fr: 'L’État n’est pas lié par le traité ou la procédure de ce forum.',
    ar: 'الدولة غير ملزمة بمعاهدة هذه الهيئة أو إجرائها.',
  },
  state_to_check: {
    en: 'Check whether the State is bound by the treaty and the procedure.',
    fr: 'Vérifier que l’État est lié par le traité et la procédure.',
    ar: 'تحققوا من التزام الدولة بالمعاهدة والإجراء.',
  },
  articles_to_check: {
    en: 'Claim {ref}: check that these bind the State: {articles}.',
    fr: 'Grief {ref} : vérifier que ces articles lient l’État : {articles}.',
    ar: 'الادعاء {ref}: تحققوا من أن هذه المواد ملزمة للدولة: {articles}.',
  },
  facts_before_bound: {
    en: 'Facts are older than the State’s commitment: argue a continuing violation.',
    fr: 'Des faits sont antérieurs à l’engagement de l’État : plaider la violation continue.',
    ar: 'وقائع أقدم من التزام الدولة: ادفعوا باستمرار الانتهاك.',
  },
  same_matter: {
    en: 'The same matter stands, or may stand, before another procedure.',
    fr: 'La même affaire est, ou peut être, soumise à une autre procédure.',
    ar: 'المسألة نفسها معروضة، أو قد تكون معروضة، على إجراء آخر.',
  },
  author_missing: { en: 'The author is not identified.', fr: 'L’auteur n’est pas identifié.', ar: 'لم تُحدَّد هوية مقدم الشكوى.' },
  anonymity_wording_missing: {
    en: 'Anonymity is wanted, and the text does not ask for it.',
    fr: 'L’anonymat est souhaité, et le texte ne le demande pas.',
    ar: 'إخفاء الهوية مطلوب والنص لا يطلبه.',
  },
  consent_missing: {
    en: '{ref}: no valid consent for this purpose.',
    fr: '{ref} : aucun consentement valable pour cet usage.',
    ar: '{ref}: لا موافقة سارية لهذا الغرض.',
  },
  fact_reported_without_consent: {
    en: 'Fact {fact}: the report says that the people concerned did not agree to this purpose.',
    fr: 'Fait n°\u00a0{fact} : selon le rapport, les personnes concernées n’ont pas consenti à cet usage.',
    ar: 'الواقعة {fact}: يذكر التقرير أن المعنيين لم يوافقوا على هذا الغرض.',
  },
  fact_consent_refused: {
    en: {
      one: 'Fact {fact}: {count} victim refused this purpose or has taken the consent back, or it has run out or is for somebody else.',
      other: 'Fact {fact}: {count} victims refused this purpose or have taken the consent back, or it has run out or is for somebody else.',
    },
    fr: {
      one: 'Fait n°\u00a0{fact} : {count} victime a refusé cet usage ou retiré son consentement, ou celui-ci a expiré ou vaut pour un autre destinataire.',
      other:
        'Fait n°\u00a0{fact} : {count} victimes ont refusé cet usage ou retiré leur consentement, ou celui-ci a expiré ou vaut pour un autre destinataire.',
    },
    ar: {
      zero: 'الواقعة {fact}: لا رفض من الضحايا.',
      one: 'الواقعة {fact}: رفضت ضحية واحدة هذا الغرض أو سحبت موافقتها أو انتهت مدتها أو كانت لجهة أخرى.',
      two: 'الواقعة {fact}: رفضت ضحيتان هذا الغرض أو سحبتا الموافقة أو انتهت مدتها أو كانت لجهة أخرى.',
      few: 'الواقعة {fact}: رفض {count} ضحايا هذا الغرض أو سحبوا الموافقة أو انتهت مدتها أو كانت لجهة أخرى.',
      many: 'الواقعة {fact}: رفض {count} ضحية هذا الغرض أو سحبوا الموافقة أو انتهت مدتها أو كانت لجهة أخرى.',
      other: 'الواقعة {fact}: رفض {count} ضحية هذا الغرض أو سحبوا الموافقة أو انتهت مدتها أو كانت لجهة أخرى.',
    },
  },
  fact_consent_unknown: {
    en: {
      one: 'Fact {fact}: no consent to this purpose is on record for {count} victim.',
      other: 'Fact {fact}: no consent to this purpose is on record for {count} victims.',
    },
    fr: {
      one: 'Fait n°\u00a0{fact} : aucun consentement à cet usage n’est enregistré pour {count} victime.',
      other: 'Fait n°\u00a0{fact} : aucun consentement à cet usage n’est enregistré pour {count} victimes.',
    },
    ar: {
      zero: 'الواقعة {fact}: الموافقات مسجلة.',
      one: 'الواقعة {fact}: لا موافقة مسجلة على هذا الغرض لضحية واحدة.',
      two: 'الواقعة {fact}: لا موافقة مسجلة على هذا الغرض لضحيتين.',
      few: 'الواقعة {fact}: لا موافقة مسجلة على هذا الغرض لـ{count} ضحايا.',
      many: 'الواقعة {fact}: لا موافقة مسجلة على هذا الغرض لـ{count} ضحية.',
      other: 'الواقعة {fact}: لا موافقة مسجلة على هذا الغرض لـ{count} ضحية.',
    },
  },
  witness_consent_refused: {
    en: 'Witness {ref}: refused this purpose or has taken the consent back, or it has run out or is for somebody else.',
    fr: 'Témoin {ref} : a refusé cet usage ou retiré son consentement, ou celui-ci a expiré ou vaut pour un autre destinataire.',
    ar: 'الشاهد {ref}: رفض هذا الغرض أو سحب موافقته أو انتهت مدتها أو كانت لجهة أخرى.',
  },
  witness_consent_unknown: {
    en: 'Witness {ref}: no consent to this purpose is on record.',
    fr: 'Témoin {ref} : aucun consentement à cet usage n’est enregistré.',
    ar: 'الشاهد {ref}: لا موافقة مسجلة على هذا الغرض.',
  },
  state_consent_missing: {
    en: '{ref}: the identity will reach the State, and the consent to that is missing.',
    fr: '{ref} : l’identité parviendra à l’État, et le consentement à cela manque.',
    ar: '{ref}: ستصل الهوية إلى الدولة والموافقة على ذلك غير موجودة.',
  },
  guardian_missing: {
    en: '{ref}: a minor or a person without capacity needs somebody with authority, and a note on their best interest.',
    fr: '{ref} : un mineur ou une personne sans capacité requiert un représentant habilité et une note sur son intérêt.',
    ar: '{ref}: القاصر أو فاقد الأهلية يحتاج إلى من له سلطة تمثيله ومذكرة بشأن مصلحته.',
  },
  mandate_unsigned: {
    en: '{ref}: the mandate must be signed and dated by client and counsel.',
    fr: '{ref} : le mandat doit être signé et daté par le client et par l’avocat.',
    ar: '{ref}: يجب أن يوقّع الموكل والمحامي التوكيل ويؤرّخاه.',
  },
  mandate_unjustified: {
    en: '{ref}: without a mandate, say why you act.',
    fr: '{ref} : sans mandat, justifier la qualité pour agir.',
    ar: '{ref}: دون توكيل، بيّنوا سبب التصرف.',
  },
  claim_without_fact: { en: 'Claim {ref} rests on no fact.', fr: 'Le grief {ref} ne repose sur aucun fait.', ar: 'الادعاء {ref} لا يستند إلى أي واقعة.' },
  fact_without_exhibit: {
    en: 'Fact {ref} has no exhibit and no declared gap.',
    fr: 'Le fait {ref} n’a ni pièce ni lacune déclarée.',
    ar: 'الواقعة {ref} بلا مستند ولا ثغرة معلنة.',
  },
  press_only: { en: 'All exhibits are press reports.', fr: 'Toutes les pièces proviennent de la presse.', ar: 'كل المستندات من الصحافة.' },
  insulting: {
    en: 'The text uses a word that may be held insulting: “{word}”.',
    fr: 'Le texte emploie un terme qui peut être jugé outrageant : « {word} ».',
    ar: 'يستعمل النص لفظا قد يُعد نابيا: «{word}».',
  },
  no_digest: { en: 'Exhibit {ref} has no digest.', fr: 'La pièce {ref} n’a pas d’empreinte.', ar: 'المستند {ref} بلا بصمة.' },
  digest_differs: {
    en: 'Exhibit {ref} no longer matches its digest.',
    fr: 'La pièce {ref} ne correspond plus à son empreinte.',
    ar: 'لم يعد المستند {ref} مطابقا لبصمته.',
  },
  digest_not_read: {
    en: 'Exhibit {ref} has not been read again against its digest.',
    fr: 'La pièce {ref} n’a pas été relue au regard de son empreinte.',
    ar: 'لم يُقرأ المستند {ref} مجددا لمقارنته ببصمته.',
  },
  not_translated: { en: 'Exhibit {ref} needs a translation.', fr: 'La pièce {ref} doit être traduite.', ar: 'المستند {ref} يحتاج إلى ترجمة.' },
  not_sworn: {
    en: 'Exhibit {ref} needs a sworn translation with its certificate.',
    fr: 'La pièce {ref} requiert une traduction assermentée et son certificat.',
    ar: 'المستند {ref} يحتاج إلى ترجمة محلّفة مع شهادتها.',
  },
  language_refused: {
    en: 'This forum does not take the language of the document.',
    fr: 'Ce forum n’accepte pas la langue du document.',
    ar: 'لا تقبل هذه الهيئة لغة الوثيقة.',
  },
  pages_too_many: {
    en: { one: '{pages} pages, where at most {count} is taken.', other: '{pages} pages, where at most {count} are taken.' },
    fr: { one: '{pages} pages, pour {count} au plus.', other: '{pages} pages, pour {count} au plus.' },
    ar: {
      zero: 'عدد الصفحات {pages}.',
      one: 'عدد الصفحات {pages} والحد الأقصى {count}.',
      two: 'عدد الصفحات {pages} والحد الأقصى {count}.',
      few: 'عدد الصفحات {pages} والحد الأقصى {count}.',
      many: 'عدد الصفحات {pages} والحد الأقصى {count}.',
      other: 'عدد الصفحات {pages} والحد الأقصى {count}.',
    },
  },
  wgeid_name: {
    en: 'WGEID: the full name of the person is missing.',
    fr: 'GTDFI : le nom complet de la personne manque.',
    ar: 'الفريق العامل المعني بالاختفاء القسري: الاسم الكامل للشخص غير موجود.',
  },
  wgeid_date: {
    en: 'WGEID: the date, at least month and year, is missing.',
    fr: 'GTDFI : la date manque (mois et année au moins).',
    ar: 'الفريق العامل المعني بالاختفاء القسري: التاريخ غير موجود (الشهر والسنة على الأقل).',
  },
  wgeid_place: {
    en: 'WGEID: the place of arrest, abduction or last sighting is missing.',
    fr: 'GTDFI : le lieu d’arrestation, d’enlèvement ou de dernière apparition manque.',
    ar: 'الفريق العامل المعني بالاختفاء القسري: مكان التوقيف أو الخطف أو آخر مشاهدة غير موجود.',
  },
  wgeid_forces: {
    en: 'WGEID: the forces believed responsible are missing.',
    fr: 'GTDFI : les forces présumées responsables manquent.',
    ar: 'الفريق العامل المعني بالاختفاء القسري: القوات التي يُعتقد أنها مسؤولة غير مذكورة.',
  },
  wgeid_steps: {
    en: 'WGEID: what was done to find the person, or why nothing was, is missing.',
    fr: 'GTDFI : les démarches entreprises, ou le motif de leur absence, manquent.',
    ar: 'الفريق العامل المعني بالاختفاء القسري: الخطوات المتخذة للبحث أو سبب غيابها غير مذكورة.',
  },
  wgeid_sender: {
    en: 'WGEID: the identity of the sender is missing.',
    fr: 'GTDFI : l’identité de l’expéditeur manque.',
    ar: 'الفريق العامل المعني بالاختفاء القسري: هوية المرسل غير موجودة.',
  },
  wgeid_urgent: {
    en: 'Less than three months: the urgent procedure applies until {due_on}.',
    fr: 'Moins de trois mois : procédure urgente ; dernier jour : {due_on}.',
    ar: 'أقل من ثلاثة أشهر: يسري الإجراء العاجل حتى {due_on}.',
  },
  ced_not_reported: {
    en: 'CED: report to a competent authority first, and give the reference.',
    fr: 'CED : signaler d’abord à une autorité compétente, et donner la référence.',
    ar: 'اللجنة المعنية بالاختفاء القسري: أبلغوا أولا سلطة مختصة واذكروا المرجع.',
  },
  wgad_category: {
    en: 'WGAD: choose a category (I to V) and argue it.',
    fr: 'GTDA : choisir une catégorie (I à V) et la motiver.',
    ar: 'الفريق العامل المعني بالاحتجاز التعسفي: اختاروا فئة (من الأولى إلى الخامسة) وعلّلوها.',
  },
  medical_missing: {
    en: 'Torture is claimed: add a medico-legal report, or say why there is none.',
    fr: 'La torture est invoquée : joindre un rapport médico-légal, ou dire pourquoi il manque.',
    ar: 'يُدّعى التعذيب: أضيفوا تقريرا طبيا شرعيا أو بيّنوا سبب غيابه.',
  },
  medical_consistency: {
    en: 'The medico-legal report gives no level of consistency.',
    fr: 'Le rapport médico-légal n’indique pas de degré de compatibilité.',
    ar: 'لا يبيّن التقرير الطبي الشرعي درجة الاتساق.',
  },
  death_documents: {
    en: '{ref}: record whether there is an autopsy and a death certificate.',
    fr: '{ref} : indiquer s’il existe une autopsie et un certificat de décès.',
    ar: '{ref}: سجّلوا وجود تشريح وشهادة وفاة أو عدمه.',
  },
  interviewed_again: {
    en: { one: '{ref} has been interviewed {count} time.', other: '{ref} has been interviewed {count} times: do not ask again.' },
    fr: { one: '{ref} a été entendu·e {count} fois.', other: '{ref} a été entendu·e {count} fois : ne pas recommencer.' },
    ar: {
      zero: 'لم تُجر مقابلة مع {ref}.',
      one: 'أُجريت مع {ref} مقابلة واحدة.',
      two: 'أُجريت مع {ref} مقابلتان: لا تكرروا.',
      few: 'أُجريت مع {ref} {count} مقابلات: لا تكرروا.',
      many: 'أُجريت مع {ref} {count} مقابلة: لا تكرروا.',
      other: 'أُجريت مع {ref} {count} مقابلة: لا تكرروا.',
    },
  },
  risk_old: {
    en: 'The risk assessment is missing or older than thirty days.',
    fr: 'L’évaluation des risques manque ou date de plus de trente jours.',
    ar: 'تقييم المخاطر غير موجود أو مضى عليه أكثر من ثلاثين يوما.',
  },
  risk_not_approved: {
    en: 'The risk is high: somebody responsible must approve.',
    fr: 'Le risque est élevé : l’accord d’un responsable est requis.',
    ar: 'الخطر مرتفع: تلزم موافقة مسؤول.',
  },
  named_without_grounds: {
    en: '{ref} is named without reasonable grounds to believe: write “unknown” or the unit.',
    fr: '{ref} est nommé sans motifs raisonnables de croire : écrire « inconnu » ou l’unité.',
    ar: 'ذُكر اسم {ref} دون أسباب معقولة للاعتقاد: اكتبوا «مجهول» أو الوحدة.',
  },
  fact_names_taken_out: {
    en: {
      one: 'Fact {fact}: a name was taken out of the text in {count} place; read it again as it leaves.',
      other: 'Fact {fact}: names were taken out of the text in {count} places; read it again as it leaves.',
    },
    fr: {
      one: 'Fait n°\u00a0{fact} : un nom a été retiré du texte à {count} endroit ; à relire tel qu’il part.',
      other: 'Fait n°\u00a0{fact} : des noms ont été retirés du texte à {count} endroits ; à relire tel qu’il part.',
    },
    ar: {
      zero: 'الواقعة {fact}: لم يُحجب أي اسم.',
      one: 'الواقعة {fact}: حُجب اسم في موضع واحد من النص؛ أعيدوا قراءته كما يُرسل.',
      two: 'الواقعة {fact}: حُجبت أسماء في موضعين من النص؛ أعيدوا قراءته كما يُرسل.',
      few: 'الواقعة {fact}: حُجبت أسماء في {count} مواضع من النص؛ أعيدوا قراءته كما يُرسل.',
      many: 'الواقعة {fact}: حُجبت أسماء في {count} موضعا من النص؛ أعيدوا قراءته كما يُرسل.',
      other: 'الواقعة {fact}: حُجبت أسماء في {count} موضع من النص؛ أعيدوا قراءته كما يُرسل.',
    },
  },
  names_taken_out: {
    en: {
      one: 'Elsewhere in the document a name was taken out in {count} place.',
      other: 'Elsewhere in the document names were taken out in {count} places.',
    },
    fr: {
      one: 'Ailleurs dans le document, un nom a été retiré à {count} endroit.',
      other: 'Ailleurs dans le document, des noms ont été retirés à {count} endroits.',
    },
    ar: {
      zero: 'لم يُحجب أي اسم في سائر الوثيقة.',
      one: 'حُجب اسم في موضع واحد آخر من الوثيقة.',
      two: 'حُجبت أسماء في موضعين آخرين من الوثيقة.',
      few: 'حُجبت أسماء في {count} مواضع أخرى من الوثيقة.',
      many: 'حُجبت أسماء في {count} موضعا آخر من الوثيقة.',
      other: 'حُجبت أسماء في {count} موضع آخر من الوثيقة.',
    },
  },
  leak_name: {
    en: '{ref}: a name without consent stands in the document.',
    fr: '{ref} : un nom sans consentement figure dans le document.',
    ar: '{ref}: في الوثيقة اسم دون موافقة.',
  },
  leak_face: {
    en: '{ref}: a face without consent stands in the document.',
    fr: '{ref} : un visage sans consentement figure dans le document.',
    ar: '{ref}: في الوثيقة وجه دون موافقة.',
  },
  leak_place: {
    en: '{ref}: an exact place could identify the person.',
    fr: '{ref} : un lieu exact permet d’identifier la personne.',
    ar: '{ref}: مكان دقيق قد يكشف هوية الشخص.',
  },
  leak_metadata: {
    en: '{ref}: a file still carries its metadata.',
    fr: '{ref} : un fichier porte encore ses métadonnées.',
    ar: '{ref}: ملف لا يزال يحمل بياناته الوصفية.',
  },
  verified_on_one: {
    en: '{ref} is verified on fewer than two independent sources.',
    fr: '{ref} est vérifié sur moins de deux sources indépendantes.',
    ar: 'تم التحقق من {ref} بأقل من مصدرين مستقلين.',
  },
  verification_not_approved: {
    en: 'A second person must approve the verification.',
    fr: 'Une seconde personne doit approuver la vérification.',
    ar: 'يجب أن يوافق شخص ثان على التحقق.',
  },
  export_not_approved: {
    en: 'A second person must approve the export.',
    fr: 'Une seconde personne doit approuver l’export.',
    ar: 'يجب أن يوافق شخص ثان على التصدير.',
  },
  age_differs: {
    en: '{ref}: the age does not agree with the date of birth.',
    fr: '{ref} : l’âge ne concorde pas avec la date de naissance.',
    ar: '{ref}: العمر لا يتفق مع تاريخ الميلاد.',
  },
  released_before_arrest: {
    en: '{ref}: released before being arrested.',
    fr: '{ref} : libération antérieure à l’arrestation.',
    ar: '{ref}: الإفراج سابق للتوقيف.',
  },
  stated_after_death: {
    en: '{ref}: the statement is later than the death.',
    fr: '{ref} : la déclaration est postérieure au décès.',
    ar: '{ref}: الإفادة لاحقة للوفاة.',
  },
  arrested_after_death: {
    en: '{ref}: the arrest is later than the death.',
    fr: '{ref} : l’arrestation est postérieure au décès.',
    ar: '{ref}: التوقيف لاحق للوفاة.',
  },
  place_outside: {
    en: 'Fact {ref}: the place lies outside the respondent State.',
    fr: 'Fait {ref} : le lieu est hors de l’État défendeur.',
    ar: 'الواقعة {ref}: المكان خارج الدولة المدعى عليها.',
  },
  no_relief: { en: 'Nothing is asked for.', fr: 'Aucune mesure n’est demandée.', ar: 'لم يُطلب أي تدبير.' },
  no_remedies: {
    en: 'The section on domestic remedies is empty.',
    fr: 'La partie sur les recours internes est vide.',
    ar: 'القسم الخاص بسبل الانتصاف الداخلية فارغ.',
  },
  no_interim: {
    en: 'The risk is critical, and no interim measure is asked for.',
    fr: 'Le risque est critique, et aucune mesure provisoire n’est demandée.',
    ar: 'الخطر حرج ولم يُطلب أي تدبير مؤقت.',
  },
  conflict: {
    en: '{ref}: a link to the other side is on record.',
    fr: '{ref} : un lien avec la partie adverse est consigné.',
    ar: '{ref}: صلة مسجلة بالطرف الآخر.',
  },
  conflict_unchecked: {
    en: '{ref}: the conflict of interest has not been checked.',
    fr: '{ref} : le conflit d’intérêts n’a pas été vérifié.',
    ar: '{ref}: لم يُتحقق من تضارب المصالح.',
  },
  figure_differs: {
    en: '{ref}: the printed figure differs from the frozen query.',
    fr: '{ref} : le chiffre imprimé diffère de la requête figée.',
    ar: '{ref}: الرقم المطبوع يختلف عن الاستعلام المجمّد.',
  },
})
