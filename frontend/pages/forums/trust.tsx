/** Where a rule or an acceptance is written, and how far it was checked. The address is text: nothing is fetched from elsewhere. */
import { displayDate } from '../../../schemas/display.ts'
import type { Sourced } from '../../../schemas/law/source.ts'
import { forumWords as words } from '../../../schemas/words/forums.ts'
import { useLanguage } from '../../lib/language.tsx'
import { Badge } from '../../ui/badge.tsx'
import { Bidi } from '../../ui/bidi.tsx'

/** One badge. */
export function TrustBadge({ of: { trust, checked_on }, unsure = false }: { readonly of: Sourced; readonly unsure?: boolean }) {
  const { say, language } = useLanguage()
  if (unsure)
    return (
      <Badge tone="deadline" icon="search">
        {say(words.not_sure)}
      </Badge>
    )
  return trust === 'C' && checked_on ? (
    <Badge tone="verified" icon="check">
      {say(words.read_on, { date: displayDate(checked_on, language) })}
    </Badge>
  ) : (
    <Badge tone="returned" icon="warning">
      {say(words.to_check)}
    </Badge>
  )
}

/** The source in a line. */
export function SourceLine({ of: { source } }: { readonly of: Sourced }) {
  return (
    <p className="law-source">
      <Bidi>{source.name}</Bidi>
      <br />
      <bdi dir="ltr" className="law-url">
        {source.url}
      </bdi>
    </p>
  )
}
