/** Sources: who grades one is kept beside the grade. */
import { source } from '../../schemas/source.ts'
import { whoAsks } from '../context.ts'
import { recordRoutes } from './records.ts'

const grades = ['reliability', 'credibility']

export const sourceRoutes = recordRoutes(source, {
  derive: (context, values) => (grades.some((name) => name in values) ? { graded_by: whoAsks(context).id, graded_at: new Date().toISOString() } : {}),
})
