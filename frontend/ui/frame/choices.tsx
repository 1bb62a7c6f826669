/** The choices that are at hand on every page: language, appearance, and the way out. */
import { languages } from '../../../schemas/dialect.ts'
import { app, languageNames } from '../../../schemas/words/app.ts'
import { useLanguage } from '../../lib/language.tsx'
import { setTheme, themes, useTheme } from '../../lib/theme.ts'
import { Icon, type IconName } from '../icon.tsx'
import { Menu, MenuItem } from '../menu.tsx'
import { leaveQuickly } from './quick-exit.ts'

/** Languages, each named in itself. */
export function LanguageMenu({ className = 'band-button' }: { readonly className?: string }) {
  const { language, setLanguage, say } = useLanguage()
  return (
    <Menu
      className={className}
      label={`${say(app.language)}: ${languageNames[language]}`}
      button={
        <>
          <Icon name="language" />
          <span className="band-word">{languageNames[language]}</span>
        </>
      }
    >
      {languages.map((one) => (
        <MenuItem key={one} lang={one} chosen={one === language} onClick={() => setLanguage(one)}>
          {languageNames[one]}
        </MenuItem>
      ))}
    </Menu>
  )
}

const themeIcons = { system: 'device', light: 'sun', dark: 'moon' } as const satisfies Record<string, IconName>

/** Light, dark, or as the device: the choices alone, for a menu. */
export function ThemeItems() {
  const { say } = useLanguage()
  const theme = useTheme()
  return themes.map((one) => (
    <MenuItem key={one} icon={themeIcons[one]} chosen={one === theme} onClick={() => setTheme(one)}>
      {say(app[`theme_${one}`])}
    </MenuItem>
  ))
}

/** Light, dark, or as the device. */
export function ThemeMenu({ className = 'band-button' }: { readonly className?: string }) {
  const { say } = useLanguage()
  const theme = useTheme()
  return (
    <Menu className={className} label={`${say(app.theme)}: ${say(app[`theme_${theme}`])}`} button={<Icon name={themeIcons[theme]} />}>
      <ThemeItems />
    </Menu>
  )
}

/** The way out, always in the same corner. */
export function LeaveButton() {
  const { say } = useLanguage()
  return (
    <button type="button" className="band-leave" title={say(app.leave_help)} onClick={leaveQuickly}>
      <Icon name="leave" />
      <span className="band-word">{say(app.leave)}</span>
    </button>
  )
}
