/**
 * Which incidents consent keeps from leaving, and why: the SQL twin of schemas/consent-rules.ts, for many at once. It starts from the few that said no, so that it costs
 * nothing where everybody agreed; and it reads consents with the owner's rights, because who takes an open incident along may not read them, only obey them.
 */
import type { Knex } from 'knex'

export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    create index incidents_consent on incidents (community_id) where consent in ('refused', 'given');

    create function incidents_withheld(wanted text[], reader text) returns table (incident_id uuid, reason text)
      language sql stable security definer set search_path = public, pg_temp as $$
      with seen as materialized (select readable_communities() as ids),
      said as materialized (
        select c.person_id, c.purpose, c.given_on, coalesce(c.withdrawn_on, c.given_on) as ended_on,
          case when c.given = 'refused' then 'refused'
               when c.withdrawn_on is not null then 'withdrawn'
               when c.expires_on is not null and edtf_to(c.expires_on) < current_date then 'expired'
               when btrim(c.recipient) <> '' and (reader is null or one_spelling(btrim(c.recipient)) <> one_spelling(btrim(reader))) then 'other_recipient'
          end as objection
        from consents c, seen
        where c.removed_at is null and c.purpose = any (wanted) and c.given in ('given', 'refused') and c.community_id = any (seen.ids)),
      objected as (
        select distinct s.person_id, s.objection from said s
        where s.objection is not null and not exists (
          select from said yes where yes.person_id = s.person_id and yes.purpose = s.purpose and yes.objection is null
            and (s.objection = 'other_recipient' or edtf_from(yes.given_on) > edtf_to(s.ended_on)))),
      reasons as (
        select i.id, case when i.consent = 'refused' then 'refused' else 'other_purposes' end as reason
        from incidents i, seen
        where i.community_id = any (seen.ids) and i.consent in ('refused', 'given') and array_remove(wanted, 'collect') <> '{}'
          and (i.consent = 'refused' or not i.consent_purposes @> array_remove(wanted, 'collect'))
        union all
        select a.incident_id, o.objection from objected o join acts a on a.victim_id = o.person_id and a.removed_at is null)
      select distinct on (r.id) r.id, r.reason from reasons r
      order by r.id, array_position(array['refused', 'withdrawn', 'expired', 'other_purposes', 'other_recipient'], r.reason)
    $$;
    comment on function incidents_withheld(text[], text) is 'Incidents in reach that may not leave for these purposes to this reader (null: anybody), each with the strongest reason';
    revoke execute on function incidents_withheld(text[], text) from public;
    grant execute on function incidents_withheld(text[], text) to vigie_app;
  `)
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw(`drop function incidents_withheld(text[], text); drop index incidents_consent;`)
}
