/** The query of a request as its route knows it. */
import { badRequest, type FieldProblem } from '../problem.ts'
import { isStorable } from './bodies.ts'
import type { Route } from './route.ts'

/** The parameters that were sent, by name; 400 that names each one that the route does not have, that came twice, or that no text of ours could hold. */
export function readQuery(route: Route, sent: Readonly<Record<string, unknown>>): Record<string, string> {
  const faults: FieldProblem[] = []
  const query: Record<string, string> = {}
  for (const [name, value] of Object.entries(sent)) {
    if (!route.query?.includes(name)) faults.push({ field: name.slice(0, 100), fault: 'unknown' })
    else if (typeof value !== 'string') faults.push({ field: name, fault: 'once' })
    else if (!isStorable(value)) faults.push({ field: name, fault: 'wrong' })
    else query[name] = value
  }
  if (faults.length > 0) throw badRequest(faults)
  return query
}
