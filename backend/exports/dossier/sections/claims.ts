/** Which rights were violated, by which elements, proven with what: the matrix of elements against exhibits, its gaps in plain sight of counsel alone. */
import type { Claim, Element, Strength } from '../../../../schemas/dossier/proof.ts'
import { dossierWords as words } from '../../../../schemas/words/dossier.ts'
import { proofWords as proof } from '../../../../schemas/words/dossier-proof.ts'
import type { Block, BlockCell, BlockColumn, Tone } from '../../blocks/block.ts'
import { pair } from '../../blocks/voice.ts'
import { type Case, exhibitLinks, factLinks, nothing, written } from '../case.ts'

/** Columns of exhibits that one table holds; more go into a further table with the same rows. */
const columnsAtOnce = 9

const marks: Readonly<Record<Strength, { readonly sign: string; readonly fill: Tone }>> = {
  strong: { sign: '●●●', fill: 'good' },
  moderate: { sign: '●●', fill: 'accent' },
  weak: { sign: '●', fill: 'caution' },
  contrary: { sign: '×', fill: 'alarm' },
}

function assessed({ voice }: Case, element: Element): BlockCell {
  if (!element.assessed) return ''
  const fill = ({ proven: 'good', arguable: 'caution', gap: 'alarm' } as const)[element.assessed]
  return { words: [{ text: voice.say(proof[element.assessed]), strong: true }], fill }
}

function* matrix(one: Case, claim: Claim): Generator<Block> {
  const { voice, dossier, sections } = one
  const open = dossier.control.audience === 'counsel'
  yield { kind: 'part', name: `matrix-${claim.number}`, title: voice.say(proof.matrix_of, { number: String(claim.number) }) }
  if (!open) {
    yield* plainMatrix(one, claim)
    return
  }
  yield { kind: 'text', words: voice.say(proof.matrix_key), look: 'small' }
  const used = [...new Set(claim.elements.flatMap((element) => element.exhibits.map((exhibit) => exhibit.number)))].sort((a, b) => a - b)
  for (let at = 0; at === 0 || at < used.length; at += columnsAtOnce) {
    const shown = used.slice(at, at + columnsAtOnce)
    const columns: BlockColumn[] = [
      { title: voice.say(proof.element), share: 100 - 6.2 * shown.length - 14, heads: true },
      ...shown.map(
        (number): BlockColumn => ({
          title: [{ text: String(number), ...(sections.has('exhibits') ? { to: `exhibit-${number}` } : {}) }],
          share: 6.2,
          align: 'center',
        }),
      ),
      { title: voice.say(proof.assessed), share: 14, align: 'center' },
    ]
    yield {
      kind: 'table',
      dense: true,
      columns,
      rows: claim.elements.map((element) => ({
        cells: [
          {
            stack: [
              [{ text: `${element.number}  `, strong: true }, { text: voice.own(element.text) }],
              [{ text: voice.term('standard_of_proof', element.standard), tone: 'soft' as const }],
            ],
          },
          ...shown.map((number): BlockCell => {
            const strength = element.exhibits.find((exhibit) => exhibit.number === number)?.strength
            return strength ? { words: marks[strength].sign, fill: marks[strength].fill } : ''
          }),
          assessed(one, element),
        ],
      })),
    }
  }
  const gaps = (dossier.gaps ?? []).filter((gap) => gap.claim === claim.number)
  if (gaps.length === 0) return
  yield {
    kind: 'notice',
    tone: 'alarm',
    title: voice.say(proof.gaps_title),
    items: gaps.map((gap) => [
      { text: voice.say(proof.gap_line, { element: gap.element, text: voice.own(gap.text) }), strong: true },
      ...(gap.task ? [{ text: ` → ${voice.own(gap.task)}` }] : []),
      {
        text: [gap.owner ? voice.own(gap.owner) : '', voice.date(gap.due_on)]
          .filter(Boolean)
          .map((part) => ` · ${part}`)
          .join(''),
        tone: 'soft',
      },
    ]),
  }
}

/** What a court is shown: which facts and exhibits carry each element, and nothing of how counsel weighs them. */
function* plainMatrix(one: Case, claim: Claim): Generator<Block> {
  const { voice } = one
  yield {
    kind: 'table',
    columns: [
      { title: voice.say(proof.element), share: 50, heads: true },
      { title: voice.say(words.facts), share: 18 },
      { title: voice.say(words.exhibits), share: 32 },
    ],
    rows: claim.elements.map((element) => ({
      cells: [
        [{ text: `${element.number}  `, strong: true }, { text: voice.own(element.text) }],
        factLinks(one, element.facts),
        exhibitLinks(
          one,
          element.exhibits.map((exhibit) => exhibit.number),
        ),
      ],
    })),
  }
}

export function* claims(one: Case): Generator<Block> {
  const { dossier, voice } = one
  if (dossier.claims.length === 0) yield nothing(voice)
  for (const claim of dossier.claims) {
    yield { kind: 'part', name: `claim-${claim.number}`, title: voice.say(proof.claim, { number: String(claim.number), title: voice.own(claim.title) }) }
    yield {
      kind: 'pairs',
      rows: [
        ...pair(voice, proof.right, voice.own(claim.right)),
        ...pair(
          voice,
          proof.articles,
          claim.articles.map((one) => `\u2068${one.instrument}\u00a0${one.article}\u2069${one.to_check ? ` (${voice.say(proof.to_check)})` : ''}`).join(' · '),
        ),
        ...pair(voice, words.facts, factLinks(one, claim.facts)),
        ...pair(voice, proof.discrimination, voice.term('discrimination_grounds', claim.discrimination)),
        ...pair(voice, proof.structural_law, voice.own(claim.structural_law)),
      ],
    }
    yield* written(voice, claim.argument)
    if (claim.jurisprudence.length > 0) {
      yield { kind: 'part', title: voice.say(proof.jurisprudence) }
      yield {
        kind: 'list',
        items: claim.jurisprudence.map((ruling) => [
          { text: voice.own(ruling.citation), strong: true },
          ...(ruling.holds ? [{ text: ` – ${voice.own(ruling.holds)}` }] : []),
        ]),
      }
    }
    yield* matrix(one, claim)
  }
}

export function* gaps({ dossier, voice }: Case): Generator<Block> {
  const all = dossier.gaps ?? []
  if (all.length === 0) {
    yield { kind: 'text', words: voice.say(proof.gaps_none) }
    return
  }
  yield {
    kind: 'table',
    columns: [
      { title: voice.say(proof.element), share: 12, heads: true },
      { title: voice.say(proof.missing), share: 34 },
      { title: voice.say(words.task), share: 26 },
      { title: voice.say(words.owner), share: 14 },
      { title: voice.say(words.due), share: 14 },
    ],
    rows: all.map((gap) => ({
      cells: [
        { words: [{ text: gap.element, strong: true, to: `matrix-${gap.claim}` }], fill: 'alarm' },
        voice.own(gap.text),
        voice.own(gap.task),
        voice.own(gap.owner),
        voice.date(gap.due_on),
      ],
    })),
  }
}
