/** Reports: those that were made, and the builder of a new one. */
import { Route, Routes } from 'react-router'
import { NotFound } from '../ui/not-found.tsx'
import { ReportBuilder } from './reports/report-builder.tsx'
import { ReportList } from './reports/report-list.tsx'

/** The addresses under /reports. */
export function ReportsPage() {
  return (
    <Routes>
      <Route index element={<ReportList />} />
      <Route path="new" element={<ReportBuilder />} />
      <Route path="*" element={<NotFound />} />
    </Routes>
  )
}
