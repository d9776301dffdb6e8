-- CreateTable
CREATE TABLE "library_entry" (
    "id" UUID NOT NULL,
    "tenant_id" UUID NOT NULL,
    "number" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "stage" TEXT NOT NULL DEFAULT 'PENDING',
    "reason_code" TEXT,
    "reason" TEXT NOT NULL DEFAULT '',
    "stage_since" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "resumes_at" TEXT,
    "level" TEXT NOT NULL DEFAULT 'GENERAL',
    "subjects" TEXT[],
    "holder_id" UUID,
    "holder_name" TEXT NOT NULL,
    "outcome" TEXT NOT NULL DEFAULT 'RECOMMEND',
    "condition" TEXT NOT NULL DEFAULT '',
    "condition_met_at" TIMESTAMPTZ(3),
    "owner_dispute" BOOLEAN NOT NULL DEFAULT false,
    "current_version_id" UUID,
    "call_id" UUID,
    "call_title" TEXT NOT NULL DEFAULT '',
    "dossier_id" UUID,
    "decision_id" UUID,
    "successor_id" UUID,
    "listed_at" TIMESTAMPTZ(3),
    "exited_at" TIMESTAMPTZ(3),
    "review_months" INTEGER NOT NULL DEFAULT 24,
    "next_review_on" DATE,
    "search" TEXT[],
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "library_entry_pkey" PRIMARY KEY ("tenant_id","id")
);

-- CreateTable
CREATE TABLE "library_version" (
    "id" UUID NOT NULL,
    "tenant_id" UUID NOT NULL,
    "entry_id" UUID NOT NULL,
    "holder_id" UUID,
    "major" INTEGER NOT NULL,
    "minor" INTEGER NOT NULL,
    "stage" TEXT NOT NULL DEFAULT 'DRAFT',
    "content" JSONB NOT NULL,
    "content_hash" TEXT NOT NULL,
    "change_note" TEXT NOT NULL DEFAULT '',
    "basis" TEXT NOT NULL DEFAULT '',
    "successor_id" UUID,
    "created_by" UUID,
    "issued_by" UUID,
    "issued_at" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "library_version_pkey" PRIMARY KEY ("tenant_id","id")
);

-- CreateTable
CREATE TABLE "library_credential" (
    "id" UUID NOT NULL,
    "tenant_id" UUID NOT NULL,
    "entry_id" UUID NOT NULL,
    "holder_id" UUID,
    "kind" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "number" TEXT NOT NULL,
    "issuer" TEXT NOT NULL DEFAULT '',
    "valid_from" DATE,
    "expires_on" DATE,
    "state" TEXT NOT NULL DEFAULT 'VALID',
    "required" BOOLEAN NOT NULL DEFAULT false,
    "alerted" INTEGER[],
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "library_credential_pkey" PRIMARY KEY ("tenant_id","id")
);

-- CreateTable
CREATE TABLE "library_file" (
    "id" UUID NOT NULL,
    "tenant_id" UUID NOT NULL,
    "entry_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "label" TEXT NOT NULL,
    "file_id" UUID NOT NULL,
    "added_by" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "library_file_pkey" PRIMARY KEY ("tenant_id","id")
);

-- CreateTable
CREATE TABLE "library_event" (
    "id" UUID NOT NULL,
    "tenant_id" UUID NOT NULL,
    "entry_id" UUID NOT NULL,
    "holder_id" UUID,
    "act" TEXT NOT NULL,
    "from_stage" TEXT,
    "to_stage" TEXT,
    "reason_code" TEXT,
    "reason" TEXT NOT NULL DEFAULT '',
    "occurred_on" DATE NOT NULL,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "recorded_by" UUID,

    CONSTRAINT "library_event_pkey" PRIMARY KEY ("tenant_id","id")
);

-- CreateTable
CREATE TABLE "library_review" (
    "id" UUID NOT NULL,
    "tenant_id" UUID NOT NULL,
    "entry_id" UUID NOT NULL,
    "number" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "trigger" TEXT NOT NULL,
    "stage" TEXT NOT NULL DEFAULT 'OPEN',
    "due_on" DATE,
    "findings" TEXT NOT NULL DEFAULT '',
    "conclusion" TEXT,
    "opened_by" UUID,
    "concluded_by" UUID,
    "concluded_at" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "library_review_pkey" PRIMARY KEY ("tenant_id","id")
);

-- CreateTable
CREATE TABLE "catalogue_entry" (
    "id" UUID NOT NULL,
    "tenant_id" UUID NOT NULL,
    "organisation_name" TEXT NOT NULL,
    "number" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "summary" TEXT NOT NULL DEFAULT '',
    "stage" TEXT NOT NULL,
    "stage_note" TEXT NOT NULL DEFAULT '',
    "stage_since" TIMESTAMPTZ(3) NOT NULL,
    "level" TEXT NOT NULL,
    "subjects" TEXT[],
    "holder_name" TEXT NOT NULL,
    "version_label" TEXT NOT NULL,
    "content" JSONB NOT NULL,
    "credentials" JSONB NOT NULL DEFAULT '[]',
    "regions" JSONB NOT NULL DEFAULT '[]',
    "published_at" TIMESTAMPTZ(3) NOT NULL,
    "withdrawn_at" TIMESTAMPTZ(3),
    "search" TEXT[],
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "catalogue_entry_pkey" PRIMARY KEY ("tenant_id","id")
);

-- CreateTable
CREATE TABLE "adoption_request" (
    "id" UUID NOT NULL,
    "tenant_id" UUID NOT NULL,
    "association_id" UUID NOT NULL,
    "entry_id" UUID NOT NULL,
    "number" TEXT NOT NULL,
    "entry_number" TEXT NOT NULL,
    "entry_title" TEXT NOT NULL,
    "site_name" TEXT NOT NULL,
    "area_code" TEXT NOT NULL,
    "site_level" TEXT NOT NULL,
    "purpose" TEXT NOT NULL,
    "conditions" TEXT NOT NULL DEFAULT '',
    "contact_name" TEXT NOT NULL,
    "contact_phone" TEXT NOT NULL,
    "wanted_from" DATE,
    "stage" TEXT NOT NULL DEFAULT 'SUBMITTED',
    "answer" TEXT NOT NULL DEFAULT '',
    "answered_at" TIMESTAMPTZ(3),
    "created_by" UUID NOT NULL,
    "search" TEXT[],
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "adoption_request_pkey" PRIMARY KEY ("tenant_id","id")
);

-- CreateTable
CREATE TABLE "holder_consent" (
    "id" UUID NOT NULL,
    "tenant_id" UUID NOT NULL,
    "holder_id" UUID,
    "entry_id" UUID NOT NULL,
    "request_id" UUID,
    "site_id" UUID,
    "site_name" TEXT NOT NULL,
    "area_code" TEXT NOT NULL,
    "site_level" TEXT NOT NULL,
    "message" TEXT NOT NULL DEFAULT '',
    "stage" TEXT NOT NULL DEFAULT 'ASKED',
    "due_on" DATE,
    "answer" TEXT NOT NULL DEFAULT '',
    "answered_by" UUID,
    "answered_at" TIMESTAMPTZ(3),
    "asked_by" UUID NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "holder_consent_pkey" PRIMARY KEY ("tenant_id","id")
);

-- CreateTable
CREATE TABLE "promotion_project" (
    "id" UUID NOT NULL,
    "tenant_id" UUID NOT NULL,
    "entry_id" UUID NOT NULL,
    "version_id" UUID NOT NULL,
    "number" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "goal" TEXT NOT NULL DEFAULT '',
    "stage" TEXT NOT NULL DEFAULT 'PREPARING',
    "leader_id" UUID NOT NULL,
    "area_codes" TEXT[],
    "target_sites" INTEGER NOT NULL DEFAULT 1,
    "starts_on" DATE NOT NULL,
    "ends_on" DATE NOT NULL,
    "close_reason" TEXT NOT NULL DEFAULT '',
    "closed_at" TIMESTAMPTZ(3),
    "search" TEXT[],
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "promotion_project_pkey" PRIMARY KEY ("tenant_id","id")
);

-- CreateTable
CREATE TABLE "promotion_template" (
    "id" UUID NOT NULL,
    "tenant_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "content" JSONB NOT NULL,
    "retired" BOOLEAN NOT NULL DEFAULT false,
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "promotion_template_pkey" PRIMARY KEY ("tenant_id","id")
);

-- CreateTable
CREATE TABLE "promotion_plan" (
    "id" UUID NOT NULL,
    "tenant_id" UUID NOT NULL,
    "project_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "stage" TEXT NOT NULL DEFAULT 'DRAFT',
    "content" JSONB NOT NULL,
    "content_hash" TEXT NOT NULL DEFAULT '',
    "created_by" UUID NOT NULL,
    "approved_by" UUID,
    "approved_at" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "promotion_plan_pkey" PRIMARY KEY ("tenant_id","id")
);

-- CreateTable
CREATE TABLE "site_adoption" (
    "id" UUID NOT NULL,
    "tenant_id" UUID NOT NULL,
    "project_id" UUID NOT NULL,
    "entry_id" UUID NOT NULL,
    "version_id" UUID NOT NULL,
    "site_id" UUID,
    "site_name" TEXT NOT NULL,
    "area_code" TEXT NOT NULL,
    "site_level" TEXT NOT NULL,
    "stage" TEXT NOT NULL DEFAULT 'APPROACHED',
    "stage_since" DATE NOT NULL,
    "resumes_at" TEXT,
    "reason_code" TEXT,
    "reason" TEXT NOT NULL DEFAULT '',
    "adopted_on" DATE,
    "routine_on" DATE,
    "sustained_on" DATE,
    "discontinued_on" DATE,
    "consented" BOOLEAN NOT NULL DEFAULT false,
    "previous_id" UUID,
    "merged_into_id" UUID,
    "contact_name" TEXT NOT NULL DEFAULT '',
    "contact_phone" TEXT NOT NULL DEFAULT '',
    "search" TEXT[],
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "site_adoption_pkey" PRIMARY KEY ("tenant_id","id")
);

-- CreateTable
CREATE TABLE "adoption_event" (
    "id" UUID NOT NULL,
    "tenant_id" UUID NOT NULL,
    "adoption_id" UUID NOT NULL,
    "site_id" UUID,
    "act" TEXT NOT NULL,
    "from_stage" TEXT,
    "to_stage" TEXT NOT NULL,
    "reason_code" TEXT,
    "reason" TEXT NOT NULL DEFAULT '',
    "evidence" TEXT NOT NULL DEFAULT '',
    "occurred_on" DATE NOT NULL,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "recorded_by" UUID,

    CONSTRAINT "adoption_event_pkey" PRIMARY KEY ("tenant_id","id")
);

-- CreateTable
CREATE TABLE "readiness_check" (
    "id" UUID NOT NULL,
    "tenant_id" UUID NOT NULL,
    "adoption_id" UUID NOT NULL,
    "site_id" UUID,
    "number" INTEGER NOT NULL,
    "checklist" JSONB NOT NULL,
    "answers" JSONB NOT NULL DEFAULT '{}',
    "score" DECIMAL(5,2),
    "gaps" JSONB NOT NULL DEFAULT '[]',
    "stage" TEXT NOT NULL DEFAULT 'OPEN',
    "pass_score" DECIMAL(5,2) NOT NULL DEFAULT 80,
    "due_on" DATE,
    "note" TEXT NOT NULL DEFAULT '',
    "submitted_by" UUID,
    "submitted_at" TIMESTAMPTZ(3),
    "judged_by" UUID,
    "judged_at" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "readiness_check_pkey" PRIMARY KEY ("tenant_id","id")
);

-- CreateTable
CREATE TABLE "agreement" (
    "id" UUID NOT NULL,
    "tenant_id" UUID NOT NULL,
    "number" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "kind" TEXT NOT NULL DEFAULT 'MAIN',
    "amends_id" UUID,
    "project_id" UUID NOT NULL,
    "adoption_id" UUID NOT NULL,
    "entry_id" UUID NOT NULL,
    "version_id" UUID NOT NULL,
    "holder_id" UUID,
    "site_id" UUID,
    "stage" TEXT NOT NULL DEFAULT 'DRAFT',
    "terms" JSONB NOT NULL,
    "content_hash" TEXT,
    "starts_on" DATE NOT NULL,
    "ends_on" DATE NOT NULL,
    "sent_at" TIMESTAMPTZ(3),
    "effective_at" TIMESTAMPTZ(3),
    "ended_at" TIMESTAMPTZ(3),
    "end_reason_code" TEXT,
    "end_reason" TEXT NOT NULL DEFAULT '',
    "alerted" INTEGER[],
    "created_by" UUID NOT NULL,
    "search" TEXT[],
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "agreement_pkey" PRIMARY KEY ("tenant_id","id")
);

-- CreateTable
CREATE TABLE "agreement_party" (
    "id" UUID NOT NULL,
    "tenant_id" UUID NOT NULL,
    "agreement_id" UUID NOT NULL,
    "role" TEXT NOT NULL,
    "party_id" UUID,
    "name" TEXT NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'PENDING',
    "request" TEXT NOT NULL DEFAULT '',
    "requested_at" TIMESTAMPTZ(3),
    "signer_name" TEXT NOT NULL DEFAULT '',
    "signed_at" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "agreement_party_pkey" PRIMARY KEY ("tenant_id","id")
);

-- CreateTable
CREATE TABLE "activity" (
    "id" UUID NOT NULL,
    "tenant_id" UUID NOT NULL,
    "project_id" UUID NOT NULL,
    "number" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "method" TEXT NOT NULL,
    "methods" TEXT[],
    "details" JSONB NOT NULL DEFAULT '{}',
    "stage" TEXT NOT NULL DEFAULT 'PLANNED',
    "starts_on" DATE NOT NULL,
    "ends_on" DATE NOT NULL,
    "summary" TEXT NOT NULL DEFAULT '',
    "completed_at" TIMESTAMPTZ(3),
    "cancel_reason" TEXT NOT NULL DEFAULT '',
    "search" TEXT[],
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "activity_pkey" PRIMARY KEY ("tenant_id","id")
);

-- CreateTable
CREATE TABLE "activity_site" (
    "tenant_id" UUID NOT NULL,
    "activity_id" UUID NOT NULL,
    "adoption_id" UUID NOT NULL,
    "site_id" UUID,
    "role" TEXT NOT NULL DEFAULT 'PARTICIPANT',

    CONSTRAINT "activity_site_pkey" PRIMARY KEY ("tenant_id","activity_id","adoption_id")
);

-- CreateTable
CREATE TABLE "activity_session" (
    "id" UUID NOT NULL,
    "tenant_id" UUID NOT NULL,
    "activity_id" UUID NOT NULL,
    "title" TEXT NOT NULL,
    "place" TEXT NOT NULL DEFAULT '',
    "starts_at" TIMESTAMPTZ(3) NOT NULL,
    "ends_at" TIMESTAMPTZ(3) NOT NULL,
    "sign_in_id" UUID,
    "sign_in_open" BOOLEAN NOT NULL DEFAULT false,
    "pass_score" DECIMAL(5,2),
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "activity_session_pkey" PRIMARY KEY ("tenant_id","id")
);

-- CreateTable
CREATE TABLE "participation" (
    "id" UUID NOT NULL,
    "tenant_id" UUID NOT NULL,
    "session_id" UUID NOT NULL,
    "person_name" TEXT NOT NULL,
    "organisation" TEXT NOT NULL,
    "adoption_id" UUID,
    "post" TEXT NOT NULL DEFAULT '',
    "via" TEXT NOT NULL,
    "signed_in_at" TIMESTAMPTZ(3) NOT NULL,
    "score" DECIMAL(5,2),
    "certificate_number" TEXT,
    "certified_at" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "participation_pkey" PRIMARY KEY ("tenant_id","id")
);

-- CreateTable
CREATE TABLE "ledger_entry" (
    "id" UUID NOT NULL,
    "tenant_id" UUID NOT NULL,
    "project_id" UUID,
    "entry_id" UUID,
    "adoption_id" UUID,
    "act" TEXT NOT NULL,
    "params" JSONB NOT NULL DEFAULT '{}',
    "note" TEXT NOT NULL DEFAULT '',
    "by_hand" BOOLEAN NOT NULL DEFAULT false,
    "corrects_id" UUID,
    "object_type" TEXT,
    "object_id" UUID,
    "occurred_on" DATE NOT NULL,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "recorded_by" UUID,

    CONSTRAINT "ledger_entry_pkey" PRIMARY KEY ("tenant_id","id")
);

-- CreateIndex
CREATE INDEX "library_entry_tenant_id_created_at_id_idx" ON "library_entry"("tenant_id", "created_at", "id");

-- CreateIndex
CREATE INDEX "library_entry_tenant_id_stage_idx" ON "library_entry"("tenant_id", "stage");

-- CreateIndex
CREATE INDEX "library_entry_holder_id_created_at_idx" ON "library_entry"("holder_id", "created_at");

-- CreateIndex
CREATE UNIQUE INDEX "library_entry_tenant_id_number_key" ON "library_entry"("tenant_id", "number");

-- CreateIndex
CREATE UNIQUE INDEX "library_entry_tenant_id_dossier_id_key" ON "library_entry"("tenant_id", "dossier_id");

-- CreateIndex
CREATE UNIQUE INDEX "library_version_tenant_id_entry_id_major_minor_key" ON "library_version"("tenant_id", "entry_id", "major", "minor");

-- CreateIndex
CREATE INDEX "library_credential_tenant_id_entry_id_idx" ON "library_credential"("tenant_id", "entry_id");

-- CreateIndex
CREATE INDEX "library_credential_tenant_id_state_expires_on_idx" ON "library_credential"("tenant_id", "state", "expires_on");

-- CreateIndex
CREATE INDEX "library_file_tenant_id_entry_id_idx" ON "library_file"("tenant_id", "entry_id");

-- CreateIndex
CREATE INDEX "library_event_tenant_id_entry_id_recorded_at_id_idx" ON "library_event"("tenant_id", "entry_id", "recorded_at", "id");

-- CreateIndex
CREATE INDEX "library_review_tenant_id_created_at_id_idx" ON "library_review"("tenant_id", "created_at", "id");

-- CreateIndex
CREATE INDEX "library_review_tenant_id_entry_id_idx" ON "library_review"("tenant_id", "entry_id");

-- CreateIndex
CREATE UNIQUE INDEX "library_review_tenant_id_number_key" ON "library_review"("tenant_id", "number");

-- CreateIndex
CREATE INDEX "catalogue_entry_tenant_id_published_at_id_idx" ON "catalogue_entry"("tenant_id", "published_at", "id");

-- CreateIndex
CREATE INDEX "catalogue_entry_published_at_id_idx" ON "catalogue_entry"("published_at", "id");

-- CreateIndex
CREATE INDEX "adoption_request_tenant_id_created_at_id_idx" ON "adoption_request"("tenant_id", "created_at", "id");

-- CreateIndex
CREATE INDEX "adoption_request_association_id_created_at_id_idx" ON "adoption_request"("association_id", "created_at", "id");

-- CreateIndex
CREATE UNIQUE INDEX "adoption_request_tenant_id_number_key" ON "adoption_request"("tenant_id", "number");

-- CreateIndex
CREATE INDEX "holder_consent_tenant_id_created_at_id_idx" ON "holder_consent"("tenant_id", "created_at", "id");

-- CreateIndex
CREATE INDEX "holder_consent_holder_id_created_at_id_idx" ON "holder_consent"("holder_id", "created_at", "id");

-- CreateIndex
CREATE INDEX "promotion_project_tenant_id_created_at_id_idx" ON "promotion_project"("tenant_id", "created_at", "id");

-- CreateIndex
CREATE INDEX "promotion_project_tenant_id_entry_id_idx" ON "promotion_project"("tenant_id", "entry_id");

-- CreateIndex
CREATE UNIQUE INDEX "promotion_project_tenant_id_number_key" ON "promotion_project"("tenant_id", "number");

-- CreateIndex
CREATE UNIQUE INDEX "promotion_template_tenant_id_kind_name_key" ON "promotion_template"("tenant_id", "kind", "name");

-- CreateIndex
CREATE UNIQUE INDEX "promotion_plan_tenant_id_project_id_number_key" ON "promotion_plan"("tenant_id", "project_id", "number");

-- CreateIndex
CREATE INDEX "site_adoption_tenant_id_created_at_id_idx" ON "site_adoption"("tenant_id", "created_at", "id");

-- CreateIndex
CREATE INDEX "site_adoption_tenant_id_project_id_stage_idx" ON "site_adoption"("tenant_id", "project_id", "stage");

-- CreateIndex
CREATE INDEX "site_adoption_tenant_id_entry_id_stage_idx" ON "site_adoption"("tenant_id", "entry_id", "stage");

-- CreateIndex
CREATE INDEX "site_adoption_site_id_created_at_idx" ON "site_adoption"("site_id", "created_at");

-- CreateIndex
CREATE INDEX "adoption_event_tenant_id_adoption_id_occurred_on_recorded_a_idx" ON "adoption_event"("tenant_id", "adoption_id", "occurred_on", "recorded_at");

-- CreateIndex
CREATE UNIQUE INDEX "readiness_check_tenant_id_adoption_id_number_key" ON "readiness_check"("tenant_id", "adoption_id", "number");

-- CreateIndex
CREATE INDEX "agreement_tenant_id_created_at_id_idx" ON "agreement"("tenant_id", "created_at", "id");

-- CreateIndex
CREATE INDEX "agreement_tenant_id_stage_ends_on_idx" ON "agreement"("tenant_id", "stage", "ends_on");

-- CreateIndex
CREATE INDEX "agreement_tenant_id_adoption_id_idx" ON "agreement"("tenant_id", "adoption_id");

-- CreateIndex
CREATE INDEX "agreement_holder_id_created_at_idx" ON "agreement"("holder_id", "created_at");

-- CreateIndex
CREATE INDEX "agreement_site_id_created_at_idx" ON "agreement"("site_id", "created_at");

-- CreateIndex
CREATE UNIQUE INDEX "agreement_tenant_id_number_key" ON "agreement"("tenant_id", "number");

-- CreateIndex
CREATE UNIQUE INDEX "agreement_party_tenant_id_agreement_id_role_key" ON "agreement_party"("tenant_id", "agreement_id", "role");

-- CreateIndex
CREATE INDEX "activity_tenant_id_created_at_id_idx" ON "activity"("tenant_id", "created_at", "id");

-- CreateIndex
CREATE INDEX "activity_tenant_id_project_id_stage_idx" ON "activity"("tenant_id", "project_id", "stage");

-- CreateIndex
CREATE UNIQUE INDEX "activity_tenant_id_number_key" ON "activity"("tenant_id", "number");

-- CreateIndex
CREATE INDEX "activity_site_tenant_id_adoption_id_idx" ON "activity_site"("tenant_id", "adoption_id");

-- CreateIndex
CREATE INDEX "activity_site_site_id_idx" ON "activity_site"("site_id");

-- CreateIndex
CREATE UNIQUE INDEX "activity_session_sign_in_id_key" ON "activity_session"("sign_in_id");

-- CreateIndex
CREATE INDEX "activity_session_tenant_id_activity_id_starts_at_idx" ON "activity_session"("tenant_id", "activity_id", "starts_at");

-- CreateIndex
CREATE UNIQUE INDEX "participation_tenant_id_session_id_person_name_organisation_key" ON "participation"("tenant_id", "session_id", "person_name", "organisation");

-- CreateIndex
CREATE UNIQUE INDEX "participation_tenant_id_certificate_number_key" ON "participation"("tenant_id", "certificate_number");

-- CreateIndex
CREATE INDEX "ledger_entry_tenant_id_occurred_on_id_idx" ON "ledger_entry"("tenant_id", "occurred_on", "id");

-- CreateIndex
CREATE INDEX "ledger_entry_tenant_id_project_id_occurred_on_id_idx" ON "ledger_entry"("tenant_id", "project_id", "occurred_on", "id");

-- CreateIndex
CREATE INDEX "ledger_entry_tenant_id_entry_id_occurred_on_id_idx" ON "ledger_entry"("tenant_id", "entry_id", "occurred_on", "id");

-- AddForeignKey
ALTER TABLE "library_entry" ADD CONSTRAINT "library_entry_tenant_id_current_version_id_fkey" FOREIGN KEY ("tenant_id", "current_version_id") REFERENCES "library_version"("tenant_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "library_entry" ADD CONSTRAINT "library_entry_tenant_id_successor_id_fkey" FOREIGN KEY ("tenant_id", "successor_id") REFERENCES "library_entry"("tenant_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "library_version" ADD CONSTRAINT "library_version_tenant_id_entry_id_fkey" FOREIGN KEY ("tenant_id", "entry_id") REFERENCES "library_entry"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "library_version" ADD CONSTRAINT "library_version_tenant_id_successor_id_fkey" FOREIGN KEY ("tenant_id", "successor_id") REFERENCES "library_version"("tenant_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "library_credential" ADD CONSTRAINT "library_credential_tenant_id_entry_id_fkey" FOREIGN KEY ("tenant_id", "entry_id") REFERENCES "library_entry"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "library_file" ADD CONSTRAINT "library_file_tenant_id_entry_id_fkey" FOREIGN KEY ("tenant_id", "entry_id") REFERENCES "library_entry"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "library_event" ADD CONSTRAINT "library_event_tenant_id_entry_id_fkey" FOREIGN KEY ("tenant_id", "entry_id") REFERENCES "library_entry"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "library_review" ADD CONSTRAINT "library_review_tenant_id_entry_id_fkey" FOREIGN KEY ("tenant_id", "entry_id") REFERENCES "library_entry"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "catalogue_entry" ADD CONSTRAINT "catalogue_entry_tenant_id_id_fkey" FOREIGN KEY ("tenant_id", "id") REFERENCES "library_entry"("tenant_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "holder_consent" ADD CONSTRAINT "holder_consent_tenant_id_entry_id_fkey" FOREIGN KEY ("tenant_id", "entry_id") REFERENCES "library_entry"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "promotion_project" ADD CONSTRAINT "promotion_project_tenant_id_entry_id_fkey" FOREIGN KEY ("tenant_id", "entry_id") REFERENCES "library_entry"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "promotion_project" ADD CONSTRAINT "promotion_project_tenant_id_version_id_fkey" FOREIGN KEY ("tenant_id", "version_id") REFERENCES "library_version"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "promotion_plan" ADD CONSTRAINT "promotion_plan_tenant_id_project_id_fkey" FOREIGN KEY ("tenant_id", "project_id") REFERENCES "promotion_project"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "site_adoption" ADD CONSTRAINT "site_adoption_tenant_id_project_id_fkey" FOREIGN KEY ("tenant_id", "project_id") REFERENCES "promotion_project"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "site_adoption" ADD CONSTRAINT "site_adoption_tenant_id_entry_id_fkey" FOREIGN KEY ("tenant_id", "entry_id") REFERENCES "library_entry"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "site_adoption" ADD CONSTRAINT "site_adoption_tenant_id_version_id_fkey" FOREIGN KEY ("tenant_id", "version_id") REFERENCES "library_version"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "site_adoption" ADD CONSTRAINT "site_adoption_tenant_id_previous_id_fkey" FOREIGN KEY ("tenant_id", "previous_id") REFERENCES "site_adoption"("tenant_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "site_adoption" ADD CONSTRAINT "site_adoption_tenant_id_merged_into_id_fkey" FOREIGN KEY ("tenant_id", "merged_into_id") REFERENCES "site_adoption"("tenant_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "adoption_event" ADD CONSTRAINT "adoption_event_tenant_id_adoption_id_fkey" FOREIGN KEY ("tenant_id", "adoption_id") REFERENCES "site_adoption"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "readiness_check" ADD CONSTRAINT "readiness_check_tenant_id_adoption_id_fkey" FOREIGN KEY ("tenant_id", "adoption_id") REFERENCES "site_adoption"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "agreement" ADD CONSTRAINT "agreement_tenant_id_amends_id_fkey" FOREIGN KEY ("tenant_id", "amends_id") REFERENCES "agreement"("tenant_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "agreement" ADD CONSTRAINT "agreement_tenant_id_project_id_fkey" FOREIGN KEY ("tenant_id", "project_id") REFERENCES "promotion_project"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "agreement" ADD CONSTRAINT "agreement_tenant_id_adoption_id_fkey" FOREIGN KEY ("tenant_id", "adoption_id") REFERENCES "site_adoption"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "agreement" ADD CONSTRAINT "agreement_tenant_id_entry_id_fkey" FOREIGN KEY ("tenant_id", "entry_id") REFERENCES "library_entry"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "agreement" ADD CONSTRAINT "agreement_tenant_id_version_id_fkey" FOREIGN KEY ("tenant_id", "version_id") REFERENCES "library_version"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "agreement_party" ADD CONSTRAINT "agreement_party_tenant_id_agreement_id_fkey" FOREIGN KEY ("tenant_id", "agreement_id") REFERENCES "agreement"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "activity" ADD CONSTRAINT "activity_tenant_id_project_id_fkey" FOREIGN KEY ("tenant_id", "project_id") REFERENCES "promotion_project"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "activity_site" ADD CONSTRAINT "activity_site_tenant_id_activity_id_fkey" FOREIGN KEY ("tenant_id", "activity_id") REFERENCES "activity"("tenant_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "activity_site" ADD CONSTRAINT "activity_site_tenant_id_adoption_id_fkey" FOREIGN KEY ("tenant_id", "adoption_id") REFERENCES "site_adoption"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "activity_session" ADD CONSTRAINT "activity_session_tenant_id_activity_id_fkey" FOREIGN KEY ("tenant_id", "activity_id") REFERENCES "activity"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "participation" ADD CONSTRAINT "participation_tenant_id_session_id_fkey" FOREIGN KEY ("tenant_id", "session_id") REFERENCES "activity_session"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ledger_entry" ADD CONSTRAINT "ledger_entry_tenant_id_project_id_fkey" FOREIGN KEY ("tenant_id", "project_id") REFERENCES "promotion_project"("tenant_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "ledger_entry" ADD CONSTRAINT "ledger_entry_tenant_id_entry_id_fkey" FOREIGN KEY ("tenant_id", "entry_id") REFERENCES "library_entry"("tenant_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "ledger_entry" ADD CONSTRAINT "ledger_entry_tenant_id_adoption_id_fkey" FOREIGN KEY ("tenant_id", "adoption_id") REFERENCES "site_adoption"("tenant_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- Closed lists of words.
alter table "library_entry" add constraint library_entry_stage_check check ("stage" in ('PENDING', 'LISTED', 'PROMOTING', 'RE_EVALUATION', 'SUSPENDED', 'SUPERSEDED', 'EXITED')),
  add constraint library_entry_level_check check ("level" in ('KEY', 'GENERAL', 'PILOT')),
  add constraint library_entry_outcome_check check ("outcome" in ('RECOMMEND', 'CONDITIONAL'));
alter table "library_version" add constraint library_version_stage_check check ("stage" in ('DRAFT', 'CURRENT', 'SUPERSEDED', 'DISCARDED'));
alter table "library_credential" add constraint library_credential_kind_check check ("kind" in ('REGISTRATION', 'LICENCE', 'CERTIFICATE', 'PATENT')),
  add constraint library_credential_state_check check ("state" in ('VALID', 'LAPSED', 'REVOKED', 'REPLACED'));
alter table "library_file" add constraint library_file_kind_check check ("kind" in ('SAFETY', 'EFFECTIVENESS', 'ECONOMY', 'MATURITY', 'SUITABILITY', 'CREDENTIAL', 'OTHER'));
alter table "library_review" add constraint library_review_kind_check check ("kind" in ('RE_EVALUATION', 'EXIT')),
  add constraint library_review_trigger_check check ("trigger" in ('SCHEDULE', 'SAFETY', 'LICENCE', 'SUPERSEDED', 'INDICATORS', 'AGREEMENT', 'HOLDER', 'OBJECTION', 'OTHER')),
  add constraint library_review_stage_check check ("stage" in ('OPEN', 'CONCLUDED', 'CANCELLED')),
  add constraint library_review_conclusion_check check ("conclusion" in ('KEEP', 'ITERATE', 'SUSPEND', 'EXIT'));
alter table "adoption_request" add constraint adoption_request_site_level_check check ("site_level" in ('PRIMARY', 'SECONDARY', 'TERTIARY', 'OTHER')),
  add constraint adoption_request_stage_check check ("stage" in ('SUBMITTED', 'WITH_HOLDER', 'ACCEPTED', 'DECLINED', 'WITHDRAWN'));
alter table "holder_consent" add constraint holder_consent_stage_check check ("stage" in ('ASKED', 'ACCEPTED', 'DECLINED', 'WITHDRAWN'));
alter table "promotion_project" add constraint promotion_project_stage_check check ("stage" in ('PREPARING', 'AGREED', 'IMPLEMENTING', 'EVALUATING', 'CLOSED', 'TERMINATED'));
alter table "promotion_template" add constraint promotion_template_kind_check check ("kind" in ('PLAN', 'READINESS', 'AGREEMENT'));
alter table "promotion_plan" add constraint promotion_plan_stage_check check ("stage" in ('DRAFT', 'APPROVED', 'REPLACED'));
alter table "site_adoption" add constraint site_adoption_site_level_check check ("site_level" in ('PRIMARY', 'SECONDARY', 'TERTIARY', 'OTHER')),
  add constraint site_adoption_stage_check check ("stage" in ('APPROACHED', 'ASSESSED', 'AGREED', 'READY', 'TRAINED', 'TRIAL', 'ROUTINE', 'SUSTAINED', 'DECLINED', 'PAUSED', 'DISCONTINUED'));
alter table "readiness_check" add constraint readiness_check_stage_check check ("stage" in ('OPEN', 'SUBMITTED', 'RETURNED', 'ACCEPTED'));
alter table "agreement" add constraint agreement_kind_check check ("kind" in ('MAIN', 'AMENDMENT', 'RENEWAL')),
  add constraint agreement_stage_check check ("stage" in ('DRAFT', 'PENDING_SIGNATURES', 'EFFECTIVE', 'EXPIRING', 'EXPIRED', 'TERMINATED', 'RENEWED', 'WITHDRAWN'));
alter table "agreement_party" add constraint agreement_party_role_check check ("role" in ('ASSOCIATION', 'HOLDER', 'SITE')),
  add constraint agreement_party_state_check check ("state" in ('PENDING', 'SIGNED', 'SIGNED_ON_PAPER', 'REFUSED'));
alter table "activity" add constraint activity_method_check check ("method" in ('DEMONSTRATION', 'ALLIANCE', 'ATTACHMENT', 'CLINICAL_TEACHING', 'TRAINING', 'INFORMATION')),
  add constraint activity_stage_check check ("stage" in ('PLANNED', 'RUNNING', 'COMPLETED', 'CANCELLED'));
alter table "activity_site" add constraint activity_site_role_check check ("role" in ('HOST', 'PARTICIPANT'));
alter table "participation" add constraint participation_via_check check ("via" in ('CODE', 'BY_HAND', 'TABLE'));

alter table "library_entry" add constraint library_entry_exited_check check ((stage = 'EXITED') = (exited_at is not null)),
  add constraint library_entry_listed_check check (stage in ('PENDING', 'EXITED') or listed_at is not null),
  add constraint library_entry_dispute_check check (not owner_dispute or stage in ('PENDING', 'SUSPENDED', 'EXITED'));
alter table "library_version" add constraint library_version_issued_check check (stage not in ('CURRENT', 'SUPERSEDED') or issued_at is not null);
create unique index library_version_one_current on "library_version" (tenant_id, entry_id) where stage = 'CURRENT';
alter table "library_review" add constraint library_review_concluded_check check ((stage = 'CONCLUDED') = (conclusion is not null and concluded_at is not null));
create unique index library_review_one_open on "library_review" (tenant_id, entry_id) where stage = 'OPEN';
alter table "site_adoption" add constraint site_adoption_sustained_check check (stage <> 'SUSTAINED' or (routine_on is not null and sustained_on is not null)),
  add constraint site_adoption_paused_check check ((stage = 'PAUSED') = (resumes_at is not null)),
  add constraint site_adoption_reason_check check (stage not in ('DECLINED', 'DISCONTINUED') or reason_code is not null);
alter table "agreement" add constraint agreement_sent_check check (stage in ('DRAFT', 'WITHDRAWN') or (content_hash is not null and sent_at is not null)),
  add constraint agreement_dates_check check (starts_on <= ends_on),
  add constraint agreement_amends_check check ((kind = 'MAIN') = (amends_id is null));
alter table "agreement_party" add constraint agreement_party_signed_check check (state not in ('SIGNED', 'SIGNED_ON_PAPER') or signed_at is not null);
alter table "promotion_project" add constraint promotion_project_dates_check check (starts_on <= ends_on);
create unique index promotion_plan_one_approved on "promotion_plan" (tenant_id, project_id) where stage = 'APPROVED';
alter table "activity" add constraint activity_methods_check check (method = any (methods)), add constraint activity_dates_check check (starts_on <= ends_on);
alter table "activity_session" add constraint activity_session_times_check check (starts_at < ends_at);

-- Lists of one day's events ask for both.
create statistics library_entry_keys (dependencies) on tenant_id, stage from "library_entry";
create statistics site_adoption_keys (dependencies) on tenant_id, project_id, entry_id, stage from "site_adoption";
create statistics ledger_entry_keys (dependencies) on tenant_id, project_id, entry_id from "ledger_entry";
