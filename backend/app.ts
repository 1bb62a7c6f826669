/** The table of contents: every address of the server, in the order in which they are tried. A route that is not listed here is not served. */

import express, { type Express } from 'express'
import { act } from '../schemas/act.ts'
import { affiliation } from '../schemas/affiliation.ts'
import { consent } from '../schemas/consent.ts'
import { incidentLink } from '../schemas/incident-link.ts'
import { intervention } from '../schemas/intervention.ts'
import { interview } from '../schemas/interview.ts'
import { organisation } from '../schemas/organisation.ts'
import { gate, refuse } from './http/gate.ts'
import { headers } from './http/headers.ts'
import { openapi } from './http/openapi.ts'
import { pages } from './http/pages.ts'
import type { Route } from './http/route.ts'
import { type Deps, serve } from './http/serve.ts'
import { togetherRoute } from './http/together.ts'
import { openKeyring } from './keys/keyring.ts'
import { Problem } from './problem.ts'
import { accountRoutes } from './resources/accounts.ts'
import { auditRoutes } from './resources/audit.ts'
import { casefileRoutes } from './resources/casefiles.ts'
import { catalogueRoutes } from './resources/catalogue.ts'
import { communityRoutes } from './resources/communities.ts'
import { custodyRoutes } from './resources/custody.ts'
import { deskRoutes } from './resources/desk.ts'
import { disclosureRoutes } from './resources/disclosures.ts'
import { duplicateRoutes } from './resources/duplicates.ts'
import { erasureRoutes } from './resources/erasures.ts'
import { evidenceRoutes } from './resources/evidence.ts'
import { evidenceFileRoutes } from './resources/evidence-files.ts'
import { evidenceMadeRoutes } from './resources/evidence-made.ts'
import { forumRoutes } from './resources/forums.ts'
import { freezeRoutes } from './resources/freeze.ts'
import { holdRoutes } from './resources/holds.ts'
import { importRoutes } from './resources/imports.ts'
import { incidentExportRoutes } from './resources/incident-exports.ts'
import { incidentVerbRoutes } from './resources/incident-verbs.ts'
import { incidentRoutes } from './resources/incidents.ts'
import { invitationRoutes } from './resources/invitations.ts'
import { involvementRoutes } from './resources/involvements.ts'
import { mapRoutes } from './resources/map.ts'
import { mappingRoutes } from './resources/mappings.ts'
import { ownAccountRoutes } from './resources/own-account.ts'
import { peopleRoutes } from './resources/people.ts'
import { personDuplicateRoutes } from './resources/person-duplicates.ts'
import { recordRoutes } from './resources/records.ts'
import { remarkRoutes } from './resources/remarks.ts'
import { reportRoutes } from './resources/reports.ts'
import { retentionRoutes } from './resources/retention.ts'
import { sessionRoutes } from './resources/session.ts'
import { sourceRoutes } from './resources/sources.ts'
import { statisticsRoutes } from './resources/statistics.ts'
import { uploadRoutes } from './resources/uploads.ts'
import { verificationRoutes } from './resources/verification.ts'

const listed: readonly Route[] = [
  ...catalogueRoutes,
  ...sessionRoutes,
  ...ownAccountRoutes,
  ...invitationRoutes,
  ...accountRoutes,
  ...communityRoutes,
  ...auditRoutes,
  ...erasureRoutes,
  ...holdRoutes,
  ...retentionRoutes,
  ...freezeRoutes,
  ...statisticsRoutes,
  ...mapRoutes,
  ...incidentExportRoutes,
  ...incidentRoutes,
  ...incidentVerbRoutes,
  ...duplicateRoutes,
  ...evidenceRoutes,
  ...evidenceFileRoutes,
  ...evidenceMadeRoutes,
  ...custodyRoutes,
  ...uploadRoutes,
  ...importRoutes,
  ...mappingRoutes,
  ...reportRoutes,
  ...disclosureRoutes,
  ...peopleRoutes,
  ...personDuplicateRoutes,
  ...recordRoutes(organisation),
  ...recordRoutes(affiliation),
  ...recordRoutes(act),
  ...involvementRoutes,
  ...sourceRoutes,
  ...recordRoutes(consent),
  ...recordRoutes(interview),
  ...recordRoutes(intervention),
  ...recordRoutes(incidentLink),
  ...verificationRoutes,
  ...remarkRoutes,
  ...deskRoutes,
  ...forumRoutes,
  ...casefileRoutes,
]

const description: Route = {
  method: 'GET',
  path: '/api/openapi.json',
  access: 'open',
  summary: 'This description.',
  handle: async () => ({ body: openapi(routes) }),
}

/** Every route of the API. */
export const routes: readonly Route[] = [...listed, description, togetherRoute(listed)]

/** The server as an Express application, over a database in which somebody is asking. */
export function createApp(given: Omit<Deps, 'keys'>): Express {
  const deps: Deps = { ...given, keys: openKeyring(given.config.dataFolder) }
  const app = express()
  app.disable('x-powered-by')
  app.set('etag', false)
  app.set('query parser', 'simple')
  app.set('case sensitive routing', true)
  app.set('trust proxy', deps.config.proxies)
  app.use(headers(deps.config), gate(deps.config))
  for (const route of routes) app[route.method.toLowerCase() as 'get'](route.path, serve(route, deps))
  const notThere: express.RequestHandler = (_request, response) => {
    refuse(response, new Problem(404, 'not_found'))
  }
  app.use('/api', notThere)
  app.use(pages(), notThere)
  app.use((error: unknown, _request: express.Request, response: express.Response, _next: express.NextFunction) => {
    const status = typeof error === 'object' && error !== null && 'status' in error && Number(error.status) < 500 ? Number(error.status) : 500
    const problem = status === 404 ? new Problem(404, 'not_found') : status < 500 ? new Problem(status, 'bad_request') : new Problem(500, 'failed')
    if (response.headersSent) response.destroy()
    else refuse(response, problem)
  })
  return app
}
