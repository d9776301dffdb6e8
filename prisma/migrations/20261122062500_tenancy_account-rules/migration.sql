-- An organisation's rules for its accounts, and what was said to whom because of them.
alter table "tenant"
  add column "password_days" integer check (password_days between 30 and 730),
  add column "idle_days" integer check (idle_days between 30 and 730);
alter table "member" add column "enabled_at" timestamptz(3), add column "idle_told_at" timestamptz(3);

-- The language an invitation is written in, so that sending it again says the same.
alter table "invitation" add column "locale" text not null default 'zh-CN';

-- When its people were last told that a key expires.
alter table "api_key" add column "told_at_days" integer;
