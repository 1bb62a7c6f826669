/** One claim: what it says, then its elements against proof; a grid on a desk, a stack on a phone, a table on paper. */
import { useState } from 'react'
import { claim as schema } from '../../../schemas/casefile-parts.ts'
import { rightOf } from '../../../schemas/law/elements.ts'
import { matrixWords as words } from '../../../schemas/words/casefile-matrix.ts'
import { useLanguage } from '../../lib/language.tsx'
import { useNarrow } from '../../lib/narrow.ts'
import { Notes } from '../../records/notes/note.tsx'
import { Bidi, isolated } from '../../ui/bidi.tsx'
import { Button } from '../../ui/button.tsx'
import { useToast } from '../../ui/toast.tsx'
import { useCase } from './case.ts'
import { ClaimArticles } from './claim-articles.tsx'
import { ClaimStack } from './claim-stack.tsx'
import { Strength } from './marks.tsx'
import { Matrix } from './matrix.tsx'
import { type Column, columnsOf, elementsOf, exhibitsIn, isGap, standingOf, supportsAt } from './matrix-model.ts'
import { PartActs } from './part-acts.tsx'
import { PickOne } from './pick-one.tsx'
import { SupportDialog } from './support-dialog.tsx'
import type { Claim, Exhibit, Support } from './told.ts'
import { useParts } from './use-parts.ts'

interface Props {
  readonly claim: Claim
  readonly name: string
  readonly onEdit: (() => void) | null
  readonly onRemove: () => void
  readonly onChanged: () => void
}

interface Opened {
  readonly element: string
  readonly found: readonly Support[]
  readonly start: Support
}

/** The claim. */
export function ClaimSheet({ claim, name, onEdit, onRemove, onChanged }: Props) {
  const { say, language, number } = useLanguage()
  const tell = useToast()
  const narrow = useNarrow('48rem')
  const { facts, claims, record } = useCase()
  const listed = useParts<Exhibit>('exhibits', String(record.id))
  const [opened, setOpened] = useState<Opened | null>(null)
  const exhibits = exhibitsIn(claims.items ?? [], listed.items ?? [])
  const [kind, setKind] = useState<Column['kind']>(exhibits.length > 0 ? 'exhibit' : 'fact')
  const stated = facts.items ?? []
  const columns = columnsOf(kind, stated, exhibits)
  const elements = elementsOf(claim)
  const whole = elements.filter((element) => !isGap(standingOf(claim, element))).length
  const right = rightOf(String(claim.right))
  const title = say(words.claim, { number: number(claim.number ?? 0) })

  const open = (element: string, column: Column | null) =>
    setOpened({
      element,
      found: column ? supportsAt(claim, element, column) : [],
      start: column?.kind === 'fact' ? { fact: column.fact } : column ? { exhibit: column.exhibit } : {},
    })
  return (
    <article className="card claim" aria-label={`${title}: ${isolated(name)}`}>
      <div className="claim-top">
        <div>
          <p className="claim-label">{title}</p>
          <h3>
            <Bidi>{name}</Bidi>
          </h3>
          {claim.title && right && <p className="muted">{right[language]}</p>}
        </div>
        {onEdit && <PartActs name={title} onEdit={onEdit} onRemove={onRemove} />}
      </div>
      <ClaimArticles claim={claim} writes={onEdit !== null} onChanged={onChanged} />
      {claim.argument && (
        <p className="pre claim-argument">
          <Bidi>{claim.argument}</Bidi>
        </p>
      )}
      <Notes schema={schema} record={claim} />
      <div className="spread matrix-bar">
        <p className="claim-sum" data-whole={whole === elements.length ? '' : undefined}>
          {say(words.summary, { shown: number(whole), count: elements.length })}
        </p>
        {!narrow && (
          <div className="row matrix-tools">
            <PickOne
              label={say(words.against)}
              options={[
                { code: 'exhibit', label: say(words.against_exhibits) },
                { code: 'fact', label: say(words.against_facts) },
              ]}
              value={kind}
              onChange={setKind}
            />
            <Button size="s" icon="report" onClick={() => print()}>
              {say(words.print)}
            </Button>
          </div>
        )}
      </div>
      {narrow ? (
        <ClaimStack claim={claim} onOpen={onEdit && ((element, support) => setOpened({ element, found: support ? [support] : [], start: {} }))} />
      ) : (
        <>
          <Matrix claim={claim} label={say(words.matrix, { claim: isolated(name) })} facts={stated} columns={columns} onOpen={onEdit ? open : null} />
          {columns.length === 0 && <p className="muted small">{say(words.columns_none)}</p>}
          <div className="matrix-legend small muted">
            <span className="row">
              {['strong', 'moderate', 'weak', 'contrary'].map((strength) => (
                <Strength key={strength} strength={strength} />
              ))}
            </span>
            {onEdit && <span className="matrix-keys">{say(words.keys)}</span>}
          </div>
        </>
      )}
      {opened && (
        <SupportDialog
          claim={claim}
          element={opened.element}
          found={opened.found}
          start={opened.start}
          facts={stated}
          exhibits={exhibits}
          onClose={() => setOpened(null)}
          onDone={(said) => {
            setOpened(null)
            tell(said)
            onChanged()
          }}
        />
      )}
    </article>
  )
}
