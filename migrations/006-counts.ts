/**
 * Counts kept beside the incidents, so that a map costs the same at a thousand and at a million. Writers only append (+1, -1): none waits for another;
 * fold_counts() sums what was appended into one row per cell. A reader sums both, and is exact at any moment.
 */
import type { Knex } from 'knex'

export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    create table incident_counts (
      grain text not null check (grain in ('country', 'month', 'violation', 'form', 'month_violation')),
      community_id uuid not null,
      state text not null,
      country text not null default '',
      month_from integer not null default 0,
      month_to integer not null default 0,
      violation text not null default '',
      form text not null default '',
      incidents integer not null,
      victims bigint not null,
      folded boolean not null default false
    );
    create unique index incident_counts_cell on incident_counts (grain, community_id, state, country, month_from, month_to, violation, form) where folded;
    create index incident_counts_fresh on incident_counts (grain, community_id) where not folded;
    comment on column incident_counts.month_from is 'YYYYMM of the first month it may have been; 0 open, 999999 open end';

    create table incident_cells (
      level smallint not null,
      x integer not null,
      y integer not null,
      community_id uuid not null,
      state text not null,
      incidents integer not null,
      latitude_sum double precision not null,
      longitude_sum double precision not null,
      folded boolean not null default false
    );
    create unique index incident_cells_cell on incident_cells (level, x, y, community_id, state) where folded;
    create index incident_cells_fresh on incident_cells (level, x) where not folded;

    create function count_incidents(sign integer, rows_changed incidents[]) returns void language sql as $$
      with r as (
        select community_id, state, coalesce(country, '') country, coalesce(month_number(happened_from), 0) month_from, coalesce(month_number(happened_to), 0) month_to,
          violations, form, coalesce(victims_count, 0) victims
        from unnest(rows_changed) where state <> 'draft'
      ), deltas as (
        select 'country' grain, community_id, state, country, 0 month_from, 0 month_to, '' violation, '' form, victims from r
        union all select 'month', community_id, state, country, month_from, month_to, '', '', victims from r
        union all select 'form', community_id, state, country, 0, 0, '', form, victims from r
        union all select 'violation', community_id, state, country, 0, 0, v, '', victims from r, unnest(violations) v
        union all select 'month_violation', community_id, state, country, month_from, month_to, v, '', victims from r, unnest(violations) v
      )
      insert into incident_counts (grain, community_id, state, country, month_from, month_to, violation, form, incidents, victims)
        select grain, community_id, state, country, month_from, month_to, violation, form, sign * count(*), sign * sum(victims)
        from deltas group by 1, 2, 3, 4, 5, 6, 7, 8
    $$;

    create function cell_incidents(sign integer, rows_changed incidents[]) returns void language sql as $$
      insert into incident_cells (level, x, y, community_id, state, incidents, latitude_sum, longitude_sum)
        select l, tile_x(longitude, l), tile_y(latitude, l), community_id, state, sign * count(*), sign * sum(latitude), sign * sum(longitude)
        from unnest(rows_changed), unnest('{4,7,10}'::integer[]) l where state <> 'draft' and has_point
        group by 1, 2, 3, 4, 5
    $$;

    create function incident_counted() returns trigger language plpgsql security definer set search_path = public as $$
    declare
      gone incidents[];
      come incidents[];
    begin
      if tg_op <> 'INSERT' then select array_agg(o) into gone from old_rows o where state <> 'draft'; end if;
      if tg_op <> 'DELETE' then select array_agg(n) into come from new_rows n where state <> 'draft'; end if;
      if gone is not null then perform count_incidents(-1, gone), cell_incidents(-1, gone); end if;
      if come is not null then perform count_incidents(1, come), cell_incidents(1, come); end if;
      return null;
    end $$;
    create trigger incidents_counted_in after insert on incidents referencing new table as new_rows for each statement execute function incident_counted();
    create trigger incidents_counted_over after update on incidents referencing old table as old_rows new table as new_rows for each statement execute function incident_counted();
    create trigger incidents_counted_out after delete on incidents referencing old table as old_rows for each statement execute function incident_counted();

    create function fold_counts() returns integer language plpgsql security definer set search_path = public as $$
    declare
      folded_rows integer := 0;
      n integer;
    begin
      if not pg_try_advisory_xact_lock(hashtext('fold_counts')) then return 0; end if;
      with gone as (delete from incident_counts where not folded returning *)
      insert into incident_counts as c (grain, community_id, state, country, month_from, month_to, violation, form, incidents, victims, folded)
        select grain, community_id, state, country, month_from, month_to, violation, form, sum(incidents), sum(victims), true from gone group by 1, 2, 3, 4, 5, 6, 7, 8
        on conflict (grain, community_id, state, country, month_from, month_to, violation, form) where folded
        do update set incidents = c.incidents + excluded.incidents, victims = c.victims + excluded.victims;
      get diagnostics folded_rows = row_count;
      with gone as (delete from incident_cells where not folded returning *)
      insert into incident_cells as c (level, x, y, community_id, state, incidents, latitude_sum, longitude_sum, folded)
        select level, x, y, community_id, state, sum(incidents), sum(latitude_sum), sum(longitude_sum), true from gone group by 1, 2, 3, 4, 5
        on conflict (level, x, y, community_id, state) where folded
        do update set incidents = c.incidents + excluded.incidents, latitude_sum = c.latitude_sum + excluded.latitude_sum, longitude_sum = c.longitude_sum + excluded.longitude_sum;
      get diagnostics n = row_count;
      delete from incident_counts where folded and incidents = 0;
      delete from incident_cells where folded and incidents = 0;
      return folded_rows + n;
    end $$;

    alter table incident_counts enable row level security;
    alter table incident_counts force row level security;
    create policy owner_all on incident_counts to current_user using (true) with check (true);
    create policy community_read on incident_counts for select to vigie_app using (community_id = any ((select readable_communities())::uuid[]));
    alter table incident_cells enable row level security;
    alter table incident_cells force row level security;
    create policy owner_all on incident_cells to current_user using (true) with check (true);
    create policy community_read on incident_cells for select to vigie_app using (community_id = any ((select readable_communities())::uuid[]));
    grant select on incident_counts, incident_cells to vigie_app;
  `)
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw(`
    drop trigger incidents_counted_in on incidents; drop trigger incidents_counted_over on incidents; drop trigger incidents_counted_out on incidents;
    drop function incident_counted(), fold_counts(), cell_incidents(integer, incidents[]), count_incidents(integer, incidents[]);
    drop table incident_cells, incident_counts;
  `)
}
