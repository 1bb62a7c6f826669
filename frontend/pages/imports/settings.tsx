/** What holds for the whole file: the community, the form, the sheet, the order of dates, the identifier, and the kept matchings. */
import { useId, useState } from 'react'
import type { Community } from '../../../schemas/community.ts'
import { dateOrders, type Mapping } from '../../../schemas/mapping.ts'
import { imports as words } from '../../../schemas/words/imports.ts'
import { api, type Page } from '../../lib/api.ts'
import { useLanguage } from '../../lib/language.tsx'
import { type Problem, problemOf } from '../../lib/problem.ts'
import { useQuery } from '../../lib/use-query.ts'
import { useTerms } from '../../lib/vocabulary.ts'
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { ProblemNote } from '../../ui/problem.tsx'
import { useToast } from '../../ui/toast.tsx'
import { Choice } from './choice.tsx'
import type { Preview } from './model.ts'

interface Kept {
  readonly id: string
  readonly name: string
  readonly form: string
  readonly mapping: Mapping
}

interface SettingsProps {
  readonly preview: Preview
  readonly mapping: Mapping
  readonly communities: readonly Community[]
  readonly community: string
  readonly onCommunity: (id: string) => void
  readonly onForm: (form: string) => void
  readonly onMapping: (mapping: Mapping) => void
  readonly onKept: (form: string, mapping: Mapping | null) => void
}

function KeepDialog({
  community,
  form,
  mapping,
  onClose,
  onDone,
}: {
  readonly community: string
  readonly form: string
  readonly mapping: Mapping
  readonly onClose: () => void
  readonly onDone: () => void
}) {
  const { say } = useLanguage()
  const id = useId()
  const [name, setName] = useState('')
  const [problem, setProblem] = useState<Problem | null>(null)
  const keep = async () => {
    try {
      await api.post('/api/mappings', { community_id: community, name: name.trim(), form, mapping })
      onDone()
    } catch (error) {
      setProblem(problemOf(error))
    }
  }
  return (
    <Dialog
      title={say(words.keep)}
      size="s"
      onClose={onClose}
      onSubmit={() => void keep()}
      acts={
        <Button type="submit" look="primary" disabled={name.trim() === ''}>
          {say(words.keep)}
        </Button>
      }
    >
      <div className="field">
        <label htmlFor={id}>{say(words.keep_name)}</label>
        <input id={id} className="input" dir="auto" maxLength={120} value={name} onChange={(event) => setName(event.target.value)} />
        <p className="help">{say(words.keep_help)}</p>
      </div>
      {problem && <ProblemNote problem={problem} fields />}
    </Dialog>
  )
}

function Identifier({ preview, mapping, onMapping }: Pick<SettingsProps, 'preview' | 'mapping' | 'onMapping'>) {
  const { say } = useLanguage()
  const id = useId()
  const { identifier, ...others } = mapping
  const [column = ''] = identifier?.columns ?? []
  const put = (name: string, prefix: string) => onMapping(name === '' ? others : { ...others, identifier: { columns: [name], ...(prefix ? { prefix } : {}) } })
  return (
    <div className="import-identifier">
      <Choice
        label={say(words.identifier)}
        help={say(words.identifier_help)}
        value={column}
        onChange={(name) => put(name, identifier?.prefix ?? '')}
        options={[{ value: '', label: say(words.identifier_none) }, ...preview.columns.map(({ name }) => ({ value: name, label: name }))]}
      />
      {column !== '' && (
        <div className="field">
          <label htmlFor={id}>{say(words.identifier_prefix)}</label>
          <input id={id} className="input" maxLength={40} value={identifier?.prefix ?? ''} onChange={(event) => put(column, event.target.value)} />
        </div>
      )}
    </div>
  )
}

/** The settings. */
export function Settings({ preview, mapping, communities, community, onCommunity, onForm, onMapping, onKept }: SettingsProps) {
  const { say, language } = useLanguage()
  const tell = useToast()
  const forms = useTerms('forms')
  const [keeping, setKeeping] = useState(false)
  const [kept, setKept] = useState('')
  const { data, reload } = useQuery<Page<Kept>>('/api/mappings', { community, limit: 200 })
  const orderLabels = { dmy: say(words.day_first), mdy: say(words.month_first) } as const
  return (
    <Card
      title={say(words.settings)}
      acts={
        <Button size="s" look="quiet" icon="copy" onClick={() => setKeeping(true)}>
          {say(words.keep)}
        </Button>
      }
    >
      <div className="import-settings">
        {communities.length > 1 && (
          <Choice
            label={say(words.into)}
            value={community}
            onChange={onCommunity}
            options={communities.map((one) => ({ value: one.id ?? '', label: one.name ?? '' }))}
          />
        )}
        {(data?.items.length ?? 0) > 0 && (
          <Choice
            label={say(words.kept)}
            value={kept}
            onChange={(id) => {
              setKept(id)
              const found = data?.items.find((one) => one.id === id)
              onKept(found?.form ?? preview.form, found?.mapping ?? null)
            }}
            options={[{ value: '', label: say(words.kept_guess) }, ...(data?.items ?? []).map((one) => ({ value: one.id, label: one.name }))]}
          />
        )}
        <Choice label={say(words.form)} value={preview.form} onChange={onForm} options={forms.map((term) => ({ value: term.code, label: term[language] }))} />
        {preview.sheets.length > 1 && (
          <Choice
            label={say(words.sheet)}
            value={preview.sheet ?? ''}
            onChange={(sheet) => onMapping({ fields: {}, sheet })}
            options={preview.sheets.map((name) => ({ value: name, label: name }))}
          />
        )}
        <Choice
          label={say(words.date_order)}
          {...(preview.date_order_certain ? {} : { help: say(words.date_order_unsure) })}
          value={mapping.date_order ?? 'dmy'}
          onChange={(order) => onMapping({ ...mapping, date_order: order as (typeof dateOrders)[number] })}
          options={dateOrders.map((order) => ({ value: order, label: orderLabels[order] }))}
        />
        <Identifier preview={preview} mapping={mapping} onMapping={onMapping} />
        <label className="import-check">
          <input
            type="checkbox"
            checked={mapping.rest !== 'none'}
            onChange={(event) => onMapping({ ...mapping, rest: event.target.checked ? 'source_note' : 'none' })}
          />
          <span>{say(words.rest)}</span>
        </label>
      </div>
      {keeping && (
        <KeepDialog
          community={community}
          form={preview.form}
          mapping={mapping}
          onClose={() => setKeeping(false)}
          onDone={() => {
            setKeeping(false)
            reload()
            tell(say(words.kept_done))
          }}
        />
      )}
    </Card>
  )
}
