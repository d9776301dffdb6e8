-- CreateTable
CREATE TABLE "policy_document" (
    "id" UUID NOT NULL,
    "tenant_id" UUID NOT NULL,
    "title" TEXT NOT NULL,
    "document_number" TEXT NOT NULL DEFAULT '',
    "issuer" TEXT NOT NULL,
    "level" TEXT NOT NULL,
    "issued_on" DATE NOT NULL,
    "effective_on" DATE,
    "lapses_on" DATE,
    "url" TEXT NOT NULL DEFAULT '',
    "summary" TEXT NOT NULL DEFAULT '',
    "stage" TEXT NOT NULL DEFAULT 'DRAFT',
    "for_sites" BOOLEAN NOT NULL DEFAULT true,
    "area_codes" TEXT[],
    "attachments" JSONB NOT NULL DEFAULT '[]',
    "successor_id" UUID,
    "end_reason" TEXT NOT NULL DEFAULT '',
    "ended_at" TIMESTAMPTZ(3),
    "alerted" INTEGER[],
    "created_by" UUID NOT NULL,
    "search" TEXT[],
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "policy_document_pkey" PRIMARY KEY ("tenant_id","id")
);

-- CreateTable
CREATE TABLE "policy_scope" (
    "id" UUID NOT NULL,
    "tenant_id" UUID NOT NULL,
    "policy_id" UUID NOT NULL,
    "project_id" UUID,
    "entry_id" UUID,

    CONSTRAINT "policy_scope_pkey" PRIMARY KEY ("tenant_id","id")
);

-- CreateTable
CREATE TABLE "policy_share" (
    "owner_id" UUID NOT NULL,
    "grantee_id" UUID NOT NULL,
    "policy_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "policy_share_pkey" PRIMARY KEY ("grantee_id","owner_id","policy_id")
);

-- CreateTable
CREATE TABLE "team_person" (
    "id" UUID NOT NULL,
    "tenant_id" UUID NOT NULL,
    "user_id" UUID,
    "name" TEXT NOT NULL,
    "employer" TEXT NOT NULL,
    "title" TEXT NOT NULL DEFAULT '',
    "search" TEXT[],
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "team_person_pkey" PRIMARY KEY ("tenant_id","id")
);

-- CreateTable
CREATE TABLE "team_member" (
    "id" UUID NOT NULL,
    "tenant_id" UUID NOT NULL,
    "project_id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "role" TEXT NOT NULL,
    "since_on" DATE NOT NULL,
    "until_on" DATE,
    "end_reason" TEXT NOT NULL DEFAULT '',
    "added_by" UUID NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "team_member_pkey" PRIMARY KEY ("tenant_id","id")
);

-- CreateTable
CREATE TABLE "training_record" (
    "id" UUID NOT NULL,
    "tenant_id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "issuer" TEXT NOT NULL DEFAULT '',
    "number" TEXT NOT NULL DEFAULT '',
    "hours" DECIMAL(6,1),
    "done_on" DATE NOT NULL,
    "valid_until" DATE,
    "file_id" UUID,
    "participation_id" UUID,
    "recorded_by" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "training_record_pkey" PRIMARY KEY ("tenant_id","id")
);

-- CreateIndex
CREATE INDEX "policy_document_tenant_id_created_at_id_idx" ON "policy_document"("tenant_id", "created_at", "id");

-- CreateIndex
CREATE INDEX "policy_document_tenant_id_stage_lapses_on_idx" ON "policy_document"("tenant_id", "stage", "lapses_on");

-- CreateIndex
CREATE INDEX "policy_scope_tenant_id_policy_id_idx" ON "policy_scope"("tenant_id", "policy_id");

-- CreateIndex
CREATE INDEX "policy_scope_tenant_id_project_id_idx" ON "policy_scope"("tenant_id", "project_id");

-- CreateIndex
CREATE INDEX "policy_share_owner_id_policy_id_idx" ON "policy_share"("owner_id", "policy_id");

-- CreateIndex
CREATE INDEX "team_person_tenant_id_created_at_id_idx" ON "team_person"("tenant_id", "created_at", "id");

-- CreateIndex
CREATE UNIQUE INDEX "team_person_tenant_id_user_id_key" ON "team_person"("tenant_id", "user_id");

-- CreateIndex
CREATE UNIQUE INDEX "team_person_tenant_id_name_employer_key" ON "team_person"("tenant_id", "name", "employer");

-- CreateIndex
CREATE INDEX "team_member_tenant_id_created_at_id_idx" ON "team_member"("tenant_id", "created_at", "id");

-- CreateIndex
CREATE INDEX "team_member_tenant_id_project_id_role_idx" ON "team_member"("tenant_id", "project_id", "role");

-- CreateIndex
CREATE INDEX "team_member_tenant_id_person_id_idx" ON "team_member"("tenant_id", "person_id");

-- CreateIndex
CREATE INDEX "training_record_tenant_id_person_id_done_on_idx" ON "training_record"("tenant_id", "person_id", "done_on");

-- CreateIndex
CREATE INDEX "training_record_tenant_id_created_at_id_idx" ON "training_record"("tenant_id", "created_at", "id");

-- CreateIndex
CREATE UNIQUE INDEX "training_record_tenant_id_person_id_participation_id_key" ON "training_record"("tenant_id", "person_id", "participation_id");

-- AddForeignKey
ALTER TABLE "policy_document" ADD CONSTRAINT "policy_document_tenant_id_successor_id_fkey" FOREIGN KEY ("tenant_id", "successor_id") REFERENCES "policy_document"("tenant_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "policy_scope" ADD CONSTRAINT "policy_scope_tenant_id_policy_id_fkey" FOREIGN KEY ("tenant_id", "policy_id") REFERENCES "policy_document"("tenant_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "policy_scope" ADD CONSTRAINT "policy_scope_tenant_id_project_id_fkey" FOREIGN KEY ("tenant_id", "project_id") REFERENCES "promotion_project"("tenant_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "policy_scope" ADD CONSTRAINT "policy_scope_tenant_id_entry_id_fkey" FOREIGN KEY ("tenant_id", "entry_id") REFERENCES "library_entry"("tenant_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "policy_share" ADD CONSTRAINT "policy_share_owner_id_policy_id_fkey" FOREIGN KEY ("owner_id", "policy_id") REFERENCES "policy_document"("tenant_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "team_member" ADD CONSTRAINT "team_member_tenant_id_project_id_fkey" FOREIGN KEY ("tenant_id", "project_id") REFERENCES "promotion_project"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "team_member" ADD CONSTRAINT "team_member_tenant_id_person_id_fkey" FOREIGN KEY ("tenant_id", "person_id") REFERENCES "team_person"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "training_record" ADD CONSTRAINT "training_record_tenant_id_person_id_fkey" FOREIGN KEY ("tenant_id", "person_id") REFERENCES "team_person"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "training_record" ADD CONSTRAINT "training_record_tenant_id_participation_id_fkey" FOREIGN KEY ("tenant_id", "participation_id") REFERENCES "participation"("tenant_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- Closed lists of words; days in their order.
alter table "team_member" add constraint team_member_role_check check ("role" in ('LEADER', 'GUIDE', 'TEACHER', 'LIAISON', 'DATA', 'QUALITY')),
  add constraint team_member_days_check check (until_on is null or until_on >= since_on);
alter table "training_record" add constraint training_record_kind_check check ("kind" in ('TRAINING', 'QUALIFICATION')),
  add constraint training_record_days_check check (valid_until is null or valid_until >= done_on),
  add constraint training_record_hours_check check (hours > 0);

-- Closed lists of words; what has ended says when, and nothing is its own successor.
alter table "policy_document" add constraint policy_document_level_check check ("level" in ('NATIONAL', 'PROVINCIAL', 'CITY', 'UNIT')),
  add constraint policy_document_stage_check check ("stage" in ('DRAFT', 'EFFECTIVE', 'REPEALED', 'LAPSED')),
  add constraint policy_document_ended_check check ((stage in ('REPEALED', 'LAPSED')) = (ended_at is not null)),
  add constraint policy_document_days_check check (lapses_on is null or lapses_on >= coalesce(effective_on, issued_on)),
  add constraint policy_document_successor_check check (successor_id <> id);
alter table "policy_scope" add constraint policy_scope_one_check check (project_id is null or entry_id is null);
