/** Once for the whole run: whatever was started is stopped, whatever was written is removed. */
import { stopTestDatabase } from './database.ts'
import { endings } from './endings.ts'

export async function mochaGlobalTeardown(): Promise<void> {
  for (const end of endings.splice(0)) await end()
  await stopTestDatabase()
}
