/** One item of evidence: its picture, what its file says of itself, where it came from, what was made from it, and who had it in hand. */
import { useEffect, useState } from 'react'
import { Link, useNavigate, useParams } from 'react-router'
import { abilityFor, may } from '../../schemas/ability.ts'
import { type Evidence, evidence } from '../../schemas/evidence.ts'
import type { Incident } from '../../schemas/incident.ts'
import { app } from '../../schemas/words/app.ts'
import { evidenceWords as words } from '../../schemas/words/evidence.ts'
import { api } from '../lib/api.ts'
import { useCommunity } from '../lib/community.tsx'
import { useLanguage } from '../lib/language.tsx'
import { useAccount } from '../lib/session.tsx'
import { useQuery } from '../lib/use-query.ts'
import { useKeeping } from '../records/erasure/keeping.tsx'
import { AddEvidence } from '../records/evidence/add.tsx'
import { type Custody, CustodyCard } from '../records/evidence/custody.tsx'
import { DescribedCard } from '../records/evidence/described.tsx'
import { InsideCard } from '../records/evidence/inside.tsx'
import { Picture, RedactDialog } from '../records/evidence/picture.tsx'
import { type Read, ReadingCard } from '../records/evidence/reading.tsx'
import { EvidenceList } from '../records/evidence/section.tsx'
import type { Stored } from '../records/knowledge/stored.ts'
import { Bidi } from '../ui/bidi.tsx'
import { Button } from '../ui/button.tsx'
import { Card } from '../ui/card.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { Icon } from '../ui/icon.tsx'
import { Loading } from '../ui/loading.tsx'
import { Menu } from '../ui/menu.tsx'
import { NotFound } from '../ui/not-found.tsx'
import { PageBody } from '../ui/page.tsx'
import { ProblemNote } from '../ui/problem.tsx'
import './incident/incident.css'

function FileCard({ item }: { readonly item: Evidence }) {
  const { say, language, number } = useLanguage()
  if (!item.sha256) return null
  const label = (name: 'file_name' | 'sha256' | 'type') => evidence.properties[name].label[language]
  return (
    <Card title={evidence.sections.find((one) => one.key === 'file')?.label[language]}>
      {item.doubt && <p className="evidence-clash">{say(words[`doubt_${item.doubt}`])}</p>}
      <dl className="facts">
        <div className="fact">
          <dt>{label('file_name')}</dt>
          <dd>
            <Bidi>{item.file_name || '—'}</Bidi>
          </dd>
        </div>
        <div className="fact">
          <dt>{label('type')}</dt>
          <dd>
            <bdi>{item.type}</bdi> · {say(words.size, { size: number(Math.max(0.1, Math.round((item.bytes ?? 0) / 104_857.6) / 10)) })}
          </dd>
        </div>
        <div className="fact">
          <dt>{label('sha256')}</dt>
          <dd className="evidence-hash numbers" dir="ltr">
            {item.sha256}
            {item.device_sha256 === item.sha256 && (
              <div className="evidence-intact">
                <Icon name="check" size={1} /> {say(words.intact)}
              </div>
            )}
          </dd>
        </div>
      </dl>
      <p className="evidence-save">
        <a className="button button-plain" href={`/api/evidence/${item.id}/file`} download>
          <Icon name="import" /> {say(words.download)}
        </a>
      </p>
      <p className="muted small">{say(words.download_help)}</p>
    </Card>
  )
}

type Asking = 'redact' | 'lock' | 'translation' | 'addendum' | 'part'

/** The page. */
export function EvidencePage() {
  const { id = '' } = useParams()
  const { say, language } = useLanguage()
  const { within } = useCommunity()
  const navigate = useNavigate()
  const account = useAccount()
  const query = useQuery<Evidence>(`/api/evidence/${id}`)
  const read = useQuery<Read>(`/api/evidence/${id}/metadata`)
  const custody = useQuery<Custody>(`/api/evidence/${id}/custody`)
  const related = useQuery<{ items: readonly Evidence[] }>('/api/evidence', { parent: id, limit: 200 })
  const item = query.stale ? null : query.data
  const incident = useQuery<Incident>(item?.incident_id ? `/api/incidents/${item.incident_id}` : null)
  const [asking, setAsking] = useState<Asking | null>(null)
  const [translator, setTranslator] = useState('')

  const waiting = read.data?.state === 'waiting' && Boolean(item?.sha256)
  useEffect(() => {
    if (!waiting) return
    const again = setTimeout(read.reload, 2_500)
    return () => clearTimeout(again)
  }, [waiting, read.reload])

  const keeping = useKeeping('evidence', item as Stored | null, query.reload)

  if (query.problem?.status === 404) return <NotFound />
  if (!item)
    return (
      <PageBody title={say(words.page_title)}>
        {query.problem ? <ProblemNote problem={query.problem} onRetry={query.reload} /> : <Loading lines={8} />}
      </PageBody>
    )
  const ability = abilityFor(account)
  const acts = may(ability, 'lock', 'evidence', item)
  const attaches = incident.data ? may(ability, 'attach', 'incidents', incident.data) : false
  const changes = incident.data ? may(ability, 'update', 'incidents', incident.data, 'record') : false
  const done = () => {
    setAsking(null)
    related.reload()
    custody.reload()
  }
  const picture = item.type?.startsWith('image/') && !item.doubt

  return (
    <PageBody
      title={<Bidi lang={item.language}>{item.title || item.file_name || item.reference}</Bidi>}
      window={say(words.page_title)}
      above={
        <nav className="way">
          <Link to={within(`/incidents/${item.incident_id}`)}>
            <Icon name="back" size={1} /> {say(words.back)}
          </Link>
        </nav>
      }
      lead={
        <span className="incident-lead">
          <bdi>{item.reference}</bdi>
          {item.locked_at && (
            <span>
              <Icon name="lock" size={1.1} /> {say(words.locked)}
            </span>
          )}
        </span>
      }
      acts={
        keeping.items && (
          <Menu className="button button-icon" label={say(app.more)} button={<Icon name="more" />}>
            {keeping.items}
          </Menu>
        )
      }
    >
      {keeping.notes}
      {acts && (
        <p className="row">
          {picture && read.data?.preview && attaches && (
            <Button icon="hidden" onClick={() => setAsking('redact')}>
              {say(words.redact)}
            </Button>
          )}
          {attaches && (
            <>
              <Button icon="language" onClick={() => setAsking('translation')}>
                {say(words.translation)}
              </Button>
              <Button icon="plus" onClick={() => setAsking('addendum')}>
                {say(words.addendum)}
              </Button>
              {item.kind === 'web_capture' && (
                <Button icon="plus" onClick={() => setAsking('part')}>
                  {say(words.part)}
                </Button>
              )}
            </>
          )}
          {!item.locked_at && (
            <Button icon="lock" look="quiet" onClick={() => setAsking('lock')}>
              {say(words.lock)}
            </Button>
          )}
        </p>
      )}
      <div className="incident">
        <div className="incident-main">
          {item.sha256 && (
            <Card title={say(words.preview)}>
              {read.data?.preview ? (
                <Picture id={id} onSeen={custody.reload} />
              ) : (
                <p className="muted">{say(waiting ? words.reading_soon : words.no_preview)}</p>
              )}
            </Card>
          )}
          <DescribedCard
            item={item}
            onChange={(next) => {
              query.setData(next)
              custody.reload()
            }}
          />
          {related.data && related.data.items.length > 0 && (
            <Card title={say(words.related)}>
              <EvidenceList items={related.data.items} />
            </Card>
          )}
        </div>
        <div className="incident-side">
          <FileCard item={item} />
          {item.sha256 && read.data && <InsideCard item={item} inside={read.data.inside} />}
          {item.sha256 && read.data && <ReadingCard read={read.data} incident={changes ? incident.data : null} />}
          <CustodyCard id={id} query={custody} tells={acts} />
        </div>
      </div>
      {asking === 'redact' && (
        <RedactDialog
          id={id}
          onClose={() => setAsking(null)}
          onMade={(made) => {
            setAsking(null)
            void navigate(within(`/evidence/${made.id}`))
          }}
        />
      )}
      {asking === 'lock' && (
        <Dialog
          title={say(words.lock)}
          onClose={() => setAsking(null)}
          acts={
            <Button
              look="primary"
              onClick={async () => {
                query.setData(await api.post<Evidence>(`/api/evidence/${id}/signature`))
                done()
              }}
            >
              {say(words.lock)}
            </Button>
          }
        >
          <p>{say(words.lock_ask)}</p>
        </Dialog>
      )}
      {(asking === 'translation' || asking === 'addendum' || asking === 'part') && (
        <Dialog title={say(words[asking])} onClose={done}>
          {asking === 'translation' && (
            <p>
              <label className="label" htmlFor="translator">
                {evidence.properties.translator.label[language]}
              </label>
              <input
                id="translator"
                className="input"
                dir="auto"
                value={translator}
                onChange={(event) => setTranslator(event.target.value)}
                autoComplete="off"
              />
            </p>
          )}
          {(asking !== 'translation' || translator.trim() !== '') && item.incident_id && (
            <AddEvidence
              incidentId={item.incident_id}
              fields={{ parent_id: id, relation: asking, ...(asking === 'translation' ? { translator } : {}) }}
              onAdded={related.reload}
            />
          )}
        </Dialog>
      )}
    </PageBody>
  )
}
