/** Invented reports in three languages, put together from phrases of ours: long, varied and repetitive enough to weigh on search as real ones do. */
import type { Language } from '../schemas/dialect.ts'
import type { Chance } from './chance.ts'

interface Phrases {
  readonly events: readonly string[]
  readonly people: readonly string[]
  readonly forces: readonly string[]
  readonly places: readonly string[]
  readonly times: readonly string[]
  readonly sentences: readonly string[]
  /** Each stands in about one text of a hundred. */
  readonly rare: readonly string[]
}

const phrases: Readonly<Record<Language, Phrases>> = {
  en: {
    events: [
      'arrested',
      'beaten',
      'threatened',
      'questioned for hours',
      'expelled from their homes',
      'shot at',
      'abducted',
      'searched without a warrant',
      'dispersed with tear gas',
      'released without charge',
    ],
    people: [
      'three protesters',
      'a journalist',
      'two nurses',
      'a group of students',
      'a lawyer',
      'the head of the village',
      'four farmers',
      'an ambulance driver',
      'a trade unionist',
      'several families',
    ],
    forces: [
      'police officers',
      'soldiers',
      'armed men in civilian clothes',
      'members of a militia',
      'prison guards',
      'agents of the intelligence service',
      'border guards',
      'employees of a private company',
    ],
    places: [
      'the market',
      'the university',
      'the district hospital',
      'the main road',
      'a checkpoint',
      'the courthouse',
      'the mosque',
      'the refugee camp',
      'the central square',
      'the primary school',
    ],
    times: [
      'in the morning',
      'shortly after the prayer',
      'at around 22:00',
      'during the night',
      'on the eve of the election',
      'after the sit-in',
      'two days later',
    ],
    sentences: [
      'According to two witnesses, {forces} arrived {times} near {places} and {people} were {events}.',
      'No warrant was shown, and the families learnt of it {times} only.',
      'A medical certificate describes bruises on the arms and the back of one of them.',
      'The road to {places} was closed until the next day, and {people} could not reach {places}.',
      'The authorities have denied the facts; no inquiry has been opened.',
      'One person told us that {forces} took their telephone and deleted the photographs.',
      '{people} had been {events} in the same place a month earlier by {forces}.',
      'The community has asked for the return of what was seized and for an independent investigation.',
    ],
    rare: ['drone', 'cholera', 'helicopter', 'minefield', 'blindfolded', 'electrocution', 'dam', 'mercenaries', 'bulldozer', 'passport'],
  },
  fr: {
    events: [
      'arrêtés',
      'frappés',
      'menacés',
      'interrogés pendant des heures',
      'expulsés de leur maison',
      'visés par des tirs',
      'enlevés',
      'fouillés sans mandat',
      'dispersés au gaz lacrymogène',
      'relâchés sans inculpation',
    ],
    people: [
      'trois manifestants',
      'un journaliste',
      'deux infirmières',
      'un groupe d’étudiants',
      'une avocate',
      'le chef du village',
      'quatre paysans',
      'un ambulancier',
      'une syndicaliste',
      'plusieurs familles',
    ],
    forces: [
      'des policiers',
      'des militaires',
      'des hommes armés en civil',
      'les membres d’une milice',
      'des gardiens de prison',
      'des agents du renseignement',
      'des gardes-frontières',
      'les employés d’une entreprise privée',
    ],
    places: [
      'le marché',
      'l’université',
      'l’hôpital de district',
      'la route principale',
      'un barrage',
      'le tribunal',
      'la mosquée',
      'le camp de réfugiés',
      'la place centrale',
      'l’école primaire',
    ],
    times: ['dans la matinée', 'peu après la prière', 'vers 22 h', 'pendant la nuit', 'à la veille de l’élection', 'après le sit-in', 'deux jours plus tard'],
    sentences: [
      'Selon deux témoins, {forces} sont arrivés {times} près de {places} et {people} ont été {events}.',
      'Aucun mandat n’a été présenté, et les familles ne l’ont appris que {times}.',
      'Un certificat médical décrit des ecchymoses sur les bras et le dos de l’un d’eux.',
      'L’accès à {places} est resté fermé jusqu’au lendemain, et {people} n’ont pu rejoindre {places}.',
      'Les autorités ont nié les faits ; aucune enquête n’a été ouverte.',
      'Une personne nous a dit que {forces} avaient pris son téléphone et effacé les photographies.',
      '{people} avaient été {events} au même endroit un mois plus tôt par {forces}.',
      'La communauté demande la restitution des biens saisis et une enquête indépendante.',
    ],
    rare: ['drone', 'choléra', 'hélicoptère', 'champ de mines', 'yeux bandés', 'électrocution', 'barrage hydraulique', 'mercenaires', 'bulldozer', 'passeport'],
  },
  ar: {
    events: [
      'للتوقيف',
      'للضرب',
      'للتهديد',
      'للاستجواب ساعات طويلة',
      'للطرد من منازلهم',
      'لإطلاق النار',
      'للاختطاف',
      'للتفتيش من دون مذكرة',
      'للتفريق بالغاز المسيل للدموع',
      'للإخلاء القسري',
    ],
    people: ['ثلاثة محتجين', 'صحفي', 'ممرضتان', 'مجموعة من الطلاب', 'محامية', 'شيخ القرية', 'أربعة مزارعين', 'سائق سيارة إسعاف', 'نقابية', 'عدة عائلات'],
    forces: ['رجال الشرطة', 'جنود', 'مسلحون بملابس مدنية', 'عناصر من ميليشيا', 'حراس السجن', 'عناصر من المخابرات', 'حرس الحدود', 'موظفو شركة خاصة'],
    places: ['السوق', 'الجامعة', 'مستشفى المنطقة', 'الطريق الرئيسي', 'الحاجز', 'المحكمة', 'المسجد', 'مخيم اللاجئين', 'الساحة المركزية', 'المدرسة الابتدائية'],
    times: ['صباحا', 'بعد الصلاة بقليل', 'قرابة الساعة العاشرة ليلا', 'أثناء الليل', 'عشية الانتخابات', 'بعد الاعتصام', 'بعد يومين'],
    sentences: [
      'أفاد شاهدان بأن {forces} وصلوا {times} إلى محيط {places} حيث تعرّض {people} {events}.',
      'لم تُبرز أي مذكرة قضائية، ولم تعلم العائلات بالأمر إلا {times}.',
      'تصف شهادة طبية كدمات على ذراعي أحدهم وظهره.',
      'بقي الوصول إلى {places} مغلقا حتى اليوم التالي، ولم يتمكن {people} من بلوغ {places}.',
      'أنكرت السلطات الوقائع، ولم يُفتح أي تحقيق.',
      'قال لنا أحد الأشخاص إن {forces} أخذوا هاتفه ومحوا الصور.',
      'كان {people} قد تعرّضوا {events} في المكان نفسه قبل شهر على يد {forces}.',
      'يطالب الأهالي بإعادة ما صودر وبتحقيق مستقل.',
    ],
    rare: ['طائرة مسيّرة', 'الكوليرا', 'مروحية', 'حقل ألغام', 'معصوب العينين', 'صعق كهربائي', 'السد', 'مرتزقة', 'جرافة', 'جواز السفر'],
  },
}

const titles: Readonly<Record<Language, string>> = {
  en: '{people}: {events}, {places}',
  fr: '{people} : {events}, {places}',
  ar: 'تعرّض {people} {events} قرب {places}',
}

function filled(template: string, from: Phrases, chance: Chance): string {
  return template.replace(/\{(events|people|forces|places|times)\}/g, (_all, list: 'events') => chance.one(from[list]))
}

/** A title and an account of two to six sentences. */
export function report(language: Language, chance: Chance): { title: string; description: string } {
  const from = phrases[language]
  const sentences = Array.from({ length: 2 + chance.below(5) }, () => filled(chance.one(from.sentences), from, chance))
  if (chance.below(10) === 0) sentences.push(`(${chance.one(from.rare)})`)
  const title = filled(titles[language], from, chance)
  return { title: title[0]?.toUpperCase() + title.slice(1), description: sentences.join(' ') }
}
