/** Who I am here: my account, and signing out. */
import { Link } from 'react-router'
import { app } from '../../../schemas/words/app.ts'
import { useSay } from '../../lib/language.tsx'
import { useAccount, useSession } from '../../lib/session.tsx'
import { Bidi, isolated } from '../bidi.tsx'
import { Icon } from '../icon.tsx'
import { Menu, MenuItem } from '../menu.tsx'

/** The menu behind one's initials. */
export function AccountMenu() {
  const say = useSay()
  const account = useAccount()
  const { signOut } = useSession()
  const initials = account.name
    .split(/\s+/)
    .slice(0, 2)
    .map((part) => [...part][0] ?? '')
    .join('')
  return (
    <Menu
      className="band-button"
      label={say(app.account_menu, { name: isolated(account.name) })}
      button={<span className="band-initials" data-initials={initials} />}
    >
      <p className="menu-head">
        <strong>
          <Bidi>{account.name}</Bidi>
        </strong>
        <br />
        <Bidi>{account.email}</Bidi>
        {account.is_host && (
          <>
            <br />
            {say(app.host)}
          </>
        )}
      </p>
      <hr />
      <Link to="/account">
        <Icon name="person" />
        {say(app.my_account)}
      </Link>
      <Link to="/log">
        <Icon name="eye" />
        {say(app.who_opened)}
      </Link>
      <MenuItem icon="leave" onClick={() => void signOut()}>
        {say(app.sign_out)}
      </MenuItem>
    </Menu>
  )
}
