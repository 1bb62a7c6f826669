/**
 * Counts kept beside the incidents, so that a map costs the same at a thousand and at a million. A writer only appends what changed, one row an incident: none waits for
 * another. fold_counts() gathers what was appended into one row per cell; a reader adds what is not yet gathered, and is exact at any moment.
 */
import type { Knex } from 'knex'

const gained = 'select 1 as sign, n.* from new_rows n'
const lost = 'select -1 as sign, o.* from old_rows o'

/** A change of words alone moves no count. */
const moved = `
      if not exists (
        select 1 from old_rows o join new_rows n using (id)
        where (o.state, o.country, o.happened_from, o.happened_to, o.violations, o.form, o.victims_count, o.has_point, o.latitude, o.longitude)
          is distinct from (n.state, n.country, n.happened_from, n.happened_to, n.violations, n.form, n.victims_count, n.has_point, n.latitude, n.longitude)
      ) then return null; end if;`

/** A trigger function that appends the changes of some rows, each with a sign. One for each event: PL/pgSQL keeps its plans from call to call. */
function counted(name: string, rows: string, guard = ''): string {
  return `
    create function ${name}() returns trigger language plpgsql security definer set search_path = public as $$
    begin${guard}
      insert into incident_deltas
        select sign, community_id, state, form, coalesce(country, ''), month_number(happened_from), month_number(happened_to), violations, coalesce(victims_count, 0),
          case when has_point then latitude end, case when has_point then longitude end
        from (${rows}) filed where state <> 'draft';
      return null;
    end $$;`
}

/** The cells of each grain that deltas change. */
const tallied = (deltas: string): string => `
      select cell.grain, d.community_id, d.state, d.country, cell.month_from, cell.month_to, cell.violation, cell.form, d.sign as incidents, d.sign * d.victims as victims
      from ${deltas} d cross join lateral (
        values ('country', 0, 0, '', ''), ('month', d.month_from, d.month_to, '', ''), ('form', 0, 0, '', d.form)
        union all select 'violation', 0, 0, v, '' from unnest(d.violations) v
        union all select 'month_violation', d.month_from, d.month_to, v, '' from unnest(d.violations) v
      ) as cell (grain, month_from, month_to, violation, form)`

/** The squares of each level of the map that deltas change. */
const squared = (deltas: string): string => `
      select level, tile_x(d.longitude, level) as x, tile_y(d.latitude, level) as y, d.community_id, d.state, d.sign as incidents,
        d.sign * d.latitude as latitude_sum, d.sign * d.longitude as longitude_sum
      from ${deltas} d cross join (values (4), (7), (10)) as levels (level) where d.latitude is not null`

export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    create table incident_counts (
      grain text not null,
      community_id uuid not null,
      state text not null,
      country text not null default '',
      month_from integer not null default 0,
      month_to integer not null default 0,
      violation text not null default '',
      form text not null default '',
      incidents integer not null,
      victims bigint not null
    ) partition by list (grain);
    -- Each grain in a table of its own: what the map reads is a few thousand rows side by side, not strewn among millions.
    do $$ declare g text; begin
      foreach g in array array['country', 'month', 'violation', 'form', 'month_violation'] loop
        execute format('create table incident_counts_%s partition of incident_counts for values in (%L)', g, g);
        execute format('alter table incident_counts_%s enable row level security', g);
        execute format('alter table incident_counts_%s force row level security', g);
      end loop;
    end $$;
    create unique index incident_counts_cell on incident_counts (grain, community_id, state, country, month_from, month_to, violation, form);
    comment on column incident_counts.month_from is 'YYYYMM of the first month it may have been; 0 open, 999999 open end';

    create table incident_cells (
      level smallint not null,
      x integer not null,
      y integer not null,
      community_id uuid not null,
      state text not null,
      incidents integer not null,
      latitude_sum double precision not null,
      longitude_sum double precision not null
    );
    create unique index incident_cells_cell on incident_cells (level, x, y, community_id, state);

    create table incident_deltas (
      sign integer not null check (sign in (1, -1)),
      community_id uuid not null,
      state text not null,
      form text not null,
      country text not null,
      month_from integer not null,
      month_to integer not null,
      violations text[] not null,
      victims bigint not null,
      latitude double precision,
      longitude double precision
    );
    comment on table incident_deltas is 'What writers changed since the last fold; a place only where it may be drawn';

    create view incident_tallies with (security_invoker = true) as
      select grain, community_id, state, country, month_from, month_to, violation, form, incidents, victims, true as folded from incident_counts
      union all select fresh.*, false from (${tallied('incident_deltas')}) fresh;
    create view incident_squares with (security_invoker = true) as
      select level, x, y, community_id, state, incidents, latitude_sum, longitude_sum from incident_cells
      union all select * from (${squared('incident_deltas')}) fresh;
    grant select on incident_tallies, incident_squares to vigie_app;

    create table count_folds (generation uuid not null);
    insert into count_folds values (gen_random_uuid());
    comment on table count_folds is 'One row: a new generation whenever fold_counts() has changed what is folded';
    alter table count_folds enable row level security;
    alter table count_folds force row level security;
    create policy owner_all on count_folds to current_user using (true) with check (true);
    create policy open_to_all on count_folds for select to vigie_app using (true);
    grant select on count_folds to vigie_app;

    ${counted('incident_counted_in', gained)}
    ${counted('incident_counted_out', lost)}
    ${counted('incident_counted_over', `${lost} union all ${gained}`, moved)}
    create trigger incidents_counted_in after insert on incidents referencing new table as new_rows for each statement execute function incident_counted_in();
    create trigger incidents_counted_out after delete on incidents referencing old table as old_rows for each statement execute function incident_counted_out();
    create trigger incidents_counted_over after update on incidents referencing old table as old_rows new table as new_rows for each statement execute function incident_counted_over();

    create function fold_counts() returns integer language plpgsql security definer set search_path = public as $$
    declare
      n integer;
    begin
      if not pg_try_advisory_xact_lock(hashtext('fold_counts')) then return 0; end if;
      with gone as (delete from incident_deltas returning *),
      cells as (
        insert into incident_counts as c (grain, community_id, state, country, month_from, month_to, violation, form, incidents, victims)
        select grain, community_id, state, country, month_from, month_to, violation, form, sum(incidents), sum(victims)
        from (${tallied('gone')}) t group by 1, 2, 3, 4, 5, 6, 7, 8 having sum(incidents) <> 0 or sum(victims) <> 0
        on conflict (grain, community_id, state, country, month_from, month_to, violation, form)
        do update set incidents = c.incidents + excluded.incidents, victims = c.victims + excluded.victims
      ),
      squares as (
        insert into incident_cells as c (level, x, y, community_id, state, incidents, latitude_sum, longitude_sum)
        select level, x, y, community_id, state, sum(incidents), sum(latitude_sum), sum(longitude_sum)
        from (${squared('gone')}) t group by 1, 2, 3, 4, 5
        on conflict (level, x, y, community_id, state)
        do update set incidents = c.incidents + excluded.incidents, latitude_sum = c.latitude_sum + excluded.latitude_sum, longitude_sum = c.longitude_sum + excluded.longitude_sum
      )
      select count(*) into n from gone;
      if n > 0 then update count_folds set generation = gen_random_uuid(); end if;
      return n;
    end $$;

    alter table incident_deltas enable row level security;
    alter table incident_deltas force row level security;
    create policy owner_all on incident_deltas to current_user using (true) with check (true);
    create policy community_read on incident_deltas for select to vigie_app using (community_id = any ((select readable_communities())::uuid[]));
    alter table incident_counts enable row level security;
    alter table incident_counts force row level security;
    create policy owner_all on incident_counts to current_user using (true) with check (true);
    create policy community_read on incident_counts for select to vigie_app using (community_id = any ((select readable_communities())::uuid[]));
    alter table incident_cells enable row level security;
    alter table incident_cells force row level security;
    create policy owner_all on incident_cells to current_user using (true) with check (true);
    create policy community_read on incident_cells for select to vigie_app using (community_id = any ((select readable_communities())::uuid[]));
    grant select on incident_counts, incident_cells, incident_deltas to vigie_app;
  `)
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw(`
    drop trigger incidents_counted_in on incidents; drop trigger incidents_counted_over on incidents; drop trigger incidents_counted_out on incidents;
    drop function fold_counts(), incident_counted_over(), incident_counted_out(), incident_counted_in();
    drop view incident_squares, incident_tallies;
    drop table incident_deltas, count_folds, incident_cells, incident_counts;
  `)
}
