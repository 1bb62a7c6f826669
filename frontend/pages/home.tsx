/** The desk: what each person comes for stands first; recording for those who record, what waits for those who review, figures for those who coordinate. */

import { app } from '../../schemas/words/app.ts'
import { review as words } from '../../schemas/words/review.ts'
import { useCommunity } from '../lib/community.tsx'
import { useSay } from '../lib/language.tsx'
import { useAccount, useSession } from '../lib/session.tsx'
import { AlikeOnDesk } from '../records/desk/alike.tsx'
import { Figures } from '../records/desk/figures.tsx'
import { Latest } from '../records/desk/latest.tsx'
import { Drafts, Returned } from '../records/desk/own.tsx'
import { RecordCall } from '../records/desk/record-call.tsx'
import { Reviews } from '../records/desk/reviews.tsx'
import { Waiting } from '../records/desk/waiting.tsx'
import { ButtonLink } from '../ui/button.tsx'
import { Card } from '../ui/card.tsx'
import { Empty } from '../ui/empty.tsx'
import { PageBody } from '../ui/page.tsx'
import './home/home.css'

function HostCard() {
  const say = useSay()
  return (
    <Card title={say(words.host_title)}>
      <div className="stack">
        <p>{say(words.host_text)}</p>
        <div className="row">
          <ButtonLink to="/communities" icon="people">
            {say(app.communities)}
          </ButtonLink>
          <ButtonLink to="/accounts" icon="person">
            {say(app.accounts)}
          </ButtonLink>
        </div>
      </div>
    </Card>
  )
}

/** The page one lands on. */
export function HomePage() {
  const say = useSay()
  const account = useAccount()
  const { may } = useSession()
  const { mine, current, loading } = useCommunity()
  const inView = current ? mine.filter((one) => one.id === current.id) : mine
  const reviewed = inView.filter((one) => may('review', 'communities', one)).map((one) => one.id ?? '')
  const records = inView.some((one) => may('record', 'communities', one))
  const belongs = account.memberships.length > 0

  return (
    <PageBody title={say(words.hello, { name: `\u2068${account.name}\u2069` })} window={say(app.home)}>
      {account.is_host && <HostCard />}
      {!belongs && !account.is_host && <Empty icon="people" title={say(words.no_community)} text={say(words.no_community_text)} />}
      {belongs && !loading && (
        <div className="desk">
          <div className="desk-main">
            <Reviews reviews={reviewed.length > 0} />
            {reviewed.length > 0 && <Waiting communities={reviewed} />}
            {reviewed.length > 0 && <AlikeOnDesk community={current?.id ?? null} />}
            {records && reviewed.length === 0 && <RecordCall />}
            {records && <Returned />}
          </div>
          <div className="desk-side">
            {records && <Drafts />}
            <Figures />
          </div>
          {reviewed.length === 0 && (
            <div className="desk-latest">
              <Latest />
            </div>
          )}
        </div>
      )}
    </PageBody>
  )
}
