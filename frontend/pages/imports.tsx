/** The import pages: what has been imported, a new file, and one import with its progress and report. */
import { Route, Routes } from 'react-router'
import { NotFound } from '../ui/not-found.tsx'
import { ImportList } from './imports/list.tsx'
import { NewImport } from './imports/new.tsx'
import { OneImport } from './imports/one.tsx'
import './imports/imports.css'

/** Resolves the inner addresses. */
export function ImportsPage() {
  return (
    <Routes>
      <Route index element={<ImportList />} />
      <Route path="new" element={<NewImport />} />
      <Route path=":id" element={<OneImport />} />
      <Route path="*" element={<NotFound />} />
    </Routes>
  )
}
