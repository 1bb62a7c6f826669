/** Casefiles: the list of those one litigates, and the workspace of each. */
import { Route, Routes } from 'react-router'
import { NotFound } from '../ui/not-found.tsx'
import { CasefileList } from './casefiles/list.tsx'
import { Workspace } from './casefiles/workspace.tsx'

/** The addresses under /casefiles. */
export function CasefilesPage() {
  return (
    <Routes>
      <Route index element={<CasefileList />} />
      <Route path=":id/*" element={<Workspace />} />
      <Route path="*" element={<NotFound />} />
    </Routes>
  )
}
