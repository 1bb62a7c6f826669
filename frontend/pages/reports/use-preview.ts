/** The figures of the report as it would be printed now: asked again, a moment after the choices have settled. */
import { useEffect, useState } from 'react'
import type { Incident } from '../../../schemas/incident.ts'
import type { ReportModel } from '../../../schemas/report.ts'
import { api } from '../../lib/api.ts'
import { isAbort, type Problem, problemOf } from '../../lib/problem.ts'
import type { WithheldAnswer } from '../../records/consent/withheld-note.tsx'

export type Preview = ReportModel & WithheldAnswer & { readonly first_incidents: readonly Incident[] }

const settles = 350

/** `body` as JSON text, or null when nothing can be asked yet. */
export function usePreview(body: string | null): { preview: Preview | null; problem: Problem | null; busy: boolean } {
  const [held, setHeld] = useState<{ preview: Preview | null; problem: Problem | null }>({ preview: null, problem: null })
  const [busy, setBusy] = useState(false)
  useEffect(() => {
    if (body === null) return
    const abort = new AbortController()
    setBusy(true)
    const timer = setTimeout(() => {
      api
        .post<Preview>('/api/reports/preview', JSON.parse(body), { signal: abort.signal })
        .then((preview) => {
          setHeld({ preview, problem: null })
          setBusy(false)
        })
        .catch((error: unknown) => {
          if (isAbort(error) || abort.signal.aborted) return
          setHeld(({ preview }) => ({ preview, problem: problemOf(error) }))
          setBusy(false)
        })
    }, settles)
    return () => {
      clearTimeout(timer)
      abort.abort()
    }
  }, [body])
  return { ...held, busy }
}
