/** The history of one part of an incident or of the registry, for those pages that show the part in a line: what it was, who changed it and why, and the way back. */
import { createPortal } from 'react-dom'
import type { RecordSchema } from '../../../schemas/dialect.ts'
import { useQuery } from '../../lib/use-query.ts'
import { Bidi } from '../../ui/bidi.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import type { Revision } from '../incident/change.tsx'
import { History } from '../incident/history.tsx'
import type { Stored } from './stored.ts'

interface HistoryDialogProps {
  readonly schema: RecordSchema
  readonly record: Stored
  readonly title: string
  readonly onClose: () => void
  /** Called when the record went back to what it was. */
  readonly onChange: () => void
}

/** The dialog. */
export function HistoryDialog({ schema, record, title, onClose, onChange }: HistoryDialogProps) {
  const query = useQuery<{ items: readonly Revision[] }>(`/api/${schema.collection}/${record['id']}/history`)
  return createPortal(
    <Dialog title={<Bidi>{title}</Bidi>} onClose={onClose}>
      <History
        query={query}
        form={null}
        schema={schema}
        record={record}
        onChange={() => {
          onClose()
          onChange()
        }}
      />
    </Dialog>,
    document.body,
  )
}
