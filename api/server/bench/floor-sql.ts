// The least that each operation can be in the database: one statement with the whole answer. Invoker's rights, so the
// same policies hold as for the product.
export const listSql = `
select json_build_object(
  'organisation', (select name from tenant where id = (select ctx.tenant())),
  'totalCount', (select count(*) from (select from memo where tenant_id = (select ctx.tenant()) and stage = $1 limit 1001) c),
  'items', (select json_agg(m) from (
    select id, tenant_id as "organisationId", number, title, stage, version, created_at as "createdAt" from memo
    where tenant_id = (select ctx.tenant()) and stage = $1 order by created_at desc, id desc limit 20) m)
)::text as reply`;

/** Kept key, effect, audit row and outbox order of a submission, in one round trip. PostGraphile offers it as well. */
export const submitSql = `
create schema bench;
create function bench.submit_memo(key text, memo_id uuid, expected int) returns json language plpgsql volatile set search_path = public as $$
declare
  kept record;
  done record;
  answer json;
begin
  insert into idempotency_key (tenant_id, user_id, field, key, request_hash)
    values ((select ctx.tenant()), (select ctx.user_id()), 'submitMemo', submit_memo.key, md5(memo_id::text || expected)) on conflict do nothing;
  if not found then
    select * into kept from idempotency_key k where k.tenant_id = (select ctx.tenant()) and k.user_id = (select ctx.user_id()) and k.field = 'submitMemo' and k.key = submit_memo.key;
    return kept.reply;
  end if;
  update memo set stage = 'SUBMITTED', submitted_at = now(), version = version + 1, updated_at = now()
    where id = memo_id and author_id = (select ctx.user_id()) and version = expected and stage in ('DRAFT', 'RETURNED')
    returning id, number, title, stage, version, author_id into done;
  if done.id is null then raise exception 'not allowed or stale'; end if;
  answer := json_build_object('id', done.id, 'number', done.number, 'stage', done.stage, 'version', done.version);
  insert into audit_entry (tenant_id, action, actor_kind, actor_id, actor_name, object_type, object_id, object_label, after_hash, request_id)
    values ((select ctx.tenant()), 'memo.submitted', 'member', (select ctx.user_id()), 'bench', 'Memo', memo_id::text, done.number, md5(done.stage), submit_memo.key);
  insert into job (id, name, tenant_id, user_id, payload, run_at, max_attempts, request_id)
    values (gen_random_uuid(), 'on:example.memo-submitted:example', (select ctx.tenant()), (select ctx.user_id()),
      json_build_object('memoId', memo_id, 'number', done.number, 'title', done.title, 'authorId', done.author_id), now(), 8, submit_memo.key);
  perform pg_notify('xl_job', '');
  update idempotency_key k set reply = to_json(answer::text) where k.tenant_id = (select ctx.tenant()) and k.user_id = (select ctx.user_id()) and k.field = 'submitMemo' and k.key = submit_memo.key;
  return answer;
end $$;
grant usage on schema bench to xinglin_app;
revoke all on function bench.submit_memo(text, uuid, int) from public;
grant execute on function bench.submit_memo(text, uuid, int) to xinglin_app;`;
