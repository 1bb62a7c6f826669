/** Names across scripts and spellings: a table of pairs that are one name and of pairs that are two, and what must hold of any name. */
import { expect } from 'chai'
import fc from 'fast-check'
import { compareNames, nameKeys } from '../../schemas/names.ts'

const one: readonly (readonly [string, string])[] = [
  ['Mohamed Ben Ali', 'محمد بن علي'],
  ['Muhammad Ali', 'Mohamed Ali'],
  ['Benali Karim', 'Karim Ben Ali'],
  ['Abdelkader Chaïb', 'Abd al-Qadir Shaib'],
  ['عبد الرحمن الخالد', 'Abderrahmane Khaled'],
  ['عبدالله الحسن', 'Abdullah al-Hassan'],
  ['Youssef Khaled', 'Yusuf Khalid'],
  ['Houria Othmani', 'Huria Osmani'],
  ['حورية عثماني', 'Houria Othmani'],
  ['أبو بكر الصديق', 'Abu Bakr al-Siddiq'],
  ['Djamel Ouahab', 'Jamal Wahab'],
  ['Gamal Abdel Nasser', 'جمال عبد الناصر'],
  ['Fatima Zohra', 'فاطمة الزهراء'],
  ['Rachid Errahmani', 'Rasheed al-Rahmani'],
  ['mou7amed sa3id', 'Mohamed Saïd'],
  ['Ahmed ould Daddah', 'Ahmad wuld Dadah'],
  ['Ibrahim Chaker', 'Brahim Shakir'],
  ['نور الدين', 'Noureddine'],
  ['Salah ad-Din', 'صلاح الدين'],
  ['Hocine Aït Ahmed', 'حسين آيت أحمد'],
  ['El Hadj ben Mohamed Hamdi', 'Hamdi El Hadj Ben Mohammed'],
]
const two: readonly (readonly [string, string])[] = [
  ['Mohamed Ben Ali', 'Mohamed Ben Salah'],
  ['Khaled Saïd', 'Khalil Saïd'],
  ['Karim Mansour', 'Kamel Mansouri'],
  ['أحمد خالد', 'سمير خالد'],
  ['Mohamed', 'Mohamed Ben Ali'],
  ['Antoine Ruiz', 'Jean Ruiz'],
]

describe('names', function () {
  this.timeout(60_000)

  for (const [mine, theirs] of one)
    it(`${mine} and ${theirs} are one, and share a key under which they are found`, () => {
      expect(compareNames(mine, theirs).score).to.be.at.least(0.75)
      expect(nameKeys(mine).filter((key) => nameKeys(theirs).includes(key))).not.to.be.empty
    })

  for (const [mine, theirs] of two) it(`${mine} and ${theirs} are two`, () => expect(compareNames(mine, theirs).score).to.be.below(0.75))

  const letters = fc.string({ unit: fc.constantFrom(...'abdefhiklmnorstuyz', ...'محدعبلرسينةاو', ' ', '-', '’', 'ï', 'ّ'), maxLength: 40 })

  it('have a likeness that does not depend on which comes first, stays between 0 and 1, and is whole for a name and itself', () => {
    fc.assert(
      fc.property(letters, letters, (mine, theirs) => {
        const { score } = compareNames(mine, theirs)
        expect(score).to.be.within(0, 1).and.equal(compareNames(theirs, mine).score)
        expect(compareNames(mine, mine).score).to.be.at.least(score - 0.001)
      }),
    )
  })

  it('have few keys, the same whatever the case, the accents, the spaces and the order', () => {
    fc.assert(
      fc.property(letters, (name) => {
        const keys = nameKeys(name)
        expect(keys.length).to.be.at.most(12 * 40)
        expect(nameKeys(`  ${name.toUpperCase()} `)).to.have.members(keys)
      }),
    )
  })

  it('of any text whatever are taken apart without failing', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (text) => void compareNames(text, 'Mohamed')))
  })
})
