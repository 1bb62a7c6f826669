/** How much of the form to ask now: all of it, or only what a first report needs; the same draft either way. */
import type { Field } from '../../../schemas/fields.ts'
import { capture } from '../../../schemas/words/capture.ts'
import { useSay } from '../../lib/language.tsx'
import { RadioList } from '../../ui/fields/choice.tsx'

export type ExtentKey = 'whole' | 'essentials'

/** Asked in a first report although it could be submitted without. */
const alongside: ReadonlySet<string> = new Set([
  'place_name',
  'latitude',
  'longitude',
  'victims_count',
  'people',
  'victims',
  'forces',
  'sources',
  'danger_now',
  'danger_note',
  'consent',
  'consent_purposes',
])

/** The fields of a section that are asked at this extent. */
export function extentFields(fields: readonly Field[], required: ReadonlySet<string>, extent: ExtentKey): readonly Field[] {
  return extent === 'whole' ? fields : fields.filter((field) => required.has(field.name) || alongside.has(field.name))
}

/** The extent in the address: a new record begins with the essentials, whatever else is opened is shown whole. */
export function extentIn(search: URLSearchParams): ExtentKey {
  return search.get('extent') === 'essentials' ? 'essentials' : 'whole'
}

/** The choice. */
export function Extent({ value, onChange }: { readonly value: ExtentKey; readonly onChange: (extent: ExtentKey) => void }) {
  const say = useSay()
  return (
    <RadioList
      id="extent"
      label={say(capture.extent)}
      inline
      clearable={false}
      options={[
        { code: 'essentials', label: say(capture.essentials) },
        { code: 'whole', label: say(capture.whole_form) },
      ]}
      value={value}
      onChange={(code) => onChange(code === 'whole' ? 'whole' : 'essentials')}
    />
  )
}
