-- AlterTable
ALTER TABLE "promotion_file" ADD COLUMN     "claim_id" UUID;

-- CreateTable
CREATE TABLE "sustained_claim" (
    "id" UUID NOT NULL,
    "tenant_id" UUID NOT NULL,
    "adoption_id" UUID NOT NULL,
    "site_id" UUID NOT NULL,
    "occurred_on" DATE NOT NULL,
    "evidence" TEXT NOT NULL,
    "stage" TEXT NOT NULL DEFAULT 'SUBMITTED',
    "reply" TEXT NOT NULL DEFAULT '',
    "claimed_by" UUID NOT NULL,
    "claimed_by_name" TEXT NOT NULL DEFAULT '',
    "decided_by" UUID,
    "decided_at" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "sustained_claim_pkey" PRIMARY KEY ("tenant_id","id")
);

-- CreateIndex
CREATE INDEX "sustained_claim_tenant_id_adoption_id_created_at_idx" ON "sustained_claim"("tenant_id", "adoption_id", "created_at");

-- CreateIndex
CREATE INDEX "sustained_claim_tenant_id_stage_created_at_idx" ON "sustained_claim"("tenant_id", "stage", "created_at");

-- CreateIndex
CREATE INDEX "sustained_claim_site_id_created_at_idx" ON "sustained_claim"("site_id", "created_at");

-- CreateIndex
CREATE INDEX "promotion_file_tenant_id_claim_id_idx" ON "promotion_file"("tenant_id", "claim_id");

-- AddForeignKey
ALTER TABLE "promotion_file" ADD CONSTRAINT "promotion_file_tenant_id_claim_id_fkey" FOREIGN KEY ("tenant_id", "claim_id") REFERENCES "sustained_claim"("tenant_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "sustained_claim" ADD CONSTRAINT "sustained_claim_tenant_id_adoption_id_fkey" FOREIGN KEY ("tenant_id", "adoption_id") REFERENCES "site_adoption"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- One claim of a site waits at a time; what was decided says when, and what was given back says why.
CREATE UNIQUE INDEX "sustained_claim_open_key" ON "sustained_claim"("tenant_id", "adoption_id") WHERE "stage" = 'SUBMITTED';
ALTER TABLE "sustained_claim"
  ADD CONSTRAINT sustained_claim_stage_check CHECK ("stage" IN ('SUBMITTED', 'CONFIRMED', 'RETURNED', 'WITHDRAWN', 'OVERTAKEN')),
  ADD CONSTRAINT sustained_claim_decided_check CHECK (("stage" = 'SUBMITTED') = ("decided_at" IS NULL)),
  ADD CONSTRAINT sustained_claim_reply_check CHECK ("stage" <> 'RETURNED' OR "reply" <> ''),
  ADD CONSTRAINT sustained_claim_evidence_check CHECK ("evidence" <> '');
ALTER TABLE "promotion_file" DROP CONSTRAINT "promotion_file_one_object";
ALTER TABLE "promotion_file"
  ADD CONSTRAINT "promotion_file_one_object" CHECK (num_nonnulls("response_id", "figure_id", "activity_id", "adoption_event_id", "safety_event_id", "claim_id") = 1);
