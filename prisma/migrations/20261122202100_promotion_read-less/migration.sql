-- AlterTable
ALTER TABLE "round_item" ADD COLUMN     "exact_lowest" TEXT;

-- It stood among the figures, of which the order of a round now reads no more than its columns.
alter table "round_item" no force row level security;
update "round_item" set "exact_lowest" = "figures"->'figures'->>'exactMin' where "figures" is not null;
alter table "round_item" force row level security;

-- CreateIndex
CREATE INDEX "assignment_tenant_id_user_id_created_at_id_idx" ON "assignment"("tenant_id", "user_id", "created_at", "id");

-- CreateIndex
CREATE INDEX "round_item_tenant_id_dossier_id_idx" ON "round_item"("tenant_id", "dossier_id");
