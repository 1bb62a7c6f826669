/** The demonstration's accounts have public passwords: they enter an empty database when asked for, and a production start refuses a database that has them. */
import { existsSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Config } from './config.ts'
import { connectOwner } from './database/connection.ts'
import type { Log } from './log.ts'
import { plainFailure } from './plain-failure.ts'

export const demonstrationPassword = 'vigie-demonstration'
export const demonstrationAccounts: readonly string[] = ['host', 'coordinator', 'reviewer', 'lawyer', 'monitor', 'reader', 'outsider'].map(
  (one) => `${one}@example.org`,
)

const file = new URL(`../seeds/demonstration${path.extname(fileURLToPath(import.meta.url))}`, import.meta.url)

interface Demonstration {
  demonstrate(given: { databaseUrl: string; dataFolder: string; log: Log }): Promise<void>
}

async function accountsIn(databaseUrl: string): Promise<{ all: number; public: string[] }> {
  const owner = connectOwner(databaseUrl)
  try {
    const emails = (await owner('accounts').whereNull('disabled_at').select('email')) as { email: string }[]
    return { all: emails.length, public: demonstrationAccounts.filter((email) => emails.some((one) => one.email === email)) }
  } finally {
    await owner.destroy()
  }
}

/** Loads the demonstration where it belongs; answers who can sign in with its password, and how many accounts there are. */
export async function passDemonstration(config: Config, databaseUrl: string, log: Log): Promise<{ all: number; public: string[] }> {
  let accounts = await accountsIn(databaseUrl)
  if (config.production && accounts.public.length > 0)
    throw plainFailure(
      `This database holds demonstration accounts (${accounts.public[0]} …), whose password is public: a production start refuses it. Use an empty database.`,
    )
  if (config.demonstration && accounts.all === 0 && existsSync(file)) {
    const { demonstrate } = (await import(file.href)) as Demonstration
    await demonstrate({ databaseUrl, dataFolder: config.dataFolder, log })
    accounts = await accountsIn(databaseUrl)
  }
  return accounts
}
