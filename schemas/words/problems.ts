/** What the server says when something can not be done: titles, explanations, and the fault of a field. */
import { words } from '../say.ts'

export const problemTitles = words({
  not_found: { en: 'Not found', fr: 'Introuvable', ar: 'غير موجود' },
  sign_in_required: { en: 'Please sign in', fr: 'Veuillez vous connecter', ar: 'يرجى تسجيل الدخول' },
  second_factor_required: { en: 'One more step', fr: 'Encore une étape', ar: 'خطوة أخرى' },
  step_up_required: { en: 'Please confirm that it is you', fr: 'Veuillez confirmer que c’est bien vous', ar: 'يرجى تأكيد هويتكم' },
  enrolment_required: { en: 'First set up a second factor', fr: 'Configurez d’abord un second facteur', ar: 'أعدّوا أولا وسيلة تحقق ثانية' },
  not_allowed: { en: 'You may not do this', fr: 'Vous ne pouvez pas faire cela', ar: 'لا يحق لكم القيام بذلك' },
  bad_request: { en: 'The request could not be read', fr: 'La demande est illisible', ar: 'تعذّرت قراءة الطلب' },
  invalid: { en: 'Some answers need attention', fr: 'Certaines réponses sont à revoir', ar: 'بعض الإجابات تحتاج إلى مراجعة' },
  conflict: { en: 'This can not be done as things stand', fr: 'Impossible en l’état', ar: 'لا يمكن ذلك في الوضع الراهن' },
  stale: { en: 'Somebody changed this in the meantime', fr: 'Quelqu’un a modifié cette fiche entre-temps', ar: 'عُدّل هذا السجل في هذه الأثناء' },
  precondition_required: { en: 'The version being changed is missing', fr: 'La version modifiée n’est pas indiquée', ar: 'لم تُحدَّد النسخة المراد تعديلها' },
  too_large: { en: 'Too large', fr: 'Trop volumineux', ar: 'الحجم أكبر من المسموح' },
  too_many: { en: 'Too many attempts', fr: 'Trop de tentatives', ar: 'محاولات كثيرة' },
  unsupported: { en: 'This kind of content is not accepted', fr: 'Ce type de contenu n’est pas accepté', ar: 'هذا النوع من المحتوى غير مقبول' },
  foreign_origin: { en: 'The request came from another site', fr: 'La demande provient d’un autre site', ar: 'الطلب وارد من موقع آخر' },
  failed: { en: 'Something went wrong on our side', fr: 'Une erreur est survenue de notre côté', ar: 'حدث خطأ من جهتنا' },
  storage_full: { en: 'There is no room left to keep this', fr: 'Il n’y a plus de place pour le conserver', ar: 'لم تعد هناك مساحة لحفظ هذا' },
  unavailable: { en: 'Not available at the moment', fr: 'Indisponible pour le moment', ar: 'غير متاح حاليا' },
})

export const problemDetails = words({
  fields: { en: 'See: {fields}.', fr: 'Voir : {fields}.', ar: 'انظروا: {fields}.' },
  wrong_credentials: {
    en: 'The address or the password is not right.',
    fr: 'L’adresse ou le mot de passe est incorrect.',
    ar: 'عنوان البريد أو كلمة المرور غير صحيحة.',
  },
  second_factor: {
    en: 'Give the code of your authenticator app, use your passkey, or give a recovery code.',
    fr: 'Indiquez le code de votre application d’authentification, utilisez votre clé d’accès ou donnez un code de secours.',
    ar: 'أدخلوا رمز تطبيق المصادقة، أو استعملوا مفتاح المرور، أو أدخلوا رمز استرداد.',
  },
  wrong_second_factor: {
    en: 'This was not accepted: it is wrong, too old, or was used already.',
    fr: 'Refusé : ce code est faux, trop ancien ou déjà utilisé.',
    ar: 'لم يُقبل: الرمز خاطئ أو قديم أو استُعمل من قبل.',
  },
  step_up: {
    en: 'For this, give your password again: it was last given more than ten minutes ago.',
    fr: 'Pour cela, redonnez votre mot de passe : il a été donné il y a plus de dix minutes.',
    ar: 'لهذا الإجراء أدخلوا كلمة المرور من جديد: مضى على إدخالها أكثر من عشر دقائق.',
  },
  enrolment: {
    en: 'Hosts and coordinators work with a second factor only. Set one up in your account.',
    fr: 'Les hébergeurs et les coordinateurs ne travaillent qu’avec un second facteur. Configurez-le dans votre compte.',
    ar: 'لا يعمل المضيفون والمنسّقون إلا بوسيلة تحقق ثانية. أعدّوها في حسابكم.',
  },
  no_second_factor: {
    en: 'There is no such second factor to confirm: begin again.',
    fr: 'Aucun second facteur n’attend de confirmation : recommencez.',
    ar: 'لا توجد وسيلة تحقق بانتظار التأكيد: ابدؤوا من جديد.',
  },
  passkey_refused: {
    en: 'The key was not accepted: it is known already, or too much time went by. Try again.',
    fr: 'La clé n’a pas été acceptée : elle est déjà connue, ou trop de temps a passé. Réessayez.',
    ar: 'لم يُقبل المفتاح: إما أنه معروف مسبقا أو انقضت المهلة. أعيدوا المحاولة.',
  },
  last_factor: {
    en: 'Your password is shorter than 15 characters, or your role asks for a second factor: add another before you remove this one, or choose a longer password.',
    fr: 'Votre mot de passe compte moins de 15 caractères, ou votre rôle exige un second facteur : ajoutez-en un autre avant de retirer celui-ci, ou choisissez un mot de passe plus long.',
    ar: 'كلمة مروركم أقصر من 15 حرفا، أو أن دوركم يتطلب وسيلة تحقق ثانية: أضيفوا أخرى قبل إزالة هذه، أو اختاروا كلمة مرور أطول.',
  },
  sign_in_first: {
    en: 'This address has an account already: sign in with it, then open the link again.',
    fr: 'Cette adresse a déjà un compte : connectez-vous, puis rouvrez le lien.',
    ar: 'لهذا العنوان حساب مسبق: سجّلوا الدخول به ثم افتحوا الرابط مرة أخرى.',
  },
  wrong_state: {
    en: 'The state of the incident does not allow this.',
    fr: 'L’état de l’incident ne le permet pas.',
    ar: 'حالة الواقعة لا تسمح بذلك.',
  },
  erased: {
    en: 'What identified people here was erased: it can not be written again nor put back.',
    fr: 'Ce qui identifiait des personnes ici a été effacé : on ne peut ni le récrire ni le rétablir.',
    ar: 'مُحي ما كان يكشف هوية الأشخاص هنا: لا يمكن كتابته من جديد ولا استعادته.',
  },
  held: {
    en: 'A legal hold stands in the way: it must be released first.',
    fr: 'Une conservation légale s’y oppose : elle doit d’abord être levée.',
    ar: 'يمنع ذلك حفظٌ قانوني: يجب رفعه أولا.',
  },
  frozen: {
    en: 'A coordinator has closed this community for safety: nothing leaves it and nobody enters until it is lifted.',
    fr: 'Une personne qui coordonne a fermé cette communauté par sécurité : rien n’en sort et personne n’y entre jusqu’à la levée.',
    ar: 'أغلق أحد المنسقين هذه المجموعة لدواعي السلامة: لا يخرج منها شيء ولا يدخلها أحد إلى أن يُرفع الإغلاق.',
  },
  not_the_reference: {
    en: 'That is not the reference of the record: write it as it stands on its page.',
    fr: 'Ce n’est pas la référence de la fiche : écrivez-la telle qu’elle figure sur sa page.',
    ar: 'ليس هذا الرقم المرجعي للسجل: اكتبوه كما يظهر في صفحته.',
  },
  was_merged: {
    en: 'It became part of another record: undo the merge instead.',
    fr: 'Elle a été fusionnée dans une autre fiche : annulez plutôt la fusion.',
    ar: 'أصبحت جزءا من سجل آخر: ألغوا الدمج بدلا من ذلك.',
  },
  has_merged: {
    en: 'Another record was merged into it: undo the merge first.',
    fr: 'Une autre fiche y a été fusionnée : annulez d’abord la fusion.',
    ar: 'دُمج فيه سجل آخر: ألغوا الدمج أولا.',
  },
  verified_stands: {
    en: 'A verified record keeps its values: dispute it first.',
    fr: 'Une fiche vérifiée garde ses valeurs : contestez-la d’abord.',
    ar: 'السجل المتحقق منه يحتفظ بقيمه: اطعنوا فيه أولا.',
  },
  nothing_to_revert: {
    en: 'That revision says nothing else than the record does now.',
    fr: 'Cette version ne dit rien d’autre que la fiche actuelle.',
    ar: 'لا يختلف ذلك الإصدار عن السجل الحالي في شيء.',
  },
  own_record: {
    en: 'You recorded it: another person must verify it.',
    fr: 'Vous l’avez saisi : une autre personne doit le vérifier.',
    ar: 'أنتم من سجّلها: يجب أن يتحقق منها شخص آخر.',
  },
  other_content: {
    en: 'This identifier already has other content.',
    fr: 'Cet identifiant porte déjà un autre contenu.',
    ar: 'لهذا المعرّف محتوى آخر.',
  },
  seal_broken: {
    en: 'What identifies people in this record does not open: it was changed outside Vigie. Tell whoever operates it.',
    fr: 'Ce qui identifie des personnes dans cette fiche ne s’ouvre pas : elle a été modifiée hors de Vigie. Prévenez la personne qui l’exploite.',
    ar: 'لا يمكن فتح ما يكشف هوية الأشخاص في هذا السجل: لقد عُدّل من خارج المنصة. أبلغوا القائمين على تشغيلها.',
  },
  already_there: { en: 'It is already there.', fr: 'Cela existe déjà.', ar: 'هذا موجود مسبقا.' },
  checks_block: {
    en: 'Something must be settled before this leaves: see the checks, or say why it leaves all the same.',
    fr: 'Un point doit être réglé avant l’envoi : voyez les vérifications, ou dites pourquoi l’envoi se fait malgré tout.',
    ar: 'يجب حل بعض المسائل قبل الإرسال: راجعوا الفحوص، أو اذكروا سبب الإرسال رغم ذلك.',
  },
  approval_first: {
    en: 'You may not read the names of all people behind this casefile: before it leaves, somebody else of the team who may has to approve it.',
    fr: 'Vous ne pouvez pas lire les noms de toutes les personnes derrière ce dossier : avant l’envoi, une autre personne de l’équipe qui le peut doit l’approuver.',
    ar: 'لا يحق لكم الاطلاع على أسماء جميع الأشخاص المعنيين بهذا الملف: قبل الإرسال يجب أن يوافق عليه عضو آخر في الفريق يحق له ذلك.',
  },
  exhibit_filed: {
    en: 'This exhibit was filed: it keeps its item. File another exhibit instead.',
    fr: 'Cette pièce a été produite : elle garde son élément. Produisez plutôt une autre pièce.',
    ar: 'أُودع هذا المستند فيحتفظ بعنصره. أودعوا مستندا آخر بدلا من ذلك.',
  },
  own_request: {
    en: 'You asked for it: another person must decide.',
    fr: 'Vous l’avez demandé : une autre personne doit décider.',
    ar: 'أنتم من طلب ذلك: يجب أن يقرر شخص آخر.',
  },
  decided: { en: 'It was decided already.', fr: 'La décision est déjà prise.', ar: 'اتُّخذ القرار من قبل.' },
  casefile_changed: {
    en: 'The casefile has changed since this was asked. Ask again.',
    fr: 'Le dossier a changé depuis cette demande. Demandez de nouveau.',
    ar: 'تغيّر الملف منذ هذا الطلب. اطلبوا من جديد.',
  },
  last_lead: {
    en: 'A casefile keeps at least one lead whose place has no end.',
    fr: 'Un dossier garde au moins un responsable dont la place est sans terme.',
    ar: 'يحتفظ الملف بمسؤول واحد على الأقل لا أجل لمكانه.',
  },
  last_coordinator: {
    en: 'A community keeps at least one coordinator.',
    fr: 'Une communauté garde au moins un coordinateur.',
    ar: 'لا بد أن يبقى للمجموعة منسّق واحد على الأقل.',
  },
  own_role: {
    en: 'Nobody changes their own role: ask another coordinator.',
    fr: 'Nul ne modifie son propre rôle : adressez-vous à un autre coordinateur.',
    ar: 'لا أحد يغيّر دوره بنفسه: اطلبوا ذلك من منسّق آخر.',
  },
  no_such_account: {
    en: 'No account has this address. Ask the network host to create one.',
    fr: 'Aucun compte n’a cette adresse. Demandez à l’hébergeur du réseau d’en créer un.',
    ar: 'لا يوجد حساب بهذا العنوان. اطلبوا من مضيف الشبكة إنشاءه.',
  },
  renewed_on_server: {
    en: 'This person belongs to a confidential community: whoever had the link could read there. Whoever runs the server makes it: npm run vigie -- create-account',
    fr: 'Cette personne est membre d’une communauté confidentielle : le détenteur du lien pourrait y lire. La personne qui administre le serveur crée ce lien : npm run vigie -- create-account',
    ar: 'ينتمي هذا الشخص إلى مجموعة سرية، ومن يملك الرابط يستطيع الاطلاع عليها. يُنشئ الرابطَ من يدير الخادم: npm run vigie -- create-account',
  },
  link_expired: {
    en: 'This link has been used or has expired. Ask for another.',
    fr: 'Ce lien a déjà servi ou a expiré. Demandez-en un autre.',
    ar: 'استُعمل هذا الرابط أو انتهت صلاحيته. اطلبوا رابطا آخر.',
  },
  not_json: { en: 'The body is not valid JSON.', fr: 'Le corps n’est pas du JSON valide.', ar: 'المحتوى ليس JSON صالحا.' },
  not_ready: { en: 'It is not ready yet.', fr: 'Ce n’est pas encore prêt.', ar: 'لم يجهز بعد.' },
  import_over: { en: 'This import has already ended.', fr: 'Cet import est déjà terminé.', ar: 'انتهى هذا الاستيراد من قبل.' },
  unreadable_file: { en: 'The file can not be read.', fr: 'Le fichier est illisible.', ar: 'تعذّرت قراءة الملف.' },
  locked: {
    en: 'It was signed and is locked. Add an addendum instead.',
    fr: 'L’élément a été signé et verrouillé. Ajoutez plutôt un additif.',
    ar: 'وُقّع هذا العنصر وأُقفل. أضيفوا ملحقا بدلا من تعديله.',
  },
  no_file: { en: 'There is no file here.', fr: 'Il n’y a pas de fichier ici.', ar: 'لا يوجد ملف هنا.' },
  no_preview: {
    en: 'No preview could be made of this file. The original is kept as it came.',
    fr: 'Aucun aperçu n’a pu être établi. L’original est conservé tel quel.',
    ar: 'تعذّر إعداد معاينة لهذا الملف. الأصل محفوظ كما ورد.',
  },
  quota: {
    en: 'The room set aside for these files is used up. Speak to whoever runs the network.',
    fr: 'L’espace réservé à ces fichiers est épuisé. Adressez-vous à l’hébergeur du réseau.',
    ar: 'نفدت المساحة المخصصة لهذه الملفات. تواصلوا مع مضيف الشبكة.',
  },
  other_offset: {
    en: 'The upload stands at another place: ask where, and go on from there.',
    fr: 'L’envoi en est à un autre point : demandez lequel, et reprenez de là.',
    ar: 'الرفع متوقف عند موضع آخر: اسألوا عنه وتابعوا منه.',
  },
  incomplete_upload: { en: 'The file has not arrived whole yet.', fr: 'Le fichier n’est pas encore arrivé en entier.', ar: 'لم يصل الملف كاملا بعد.' },
  try_later: { en: 'Please try again in a moment.', fr: 'Veuillez réessayer dans un instant.', ar: 'يرجى المحاولة بعد قليل.' },
})

export const fieldFaults = words({
  required: { en: 'Please fill this in.', fr: 'À renseigner.', ar: 'يرجى ملء هذا الحقل.' },
  unknown: { en: 'There is no such field.', fr: 'Ce champ n’existe pas.', ar: 'لا وجود لهذا الحقل.' },
  read_only: { en: 'This is set by the server.', fr: 'Cette valeur est fixée par le serveur.', ar: 'هذه القيمة يحددها الخادم.' },
  not_yours: { en: 'You may not change this field.', fr: 'Vous ne pouvez pas modifier ce champ.', ar: 'لا يحق لكم تعديل هذا الحقل.' },
  type: { en: 'This is not the kind of value expected here.', fr: 'Ce n’est pas le type de valeur attendu.', ar: 'نوع القيمة غير متوقع هنا.' },
  too_long: { en: 'At most {limit} characters.', fr: 'Au plus {limit} caractères.', ar: 'الحد الأقصى {limit} حرفا.' },
  too_short: { en: 'At least {limit} characters.', fr: 'Au moins {limit} caractères.', ar: 'الحد الأدنى {limit} حرفا.' },
  too_small: { en: 'Not below {limit}.', fr: 'Pas moins de {limit}.', ar: 'ليس أقل من {limit}.' },
  too_big: { en: 'Not above {limit}.', fr: 'Pas plus de {limit}.', ar: 'ليس أكثر من {limit}.' },
  too_many: { en: 'At most {limit} entries.', fr: 'Au plus {limit} éléments.', ar: 'الحد الأقصى {limit} عنصرا.' },
  too_few: { en: 'At least {limit} entries.', fr: 'Au moins {limit} éléments.', ar: 'الحد الأدنى {limit} عنصرا.' },
  repeated: { en: 'The same value stands twice.', fr: 'La même valeur figure deux fois.', ar: 'القيمة نفسها مكررة.' },
  not_in_list: { en: 'This is not in the list.', fr: 'Cette valeur n’est pas dans la liste.', ar: 'هذه القيمة ليست في القائمة.' },
  not_coded: {
    en: 'Only an answer chosen from a list of this record may carry a note.',
    fr: 'Seule une réponse choisie dans une liste de cette fiche peut porter une note.',
    ar: 'لا تُضاف ملاحظة إلا على إجابة مختارة من قائمة في هذا السجل.',
  },
  not_a_date: {
    en: 'This is no date: write 2021-03-12, 2021-03, 2021, ../2021, 2021/.. or 2021-03/2021-05.',
    fr: 'Ce n’est pas une date : écrivez 2021-03-12, 2021-03, 2021, ../2021, 2021/.. ou 2021-03/2021-05.',
    ar: 'هذا ليس تاريخا: اكتبوا مثلا 2021-03-12 أو 2021-03 أو 2021.',
  },
  not_a_moment: { en: 'This is no date and time.', fr: 'Ce n’est pas une date avec heure.', ar: 'هذا ليس تاريخا ووقتا.' },
  not_an_identifier: { en: 'This is no identifier.', fr: 'Ce n’est pas un identifiant.', ar: 'هذا ليس معرّفا.' },
  not_an_address: { en: 'This is no e-mail address.', fr: 'Ce n’est pas une adresse électronique.', ar: 'هذا ليس عنوان بريد إلكتروني.' },
  not_a_link: { en: 'A link begins with http:// or https://.', fr: 'Un lien commence par http:// ou https://.', ar: 'يبدأ الرابط بـ http:// أو https://.' },
  no_such_version: {
    en: 'This version of the form does not exist.',
    fr: 'Cette version du formulaire n’existe pas.',
    ar: 'لا وجود لهذا الإصدار من الاستمارة.',
  },
  no_such_community: { en: 'You record in no such community.', fr: 'Vous ne saisissez pas dans cette communauté.', ar: 'لا تسجّلون في مجموعة كهذه.' },
  no_such_record: {
    en: 'There is no such record in this community.',
    fr: 'Cette fiche n’existe pas dans cette communauté.',
    ar: 'لا يوجد سجل كهذا في هذه المجموعة.',
  },
  no_such_incident: { en: 'There is no such incident.', fr: 'Cet incident n’existe pas.', ar: 'لا وجود لهذه الواقعة.' },
  no_such_item: { en: 'There is no such item of this incident.', fr: 'Cet incident n’a pas un tel élément.', ar: 'لا وجود لهذا العنصر في هذه الواقعة.' },
  empty: { en: 'The file is empty.', fr: 'Le fichier est vide.', ar: 'الملف فارغ.' },
  not_same: {
    en: 'The file did not arrive as it left your device. Nothing was kept: please send it again.',
    fr: 'Le fichier n’est pas arrivé tel qu’il est parti de votre appareil. Rien n’a été conservé : veuillez le renvoyer.',
    ar: 'لم يصل الملف كما غادر جهازكم. لم يُحفظ شيء: يرجى إرساله من جديد.',
  },
  incomplete_place: {
    en: 'Give latitude and longitude together, or neither.',
    fr: 'Indiquez latitude et longitude ensemble, ou aucune.',
    ar: 'حددوا خط العرض وخط الطول معا أو اتركوهما.',
  },
  place_withheld: {
    en: 'The place is withheld: please leave this empty.',
    fr: 'Le lieu n’est pas divulgué : laissez ce champ vide.',
    ar: 'المكان محجوب: يرجى ترك هذا الحقل فارغا.',
  },
  point_missing: {
    en: 'This precision needs a point on the map.',
    fr: 'Cette précision demande un point sur la carte.',
    ar: 'هذه الدقة تتطلب نقطة على الخريطة.',
  },
  past: { en: 'This day is over.', fr: 'Ce jour est passé.', ar: 'هذا اليوم قد مضى.' },
  future: { en: 'This date is in the future.', fr: 'Cette date est dans le futur.', ar: 'هذا التاريخ في المستقبل.' },
  password_short: {
    en: 'At least {limit} characters: a short sentence is best.',
    fr: 'Au moins {limit} caractères : une courte phrase convient le mieux.',
    ar: 'الحد الأدنى {limit} حرفا: الأفضل جملة قصيرة.',
  },
  password_common: { en: 'This password is too easy to guess.', fr: 'Ce mot de passe est trop facile à deviner.', ar: 'كلمة المرور هذه سهلة التخمين.' },
  wrong: { en: 'This is not right.', fr: 'Ce n’est pas correct.', ar: 'هذا غير صحيح.' },
  once: { en: 'Give this once only.', fr: 'Une seule fois.', ar: 'مرة واحدة فقط.' },
})

export type FieldFault = keyof typeof fieldFaults
