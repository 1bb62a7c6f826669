/** The dossier as it leaves: for whom, in which language, with which sections; what the checks find first; then PDF, DOCX, or a ZIP that verifies itself. */

import { useState } from 'react'
import { type Language, languages } from '../../../schemas/dialect.ts'
import { type DossierAudience, type DossierSection, dossierAudiences, sectionsFor } from '../../../schemas/dossier.ts'
import { languageNames } from '../../../schemas/words/app.ts'
import { leavingWords } from '../../../schemas/words/casefile-leaving.ts'
import { partWords as words } from '../../../schemas/words/casefile-parts.ts'
import { casefileWords } from '../../../schemas/words/casefiles.ts'
import { dossierSectionWords } from '../../../schemas/words/dossier.ts'
import { address } from '../../lib/api.ts'
import { useLanguage } from '../../lib/language.tsx'
import { useQuery } from '../../lib/use-query.ts'
import { useTerms } from '../../lib/vocabulary.ts'
import { Card } from '../../ui/card.tsx'
import { Download } from '../../ui/download.tsx'
import { CheckList, RadioList } from '../../ui/fields/choice.tsx'
import { SearchOne } from '../../ui/fields/search-one.tsx'
import { TextInput } from '../../ui/fields/text.tsx'
import { Icon } from '../../ui/icon.tsx'
import { ProblemNote } from '../../ui/problem.tsx'
import { Approvals } from './approvals.tsx'
import { useCase } from './case.ts'
import { type Checks, CheckList as Found } from './checks.tsx'
import { Departures } from './departures.tsx'
import { Letters } from './letters.tsx'
import { Reread } from './reread.tsx'
import './dossier-part.css'

const files = ['pdf', 'docx', 'zip'] as const
/** Milliseconds after which a document that was taken stands among those that left. */
const soon = 3_000

/** The part. */
export function DossierPart() {
  const { say, language: own } = useLanguage()
  const { record } = useCase()
  const [language, setLanguage] = useState<Language>(languages.find((one) => one === record.language) ?? own)
  const [audience, setAudience] = useState<DossierAudience>('counsel')
  const [recipient, setRecipient] = useState('')
  const [left, setLeft] = useState<readonly DossierSection[]>([])
  const [despite, setDespite] = useState('')
  const [forum, setForum] = useState(record.forums?.[0] ?? '')
  const [turn, setTurn] = useState(0)
  const bodies = useTerms('forums')
  // A consent may be for one recipient alone: asked again once the name is written.
  const [named, setNamed] = useState('')
  const checks = useQuery<Checks>(`/api/casefiles/${record.id}/checks`, { audience, language, forum: forum || null, recipient: named || null })
  const offered = sectionsFor(audience)
  const chosen = offered.filter((one) => !left.includes(one))
  const blocked = audience !== 'counsel' && (checks.data?.items ?? []).some((one) => one.severity === 'B')
  const needs = audience !== 'counsel' && recipient.trim() === '' ? words.recipient_needed : blocked && despite.trim() === '' ? words.despite_needed : null
  const query = {
    language,
    audience,
    forum: forum || null,
    recipient: recipient.trim(),
    sections: left.length > 0 ? chosen : null,
    despite: blocked ? despite.trim() : null,
  }

  return (
    <section className="stack" aria-label={say(casefileWords.part_dossier)}>
      <div className="spread part-head">
        <h2>{say(casefileWords.part_dossier)}</h2>
      </div>
      <p className="muted">{say(words.dossier_lead)}</p>
      <Card className="dossier-form">
        <RadioList
          id="dossier-language"
          label={say(words.language)}
          inline
          clearable={false}
          options={languages.map((one) => ({ code: one, label: <span lang={one}>{languageNames[one]}</span> }))}
          value={language}
          onChange={(code) => setLanguage(code as Language)}
        />
        <RadioList
          id="dossier-audience"
          label={say(words.audience)}
          clearable={false}
          options={dossierAudiences.map((one) => ({ code: one, label: say(words[`audience_${one}`]) }))}
          value={audience}
          onChange={(code) => setAudience(code as DossierAudience)}
        />
        {audience === 'forum' && (
          <SearchOne
            id="dossier-forum"
            label={say(leavingWords.forum)}
            help={say(leavingWords.forum_help)}
            terms={bodies}
            first={record.forums ?? []}
            value={forum}
            onChange={setForum}
          />
        )}
        <TextInput
          id="dossier-recipient"
          label={say(words.recipient)}
          help={say(words.recipient_help)}
          maxLength={200}
          value={recipient}
          onChange={setRecipient}
          onBlur={() => setNamed(recipient.trim())}
        />
        <CheckList
          id="dossier-sections"
          label={say(words.sections)}
          options={offered.map((one) => ({ code: one, label: say(dossierSectionWords[one]) }))}
          value={chosen}
          onChange={(codes) => setLeft(offered.filter((one) => !codes.includes(one)))}
        />
      </Card>
      <Card title={say(words.checks)}>
        {checks.problem && <ProblemNote problem={checks.problem} onRetry={checks.reload} />}
        {checks.data?.items.some((one) => one.check === 17) && <Reread onDone={checks.reload} />}
        {checks.data && <Found checks={checks.data} />}
        {blocked && <TextInput id="dossier-despite" label={say(words.despite)} maxLength={300} value={despite} onChange={setDespite} />}
      </Card>
      <Approvals audience={audience} onChanged={checks.reload} />
      {needs || chosen.length === 0 ? (
        <p className="part-warning">{needs && say(needs)}</p>
      ) : (
        <div className="row">
          {files.map((file, at) => (
            <Download
              key={file}
              className={`button ${at === 0 ? 'button-primary' : 'button-plain'}`}
              href={address(`/api/casefiles/${record.id}/dossier.${file}`, query)}
              onClick={() => setTimeout(() => setTurn((now) => now + 1), soon)}
            >
              <Icon name="export" />
              {say(words[`take_${file}`])}
            </Download>
          ))}
        </div>
      )}
      <Letters />
      <Departures key={turn} />
    </section>
  )
}
