/**
 * Who is behind a casefile, sealed: the victims of the incidents from which its facts were drawn, their sources, its witnesses and clients, with what each answered; and the records that were found to be of the same people. The
 * names are taken out of what leaves, whoever asks for it; so they are read with the owner's rights, and told to nobody.
 */
import type { Knex } from 'knex'

export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    create function names_behind(casefile uuid, also uuid[]) returns table (kind text, id uuid, community_id uuid, sealed bytea, sealed_key bytea, detail jsonb)
      language sql stable security definer set search_path = public, pg_temp as $$
      with asked as materialized (select c.id, c.community_id from casefiles c where c.id = casefile
          and c.community_id = any (my_communities()) and (c.id = any (my_casefiles()) or c.community_id = any (my_coordinations()))),
      drawn as materialized (
        select distinct i.id from asked join casefile_facts f on f.casefile_id = asked.id join incidents i on i.id = f.incident_id where f.removed_at is null),
      people_of as (
        select a.victim_id as id, d.id as incident_id from drawn d join acts a on a.incident_id = d.id where a.removed_at is null and a.victim_id is not null
        union select w.person_id, null from asked join casefile_witnesses w on w.casefile_id = asked.id where w.removed_at is null and w.person_id is not null
        union select c.person_id, null from asked join casefile_clients c on c.casefile_id = asked.id where c.removed_at is null and c.person_id is not null
        union select unnest(also), null)
      select 'incidents', i.id, i.community_id, i.sealed, i.sealed_key,
        jsonb_build_object('consent', i.consent, 'purposes', i.consent_purposes, 'victims', i.victims, 'sources', i.sources)
        from drawn join incidents i on i.id = drawn.id
      union all
      select 'sources', s.id, s.community_id, s.sealed, s.sealed_key, null from drawn join sources s on s.incident_id = drawn.id
        where s.sealed is not null and s.removed_at is null
      union all
      select 'people', p.id, p.community_id, p.sealed, p.sealed_key, jsonb_build_object('became', p.merged_into,
          'incidents', (select coalesce(jsonb_agg(o.incident_id) filter (where o.incident_id is not null), '[]') from people_of o where o.id = p.id),
          'answers', (select coalesce(jsonb_agg(jsonb_build_object('purpose', c.purpose, 'given', c.given, 'given_on', c.given_on, 'expires_on', c.expires_on,
              'withdrawn_on', c.withdrawn_on, 'recipient', c.recipient)), '[]') from consents c where c.person_id = p.id and c.removed_at is null))
        from asked join people p on p.community_id = asked.community_id
        where p.sealed is not null and (p.id in (select o.id from people_of o) or p.merged_into in (select o.id from people_of o))
    $$;
    comment on function names_behind(uuid, uuid[]) is 'Sealed: who is behind a casefile of who asks, and these people of its community, with what they answered';
    revoke execute on function names_behind(uuid, uuid[]) from public;
    grant execute on function names_behind(uuid, uuid[]) to vigie_app;
  `)
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw('drop function names_behind(uuid, uuid[])')
}
