/** Which community is in view; choosing changes the address of the page one is on, and nothing else. */
import { app } from '../../../schemas/words/app.ts'
import { useCommunity } from '../../lib/community.tsx'
import { useSay } from '../../lib/language.tsx'
import { Bidi } from '../bidi.tsx'
import { Icon } from '../icon.tsx'
import { Menu, MenuItem } from '../menu.tsx'

/** The switcher; with one community only it just says its name. */
export function CommunitySwitcher() {
  const say = useSay()
  const { mine, current, choose } = useCommunity()
  const only = mine.length === 1 ? mine[0] : undefined
  if (mine.length === 0) return null
  if (only)
    return (
      <span className="band-community">
        <Icon name={only.visibility === 'confidential' ? 'lock' : 'people'} />
        <span className="band-name">
          <Bidi>{only.name}</Bidi>
        </span>
      </span>
    )
  const name = current?.name ?? say(app.all_communities)
  return (
    <div className="menu-start">
      <Menu
        className="band-button band-community"
        label={`${say(app.choose_community)}: ${name}`}
        button={
          <>
            <Icon name={current?.visibility === 'confidential' ? 'lock' : 'people'} />
            <span className="band-name">
              <Bidi>{name}</Bidi>
            </span>
            <Icon name="down" size={1} />
          </>
        }
      >
        <MenuItem icon="people" chosen={!current} onClick={() => choose(null)}>
          {say(app.all_communities)}
        </MenuItem>
        <hr />
        {mine.map((one) => (
          <MenuItem
            key={one.id}
            icon={one.visibility === 'confidential' ? 'lock' : 'people'}
            chosen={current?.id === one.id}
            onClick={() => choose(one.id ?? null)}
          >
            <Bidi>{one.name}</Bidi>
          </MenuItem>
        ))}
      </Menu>
    </div>
  )
}
