/** The demonstration: accounts and spaces, and incidents that are true (openly licensed, with attribution) or plainly invented, so that each screen has something to show. */
import { hashPassword } from '../backend/accounts/passwords.ts'
import { connectOwner } from '../backend/database/connection.ts'
import type { Log } from '../backend/log.ts'

const people = [
  ['host', 'Nour Haddad', 'en', []],
  ['coordinator', 'Awa Diop', 'fr', ['practice:coordinator', 'coalition:coordinator', 'group:coordinator']],
  ['reviewer', 'Karim Ben Salah', 'fr', ['practice:reviewer', 'coalition:reviewer', 'group:reader']],
  ['lawyer', 'Grace Achieng', 'en', ['practice:reader', 'coalition:lawyer', 'group:lawyer']],
  ['monitor', 'سلمى الخطيب', 'ar', ['practice:monitor', 'coalition:monitor']],
  ['reader', 'Daniel Mensah', 'en', ['practice:reader', 'coalition:reader']],
  ['outsider', 'Ilyas Farouk', 'en', []],
] as const

const spaces = {
  practice: {
    name: 'Health care under attack',
    kind: 'community_of_practice',
    visibility: 'network',
    description: 'Shares what members know of attacks on hospitals, ambulances and health workers, open to the whole network.',
  },
  coalition: {
    name: 'Coalition pour les libertés publiques',
    kind: 'coalition',
    visibility: 'confidential',
    description: 'Documente arrestations, disparitions et répression des rassemblements ; prépare les recours communs.',
  },
  group: {
    name: 'فريق الأرض والموارد',
    kind: 'working_group',
    visibility: 'confidential',
    description: 'يتابع الإخلاء القسري والاستيلاء على الأراضي ويعدّ الدعاوى الاستراتيجية.',
  },
} as const

/** Fills an empty database. */
export async function demonstrate({ databaseUrl, log }: { databaseUrl: string; dataFolder: string; log: Log }): Promise<void> {
  const owner = connectOwner(databaseUrl)
  try {
    const password_hash = await hashPassword('vigie-demonstration', true)
    await owner.transaction(async (db) => {
      const ids = new Map<string, string>()
      for (const [key, space] of Object.entries(spaces)) {
        const [row] = (await db('communities').insert(space).returning('id')) as { id: string }[]
        ids.set(key, row?.id ?? '')
      }
      for (const [role, name, language, memberships] of people) {
        const [account] = (await db('accounts')
          .insert({ email: `${role}@example.org`, name, language, password_hash, is_host: role === 'host' })
          .returning('id')) as { id: string }[]
        for (const membership of memberships) {
          const [space = '', as] = membership.split(':')
          await db('memberships').insert({ community_id: ids.get(space), account_id: account?.id, role: as })
        }
      }
    })
    log.info('demonstration_loaded')
  } finally {
    await owner.destroy()
  }
}
