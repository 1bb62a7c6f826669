/** Why a forum is open or closed to the case: each question with its reason, the rule it rests on, where that is written and when it was read. */
import { casefileWords as words } from '../../../schemas/words/casefiles.ts'
import { forumWords } from '../../../schemas/words/forums.ts'
import { useLanguage } from '../../lib/language.tsx'
import { Button } from '../../ui/button.tsx'
import { SourceLine, TrustBadge } from '../forums/trust.tsx'
import { LightMark } from './light-mark.tsx'
import type { ForumLine } from './told.ts'
import '../forums/forums.css'

interface Props {
  readonly line: ForumLine
  readonly considered: boolean
  readonly onConsider: (() => void) | null
}

/** The list of reasons. */
export function ForumReasons({ line, considered, onConsider }: Props) {
  const { say } = useLanguage()
  return (
    <div className="forum-reasons">
      <dl>
        {line.lights.map((one) => (
          <div key={one.criterion} className="law-rule">
            <dt>
              {say(forumWords[one.criterion])}
              <LightMark light={one.light} />
            </dt>
            <dd>
              <p>{one.text}</p>
              {one.source && one.trust && (
                <>
                  <TrustBadge of={{ source: one.source, trust: one.trust, checked_on: one.checked_on }} />
                  <SourceLine of={{ source: one.source, trust: one.trust, checked_on: one.checked_on }} />
                </>
              )}
            </dd>
          </div>
        ))}
      </dl>
      {onConsider && (
        <Button icon={considered ? 'close' : 'check'} onClick={onConsider}>
          {say(considered ? words.leave_forum : words.consider)}
        </Button>
      )}
    </div>
  )
}
