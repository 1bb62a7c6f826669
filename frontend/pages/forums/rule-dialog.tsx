/** Corrects one rule of a forum. */
import { useState } from 'react'
import type { Instrument } from '../../../schemas/law/instruments.ts'
import { forumWords as words } from '../../../schemas/words/forums.ts'
import { useLanguage } from '../../lib/language.tsx'
import { CorrectionDialog } from './correction-dialog.tsx'
import { type Terms, TermsEditor } from './terms-editor.tsx'
import type { Rule, Scope } from './told.ts'

interface Props {
  readonly rule: Rule
  readonly scopes: readonly Scope[]
  readonly instruments: readonly Instrument[]
  readonly onClose: () => void
  readonly onDone: (scope: string | null) => void
}

/** The dialog. */
export function RuleDialog({ rule, scopes, instruments, onClose, onDone }: Props) {
  const { say, language } = useLanguage()
  const [terms, setTerms] = useState<Terms>(rule.terms as unknown as Terms)
  return (
    <CorrectionDialog
      title={say(words.correct_rule, { rule: say(words[rule.criterion]) })}
      path={`/api/forums/${rule.forum}/corrections`}
      scopes={scopes}
      about={{ criterion: rule.criterion, terms }}
      sentence={rule.says[language]}
      onClose={onClose}
      onDone={onDone}
    >
      <TermsEditor criterion={rule.criterion} terms={terms} instruments={instruments} onChange={setTerms} />
    </CorrectionDialog>
  )
}
