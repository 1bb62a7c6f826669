/** Whether and where the case can be heard: jurisdiction, remedies tried at home, other procedures, forums compared. */
import type { Light } from '../../../../schemas/dossier/procedure.ts'
import { dossierWords as words } from '../../../../schemas/words/dossier.ts'
import { procedureWords as procedure } from '../../../../schemas/words/dossier-procedure.ts'
import type { Block, BlockCell, Tone } from '../../blocks/block.ts'
import { type Case, exhibitLinks, nothing, writtenPart, yesNo } from '../case.ts'

/** Yes or no; coloured by what it means for the case in counsel’s copy alone. */
function answer({ voice, dossier }: Case, value: boolean | null, good: boolean): BlockCell {
  if (dossier.control.audience !== 'counsel') return yesNo(voice, value)
  if (value === null) return { words: voice.say(words.not_known), fill: 'soft' }
  return { words: yesNo(voice, value), fill: value === good ? 'good' : 'caution' }
}

export function* jurisdiction(one: Case): Generator<Block> {
  const { dossier, voice } = one
  const about = dossier.jurisdiction
  if (about.bindings.length > 0) {
    yield { kind: 'part', title: voice.say(procedure.bindings) }
    yield {
      kind: 'table',
      columns: [
        { title: voice.say(procedure.instrument), share: 27, heads: true },
        { title: voice.say(procedure.in_force), share: 16 },
        { title: voice.say(procedure.procedure), share: 25 },
        { title: voice.say(procedure.accepted), share: 16 },
        { title: voice.say(procedure.binding), share: 16 },
      ],
      rows: about.bindings.map((binding) => ({
        cells: [
          {
            stack: [
              [{ text: voice.own(binding.instrument), strong: true }],
              voice.own(binding.note),
              ...(binding.checked_on && dossier.control.audience === 'counsel'
                ? [[{ text: voice.say(words.checked_on, { date: voice.date(binding.checked_on) }), tone: 'soft' as const }]]
                : []),
            ],
          },
          voice.date(binding.in_force_on),
          voice.own(binding.procedure),
          voice.date(binding.accepted_on),
          answer(one, binding.binding_at_facts, true),
        ],
      })),
    }
  }
  if (about.continuing !== null) {
    yield { kind: 'part', title: voice.say(procedure.continuing) }
    yield {
      kind: 'text',
      words: [{ text: yesNo(voice, about.continuing), strong: true }, ...(about.continuing_why ? [{ text: ` – ${voice.own(about.continuing_why)}` }] : [])],
    }
  }
  yield* writtenPart(voice, voice.say(procedure.territory), about.territory)
  yield* writtenPart(voice, voice.say(procedure.standing), about.victim_standing)
}

export function* domesticRemedies(one: Case): Generator<Block> {
  const { dossier, voice } = one
  const { rows, exceptions } = dossier.domestic_remedies
  if (rows.length + exceptions.length === 0) yield nothing(voice)
  if (rows.length > 0) {
    yield {
      kind: 'table',
      columns: [
        { title: voice.say(words.body), share: 27, heads: true },
        { title: voice.say(procedure.filed), share: 14 },
        { title: voice.say(procedure.decided), share: 14 },
        { title: voice.say(procedure.notified), share: 15 },
        { title: voice.say(procedure.result), share: 30 },
      ],
      rows: rows.map((row) => ({
        cells: [
          { stack: [[{ text: voice.own(row.body), strong: true }], voice.own(row.type), voice.own(row.reference)] },
          voice.date(row.filed_on),
          voice.date(row.decided_on),
          row.final && !row.notified_on ? { words: [{ text: voice.say(procedure.not_notified), strong: true }], fill: 'alarm' } : voice.date(row.notified_on),
          {
            stack: [
              voice.own(row.result),
              ...(row.final ? [[{ text: voice.say(procedure.final), tone: 'accent' as const, strong: true }]] : []),
              exhibitLinks(one, row.exhibits),
            ],
          },
        ],
      })),
    }
  }
  if (exceptions.length === 0) return
  yield { kind: 'part', title: voice.say(procedure.exceptions) }
  yield {
    kind: 'pairs',
    rows: exceptions.map((exception) => [
      voice.say(procedure[`exception_${exception.ground}`]),
      { stack: [voice.own(exception.text), exhibitLinks(one, exception.exhibits)] },
    ]),
  }
}

export function* otherProcedures(one: Case): Generator<Block> {
  const { dossier, voice } = one
  if (dossier.other_procedures.length === 0) {
    yield nothing(voice)
    return
  }
  yield {
    kind: 'table',
    columns: [
      { title: voice.say(words.body), share: 30, heads: true },
      { title: voice.say(procedure.filed), share: 14 },
      { title: voice.say(words.status), share: 20 },
      { title: voice.say(procedure.same_facts), share: 12, align: 'center' },
      { title: voice.say(procedure.same_parties), share: 12, align: 'center' },
      { title: voice.say(procedure.same_rights), share: 12, align: 'center' },
    ],
    rows: dossier.other_procedures.map((other) => ({
      cells: [
        { stack: [[{ text: voice.own(other.body), strong: true }], voice.own(other.reference)] },
        voice.date(other.filed_on),
        voice.own(other.status),
        answer(one, other.same_facts, false),
        answer(one, other.same_parties, false),
        answer(one, other.same_rights, false),
      ],
    })),
  }
}

const lights: Readonly<Record<Light, { readonly sign: string; readonly fill: Tone }>> = {
  open: { sign: '●', fill: 'good' },
  caution: { sign: '▲', fill: 'caution' },
  closed: { sign: '×', fill: 'alarm' },
  unknown: { sign: '?', fill: 'soft' },
}

export function* forums({ dossier, voice }: Case): Generator<Block> {
  const all = dossier.forums ?? []
  if (all.length === 0) {
    yield nothing(voice)
    return
  }
  yield { kind: 'text', words: voice.say(procedure.forums_lead) }
  for (const forum of all) {
    yield { kind: 'part', title: forum.chosen ? `${voice.own(forum.forum)} – ${voice.say(procedure.chosen)}` : voice.own(forum.forum) }
    yield {
      kind: 'table',
      columns: [
        { title: voice.say(procedure.criterion), share: 24, heads: true },
        { title: voice.say(procedure.finding), share: 16 },
        { title: voice.say(procedure.reason), share: 60 },
      ],
      rows: forum.lights.map((light) => {
        const source = [voice.own(light.source), light.checked_on ? voice.say(words.checked_on, { date: voice.date(light.checked_on) }) : ''].filter(Boolean)
        return {
          cells: [
            voice.say(procedure[`criterion_${light.criterion}`]),
            {
              words: [{ text: `${lights[light.light].sign} `, strong: true }, { text: voice.say(procedure[`light_${light.light}`]) }],
              fill: lights[light.light].fill,
            },
            {
              stack: [
                [...(light.due_on ? [{ text: `${voice.date(light.due_on)} · `, strong: true }] : []), { text: voice.own(light.reason) }],
                ...(source.length > 0 ? [[{ text: source.join(' · '), tone: 'soft' as const }]] : []),
              ],
            },
          ],
        }
      }),
    }
  }
}
