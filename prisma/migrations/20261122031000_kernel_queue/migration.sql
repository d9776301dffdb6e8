-- CreateTable
CREATE TABLE "job_schedule" (
    "name" TEXT NOT NULL,
    "planned_until" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "job_schedule_pkey" PRIMARY KEY ("name")
);

-- AlterTable
ALTER TABLE "notification" ADD COLUMN "dedupe_key" TEXT;

-- CreateIndex
CREATE UNIQUE INDEX "notification_tenant_id_recipient_id_dedupe_key_key" ON "notification"("tenant_id", "recipient_id", "dedupe_key");
