/** A part of a casefile shown as its schema says: what it is called, then what is filled. What identifies people is left to the form. */
import type { RecordSchema } from '../../../schemas/dialect.ts'
import { fieldsOf } from '../../../schemas/fields.ts'
import { partWords as words } from '../../../schemas/words/casefile-parts.ts'
import { useLanguage } from '../../lib/language.tsx'
import { isEmpty } from '../../records/form/rules.ts'
import { useDisplayOf } from '../../records/use-display.ts'
import { Bidi } from '../../ui/bidi.tsx'
import type { IconName } from '../../ui/icon.tsx'
import { PartList } from './part-list.tsx'
import { refersTo, useReferenceChoices } from './reference-choices.ts'
import type { Kept } from './told.ts'

interface Props {
  readonly schema: RecordSchema
  /** The field by which one is called. */
  readonly called: string
  /** What to do while there is none; a line says so without it. */
  readonly empty?: { readonly title: string; readonly text: string; readonly icon: IconName }
}

type One = Kept & { readonly number?: number | null }

/** The list. */
export function PlainList({ schema, called, empty }: Props) {
  const { say, language, number } = useLanguage()
  const fields = fieldsOf(schema).filter((field) => field.schema.section !== 'record' && field.kind !== 'reference' && field.sensitivity !== 'identity')
  const display = useDisplayOf(fields)
  const choices = useReferenceChoices(schema)
  // Who a person is stays in the form; what else a part refers to is called by its name.
  const tied = fieldsOf(schema).filter((field) => field.kind === 'reference' && field.name in choices && refersTo(field) !== 'people')
  const head = fields.find((field) => field.name === called)
  const heldIn = (one: Kept, name: string) => (one as Readonly<Record<string, unknown>>)[name]
  const nameOf = (one: Kept) => (head ? display(head, heldIn(one, called)) : '')
  return (
    <PartList<One>
      schema={schema}
      title={schema.plural[language]}
      add={say(words.add_to, { kind: schema.label[language].replace(/^\p{L}(?!\p{Lu})/u, (first) => first.toLocaleLowerCase(language)) })}
      empty={empty ?? null}
      nameOf={nameOf}
      choices={choices}
      show={(one) => {
        const filled = fields.filter((field) => field.name !== called && field.name !== 'number' && !isEmpty(heldIn(one, field.name)))
        return (
          <>
            <h3 className="part-title">
              {one.number && <span className="part-number">{number(one.number)}</span>} <Bidi>{nameOf(one) || '—'}</Bidi>
            </h3>
            <dl className="case-answers">
              {tied.map((field) => {
                const term = choices[field.name]?.find((each) => each.code === heldIn(one, field.name))
                return (
                  term && (
                    <div key={field.name}>
                      <dt>{field.schema.label[language]}</dt>
                      <dd>
                        <Bidi>{term[language]}</Bidi>
                      </dd>
                    </div>
                  )
                )
              })}
              {filled.map((field) => (
                <div key={field.name} data-long={field.kind === 'multiline' ? '' : undefined}>
                  <dt>{field.schema.label[language]}</dt>
                  <dd className="pre">
                    {field.vocabulary || field.kind === 'boolean' || field.kind === 'repeat' ? (
                      display(field, heldIn(one, field.name))
                    ) : (
                      <Bidi>{display(field, heldIn(one, field.name))}</Bidi>
                    )}
                  </dd>
                </div>
              ))}
            </dl>
          </>
        )
      }}
    />
  )
}
