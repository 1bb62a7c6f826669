/** The server killed while a large file arrives: the device asks how far it came, goes on from there, and what is kept is what was sent. VIGIE_LONG=1 sends 500 MB. */
import { createHash, randomBytes } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { request } from 'node:http'
import path from 'node:path'
import { pipeline } from 'node:stream/promises'
import { expect } from 'chai'
import { connectOwner } from '../../backend/database/connection.ts'
import { long } from '../attack/ground.ts'
import { begunFolder, type Folder, type Started, startServer } from '../ground/server-process.ts'
import { type Client, clientOf } from '../support/client.ts'
import { aCommunity, anIncident, type Ground, password, someone } from '../support/people.ts'

const block = 1024 ** 2
const blocks = long ? 500 : 24
const part = 8 * block

describe('a large file, and a server that is killed', function () {
  this.timeout(long ? 1_800_000 : 180_000)
  let data: Folder
  let running: Started | undefined
  const base = randomBytes(block)
  /** Block `at` of the file: no two are alike. */
  const blockAt = (at: number): Buffer => {
    const one = Buffer.from(base)
    one.writeUInt32BE(at, 0)
    return one
  }

  before(async () => {
    data = await begunFolder()
  })
  after(async () => {
    running?.child.kill('SIGTERM')
    await running?.ended()
    data?.end()
  })

  async function start(): Promise<string> {
    running = startServer({ VIGIE_DATA: data.folder, PORT: '0', VIGIE_LOG: 'error' })
    return running.address()
  }
  async function kill(): Promise<void> {
    running?.child.kill('SIGKILL')
    await running?.ended()
  }
  interface Device {
    readonly client: Client
    readonly cookie: string
  }
  async function signedIn(address: string, email: string): Promise<Device> {
    const client = clientOf(address)
    const response = await client.fetch('POST', '/api/session', { body: JSON.stringify({ email, password }) })
    expect(response.status).to.equal(201)
    const cookie = response.headers
      .getSetCookie()
      .map((one) => one.split(';')[0])
      .join('; ')
    return { client, cookie }
  }
  /** Sends `bytes` of the file from `from` on; answers how far the upload stands then. Fails when the line is cut. */
  function put({ client, cookie }: Device, id: string, from: number, bytes: number, onSent: (sent: number) => Promise<void>): Promise<number> {
    return new Promise((resolve, reject) => {
      const headers = { cookie, 'content-type': 'application/octet-stream' }
      const sending = request(`${client.base}/api/uploads/${id}?offset=${from}`, { method: 'PUT', headers }, (answer) => {
        let text = ''
        answer.on('data', (chunk: Buffer) => {
          text += chunk
        })
        answer.on('end', () => (answer.statusCode === 200 ? resolve(JSON.parse(text).received) : reject(new Error(`${answer.statusCode} ${text}`))))
        answer.on('error', reject)
      })
      sending.on('error', reject)
      const body = async function* () {
        for (let at = from; at < from + bytes; at += block) {
          yield blockAt(at / block)
          await onSent(at + block - from)
        }
      }
      pipeline(body(), sending).catch(reject)
    })
  }

  it('goes on from where it stands, twice, and keeps what was sent', async () => {
    let address = await start()
    const { url } = JSON.parse(readFileSync(path.join(data.folder, 'vigie.pid'), 'utf8')) as { url: string }
    const owner = connectOwner(url, { max: 1 })
    const ground: Ground = { client: clientOf(address), asOwner: (work) => work(owner) }
    const space = await aCommunity(ground)
    const { email } = await someone(ground, { [space]: 'monitor' })
    await owner.destroy()
    let device = await signedIn(address, email)
    let { client } = device
    const incident = (await client.post('/api/incidents?submission=true', anIncident(space))).body.id
    const bytes = blocks * block
    const upload = (await client.post('/api/uploads', { incident_id: incident, bytes })).body
    const hash = createHash('sha256')
    for (let at = 0; at < blocks; at += 1) hash.update(blockAt(at))

    let received = 0
    // In the second part, and in one of the last: half of it is sent when the server goes.
    const cuts = new Set([part, Math.floor((bytes * 0.7) / part) * part])
    while (received < bytes) {
      const size = Math.min(part, bytes - received)
      const cut = cuts.delete(received)
      const standing = await put(device, upload.id, received, size, async (so) => {
        if (cut && so === 4 * block) await kill()
      }).catch((error: Error) => error)
      if (typeof standing === 'number') received = standing
      else {
        expect(cut, `only a kill breaks it off: ${standing.message}`).to.equal(true)
        address = await start()
        device = await signedIn(address, email)
        client = device.client
        const now = (await client.get(`/api/uploads/${upload.id}`)).body.received
        expect(now, 'what was acknowledged is there').to.be.at.least(received)
        received = now
      }
    }
    expect(cuts.size).to.equal(0)
    const sha256 = hash.digest('hex')
    const made = await client.post(`/api/uploads/${upload.id}/completion`, { sha256, name: 'film.bin' })
    expect([made.status, made.body.sha256, made.body.bytes], made.text).to.deep.equal([201, sha256, bytes])
    const back = await client.fetch('GET', `/api/evidence/${made.body.id}/file`)
    const again = createHash('sha256')
    for await (const chunk of back.body as unknown as AsyncIterable<Uint8Array>) again.update(chunk)
    expect(again.digest('hex')).to.equal(sha256)
  })
})
