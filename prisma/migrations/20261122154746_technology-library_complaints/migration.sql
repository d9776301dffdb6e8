-- CreateTable
CREATE TABLE "complaint" (
    "id" UUID NOT NULL,
    "tenant_id" UUID NOT NULL,
    "number" TEXT NOT NULL,
    "channel" TEXT NOT NULL,
    "category" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "description" TEXT NOT NULL,
    "anonymous" BOOLEAN NOT NULL DEFAULT false,
    "occurred_on" DATE,
    "received_on" DATE NOT NULL,
    "entry_id" UUID,
    "project_id" UUID,
    "adoption_id" UUID,
    "activity_id" UUID,
    "agreement_id" UUID,
    "about_user_id" UUID,
    "stage" TEXT NOT NULL DEFAULT 'REGISTERED',
    "accept_by" DATE NOT NULL,
    "answer_by" DATE NOT NULL,
    "handler_id" UUID,
    "reason_code" TEXT,
    "reason" TEXT NOT NULL DEFAULT '',
    "findings" TEXT NOT NULL DEFAULT '',
    "verdict" TEXT,
    "measures" TEXT NOT NULL DEFAULT '',
    "answer" TEXT NOT NULL DEFAULT '',
    "answered_on" DATE,
    "investigated_by" UUID,
    "closed_by" UUID,
    "closed_at" TIMESTAMPTZ(3),
    "reopened" INTEGER NOT NULL DEFAULT 0,
    "reminded" INTEGER[],
    "created_by" UUID NOT NULL,
    "search" TEXT[],
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "complaint_pkey" PRIMARY KEY ("tenant_id","id")
);

-- CreateTable
CREATE TABLE "complainant" (
    "id" UUID NOT NULL,
    "tenant_id" UUID NOT NULL,
    "complaint_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "contact" TEXT NOT NULL DEFAULT '',
    "organisation" TEXT NOT NULL DEFAULT '',
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "complainant_pkey" PRIMARY KEY ("tenant_id","id")
);

-- CreateTable
CREATE TABLE "complaint_event" (
    "id" UUID NOT NULL,
    "tenant_id" UUID NOT NULL,
    "complaint_id" UUID NOT NULL,
    "act" TEXT NOT NULL,
    "from_stage" TEXT,
    "to_stage" TEXT,
    "note" TEXT NOT NULL DEFAULT '',
    "findings" TEXT NOT NULL DEFAULT '',
    "recorded_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "recorded_by" UUID NOT NULL,

    CONSTRAINT "complaint_event_pkey" PRIMARY KEY ("tenant_id","id")
);

-- CreateTable
CREATE TABLE "complaint_policy" (
    "id" UUID NOT NULL,
    "tenant_id" UUID NOT NULL,
    "accept_days" INTEGER NOT NULL,
    "answer_days" INTEGER NOT NULL,
    "set_by" UUID NOT NULL,
    "set_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "complaint_policy_pkey" PRIMARY KEY ("tenant_id","id")
);

-- CreateIndex
CREATE INDEX "complaint_tenant_id_created_at_id_idx" ON "complaint"("tenant_id", "created_at", "id");

-- CreateIndex
CREATE INDEX "complaint_tenant_id_stage_answer_by_idx" ON "complaint"("tenant_id", "stage", "answer_by");

-- CreateIndex
CREATE INDEX "complaint_tenant_id_project_id_idx" ON "complaint"("tenant_id", "project_id");

-- CreateIndex
CREATE UNIQUE INDEX "complaint_tenant_id_number_key" ON "complaint"("tenant_id", "number");

-- CreateIndex
CREATE INDEX "complainant_tenant_id_complaint_id_idx" ON "complainant"("tenant_id", "complaint_id");

-- CreateIndex
CREATE INDEX "complaint_event_tenant_id_complaint_id_recorded_at_id_idx" ON "complaint_event"("tenant_id", "complaint_id", "recorded_at", "id");

-- CreateIndex
CREATE INDEX "complaint_policy_tenant_id_set_at_idx" ON "complaint_policy"("tenant_id", "set_at");

-- AddForeignKey
ALTER TABLE "complaint" ADD CONSTRAINT "complaint_tenant_id_entry_id_fkey" FOREIGN KEY ("tenant_id", "entry_id") REFERENCES "library_entry"("tenant_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "complaint" ADD CONSTRAINT "complaint_tenant_id_project_id_fkey" FOREIGN KEY ("tenant_id", "project_id") REFERENCES "promotion_project"("tenant_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "complaint" ADD CONSTRAINT "complaint_tenant_id_adoption_id_fkey" FOREIGN KEY ("tenant_id", "adoption_id") REFERENCES "site_adoption"("tenant_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "complaint" ADD CONSTRAINT "complaint_tenant_id_activity_id_fkey" FOREIGN KEY ("tenant_id", "activity_id") REFERENCES "activity"("tenant_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "complaint" ADD CONSTRAINT "complaint_tenant_id_agreement_id_fkey" FOREIGN KEY ("tenant_id", "agreement_id") REFERENCES "agreement"("tenant_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "complainant" ADD CONSTRAINT "complainant_tenant_id_complaint_id_fkey" FOREIGN KEY ("tenant_id", "complaint_id") REFERENCES "complaint"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "complaint_event" ADD CONSTRAINT "complaint_event_tenant_id_complaint_id_fkey" FOREIGN KEY ("tenant_id", "complaint_id") REFERENCES "complaint"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Closed lists of words, and what each stage stands on.
alter table "complaint" add constraint complaint_channel_check check ("channel" in ('PHONE', 'MAIL', 'LETTER', 'VISIT', 'PORTAL', 'AUTHORITY', 'OTHER')),
  add constraint complaint_category_check check ("category" in ('QUALITY', 'CHARGES', 'SAFETY', 'PROPERTY', 'CONDUCT', 'OTHER')),
  add constraint complaint_stage_check check ("stage" in ('REGISTERED', 'ACCEPTED', 'INVESTIGATING', 'ANSWERED', 'CLOSED', 'REJECTED')),
  add constraint complaint_verdict_check check ("verdict" in ('SUBSTANTIATED', 'PARTLY', 'UNSUBSTANTIATED')),
  add constraint complaint_reason_check check ("reason_code" in ('NOT_OURS', 'NO_FACTS', 'REPEATED', 'IN_COURT', 'WITHDRAWN', 'OTHER')),
  add constraint complaint_handled_check check (stage not in ('ACCEPTED', 'INVESTIGATING', 'ANSWERED', 'CLOSED') or handler_id is not null),
  add constraint complaint_answered_check check (stage not in ('ANSWERED', 'CLOSED') or (answered_on is not null and verdict is not null and investigated_by is not null)),
  add constraint complaint_rejected_check check ((stage = 'REJECTED') = (reason_code is not null)),
  add constraint complaint_closed_check check ((stage = 'CLOSED') = (closed_at is not null) and (closed_at is null) = (closed_by is null)),
  -- Whoever it is about does not handle it, and whoever investigated does not close: the database says so as well.
  add constraint complaint_handler_check check (about_user_id is null or handler_id is null or handler_id <> about_user_id),
  add constraint complaint_closer_check check (closed_by is null or (closed_by <> investigated_by and closed_by <> coalesce(about_user_id, investigated_by)));
alter table "complaint_policy" add constraint complaint_policy_days_check check (accept_days between 1 and 60 and answer_days between accept_days and 365);
