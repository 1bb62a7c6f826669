/** What is done for erasure by the clock: confirmed orders within seconds, proposals of the communities' rules every few hours. */
import { connectOwner } from '../database/connection.ts'
import { openKeyring } from '../keys/keyring.ts'
import { proposeErasures } from './propose.ts'
import { runErasures } from './run.ts'

const hour = 3_600_000

/** Keeps at it until stopped; `tell` hears codes of failures. */
export function keepErasing(databaseUrl: string, dataFolder: string, tell: (what: string) => void): { stop(): Promise<void> } {
  const owner = connectOwner(databaseUrl, { max: 1, name: 'vigie erasure' })
  let busy: Promise<unknown> | null = null
  const alone = (work: () => Promise<unknown>) => {
    busy ??= work()
      .catch((error: unknown) => tell(error instanceof Error && 'code' in error ? String(error.code) : 'failed'))
      .finally(() => {
        busy = null
      })
  }
  const running = setInterval(() => alone(() => runErasures(owner, openKeyring(dataFolder), dataFolder)), 2_000)
  const proposing = setInterval(() => alone(() => proposeErasures(owner)), 6 * hour)
  const first = setTimeout(() => alone(() => proposeErasures(owner)), 61_000)
  return {
    stop: async () => {
      clearInterval(running)
      clearInterval(proposing)
      clearTimeout(first)
      await busy
      await owner.destroy()
    },
  }
}
