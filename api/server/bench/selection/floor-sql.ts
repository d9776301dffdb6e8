// The least that each operation can be in the database: one statement with the whole answer, under the same policies.
const clear = `not exists (select from conflict k where k.tenant_id = d.tenant_id and k.dossier_id = d.id and k.user_id = (select ctx.user_id()) and k.state = 'CONFIRMED')`;
const found = `d.tenant_id = (select ctx.tenant()) and d.call_id = $1 and d.stage = $2 and d.search @> $3 and ${clear}`;

export const submissionsSql = `
select json_build_object(
  'totalCount', (select count(*) from (select from dossier d where ${found} limit 1001) c),
  'items', (select json_agg(m) from (
    select id, number, title, applicant_name as "applicantName", stage from dossier d
    where ${found} order by received_at desc, id desc limit 20) m)
)::text as reply`;

/** The order of a round: mean, then approvals, then the better worst score; equals share a rank, and the line falls among them. */
export const roundSql = `
with ranked as (
  select i.dossier_id, d.number, d.title, i.mean, i.median, i.deviation, i.lowest, i.highest, i.reviews,
    rank() over (order by i.mean desc, i.approvals desc, i.lowest desc) as rank,
    count(*) over (partition by i.mean, i.approvals, i.lowest) as tied
  from round_item i join dossier d on d.tenant_id = i.tenant_id and d.id = i.dossier_id
  where i.tenant_id = (select ctx.tenant()) and i.round_id = $1 and i.mean is not null and ${clear}
)
select json_build_object('items', (select json_agg(m) from (
  select dossier_id as "dossierId", number, title, rank, tied, mean, median, deviation, lowest, highest, reviews as n,
    case when rank > $2 then 'OUT' when rank + tied - 1 <= $2 then 'IN' else 'ON_LINE' end as standing
  from ranked order by rank) m))::text as reply`;

const mine = `a.tenant_id = (select ctx.tenant()) and a.user_id = (select ctx.user_id()) and a.stage not in ('PROPOSED', 'CANCELLED')`;
export const deskSql = `
select json_build_object(
  'totalCount', (select count(*) from (select from assignment a where ${mine} limit 1001) c),
  'items', (select json_agg(m) from (
    select a.id, a.stage, d.title from assignment a join dossier d on d.tenant_id = a.tenant_id and d.id = a.dossier_id
    where ${mine} and ${clear} order by a.created_at desc, a.id desc limit 20) m)
)::text as reply`;

/** Kept key, review, task, the item's figures and audit row of a submission, in one round trip. */
export const submitReviewSql = `
create schema if not exists bench;
create function bench.submit_review(key text, review_id uuid, expected int, given jsonb) returns json language plpgsql volatile set search_path = public as $$
declare
  tenant uuid := (select ctx.tenant());
  me uuid := (select ctx.user_id());
  done record;
  answer json;
begin
  insert into idempotency_key (tenant_id, user_id, field, key, request_hash)
    values (tenant, me, 'submitReview', submit_review.key, md5(given::text)) on conflict do nothing;
  if not found then
    return (select reply from idempotency_key k where k.tenant_id = tenant and k.user_id = me and k.field = 'submitReview' and k.key = submit_review.key);
  end if;
  update review r set scores = given, stage = 'SUBMITTED', submitted_at = now(), version = version + 1, updated_at = now(),
    total = (select sum((c->>'weight')::float * (given->(c->>'key')->>'score')::float * 10) / sum((c->>'weight')::float)
      from form_version f, jsonb_array_elements(f.definition->'criteria') c where f.tenant_id = tenant and f.id = r.form_id)
    where r.tenant_id = tenant and r.id = review_id and r.user_id = me and r.version = expected and r.stage in ('DRAFT', 'RETURNED')
    returning r.assignment_id, r.round_id, r.dossier_id into done;
  if done.round_id is null then raise exception 'not allowed or stale'; end if;
  update assignment set stage = 'SUBMITTED', version = version + 1, updated_at = now() where tenant_id = tenant and id = done.assignment_id;
  update round_item i set (reviews, mean, median, deviation, lowest, highest) =
    (select count(*), avg(total), percentile_cont(0.5) within group (order by total), stddev_samp(total), min(total), max(total)
      from review where tenant_id = tenant and round_id = done.round_id and dossier_id = done.dossier_id and stage = 'SUBMITTED'), updated_at = now()
    where i.tenant_id = tenant and i.round_id = done.round_id and i.dossier_id = done.dossier_id;
  insert into audit_entry (tenant_id, action, actor_kind, actor_id, actor_name, object_type, object_id, after_hash, request_id)
    values (tenant, 'review.submitted', 'member', me, 'bench', 'Review', review_id::text, md5(given::text), submit_review.key);
  answer := json_build_object('id', done.assignment_id, 'stage', 'SUBMITTED');
  update idempotency_key k set reply = to_json(answer::text) where k.tenant_id = tenant and k.user_id = me and k.field = 'submitReview' and k.key = submit_review.key;
  return answer;
end $$;
grant usage on schema bench to xinglin_app;
revoke all on function bench.submit_review(text, uuid, int, jsonb) from public;
grant execute on function bench.submit_review(text, uuid, int, jsonb) to xinglin_app;`;
