/** The navigation of a phone: four places under the thumb, the act of recording in the middle, the rest behind “more”. */
import { Link, NavLink } from 'react-router'
import { app } from '../../../schemas/words/app.ts'
import { useCommunity } from '../../lib/community.tsx'
import { useSay } from '../../lib/language.tsx'
import { Icon } from '../icon.tsx'
import { Menu } from '../menu.tsx'
import './bottom-bar.css'
import { ThemeItems } from './choices.tsx'
import type { Place } from './places.ts'

/** Shown on narrow screens only. */
export function BottomBar({ places, records }: { readonly places: readonly Place[]; readonly records: boolean }) {
  const say = useSay()
  const { within } = useCommunity()
  const near = places.filter((place) => place.near)
  const far = places.filter((place) => !place.near)
  const entry = (place: Place) => (
    <NavLink key={place.to} to={within(place.to)} end={place.to === '/'}>
      <Icon name={place.icon} size={1.5} />
      <span>{say(app[place.word])}</span>
    </NavLink>
  )
  return (
    <nav className="bottom" aria-label={say(app.navigation)}>
      {near.slice(0, 2).map(entry)}
      {records && (
        <Link className="bottom-record" to={within('/incidents/new')}>
          <Icon name="plus" size={1.5} />
          <span>{say(app.record_short)}</span>
        </Link>
      )}
      {near.slice(2).map(entry)}
      <Menu
        className="bottom-more"
        button={
          <>
            <Icon name="menu" size={1.5} />
            <span>{say(app.more)}</span>
          </>
        }
      >
        {far.map((place) => (
          <Link key={place.to} to={within(place.to)}>
            <Icon name={place.icon} />
            {say(app[place.word])}
          </Link>
        ))}
        <Link to="/account">
          <Icon name="person" />
          {say(app.my_account)}
        </Link>
        <hr />
        <ThemeItems />
      </Menu>
    </nav>
  )
}
