// The least that each page can be in the database: one statement with the whole answer, under the same policies.
const here = '(select ctx.tenant())';
const found = 'c.withdrawn_at is null and c.search @> $1';

export const catalogueSql = `
select json_build_object(
  'totalCount', (select count(*) from (select from catalogue_entry c where ${found} limit 1001) n),
  'items', (select json_agg(m) from (
    select c.id, c.title, c.stage from catalogue_entry c where ${found} order by c.published_at desc, c.id desc limit 20) m)
)::text as reply`;

export const entrySql = `
select json_build_object('id', e.id, 'title', e.title, 'stage', e.stage,
  'content', (select v.content from library_version v where v.tenant_id = e.tenant_id and v.id = e.current_version_id),
  'credentials', (select json_agg(json_build_object('number', k.number, 'state', k.state) order by k.created_at)
    from library_credential k where k.tenant_id = e.tenant_id and k.entry_id = e.id),
  'events', (select json_agg(v.act order by v.recorded_at, v.id) from library_event v where v.tenant_id = e.tenant_id and v.entry_id = e.id)
)::text as reply from library_entry e where e.tenant_id = ${here} and e.id = $1`;

const byStage = (table: string, more = '') =>
  `(select json_object_agg(stage, n) from (select stage, count(*) n from ${table} where tenant_id = ${here} and project_id = $1 ${more} group by stage) g)`;

export const projectSql = `
select json_build_object('id', p.id, 'title', p.title, 'stage', p.stage,
  'sites', ${byStage('site_adoption', 'and merged_into_id is null')},
  'agreements', ${byStage('agreement')},
  'lines', (select json_agg(l.id) from (select id from ledger_entry
    where tenant_id = ${here} and project_id = $1 order by occurred_on desc, id desc limit 10) l)
)::text as reply from promotion_project p where p.tenant_id = ${here} and p.id = $1`;

export const ledgerSql = `
select json_build_object(
  'totalCount', (select count(*) from (select from ledger_entry where tenant_id = ${here} limit 1001) n),
  'items', (select json_agg(m) from (
    select id, act, params from ledger_entry where tenant_id = ${here} order by occurred_on desc, id desc limit 20) m)
)::text as reply`;

const mine = `s as (select area_code, adopted_on, routine_on from site_adoption where tenant_id = ${here})`;
const first = `least((select min(adopted_on) from s), (select min(occurred_on) from adoption_event where tenant_id = ${here}))`;
const used = (day: string) => `count(*) filter (where adopted_on <= ${day})`;

/** Institutions of the whole association by province and city. */
export const mapSql = `
with ${mine}, c as (select left(area_code, 2) p, left(area_code, 4) || '00' c, count(*) n, count(adopted_on) a from s group by 1, 2)
select json_build_object('provinces', (select json_agg(json_build_array(p, n, a, cities) order by p) from
  (select p, sum(n) n, sum(a) a, json_agg(json_build_array(c, n, a) order by c) cities from c group by p) g))::text as reply`;

/** How many of them used it, month by month. */
export const dashboardSql = `
with ${mine}, today as (select (now() at time zone 'Asia/Shanghai')::date as d),
m as (select least((g + interval '1 month - 1 day')::date, d) as day from today,
  generate_series(greatest(date_trunc('month', ${first}), date_trunc('month', d - interval '60 months')), d, '1 month') g)
select json_build_object('institutions', (select count(*) from s), 'points', (select json_agg(json_build_array(ever, routine) order by day) from
  (select day, ${used('day')} ever, count(*) filter (where routine_on <= day) routine from m cross join s group by day) g))::text as reply`;
