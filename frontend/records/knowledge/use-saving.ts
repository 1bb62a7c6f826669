/** Recording or changing one record: only what changed is sent, with the version it was read in; a later version is merged field by field, and what clashes is shown before it is replaced. */
import { useRef, useState } from 'react'
import type { RecordSchema } from '../../../schemas/dialect.ts'
import { display } from '../../../schemas/display.ts'
import type { Field } from '../../../schemas/fields.ts'
import { knowledge as words } from '../../../schemas/words/knowledge.ts'
import { api } from '../../lib/api.ts'
import { useLanguage } from '../../lib/language.tsx'
import { Problem, problemOf } from '../../lib/problem.ts'
import { merge } from '../form/merge.ts'
import { changesBetween, type Draft, draftFrom, flatFrom } from '../form/values.ts'
import type { Stored } from './stored.ts'

interface Subject {
  readonly schema: RecordSchema
  readonly fields: readonly Field[]
  readonly record: Stored | null
  readonly fixed: Stored
}

export interface Saving {
  readonly busy: boolean
  /** By field: what somebody else wrote there meanwhile. */
  readonly clashes: Readonly<Record<string, string>>
  readonly save: (draft: Draft) => Promise<{ record: Stored } | { problem: Problem }>
}

const behind = 412

/** How to save the record of a dialog. */
export function useSaving({ schema, fields, record, fixed }: Subject): Saving {
  const { say, language } = useLanguage()
  const [busy, setBusy] = useState(false)
  const [clashes, setClashes] = useState<Readonly<Record<string, string>>>({})
  const base = useRef(record)
  const path = `/api/${schema.collection}`
  const flatOf = (from: Stored) => flatFrom(draftFrom(from, fields), fields)

  const change = async (known: Stored, draft: Draft): Promise<Stored> => {
    const changes = changesBetween(flatOf(known), flatFrom(draft, fields))
    if (Object.keys(changes).length === 0) return known
    try {
      return await api.patch<Stored>(`${path}/${known['id']}`, changes, { version: Number(known['version']) })
    } catch (error) {
      if (problemOf(error).status !== behind) throw error
      const now = await api.get<Stored>(`${path}/${known['id']}`)
      const { clashes: found } = merge(flatOf(known), flatFrom(draft, fields), flatOf(now))
      if (found.length === 0) return api.patch<Stored>(`${path}/${known['id']}`, changes, { version: Number(now['version']) })
      // What stands there now is what the next saving replaces knowingly.
      base.current = { ...known, ...Object.fromEntries(found.map((one) => [one.name, one.theirs])), version: now['version'] }
      setClashes(
        Object.fromEntries(
          found.map(({ name, theirs }) => {
            const field = fields.find((one) => one.name === name)
            const value = field ? display(field, theirs, language, () => undefined) : ''
            return [name, say(words.theirs, { value: value || say(words.nothing_theirs) })]
          }),
        ),
      )
      throw new Problem(behind, { detail: say(words.changed_meanwhile) })
    }
  }
  return {
    busy,
    clashes,
    save: async (draft) => {
      setBusy(true)
      try {
        if (base.current) return { record: await change(base.current, draft) }
        const given = Object.entries(flatFrom(draft, fields)).filter(([, value]) => value !== null)
        return { record: await api.post<Stored>(path, { ...fixed, ...Object.fromEntries(given) }) }
      } catch (error) {
        setBusy(false)
        return { problem: problemOf(error) }
      }
    },
  }
}
