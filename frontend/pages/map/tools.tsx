/** The filters of the list, over the map: search, all facets in a dialog, and what is in force. */
import { useState } from 'react'
import { incidents as words } from '../../../schemas/words/incidents.ts'
import type { FiltersInUse } from '../../lib/filters.ts'
import { useSay } from '../../lib/language.tsx'
import { Facets } from '../../records/list/facets.tsx'
import { FilterChips } from '../../records/list/filter-chips.tsx'
import { SearchBox } from '../../records/list/search-box.tsx'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'

/** `total` is how many incidents the filters leave. */
export function MapTools({ use, total }: { readonly use: FiltersInUse; readonly total: number }) {
  const say = useSay()
  const [open, setOpen] = useState(false)
  return (
    <div className="map-tools">
      <div className="map-tools-line">
        <SearchBox value={use.filters.q} onChange={(q) => use.set({ q })} />
        <Button icon="filter" onClick={() => setOpen(true)}>
          {use.count > 0 ? say(words.filters_on, { count: use.count }) : say(words.filters)}
        </Button>
      </div>
      <FilterChips use={use} />
      {open && (
        <Dialog
          title={say(words.filters)}
          onClose={() => setOpen(false)}
          acts={
            <>
              <Button look="primary" onClick={() => setOpen(false)}>
                {say(words.show_results, { count: total })}
              </Button>
              {use.count > 0 && (
                <Button look="quiet" onClick={use.clear}>
                  {say(words.clear_filters)}
                </Button>
              )}
            </>
          }
        >
          <Facets use={use} />
        </Dialog>
      )}
    </div>
  )
}
