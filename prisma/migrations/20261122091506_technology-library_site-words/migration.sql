-- AlterTable
ALTER TABLE "participation" ADD COLUMN     "certificate_file_id" UUID;

-- AlterTable
ALTER TABLE "site_adoption" ADD COLUMN     "entry_number" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "entry_title" TEXT NOT NULL DEFAULT '';

-- CreateIndex
CREATE INDEX "ledger_entry_tenant_id_adoption_id_occurred_on_id_idx" ON "ledger_entry"("tenant_id", "adoption_id", "occurred_on", "id");
