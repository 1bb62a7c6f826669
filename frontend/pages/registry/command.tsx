/** The chain of command of a force as a tree: what stands over it, itself with its units, and who held which rank and post during which time. */
import type { Affiliation } from '../../../schemas/affiliation.ts'
import type { Organisation } from '../../../schemas/organisation.ts'
import { knowledge as words } from '../../../schemas/words/knowledge.ts'
import type { Page } from '../../lib/api.ts'
import { useSay } from '../../lib/language.tsx'
import { useQuery } from '../../lib/use-query.ts'
import { useWhole } from '../../lib/use-whole.ts'
import { ForceLink, NamesButton, PersonLink, type Registry, useRegistry } from '../../records/knowledge/names.tsx'
import { When } from '../../records/when.tsx'
import { Bidi } from '../../ui/bidi.tsx'
import { Card } from '../../ui/card.tsx'

const limit = 200

interface Chain {
  readonly here: string
  readonly all: readonly Organisation[]
  readonly held: readonly Affiliation[]
  readonly registry: Registry
}

/** What stands over a force, the highest first. A ring ends where it closes. */
function above(here: Organisation, all: readonly Organisation[]): Organisation[] {
  const chain: Organisation[] = []
  let next = all.find((one) => one.id === here.parent_id)
  while (next && next.id !== here.id && !chain.includes(next)) {
    chain.unshift(next)
    next = all.find((one) => one.id === next?.parent_id)
  }
  return chain
}

function Node({
  one,
  chain,
  seen,
  lineage,
}: {
  readonly one: Organisation
  readonly chain: Chain
  readonly seen: readonly string[]
  readonly lineage: readonly Organisation[]
}) {
  const say = useSay()
  const id = String(one.id)
  const isHere = id === chain.here
  const [child] = lineage
  const below = child ? [child] : chain.all.filter((other) => other.parent_id === one.id && !seen.includes(String(other.id)))
  const people = chain.held.filter((held) => held.organisation_id === one.id)
  return (
    <li>
      <div className="command-node" data-here={isHere ? '' : undefined}>
        <p>
          {isHere ? (
            <strong>
              <Bidi>{one.name}</Bidi> <span className="hidden-visually">({say(words.this_one)})</span>
            </strong>
          ) : (
            <ForceLink record={one} />
          )}
          {one.unit && (
            <span className="muted small">
              {' · '}
              <Bidi>{one.unit}</Bidi>
            </span>
          )}
        </p>
        {people.length > 0 && (
          <ul className="command-people">
            {people.map((held) => (
              <li key={held.id} className="told-line">
                <PersonLink record={chain.registry.person(held.person_id)} />
                <Bidi>{[held.rank, held.post].filter(Boolean).join(' · ')}</Bidi>
                <span className="muted">
                  <When date={held.held_on} />
                </span>
              </li>
            ))}
          </ul>
        )}
      </div>
      {below.length > 0 && (
        <ul>
          {below.map((other) => (
            <Node key={other.id} one={other} chain={chain} seen={[...seen, id]} lineage={lineage.slice(1)} />
          ))}
        </ul>
      )}
    </li>
  )
}

/** What a force has under it, however deep. */
function under(here: Organisation, all: readonly Organisation[]): Organisation[] {
  const found: Organisation[] = []
  let ranks: readonly Organisation[] = [here]
  while (ranks.length > 0) {
    const above = ranks
    ranks = all.filter((one) => above.some((other) => other.id === one.parent_id) && one.id !== here.id && !found.includes(one))
    found.push(...ranks)
  }
  return found
}

/** The card of the chain. */
export function Command({ here }: { readonly here: Organisation }) {
  const say = useSay()
  const { data } = useWhole<Organisation>('/api/organisations', { community: here.community_id })
  const all = data?.items.some((one) => one.id === here.id) ? data.items : [here, ...(data?.items ?? [])]
  const lineage = [...above(here, all), here]
  const held = useQuery<Page<Affiliation>>('/api/affiliations', {
    organisation_id: [...lineage, ...under(here, all)]
      .slice(0, limit)
      .map((one) => one.id)
      .join(','),
    limit,
  })
  const registry = useRegistry(held.data?.items.map((one) => one.person_id) ?? [], [])
  const [root] = lineage
  return (
    <Card title={say(words.command)} acts={<NamesButton people={registry.people} />}>
      <ul className="command">
        {root && <Node one={root} chain={{ here: String(here.id), all, held: held.data?.items ?? [], registry }} seen={[]} lineage={lineage.slice(1)} />}
      </ul>
    </Card>
  )
}
