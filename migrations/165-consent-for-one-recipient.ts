/** A consent for one recipient is none for another: whose consent a casefile lacks is asked for those names by which its recipient is called. */
import type { Knex } from 'knex'

const granted = (signature: string) => `
    revoke execute on function ${signature} from public;
    grant execute on function ${signature} to vigie_app;`
const said = 'Facts of a casefile of who asks whose victims (person_id; null: the report itself) did not agree to this purpose, and why; no fact: a witness'

export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    drop function facts_without_consent(uuid, text, date);
    create function facts_without_consent(casefile uuid, wanted text, on_day date, readers text[]) returns table (fact integer, person_id uuid, reason text)
      language sql stable security definer set search_path = public, pg_temp as $$
      with asked as materialized (select c.id from casefiles c where c.id = casefile
          and c.community_id = any (my_communities()) and (c.id = any (my_casefiles()) or c.community_id = any (my_coordinations()))),
      drawn as materialized (
        select f.number as fact, i.id, i.consent, i.consent_purposes from asked join casefile_facts f on f.casefile_id = asked.id join incidents i on i.id = f.incident_id
        where f.removed_at is null),
      concerned as materialized (
        select d.fact, a.victim_id as person_id, d.consent, d.consent_purposes from drawn d join acts a on a.incident_id = d.id
        where a.removed_at is null and a.victim_id is not null
        union
        select null, w.person_id, null, null from asked join casefile_witnesses w on w.casefile_id = asked.id where w.removed_at is null and w.person_id is not null),
      said as materialized (
        select c.person_id, c.given_on, coalesce(c.withdrawn_on, c.given_on) as ended_on,
          case when c.given = 'refused' then 'refused'
               when c.withdrawn_on is not null then 'withdrawn'
               when c.expires_on is not null and edtf_to(c.expires_on) < on_day then 'expired'
               when btrim(c.recipient) <> '' and not one_spelling(btrim(c.recipient)) = any (select one_spelling(btrim(r)) from unnest(readers) r) then 'other_recipient'
          end as objection
        from consents c
        where c.removed_at is null and c.purpose = wanted and c.given in ('given', 'refused') and c.person_id in (select k.person_id from concerned k)),
      answered as (
        select s.person_id, (array_agg(s.objection order by array_position(array['refused', 'withdrawn', 'expired', 'other_recipient'], s.objection)) filter (
          where s.objection is not null and not exists (
            select from said yes where yes.person_id = s.person_id and yes.objection is null
              and (s.objection = 'other_recipient' or edtf_from(yes.given_on) > edtf_to(s.ended_on)))))[1] as objection
        from said s group by s.person_id)
      select d.fact, null::uuid, case when d.consent = 'refused' then 'refused' else 'other_purposes' end from drawn d
      where d.consent = 'refused' or (d.consent = 'given' and not coalesce(d.consent_purposes, '{}') @> array[wanted])
      union all
      select k.fact, k.person_id, case when a.person_id is null then 'not_asked' else a.objection end from concerned k left join answered a on a.person_id = k.person_id
      where a.objection is not null
        or (a.person_id is null and not (k.consent is not distinct from 'given' and coalesce(k.consent_purposes, '{}') @> array[wanted])
          -- Somebody who disappeared is spoken for by the family.
          and not exists (select from casefile_clients f where f.casefile_id = casefile and f.person_id = k.person_id and f.removed_at is null and f.family_consent
            and wanted = 'intl_transmission'))
    $$;
    comment on function facts_without_consent(uuid, text, date, text[]) is '${said}';
    ${granted('facts_without_consent(uuid, text, date, text[])')}
  `)
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw(`
    drop function facts_without_consent(uuid, text, date, text[]);
    create function facts_without_consent(casefile uuid, wanted text, on_day date) returns table (fact integer, person_id uuid, reason text)
      language sql stable security definer set search_path = public, pg_temp as $$
      with asked as materialized (select c.id from casefiles c where c.id = casefile
          and c.community_id = any (my_communities()) and (c.id = any (my_casefiles()) or c.community_id = any (my_coordinations()))),
      drawn as materialized (
        select f.number as fact, i.id, i.consent, i.consent_purposes from asked join casefile_facts f on f.casefile_id = asked.id join incidents i on i.id = f.incident_id
        where f.removed_at is null),
      concerned as materialized (
        select d.fact, a.victim_id as person_id, d.consent, d.consent_purposes from drawn d join acts a on a.incident_id = d.id
        where a.removed_at is null and a.victim_id is not null
        union
        select null, w.person_id, null, null from asked join casefile_witnesses w on w.casefile_id = asked.id where w.removed_at is null and w.person_id is not null),
      said as materialized (
        select c.person_id, c.given_on, coalesce(c.withdrawn_on, c.given_on) as ended_on,
          case when c.given = 'refused' then 'refused'
               when c.withdrawn_on is not null then 'withdrawn'
               when c.expires_on is not null and edtf_to(c.expires_on) < on_day then 'expired'
          end as objection
        from consents c
        where c.removed_at is null and c.purpose = wanted and c.given in ('given', 'refused') and c.person_id in (select k.person_id from concerned k)),
      answered as (
        select s.person_id, (array_agg(s.objection order by array_position(array['refused', 'withdrawn', 'expired'], s.objection)) filter (
          where s.objection is not null and not exists (
            select from said yes where yes.person_id = s.person_id and yes.objection is null and edtf_from(yes.given_on) > edtf_to(s.ended_on))))[1] as objection
        from said s group by s.person_id)
      select d.fact, null::uuid, case when d.consent = 'refused' then 'refused' else 'other_purposes' end from drawn d
      where d.consent = 'refused' or (d.consent = 'given' and not coalesce(d.consent_purposes, '{}') @> array[wanted])
      union all
      select k.fact, k.person_id, case when a.person_id is null then 'not_asked' else a.objection end from concerned k left join answered a on a.person_id = k.person_id
      where a.objection is not null
        or (a.person_id is null and not (k.consent is not distinct from 'given' and coalesce(k.consent_purposes, '{}') @> array[wanted])
          -- Somebody who disappeared is spoken for by the family.
          and not exists (select from casefile_clients f where f.casefile_id = casefile and f.person_id = k.person_id and f.removed_at is null and f.family_consent
            and wanted = 'intl_transmission'))
    $$;
    comment on function facts_without_consent(uuid, text, date) is '${said}';
    ${granted('facts_without_consent(uuid, text, date)')}
  `)
}
