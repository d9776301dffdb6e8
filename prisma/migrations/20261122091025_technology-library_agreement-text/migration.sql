-- AlterTable
ALTER TABLE "agreement" ADD COLUMN     "attachments" JSONB NOT NULL DEFAULT '[]',
ADD COLUMN     "entry_number" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "entry_title" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "flag" TEXT,
ADD COLUMN     "flagged_at" TIMESTAMPTZ(3),
ADD COLUMN     "pdf_file_id" UUID,
ADD COLUMN     "replaces_id" UUID,
ADD COLUMN     "site_name" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "version_label" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "word_file_id" UUID;

-- AlterTable
ALTER TABLE "agreement_party" ADD COLUMN     "file_id" UUID,
ADD COLUMN     "reason" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "request_kind" TEXT;

-- AddForeignKey
ALTER TABLE "agreement" ADD CONSTRAINT "agreement_tenant_id_replaces_id_fkey" FOREIGN KEY ("tenant_id", "replaces_id") REFERENCES "agreement"("tenant_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

ALTER TABLE "agreement"
  ADD CONSTRAINT "agreement_period" CHECK ("ends_on" > "starts_on"),
  ADD CONSTRAINT "agreement_hashed" CHECK ("stage" IN ('DRAFT', 'WITHDRAWN') OR "content_hash" IS NOT NULL);

-- What was sent to be signed stays as it was sent, whoever asks for the change.
create function agreement_is_frozen() returns trigger language plpgsql set search_path = '' as $$
begin
  if old.stage <> 'DRAFT' and (
    (new.number, new.title, new.kind, new.terms, new.attachments, new.starts_on, new.ends_on, new.content_hash)
      is distinct from (old.number, old.title, old.kind, old.terms, old.attachments, old.starts_on, old.ends_on, old.content_hash)
    or (new.amends_id, new.project_id, new.adoption_id, new.entry_id, new.version_id, new.holder_id, new.site_id)
      is distinct from (old.amends_id, old.project_id, old.adoption_id, old.entry_id, old.version_id, old.holder_id, old.site_id)
    or (new.entry_number, new.entry_title, new.version_label, new.site_name)
      is distinct from (old.entry_number, old.entry_title, old.version_label, old.site_name)
  ) then
    raise exception 'an agreement that was sent is not changed' using errcode = '42501';
  end if;
  return new;
end $$;
create trigger agreement_is_frozen before update on "agreement" for each row execute function agreement_is_frozen();

create function agreement_party_is_frozen() returns trigger language plpgsql set search_path = '' as $$
begin
  if (new.agreement_id, new.role, new.party_id, new.name) is distinct from (old.agreement_id, old.role, old.party_id, old.name) then
    raise exception 'who is a party of an agreement is not changed' using errcode = '42501';
  end if;
  if old.state <> 'PENDING' and (new.state, new.signer_name, new.signed_at) is distinct from (old.state, old.signer_name, old.signed_at) then
    raise exception 'a party that has answered has answered' using errcode = '42501';
  end if;
  return new;
end $$;
create trigger agreement_party_is_frozen before update on "agreement_party" for each row execute function agreement_party_is_frozen();
