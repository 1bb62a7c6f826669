/**
 * What can be used up: sockets that send drop by drop, bodies that never end, heavy searches, floods of sign-ins. Through all of them the server says at once that it is
 * there, and nobody who is signed in waits long. Short here; `VIGIE_LONG=1` asks for more of each.
 */
import { connect, type Socket } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import { expect } from 'chai'
import { createApp } from '../../backend/app.ts'
import { addressOf, listen } from '../../backend/listen.ts'
import { createLog } from '../../backend/log.ts'
import { testConfig } from '../support/app.ts'
import { clientOf } from '../support/client.ts'
import { type OwnDatabase, ownDatabase } from '../support/database.ts'
import { aCommunity, type Ground, type Person, someone } from '../support/people.ts'
import { cookieOf, long } from './ground.ts'

/** Milliseconds that the server may take to say that it is there, in the ninety-ninth of a hundred cases. */
const soon = 500

describe('what can be used up', function () {
  this.timeout(long ? 300_000 : 60_000)
  let database: OwnDatabase
  let server: Awaited<ReturnType<typeof listen>>
  let ground: Ground
  let base: string
  let reader: Person
  const sockets = new Set<Socket>()

  before(async () => {
    database = await ownDatabase()
    server = await listen(createApp({ db: database.db, config: await testConfig(), log: createLog('silent', true) }), '127.0.0.1', 0)
    base = addressOf(server).replace('localhost', '127.0.0.1')
    ground = { client: clientOf(base), asOwner: (work) => work(database.owner) }
    const space = await aCommunity(ground)
    reader = await someone(ground, { [space]: 'coordinator' })
    await database.owner.raw(
      `insert into incidents (community_id, form, form_version, state, created_by, title, description, language)
       select ?, 'general', 1, 'submitted', ?, 'Arrest ' || n, repeat('police took people from the square of the old town ' || n || ' ', 40), 'en' from generate_series(1, 3000) n`,
      [space, reader.id],
    )
  })
  after(async () => {
    for (const one of sockets) one.destroy()
    server?.closeAllConnections()
    await new Promise((resolve) => server.close(resolve))
    await database?.drop()
  })
  afterEach(() => {
    for (const one of sockets) one.destroy()
    sockets.clear()
  })

  const open = (): Socket => {
    const { hostname, port } = new URL(base)
    const socket = connect(Number(port), hostname)
    socket.on('error', () => undefined)
    // A socket whose answer nobody reads never says that it was closed.
    socket.resume()
    sockets.add(socket)
    return socket
  }

  /** Asks for the health of the server again and again while `work` goes on; answers the slowest but one of a hundred, in milliseconds. */
  async function healthDuring(work: () => Promise<unknown>): Promise<number> {
    const times: number[] = []
    let over = false
    const going = work().finally(() => {
      over = true
    })
    while (!over || times.length < 20) {
      const began = performance.now()
      expect((await fetch(`${base}/api/health`)).status).to.equal(200)
      times.push(performance.now() - began)
      await sleep(20)
    }
    await going
    return times.sort((a, b) => a - b)[Math.floor((times.length - 1) * 0.99)] ?? 0
  }

  it('two hundred sockets that send their headers drop by drop: the server answers others at once, and the slow are cut off in the end', async () => {
    const slow = Array.from({ length: long ? 1000 : 200 }, open)
    let cut = 0
    for (const one of slow) {
      one.on('close', () => {
        cut += 1
      })
      one.write('GET /api/incidents HTTP/1.1\r\nHost: x\r\n')
    }
    const drops = async () => {
      for (let at = 0; at < (long ? 35 : 5); at++) {
        for (const one of slow) if (one.writable) one.write(`X-${at}: y\r\n`)
        await sleep(800)
      }
    }
    expect(await healthDuring(drops), 'milliseconds').to.be.lessThan(soon)
    expect((await reader.get('/api/incidents?limit=1')).status).to.equal(200)
    if (long) expect(cut, 'cut off').to.equal(slow.length)
  })

  it('bodies and files that come a byte at a time hold no place of others: who sends one is not waited for', async () => {
    const cookie = await cookieOf(ground, reader)
    const kinds = [
      ['POST', '/api/incidents', 'application/json', 200_000],
      ['POST', '/api/imports', 'multipart/form-data; boundary=x', 5_000_000],
      ['POST', '/api/session', 'application/json', 5_000],
    ] as const
    const slow = kinds.flatMap(([method, path, type, length]) =>
      Array.from({ length: long ? 100 : 40 }, () => {
        const socket = open()
        socket.write(`${method} ${path} HTTP/1.1\r\nHost: x\r\nCookie: ${cookie}\r\nContent-Type: ${type}\r\nContent-Length: ${length}\r\n\r\n{`)
        return socket
      }),
    )
    const drops = async () => {
      for (let at = 0; at < (long ? 20 : 4); at++) {
        for (const one of slow) if (one.writable) one.write(' ')
        await sleep(500)
      }
    }
    expect(await healthDuring(drops), 'milliseconds').to.be.lessThan(soon)
    const began = performance.now()
    expect((await reader.get('/api/incidents?limit=1')).status).to.equal(200)
    expect(performance.now() - began, 'a list meanwhile').to.be.lessThan(2_000)
  })

  it('fifty heavy searches at once: all are answered or asked to come later, and the server says at once that it is there', async () => {
    const words = ['police', 'square', 'people town', 'old police taken', 'arrest 17']
    const searches = async () => {
      const asked = Array.from({ length: long ? 300 : 50 }, (_, at) =>
        reader.get(`/api/incidents?q=${encodeURIComponent(words[at % words.length] ?? '')}&limit=50`),
      )
      const statuses = (await Promise.all(asked)).map((one) => one.status)
      expect(statuses.filter((one) => one !== 200 && one !== 429)).to.deep.equal([])
      expect(statuses.filter((one) => one === 200).length).to.be.greaterThan(10)
    }
    expect(await healthDuring(searches), 'milliseconds').to.be.lessThan(soon)
  })

  it('a flood of two hundred sign-ins: few are worked on at a time, the rest are asked to come later, and a list comes meanwhile', async () => {
    const flood = async () => {
      const guesses = Array.from({ length: long ? 1000 : 200 }, (_, at) => reader.another().signIn(`nobody${at}@example.org`, 'a guess that is wrong'))
      const began = performance.now()
      expect((await reader.get('/api/incidents?limit=1')).status).to.equal(200)
      expect(performance.now() - began, 'a list meanwhile').to.be.lessThan(5_000)
      const statuses = (await Promise.all(guesses)).map((one) => one.status)
      expect(statuses.filter((one) => ![401, 429, 503].includes(one))).to.deep.equal([])
      expect(statuses.filter((one) => one === 429).length).to.be.greaterThan(50)
    }
    expect(await healthDuring(flood), 'milliseconds').to.be.lessThan(soon)
  })
})
