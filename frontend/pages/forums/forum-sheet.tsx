/** One forum: each of its rules in a sentence, with the days between which it holds, its source, and how far it was checked. */
import { displayDate } from '../../../schemas/display.ts'
import { forumWords as words } from '../../../schemas/words/forums.ts'
import { useLanguage } from '../../lib/language.tsx'
import { Badge } from '../../ui/badge.tsx'
import { Button } from '../../ui/button.tsx'
import { Icon } from '../../ui/icon.tsx'
import type { ForumTold, Rule } from './told.ts'
import { SourceLine, TrustBadge } from './trust.tsx'

interface Props {
  readonly forum: ForumTold
  /** Absent where the reader corrects nothing. */
  readonly onCorrect?: ((rule: Rule) => void) | undefined
  /** Whether this reader may take back this correction. */
  readonly mayTakeBack: (rule: Rule) => boolean
  readonly onTakeBack: (rule: Rule) => void
}

function RuleLine({ rule, onCorrect, mayTakeBack, onTakeBack }: Omit<Props, 'forum'> & { readonly rule: Rule }) {
  const { say, language } = useLanguage()
  const name = say(words[rule.criterion])
  return (
    <div className="law-rule">
      <dt>{name}</dt>
      <dd>
        <p>{rule.says[language]}</p>
        <div className="row law-marks">
          <TrustBadge of={rule} />
          {rule.corrected && (
            <Badge tone="accent" icon="edit">
              {say(rule.corrected.scope === 'community' ? words.corrected_community : words.corrected_instance)}
            </Badge>
          )}
          {rule.valid_from && <span className="muted small">{say(words.since, { date: displayDate(rule.valid_from, language) })}</span>}
          {rule.valid_to && <span className="muted small">{say(words.until, { date: displayDate(rule.valid_to, language) })}</span>}
        </div>
        <SourceLine of={rule} />
        {(onCorrect || (rule.corrected && mayTakeBack(rule))) && (
          <div className="row">
            {onCorrect && (
              <Button size="s" look="quiet" icon="edit" aria-label={say(words.correct_rule, { rule: name })} onClick={() => onCorrect(rule)}>
                {say(words.correct)}
              </Button>
            )}
            {rule.corrected && mayTakeBack(rule) && (
              <Button size="s" look="quiet" icon="restore" onClick={() => onTakeBack(rule)}>
                {say(words.take_back)}
              </Button>
            )}
          </div>
        )}
      </dd>
    </div>
  )
}

/** A sheet that opens. */
export function ForumSheet({ forum, ...acts }: Props) {
  const { say, language } = useLanguage()
  return (
    <li>
      <details className="card law-forum">
        <summary>
          <Icon name="down" />
          <span className="law-name">
            <strong>{forum.name[language]}</strong>
            <span className="muted small">
              {say(words[`kind_${forum.kind}`])} · {say(forum.binding ? words.binding : words.not_binding)}
            </span>
          </span>
        </summary>
        <dl>
          {forum.rules.map((rule) => (
            <RuleLine key={rule.id} rule={rule} {...acts} />
          ))}
        </dl>
      </details>
    </li>
  )
}
