-- AlterTable
ALTER TABLE "promotion_report" ADD COLUMN     "extracts_at" TIMESTAMPTZ(3);

-- CreateTable
CREATE TABLE "report_extract" (
    "id" UUID NOT NULL,
    "tenant_id" UUID NOT NULL,
    "report_id" UUID NOT NULL,
    "holder_id" UUID NOT NULL,
    "holder_name" TEXT NOT NULL,
    "number" TEXT NOT NULL,
    "edition" INTEGER NOT NULL,
    "title" TEXT NOT NULL,
    "period" TEXT NOT NULL,
    "label" TEXT NOT NULL,
    "starts_on" DATE NOT NULL,
    "ends_on" DATE NOT NULL,
    "technologies" JSONB NOT NULL,
    "content_hash" TEXT NOT NULL,
    "superseded_at" TIMESTAMPTZ(3),
    "docx_file_id" UUID,
    "pdf_file_id" UUID,
    "xlsx_file_id" UUID,
    "search" TEXT[],
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "report_extract_pkey" PRIMARY KEY ("tenant_id","id")
);

-- CreateIndex
CREATE INDEX "report_extract_tenant_id_created_at_id_idx" ON "report_extract"("tenant_id", "created_at", "id");

-- CreateIndex
CREATE INDEX "report_extract_holder_id_created_at_idx" ON "report_extract"("holder_id", "created_at");

-- CreateIndex
CREATE UNIQUE INDEX "report_extract_tenant_id_report_id_holder_id_key" ON "report_extract"("tenant_id", "report_id", "holder_id");

-- AddForeignKey
ALTER TABLE "report_extract" ADD CONSTRAINT "report_extract_tenant_id_report_id_fkey" FOREIGN KEY ("tenant_id", "report_id") REFERENCES "promotion_report"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;
