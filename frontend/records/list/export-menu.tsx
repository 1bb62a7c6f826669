/** Taking the list along: the same filters, the same walls, less what consent keeps back, in the format that the next tool wants, or as a report to be read. */
import { lazy, Suspense, useState } from 'react'
import { incidents as words } from '../../../schemas/words/incidents.ts'
import type { Filters } from '../../lib/filters.ts'
import { useSay } from '../../lib/language.tsx'
import { Icon } from '../../ui/icon.tsx'
import { Loading } from '../../ui/loading.tsx'
import { Menu } from '../../ui/menu.tsx'

const ExportChoices = lazy(async () => ({ default: (await import('./export-choices.tsx')).ExportChoices }))

/** The export menu for these filters. What it offers, and what consent keeps back, is asked for when it is opened. */
export function ExportMenu({ filters }: { readonly filters: Filters }) {
  const say = useSay()
  const [opened, setOpened] = useState(false)
  return (
    <Menu
      onOpen={() => setOpened(true)}
      button={
        <>
          <Icon name="export" />
          {say(words.export)}
        </>
      }
    >
      {opened && (
        <Suspense fallback={<Loading lines={3} />}>
          <ExportChoices filters={filters} />
        </Suspense>
      )}
    </Menu>
  )
}
