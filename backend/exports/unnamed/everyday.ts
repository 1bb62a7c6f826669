/**
 * Words that a text can not do without, so that a name which is also a word does not tear holes into it: the commonest words of French, English and Arabic, and those
 * that the product's own lists and law use. Names that are words as well stand apart: they are names where something else says so.
 */
import { normalise, wordsOf } from '../../../schemas/arabic.ts'
import { articles } from '../../../schemas/law/articles.ts'
import { rights } from '../../../schemas/law/elements.ts'
import { forums } from '../../../schemas/law/forums.ts'
import { instruments } from '../../../schemas/law/instruments.ts'
import { vocabularies } from '../../../schemas/vocabularies/registry.ts'
import { checkWords } from '../../../schemas/words/case-checks.ts'

const french = `a à au aux avec ce ces cet cette ceux celle celui dans de des du elle elles en entre et eux il ils je la le les leur leurs lui ma mais me mes mon même ne ni nos
  notre nous on or ou où par pas pour qu que qui quoi quand sa sans se ses si son sous sur ta te tes ton tous tout toute toutes tu un une vers vos votre vous y donc car
  selon depuis dès lors alors ainsi puis ensuite enfin après avant pendant malgré chez contre jusque plus moins très trop peu beaucoup aussi encore déjà toujours jamais
  ici là deux trois quatre cinq six sept huit neuf dix onze douze vingt trente cent mille premier première second autre autres chaque plusieurs certains aucun aucune
  est sont était étaient été être ont avait avaient avoir fait faire dit dire vu voir mis pris peut doit fut suis homme hommes femme femmes enfant enfants père mère
  fils fille frère sœur mari épouse famille jour jours nuit matin soir heure heures mois an ans année années semaine ville quartier rue place maison porte route pays
  état juge juges cour tribunal police garde agent agents avocat avocate prison poste centre camp hôpital école université mosquée église bureau chef ministre ministère
  président procureur directeur général colonel capitaine lieutenant commissaire officier soldat militaire armée gendarmerie brigade victime victimes témoin témoins
  source client cliente plainte procès audience jugement arrêt mandat droit loi fait faits pièce annexe peine mort vie corps coups main tête pied arme armes feu
  sud nord est ouest blanc noir rouge vert bleu grand petit long court fort bon mal nouveau ancien seul vrai faux juste libre mer terre eau pain port mont val bois
  lundi mardi mercredi jeudi vendredi samedi dimanche janvier février mars avril mai juin juillet août septembre octobre novembre décembre
  inconnu inconnue anonyme confidentiel personne quelqu monsieur madame mademoiselle maître docteur nommé né née fin début suite voici voilà seul seule nations unies cause crime vol viol`
const english = `a about above after again against all also am an and any are as at be because been before being below between both but by can could did do does doing down
  during each few for from further had has have having he her here hers herself him himself his how i if in into is it its itself just me more most my no nor not now of
  off on once only or other our out over own said same say says she should so some such than that the their them then there these they this those through to too told
  under until up very was we were what when where which while who whom whose why will with without would you your one two three four five six seven eight nine ten
  man men woman women child children father mother son daughter brother sister husband wife family day days night morning evening hour month year years week city town
  street house home door road country state judge court police guard officer officers agent lawyer counsel prison station centre center camp hospital school minister
  president prosecutor director general colonel captain soldier army victim victims witness witnesses source client case law right rights fact exhibit death life body
  hand head arm arms may march april june july august monday tuesday wednesday thursday friday saturday sunday january february september october november december
  unknown anonymous confidential person somebody mister doctor north south east west black white green young old new good will mark call hope page pages bill`
const arabic = `على الى حتى لدى سوى مدى مني في من عن مع هذا هذه ذلك تلك هؤلاء الذي التي الذين ما ماذا متى كيف اين لماذا هو هي هم هن نحن انا انت كان كانت كانوا يكون تكون قد لم لن لا ليس ليست ان انه
  انها انهم اذا اذ او ثم بل لكن لان كما كل بعض غير بين بعد قبل عند عندما حين خلال منذ حول دون ضد تحت فوق امام وراء عبر ضمن حيث كذلك ايضا فقط جدا اكثر اقل اول اخر اخرى ثان
  واحد اثنان ثلاثه اربعه خمسه سته سبعه ثمانيه تسعه عشره مئه الف تم جرى قال قالت افاد افادت اخذ وصل دخل خرج عاد راى سمع طلب رفض فرض حكم قضى ضرب قتل حبس سجن عذب اوقف اعتقل
  احتجز رجل رجال امراه نساء طفل اطفال اب ام ابن ابنه ابنت بنت اخ اخت زوج زوجه عائله اسره شاب شابه يوم ايام ليله ليل صباح مساء ساعه شهر سنه عام اعوام اسبوع مدينه شارع ساحه
  بيت منزل باب طريق بلد دوله قاض قاضي محكمه شرطه حرس عون اعوان ضابط جندي جيش محام محامي محاميه مركز مخفر سجين مستشفى مدرسه جامعه مسجد مكتب رئيس وزير وزاره وكيل نيابه
  مدير عميد عقيد رائد نقيب ملازم ضحيه ضحايا شاهد شهود مصدر موكل شكوى محاكمه جلسه قرار امر حق حقوق قانون واقعه وقائع مستند ملحق عقوبه موت حياه جسد يد راس رجل سلاح نار
  عدل عداله عادل حريه كرامه سلم سلام امن امان امين صالح مصلحه حسن سوء كريم جميل طويل قصير كبير صغير جديد قديم ابيض اسود احمر اخضر شمال جنوب شرق غرب
  عمل عامل عمال علم علوم فكر نصر فتح صدق امل رجب شعبان رمضان شوال محرم صفر خميس جمعه سبت احد اثنين ثلاثاء اربعاء
  مجهول مجهوله معروف اسم سيد سيده شخص ناس شهيد ناشط صحفي طالب مواطن قاصر فريق لجنه هيئه ملف تقرير بيان تاريخ مكان سبب نتيجه جمل خلد مرد رشد سجل عبد خير شر مال اهل
  بصمه خبر اثر كسر سال سليما تونسي تونسيه مصري ليبي جزائري مغربي سوري عراقي لبناني يمني سوداني فلسطيني عربي عربيه افريقي دولي وطني`
/** Told apart from a name only by its last letter, which one spelling does not keep. */
const withYa = new Set('على إلى الى حتى لدى متى سوى مدى'.split(' '))

/** Names that are words as well. */
const both = `said rose pierre pierres hope grace victor juste blanche clément constant aimé désiré prudence ange marine olive violette jean faith joy iris dawn lance frank
  victoire fidèle modeste innocent gloire bienvenu dieudonné moussa sincère parfait chance
  صالح امين كريم حسن امل سلام حياه عدل عادل رجب شعبان رمضان جمعه خميس ربيع صبر نصر كامل ثابت راشد غالب صادق وحيد سامي نجاح سماح وفاء فضل بركه نعمه شكر وسيله حريه كرامه ضياء فجر
  هلال بدر سليم سليمه عمر اسماء رباب شهد وعد عهد انصاف امان رحمه عفو سند دليل مؤمن مامون ناجي شافي قائد ايه اصل`

/** In one spelling, but for the ya without dots, which tells منى from مني. */
const spelled = (text: string): string => normalise(text.replaceAll('ى', 'ʒ'))
const listed = (text: string): string[] => text.split(/\s+/).map(spelled)

const { countries = [], ...lists } = vocabularies
const oneWord = (text: string): boolean => !/\s/.test(text)
const labels = [
  // Jabal Tariq is a place, Tariq is none.
  ...countries.filter(({ en, fr, ar }) => [en, fr, ar].every(oneWord)),
  ...Object.values(lists).flat(),
  ...articles,
  ...instruments,
  ...forums,
  ...rights.flatMap((one) => [one, ...one.elements]),
  ...Object.values(checkWords),
].flatMap(({ en, fr, ar }) => [en, fr, ar].flatMap((text) => (typeof text === 'string' ? [text] : Object.values(text))))

const ambiguous = new Set(listed(both))
const bareArabic = (word: string): string => word.replace(/^[وفبلك]?ال(?=..)/, '')
const common = new Set([
  ...listed(`${french} ${english} ${arabic}`),
  ...labels.flatMap((text) => wordsOf(text.replaceAll('ى', 'ʒ'))).flatMap((word) => [word, bareArabic(word)]),
])

const marks = /[\p{M}\u0640\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/gu

/** Whether a word as it stands in a text is one of those that a name may look like but for its last letter (على, إلى). */
export const isParticle = (word: string): boolean => withYa.has(word.normalize('NFC').replace(marks, ''))

/** Whether a word as it stands in a text is one that the text can not do without. */
export function isEveryday(word: string): boolean {
  const plain = spelled(word)
  return common.has(plain) || common.has(bareArabic(plain)) || isParticle(word)
}

/** Whether a name is a word as well, so that it is a name only where something says so. */
export function isAlsoWord(word: string): boolean {
  const plain = spelled(word)
  return ambiguous.has(plain) || ambiguous.has(bareArabic(plain))
}
