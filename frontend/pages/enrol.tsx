/** What hosts and coordinators see before they have a second factor, where it is required: the way to set one up, and the way out. */
import { useEffect } from 'react'
import { app } from '../../schemas/words/app.ts'
import { session as words } from '../../schemas/words/session.ts'
import { useSay } from '../lib/language.tsx'
import { useSession } from '../lib/session.tsx'
import { Button } from '../ui/button.tsx'
import { StepUp } from '../ui/frame/step-up.tsx'
import { SecondFactor } from './account/second-factor.tsx'
import { Porch } from './sign-in/porch.tsx'

/** The page. */
export function EnrolPage() {
  const say = useSay()
  const { signOut, refresh } = useSession()
  useEffect(() => {
    document.title = `${say(words.enrol_title)} · Vigie`
  }, [say])
  return (
    <Porch>
      <h1>{say(words.enrol_title)}</h1>
      <p>{say(words.enrol_text)}</p>
      <SecondFactor onReady={() => void refresh()} />
      <div className="row">
        <Button look="quiet" onClick={() => void signOut()}>
          {say(app.sign_out)}
        </Button>
      </div>
      <StepUp />
    </Porch>
  )
}
