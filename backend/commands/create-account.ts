/** An account from the command line: the first network host is made so. Nobody types a password here; the link that is printed lets its owner choose one. */
import { parseArgs } from 'node:util'
import { invite } from '../accounts/invitations.ts'
import { audit } from '../audit/record.ts'
import { connect } from '../database/connection.ts'
import { plainFailure } from '../plain-failure.ts'
import type { CommandContext } from './vigie.ts'

const languages: readonly string[] = ['en', 'fr', 'ar']

export const summary = '<email> <name> [--host] [--language en|fr|ar]   makes an account, or a new link for one that is there'

/** Makes the account when it is not there, and prints a link, good once and for three days. */
export async function run(args: string[], { config, databaseUrl }: CommandContext): Promise<void> {
  const { values, positionals } = readArguments(args)
  const [email = '', ...names] = positionals
  const language = values.language ?? 'en'
  if (!/^[^\s@]+@[^\s@]+$/.test(email) || email.length > 254)
    throw plainFailure(`Give an address and a name: npm run vigie -- create-account ${summary.split('   ')[0]}`)
  if (!languages.includes(language)) throw plainFailure(`--language ${language} is not understood: give ${languages.join(', ')}.`)
  const db = connect(databaseUrl, { max: 1, name: 'vigie create-account' })
  try {
    const token = await db.transaction(async (transaction) => {
      const known: { id: string } | undefined = await transaction('accounts').select('id').where({ email: email.toLowerCase() }).first()
      if (!known && names.length === 0) throw plainFailure('Give the name of the person after the address.')
      const made: { id: string }[] = known
        ? []
        : await transaction('accounts')
            .insert({ email: email.toLowerCase(), name: names.join(' '), language, is_host: values.host ?? false })
            .returning('id')
      const id = known?.id ?? made[0]?.id ?? ''
      if (known && values.host) await transaction('accounts').where({ id }).update({ is_host: true })
      await audit(transaction, { action: known ? 'invite' : 'creation', kind: 'accounts', record_id: id, detail: { by: 'command' } })
      return invite(transaction, id, null)
    })
    process.stdout.write(`${config.origin ?? `http://localhost:${config.port}`}/invitation/${token}\n`)
  } finally {
    await db.destroy()
  }
}

function readArguments(args: string[]) {
  try {
    return parseArgs({ args, allowPositionals: true, options: { host: { type: 'boolean' }, language: { type: 'string' } } })
  } catch (cause) {
    throw plainFailure(`${(cause as Error).message.split('\n')[0]} Usage: create-account ${summary.split('   ')[0]}`, cause)
  }
}
