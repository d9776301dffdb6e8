-- CreateTable
CREATE TABLE "supervision_visit" (
    "id" UUID NOT NULL,
    "tenant_id" UUID NOT NULL,
    "project_id" UUID NOT NULL,
    "adoption_id" UUID NOT NULL,
    "number" TEXT NOT NULL,
    "manner" TEXT NOT NULL DEFAULT 'ON_SITE',
    "stage" TEXT NOT NULL DEFAULT 'PLANNED',
    "planned_on" DATE NOT NULL,
    "visited_on" DATE,
    "visitors" TEXT NOT NULL DEFAULT '',
    "summary" TEXT NOT NULL DEFAULT '',
    "cancel_reason" TEXT NOT NULL DEFAULT '',
    "created_by" UUID NOT NULL,
    "search" TEXT[],
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "supervision_visit_pkey" PRIMARY KEY ("tenant_id","id")
);

-- CreateTable
CREATE TABLE "finding" (
    "id" UUID NOT NULL,
    "tenant_id" UUID NOT NULL,
    "visit_id" UUID NOT NULL,
    "adoption_id" UUID NOT NULL,
    "site_id" UUID,
    "number" TEXT NOT NULL,
    "severity" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "basis" TEXT NOT NULL DEFAULT '',
    "stage" TEXT NOT NULL DEFAULT 'DRAFT',
    "due_on" DATE NOT NULL,
    "recorded_by" UUID NOT NULL,
    "issued_at" TIMESTAMPTZ(3),
    "verdict" TEXT NOT NULL DEFAULT '',
    "judged_by" UUID,
    "judged_at" TIMESTAMPTZ(3),
    "reminded" INTEGER[],
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "finding_pkey" PRIMARY KEY ("tenant_id","id")
);

-- CreateTable
CREATE TABLE "finding_response" (
    "id" UUID NOT NULL,
    "tenant_id" UUID NOT NULL,
    "finding_id" UUID NOT NULL,
    "site_id" UUID,
    "text" TEXT NOT NULL,
    "done_on" DATE NOT NULL,
    "on_behalf" BOOLEAN NOT NULL DEFAULT false,
    "responded_by" UUID NOT NULL,
    "respondent_name" TEXT NOT NULL DEFAULT '',
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "finding_response_pkey" PRIMARY KEY ("tenant_id","id")
);

-- CreateTable
CREATE TABLE "safety_event" (
    "id" UUID NOT NULL,
    "tenant_id" UUID NOT NULL,
    "entry_id" UUID NOT NULL,
    "version_id" UUID NOT NULL,
    "project_id" UUID NOT NULL,
    "adoption_id" UUID NOT NULL,
    "site_id" UUID,
    "number" TEXT NOT NULL,
    "occurred_on" DATE NOT NULL,
    "severity" TEXT NOT NULL,
    "description" TEXT NOT NULL,
    "measures" TEXT NOT NULL DEFAULT '',
    "stage" TEXT NOT NULL DEFAULT 'REPORTED',
    "relation" TEXT,
    "assessment" TEXT NOT NULL DEFAULT '',
    "on_behalf" BOOLEAN NOT NULL DEFAULT false,
    "reported_by" UUID NOT NULL,
    "assessed_by" UUID,
    "assessed_at" TIMESTAMPTZ(3),
    "closed_at" TIMESTAMPTZ(3),
    "search" TEXT[],
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "safety_event_pkey" PRIMARY KEY ("tenant_id","id")
);

-- CreateIndex
CREATE INDEX "supervision_visit_tenant_id_created_at_id_idx" ON "supervision_visit"("tenant_id", "created_at", "id");

-- CreateIndex
CREATE INDEX "supervision_visit_tenant_id_adoption_id_idx" ON "supervision_visit"("tenant_id", "adoption_id");

-- CreateIndex
CREATE UNIQUE INDEX "supervision_visit_tenant_id_number_key" ON "supervision_visit"("tenant_id", "number");

-- CreateIndex
CREATE INDEX "finding_tenant_id_created_at_id_idx" ON "finding"("tenant_id", "created_at", "id");

-- CreateIndex
CREATE INDEX "finding_tenant_id_visit_id_idx" ON "finding"("tenant_id", "visit_id");

-- CreateIndex
CREATE INDEX "finding_tenant_id_stage_due_on_idx" ON "finding"("tenant_id", "stage", "due_on");

-- CreateIndex
CREATE INDEX "finding_site_id_created_at_idx" ON "finding"("site_id", "created_at");

-- CreateIndex
CREATE UNIQUE INDEX "finding_tenant_id_number_key" ON "finding"("tenant_id", "number");

-- CreateIndex
CREATE INDEX "finding_response_tenant_id_finding_id_created_at_idx" ON "finding_response"("tenant_id", "finding_id", "created_at");

-- CreateIndex
CREATE INDEX "safety_event_tenant_id_created_at_id_idx" ON "safety_event"("tenant_id", "created_at", "id");

-- CreateIndex
CREATE INDEX "safety_event_tenant_id_entry_id_idx" ON "safety_event"("tenant_id", "entry_id");

-- CreateIndex
CREATE INDEX "safety_event_site_id_created_at_idx" ON "safety_event"("site_id", "created_at");

-- CreateIndex
CREATE UNIQUE INDEX "safety_event_tenant_id_number_key" ON "safety_event"("tenant_id", "number");

-- AddForeignKey
ALTER TABLE "supervision_visit" ADD CONSTRAINT "supervision_visit_tenant_id_project_id_fkey" FOREIGN KEY ("tenant_id", "project_id") REFERENCES "promotion_project"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "supervision_visit" ADD CONSTRAINT "supervision_visit_tenant_id_adoption_id_fkey" FOREIGN KEY ("tenant_id", "adoption_id") REFERENCES "site_adoption"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "finding" ADD CONSTRAINT "finding_tenant_id_visit_id_fkey" FOREIGN KEY ("tenant_id", "visit_id") REFERENCES "supervision_visit"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "finding" ADD CONSTRAINT "finding_tenant_id_adoption_id_fkey" FOREIGN KEY ("tenant_id", "adoption_id") REFERENCES "site_adoption"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "finding_response" ADD CONSTRAINT "finding_response_tenant_id_finding_id_fkey" FOREIGN KEY ("tenant_id", "finding_id") REFERENCES "finding"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "safety_event" ADD CONSTRAINT "safety_event_tenant_id_entry_id_fkey" FOREIGN KEY ("tenant_id", "entry_id") REFERENCES "library_entry"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "safety_event" ADD CONSTRAINT "safety_event_tenant_id_version_id_fkey" FOREIGN KEY ("tenant_id", "version_id") REFERENCES "library_version"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "safety_event" ADD CONSTRAINT "safety_event_tenant_id_project_id_fkey" FOREIGN KEY ("tenant_id", "project_id") REFERENCES "promotion_project"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "safety_event" ADD CONSTRAINT "safety_event_tenant_id_adoption_id_fkey" FOREIGN KEY ("tenant_id", "adoption_id") REFERENCES "site_adoption"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Closed lists of words.
alter table "supervision_visit" add constraint supervision_visit_manner_check check ("manner" in ('ON_SITE', 'REMOTE', 'DOCUMENTS')),
  add constraint supervision_visit_stage_check check ("stage" in ('PLANNED', 'VISITED', 'CLOSED', 'CANCELLED'));
alter table "finding" add constraint finding_severity_check check ("severity" in ('MINOR', 'MAJOR', 'CRITICAL')),
  add constraint finding_stage_check check ("stage" in ('DRAFT', 'OPEN', 'RESPONDED', 'RETURNED', 'VERIFIED', 'WAIVED'));
alter table "safety_event" add constraint safety_event_severity_check check ("severity" in ('MILD', 'MODERATE', 'SEVERE', 'FATAL')),
  add constraint safety_event_stage_check check ("stage" in ('REPORTED', 'ASSESSED', 'CLOSED')),
  add constraint safety_event_relation_check check ("relation" in ('UNRELATED', 'POSSIBLE', 'PROBABLE', 'CERTAIN'));

alter table "supervision_visit" add constraint supervision_visit_visited_check check (stage not in ('VISITED', 'CLOSED') or visited_on is not null);
-- Whoever found it does not verify it: the database says so as well.
alter table "finding" add constraint finding_issued_check check ((stage = 'DRAFT') = (issued_at is null)),
  add constraint finding_judged_check check (stage not in ('VERIFIED', 'WAIVED') or (judged_by is not null and judged_at is not null)),
  add constraint finding_verifier_check check (stage <> 'VERIFIED' or judged_by <> recorded_by);
alter table "safety_event" add constraint safety_event_assessed_check check ((stage = 'REPORTED') = (assessed_at is null)),
  add constraint safety_event_relation_given_check check ((stage = 'REPORTED') = (relation is null));
