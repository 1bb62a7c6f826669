/** What a password may be, and how it is kept. */
import { Socket } from 'node:net'
import { hash } from '@node-rs/argon2'
import { expect } from 'chai'
import { passwordFault } from '../../backend/accounts/password-rules.ts'
import { checkPassword, hashPassword, isOutdated } from '../../backend/accounts/passwords.ts'

const words = ['Amina Benali', 'amina.benali@example.org', 'Observatoire des Atlas']

describe('a new password', () => {
  it('has fifteen characters, or twelve beside a second factor, and at most 256; counted as people count them', () => {
    expect(passwordFault('olive rain 17b', words, false)).to.deep.equal({ fault: 'password_short', values: { limit: 15 } })
    expect(passwordFault('olive rain 17b', words, true)).to.equal(null)
    expect(passwordFault('olive rain', words, true)).to.deep.equal({ fault: 'password_short', values: { limit: 12 } })
    expect(passwordFault('🌿🐪🌧🏜🌙🔭🕌', words, true)?.fault).to.equal('password_short')
    const long = Array.from({ length: 256 }, (_, at) => String.fromCodePoint(0x4e00 + ((at * 37) % 500))).join('')
    expect(passwordFault(long, words, false)).to.equal(null)
    expect(passwordFault(`${long}x`, words, false)).to.deep.equal({ fault: 'too_long', values: { limit: 256 } })
  })

  it('asks for no capitals, digits or signs', () => {
    for (const good of ['a long and quiet sentence', 'cheval correct batterie agrafe', 'قطار أزرق يمر كل صباح', 'correct horse battery staple'])
      expect(passwordFault(good, words, false), good).to.equal(null)
  })

  it('is none that everybody tries first, alone, twice, together, or with some digits around', () => {
    for (const bad of [
      'passwordpassword',
      'Password12345678',
      'azertyuiop123456',
      'qwertyuiopasdfghjkl',
      'motdepasse2026!!!',
      'iloveyouiloveyou',
      '1234567890123456',
      'abcdefghijklmnopq',
      'aaaaaaaaaaaaaaaaaa',
      'superman-football',
      'vigie-vigie-vigie',
    ])
      expect(passwordFault(bad, words, false)?.fault, bad).to.equal('password_common')
  })

  it('is not made of the name, the address or the communities of its account', () => {
    for (const bad of ['Amina Benali 2026', 'amina.benali@example.org', 'Observatoire des Atlas 1', 'benali-benali-benali'])
      expect(passwordFault(bad, words, false)?.fault, bad).to.equal('password_common')
  })

  it('is looked up without asking anybody: no socket is opened, and a refusal takes no longer than a consent', () => {
    const { connect } = Socket.prototype
    let asked = 0
    Socket.prototype.connect = function (this: Socket) {
      asked += 1
      return this
    } as typeof connect
    const time = (password: string) => {
      const began = performance.now()
      for (let at = 0; at < 200; at++) passwordFault(password, words, false)
      return performance.now() - began
    }
    time('a long and quiet sentence')
    const [good, bad] = [time('a long and quiet sentence'), time('passwordpassword')]
    Socket.prototype.connect = connect
    expect(asked).to.equal(0)
    expect(Math.max(good, bad)).to.be.lessThan(1_000)
  })
})

describe('a password that is kept', () => {
  it('is an Argon2id PHC string of 64 MiB and three passes', async () => {
    expect(await hashPassword('a long and quiet sentence')).to.match(/^\$argon2id\$v=19\$m=65536,t=3,p=1\$/)
  })

  it('is whole to its last character, and the same however its accents are composed', async () => {
    const long = 'é'.repeat(200)
    const kept = await hashPassword(`${long}a`, true)
    expect(await checkPassword(kept, `${long}a`, true)).to.equal(true)
    expect(await checkPassword(kept, `${long}b`, true)).to.equal(false)
    expect(await checkPassword(kept, `${long}a`.normalize('NFD'), true)).to.equal(true)
    expect(await checkPassword(null, `${long}a`, true)).to.equal(false)
  })

  it('is known to be outdated when it was made with less work', async () => {
    const weak = await hash('x', { memoryCost: 19 * 1024, timeCost: 2, parallelism: 1 })
    expect([isOutdated(weak), isOutdated(weak, true), isOutdated('$2b$10$abcdefghijklmnopqrstuv')]).to.deep.equal([true, false, true])
  })
})
