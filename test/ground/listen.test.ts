import { expect } from 'chai'
import { addressOf, drain, listen } from '../../backend/listen.ts'

const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds))

describe('stopping the HTTP server', () => {
  it('lets a request that runs finish, and takes no new one', async () => {
    const server = await listen(
      (_request, response) => {
        setTimeout(() => response.end('done'), 300)
      },
      '127.0.0.1',
      0,
    )
    const address = addressOf(server)
    const running = fetch(address)
    await pause(100)
    const drained = drain(server, 5_000)
    const refused = await fetch(address).then(
      () => false,
      () => true,
    )
    expect(refused).to.equal(true)
    expect(await (await running).text()).to.equal('done')
    await drained
  })

  it('cuts a request that never ends when its patience does', async () => {
    const server = await listen(() => {}, '127.0.0.1', 0)
    const running = fetch(addressOf(server)).then(
      () => 'answered',
      () => 'cut',
    )
    await pause(50)
    await drain(server, 100)
    expect(await running).to.equal('cut')
  })
})
