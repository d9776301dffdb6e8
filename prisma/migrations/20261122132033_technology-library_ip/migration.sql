-- CreateTable
CREATE TABLE "ip_record" (
    "id" UUID NOT NULL,
    "tenant_id" UUID NOT NULL,
    "number" TEXT NOT NULL,
    "entry_id" UUID NOT NULL,
    "version_id" UUID,
    "agreement_id" UUID,
    "project_id" UUID,
    "holder_id" UUID,
    "kind" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "right_number" TEXT,
    "right_holders" JSONB NOT NULL,
    "origin" TEXT NOT NULL DEFAULT 'BACKGROUND',
    "stage" TEXT NOT NULL DEFAULT 'APPLIED',
    "filed_on" DATE,
    "granted_on" DATE,
    "expires_on" DATE,
    "fee_due_on" DATE,
    "licensed_to" TEXT NOT NULL DEFAULT '',
    "licence_region" TEXT NOT NULL DEFAULT '',
    "licence_until" DATE,
    "licence_terms" TEXT NOT NULL DEFAULT '',
    "disputed" BOOLEAN NOT NULL DEFAULT false,
    "dispute_note" TEXT NOT NULL DEFAULT '',
    "alerted_expiry" INTEGER[],
    "alerted_fee" INTEGER[],
    "created_by" UUID NOT NULL,
    "search" TEXT[],
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "ip_record_pkey" PRIMARY KEY ("tenant_id","id")
);

-- CreateTable
CREATE TABLE "ip_event" (
    "id" UUID NOT NULL,
    "tenant_id" UUID NOT NULL,
    "record_id" UUID NOT NULL,
    "holder_id" UUID,
    "act" TEXT NOT NULL,
    "from_stage" TEXT,
    "to_stage" TEXT,
    "note" TEXT NOT NULL DEFAULT '',
    "occurred_on" DATE NOT NULL,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "recorded_by" UUID,

    CONSTRAINT "ip_event_pkey" PRIMARY KEY ("tenant_id","id")
);

-- CreateIndex
CREATE INDEX "ip_record_tenant_id_created_at_id_idx" ON "ip_record"("tenant_id", "created_at", "id");

-- CreateIndex
CREATE INDEX "ip_record_tenant_id_entry_id_idx" ON "ip_record"("tenant_id", "entry_id");

-- CreateIndex
CREATE INDEX "ip_record_tenant_id_stage_expires_on_idx" ON "ip_record"("tenant_id", "stage", "expires_on");

-- CreateIndex
CREATE INDEX "ip_record_tenant_id_stage_fee_due_on_idx" ON "ip_record"("tenant_id", "stage", "fee_due_on");

-- CreateIndex
CREATE INDEX "ip_record_holder_id_created_at_idx" ON "ip_record"("holder_id", "created_at");

-- CreateIndex
CREATE UNIQUE INDEX "ip_record_tenant_id_number_key" ON "ip_record"("tenant_id", "number");

-- CreateIndex
CREATE INDEX "ip_event_tenant_id_record_id_recorded_at_id_idx" ON "ip_event"("tenant_id", "record_id", "recorded_at", "id");

-- AddForeignKey
ALTER TABLE "ip_record" ADD CONSTRAINT "ip_record_tenant_id_entry_id_fkey" FOREIGN KEY ("tenant_id", "entry_id") REFERENCES "library_entry"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ip_record" ADD CONSTRAINT "ip_record_tenant_id_version_id_fkey" FOREIGN KEY ("tenant_id", "version_id") REFERENCES "library_version"("tenant_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "ip_record" ADD CONSTRAINT "ip_record_tenant_id_agreement_id_fkey" FOREIGN KEY ("tenant_id", "agreement_id") REFERENCES "agreement"("tenant_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "ip_record" ADD CONSTRAINT "ip_record_tenant_id_project_id_fkey" FOREIGN KEY ("tenant_id", "project_id") REFERENCES "promotion_project"("tenant_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "ip_event" ADD CONSTRAINT "ip_event_tenant_id_record_id_fkey" FOREIGN KEY ("tenant_id", "record_id") REFERENCES "ip_record"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Closed lists of words; a term and a fee belong to a right that stands.
alter table "ip_record" add constraint ip_record_kind_check check ("kind" in ('INVENTION', 'UTILITY_MODEL', 'DESIGN', 'SOFTWARE', 'WORK', 'TRADEMARK', 'TRADE_SECRET', 'OTHER')),
  add constraint ip_record_origin_check check ("origin" in ('BACKGROUND', 'FOREGROUND')),
  add constraint ip_record_stage_check check ("stage" in ('APPLIED', 'VALID', 'INVALID', 'EXPIRED', 'TRANSFERRED')),
  add constraint ip_record_foreground_check check (origin = 'BACKGROUND' or project_id is not null),
  add constraint ip_record_term_check check (filed_on is null or expires_on is null or filed_on < expires_on),
  add constraint ip_record_granted_check check (filed_on is null or granted_on is null or filed_on <= granted_on),
  add constraint ip_record_dispute_check check (not disputed or dispute_note <> '');
