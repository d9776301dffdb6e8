-- CreateTable
CREATE TABLE "minutes_copy" (
    "id" UUID NOT NULL,
    "tenant_id" UUID NOT NULL,
    "minutes_id" UUID NOT NULL,
    "format" TEXT NOT NULL,
    "file_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "minutes_copy_pkey" PRIMARY KEY ("tenant_id","id")
);

-- CreateTable
CREATE TABLE "holiday_year" (
    "tenant_id" UUID NOT NULL,
    "year" INTEGER NOT NULL,
    "days_off" TEXT[],
    "days_worked" TEXT[],
    "source" TEXT NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "holiday_year_pkey" PRIMARY KEY ("tenant_id","year")
);

-- CreateIndex
CREATE UNIQUE INDEX "minutes_copy_tenant_id_minutes_id_format_key" ON "minutes_copy"("tenant_id", "minutes_id", "format");

-- AddForeignKey
ALTER TABLE "minutes_copy" ADD CONSTRAINT "minutes_copy_tenant_id_minutes_id_fkey" FOREIGN KEY ("tenant_id", "minutes_id") REFERENCES "minutes"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Documents that are here already move from the minutes to their copies, and with them who may open them.
ALTER TABLE "minutes" NO FORCE ROW LEVEL SECURITY;
ALTER TABLE "stored_file" NO FORCE ROW LEVEL SECURITY;
INSERT INTO "minutes_copy" ("id", "tenant_id", "minutes_id", "format", "file_id", "created_at")
SELECT gen_random_uuid(), m."tenant_id", m."id", f."format", f."file_id", m."created_at"
FROM "minutes" m, LATERAL (VALUES ('DOCX', m."word_file_id"), ('PDF', m."pdf_file_id")) AS f("format", "file_id")
WHERE f."file_id" IS NOT NULL;
UPDATE "stored_file" s SET "object_type" = 'MinutesCopy', "object_id" = c."id"
FROM "minutes_copy" c WHERE s."tenant_id" = c."tenant_id" AND s."id" = c."file_id";
ALTER TABLE "minutes" FORCE ROW LEVEL SECURITY;
ALTER TABLE "stored_file" FORCE ROW LEVEL SECURITY;

-- AlterTable
ALTER TABLE "minutes" DROP COLUMN "pdf_file_id",
DROP COLUMN "word_file_id";
