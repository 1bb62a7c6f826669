/** Involvements: those of one person are listed only where who is alleged may be read; elsewhere the list would tell what a record does not. */
import { may } from '../../schemas/ability.ts'
import { involvement } from '../../schemas/involvement.ts'
import { whoAsks } from '../context.ts'
import { badRequest } from '../problem.ts'
import { uuidPattern } from '../records/draft.ts'
import { recordRoutes } from './records.ts'

export const involvementRoutes = recordRoutes(involvement, {
  list: {
    query: ['person_id'],
    narrow: (context, narrow) => {
      const person = context.query['person_id']
      if (!person) return narrow
      if (!uuidPattern.test(person)) throw badRequest([{ field: 'person_id', fault: 'not_an_identifier' }])
      const { id, memberships } = whoAsks(context)
      const open = memberships
        .map((one) => one.community_id)
        .filter((community_id) => may(context.ability, 'read', 'involvements', { community_id, created_by: null, removed_at: null }, 'restricted'))
      const own = memberships
        .map((one) => one.community_id)
        .filter((community_id) => may(context.ability, 'read', 'involvements', { community_id, created_by: id, removed_at: null }, 'restricted'))
      return (rows) =>
        narrow(rows)
          .where('person_id', person.toLowerCase())
          .where((any) => {
            any.whereIn('community_id', open).orWhere((mine) => mine.where('created_by', id).whereIn('community_id', own))
          })
    },
  },
})
