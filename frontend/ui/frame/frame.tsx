/** What stands around every page: the band with mark, community and choices; the navigation; on a phone, the bar under the thumb. */
import type { ReactNode } from 'react'
import { Link, NavLink } from 'react-router'
import { app } from '../../../schemas/words/app.ts'
import { useCommunity } from '../../lib/community.tsx'
import { useSay } from '../../lib/language.tsx'
import { useOnline } from '../../lib/online.ts'
import { useAccount, useSession } from '../../lib/session.tsx'
import { ButtonLink } from '../button.tsx'
import { Icon } from '../icon.tsx'
import { Mark } from '../mark.tsx'
import { AccountMenu } from './account-menu.tsx'
import { BottomBar } from './bottom-bar.tsx'
import { LanguageMenu, LeaveButton, ThemeMenu } from './choices.tsx'
import { CommunitySwitcher } from './community-switcher.tsx'
import { Expired } from './expired.tsx'
import './frame.css'
import { placesOf, somewhere } from './places.ts'
import { useQuickExitKeys } from './quick-exit.ts'
import { StepUp } from './step-up.tsx'

/** The frame, with a page in it. */
export function Frame({ children }: { readonly children: ReactNode }) {
  const say = useSay()
  const account = useAccount()
  const { ability, expired } = useSession()
  const { within } = useCommunity()
  const online = useOnline()
  useQuickExitKeys()
  const places = placesOf(account, ability)
  const records = somewhere(ability, 'record')

  return (
    <div className="frame">
      <a className="skip" href="#content">
        {say(app.skip)}
      </a>
      <header className="band">
        <div className="band-inner">
          <Link className="band-mark" to={within('/')}>
            <Mark />
            <span>Vigie</span>
          </Link>
          <CommunitySwitcher />
          <span className="band-space" />
          <LanguageMenu />
          <span className="band-theme">
            <ThemeMenu />
          </span>
          <AccountMenu />
          <LeaveButton />
        </div>
      </header>
      <nav className="nav" aria-label={say(app.navigation)}>
        <div className="nav-inner">
          {places.map((place) => (
            <NavLink key={place.to} to={within(place.to)} end={place.to === '/'}>
              {say(app[place.word])}
            </NavLink>
          ))}
          <span className="band-space" />
          {records && (
            <ButtonLink to={within('/incidents/new')} look="primary" size="s" icon="plus">
              {say(app.record)}
            </ButtonLink>
          )}
        </div>
      </nav>
      {!online && (
        <p className="offline" role="status">
          <Icon name="offline" /> {say(app.offline)}
        </p>
      )}
      <main id="content" tabIndex={-1}>
        {children}
      </main>
      <BottomBar places={places} records={records} />
      {expired && <Expired />}
      <StepUp />
    </div>
  )
}
