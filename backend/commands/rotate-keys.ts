/** New keys in place of old ones: of every community, or the master key itself. Killed half-way, run it again. */

import { connectOwner } from '../database/connection.ts'
import { ownerOf } from '../database/data-folder.ts'
import { openKeyring } from '../keys/keyring.ts'
import { rotateCommunity, rotateMaster, settleMaster } from '../keys/rotation.ts'
import { plainFailure } from '../plain-failure.ts'
import type { CommandContext } from './vigie.ts'

export const summary = 'communities | master   puts new keys in place of old ones; for the master key stop Vigie first'

/** Rotates; says what was wrapped again. */
export async function run([what, ...rest]: string[], { config, databaseUrl }: CommandContext): Promise<void> {
  if ((what !== 'communities' && what !== 'master') || rest.length > 0) throw plainFailure(`Usage: npm run vigie -- rotate-keys ${summary.split('   ')[0]}`)
  const owner = connectOwner(databaseUrl)
  try {
    await settleMaster(owner, config.dataFolder)
    const keys = openKeyring(config.dataFolder)
    if (what === 'master') {
      if (ownerOf(config.dataFolder)) throw plainFailure('Vigie is running on this data folder: stop it, and rotate the master key then.')
      if (!keys.master.file)
        throw plainFailure(
          'The master key comes from VIGIE_MASTER_KEY: move it into the data folder (keys/master.key, mode 600), rotate it there, and set the new one.',
        )
      const wrapped = await rotateMaster(owner, keys.master, config.dataFolder)
      process.stdout.write(
        `A new master key is in ${keys.master.file}; ${wrapped} community keys were wrapped under it. Put a copy of the file in the safe, and destroy the old one.\n`,
      )
      return
    }
    const communities: { community_id: string }[] = await owner('community_keys').distinct('community_id')
    let all = 0
    for (const { community_id } of communities) all += await rotateCommunity(owner, keys, community_id)
    process.stdout.write(`${communities.length} communities have a new key; ${all} record keys were wrapped under them.\n`)
  } finally {
    await owner.destroy()
  }
}
