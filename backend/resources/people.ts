/** People: found by name through fingerprints that only the keys of a community can make, by those who may read names there. */
import { may } from '../../schemas/ability.ts'
import { person } from '../../schemas/person.ts'
import { whoAsks } from '../context.ts'
import { blindTokens } from '../keys/keyring.ts'
import { badRequest } from '../problem.ts'
import { nameFingerprints, searchedFingerprints } from '../records/fingerprints.ts'
import { recordRoutes } from './records.ts'

export const peopleRoutes = recordRoutes(person, {
  hidden: async ({ db, keys }, after) => ({ blind: blindTokens(await keys.current(db, String(after['community_id'])), nameFingerprints(after)) }),
  list: {
    query: ['name'],
    narrow: async (context, narrow) => {
      const name = context.query['name']
      if (!name) return narrow
      const tokens = searchedFingerprints(name)
      if (tokens.length === 0 || name.length > 200)
        throw badRequest([{ field: 'name', fault: name.length > 200 ? 'too_long' : 'wrong', values: { limit: 200 } }])
      const where: { community: string; blind: string[] }[] = []
      for (const { community_id: community } of whoAsks(context).memberships) {
        // Only where every name may be read: elsewhere a search would tell what a list does not.
        if (!may(context.ability, 'read', 'people', { community_id: community, created_by: null, removed_at: null }, 'identity')) continue
        // A community without a key has sealed no name yet; reading makes it none.
        if (!(await context.db('community_keys').where({ community_id: community }).first('version'))) continue
        where.push({ community, blind: blindTokens(await context.keys.current(context.db, community), tokens) })
      }
      return (rows) =>
        narrow(rows).where((any) => {
          any.whereRaw('false')
          for (const { community, blind } of where) any.orWhere((all) => all.where('community_id', community).whereRaw('blind @> ?::text[]', [blind]))
        })
    },
  },
})
