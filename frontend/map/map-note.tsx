/** A note beside a point of the map: a country with its numbers, a group, an incident. It follows the pointer and the keyboard alike, and is never in the way of either. */
import type { ReactNode } from 'react'
import { useLanguage } from '../lib/language.tsx'

export interface NotePlace {
  readonly x: number
  readonly y: number
}

/** `room` is the size of the map; the note opens towards its middle. */
export function MapNote({ at, room, children }: { readonly at: NotePlace; readonly room: NotePlace; readonly children: ReactNode }) {
  const { direction } = useLanguage()
  const across = at.x > room.x / 2 ? 'before' : 'after'
  const along = at.y > room.y / 2 ? 'over' : 'under'
  return (
    <div className={`map-note map-note-${across} map-note-${along}`} style={{ transform: `translate(${at.x}px, ${at.y}px)` }} aria-hidden="true">
      <div className="map-note-body" dir={direction}>
        {children}
      </div>
    </div>
  )
}
