/** Where a file is chosen or dropped. A real file input underneath, so that a keyboard, a screen reader and a phone find it. */
import { type DragEvent, useId, useState } from 'react'
import { imports as words } from '../../../schemas/words/imports.ts'
import { useSay } from '../../lib/language.tsx'
import { Icon } from '../../ui/icon.tsx'

/** `busy` while the file is being read. */
export function Drop({ busy, onFile }: { readonly busy: boolean; readonly onFile: (file: File) => void }) {
  const say = useSay()
  const id = useId()
  const [over, setOver] = useState(false)
  const dropped = (event: DragEvent) => {
    event.preventDefault()
    setOver(false)
    const [file] = event.dataTransfer.files
    if (file && !busy) onFile(file)
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is a second way; the input inside is the first.
    <div
      className={`import-drop${over ? ' import-drop-over' : ''}`}
      onDragOver={(event) => {
        event.preventDefault()
        setOver(true)
      }}
      onDragLeave={() => setOver(false)}
      onDrop={dropped}
    >
      <Icon name="import" size={2.2} />
      <p className="import-drop-line">
        <label className="button button-primary" htmlFor={id}>
          {say(busy ? words.reading : words.choose_file)}
        </label>
        <input
          id={id}
          type="file"
          className="hidden-visually"
          disabled={busy}
          accept=".xlsx,.csv,.tsv,.txt,.json,.ndjson,.jsonl,.geojson"
          onChange={(event) => {
            const [file] = event.target.files ?? []
            event.target.value = ''
            if (file) onFile(file)
          }}
        />
        {!busy && <span className="muted">{say(words.drop_here)}</span>}
      </p>
      <p className="muted small" role={busy ? 'status' : undefined}>
        {say(words.formats)}
      </p>
    </div>
  )
}
