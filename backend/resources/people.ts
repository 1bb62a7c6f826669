/** People: found by name, however spelt, through fingerprints that only the keys of a community can make, by those who may read names there. */
import { may } from '../../schemas/ability.ts'
import { person } from '../../schemas/person.ts'
import { whoAsks } from '../context.ts'
import { becamePerson } from '../duplicates/became.ts'
import { blindTokens } from '../keys/keyring.ts'
import { badRequest } from '../problem.ts'
import { blindOf, searchedFingerprints } from '../records/fingerprints.ts'
import { recordRoutes } from './records.ts'

export const peopleRoutes = recordRoutes(person, {
  hidden: blindOf,
  became: becamePerson,
  list: {
    query: ['name'],
    narrow: async (context, narrow) => {
      const name = context.query['name']
      if (!name) return narrow
      const words = searchedFingerprints(name)
      if (words.length === 0 || name.length > 200)
        throw badRequest([{ field: 'name', fault: name.length > 200 ? 'too_long' : 'wrong', values: { limit: 200 } }])
      const where: { community: string; words: string[][] }[] = []
      for (const { community_id: community } of whoAsks(context).memberships) {
        // Only where every name may be read: elsewhere a search would tell what a list does not.
        if (!may(context.ability, 'read', 'people', { community_id: community, created_by: null, removed_at: null }, 'identity')) continue
        // A community without a key has sealed no name yet; reading makes it none.
        if (!(await context.db('community_keys').where({ community_id: community }).first('version'))) continue
        const key = await context.keys.current(context.db, community)
        where.push({ community, words: words.map((ways) => blindTokens(key, ways)) })
      }
      return (rows) =>
        narrow(rows).where((any) => {
          any.whereRaw('false')
          for (const { community, words } of where)
            any.orWhere((all) => {
              all.where('community_id', community)
              for (const ways of words) all.whereRaw('blind && ?::text[]', [ways])
            })
        })
    },
  },
})
