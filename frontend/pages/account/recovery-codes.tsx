/** Recovery codes, shown this once: to print, to save, to write down. */
import { account as words } from '../../../schemas/words/account.ts'
import { useSay } from '../../lib/language.tsx'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'

/** The dialog; it closes by the button that says that they were kept. */
export function RecoveryCodes({ codes, onClose }: { readonly codes: readonly string[]; readonly onClose: () => void }) {
  const say = useSay()
  const save = () => {
    const link = document.createElement('a')
    link.href = URL.createObjectURL(new Blob([`${say(words.recovery_file)}\n\n${codes.join('\n')}\n`], { type: 'text/plain' }))
    link.download = 'recovery-codes.txt'
    link.click()
    URL.revokeObjectURL(link.href)
  }
  return (
    <Dialog
      title={say(words.recovery_title)}
      closable={false}
      onClose={() => undefined}
      onSubmit={onClose}
      acts={
        <>
          <Button type="submit" look="primary">
            {say(words.recovery_kept)}
          </Button>
          <Button onClick={() => window.print()}>{say(words.recovery_print)}</Button>
          <Button icon="export" onClick={save}>
            {say(words.recovery_save)}
          </Button>
        </>
      }
    >
      <p>{say(words.recovery_once)}</p>
      <ol className="recovery-codes" dir="ltr">
        {codes.map((one) => (
          <li key={one}>
            <code>{one}</code>
          </li>
        ))}
      </ol>
    </Dialog>
  )
}
