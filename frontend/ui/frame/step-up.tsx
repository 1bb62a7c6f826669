/** Asked for proofs again before what weighs most; what was asked for then goes on by itself. */
import { useEffect, useState } from 'react'
import { app } from '../../../schemas/words/app.ts'
import { proof as words } from '../../../schemas/words/proof.ts'
import { useSay } from '../../lib/language.tsx'
import { onAskProof } from '../../lib/proof.ts'
import { useSession } from '../../lib/session.tsx'
import { Button } from '../button.tsx'
import { Prove } from './prove.tsx'

/** Waits until somebody asks, then shows the dialog. */
export function StepUp() {
  const say = useSay()
  const { prove } = useSession()
  const [waiting, setWaiting] = useState<{ answer: (proved: boolean) => void } | null>(null)
  useEffect(() => onAskProof(() => new Promise<boolean>((resolve) => setWaiting({ answer: resolve }))), [])
  if (!waiting) return null
  const end = (proved: boolean) => {
    setWaiting(null)
    waiting.answer(proved)
  }
  return (
    <Prove
      title={say(words.step_up_title)}
      text={say(words.step_up_text)}
      act={say(words.confirm)}
      onClose={() => end(false)}
      prove={async (password, given) => {
        await prove(password, given)
        end(true)
      }}
      other={
        <Button look="quiet" onClick={() => end(false)}>
          {say(app.cancel)}
        </Button>
      }
    />
  )
}
