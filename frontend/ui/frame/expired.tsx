/** The session ended while somebody was working: sign in over the page, and go on. */
import { app } from '../../../schemas/words/app.ts'
import { proof as words } from '../../../schemas/words/proof.ts'
import { useSay } from '../../lib/language.tsx'
import { useAccount, useSession } from '../../lib/session.tsx'
import { Button } from '../button.tsx'
import { Prove } from './prove.tsx'

/** A dialog that goes by itself once signed in. */
export function Expired() {
  const say = useSay()
  const account = useAccount()
  const { signIn, signOut } = useSession()
  return (
    <Prove
      title={say(app.expired_title)}
      text={say(app.expired_text)}
      act={say(words.sign_in)}
      prove={(password, given) => signIn(account.email, password, given)}
      other={
        <Button look="quiet" onClick={() => void signOut()}>
          {say(app.sign_out)}
        </Button>
      }
    />
  )
}
