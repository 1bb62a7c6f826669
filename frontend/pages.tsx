/** Every page and its address, each in a chunk of its own; the table of contents of the interface. */
import { type ComponentType, lazy, Suspense } from 'react'
import { Route, Routes, useLocation } from 'react-router'
import { Fallback } from './ui/fallback.tsx'
import { Frame } from './ui/frame/frame.tsx'
import { Guest, Member } from './ui/frame/gate.tsx'
import { Loading } from './ui/loading.tsx'
import { NotFound } from './ui/not-found.tsx'

const freshFor = 10_000

/** A page that can not be fetched although there is a network belongs to an older version: the new one is loaded, at the address where one was going. */
async function orReload<T>(load: () => Promise<T>): Promise<T> {
  try {
    return await load()
  } catch (error) {
    if (!navigator.onLine || performance.now() < freshFor) throw error
    location.reload()
    return new Promise<never>(() => undefined)
  }
}

const page = <K extends string>(name: K, load: () => Promise<Record<K, ComponentType>>) => lazy(async () => ({ default: (await orReload(load))[name] }))

const SignIn = page('SignInPage', () => import('./pages/sign-in.tsx'))
const Home = page('HomePage', () => import('./pages/home.tsx'))
const Incidents = page('IncidentsPage', () => import('./pages/incidents.tsx'))
const Incident = page('IncidentPage', () => import('./pages/incident.tsx'))
const Merge = page('MergePage', () => import('./pages/merge.tsx'))
const Vault = page('VaultPage', () => import('./pages/vault.tsx'))
const EvidenceItem = page('EvidencePage', () => import('./pages/evidence.tsx'))
const Capture = page('CapturePage', () => import('./pages/capture.tsx'))
const Registry = page('RegistryPages', () => import('./pages/registry.tsx'))
const MapOf = page('MapPage', () => import('./pages/map.tsx'))
const Statistics = page('StatisticsPage', () => import('./pages/statistics.tsx'))
const Imports = page('ImportsPage', () => import('./pages/imports.tsx'))
const Reports = page('ReportsPage', () => import('./pages/reports.tsx'))
const Communities = page('CommunitiesPage', () => import('./pages/communities.tsx'))
const Community = page('CommunityPage', () => import('./pages/community.tsx'))
const Keeping = page('KeepingPage', () => import('./pages/keeping.tsx'))
const Accounts = page('AccountsPage', () => import('./pages/accounts.tsx'))
const Casefiles = page('CasefilesPage', () => import('./pages/casefiles.tsx'))
const Forums = page('ForumsPage', () => import('./pages/forums.tsx'))
const Log = page('LogPage', () => import('./pages/log.tsx'))
const Account = page('AccountPage', () => import('./pages/account.tsx'))
const Enrol = page('EnrolPage', () => import('./pages/enrol.tsx'))
const Invitation = page('InvitationPage', () => import('./pages/invitation.tsx'))

/** The pages of those who are signed in. Imports, reports and casefiles resolve their own inner addresses. */
function MemberPages() {
  return (
    <Routes>
      <Route index element={<Home />} />
      <Route path="incidents" element={<Incidents />} />
      <Route path="incidents/new" element={<Capture />} />
      <Route path="incidents/:id" element={<Incident />} />
      <Route path="incidents/:id/edit" element={<Capture />} />
      <Route path="incidents/:id/merge/:other" element={<Merge />} />
      <Route path="registry/*" element={<Registry />} />
      <Route path="evidence" element={<Vault />} />
      <Route path="evidence/:id" element={<EvidenceItem />} />
      <Route path="map" element={<MapOf />} />
      <Route path="statistics" element={<Statistics />} />
      <Route path="imports/*" element={<Imports />} />
      <Route path="reports/*" element={<Reports />} />
      <Route path="communities" element={<Communities />} />
      <Route path="communities/:id" element={<Community />} />
      <Route path="communities/:id/keeping" element={<Keeping />} />
      <Route path="casefiles/*" element={<Casefiles />} />
      <Route path="forums" element={<Forums />} />
      <Route path="accounts" element={<Accounts />} />
      <Route path="log" element={<Log />} />
      <Route path="account" element={<Account />} />
      <Route path="*" element={<NotFound />} />
    </Routes>
  )
}

/** All pages. An error in one leaves the frame standing; going elsewhere mends it. */
export function Pages() {
  const { pathname } = useLocation()
  return (
    <Routes>
      <Route
        path="/sign-in"
        element={
          <Guest>
            <Suspense fallback={<Loading />}>
              <SignIn />
            </Suspense>
          </Guest>
        }
      />
      <Route
        path="/invitation/:token"
        element={
          <Suspense fallback={<Loading />}>
            <Invitation />
          </Suspense>
        }
      />
      <Route
        path="/*"
        element={
          <Member
            enrol={
              <Suspense fallback={<Loading />}>
                <Enrol />
              </Suspense>
            }
          >
            <Frame>
              <Fallback at={pathname}>
                <Suspense fallback={<Loading lines={6} />}>
                  <MemberPages />
                </Suspense>
              </Fallback>
            </Frame>
          </Member>
        }
      />
    </Routes>
  )
}
