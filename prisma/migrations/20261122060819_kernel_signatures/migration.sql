-- CreateTable
CREATE TABLE "signature" (
    "id" UUID NOT NULL,
    "tenant_id" UUID NOT NULL,
    "object_type" TEXT NOT NULL,
    "object_id" UUID NOT NULL,
    "object_label" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "meaning" TEXT NOT NULL,
    "statement" TEXT NOT NULL,
    "content_hash" TEXT NOT NULL,
    "signer_user_id" UUID NOT NULL,
    "signer_name" TEXT NOT NULL,
    "signer_tenant_id" UUID NOT NULL,
    "signer_organisation" TEXT NOT NULL,
    "method" TEXT NOT NULL,
    "signed_at" TIMESTAMPTZ(3) NOT NULL,
    "previous_hash" TEXT NOT NULL,
    "hash" TEXT NOT NULL,
    "seal" TEXT NOT NULL,

    CONSTRAINT "signature_pkey" PRIMARY KEY ("tenant_id","id")
);

-- CreateIndex
CREATE UNIQUE INDEX "signature_tenant_id_object_type_object_id_position_key" ON "signature"("tenant_id", "object_type", "object_id", "position");

ALTER TABLE "signature"
  ADD CONSTRAINT "signature_position" CHECK ("position" >= 1),
  ADD CONSTRAINT "signature_method" CHECK ("method" IN ('password', 'totp', 'demonstration'));

-- Nobody takes back or rewrites a signature, whatever her rights.
create function signature_is_final() returns trigger language plpgsql set search_path = '' as $$
begin
  raise exception 'signatures are final' using errcode = '42501';
end $$;
create trigger signature_is_final before update or delete on "signature" for each row execute function signature_is_final();
