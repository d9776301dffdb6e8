-- Letters that went out before decisions kept them stand with the submission, which has its dossier's id.
alter table "decision" no force row level security;
alter table "dossier" no force row level security;
alter table "submission" no force row level security;
update "decision" d
  set "letter" = s."letter"
  from "dossier" o
  join "submission" s on s."tenant_id" = o."applicant_id" and s."id" = o."id"
  where o."tenant_id" = d."tenant_id" and o."id" = d."dossier_id"
    and s."host_id" = d."tenant_id" and s."outcome" = d."outcome"
    and d."released_at" is not null and d."letter" is null and s."letter" is not null;
alter table "submission" force row level security;
alter table "dossier" force row level security;
alter table "decision" force row level security;
