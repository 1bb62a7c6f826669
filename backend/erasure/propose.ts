/** What a community's rules say it need not keep any longer is proposed, never done by the clock: an order waits until a coordinator confirms it, or says that it stays. */
import type { Knex } from 'knex'

/** Days for which what a coordinator decided to keep is not proposed again. */
const kept = 180

const open = (record: string, kind: string) => `
  cardinality(holds_on('${kind}', ${record})) = 0
  and not exists (select from erasure_orders o where o.record_id = ${record}
                  and (o.state in ('asked', 'confirmed', 'waiting', 'done') or (o.state = 'dropped' and o.ended_at > now() - make_interval(days => ${kept}))))`

const classes: readonly string[] = [
  `select i.community_id, 'drafts', i.id, null, jsonb_build_object('touched_on', i.updated_at::date, 'author', i.created_by), r.class
   from retention_rules r join incidents i on i.community_id = r.community_id and i.state = 'draft'
   where r.class = 'drafts' and i.updated_at < now() - make_interval(days => r.days) and ${open('i.id', 'drafts')}`,
  `select p.community_id, 'people', p.id, p.reference, '{}'::jsonb, r.class
   from retention_rules r join people p on p.community_id = r.community_id and p.erased_at is null
   where r.class = 'withdrawn_consents'
     and exists (select from consents c where c.person_id = p.id and c.removed_at is null and c.withdrawn_on is not null)
     and not exists (select from consents c where c.person_id = p.id and c.removed_at is null and c.given = 'given'
                     and (c.withdrawn_on is null or edtf_to(c.withdrawn_on) is null or edtf_to(c.withdrawn_on) > current_date - r.days))
     and ${open('p.id', 'people')}`,
  `select s.community_id, 'sources', s.id, i.reference, '{}'::jsonb, r.class
   from retention_rules r join sources s on s.community_id = r.community_id and s.sealed is not null join incidents i on i.id = s.incident_id and i.state <> 'draft'
   where r.class = 'source_contacts' and s.updated_at < now() - make_interval(days => r.days) and ${open('s.id', 'sources')}`,
  `select m.community_id, 'imports', m.id, null, jsonb_build_object('touched_on', m.finished_at::date, 'author', m.created_by, 'refusals', m.refused), r.class
   from retention_rules r join imports m on m.community_id = r.community_id and m.sealed_key is not null
   where r.class = 'refused_rows' and m.finished_at < now() - make_interval(days => r.days) and ${open('m.id', 'imports')}`,
]

/** Proposes; answers how many orders were added. `owner`: a connection of the database's owner. */
export async function proposeErasures(owner: Knex): Promise<number> {
  let added = 0
  for (const chosen of classes) {
    const { rows } = (await owner.raw(
      `insert into erasure_orders (community_id, kind, record_id, reference, gone, class, reason)
       select x.*, 'retention' from (${chosen}) x on conflict do nothing returning id`,
    )) as { rows: unknown[] }
    added += rows.length
  }
  return added
}
