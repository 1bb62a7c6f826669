/** The form version that a record was written with; read once per visit, since a version never changes. */
import { useEffect, useState } from 'react'
import type { FormSchema } from '../../../schemas/dialect.ts'
import { together } from '../../lib/together.ts'

const known = new Map<string, FormSchema>()

/** The form, or null while it is on its way or if it can not be read. */
export function useForm(form: string | null | undefined, version: number | null | undefined): FormSchema | null {
  const key = form && version ? `${form}@${version}` : null
  const [, setTurn] = useState(0)
  useEffect(() => {
    if (!key || !form || known.has(key)) return
    let here = true
    together<FormSchema>(`/api/forms/${encodeURIComponent(form)}?version=${version}`).then(
      (found) => {
        known.set(key, found)
        if (here) setTurn((now) => now + 1)
      },
      () => undefined,
    )
    return () => {
      here = false
    }
  }, [key, form, version])
  return key ? (known.get(key) ?? null) : null
}
