/** The terms of a rule as a form, by criterion: yes and no as boxes, lists as pills, limits as lines. What has no input here (subjects) is kept as it stands. */
import { exhaustionExceptions } from '../../../schemas/law/matter.ts'
import { type Criterion, type Limit, limitEffects, startEvents } from '../../../schemas/law/rules.ts'
import { forumWords as words } from '../../../schemas/words/forums.ts'
import { useLanguage } from '../../lib/language.tsx'
import { useTermName } from '../../lib/vocabulary.ts'
import { Button, IconButton } from '../../ui/button.tsx'
import { CheckList, Pill, RadioList } from '../../ui/fields/choice.tsx'
import { NumberInput } from '../../ui/fields/number.tsx'

export type Terms = Readonly<Record<string, unknown>>
type Change = (terms: Terms) => void
type WordKey = keyof typeof words

const spoken = ['en', 'fr', 'ar', 'es', 'pt', 'ru', 'zh', 'tr', 'de', 'it', 'el'] as const
const units = ['days', 'months', 'years'] as const

function Booleans({ terms, onChange }: { readonly terms: Terms; readonly onChange: Change }) {
  const { say } = useLanguage()
  const names = Object.keys(terms).filter((name) => typeof terms[name] === 'boolean')
  if (names.length === 0) return null
  return (
    <fieldset className="law-set">
      <legend>{say(words.options)}</legend>
      <div className="pills">
        {names.map((name) => (
          <Pill
            key={name}
            option={{ code: name, label: say(words[name as WordKey]) }}
            checked={terms[name] === true}
            onChange={(on) => onChange({ ...terms, [name]: on })}
          />
        ))}
      </div>
    </fieldset>
  )
}

function LimitLine({
  limit,
  at,
  onChange,
  onRemove,
}: {
  readonly limit: Limit
  readonly at: number
  readonly onChange: (limit: Limit) => void
  readonly onRemove: () => void
}) {
  const { say } = useLanguage()
  const unit = units.find((one) => limit[one] !== undefined) ?? 'months'
  const { start, effect } = limit
  const select = <V extends string>(label: string, value: V, all: readonly V[], prefix: string, change: (value: V) => void) => (
    <label>
      <span>{label}</span>
      <select className="input" value={value} onChange={(event) => change(event.target.value as V)}>
        {all.map((one) => (
          <option key={one} value={one}>
            {say(words[`${prefix}_${one}` as WordKey])}
          </option>
        ))}
      </select>
    </label>
  )
  return (
    <div className="law-limit">
      <NumberInput
        id={`limit-${at}`}
        label={say(words.limit_number)}
        whole
        value={limit[unit] ?? ''}
        onChange={(value) => onChange({ start, effect, [unit]: typeof value === 'number' ? value : 0 })}
      />
      {select(say(words.unit), unit, units, 'unit', (one) => onChange({ start, effect, [one]: limit[unit] ?? 1 }))}
      {select(say(words.start), start, startEvents, 'start', (one) => onChange({ ...limit, start: one }))}
      {select(say(words.effect), effect, limitEffects, 'effect', (one) => onChange({ ...limit, effect: one }))}
      <IconButton icon="trash" label={say(words.remove_limit)} onClick={onRemove} />
    </div>
  )
}

function Limits({ terms, onChange }: { readonly terms: Terms; readonly onChange: Change }) {
  const { say } = useLanguage()
  const limits = (terms['limits'] ?? []) as readonly Limit[]
  const lines = limits.map((limit, at) => ({ limit, at, name: `limit ${at}` }))
  const put = (next: readonly Limit[]) => onChange({ ...terms, limits: next })
  return (
    <fieldset className="law-set">
      <legend>{say(words.limit)}</legend>
      {limits.length === 0 && <p className="muted">{say(words.no_limit)}</p>}
      {lines.map(({ limit, at, name }) => (
        <LimitLine
          key={name}
          at={at}
          limit={limit}
          onChange={(next) => put(limits.map((one, index) => (index === at ? next : one)))}
          onRemove={() => put(limits.filter((_, index) => index !== at))}
        />
      ))}
      <Button size="s" icon="plus" onClick={() => put([...limits, { start: 'final_decision', effect: 'closes', months: 6 }])}>
        {say(words.add_limit)}
      </Button>
    </fieldset>
  )
}

interface EditorProps {
  readonly criterion: Criterion
  readonly terms: Terms
  readonly instruments: readonly { readonly code: string }[]
  readonly onChange: Change
}

/** The inputs that the criterion has. */
export function TermsEditor({ criterion, terms, instruments, onChange }: EditorProps) {
  const { say } = useLanguage()
  const term = useTermName('languages')
  const list = (name: string, label: string, options: readonly { code: string; label: string }[]) => (
    <CheckList
      id={`terms-${name}`}
      label={label}
      options={options}
      value={(terms[name] ?? []) as readonly string[]}
      onChange={(value) => onChange({ ...terms, [name]: value })}
    />
  )
  const worded = (prefix: string, all: readonly string[]) => all.map((code) => ({ code, label: say(words[`${prefix}_${code}` as WordKey]) }))
  const radio = (name: string, label: string, prefix: string, all: readonly string[]) => (
    <RadioList
      id={`terms-${name}`}
      label={label}
      inline
      clearable={false}
      options={worded(prefix, all)}
      value={String(terms[name])}
      onChange={(value) => onChange({ ...terms, [name]: value })}
    />
  )
  return (
    <div className="stack">
      {criterion === 'deadline' && <Limits terms={terms} onChange={onChange} />}
      <Booleans terms={terms} onChange={onChange} />
      {criterion === 'competence' && (
        <>
          {list(
            'bound_by',
            say(words.bound_by),
            instruments.map(({ code }) => ({ code, label: code })),
          )}
          {radio('victims', say(words.victims), 'victims', ['all', 'child', 'woman', 'disability'])}
        </>
      )}
      {criterion === 'exhaustion' && list('exceptions', say(words.exceptions), worded('exception', exhaustionExceptions))}
      {criterion === 'other_procedures' && list('refuses', say(words.refuses), worded('refuses', ['pending', 'examined', 'settled']))}
      {criterion === 'language' && (
        <>
          {list(
            'accepts',
            say(words.accepts),
            spoken.map((code) => ({ code, label: term('languages', code) })),
          )}
          {radio('translation', say(words.translation), 'translation', ['plain', 'sworn'])}
        </>
      )}
      {criterion === 'form' && (
        <NumberInput
          id="terms-pages"
          label={say(words.pages)}
          whole
          value={(terms['pages'] as number | null) ?? ''}
          onChange={(value) => onChange({ ...terms, pages: typeof value === 'number' ? value : null })}
        />
      )}
    </div>
  )
}
