-- CreateTable
CREATE TABLE "file_share" (
    "owner_id" UUID NOT NULL,
    "grantee_id" UUID NOT NULL,
    "file_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "file_share_pkey" PRIMARY KEY ("grantee_id","owner_id","file_id")
);

-- CreateIndex
CREATE INDEX "stored_file_tenant_id_created_at_id_idx" ON "stored_file"("tenant_id", "created_at", "id");

-- AddForeignKey
ALTER TABLE "file_share" ADD CONSTRAINT "file_share_owner_id_file_id_fkey" FOREIGN KEY ("owner_id", "file_id") REFERENCES "stored_file"("tenant_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;
