/** Puts a new file into the vault from the casefile: on the incident behind one of its facts, from where it can become an exhibit. */
import { useState } from 'react'
import { app } from '../../../schemas/words/app.ts'
import { leavingWords as words } from '../../../schemas/words/casefile-leaving.ts'
import { useLanguage } from '../../lib/language.tsx'
import { AddEvidence } from '../../records/evidence/add.tsx'
import '../../records/evidence/evidence.css'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { useCase } from './case.ts'

/** The dialog. */
export function PutFile({ onClose, onAdded }: { readonly onClose: () => void; readonly onAdded: () => void }) {
  const { say } = useLanguage()
  const { facts } = useCase()
  const seen = new Set<string>()
  const offered = (facts.items ?? []).flatMap((one) => {
    if (!one.incident_id || seen.has(one.incident_id)) return []
    seen.add(one.incident_id)
    const [title = ''] = String(one.text ?? '').split('\n')
    return [{ id: one.incident_id, label: say(words.fact_named, { number: one.number ?? '', text: title.slice(0, 80) }) }]
  })
  const [incident, setIncident] = useState(offered.length === 1 ? String(offered[0]?.id) : '')
  return (
    <Dialog
      title={say(words.put_file)}
      onClose={onClose}
      acts={
        <Button look="quiet" onClick={onClose}>
          {say(app.close)}
        </Button>
      }
    >
      <p>{say(words.put_file_text)}</p>
      <label className="put-file-incident">
        <span className="label">{say(words.which_incident)}</span>
        <select className="input" value={incident} onChange={(event) => setIncident(event.target.value)}>
          <option value="">…</option>
          {offered.map((one) => (
            <option key={one.id} value={one.id}>
              {one.label}
            </option>
          ))}
        </select>
      </label>
      {incident && <AddEvidence incidentId={incident} onAdded={onAdded} />}
    </Dialog>
  )
}
