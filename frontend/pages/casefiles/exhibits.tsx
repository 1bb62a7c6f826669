/** The exhibits: each with its item of the vault, its fingerprint and the copy that is handed over; the items that could become one; and a way to put a new file in. */
import { useState } from 'react'
import { Link } from 'react-router'
import { exhibit as schema } from '../../../schemas/casefile/proof.ts'
import { displayDate } from '../../../schemas/display.ts'
import type { Evidence } from '../../../schemas/evidence.ts'
import { leavingWords as words } from '../../../schemas/words/casefile-leaving.ts'
import { partWords } from '../../../schemas/words/casefile-parts.ts'
import { casefileWords } from '../../../schemas/words/casefiles.ts'
import { evidenceWords } from '../../../schemas/words/evidence.ts'
import type { Page } from '../../lib/api.ts'
import { useCommunity } from '../../lib/community.tsx'
import { useLanguage } from '../../lib/language.tsx'
import { useSession } from '../../lib/session.tsx'
import { useQuery } from '../../lib/use-query.ts'
import { useTermName } from '../../lib/vocabulary.ts'
import { RecordDialog } from '../../records/dialog/record-dialog.tsx'
import { asTerm } from '../../records/knowledge/use-choices.ts'
import { Badge } from '../../ui/badge.tsx'
import { Bidi } from '../../ui/bidi.tsx'
import { Icon } from '../../ui/icon.tsx'
import { useToast } from '../../ui/toast.tsx'
import { Candidates } from './candidates.tsx'
import { useCase } from './case.ts'
import { exhibitFrom, nameOfItem } from './exhibit-from.ts'
import './exhibits.css'
import { PartList } from './part-list.tsx'
import { PutFile } from './put-file.tsx'
import type { Kept } from './told.ts'

interface Exhibit extends Kept {
  readonly number?: number | null
  readonly created_at?: string | null
  readonly title?: string | null
  readonly kind?: string | null
  readonly evidence_id?: string | null
  readonly handed?: string | null
  readonly filed_on?: string | null
  readonly confidential?: boolean | null
  readonly disclosable?: boolean | null
}

function Fingerprint({ item }: { readonly item: Evidence }) {
  const { say, number } = useLanguage()
  const { within } = useCommunity()
  return (
    <p className="exhibit-item small">
      <Link to={within(`/evidence/${item.id}`)}>
        <Icon name="archive" size={1.1} /> <bdi>{item.reference}</bdi>
      </Link>
      {item.sha256 && (
        <>
          <span className="muted">
            <bdi>{item.type}</bdi> · {say(evidenceWords.size, { size: number(Math.max(0.1, Math.round((item.bytes ?? 0) / 104_857.6) / 10)) })}
          </span>
          <code dir="ltr" className="exhibit-hash">
            {item.sha256}
          </code>
        </>
      )}
    </p>
  )
}

function Shown({ one, items, open }: { readonly one: Exhibit; readonly items: readonly Evidence[] | null; readonly open: boolean }) {
  const { say, language, number } = useLanguage()
  const named = useTermName('source_material', 'handed_copy')
  const item = items?.find((each) => each.id === one.evidence_id)
  return (
    <>
      <h3 className="part-title">
        {one.number && <span className="part-number">{number(one.number)}</span>} <Bidi>{one.title || '—'}</Bidi>
      </h3>
      <p className="row small exhibit-marks">
        {one.kind && <span className="muted">{named('source_material', one.kind)}</span>}
        {one.filed_on && <Badge tone="accent">{say(words.filed, { date: displayDate(one.filed_on, language) })}</Badge>}
        {one.confidential && <Badge icon="lock">{say(words.confidential)}</Badge>}
        {!one.disclosable && <Badge tone="returned">{say(words.not_to_state)}</Badge>}
        {one.handed && one.handed !== 'original' && <Badge icon="hidden">{named('handed_copy', one.handed)}</Badge>}
      </p>
      {item && <Fingerprint item={item} />}
      {open && !one.evidence_id && (
        <p className="part-warning small">
          <Icon name="warning" size={1} /> {say(words.not_in_vault)}
        </p>
      )}
      {open && one.evidence_id && items && !item && <p className="muted small">{say(words.item_hidden)}</p>}
    </>
  )
}

/** The part. */
export function Exhibits() {
  const { say } = useLanguage()
  const { may } = useSession()
  const tell = useToast()
  const { record, changed } = useCase()
  const open = may('assess', 'casefiles', record)
  const items = useQuery<Page<Evidence>>(open ? `/api/casefiles/${record.id}/evidence` : null, { limit: 200 })
  const used = useQuery<Page<Exhibit>>(open ? '/api/exhibits' : null, { casefile_id: record.id, limit: 200 })
  const named = useTermName('evidence_kind')
  const [turn, setTurn] = useState(0)
  const [making, setMaking] = useState<Evidence | null>(null)
  const [putting, setPutting] = useState(false)
  const vault = items.data?.items ?? []
  const originals = vault.filter((one) => one.relation !== 'redaction')
  const taken = new Set((used.data?.items ?? []).map((one) => one.evidence_id))
  const candidates = originals.filter((one) => !taken.has(one.id) && one.relation !== 'part')
  const choices = {
    evidence_id: originals.map((one) => asTerm(one.id, nameOfItem(one))),
    redaction_id: vault.filter((one) => one.relation === 'redaction').map((one) => asTerm(one.id, nameOfItem(one))),
  }
  const writes = may('update', 'exhibits', { community_id: record.community_id, casefile_id: record.id, removed_at: null }, 'record')
  const again = () => {
    items.reload()
    used.reload()
    setTurn((now) => now + 1)
  }
  return (
    <div className="stack">
      <PartList<Exhibit>
        key={turn}
        schema={schema}
        title={say(casefileWords.part_exhibits)}
        add={say(partWords.add_to, { kind: say(partWords.exhibit_one) })}
        empty={{ title: say(partWords.exhibits_none), text: say(partWords.exhibits_none_text), icon: 'archive' }}
        nameOf={(one) => one.title ?? ''}
        choices={choices}
        onChanged={used.reload}
        show={(one) => <Shown one={one} items={items.data ? vault : null} open={open} />}
      />
      {open && writes && (
        <Candidates
          items={items.data && used.data ? candidates : null}
          onPut={() => setPutting(true)}
          onOne={setMaking}
          onMade={(count) => {
            tell(say(words.exhibits_made, { count }))
            again()
            changed()
          }}
        />
      )}
      {making && (
        <RecordDialog<Exhibit>
          schema={schema}
          title={say(words.make_exhibit)}
          record={null}
          fixed={{ casefile_id: record.id, community_id: record.community_id }}
          given={exhibitFrom(making, making.kind ? named('evidence_kind', making.kind) : '')}
          choices={choices}
          onClose={() => setMaking(null)}
          onDone={() => {
            setMaking(null)
            tell(say(casefileWords.saved))
            again()
            changed()
          }}
        />
      )}
      {putting && (
        <PutFile
          onClose={() => {
            setPutting(false)
            again()
          }}
          onAdded={items.reload}
        />
      )}
    </div>
  )
}
