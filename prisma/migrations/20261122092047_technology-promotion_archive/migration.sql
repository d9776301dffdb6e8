-- CreateTable
CREATE TABLE "round_archive" (
    "id" UUID NOT NULL,
    "tenant_id" UUID NOT NULL,
    "round_id" UUID NOT NULL,
    "requested_by" UUID NOT NULL,
    "locale" TEXT NOT NULL,
    "stage" TEXT NOT NULL DEFAULT 'QUEUED',
    "done" INTEGER NOT NULL DEFAULT 0,
    "total" INTEGER NOT NULL DEFAULT 0,
    "partial" BOOLEAN NOT NULL DEFAULT false,
    "file_id" UUID,
    "finished_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "round_archive_pkey" PRIMARY KEY ("tenant_id","id")
);

-- CreateTable
CREATE TABLE "round_archive_dossier" (
    "tenant_id" UUID NOT NULL,
    "archive_id" UUID NOT NULL,
    "dossier_id" UUID NOT NULL,

    CONSTRAINT "round_archive_dossier_pkey" PRIMARY KEY ("tenant_id","archive_id","dossier_id")
);

-- CreateIndex
CREATE INDEX "round_archive_tenant_id_round_id_created_at_id_idx" ON "round_archive"("tenant_id", "round_id", "created_at", "id");

-- AddForeignKey
ALTER TABLE "round_archive" ADD CONSTRAINT "round_archive_tenant_id_round_id_fkey" FOREIGN KEY ("tenant_id", "round_id") REFERENCES "review_round"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "round_archive_dossier" ADD CONSTRAINT "round_archive_dossier_tenant_id_archive_id_fkey" FOREIGN KEY ("tenant_id", "archive_id") REFERENCES "round_archive"("tenant_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "round_archive_dossier" ADD CONSTRAINT "round_archive_dossier_tenant_id_dossier_id_fkey" FOREIGN KEY ("tenant_id", "dossier_id") REFERENCES "dossier"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;
