/** The ready letters: for whom and from whom; what each lacks, what is mandatory before what is advised; what the checks find before it leaves; then the letter itself. */

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
import { CheckList as ChooseAll, Pill } from '../../ui/fields/choice.tsx'
import { SearchOne } from '../../ui/fields/search-one.tsx'
import { TextInput } from '../../ui/fields/text.tsx'
import { Icon } from '../../ui/icon.tsx'
import { Loading } from '../../ui/loading.tsx'
import { ProblemNote } from '../../ui/problem.tsx'
import { useCase } from './case.ts'
import { CheckList, type Checks } from './checks.tsx'
import { PickOne } from './pick-one.tsx'
import { useParts } from './use-parts.ts'

interface Missing {
  readonly checks: Checks['items']
  readonly items: readonly { readonly key: string; readonly weight: 'mandatory' | 'advised'; readonly text: string }[]
}

interface Client {
  readonly id: string
  readonly pseudonym: string
  readonly created_at?: string | null
  readonly name?: string | null
}

/** The first of the forums considered that is a committee. */
const committeeOf = (codes: readonly string[]): string => codes.find((code) => forumOf(code)?.kind === 'treaty_body') ?? ''

function Lacking({ weight, texts }: { readonly weight: 'mandatory' | 'advised'; readonly texts: readonly string[] }) {
  const { say } = useLanguage()
  if (texts.length === 0) return null
  return (
    <div className="letter-lacks">
      <Badge tone={weight === 'mandatory' ? 'deadline' : 'returned'} icon="warning">
        {say(words[weight])}
      </Badge>
      <ul>
        {texts.map((text) => (
          <li key={text}>{text}</li>
        ))}
      </ul>
    </div>
  )
}

function Letter({ kind }: { readonly kind: LetterKind }) {
  const { say, language: own } = useLanguage()
  const { record } = useCase()
  const read = languages.filter((one) => letterLanguages[kind].includes(one))
  const [language, setLanguage] = useState<Language>(read.find((one) => one === record.language) ?? read.find((one) => one === own) ?? 'fr')
  const committees = useTerms('forums').filter((one) => forumOf(one.code)?.kind === 'treaty_body')
  const [forum, setForum] = useState(committeeOf(record.forums ?? []))
  const [mandates, setMandates] = useState('')
  const [despite, setDespite] = useState('')
  const clients = useParts<Client>('casefile_clients', String(record.id)).items ?? []
  const [left, setLeft] = useState<readonly string[]>([])
  const chosen = clients.map((one) => one.id).filter((one) => !left.includes(one))
  const nobody = clients.length > 0 && chosen.length === 0
  const [contact, setContact] = useState('')
  // What is missing is asked again once it is written.
  const [reached, setReached] = useState('')
  const critical = record.risk === 'critical'
  const [urgent, setUrgent] = useState(false)
  const asked = {
    language,
    persons: left.length > 0 && !nobody ? chosen.join(',') : null,
    contact: reached || null,
    urgent: urgent ? 'true' : null,
    ...(kind === 'treaty_body' ? { forum: forum || null } : {}),
    ...(kind === 'special_procedures' ? { mandates: mandates || null } : {}),
  }
  const path = `/api/casefiles/${record.id}/letters/${kind}`
  const { data, problem, reload } = useQuery<Missing>(`${path}/missing`, asked)
  const items = data?.items ?? []
  const title = say(letterWords[`title_${kind}`])
  const blocked = (data?.checks ?? []).some((one) => one.severity === 'B')
  const taken = { ...asked, contact: contact.trim() || null, despite: blocked ? despite.trim() : null }
  return (
    <div className="stack letter">
      {clients.length > 1 && (
        <ChooseAll
          id={`letter-persons-${kind}`}
          label={say(leavingWords.letter_persons)}
          options={clients.map((one) => ({ code: one.id, label: <bdi>{one.name || one.pseudonym}</bdi> }))}
          value={chosen}
          onChange={(codes) => setLeft(clients.map((one) => one.id).filter((one) => !codes.includes(one)))}
        />
      )}
      {kind === 'treaty_body' && <SearchOne id="letter-committee" label={say(leavingWords.committee)} terms={committees} value={forum} onChange={setForum} />}
      {kind === 'special_procedures' && (
        <TextInput id="letter-mandates" label={say(leavingWords.mandates)} maxLength={300} value={mandates} onChange={setMandates} />
      )}
      <PickOne label={say(words.language)} options={read.map((code) => ({ code, label: languageNames[code] }))} value={language} onChange={setLanguage} />
      <TextInput
        id={`letter-contact-${kind}`}
        label={say(leavingWords.letter_contact)}
        help={say(leavingWords.letter_contact_help)}
        maxLength={300}
        value={contact}
        onChange={setContact}
        onBlur={() => setReached(contact.trim())}
      />
      {!critical && (
        <div className="row">
          <Pill option={{ code: 'urgent', label: say(leavingWords.letter_urgent) }} checked={urgent} onChange={setUrgent} />
        </div>
      )}
      {problem && <ProblemNote problem={problem} onRetry={reload} />}
      {!data && !problem && <Loading lines={2} />}
      {data && items.length === 0 && <p className="muted">{say(words.missing_none)}</p>}
      {items.length > 0 && <h3>{say(words.missing)}</h3>}
      {(['mandatory', 'advised'] as const).map((weight) => (
        <Lacking key={weight} weight={weight} texts={items.filter((one) => one.weight === weight).map((one) => one.text)} />
      ))}
      {data && (
        <>
          <h3>{say(words.checks)}</h3>
          <CheckList checks={{ items: data.checks }} />
        </>
      )}
      {blocked && <TextInput id={`letter-despite-${kind}`} label={say(words.despite)} maxLength={300} value={despite} onChange={setDespite} />}
      {!data || nobody || (blocked && despite.trim() === '') ? (
        <p className="part-warning">{data && say(nobody ? leavingWords.letter_persons_needed : words.despite_needed)}</p>
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
