/** What table and cards say of an item alike: its name, its incident, its file with the state it was last found in, and the casefiles that use it. */
import { Link } from 'react-router'
import { type Evidence, evidence } from '../../../schemas/evidence.ts'
import { fieldsOf } from '../../../schemas/fields.ts'
import { evidenceWords } from '../../../schemas/words/evidence.ts'
import { vaultWords as words } from '../../../schemas/words/vault.ts'
import { useCommunity } from '../../lib/community.tsx'
import { useLanguage } from '../../lib/language.tsx'
import { dayOf } from '../../lib/moment.ts'
import { useDisplayOf } from '../../records/use-display.ts'
import { Badge } from '../../ui/badge.tsx'
import { Bidi } from '../../ui/bidi.tsx'
import type { Item, ItsExhibit, ItsIncident, Standing } from './use-items.ts'

const codes = fieldsOf(evidence).filter((one) => one.name === 'kind' || one.name === 'relation')

/** The item by name, with number, kind and what sets it apart. */
export function ItemName({ row: { item, foundInside } }: { readonly row: Item }) {
  const { say } = useLanguage()
  const { within, current, mine, nameOf } = useCommunity()
  const display = useDisplayOf(codes)
  const [kind, relation] = codes
  const facts = [kind && item.kind && display(kind, item.kind), relation && item.relation && display(relation, item.relation)].filter(Boolean)
  return (
    <>
      <Link className="vault-name" to={within(`/evidence/${item.id}`)}>
        <Bidi lang={item.language}>{item.title || item.file_name || item.reference}</Bidi>
      </Link>
      <span className="vault-facts">
        <bdi>{item.reference}</bdi>
        {facts.map((one) => (
          <span key={String(one)}> · {one}</span>
        ))}
        {!current && mine.length > 1 && (
          <>
            {' · '}
            <Bidi>{nameOf(item.community_id)}</Bidi>
          </>
        )}
      </span>
      {(foundInside || item.doubt || item.locked_at) && (
        <span className="vault-marks">
          {foundInside && (
            <Badge tone="accent" icon="search">
              {say(words.found_inside)}
            </Badge>
          )}
          {item.doubt && (
            <Badge tone="deadline" icon="warning">
              {say(evidenceWords.doubt)}
            </Badge>
          )}
          {item.locked_at && <Badge icon="lock">{say(evidenceWords.locked)}</Badge>}
        </span>
      )}
    </>
  )
}

/** The incident it proves, by number and title; nothing when it is not for the reader. */
export function ItemIncident({ incident }: { readonly incident: ItsIncident | undefined }) {
  const { within } = useCommunity()
  if (!incident) return null
  return (
    <Link to={within(`/incidents/${incident.id}`)}>
      <Bidi lang={incident.language}>{incident.title || incident.reference}</Bidi>
    </Link>
  )
}

/** The beginning of its digest, and how it was when it was last read again. */
export function ItemFile({ item, standing }: { readonly item: Evidence; readonly standing: Standing | undefined }) {
  const { say, language } = useLanguage()
  if (!item.sha256) return <span className="muted">{say(words.no_file)}</span>
  return (
    <>
      <bdi className="vault-hash numbers" dir="ltr" title={item.sha256}>
        {item.sha256.slice(0, 12)}…
      </bdi>
      {standing?.intact === false ? (
        <Badge tone="deadline" icon="warning">
          {say(words.changed)}
        </Badge>
      ) : (
        <span className="vault-state">
          {standing?.intact && standing.checked_at ? say(words.intact_on, { day: dayOf(language, standing.checked_at) }) : say(words.unchecked)}
        </span>
      )}
    </>
  )
}

/** The exhibits that it is, in casefiles of which one is. */
export function ItemExhibits({ exhibits }: { readonly exhibits: readonly ItsExhibit[] }) {
  const { say } = useLanguage()
  const { within } = useCommunity()
  return (
    <>
      {exhibits.map((one) => (
        <Link key={one.id} className="vault-exhibit" to={within(`/casefiles/${one.casefile_id}/exhibits`)}>
          {say(words.exhibit, { number: one.number })}
        </Link>
      ))}
    </>
  )
}
