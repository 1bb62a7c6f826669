/** Once for the whole run: whatever was started is stopped, whatever was written is removed. */
import { stopTestDatabase } from './database.ts'

export async function mochaGlobalTeardown(): Promise<void> {
  await stopTestDatabase()
}
