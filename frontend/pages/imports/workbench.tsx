/** The bench on which a file is matched: what was understood, the settings, the matching, and what the first rows become. Changes show their effect a moment later. */
import { useEffect, useRef, useState } from 'react'
import type { Community } from '../../../schemas/community.ts'
import type { FormSchema } from '../../../schemas/dialect.ts'
import type { Mapping } from '../../../schemas/mapping.ts'
import { imports as words } from '../../../schemas/words/imports.ts'
import { useSay } from '../../lib/language.tsx'
import { useQuery } from '../../lib/use-query.ts'
import { Bidi } from '../../ui/bidi.tsx'
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { Icon } from '../../ui/icon.tsx'
import { Loading } from '../../ui/loading.tsx'
import { Matching } from './matching.tsx'
import type { Preview } from './model.ts'
import { Rows } from './rows.tsx'
import { Settings } from './settings.tsx'

interface WorkbenchProps {
  readonly preview: Preview
  readonly communities: readonly Community[]
  readonly community: string
  readonly onCommunity: (id: string) => void
  readonly busy: 'reading' | 'trial' | 'import' | null
  readonly onPreview: (form: string, mapping: Mapping | null) => void
  readonly onStart: (dryRun: boolean, form: string, mapping: Mapping) => void
  readonly onOther: () => void
}

function Understood({ preview, onOther }: Pick<WorkbenchProps, 'preview' | 'onOther'>) {
  const say = useSay()
  return (
    <Card
      title={say(words.understood)}
      acts={
        <Button size="s" look="quiet" icon="return" onClick={onOther}>
          {say(words.other_file)}
        </Button>
      }
    >
      <div className="stack">
        <p>
          <strong>
            <Bidi>{preview.file_name}</Bidi>
          </strong>{' '}
          <span className="muted">
            {preview.format.toUpperCase()} · {say(words.columns_count, { count: preview.columns.length })}
          </span>
        </p>
        <p>{preview.profile ? say(words.recognised, { name: preview.profile }) : say(words.not_recognised)}</p>
        {preview.notes.length > 0 && (
          <ul className="import-notes small">
            {preview.notes.map((note) => (
              <li key={note.code}>
                <Icon name="info" size={1.1} /> <span>{note.message}</span>
              </li>
            ))}
          </ul>
        )}
      </div>
    </Card>
  )
}

/** The bench for one file. */
export function Workbench({ preview, communities, community, onCommunity, busy, onPreview, onStart, onOther }: WorkbenchProps) {
  const say = useSay()
  const [mapping, setMapping] = useState<Mapping>(preview.mapping)
  const edited = useRef(false)
  const { data: form } = useQuery<FormSchema>(`/api/forms/${preview.form}`, { version: preview.form_version })

  useEffect(() => {
    edited.current = false
    setMapping(preview.mapping)
  }, [preview])
  // biome-ignore lint/correctness/useExhaustiveDependencies: only what a person changed is asked for again, once they pause.
  useEffect(() => {
    if (!edited.current) return
    const wait = setTimeout(() => onPreview(preview.form, mapping), 700)
    return () => clearTimeout(wait)
  }, [mapping])
  const change = (next: Mapping) => {
    edited.current = true
    setMapping(next)
  }
  return (
    <div className="stack import-bench">
      <Understood preview={preview} onOther={onOther} />
      {form && <Rows preview={preview} form={form} />}
      <Settings
        preview={preview}
        mapping={mapping}
        communities={communities}
        community={community}
        onCommunity={onCommunity}
        onForm={(name) => onPreview(name, null)}
        onMapping={change}
        onKept={(name, kept) => onPreview(name, kept)}
      />
      {form ? <Matching preview={preview} form={form} mapping={mapping} onMapping={change} /> : <Loading lines={8} />}
      <div className="import-acts">
        <div>
          <p aria-live="polite">{busy === 'reading' ? say(words.reading) : say(words.would_enter, { sampled: preview.sampled, accepted: preview.accepted })}</p>
          <p className="small muted" dir="auto">
            {say(words.into_named, { name: communities.find(({ id }) => id === community)?.name ?? '' })}
          </p>
        </div>
        <div className="row">
          <Button
            icon="eye"
            busy={busy === 'trial'}
            disabled={busy !== null && busy !== 'trial'}
            title={say(words.try_out_help)}
            onClick={() => onStart(true, preview.form, mapping)}
          >
            {say(words.try_out)}
          </Button>
          <Button
            look="primary"
            icon="import"
            busy={busy === 'import'}
            disabled={busy !== null && busy !== 'import'}
            onClick={() => onStart(false, preview.form, mapping)}
          >
            {say(words.import_now)}
          </Button>
        </div>
      </div>
    </div>
  )
}
