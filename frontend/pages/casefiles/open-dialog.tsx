/** Opens a casefile: a title without any name, the State, what was violated, and in which language it will be argued. */
import { useState } from 'react'
import { casefile } from '../../../schemas/casefile.ts'
import { app } from '../../../schemas/words/app.ts'
import { casefileWords as words } from '../../../schemas/words/casefiles.ts'
import { useCommunity } from '../../lib/community.tsx'
import { filtersFrom } from '../../lib/filters.ts'
import { useLanguage } from '../../lib/language.tsx'
import { useSession } from '../../lib/session.tsx'
import { RecordDialog } from '../../records/dialog/record-dialog.tsx'
import { RadioList } from '../../ui/fields/choice.tsx'
import type { Casefile } from './told.ts'

const asked = ['title', 'respondent', 'violations', 'language', 'legal_objective']

/** The communities in which one litigates. */
export function useLitigated() {
  const { mine } = useCommunity()
  const { roleIn } = useSession()
  return mine.filter((one) => ['lawyer', 'coordinator'].includes(roleIn(one.id ?? '') ?? ''))
}

interface OpenProps {
  /** Filters of the incidents that it is opened for, as a query: what they say of it stands there at first. */
  readonly drawn?: string
  readonly onClose: () => void
  readonly onDone: (record: Casefile) => void
}

/** The dialog. */
export function OpenDialog({ drawn = '', onClose, onDone }: OpenProps) {
  const { say, language } = useLanguage()
  const { current } = useCommunity()
  const litigated = useLitigated()
  const [chosen, setChosen] = useState<string | null>(null)
  const { country, violation, community: from } = filtersFrom(new URLSearchParams(drawn))
  const given = { language, ...(country.length === 1 ? { respondent: country[0] } : {}), ...(violation.length > 0 ? { violations: violation } : {}) }
  const community = chosen ?? litigated.find((one) => one.id === (from[0] ?? current?.id))?.id ?? litigated[0]?.id ?? ''
  return (
    <RecordDialog<Casefile>
      schema={casefile}
      title={say(words.open_new)}
      record={null}
      fixed={{ community_id: community, status: 'intake' }}
      given={given}
      only={asked}
      submit={say(words.open_new)}
      onClose={onClose}
      onDone={onDone}
    >
      {litigated.length > 1 && (
        <RadioList
          id="casefile-community"
          label={say(app.community)}
          clearable={false}
          options={litigated.map((one) => ({ code: one.id ?? '', label: one.name ?? '' }))}
          value={community}
          onChange={setChosen}
        />
      )}
    </RecordDialog>
  )
}
