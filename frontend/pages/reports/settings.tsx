/** The choices of a report: what it is called, in which language, for whom, which parts, and which incidents. */

import type { Community } from '../../../schemas/community.ts'
import { languages } from '../../../schemas/dialect.ts'
import { audiences, reportSections } from '../../../schemas/report.ts'
import { languageNames } from '../../../schemas/words/app.ts'
import { consentWords } from '../../../schemas/words/consent.ts'
import { report as paper } from '../../../schemas/words/report.ts'
import { reports as words } from '../../../schemas/words/reports.ts'
import type { FiltersInUse } from '../../lib/filters.ts'
import { useSay } from '../../lib/language.tsx'
import { Facets } from '../../records/list/facets.tsx'
import { FilterChips } from '../../records/list/filter-chips.tsx'
import { Card } from '../../ui/card.tsx'
import { TextInput } from '../../ui/fields/text.tsx'
import type { Choices } from './choices.ts'

interface SettingsProps {
  readonly choices: Choices
  readonly onChange: (choices: Choices) => void
  readonly communities: readonly Community[]
  readonly community: Community
  readonly onCommunity: (id: string) => void
  readonly use: FiltersInUse
  /** Whether it has a title that will do. */
  readonly named: boolean
}

function About({ choices, onChange, communities, community, onCommunity, named }: Omit<SettingsProps, 'use'>) {
  const say = useSay()
  return (
    <Card title={say(words.about)}>
      <div className="stack">
        <div className="field">
          <label htmlFor="report-title">{say(words.title_field)}</label>
          <input
            id="report-title"
            className="input"
            dir="auto"
            maxLength={200}
            required
            value={choices.title}
            aria-describedby="report-title-help"
            onChange={(event) => onChange({ ...choices, title: event.target.value })}
          />
          <p className="help" id="report-title-help">
            {named ? say(words.title_help) : `${say(words.make_need_title)} ${say(words.title_help)}`}
          </p>
        </div>
        {communities.length > 1 && (
          <div className="field">
            <label htmlFor="report-community">{say(words.community)}</label>
            <select id="report-community" className="input" value={community.id ?? ''} onChange={(event) => onCommunity(event.target.value)}>
              {communities.map((one) => (
                <option key={one.id} value={one.id ?? ''}>
                  {one.name}
                </option>
              ))}
            </select>
          </div>
        )}
        <fieldset className="field">
          <legend className="label">{say(words.language)}</legend>
          <div className="builder-languages">
            {languages.map((one) => (
              <label key={one} className="builder-choice">
                <input type="radio" name="report-language" checked={choices.language === one} onChange={() => onChange({ ...choices, language: one })} />
                <span lang={one}>{languageNames[one]}</span>
              </label>
            ))}
          </div>
        </fieldset>
        <div className="field">
          <label htmlFor="report-coalition">{say(words.coalition)}</label>
          <textarea
            id="report-coalition"
            className="input builder-coalition"
            dir="auto"
            rows={2}
            value={choices.coalition}
            aria-describedby="report-coalition-help"
            onChange={(event) => onChange({ ...choices, coalition: event.target.value })}
          />
          <p className="help" id="report-coalition-help">
            {say(words.coalition_help)}
          </p>
        </div>
      </div>
    </Card>
  )
}

function Readers({ choices, onChange }: Pick<SettingsProps, 'choices' | 'onChange'>) {
  const say = useSay()
  return (
    <Card title={say(words.audience)}>
      <fieldset className="builder-audiences">
        <legend className="hidden-visually">{say(words.audience)}</legend>
        {audiences.map((one) => (
          <label key={one} className="builder-audience">
            <input type="radio" name="report-audience" checked={choices.audience === one} onChange={() => onChange({ ...choices, audience: one })} />
            <span>
              <strong>{say(paper[`audience_${one}`])}</strong>
              <span className="small muted">{say(words[`audience_${one}_text`])}</span>
            </span>
          </label>
        ))}
      </fieldset>
      {choices.audience !== 'internal' && (
        <TextInput
          id="report-recipient"
          label={say(consentWords.recipient)}
          help={say(consentWords.recipient_help)}
          value={choices.recipient}
          maxLength={200}
          discreet
          onChange={(recipient) => onChange({ ...choices, recipient })}
        />
      )}
    </Card>
  )
}

function Parts({ choices, onChange }: Pick<SettingsProps, 'choices' | 'onChange'>) {
  const say = useSay()
  const toggle = (part: (typeof reportSections)[number], on: boolean) => {
    const sections = reportSections.filter((one) => (one === part ? on : choices.sections.includes(one)))
    if (sections.length > 0) onChange({ ...choices, sections })
  }
  return (
    <Card title={say(words.parts)}>
      <fieldset className="builder-parts">
        <legend className="hidden-visually">{say(words.parts)}</legend>
        {reportSections.map((one) => (
          <label key={one} className="builder-choice">
            <input type="checkbox" checked={choices.sections.includes(one)} onChange={(event) => toggle(one, event.target.checked)} />
            <span>{say(paper[one])}</span>
          </label>
        ))}
      </fieldset>
    </Card>
  )
}

/** All choices, one card under the other. */
export function Settings(props: SettingsProps) {
  const say = useSay()
  return (
    <div className="stack">
      <About {...props} />
      <Readers choices={props.choices} onChange={props.onChange} />
      <Parts choices={props.choices} onChange={props.onChange} />
      <Card title={say(words.selection)}>
        <div className="stack">
          {props.choices.audience === 'public' && <p className="small muted">{say(words.public_states)}</p>}
          {props.use.count === 0 ? <p className="small muted">{say(words.selection_all)}</p> : <FilterChips use={props.use} />}
          {/* Counted within the community that the report is of. */}
          <Facets use={{ ...props.use, filters: { ...props.use.filters, community: props.community.id ? [props.community.id] : [] } }} />
        </div>
      </Card>
    </div>
  )
}
