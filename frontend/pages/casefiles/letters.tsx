/** The ready letters: for each body what is missing first, what is mandatory before what is advised; what the checks find before it leaves; then the letter itself. */

import { useState } from 'react'
import type { Language } from '../../../schemas/dialect.ts'
import { languages } from '../../../schemas/dialect.ts'
import { forumOf } from '../../../schemas/law/forums.ts'
import { type LetterKind, letterKinds, letterLanguages } from '../../../schemas/letters/letter.ts'
import { languageNames } from '../../../schemas/words/app.ts'
import { leavingWords } from '../../../schemas/words/casefile-leaving.ts'
import { partWords as words } from '../../../schemas/words/casefile-parts.ts'
import { letterWords } from '../../../schemas/words/letters.ts'
import { address } from '../../lib/api.ts'
import { useLanguage } from '../../lib/language.tsx'
import { useQuery } from '../../lib/use-query.ts'
import { useTerms } from '../../lib/vocabulary.ts'
import { Badge } from '../../ui/badge.tsx'
import { Card } from '../../ui/card.tsx'
import { Download } from '../../ui/download.tsx'
import { SearchOne } from '../../ui/fields/search-one.tsx'
import { TextInput } from '../../ui/fields/text.tsx'
import { Icon } from '../../ui/icon.tsx'
import { Loading } from '../../ui/loading.tsx'
import { ProblemNote } from '../../ui/problem.tsx'
import { useCase } from './case.ts'
import { CheckList, type Checks } from './checks.tsx'
import { PickOne } from './pick-one.tsx'

interface Missing {
  readonly checks: Checks['items']
  readonly items: readonly { readonly key: string; readonly weight: 'mandatory' | 'advised'; readonly text: string }[]
}

/** The first of the forums considered that is a committee. */
const committeeOf = (codes: readonly string[]): string => codes.find((code) => forumOf(code)?.kind === 'treaty_body') ?? ''

function Letter({ kind }: { readonly kind: LetterKind }) {
  const { say, language: own } = useLanguage()
  const { record } = useCase()
  const read = languages.filter((one) => letterLanguages[kind].includes(one))
  const [language, setLanguage] = useState<Language>(read.find((one) => one === record.language) ?? read.find((one) => one === own) ?? 'fr')
  const committees = useTerms('forums').filter((one) => forumOf(one.code)?.kind === 'treaty_body')
  const [forum, setForum] = useState(committeeOf(record.forums ?? []))
  const [mandates, setMandates] = useState('')
  const [despite, setDespite] = useState('')
  const asked = {
    language,
    ...(kind === 'treaty_body' ? { forum: forum || null } : {}),
    ...(kind === 'special_procedures' ? { mandates: mandates || null } : {}),
  }
  const path = `/api/casefiles/${record.id}/letters/${kind}`
  const { data, problem, reload } = useQuery<Missing>(`${path}/missing`, asked)
  const items = [...(data?.items ?? [])].sort((a, b) => Number(a.weight === 'advised') - Number(b.weight === 'advised'))
  const title = say(letterWords[`title_${kind}`])
  const blocked = (data?.checks ?? []).some((one) => one.severity === 'B')
  const taken = { ...asked, despite: blocked ? despite.trim() : null }
  return (
    <div className="stack letter">
      {problem && <ProblemNote problem={problem} onRetry={reload} />}
      {!data && !problem && <Loading lines={2} />}
      {data && items.length === 0 && <p className="muted">{say(words.missing_none)}</p>}
      {items.length > 0 && (
        <>
          <h4>{say(words.missing)}</h4>
          <ul className="case-checks">
            {items.map((one) => (
              <li key={`${one.key} ${one.text}`}>
                <Badge tone={one.weight === 'mandatory' ? 'deadline' : 'returned'} icon="warning">
                  {say(words[one.weight])}
                </Badge>
                <span>{one.text}</span>
              </li>
            ))}
          </ul>
        </>
      )}
      {data && (
        <>
          <h4>{say(words.checks)}</h4>
          <CheckList checks={{ items: data.checks }} />
        </>
      )}
      {kind === 'treaty_body' && <SearchOne id="letter-committee" label={say(leavingWords.committee)} terms={committees} value={forum} onChange={setForum} />}
      {kind === 'special_procedures' && (
        <TextInput id="letter-mandates" label={say(leavingWords.mandates)} maxLength={300} value={mandates} onChange={setMandates} />
      )}
      <PickOne label={say(words.language)} options={read.map((code) => ({ code, label: languageNames[code] }))} value={language} onChange={setLanguage} />
      {blocked && <TextInput id={`letter-despite-${kind}`} label={say(words.despite)} maxLength={300} value={despite} onChange={setDespite} />}
      {!data || (blocked && despite.trim() === '') ? (
        <p className="part-warning">{data && say(words.despite_needed)}</p>
      ) : (
        <div className="row">
          {(['pdf', 'docx'] as const).map((file) => (
            <Download key={file} className="button button-plain button-s" href={address(`${path}/letter.${file}`, taken)}>
              <Icon name="export" size={1.1} />
              {say(words.letter_as, { letter: title, format: file.toUpperCase() })}
            </Download>
          ))}
        </div>
      )}
    </div>
  )
}

/** The list of letters. */
export function Letters() {
  const { say } = useLanguage()
  const [open, setOpen] = useState<LetterKind | null>(null)
  return (
    <Card title={say(words.letters)}>
      <ul className="letters">
        {letterKinds.map((kind) => (
          <li key={kind}>
            <button type="button" className="letter-open" aria-expanded={open === kind} onClick={() => setOpen(open === kind ? null : kind)}>
              <span>
                <strong>{say(letterWords[`title_${kind}`])}</strong>
                <span className="muted small letter-body">{say(letterWords[`body_${kind}`])}</span>
              </span>
              <Icon name={open === kind ? 'up' : 'down'} />
            </button>
            {open === kind && <Letter kind={kind} />}
          </li>
        ))}
      </ul>
    </Card>
  )
}
