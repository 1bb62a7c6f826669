/** Puts a new file into the vault from the casefile: on the incident behind one of its facts, from where it can become an exhibit. */
import { useState } from 'react'
import { app } from '../../../schemas/words/app.ts'
import { leavingWords as words } from '../../../schemas/words/casefile-leaving.ts'
import { useLanguage } from '../../lib/language.tsx'
import { AddEvidence } from '../../records/evidence/add.tsx'
import '../../records/evidence/evidence.css'
import { asTerm } from '../../records/knowledge/use-choices.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { SearchOne } from '../../ui/fields/search-one.tsx'
import { useCase } from './case.ts'

/** The dialog. */
export function PutFile({ onClose, onAdded }: { readonly onClose: () => void; readonly onAdded: () => void }) {
  const { say } = useLanguage()
  const { facts } = useCase()
  const seen = new Set<string>()
  const terms = (facts.items ?? []).flatMap((one) => {
    if (!one.incident_id || seen.has(one.incident_id)) return []
    seen.add(one.incident_id)
    const text = String(one.text ?? '').slice(0, 80)
    return [asTerm(one.incident_id, say(words.fact_named, { number: one.number ?? '', text }))]
  })
  const [incident, setIncident] = useState(terms.length === 1 ? String(terms[0]?.code) : '')
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
      <SearchOne id="put-file-incident" label={say(words.which_incident)} terms={terms} value={incident} onChange={setIncident} />
      {incident && <AddEvidence incidentId={incident} onAdded={onAdded} />}
    </Dialog>
  )
}
