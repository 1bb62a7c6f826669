/** Words of the archive of a dossier: what its README says, and what its verifier answers to a court's expert. */
import { words } from '../say.ts'

export const verifierWords = words({
  language_name: { en: 'English', fr: 'Français', ar: 'العربية' },
  title: { en: 'Verify a dossier', fr: 'Vérifier un dossier', ar: 'التحقق من ملف' },
  lead: {
    en: 'Everything happens on this computer: nothing is sent anywhere, and no connection is needed.',
    fr: 'Tout se passe sur cet ordinateur\u00a0: rien n’est envoyé, aucune connexion n’est nécessaire.',
    ar: 'يجري كل شيء على هذا الحاسوب: لا يُرسل أي شيء ولا حاجة إلى اتصال.',
  },
  drop: {
    en: 'Drop the ZIP here, or the folder into which it was unpacked.',
    fr: 'Déposez ici le ZIP, ou le dossier dans lequel il a été décompressé.',
    ar: 'أسقطوا هنا ملف ZIP أو المجلد الذي فُكّ فيه.',
  },
  pick_zip: { en: 'Choose the ZIP', fr: 'Choisir le ZIP', ar: 'اختيار ملف ZIP' },
  pick_folder: { en: 'Choose the folder', fr: 'Choisir le dossier', ar: 'اختيار المجلد' },
  progress: { en: 'File {done} of {all}…', fr: 'Fichier {done} sur {all}…', ar: 'الملف {done} من {all}…' },
  exhibit: { en: 'exhibit {number}', fr: 'pièce n° {number}', ar: 'المستند {number}' },
  all_intact: {
    en: 'Intact: every file is as it was signed, none is missing, none was added.',
    fr: 'Intact\u00a0: chaque fichier est tel qu’il a été signé, aucun ne manque, aucun n’a été ajouté.',
    ar: 'سليم: كل ملف كما وُقّع، لا ينقص أي ملف ولم يُضف أي ملف.',
  },
  not_intact: { en: 'NOT intact.', fr: 'NON intact.', ar: 'غير سليم.' },
  signature_good: { en: 'The signature of the manifest is valid.', fr: 'La signature du manifeste est valide.', ar: 'توقيع البيان صحيح.' },
  signature_bad: {
    en: 'The signature of the manifest is NOT valid: the manifest, its signature or its key was changed.',
    fr: 'La signature du manifeste N’EST PAS valide\u00a0: le manifeste, sa signature ou sa clé a été modifié.',
    ar: 'توقيع البيان غير صحيح: عُدّل البيان أو توقيعه أو مفتاحه.',
  },
  signature_missing: { en: 'The manifest is not signed.', fr: 'Le manifeste n’est pas signé.', ar: 'البيان غير موقّع.' },
  changed: { en: 'Changed: {path}', fr: 'Modifié\u00a0: {path}', ar: 'مُعدَّل: {path}' },
  missing: { en: 'Missing: {path}', fr: 'Manquant\u00a0: {path}', ar: 'مفقود: {path}' },
  added: { en: 'Added: {path}', fr: 'Ajouté\u00a0: {path}', ar: 'مُضاف: {path}' },
  unreadable: { en: 'Can not be read: {path}', fr: 'Illisible\u00a0: {path}', ar: 'لا يمكن قراءته: {path}' },
  intact: { en: 'Files intact: {count}', fr: 'Fichiers intacts\u00a0: {count}', ar: 'الملفات السليمة: {count}' },
  key: {
    en: 'Fingerprint of the signing key (SHA-256): {fingerprint}',
    fr: 'Empreinte de la clé de signature (SHA-256)\u00a0: {fingerprint}',
    ar: 'بصمة مفتاح التوقيع (SHA-256): {fingerprint}',
  },
  compare_key: {
    en: 'Compare this fingerprint with the one that the sender gives you by another channel (telephone, letter, a meeting). Without that, anybody could have signed.',
    fr: 'Comparez cette empreinte à celle que l’expéditeur vous communique par une autre voie (téléphone, lettre, rencontre). Sans cela, n’importe qui a pu signer.',
    ar: 'قارنوا هذه البصمة بالتي يبلّغكم بها المرسل بوسيلة أخرى (هاتف أو رسالة أو لقاء). من دون ذلك يمكن أن يكون أي شخص قد وقّع.',
  },
  not_zip: { en: 'It is not a ZIP.', fr: 'Ce n’est pas un ZIP.', ar: 'ليس ملف ZIP.' },
  zip_cut: {
    en: 'The ZIP is cut short: copy or download it again.',
    fr: 'Le ZIP est tronqué\u00a0: copiez-le ou téléchargez-le de nouveau.',
    ar: 'ملف ZIP مبتور: انسخوه أو نزّلوه من جديد.',
  },
  zip_broken: {
    en: 'The ZIP is damaged: copy or download it again.',
    fr: 'Le ZIP est endommagé\u00a0: copiez-le ou téléchargez-le de nouveau.',
    ar: 'ملف ZIP تالف: انسخوه أو نزّلوه من جديد.',
  },
  zip_packed: {
    en: 'The ZIP was packed in a way that is not known here: unpack it and choose the folder.',
    fr: 'Le ZIP a été compressé d’une manière inconnue ici\u00a0: décompressez-le et choisissez le dossier.',
    ar: 'ضُغط ملف ZIP بطريقة غير معروفة هنا: فكّوه واختاروا المجلد.',
  },
  not_opened: {
    en: 'It is not there, or can not be opened.',
    fr: 'Il est introuvable, ou ne peut pas être ouvert.',
    ar: 'غير موجود أو لا يمكن فتحه.',
  },
  unusable: { en: 'This can not be read as a dossier.', fr: 'Ceci ne peut pas être lu comme un dossier.', ar: 'لا يمكن قراءة هذا كملف.' },
})

export const archiveWords = words({
  readme: {
    en: 'DOSSIER {code} – {title}\nMade on {day} for {recipient} ({mark})\n\nWhat is here\n  {pdf}  the dossier\n  exhibits/  the exhibits, under their numbers\n  custody/  for each exhibit, how it was received, held and handed on\n  manifest.json  every file with its size and fingerprint (SHA-256)\n  manifest.sig, signing-key.pem  the signature of the manifest (Ed25519) and the key\n\nHow to verify, without a connection\n  In a browser: open verify.html and drop the ZIP.\n  With Node: node verify.mjs\n  With OpenSSL 3: openssl pkeyutl -verify -pubin -inkey signing-key.pem -rawin -in manifest.json -sigfile manifest.sig\n\nFingerprint of the signing key:\n  {fingerprint}\nCompare it with the one that the sender gives you by another channel. Whoever could change this archive could change this text and the verifier too: if in doubt, take the verifier from the sender by another channel.\n',
    fr: 'DOSSIER {code} – {title}\nÉtabli le {day} pour {recipient} ({mark})\n\nContenu\n  {pdf}  le dossier\n  exhibits/  les pièces, sous leur numéro\n  custody/  pour chaque pièce, sa réception, sa conservation et ses transmissions\n  manifest.json  tous les fichiers, avec leur taille et leur empreinte (SHA-256)\n  manifest.sig, signing-key.pem  la signature du manifeste (Ed25519) et la clé\n\nComment vérifier, sans connexion\n  Dans un navigateur\u00a0: ouvrir verify.html et y déposer le ZIP.\n  Avec Node\u00a0: node verify.mjs\n  Avec OpenSSL 3\u00a0: openssl pkeyutl -verify -pubin -inkey signing-key.pem -rawin -in manifest.json -sigfile manifest.sig\n\nEmpreinte de la clé de signature\u00a0:\n  {fingerprint}\nComparez-la à celle que l’expéditeur vous communique par une autre voie. Qui aurait pu modifier cette archive aurait pu modifier aussi ce texte et le vérificateur\u00a0: en cas de doute, demandez le vérificateur à l’expéditeur par une autre voie.\n',
    ar: 'الملف {code} – {title}\nأُعدّ في {day} إلى {recipient} ({mark})\n\nالمحتويات\n  {pdf}  الملف\n  exhibits/  المستندات تحت أرقامها\n  custody/  لكل مستند: استلامه وحفظه وتسليمه\n  manifest.json  كل الملفات بأحجامها وبصماتها (SHA-256)\n  manifest.sig وsigning-key.pem  توقيع البيان (Ed25519) والمفتاح\n\nكيفية التحقق دون اتصال\n  في المتصفح: افتحوا verify.html وأسقطوا فيه ملف ZIP.\n  بواسطة Node: node verify.mjs\n  بواسطة OpenSSL 3: openssl pkeyutl -verify -pubin -inkey signing-key.pem -rawin -in manifest.json -sigfile manifest.sig\n\nبصمة مفتاح التوقيع:\n  {fingerprint}\nقارنوها بالتي يبلّغكم بها المرسل بوسيلة أخرى. من استطاع تعديل هذا الأرشيف استطاع تعديل هذا النص وأداة التحقق أيضا: عند الشك اطلبوا أداة التحقق من المرسل بوسيلة أخرى.\n',
  },
  custody_title: { en: 'Custody sheet: exhibit {number}', fr: 'Fiche de traçabilité\u00a0: pièce n°\u00a0{number}', ar: 'سجل الحيازة: المستند {number}' },
  custody_kind: { en: 'Custody sheet', fr: 'Fiche de traçabilité', ar: 'سجل الحيازة' },
  handed: { en: 'File in this archive', fr: 'Fichier joint', ar: 'الملف المرفق' },
  original: { en: 'the original, unchanged', fr: 'l’original, inchangé', ar: 'الأصل دون تغيير' },
  redacted: {
    en: 'a redacted copy, made from the original; it has a fingerprint of its own',
    fr: 'une copie caviardée, tirée de l’original\u00a0; elle a sa propre empreinte',
    ar: 'نسخة محجوبة الأجزاء مستخرجة من الأصل، ولها بصمة خاصة بها',
  },
  stripped: {
    en: 'a copy without metadata, made from the original; it has a fingerprint of its own',
    fr: 'une copie sans métadonnées, tirée de l’original\u00a0; elle a sa propre empreinte',
    ar: 'نسخة بلا بيانات وصفية مستخرجة من الأصل، ولها بصمة خاصة بها',
  },
  original_sha: { en: 'SHA-256 of the original', fr: 'SHA-256 de l’original', ar: 'بصمة SHA-256 للأصل' },
  media_type: { en: 'Type', fr: 'Type', ar: 'النوع' },
})
