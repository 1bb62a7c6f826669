/** The matching: every field of the form that something fills, section by section, and behind a fold those that nothing fills yet. */
import { useMemo } from 'react'
import type { FormSchema } from '../../../schemas/dialect.ts'
import { type Field, sectionsOf } from '../../../schemas/fields.ts'
import { incident } from '../../../schemas/incident.ts'
import type { Mapping } from '../../../schemas/mapping.ts'
import { imports as words } from '../../../schemas/words/imports.ts'
import { useLanguage } from '../../lib/language.tsx'
import { Card } from '../../ui/card.tsx'
import { MatchField } from './match-field.tsx'
import { type Preview, withField } from './model.ts'

/** Fields of the incident that forms do not ask for, and imports know. */
const besides = ['language', 'attribution', 'source_note', 'source_name', 'source_links', 'source_materials']
const closed = new Set(['source_identifier'])

interface Part {
  readonly key: string
  readonly label: string
  readonly fields: readonly Field[]
}

function partsOf(form: FormSchema, language: 'en' | 'fr' | 'ar'): Part[] {
  const seen = new Set<string>(closed)
  const fits = (field: Field) => {
    const path = field.path.join('.')
    if (field.kind === 'repeat' || field.schema.readOnly || field.schema.duty === 'review' || seen.has(path)) return false
    seen.add(path)
    return true
  }
  const parts = sectionsOf(form, incident).map(({ key, section, fields }) => ({ key, label: section.label[language], fields: fields.filter(fits) }))
  const asked = { ...form, sections: [{ key: 'besides', label: { en: '', fr: '', ar: '' }, fields: besides }] }
  const others = sectionsOf(asked, incident)[0]?.fields.filter(fits) ?? []
  const source = incident.sections.find(({ key }) => key === 'source')
  return [...parts, { key: 'besides', label: source?.label[language] ?? '', fields: others }].filter((part) => part.fields.length > 0)
}

/** The whole matching. */
export function Matching({
  preview,
  form,
  mapping,
  onMapping,
}: {
  readonly preview: Preview
  readonly form: FormSchema
  readonly mapping: Mapping
  readonly onMapping: (mapping: Mapping) => void
}) {
  const { say, language } = useLanguage()
  const parts = useMemo(() => partsOf(form, language), [form, language])
  const required = new Set([...incident.required, ...form.required])
  const composed = new Set(['title', 'description', 'place_precision'])
  const matters = (field: Field) => mapping.fields[field.path.join('.')] !== undefined || (required.has(field.name as never) && !composed.has(field.name))
  const line = (field: Field) => {
    const path = field.path.join('.')
    return (
      <MatchField
        key={path}
        path={path}
        field={field}
        note={required.has(field.name as never) ? (composed.has(field.name) ? 'composed' : 'required') : null}
        mapping={mapping.fields[path]}
        values={preview.values[path] ?? []}
        columns={preview.columns}
        onChange={(next) => onMapping(withField(mapping, path, next))}
      />
    )
  }
  const idle = parts.flatMap((part) => part.fields.filter((field) => !matters(field)))
  return (
    <Card title={say(words.matching)}>
      <p className="muted import-lead">{say(words.matching_lead)}</p>
      {parts.map((part) => {
        const fields = part.fields.filter(matters)
        return (
          fields.length > 0 && (
            <section key={part.key} className="import-part" aria-label={part.label}>
              <h3>{part.label}</h3>
              {fields.map(line)}
            </section>
          )
        )
      })}
      {idle.length > 0 && (
        <details className="import-idle">
          <summary>{say(words.other_fields, { count: idle.length })}</summary>
          {idle.map(line)}
        </details>
      )}
    </Card>
  )
}
