/** The route by which a record goes back to an earlier revision: a new change with its reason, under the rules of any other change. */
import type { RecordSchema } from '../../schemas/dialect.ts'
import type { Answer, Context } from '../context.ts'
import type { Route } from '../http/route.ts'
import { invalid } from '../problem.ts'
import { demand, rowOf } from '../records/door.ts'
import { reversionBody, valuesOfRevision } from '../records/reversion.ts'
import { checkVersion, sayVerb } from '../records/write.ts'

/** `POST /api/<collection>/:id/reversion`; `change` writes fields as a PATCH does. */
export function reversionRoute(schema: RecordSchema, change: (context: Context) => Promise<Answer>): Route {
  return {
    method: 'POST',
    path: `/api/${schema.collection}/:id/reversion`,
    access: 'signed_in',
    summary: `Go back to an earlier revision, whole or by fields, as a new revision (${schema.label.en.toLowerCase()}); If-Match names the version meant.`,
    body: reversionBody,
    handle: async (context) => {
      const { version, fields, reason } = context.body
      const row = await rowOf(context, schema, context.params['id'] ?? '', true)
      demand(context.ability, 'update', schema, row)
      checkVersion(context.ability, schema, row, context.ifMatch)
      const why = String(reason).trim()
      if (why === '') throw invalid([{ field: 'reason', fault: 'required' }])
      const body = await valuesOfRevision(context, schema, String(row['id']), Number(version), (fields as string[] | undefined) ?? null)
      await sayVerb(context.db, 'reversion', why)
      return change({ ...context, body })
    },
  }
}
