/** How much of the form to ask now: all of it, or only what a first report needs; the same draft either way. */
import { useSearchParams } from 'react-router'
import type { Field } from '../../../schemas/fields.ts'
import { capture } from '../../../schemas/words/capture.ts'
import { useSay } from '../../lib/language.tsx'
import { RadioList } from '../../ui/fields/choice.tsx'

export type ExtentKey = 'whole' | 'essentials'

const alongside: ReadonlySet<string> = new Set(['place_name', 'latitude', 'longitude', 'victims_count', 'consent'])

/** The fields of a section that are asked at this extent. */
export function extentFields(fields: readonly Field[], required: ReadonlySet<string>, extent: ExtentKey): readonly Field[] {
  return extent === 'whole' ? fields : fields.filter((field) => required.has(field.name) || alongside.has(field.name))
}

/** The extent in the address; a new record begins with the essentials, one that exists is shown whole. */
export function extentIn(search: URLSearchParams, isNew: boolean): ExtentKey {
  const asked = search.get('extent')
  return asked === 'whole' || asked === 'essentials' ? asked : isNew ? 'essentials' : 'whole'
}

/** The choice, kept in the address. */
export function Extent({ value }: { readonly value: ExtentKey }) {
  const say = useSay()
  const [, setSearch] = useSearchParams()
  return (
    <RadioList
      id="extent"
      label={say(capture.extent)}
      help={say(capture.essentials_help)}
      inline
      clearable={false}
      options={[
        { code: 'essentials', label: say(capture.essentials) },
        { code: 'whole', label: say(capture.whole_form) },
      ]}
      value={value}
      onChange={(code) =>
        setSearch(
          (before) => {
            const after = new URLSearchParams(before)
            after.set('extent', code)
            return after
          },
          { replace: true, preventScrollReset: true },
        )
      }
    />
  )
}
