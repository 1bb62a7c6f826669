/** The claims of the case: one at a time, with its articles, its argument, and its matrix of elements against facts or exhibits. */
import { useCallback, useState } from 'react'
import { useNavigate, useParams } from 'react-router'
import { claim as schema } from '../../../schemas/casefile-parts.ts'
import { rightOf, rightsSuggested } from '../../../schemas/law/elements.ts'
import { matrixWords as words } from '../../../schemas/words/casefile-matrix.ts'
import { casefileWords } from '../../../schemas/words/casefiles.ts'
import { useCommunity } from '../../lib/community.tsx'
import { useLanguage } from '../../lib/language.tsx'
import { useSession } from '../../lib/session.tsx'
import { RecordDialog } from '../../records/dialog/record-dialog.tsx'
import { Button } from '../../ui/button.tsx'
import { Empty } from '../../ui/empty.tsx'
import { Loading } from '../../ui/loading.tsx'
import { ProblemNote } from '../../ui/problem.tsx'
import { useToast } from '../../ui/toast.tsx'
import { useCase } from './case.ts'
import { ClaimPicker } from './claim-picker.tsx'
import { ClaimSheet } from './claim-sheet.tsx'
import type { Claim } from './told.ts'
import { useRemoval } from './use-removal.ts'
import './matrix.css'

const asked = ['right', 'title', 'articles', 'argument', 'discrimination', 'structural_law']

/** The part. */
export function Claims() {
  const { say, language } = useLanguage()
  const { within } = useCommunity()
  const { may } = useSession()
  const navigate = useNavigate()
  const tell = useToast()
  const { claim: chosen } = useParams()
  const { record, claims, changed } = useCase()
  const [editing, setEditing] = useState<Claim | 'new' | null>(null)
  const again = claims.reload
  const refresh = useCallback(() => {
    again()
    changed()
  }, [again, changed])
  const [remove, refused] = useRemoval('claims', refresh)
  const writes = may('update', 'claims', { community_id: record.community_id, casefile_id: record.id, removed_at: null }, 'record')
  const items = claims.items ?? []
  const shown = items.find((one) => one.id === chosen) ?? items[0]
  const nameOf = (one: Claim) => one.title || (rightOf(String(one.right))?.[language] ?? String(one.right))
  const fresh = writes && (
    <Button look="primary" icon="plus" onClick={() => setEditing('new')}>
      {say(words.add_claim)}
    </Button>
  )
  return (
    <section className="stack" aria-label={say(casefileWords.part_claims)}>
      <div className="spread part-head">
        <h2>{say(casefileWords.part_claims)}</h2>
        {items.length > 0 && fresh}
      </div>
      {claims.problem && <ProblemNote problem={claims.problem} onRetry={claims.reload} />}
      {refused && <ProblemNote problem={refused} />}
      {!claims.items && !claims.problem && <Loading />}
      {claims.items && items.length === 0 && (
        <Empty icon="scales" title={say(words.none)} text={say(words.none_text)}>
          {fresh}
        </Empty>
      )}
      {items.length > 1 && <ClaimPicker items={items} shown={shown?.id} nameOf={nameOf} />}
      {shown && (
        <ClaimSheet
          key={shown.id}
          claim={shown}
          name={nameOf(shown)}
          onEdit={writes ? () => setEditing(shown) : null}
          onRemove={() => void remove(shown)}
          onChanged={refresh}
        />
      )}
      {editing && (
        <RecordDialog<Claim>
          schema={schema}
          title={editing === 'new' ? say(words.add_claim) : say(words.claim, { number: editing.number ?? 0 })}
          record={editing === 'new' ? null : editing}
          fixed={{ casefile_id: record.id, community_id: record.community_id }}
          only={asked}
          first={{ right: rightsSuggested(record.violations ?? []).map((one) => one.code) }}
          onClose={() => setEditing(null)}
          onDone={(done) => {
            setEditing(null)
            tell(say(casefileWords.saved))
            refresh()
            void navigate(within(`/casefiles/${record.id}/claims/${done.id}`))
          }}
        />
      )}
    </section>
  )
}
