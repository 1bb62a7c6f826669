/** The registry of a community: the people and the forces that its incidents speak of, each with a page that tells everything that is known of them. */
import { Route, Routes } from 'react-router'
import { NotFound } from '../ui/not-found.tsx'
import { MergePeoplePage } from './registry/merge.tsx'
import { OrganisationPage } from './registry/organisation.tsx'
import { OrganisationsPage } from './registry/organisations.tsx'
import { PeoplePage } from './registry/people.tsx'
import { PersonPage } from './registry/person.tsx'

/** The pages. */
export function RegistryPages() {
  return (
    <Routes>
      <Route index element={<PeoplePage />} />
      <Route path="people" element={<PeoplePage />} />
      <Route path="people/:id" element={<PersonPage />} />
      <Route path="people/:id/merge/:other" element={<MergePeoplePage />} />
      <Route path="organisations" element={<OrganisationsPage />} />
      <Route path="organisations/:id" element={<OrganisationPage />} />
      <Route path="*" element={<NotFound />} />
    </Routes>
  )
}
