/** Functions that the tables stand on: dates with precision (the SQL twin of schemas/edtf.ts), one spelling for search, and the squares of the map. */
import type { Knex } from 'knex'

export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    create function edtf_bound(part text, last boolean) returns date language plpgsql immutable strict parallel safe as $$
    declare
      plain text := rtrim(part, '~');
      first_day date;
    begin
      case length(plain)
        when 10 then return plain::date;
        when 7 then
          first_day := (plain || '-01')::date;
          return case when last then (first_day + interval '1 month - 1 day')::date else first_day end;
        when 4 then return (plain || case when last then '-12-31' else '-01-01' end)::date;
        else return null;
      end case;
    end $$;

    create function edtf_from(value text) returns date language sql immutable parallel safe as $$
      select case
        when value is null or value like '../%' then '-infinity'::date
        else edtf_bound(split_part(value, '/', 1), false)
      end
    $$;

    create function edtf_to(value text) returns date language sql immutable parallel safe as $$
      select case
        when value is null then '-infinity'::date
        when value like '%/..' then 'infinity'::date
        when value like '%/%' then edtf_bound(split_part(value, '/', 2), true)
        else edtf_bound(value, true)
      end
    $$;
    comment on function edtf_from(text) is 'First day that it may have been (ISO 8601-2 EDTF); -infinity when open or unknown';

    create function month_number(value date) returns integer language sql immutable strict parallel safe as $$
      select case when isfinite(value) then (extract(year from value) * 100 + extract(month from value))::integer
                  when value > '0001-01-01' then 999999 else 0 end
    $$;

    -- Decomposed, stripped of marks, and the few letters that do not decompose replaced one by one: translate() with the whole table costs four times as much.
    create function without_marks(value text) returns text language sql immutable parallel safe as $$
      select replace(replace(replace(replace(replace(replace(replace(replace(
        regexp_replace(normalize(lower(value), NFKD), U&'[\\0300-\\036F\\0640\\064B-\\0655\\0670\\200C-\\200F]', '', 'g'),
        '’', ''''), 'ة', 'ه'), 'ى', 'ي'), 'ٱ', 'ا'), 'ی', 'ي'), 'ک', 'ك'), 'œ', 'o'), 'æ', 'a')
    $$;

    create function one_spelling(value text) returns text language sql immutable parallel safe as $$
      select case
        when value is null then ''
        when octet_length(value) = char_length(value) then lower(value)
        when value ~ '[٠-٩۰-۹]' then translate(without_marks(value), '٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹', '01234567890123456789')
        else without_marks(value)
      end
    $$;
    comment on function one_spelling(text) is 'Lower case, no Latin accents; Arabic: one alef, ya, ta marbuta, kaf, no diacritics nor tatweel, Latin digits';

    create function search_configuration(language text) returns regconfig language sql immutable parallel safe as $$
      select (case left(coalesce(language, ''), 2) when 'fr' then 'french' when 'ar' then 'arabic' when 'en' then 'english' else 'simple' end)::regconfig
    $$;

    -- A stemmer of another script leaves a word as it is, which the simple configuration does too: only those that may change something are asked.
    create function search_query(q text) returns tsquery language sql immutable parallel safe as $$
      select case
        when one_spelling(q) !~ '[ء-ي]' then websearch_to_tsquery('french', one_spelling(q)) || websearch_to_tsquery('english', one_spelling(q))
        when one_spelling(q) !~ '[a-z]' then websearch_to_tsquery('arabic', one_spelling(q))
        else websearch_to_tsquery('french', one_spelling(q)) || websearch_to_tsquery('arabic', one_spelling(q)) || websearch_to_tsquery('english', one_spelling(q))
      end || websearch_to_tsquery('simple', one_spelling(q))
    $$;

    create function tile_x(longitude double precision, level integer) returns integer language sql immutable strict parallel safe as $$
      select least(greatest(floor((longitude + 180) / 360 * (1 << level))::integer, 0), (1 << level) - 1)
    $$;
    create function tile_y(latitude double precision, level integer) returns integer language sql immutable strict parallel safe as $$
      select least(greatest(floor((1 - asinh(tan(radians(least(greatest(latitude, -85), 85)))) / pi()) / 2 * (1 << level))::integer, 0), (1 << level) - 1)
    $$;
    comment on function tile_x(double precision, integer) is 'Column of the Web Mercator square that holds the longitude, 2^level columns in all';
  `)
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw(`
    drop function tile_y(double precision, integer), tile_x(double precision, integer), search_query(text), search_configuration(text),
      one_spelling(text), without_marks(text), month_number(date), edtf_to(text), edtf_from(text), edtf_bound(text, boolean);
  `)
}
