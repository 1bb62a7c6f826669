/** Who may not be named before an audience, and what stands instead: the pseudonym of a client, and for everybody else behind the facts that a name was taken out. */

import type { Client } from '../../../schemas/dossier/people.ts'
import type { Dossier } from '../../../schemas/dossier.ts'
import { dossierWords } from '../../../schemas/words/dossier.ts'
import type { Person } from '../unnamed/take-out.ts'

const texts = (...values: readonly (string | null | undefined)[]): string[] => values.flatMap((one) => one || [])

/** Everybody whose name is looked for in the texts of a dossier. `after`: its clients as the audience may know them; `agreed`: whether somebody behind the facts may be named. */
export function peopleOf(before: Dossier, after: readonly Client[], agreed: (one: NonNullable<Dossier['behind']>[number]) => boolean): Person[] {
  const withheld = dossierWords.name_withheld[before.language] as string
  const clients = before.clients.flatMap(({ name, also = [], guardian, pseudonym }, index): Person[] => {
    const named = Boolean(after[index]?.name)
    const names = [...texts(name), ...also]
    return [
      { names, instead: named ? null : pseudonym },
      { names: texts(guardian), instead: named ? null : withheld },
    ]
  })
  const behind = (before.behind ?? []).map((one): Person => ({ names: one.names, instead: agreed(one) ? null : withheld }))
  const open = [
    before.control.author,
    before.control.community,
    before.control.recipient,
    ...before.alleged.map((one) => one.name),
    ...before.clients.map((one) => one.mandate.counsel),
  ]
  return [...clients, ...behind, { names: texts(...open), instead: null }]
}
