/**
 * The words inside files of evidence, as keyed fingerprints: what search finds an item by is in no table in clear. The application writes them once and can read only how that
 * went; which items hold a word it learns from one function, of those that who asks may open.
 */
import type { Knex } from 'knex'

export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    create table evidence_words (
      evidence_id uuid primary key references evidence on delete cascade,
      community_id uuid not null,
      state text not null check (state in ('read', 'none', 'protected', 'too_large', 'failed')),
      cut boolean not null default false,
      count integer not null check (count between 0 and 20000),
      words bigint[] not null default '{}' check (cardinality(words) <= 20000),
      read_at timestamptz not null default clock_timestamp()
    );
    comment on column evidence_words.words is 'The first 64 bits of HMAC-SHA-256 of each word, under a key that only the community''s key gives';
    create index evidence_words_holding on evidence_words using gin (words);

    alter table evidence_words enable row level security;
    alter table evidence_words force row level security;
    create policy owner_all on evidence_words to current_user using (true) with check (true);
    create policy item_read on evidence_words for select to vigie_app
      using (community_id = any ((select my_communities())::uuid[]) and exists (select from evidence e where e.id = evidence_id));
    create policy item_write on evidence_words for insert to vigie_app
      with check (community_id = any ((select my_communities())::uuid[]) and exists (select from evidence e where e.id = evidence_id));
    grant select (evidence_id, community_id, state, cut, count, read_at), insert on evidence_words to vigie_app;

    -- An erasure that is under way is waited for, and what it erased gets no words any more.
    create function words_of_what_stands() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
    begin
      perform from evidence where id = new.evidence_id and community_id = new.community_id and sealed_key is not null for share;
      return case when found then new end;
    end $$;
    create trigger evidence_words_stand before insert on evidence_words for each row execute function words_of_what_stands();

    create function evidence_holding(tokens bigint[]) returns setof uuid language sql stable security definer set search_path = public, pg_temp as $$
      select w.evidence_id from evidence_words w join evidence e on e.id = w.evidence_id
      join memberships m on m.community_id = w.community_id and m.account_id = me()
      where w.words && tokens and w.community_id = any (my_communities())
        and ((e.created_by = me() and m.role <> 'reader') or (e.filed and m.role in ('coordinator', 'reviewer', 'lawyer')))
    $$;
    comment on function evidence_holding(bigint[]) is 'Items whose file holds one of these words, those that who asks may open and no other; identifiers only; reviewed';
    revoke execute on function evidence_holding(bigint[]), words_of_what_stands() from public;
    grant execute on function evidence_holding(bigint[]) to vigie_app;
  `)
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw(`
    drop function evidence_holding(bigint[]);
    drop table evidence_words;
    drop function words_of_what_stands();
  `)
}
