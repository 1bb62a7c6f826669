import { expect } from 'chai'
import { readConfig } from '../../backend/config.ts'
import { plainLine } from '../../backend/plain-failure.ts'

const lineOf = (env: Record<string, string>): string | undefined => {
  try {
    readConfig(env)
    return undefined
  } catch (error) {
    return plainLine(error)
  }
}

describe('the settings', () => {
  it('are complete when none is given: this machine only, the embedded database, the demonstration', () => {
    expect(readConfig({}, '/somewhere')).to.deep.equal({
      port: 3000,
      host: '127.0.0.1',
      databaseUrl: null,
      dataFolder: '/somewhere/.vigie',
      demonstration: true,
      leastHashing: true,
      production: false,
      log: 'info',
      proxies: 0,
      origin: null,
    })
  })

  it('leave the demonstration out of another database and out of production, unless asked for', () => {
    expect(readConfig({ DATABASE_URL: 'postgres://a@b/c' }).demonstration).to.equal(false)
    expect(readConfig({ DATABASE_URL: 'postgres://a@b/c', VIGIE_DEMO: 'on' }).demonstration).to.equal(true)
    expect(readConfig({ NODE_ENV: 'production' })).to.include({ demonstration: false, leastHashing: false })
    expect(lineOf({ NODE_ENV: 'production', VIGIE_DEMO: 'on' })).to.contain('VIGIE_DEMO')
  })

  it('accept a URL of a socket, which has no host', () => {
    expect(readConfig({ DATABASE_URL: 'postgres://a:b@/c?host=/run/postgresql' }).databaseUrl).to.equal('postgres://a:b@/c?host=/run/postgresql')
  })

  it('never repeat a URL, which may hold a password', () => {
    expect(lineOf({ DATABASE_URL: 'postgres//a:topsecret@b/c' }))
      .to.contain('DATABASE_URL')
      .and.to.not.contain('topsecret')
  })

  for (const [name, value] of [
    ['PORT', '-1'],
    ['PORT', '3e3'],
    ['VIGIE_LOG', 'loud'],
    ['VIGIE_PROXIES', '11'],
    ['VIGIE_ORIGIN', 'https://a.example/path'],
    ['VIGIE_ORIGIN', 'ftp://a.example'],
    ['VIGIE_NOTHING', '1'],
  ] as const)
    it(`refuse ${name}=${value}`, () => {
      expect(lineOf({ [name]: value })).to.contain(name)
    })

  it('can not be changed afterwards', () => {
    expect(Object.isFrozen(readConfig({}))).to.equal(true)
  })
})
