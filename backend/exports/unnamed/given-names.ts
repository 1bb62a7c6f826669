/** Given names that are too short, or too freely spelt, for their sounds to tell: how each is written in Arabic and in Latin letters. */
import { normalise } from '../../../schemas/arabic.ts'

const table = `محمد mohamed mohammed muhammad mohammad mhamed mahomet mamadou; أحمد ahmed ahmad; علي ali aly; عمر omar omer umar; عثمان othman osman ousmane othmane; حسن hassan hasan hassen
حسين hussein houcine hussain hocine; سعيد said saeed saïd; نور nour noor nur; نورة noura nora; منى mouna mona muna; هدى houda huda hoda; ليلى leila layla laila leyla; سلمى salma selma
مروى مروة marwa maroua; سارة sara sarah sarra; هاجر hajer hajar; أسماء asma asmaa esma; ألفة olfa oulfa ulfa; إيمان imen iman imane; أمل amel amal; آمال أمال amel amal emel; وفاء wafa wafaa ouafa
نجاح najah nejah; حياة hayet hayat; سنية sonia saniya; سامي sami samy; سامية samia; سمير samir sameer; هادي الهادي hedi hadi hedy; فتحي fathi fethi; لطفي lotfi lutfi; صلاح salah; صالح saleh salah salih
أمين amine amin; أمينة amina; آمنة amina emna amna; كريم karim kareem; كمال kamel kamal; كامل kamel; جمال jamal jamel djamel; عادل adel adil; طارق tarek tarik tariq; سليم slim salim selim; سالم salem salim
ياسين yassine yasin yacine; أنيس anis anice; بلال bilel bilal; رامي rami; رانيا rania; ريم rim reem; مها maha; لينا lina; دنيا donia dounia; منية monia; سناء sana sanaa; ثريا thouraya soraya
هند hend hind; دعاء doaa; رجاء raja rajaa; زينب zeineb zaynab zineb zainab; خديجة khadija khadidja; عائشة aicha aisha; فاطمة fatma fatima; مريم mariem maryam meriem; سعاد souad suad; نادية nadia; نوال nawal
يوسف youssef yusuf yousef joseph; إبراهيم ibrahim brahim ibrahima; إسماعيل ismail smail ismaël; موسى moussa musa moses; عيسى issa aissa isa; داود daoud dawood david; سليمان slimane suleiman souleymane
مصطفى mustapha mustafa moustafa; مرتضى mortadha murtada; رضا ridha reda rida; ضياء dhia dia; علاء ala alaa; بهاء baha bahaa; ثامر thamer; رؤوف raouf; مؤيد mouayed; لؤي louay; عدي oday; قيس kais qais
عبدالله abdallah abdullah; شكري chokri shukri; شوقي chawki shawqi; فوزي faouzi fawzi; مجدي majdi magdi; حمدي hamdi; رمزي ramzi; غازي ghazi; هاني heni hany hani; منير mounir munir; معز moez muizz`

const groups = new Map<string, Set<number>>()
for (const [at, line] of table.split(/[;\n]/).entries())
  for (const name of line.trim().split(/\s+/).map(normalise)) groups.set(name, (groups.get(name) ?? new Set()).add(at))

/** Keys that all ways to write a given name share; none for a word that is none of these names. */
export const givenKeys = (word: string): string[] => [...(groups.get(word) ?? [])].map((at) => `given ${at}`)

/** Whether two words, in one spelling, are ways to write one given name. */
export function sameGiven(one: string, other: string): boolean {
  const mine = groups.get(one)
  const theirs = groups.get(other)
  return mine !== undefined && theirs !== undefined && [...mine].some((each) => theirs.has(each))
}
