-- When its people were last told that a licence expires.
alter table "licence" add column "told_at_days" integer;

-- No two departments of one name at the top: the key of the model lets nulls differ.
create unique index department_top_name on "department" (tenant_id, name) where parent_id is null;
