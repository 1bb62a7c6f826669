/** The kind of material that supports an account. */
import type { Term } from '../dialect.ts'

export const sourceMaterial = [
  { code: 'victim_statement', en: 'Victim statement', fr: 'Déclaration de la victime', ar: 'إفادة الضحية', source: 'MT16' },
  { code: 'witness_statement', en: 'Witness statement', fr: 'Déclaration de témoin', ar: 'إفادة شاهد/ة', source: 'MT16' },
  { code: 'affidavit', en: 'Signed affidavit', fr: 'Déclaration sous serment signée', ar: 'إقرار كتابي موقّع مشفوع بيمين', source: 'MT16' },
  { code: 'interview_audio', en: 'Audio recording of interview', fr: 'Enregistrement audio d’un entretien', ar: 'تسجيل صوتي لمقابلة', source: 'MT16' },
  { code: 'photo', en: 'Photograph', fr: 'Photographie', ar: 'صورة فوتوغرافية', source: 'MT16' },
  { code: 'video', en: 'Video', fr: 'Vidéo', ar: 'تسجيل مرئي (فيديو)', source: 'MT16' },
  { code: 'medical_certificate', en: 'Medical certificate / examination', fr: 'Certificat ou examen médical', ar: 'شهادة طبية / فحص طبي', source: 'MT16' },
  {
    code: 'forensic_report',
    en: 'Autopsy or forensic report',
    fr: 'Rapport d’autopsie ou d’expertise médico-légale',
    ar: 'تقرير تشريح أو تقرير طب شرعي',
    source: 'MT16',
  },
  { code: 'court_record', en: 'Court record or decision', fr: 'Pièce de procédure ou décision de justice', ar: 'وثيقة قضائية أو حكم قضائي', source: 'MT16' },
  { code: 'police_record', en: 'Police report / complaint receipt', fr: 'Procès-verbal de police / récépissé de plainte', ar: 'محضر شرطة / إيصال شكوى' },
  {
    code: 'official_doc',
    en: 'Official document, law or statement',
    fr: 'Document officiel, loi ou déclaration officielle',
    ar: 'وثيقة رسمية أو قانون أو بيان رسمي',
    source: 'MT16',
  },
  { code: 'press', en: 'Press article or broadcast', fr: 'Article de presse ou émission', ar: 'مقال صحفي أو بث إعلامي', source: 'MT16' },
  { code: 'social_media', en: 'Social-media post', fr: 'Publication sur un réseau social', ar: 'منشور على وسائل التواصل الاجتماعي' },
  { code: 'web_capture', en: 'Web page capture', fr: 'Capture de page web', ar: 'نسخة ملتقطة من صفحة ويب', source: 'Berkeley Protocol' },
  { code: 'satellite', en: 'Satellite or aerial imagery', fr: 'Image satellite ou aérienne', ar: 'صور ساتلية أو جوية' },
  { code: 'correspondence', en: 'Letter, e-mail or message', fr: 'Lettre, courriel ou message', ar: 'خطاب أو بريد إلكتروني أو رسالة', source: 'MT16' },
  { code: 'ngo_report', en: 'NGO report or press release', fr: 'Rapport ou communiqué d’une ONG', ar: 'تقرير أو بيان صحفي لمنظمة غير حكومية', source: 'MT16' },
  { code: 'translation', en: 'Translation (linked to the original)', fr: 'Traduction (liée à l’original)', ar: 'ترجمة (مرتبطة بالأصل)', source: 'MT16' },
  { code: 'physical', en: 'Physical object', fr: 'Objet physique', ar: 'شيء مادي', source: 'Minnesota Protocol' },
] as const satisfies readonly Term[]
