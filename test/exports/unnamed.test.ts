/** Names taken out of what people wrote: in any spelling and script, whole or a word of it, and no everyday word with them. */
import { expect } from 'chai'
import { takenOut } from '../../backend/exports/unnamed/take-out.ts'

const gone = '[—]'
/** What is left of a text where these people may not be named, and those may. */
const left = (text: string, names: readonly string[], named: readonly string[] = []): string =>
  takenOut({ text }, [...names.map((name) => ({ names: [name], instead: gone })), ...named.map((name) => ({ names: [name], instead: null }))]).value.text

describe('names that are taken out of texts', () => {
  it('go whole, in either order, whatever their capitals, spacing and spelling', () => {
    const names = ['Mohamed Ali Trabelsi']
    for (const said of [
      'Mohamed Ali Trabelsi',
      'TRABELSI Mohamed Ali',
      'mohamed  ali\ntrabelsi',
      'Mohammed-Ali Trabelsi',
      'Muhammad Ali Et-Trabelsi',
      'Mohamed Trabelsi',
    ])
      expect(left(`Le juge a entendu ${said}, puis l’a libéré.`, names), said).to.equal(`Le juge a entendu ${gone}, puis l’a libéré.`)
    expect(left('Écrire à mohamedalitrabelsi@example.org', names)).to.equal(`Écrire à ${gone}@example.org`)
    expect(left('photo_Mohamed_Trabelsi.jpg', names)).to.equal(`photo_${gone}_${gone}.jpg`)
  })

  it('go in the other script, with the letters of Arabic that are written in one with them left standing', () => {
    expect(left('استمع القاضي إلى محمد علي الطرابلسي ثم أُفرج عنه', ['Mohamed Ali Trabelsi'])).to.equal(`استمع القاضي إلى ${gone} ثم أُفرج عنه`)
    expect(left('وسمير الطرابلسي كان هناك', ['Samir Trabelsi'])).to.equal(`و${gone} كان هناك`)
    expect(left('Samir Trabelsi et sa sœur', ['سمير الطرابلسي'])).to.equal(`${gone} et sa sœur`)
    expect(left('قال لسمير إن المحامي غائب، وبسمير جروح، فسمير مريض', ['سمير الطرابلسي'])).to.equal(
      `قال ل${gone} إن المحامي غائب، وب${gone} جروح، ف${gone} مريض`,
    )
    expect(left('أُعطي للطرابلسي دواء', ['سمير الطرابلسي'])).to.equal(`أُعطي ل${gone} دواء`)
    expect(left('سَمِيـر الطَّرابلسي', ['سمير الطرابلسي'])).to.equal(gone)
    expect(left('عبد الرحمن وعبدالرحمن', ['عبد الرحمن بن صالح'])).to.equal(`${gone} و${gone}`)
  })

  it('go where a part of them stands alone as a word', () => {
    expect(left('Samir a crié. Les agents ont frappé Trabelsi.', ['Samir Trabelsi'])).to.equal(`${gone} a crié. Les agents ont frappé ${gone}.`)
    expect(left('Karim a été vu par Farid.', ['كريم السالمي', 'فريد بن عمر'])).to.equal(`${gone} a été vu par ${gone}.`)
    for (const [latin, arabic] of [
      ['Mouna', 'منى'],
      ['Houda', 'هدى'],
      ['Nour', 'نور'],
      ['Youssef', 'يوسف'],
      ['Fathi', 'فتحي'],
      ['Ibrahim', 'إبراهيم'],
    ] as const) {
      expect(left(`عادت ${arabic} أمس`, [`${latin} Sfaxi`]), latin).to.equal(`عادت ${gone} أمس`)
      expect(left(`On a vu ${latin} hier.`, [`${arabic} الصفاقسي`]), latin).to.equal(`On a vu ${gone} hier.`)
    }
    expect(left('ثم ضُرب فريد', ['Farid Ben Omar'])).to.equal(`ثم ضُرب ${gone}`)
    expect(left('On a vu Ben Ali sortir.', ['Salah Ben Ali'])).to.equal(`On a vu ${gone} sortir.`)
    expect(left('La victime Samir ben Mohamed Trabelsi a signé.', ['Samir Trabelsi'])).to.equal(`La victime ${gone} a signé.`)
  })

  it('go in a spelling that the texts themselves give beside a full name', () => {
    const told = takenOut({ first: 'أمال الغربي كانت هناك', second: 'ثم عادت أمال' }, [{ names: ['Amel Gharbi'], instead: gone }]).value
    expect(told).to.deep.equal({ first: `${gone} كانت هناك`, second: `ثم عادت ${gone}` })
  })

  it('leave everyday words, places, and other people’s names', () => {
    const kept: readonly (readonly [string, readonly string[]])[] = [
      ['Le crime fut commis à Sfax le 3 mai ; la peine est juste.', ['كريم الصفاقسي', 'Rose Juste', 'May Sfaxi']],
      ['He said that the judge may hope for grace.', ['Said Hope', 'May Grace']],
      ['صدر القرار لصالح الضحية بعد محاكمة عادلة وفرض عقوبة على الموظف، والحق في الحياة والعدل', ['صالح العدل', 'Farid Salah', 'عادل حياة', 'Ali Amel']],
      ['المفوض السامي والأمين العام يطلبان العمل بحسن نية', ['سامي الأمين', 'Amel Hassen']],
      ['Samira Trabelsini attendait à Tripoli.', ['Samir Trabelsi']],
      ['Conduit à Nabeul, à Sousse, à Kairouan, puis à Gabès.', ['Nabil Soussi', 'نبيل القيرواني', 'Gabsi Karim']],
      ['نُقل إلى طرابلس ثم إلى صفاقس', ['Samir Trabelsi', 'Sfaxi Sami']],
      [
        'كُسر الباب، ثم سأل أحدهم عن اسمه، وأعيد الهاتف سليما بعد احتجاج سلمي، وعمر الضحية عشرون سنة، وتُنسى الوقائع',
        ['Kaouther Saleh', 'Asma Slim', 'Salma Tounsi', 'عمر سليم'],
      ],
      ['Voici ce qu’il a tiré. Seule la Cour juge ; les Nations Unies le savent.', ['فتحي الصالح', 'Fathi Touré', 'Ons Saleh']],
      ['L’auteur est inconnu ; un homme en civil.', ['Inconnu', 'un homme', 'X', 'غير معروف']],
      ['L’enfant dort. L’été fut long.', ['Enfant 1', 'El Long']],
    ]
    for (const [text, names] of kept) expect(left(text, names), names.join()).to.equal(text)
  })

  it('go although they are everyday words where something says that they are names', () => {
    expect(left('On a emmené Pierre hier.', ['Pierre Dupont'])).to.equal(`On a emmené ${gone} hier.`)
    expect(left('Elle est morte. Mme Rose a vu.', ['Rose Diallo'])).to.equal(`Elle est morte. Mme ${gone} a vu.`)
    expect(left('شاهدنا السيد صالح عند الباب', ['صالح العامري'])).to.equal(`شاهدنا السيد ${gone} عند الباب`)
    expect(left('رأوا كريم الصفاقسي', ['Karim Sfaxi'])).to.equal(`رأوا ${gone}`)
    expect(left('Abou Salma a signé avec أبو سلمى.', ['Abou Salma'])).to.equal(`${gone} a signé avec ${gone}.`)
    expect(left('صالح العامري خرج', ['صالح العامري'])).to.equal(`${gone} خرج`)
  })

  it('leave whole the name of somebody who may be named and shares a word of it', () => {
    expect(left('Mohamed Gharbi a vu Mohamed Trabelsi ; Mohamed pleurait.', ['Mohamed Trabelsi'], ['Mohamed Gharbi'])).to.equal(
      `Mohamed Gharbi a vu ${gone} ; ${gone} pleurait.`,
    )
  })

  it('are counted place by place, and change nothing that a program reads', () => {
    const value = { kind: 'state.police', id: '3f0c9c1e-2f57-4a52-9d3e-7a3f0c9c1e2f', text: 'Samir et Trabelsi', country: 'TUN' }
    const { value: told, places } = takenOut(value, [{ names: ['Samir Trabelsi'], instead: gone }])
    expect(told).to.deep.equal({ ...value, text: `${gone} et ${gone}` })
    expect(places(value.text)).to.equal(2)
    expect(places(value.kind)).to.equal(0)
  })
})
