/** What a flood of sign-ins costs who is signed in: the slowest of twenty pages of a list while waves of two hundred guesses come in, beside the same when it is quiet. */
import { inTurn, type Line, timeLine } from './measure.ts'
import type { Rig } from './rig.ts'

const guesses = 200

/** Sends so many wrong sign-ins at once, again every second once all were answered, until told to stop; answers how many were answered, and how many of them refused for want of room. */
function flood(port: number): { stop(): Promise<[number, number]> } {
  let over = false
  let [answered, refused] = [0, 0]
  const guess = async () => {
    const body = JSON.stringify({ email: `nobody${answered}.${Math.random()}@flood.example`, password: 'a guess that is wrong' })
    const reply = await fetch(`http://127.0.0.1:${port}/api/session`, { method: 'POST', headers: { 'content-type': 'application/json' }, body }).catch(
      () => null,
    )
    await reply?.arrayBuffer()
    answered += 1
    if (reply?.status !== 401) refused += 1
  }
  const waves = (async () => {
    while (!over) {
      await Promise.all(Array.from({ length: guesses }, guess))
      await new Promise((resolve) => setTimeout(resolve, 1_000))
    }
  })()
  return {
    stop: async () => {
      over = true
      await waves
      return [answered, refused]
    },
  }
}

/** A page of fifty, quiet and in the flood, in turn. */
export async function safetyFlood(rig: Rig): Promise<Line[]> {
  const path = '/api/incidents?country=SYR&sort=-happened_on&limit=50&total=false'
  const server = await rig.vigie(await rig.copy(10_000, 'flooded'))
  const list = async () => {
    const { port, headers } = server
    return (await rig.load({ method: 'GET', port, paths: [path], headers, concurrency: 1, milliseconds: rig.short ? 2_000 : 5_000, expect: 200 })).p95
  }
  const flooded = async () => {
    const waves = flood(server.port)
    const p95 = await list()
    const [answered, refused] = await waves.stop()
    rig.told(`${answered} guesses, ${refused} of them asked to come later`)
    return p95
  }
  const p95 = await inTurn(rig.short ? 3 : 5, { flooded, quiet: list })
  await server.stop()
  return [timeLine('list page, slowest of twenty, in floods of 200 sign-ins, against the same when it is quiet', p95.flooded, p95.quiet, 'ms', 3)]
}
