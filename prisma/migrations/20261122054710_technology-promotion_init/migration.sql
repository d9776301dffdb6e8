-- CreateTable
CREATE TABLE "call" (
    "id" UUID NOT NULL,
    "tenant_id" UUID NOT NULL,
    "number" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "summary" TEXT NOT NULL DEFAULT '',
    "body" TEXT NOT NULL DEFAULT '',
    "stage" TEXT NOT NULL DEFAULT 'DRAFT',
    "channels" TEXT[],
    "channel_rules" JSONB NOT NULL DEFAULT '[]',
    "review_formats" TEXT[],
    "tracks" JSONB NOT NULL DEFAULT '[]',
    "audience" TEXT NOT NULL DEFAULT 'PUBLIC',
    "policy" JSONB NOT NULL DEFAULT '{}',
    "policy_frozen_at" TIMESTAMPTZ(3),
    "checklist" JSONB NOT NULL DEFAULT '[]',
    "form_id" UUID,
    "opens_at" TIMESTAMPTZ(3),
    "closes_at" TIMESTAMPTZ(3),
    "grace_minutes" INTEGER NOT NULL DEFAULT 15,
    "sealed" BOOLEAN NOT NULL DEFAULT true,
    "unseal_asked_by" UUID,
    "unseal_reason" TEXT,
    "unsealed_by" UUID,
    "unsealed_at" TIMESTAMPTZ(3),
    "opened_at" TIMESTAMPTZ(3),
    "places" INTEGER,
    "received_count" INTEGER NOT NULL DEFAULT 0,
    "contact_name" TEXT,
    "contact_phone" TEXT,
    "contact_email" TEXT,
    "letter_rules" JSONB NOT NULL DEFAULT '[]',
    "published_at" TIMESTAMPTZ(3),
    "closed_at" TIMESTAMPTZ(3),
    "cancel_reason" TEXT,
    "created_by" UUID NOT NULL,
    "search" TEXT[],
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "call_pkey" PRIMARY KEY ("tenant_id","id")
);

-- CreateTable
CREATE TABLE "form_version" (
    "id" UUID NOT NULL,
    "tenant_id" UUID NOT NULL,
    "call_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "definition" JSONB NOT NULL,
    "content_hash" TEXT NOT NULL,
    "created_by" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "form_version_pkey" PRIMARY KEY ("tenant_id","id")
);

-- CreateTable
CREATE TABLE "call_announcement" (
    "id" UUID NOT NULL,
    "tenant_id" UUID NOT NULL,
    "organisation_name" TEXT NOT NULL,
    "number" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "summary" TEXT NOT NULL DEFAULT '',
    "body" TEXT NOT NULL DEFAULT '',
    "audience" TEXT NOT NULL,
    "channels" TEXT[],
    "channel_rules" JSONB NOT NULL,
    "review_formats" TEXT[],
    "tracks" JSONB NOT NULL,
    "form_number" INTEGER NOT NULL,
    "form" JSONB NOT NULL,
    "min_years_in_use" INTEGER NOT NULL DEFAULT 0,
    "opens_at" TIMESTAMPTZ(3) NOT NULL,
    "closes_at" TIMESTAMPTZ(3) NOT NULL,
    "contact_name" TEXT,
    "contact_phone" TEXT,
    "contact_email" TEXT,
    "published_at" TIMESTAMPTZ(3) NOT NULL,
    "closed_at" TIMESTAMPTZ(3),
    "withdrawn_at" TIMESTAMPTZ(3),

    CONSTRAINT "call_announcement_pkey" PRIMARY KEY ("tenant_id","id")
);

-- CreateTable
CREATE TABLE "call_invitation" (
    "id" UUID NOT NULL,
    "owner_id" UUID NOT NULL,
    "grantee_id" UUID NOT NULL,
    "call_id" UUID NOT NULL,
    "channel" TEXT NOT NULL,
    "grantee_name" TEXT NOT NULL,
    "call_title" TEXT NOT NULL,
    "message" TEXT NOT NULL DEFAULT '',
    "sent_by" UUID NOT NULL,
    "sent_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "call_invitation_pkey" PRIMARY KEY ("owner_id","id")
);

-- CreateTable
CREATE TABLE "technology" (
    "id" UUID NOT NULL,
    "tenant_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "created_by" UUID NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "technology_pkey" PRIMARY KEY ("tenant_id","id")
);

-- CreateTable
CREATE TABLE "submission" (
    "id" UUID NOT NULL,
    "tenant_id" UUID NOT NULL,
    "host_id" UUID NOT NULL,
    "call_id" UUID NOT NULL,
    "call_title" TEXT NOT NULL,
    "host_name" TEXT NOT NULL,
    "technology_id" UUID NOT NULL,
    "title" TEXT NOT NULL,
    "channel" TEXT NOT NULL,
    "track" TEXT NOT NULL,
    "stage" TEXT NOT NULL DEFAULT 'DRAFT',
    "number" TEXT,
    "answers" JSONB NOT NULL DEFAULT '{}',
    "blind_answers" JSONB NOT NULL DEFAULT '{}',
    "form_number" INTEGER NOT NULL,
    "voucher" JSONB,
    "avoid" JSONB NOT NULL DEFAULT '[]',
    "revision" INTEGER NOT NULL DEFAULT 0,
    "supplement_due_at" TIMESTAMPTZ(3),
    "supplement_defects" JSONB NOT NULL DEFAULT '[]',
    "outcome" TEXT,
    "letter" TEXT,
    "letter_at" TIMESTAMPTZ(3),
    "withdraw_reason" TEXT,
    "created_by" UUID NOT NULL,
    "submitted_at" TIMESTAMPTZ(3),
    "search" TEXT[],
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "submission_pkey" PRIMARY KEY ("tenant_id","id")
);

-- CreateTable
CREATE TABLE "submission_revision" (
    "id" UUID NOT NULL,
    "tenant_id" UUID NOT NULL,
    "submission_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "title" TEXT NOT NULL,
    "answers" JSONB NOT NULL,
    "blind_answers" JSONB NOT NULL,
    "form_number" INTEGER NOT NULL,
    "content_hash" TEXT NOT NULL,
    "note" TEXT NOT NULL DEFAULT '',
    "submitted_by" UUID NOT NULL,
    "submitted_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "submission_revision_pkey" PRIMARY KEY ("tenant_id","id")
);

-- CreateTable
CREATE TABLE "call_receipt" (
    "id" UUID NOT NULL,
    "tenant_id" UUID NOT NULL,
    "call_id" UUID NOT NULL,
    "applicant_id" UUID NOT NULL,
    "received_at" TIMESTAMPTZ(3) NOT NULL,
    "opened_at" TIMESTAMPTZ(3),

    CONSTRAINT "call_receipt_pkey" PRIMARY KEY ("tenant_id","id")
);

-- CreateTable
CREATE TABLE "dossier" (
    "id" UUID NOT NULL,
    "tenant_id" UUID NOT NULL,
    "call_id" UUID NOT NULL,
    "number" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "applicant_id" UUID,
    "applicant_name" TEXT NOT NULL,
    "applicant_kind" TEXT NOT NULL,
    "channel" TEXT NOT NULL,
    "track" TEXT NOT NULL,
    "stage" TEXT NOT NULL DEFAULT 'RECEIVED',
    "revision" INTEGER NOT NULL DEFAULT 1,
    "voucher" JSONB,
    "avoid" JSONB NOT NULL DEFAULT '[]',
    "on_paper" BOOLEAN NOT NULL DEFAULT false,
    "received_at" TIMESTAMPTZ(3) NOT NULL,
    "closed_reason" TEXT,
    "merged_into_id" UUID,
    "merged_by" UUID,
    "merged_at" TIMESTAMPTZ(3),
    "group_key" TEXT,
    "owner_dispute" BOOLEAN NOT NULL DEFAULT false,
    "admitted_at" TIMESTAMPTZ(3),
    "search" TEXT[],
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "dossier_pkey" PRIMARY KEY ("tenant_id","id")
);

-- CreateTable
CREATE TABLE "dossier_revision" (
    "id" UUID NOT NULL,
    "tenant_id" UUID NOT NULL,
    "dossier_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "title" TEXT NOT NULL,
    "answers" JSONB NOT NULL,
    "blind_answers" JSONB NOT NULL,
    "form_number" INTEGER NOT NULL,
    "content_hash" TEXT NOT NULL,
    "received_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "dossier_revision_pkey" PRIMARY KEY ("tenant_id","id")
);

-- CreateTable
CREATE TABLE "dossier_file" (
    "id" UUID NOT NULL,
    "tenant_id" UUID NOT NULL,
    "dossier_id" UUID NOT NULL,
    "revision" INTEGER NOT NULL,
    "field_key" TEXT NOT NULL,
    "blind" BOOLEAN NOT NULL,
    "file_id" UUID NOT NULL,
    "original_name" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "dossier_file_pkey" PRIMARY KEY ("tenant_id","id")
);

-- CreateTable
CREATE TABLE "screening_check" (
    "tenant_id" UUID NOT NULL,
    "dossier_id" UUID NOT NULL,
    "revision" INTEGER NOT NULL,
    "item_key" TEXT NOT NULL,
    "verdict" TEXT NOT NULL,
    "note" TEXT NOT NULL DEFAULT '',
    "checked_by" UUID NOT NULL,
    "checked_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "screening_check_pkey" PRIMARY KEY ("tenant_id","dossier_id","revision","item_key")
);

-- CreateTable
CREATE TABLE "supplement_notice" (
    "id" UUID NOT NULL,
    "tenant_id" UUID NOT NULL,
    "dossier_id" UUID NOT NULL,
    "number" TEXT NOT NULL,
    "revision" INTEGER NOT NULL,
    "defects" JSONB NOT NULL,
    "due_at" TIMESTAMPTZ(3) NOT NULL,
    "stage" TEXT NOT NULL DEFAULT 'SENT',
    "sent_by" UUID NOT NULL,
    "sent_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "answered_at" TIMESTAMPTZ(3),

    CONSTRAINT "supplement_notice_pkey" PRIMARY KEY ("tenant_id","id")
);

-- CreateTable
CREATE TABLE "similar_pair" (
    "id" UUID NOT NULL,
    "tenant_id" UUID NOT NULL,
    "call_id" UUID NOT NULL,
    "left_id" UUID NOT NULL,
    "right_id" UUID NOT NULL,
    "score" DOUBLE PRECISION NOT NULL,
    "passages" JSONB NOT NULL DEFAULT '[]',
    "verdict" TEXT NOT NULL DEFAULT 'UNSEEN',
    "note" TEXT NOT NULL DEFAULT '',
    "decided_by" UUID,
    "decided_at" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "similar_pair_pkey" PRIMARY KEY ("tenant_id","id")
);

-- CreateTable
CREATE TABLE "expert_profile" (
    "user_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "title" TEXT NOT NULL DEFAULT '',
    "degree" TEXT NOT NULL DEFAULT '',
    "biography" TEXT NOT NULL DEFAULT '',
    "subjects" TEXT[],
    "keywords" TEXT[],
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "expert_profile_pkey" PRIMARY KEY ("user_id")
);

-- CreateTable
CREATE TABLE "expert_affiliation" (
    "id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "organisation_id" UUID,
    "organisation_name" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "position" TEXT NOT NULL DEFAULT '',
    "started_on" DATE NOT NULL,
    "ended_on" DATE,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "expert_affiliation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "expert" (
    "id" UUID NOT NULL,
    "tenant_id" UUID NOT NULL,
    "user_id" UUID,
    "name" TEXT NOT NULL,
    "email" TEXT NOT NULL,
    "title" TEXT NOT NULL DEFAULT '',
    "employer_id" UUID,
    "employer_name" TEXT NOT NULL DEFAULT '',
    "subjects" TEXT[],
    "stage" TEXT NOT NULL DEFAULT 'INVITED',
    "max_load" INTEGER,
    "unavailable_from" DATE,
    "unavailable_to" DATE,
    "invited_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "answered_at" TIMESTAMPTZ(3),
    "decline_reason" TEXT,
    "ended_at" TIMESTAMPTZ(3),
    "end_reason" TEXT,
    "search" TEXT[],
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "expert_pkey" PRIMARY KEY ("tenant_id","id")
);

-- CreateTable
CREATE TABLE "panel" (
    "id" UUID NOT NULL,
    "tenant_id" UUID NOT NULL,
    "call_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "track" TEXT,
    "high_impact" BOOLEAN NOT NULL DEFAULT false,
    "stage" TEXT NOT NULL DEFAULT 'DRAFT',
    "fixed_at" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "panel_pkey" PRIMARY KEY ("tenant_id","id")
);

-- CreateTable
CREATE TABLE "panel_member" (
    "id" UUID NOT NULL,
    "tenant_id" UUID NOT NULL,
    "panel_id" UUID NOT NULL,
    "expert_id" UUID,
    "user_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "seat" TEXT NOT NULL,
    "ordinal" INTEGER NOT NULL DEFAULT 0,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "panel_member_pkey" PRIMARY KEY ("tenant_id","id")
);

-- CreateTable
CREATE TABLE "conflict" (
    "id" UUID NOT NULL,
    "tenant_id" UUID NOT NULL,
    "call_id" UUID NOT NULL,
    "dossier_id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "type" TEXT NOT NULL,
    "source" TEXT NOT NULL,
    "strength" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "pinned" BOOLEAN NOT NULL DEFAULT false,
    "evidence" TEXT NOT NULL DEFAULT '',
    "valid_from" DATE,
    "valid_to" DATE,
    "decided_by" UUID,
    "decided_at" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "conflict_pkey" PRIMARY KEY ("tenant_id","id")
);

-- CreateTable
CREATE TABLE "conflict_declaration" (
    "tenant_id" UUID NOT NULL,
    "dossier_id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "answer" TEXT NOT NULL,
    "type" TEXT,
    "detail" TEXT NOT NULL DEFAULT '',
    "declared_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "conflict_declaration_pkey" PRIMARY KEY ("tenant_id","dossier_id","user_id")
);

-- CreateTable
CREATE TABLE "review_round" (
    "id" UUID NOT NULL,
    "tenant_id" UUID NOT NULL,
    "call_id" UUID NOT NULL,
    "ordinal" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "format" TEXT NOT NULL,
    "stage" TEXT NOT NULL DEFAULT 'DRAFT',
    "panel_id" UUID,
    "form_id" UUID,
    "anonymity" TEXT NOT NULL DEFAULT 'DOUBLE_BLIND',
    "see_others" TEXT NOT NULL DEFAULT 'AFTER_OWN',
    "need" INTEGER NOT NULL DEFAULT 3,
    "places" INTEGER,
    "policy" JSONB NOT NULL DEFAULT '{}',
    "due_at" TIMESTAMPTZ(3),
    "opened_at" TIMESTAMPTZ(3),
    "closed_at" TIMESTAMPTZ(3),
    "ranking_open" BOOLEAN NOT NULL DEFAULT false,
    "tie_decision" TEXT,
    "tie_reason" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "review_round_pkey" PRIMARY KEY ("tenant_id","id")
);

-- CreateTable
CREATE TABLE "round_item" (
    "id" UUID NOT NULL,
    "tenant_id" UUID NOT NULL,
    "round_id" UUID NOT NULL,
    "dossier_id" UUID NOT NULL,
    "revision" INTEGER NOT NULL,
    "reviews" INTEGER NOT NULL DEFAULT 0,
    "mean" DOUBLE PRECISION,
    "exact_mean" TEXT,
    "figures" JSONB,
    "median" DOUBLE PRECISION,
    "deviation" DOUBLE PRECISION,
    "lowest" DOUBLE PRECISION,
    "highest" DOUBLE PRECISION,
    "vetoes" INTEGER NOT NULL DEFAULT 0,
    "approvals" INTEGER NOT NULL DEFAULT 0,
    "mixed" BOOLEAN NOT NULL DEFAULT false,
    "chair_order" INTEGER,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "round_item_pkey" PRIMARY KEY ("tenant_id","id")
);

-- CreateTable
CREATE TABLE "assignment_run" (
    "id" UUID NOT NULL,
    "tenant_id" UUID NOT NULL,
    "round_id" UUID NOT NULL,
    "stage" TEXT NOT NULL DEFAULT 'QUEUED',
    "seed" TEXT NOT NULL,
    "settings" JSONB NOT NULL DEFAULT '{}',
    "problem" JSONB,
    "input_hash" TEXT,
    "progress" JSONB NOT NULL DEFAULT '{}',
    "result" JSONB,
    "started_by" UUID NOT NULL,
    "finished_at" TIMESTAMPTZ(3),
    "applied_at" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "assignment_run_pkey" PRIMARY KEY ("tenant_id","id")
);

-- CreateTable
CREATE TABLE "assignment" (
    "id" UUID NOT NULL,
    "tenant_id" UUID NOT NULL,
    "call_id" UUID NOT NULL,
    "round_id" UUID NOT NULL,
    "dossier_id" UUID NOT NULL,
    "expert_id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "stage" TEXT NOT NULL DEFAULT 'PROPOSED',
    "alias" TEXT NOT NULL,
    "source" TEXT NOT NULL,
    "locked" BOOLEAN NOT NULL DEFAULT false,
    "match_score" DOUBLE PRECISION,
    "due_at" TIMESTAMPTZ(3),
    "answered_at" TIMESTAMPTZ(3),
    "reason" TEXT,
    "return_note" TEXT,
    "reminded_days" INTEGER,
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "assignment_pkey" PRIMARY KEY ("tenant_id","id")
);

-- CreateTable
CREATE TABLE "review" (
    "id" UUID NOT NULL,
    "tenant_id" UUID NOT NULL,
    "round_id" UUID NOT NULL,
    "dossier_id" UUID NOT NULL,
    "assignment_id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "alias" TEXT NOT NULL,
    "revision" INTEGER NOT NULL,
    "confirmed_for" INTEGER,
    "form_id" UUID NOT NULL,
    "stage" TEXT NOT NULL DEFAULT 'DRAFT',
    "scores" JSONB NOT NULL DEFAULT '[]',
    "total" DOUBLE PRECISION,
    "exact_total" TEXT,
    "vetoes" TEXT[],
    "opinion" TEXT,
    "comment" TEXT NOT NULL DEFAULT '',
    "confidential" TEXT NOT NULL DEFAULT '',
    "submitted_at" TIMESTAMPTZ(3),
    "void_reason" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "review_pkey" PRIMARY KEY ("tenant_id","id")
);

-- CreateTable
CREATE TABLE "score_snapshot" (
    "id" UUID NOT NULL,
    "tenant_id" UUID NOT NULL,
    "round_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "reason" TEXT NOT NULL,
    "policy" JSONB NOT NULL,
    "input_hash" TEXT NOT NULL,
    "result" JSONB NOT NULL,
    "taken_by" UUID NOT NULL,
    "taken_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "score_snapshot_pkey" PRIMARY KEY ("tenant_id","id")
);

-- CreateTable
CREATE TABLE "ranking_vote" (
    "tenant_id" UUID NOT NULL,
    "round_id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "order" JSONB NOT NULL,
    "cast_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "ranking_vote_pkey" PRIMARY KEY ("tenant_id","round_id","user_id")
);

-- CreateTable
CREATE TABLE "meeting" (
    "id" UUID NOT NULL,
    "tenant_id" UUID NOT NULL,
    "call_id" UUID NOT NULL,
    "round_id" UUID,
    "panel_id" UUID NOT NULL,
    "title" TEXT NOT NULL,
    "place" TEXT NOT NULL DEFAULT '',
    "starts_at" TIMESTAMPTZ(3) NOT NULL,
    "stage" TEXT NOT NULL DEFAULT 'PLANNED',
    "current_id" UUID,
    "opened_at" TIMESTAMPTZ(3),
    "closed_at" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "meeting_pkey" PRIMARY KEY ("tenant_id","id")
);

-- CreateTable
CREATE TABLE "agenda_item" (
    "id" UUID NOT NULL,
    "tenant_id" UUID NOT NULL,
    "meeting_id" UUID NOT NULL,
    "dossier_id" UUID NOT NULL,
    "ordinal" INTEGER NOT NULL,
    "stage" TEXT NOT NULL DEFAULT 'PENDING',
    "opened_at" TIMESTAMPTZ(3),
    "closed_at" TIMESTAMPTZ(3),
    "result" JSONB,
    "passed" BOOLEAN,
    "note" TEXT NOT NULL DEFAULT '',
    "version" INTEGER NOT NULL DEFAULT 1,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "agenda_item_pkey" PRIMARY KEY ("tenant_id","id")
);

-- CreateTable
CREATE TABLE "attendance" (
    "tenant_id" UUID NOT NULL,
    "meeting_id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "seat" TEXT NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'EXPECTED',
    "stands_in_for" UUID,
    "arrived_at" TIMESTAMPTZ(3),
    "left_at" TIMESTAMPTZ(3),
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "attendance_pkey" PRIMARY KEY ("tenant_id","meeting_id","user_id")
);

-- CreateTable
CREATE TABLE "ballot" (
    "tenant_id" UUID NOT NULL,
    "agenda_item_id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "vote" TEXT NOT NULL,
    "dissent" TEXT NOT NULL DEFAULT '',
    "cast_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "ballot_pkey" PRIMARY KEY ("tenant_id","agenda_item_id","user_id")
);

-- CreateTable
CREATE TABLE "minutes" (
    "id" UUID NOT NULL,
    "tenant_id" UUID NOT NULL,
    "meeting_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "content" JSONB NOT NULL,
    "content_hash" TEXT NOT NULL,
    "stage" TEXT NOT NULL DEFAULT 'DRAFT',
    "word_file_id" UUID,
    "pdf_file_id" UUID,
    "drawn_up_by" UUID NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "minutes_pkey" PRIMARY KEY ("tenant_id","id")
);

-- CreateTable
CREATE TABLE "decision" (
    "id" UUID NOT NULL,
    "tenant_id" UUID NOT NULL,
    "call_id" UUID NOT NULL,
    "dossier_id" UUID NOT NULL,
    "outcome" TEXT NOT NULL,
    "conditions" TEXT NOT NULL DEFAULT '',
    "reason" TEXT NOT NULL DEFAULT '',
    "basis" JSONB NOT NULL DEFAULT '{}',
    "decided_by" UUID NOT NULL,
    "decided_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "released_at" TIMESTAMPTZ(3),
    "handed_over_at" TIMESTAMPTZ(3),
    "revoked_at" TIMESTAMPTZ(3),
    "revoke_reason" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "decision_pkey" PRIMARY KEY ("tenant_id","id")
);

-- CreateTable
CREATE TABLE "public_notice" (
    "id" UUID NOT NULL,
    "tenant_id" UUID NOT NULL,
    "call_id" UUID NOT NULL,
    "organisation_name" TEXT NOT NULL,
    "number" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "body" TEXT NOT NULL DEFAULT '',
    "items" JSONB NOT NULL DEFAULT '[]',
    "stage" TEXT NOT NULL DEFAULT 'DRAFT',
    "starts_at" TIMESTAMPTZ(3),
    "ends_at" TIMESTAMPTZ(3),
    "contact" TEXT NOT NULL DEFAULT '',
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "public_notice_pkey" PRIMARY KEY ("tenant_id","id")
);

-- CreateTable
CREATE TABLE "objection" (
    "id" UUID NOT NULL,
    "tenant_id" UUID NOT NULL,
    "notice_id" UUID NOT NULL,
    "dossier_id" UUID NOT NULL,
    "number" TEXT NOT NULL,
    "tracking_id" UUID NOT NULL,
    "objector" TEXT NOT NULL,
    "organisation" TEXT NOT NULL DEFAULT '',
    "contact" TEXT NOT NULL,
    "grounds" TEXT NOT NULL,
    "stage" TEXT NOT NULL DEFAULT 'RECEIVED',
    "findings" TEXT NOT NULL DEFAULT '',
    "handled_by" UUID,
    "answered_at" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "objection_pkey" PRIMARY KEY ("tenant_id","id")
);

-- CreateIndex
CREATE INDEX "call_tenant_id_created_at_id_idx" ON "call"("tenant_id", "created_at", "id");

-- CreateIndex
CREATE UNIQUE INDEX "call_tenant_id_number_key" ON "call"("tenant_id", "number");

-- CreateIndex
CREATE UNIQUE INDEX "form_version_tenant_id_call_id_kind_name_number_key" ON "form_version"("tenant_id", "call_id", "kind", "name", "number");

-- CreateIndex
CREATE INDEX "call_announcement_audience_published_at_id_idx" ON "call_announcement"("audience", "published_at", "id");

-- CreateIndex
CREATE UNIQUE INDEX "call_invitation_grantee_id_owner_id_call_id_key" ON "call_invitation"("grantee_id", "owner_id", "call_id");

-- CreateIndex
CREATE UNIQUE INDEX "technology_tenant_id_name_key" ON "technology"("tenant_id", "name");

-- CreateIndex
CREATE INDEX "submission_tenant_id_created_at_id_idx" ON "submission"("tenant_id", "created_at", "id");

-- CreateIndex
CREATE INDEX "submission_tenant_id_call_id_idx" ON "submission"("tenant_id", "call_id");

-- CreateIndex
CREATE UNIQUE INDEX "submission_revision_tenant_id_submission_id_number_key" ON "submission_revision"("tenant_id", "submission_id", "number");

-- CreateIndex
CREATE INDEX "call_receipt_tenant_id_call_id_opened_at_idx" ON "call_receipt"("tenant_id", "call_id", "opened_at");

-- CreateIndex
CREATE INDEX "dossier_tenant_id_call_id_received_at_id_idx" ON "dossier"("tenant_id", "call_id", "received_at", "id");

-- CreateIndex
CREATE INDEX "dossier_tenant_id_call_id_stage_idx" ON "dossier"("tenant_id", "call_id", "stage");

-- CreateIndex
CREATE UNIQUE INDEX "dossier_tenant_id_number_key" ON "dossier"("tenant_id", "number");

-- CreateIndex
CREATE UNIQUE INDEX "dossier_revision_tenant_id_dossier_id_number_key" ON "dossier_revision"("tenant_id", "dossier_id", "number");

-- CreateIndex
CREATE INDEX "dossier_file_tenant_id_dossier_id_revision_idx" ON "dossier_file"("tenant_id", "dossier_id", "revision");

-- CreateIndex
CREATE INDEX "supplement_notice_tenant_id_stage_due_at_idx" ON "supplement_notice"("tenant_id", "stage", "due_at");

-- CreateIndex
CREATE UNIQUE INDEX "supplement_notice_tenant_id_number_key" ON "supplement_notice"("tenant_id", "number");

-- CreateIndex
CREATE INDEX "similar_pair_tenant_id_call_id_score_id_idx" ON "similar_pair"("tenant_id", "call_id", "score", "id");

-- CreateIndex
CREATE UNIQUE INDEX "similar_pair_tenant_id_left_id_right_id_key" ON "similar_pair"("tenant_id", "left_id", "right_id");

-- CreateIndex
CREATE INDEX "expert_affiliation_user_id_idx" ON "expert_affiliation"("user_id");

-- CreateIndex
CREATE INDEX "expert_affiliation_organisation_id_idx" ON "expert_affiliation"("organisation_id");

-- CreateIndex
CREATE INDEX "expert_tenant_id_created_at_id_idx" ON "expert"("tenant_id", "created_at", "id");

-- CreateIndex
CREATE UNIQUE INDEX "expert_tenant_id_email_key" ON "expert"("tenant_id", "email");

-- CreateIndex
CREATE UNIQUE INDEX "expert_tenant_id_user_id_key" ON "expert"("tenant_id", "user_id");

-- CreateIndex
CREATE UNIQUE INDEX "panel_tenant_id_call_id_name_key" ON "panel"("tenant_id", "call_id", "name");

-- CreateIndex
CREATE INDEX "panel_member_tenant_id_user_id_idx" ON "panel_member"("tenant_id", "user_id");

-- CreateIndex
CREATE UNIQUE INDEX "panel_member_tenant_id_panel_id_user_id_key" ON "panel_member"("tenant_id", "panel_id", "user_id");

-- CreateIndex
CREATE INDEX "conflict_tenant_id_user_id_state_idx" ON "conflict"("tenant_id", "user_id", "state");

-- CreateIndex
CREATE INDEX "conflict_tenant_id_call_id_state_idx" ON "conflict"("tenant_id", "call_id", "state");

-- CreateIndex
CREATE UNIQUE INDEX "conflict_tenant_id_dossier_id_user_id_type_source_key" ON "conflict"("tenant_id", "dossier_id", "user_id", "type", "source");

-- CreateIndex
CREATE UNIQUE INDEX "review_round_tenant_id_call_id_ordinal_key" ON "review_round"("tenant_id", "call_id", "ordinal");

-- CreateIndex
CREATE UNIQUE INDEX "round_item_tenant_id_round_id_dossier_id_key" ON "round_item"("tenant_id", "round_id", "dossier_id");

-- CreateIndex
CREATE INDEX "assignment_run_tenant_id_round_id_created_at_id_idx" ON "assignment_run"("tenant_id", "round_id", "created_at", "id");

-- CreateIndex
CREATE INDEX "assignment_tenant_id_user_id_stage_due_at_idx" ON "assignment"("tenant_id", "user_id", "stage", "due_at");

-- CreateIndex
CREATE INDEX "assignment_tenant_id_round_id_created_at_id_idx" ON "assignment"("tenant_id", "round_id", "created_at", "id");

-- CreateIndex
CREATE UNIQUE INDEX "assignment_tenant_id_round_id_dossier_id_user_id_key" ON "assignment"("tenant_id", "round_id", "dossier_id", "user_id");

-- CreateIndex
CREATE INDEX "review_tenant_id_round_id_dossier_id_idx" ON "review"("tenant_id", "round_id", "dossier_id");

-- CreateIndex
CREATE UNIQUE INDEX "review_tenant_id_assignment_id_key" ON "review"("tenant_id", "assignment_id");

-- CreateIndex
CREATE UNIQUE INDEX "score_snapshot_tenant_id_round_id_number_key" ON "score_snapshot"("tenant_id", "round_id", "number");

-- CreateIndex
CREATE INDEX "meeting_tenant_id_starts_at_id_idx" ON "meeting"("tenant_id", "starts_at", "id");

-- CreateIndex
CREATE UNIQUE INDEX "agenda_item_tenant_id_meeting_id_dossier_id_key" ON "agenda_item"("tenant_id", "meeting_id", "dossier_id");

-- CreateIndex
CREATE UNIQUE INDEX "minutes_tenant_id_meeting_id_number_key" ON "minutes"("tenant_id", "meeting_id", "number");

-- CreateIndex
CREATE INDEX "decision_tenant_id_call_id_created_at_id_idx" ON "decision"("tenant_id", "call_id", "created_at", "id");

-- CreateIndex
CREATE UNIQUE INDEX "decision_tenant_id_dossier_id_key" ON "decision"("tenant_id", "dossier_id");

-- CreateIndex
CREATE INDEX "public_notice_stage_starts_at_id_idx" ON "public_notice"("stage", "starts_at", "id");

-- CreateIndex
CREATE UNIQUE INDEX "public_notice_tenant_id_number_key" ON "public_notice"("tenant_id", "number");

-- CreateIndex
CREATE UNIQUE INDEX "objection_tracking_id_key" ON "objection"("tracking_id");

-- CreateIndex
CREATE INDEX "objection_tenant_id_created_at_id_idx" ON "objection"("tenant_id", "created_at", "id");

-- CreateIndex
CREATE UNIQUE INDEX "objection_tenant_id_number_key" ON "objection"("tenant_id", "number");

-- AddForeignKey
ALTER TABLE "call" ADD CONSTRAINT "call_tenant_id_form_id_fkey" FOREIGN KEY ("tenant_id", "form_id") REFERENCES "form_version"("tenant_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "form_version" ADD CONSTRAINT "form_version_tenant_id_call_id_fkey" FOREIGN KEY ("tenant_id", "call_id") REFERENCES "call"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "call_announcement" ADD CONSTRAINT "call_announcement_tenant_id_id_fkey" FOREIGN KEY ("tenant_id", "id") REFERENCES "call"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "call_invitation" ADD CONSTRAINT "call_invitation_owner_id_call_id_fkey" FOREIGN KEY ("owner_id", "call_id") REFERENCES "call_announcement"("tenant_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "submission" ADD CONSTRAINT "submission_tenant_id_technology_id_fkey" FOREIGN KEY ("tenant_id", "technology_id") REFERENCES "technology"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "submission_revision" ADD CONSTRAINT "submission_revision_tenant_id_submission_id_fkey" FOREIGN KEY ("tenant_id", "submission_id") REFERENCES "submission"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "call_receipt" ADD CONSTRAINT "call_receipt_tenant_id_call_id_fkey" FOREIGN KEY ("tenant_id", "call_id") REFERENCES "call"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "dossier" ADD CONSTRAINT "dossier_tenant_id_call_id_fkey" FOREIGN KEY ("tenant_id", "call_id") REFERENCES "call"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "dossier" ADD CONSTRAINT "dossier_tenant_id_merged_into_id_fkey" FOREIGN KEY ("tenant_id", "merged_into_id") REFERENCES "dossier"("tenant_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "dossier_revision" ADD CONSTRAINT "dossier_revision_tenant_id_dossier_id_fkey" FOREIGN KEY ("tenant_id", "dossier_id") REFERENCES "dossier"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "dossier_file" ADD CONSTRAINT "dossier_file_tenant_id_dossier_id_fkey" FOREIGN KEY ("tenant_id", "dossier_id") REFERENCES "dossier"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "screening_check" ADD CONSTRAINT "screening_check_tenant_id_dossier_id_fkey" FOREIGN KEY ("tenant_id", "dossier_id") REFERENCES "dossier"("tenant_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "supplement_notice" ADD CONSTRAINT "supplement_notice_tenant_id_dossier_id_fkey" FOREIGN KEY ("tenant_id", "dossier_id") REFERENCES "dossier"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "similar_pair" ADD CONSTRAINT "similar_pair_tenant_id_call_id_fkey" FOREIGN KEY ("tenant_id", "call_id") REFERENCES "call"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "similar_pair" ADD CONSTRAINT "similar_pair_tenant_id_left_id_fkey" FOREIGN KEY ("tenant_id", "left_id") REFERENCES "dossier"("tenant_id", "id") ON DELETE CASCADE ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "similar_pair" ADD CONSTRAINT "similar_pair_tenant_id_right_id_fkey" FOREIGN KEY ("tenant_id", "right_id") REFERENCES "dossier"("tenant_id", "id") ON DELETE CASCADE ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "expert_affiliation" ADD CONSTRAINT "expert_affiliation_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "expert_profile"("user_id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "panel" ADD CONSTRAINT "panel_tenant_id_call_id_fkey" FOREIGN KEY ("tenant_id", "call_id") REFERENCES "call"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "panel_member" ADD CONSTRAINT "panel_member_tenant_id_panel_id_fkey" FOREIGN KEY ("tenant_id", "panel_id") REFERENCES "panel"("tenant_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "panel_member" ADD CONSTRAINT "panel_member_tenant_id_expert_id_fkey" FOREIGN KEY ("tenant_id", "expert_id") REFERENCES "expert"("tenant_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "conflict" ADD CONSTRAINT "conflict_tenant_id_dossier_id_fkey" FOREIGN KEY ("tenant_id", "dossier_id") REFERENCES "dossier"("tenant_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "conflict_declaration" ADD CONSTRAINT "conflict_declaration_tenant_id_dossier_id_fkey" FOREIGN KEY ("tenant_id", "dossier_id") REFERENCES "dossier"("tenant_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "review_round" ADD CONSTRAINT "review_round_tenant_id_call_id_fkey" FOREIGN KEY ("tenant_id", "call_id") REFERENCES "call"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "review_round" ADD CONSTRAINT "review_round_tenant_id_panel_id_fkey" FOREIGN KEY ("tenant_id", "panel_id") REFERENCES "panel"("tenant_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "review_round" ADD CONSTRAINT "review_round_tenant_id_form_id_fkey" FOREIGN KEY ("tenant_id", "form_id") REFERENCES "form_version"("tenant_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "round_item" ADD CONSTRAINT "round_item_tenant_id_round_id_fkey" FOREIGN KEY ("tenant_id", "round_id") REFERENCES "review_round"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "round_item" ADD CONSTRAINT "round_item_tenant_id_dossier_id_fkey" FOREIGN KEY ("tenant_id", "dossier_id") REFERENCES "dossier"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "assignment_run" ADD CONSTRAINT "assignment_run_tenant_id_round_id_fkey" FOREIGN KEY ("tenant_id", "round_id") REFERENCES "review_round"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "assignment" ADD CONSTRAINT "assignment_tenant_id_round_id_fkey" FOREIGN KEY ("tenant_id", "round_id") REFERENCES "review_round"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "assignment" ADD CONSTRAINT "assignment_tenant_id_dossier_id_fkey" FOREIGN KEY ("tenant_id", "dossier_id") REFERENCES "dossier"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "assignment" ADD CONSTRAINT "assignment_tenant_id_expert_id_fkey" FOREIGN KEY ("tenant_id", "expert_id") REFERENCES "expert"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "review" ADD CONSTRAINT "review_tenant_id_round_id_fkey" FOREIGN KEY ("tenant_id", "round_id") REFERENCES "review_round"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "review" ADD CONSTRAINT "review_tenant_id_dossier_id_fkey" FOREIGN KEY ("tenant_id", "dossier_id") REFERENCES "dossier"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "review" ADD CONSTRAINT "review_tenant_id_assignment_id_fkey" FOREIGN KEY ("tenant_id", "assignment_id") REFERENCES "assignment"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "score_snapshot" ADD CONSTRAINT "score_snapshot_tenant_id_round_id_fkey" FOREIGN KEY ("tenant_id", "round_id") REFERENCES "review_round"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ranking_vote" ADD CONSTRAINT "ranking_vote_tenant_id_round_id_fkey" FOREIGN KEY ("tenant_id", "round_id") REFERENCES "review_round"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "meeting" ADD CONSTRAINT "meeting_tenant_id_call_id_fkey" FOREIGN KEY ("tenant_id", "call_id") REFERENCES "call"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "meeting" ADD CONSTRAINT "meeting_tenant_id_round_id_fkey" FOREIGN KEY ("tenant_id", "round_id") REFERENCES "review_round"("tenant_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "meeting" ADD CONSTRAINT "meeting_tenant_id_panel_id_fkey" FOREIGN KEY ("tenant_id", "panel_id") REFERENCES "panel"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "agenda_item" ADD CONSTRAINT "agenda_item_tenant_id_meeting_id_fkey" FOREIGN KEY ("tenant_id", "meeting_id") REFERENCES "meeting"("tenant_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "agenda_item" ADD CONSTRAINT "agenda_item_tenant_id_dossier_id_fkey" FOREIGN KEY ("tenant_id", "dossier_id") REFERENCES "dossier"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "attendance" ADD CONSTRAINT "attendance_tenant_id_meeting_id_fkey" FOREIGN KEY ("tenant_id", "meeting_id") REFERENCES "meeting"("tenant_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ballot" ADD CONSTRAINT "ballot_tenant_id_agenda_item_id_fkey" FOREIGN KEY ("tenant_id", "agenda_item_id") REFERENCES "agenda_item"("tenant_id", "id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "minutes" ADD CONSTRAINT "minutes_tenant_id_meeting_id_fkey" FOREIGN KEY ("tenant_id", "meeting_id") REFERENCES "meeting"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "decision" ADD CONSTRAINT "decision_tenant_id_call_id_fkey" FOREIGN KEY ("tenant_id", "call_id") REFERENCES "call"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "decision" ADD CONSTRAINT "decision_tenant_id_dossier_id_fkey" FOREIGN KEY ("tenant_id", "dossier_id") REFERENCES "dossier"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "public_notice" ADD CONSTRAINT "public_notice_tenant_id_call_id_fkey" FOREIGN KEY ("tenant_id", "call_id") REFERENCES "call"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "objection" ADD CONSTRAINT "objection_tenant_id_notice_id_fkey" FOREIGN KEY ("tenant_id", "notice_id") REFERENCES "public_notice"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "objection" ADD CONSTRAINT "objection_tenant_id_dossier_id_fkey" FOREIGN KEY ("tenant_id", "dossier_id") REFERENCES "dossier"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What Prisma's models cannot say: closed word lists, and that a state and what belongs to it come together.
alter table "call" add constraint call_stage_check check ("stage" in ('DRAFT', 'OPEN', 'CLOSED', 'SCREENING', 'REVIEWING', 'DELIBERATED', 'PUBLIC_NOTICE', 'CONCLUDED', 'CANCELLED')),
  add constraint call_channels_check check ("channels" <@ array['LETTER', 'RECOMMENDATION', 'COOPERATION']),
  add constraint call_review_formats_check check ("review_formats" <@ array['CORRESPONDENCE', 'MEETING', 'ONLINE', 'SITE']),
  add constraint call_audience_check check ("audience" in ('PUBLIC', 'INVITED'));
alter table "form_version" add constraint form_version_kind_check check ("kind" in ('APPLICATION', 'REVIEW'));
alter table "call_announcement" add constraint call_announcement_audience_check check ("audience" in ('PUBLIC', 'INVITED'));
alter table "submission" add constraint submission_stage_check check ("stage" in ('DRAFT', 'SUBMITTED', 'SUPPLEMENT_REQUESTED', 'RESUBMITTED', 'ADMITTED', 'IN_REVIEW', 'DECIDED', 'INADMISSIBLE', 'WITHDRAWN', 'MERGED', 'DUPLICATE'));
alter table "dossier" add constraint dossier_stage_check check ("stage" in ('RECEIVED', 'SUPPLEMENT_REQUESTED', 'RESUBMITTED', 'ADMITTED', 'INADMISSIBLE', 'IN_REVIEW', 'DECIDED', 'WITHDRAWN', 'MERGED', 'DUPLICATE'));
alter table "screening_check" add constraint screening_check_verdict_check check ("verdict" in ('PASS', 'DEFECT', 'NOT_APPLICABLE'));
alter table "supplement_notice" add constraint supplement_notice_stage_check check ("stage" in ('SENT', 'ANSWERED', 'EXPIRED'));
alter table "similar_pair" add constraint similar_pair_verdict_check check ("verdict" in ('UNSEEN', 'DIFFERENT', 'GROUPED', 'DUPLICATE', 'MERGED'));
alter table "expert_affiliation" add constraint expert_affiliation_kind_check check ("kind" in ('EMPLOYMENT', 'ADVISING', 'SHAREHOLDING', 'KINSHIP', 'DISPUTE'));
alter table "expert" add constraint expert_stage_check check ("stage" in ('INVITED', 'ENGAGED', 'DECLINED', 'ENDED'));
alter table "panel" add constraint panel_stage_check check ("stage" in ('DRAFT', 'FIXED'));
alter table "panel_member" add constraint panel_member_seat_check check ("seat" in ('CHAIR', 'MEMBER', 'SECRETARY', 'ALTERNATE'));
alter table "conflict" add constraint conflict_type_check check ("type" in ('EMPLOYER', 'PAST_EMPLOYER', 'ADVISING', 'SHAREHOLDING', 'KINSHIP', 'DISPUTE', 'CO_SUBMISSION', 'HELPED', 'AGREEMENT', 'APPLICANT_REQUEST', 'OTHER')),
  add constraint conflict_source_check check ("source" in ('APPLICANT', 'EXPERT', 'COMPUTED', 'ADMIN')),
  add constraint conflict_strength_check check ("strength" in ('HARD', 'SOFT')),
  add constraint conflict_state_check check ("state" in ('OPEN', 'CONFIRMED', 'DISMISSED'));
alter table "conflict_declaration" add constraint conflict_declaration_answer_check check ("answer" in ('NONE', 'CONFLICT'));
alter table "review_round" add constraint review_round_kind_check check ("kind" in ('INITIAL', 'SECOND', 'FINAL')),
  add constraint review_round_format_check check ("format" in ('CORRESPONDENCE', 'MEETING', 'ONLINE', 'SITE')),
  add constraint review_round_stage_check check ("stage" in ('DRAFT', 'OPEN', 'CLOSED')),
  add constraint review_round_anonymity_check check ("anonymity" in ('OPEN', 'SINGLE_BLIND', 'DOUBLE_BLIND')),
  add constraint review_round_see_others_check check ("see_others" in ('AFTER_OWN', 'AT_MEETING', 'AFTER_RELEASE', 'NEVER'));
alter table "assignment_run" add constraint assignment_run_stage_check check ("stage" in ('QUEUED', 'RUNNING', 'DONE', 'INFEASIBLE', 'CANCELLED', 'FAILED', 'APPLIED'));
alter table "assignment" add constraint assignment_stage_check check ("stage" in ('PROPOSED', 'INVITED', 'ACCEPTED', 'DECLINED', 'RECUSED', 'IN_PROGRESS', 'SUBMITTED', 'RETURNED', 'EXPIRED', 'CANCELLED')),
  add constraint assignment_source_check check ("source" in ('SOLVER', 'MANUAL'));
alter table "review" add constraint review_stage_check check ("stage" in ('DRAFT', 'SUBMITTED', 'RETURNED', 'VOID')),
  add constraint review_opinion_check check ("opinion" in ('APPROVE', 'APPROVE_WITH_CHANGES', 'REJECT'));
alter table "meeting" add constraint meeting_stage_check check ("stage" in ('PLANNED', 'OPEN', 'CLOSED', 'CANCELLED'));
alter table "agenda_item" add constraint agenda_item_stage_check check ("stage" in ('PENDING', 'DISCUSSING', 'VOTING', 'DECIDED', 'POSTPONED'));
alter table "attendance" add constraint attendance_seat_check check ("seat" in ('CHAIR', 'MEMBER', 'SECRETARY', 'ALTERNATE')),
  add constraint attendance_state_check check ("state" in ('EXPECTED', 'PRESENT', 'LEFT', 'ABSENT'));
alter table "ballot" add constraint ballot_vote_check check ("vote" in ('FOR', 'AGAINST', 'ABSTAIN'));
alter table "minutes" add constraint minutes_stage_check check ("stage" in ('DRAFT', 'SIGNING', 'SIGNED', 'REPLACED'));
alter table "decision" add constraint decision_outcome_check check ("outcome" in ('RECOMMEND', 'CONDITIONAL', 'RESUBMIT', 'REJECT'));
alter table "public_notice" add constraint public_notice_stage_check check ("stage" in ('DRAFT', 'PUBLISHED', 'CLOSED', 'WITHDRAWN'));
alter table "objection" add constraint objection_stage_check check ("stage" in ('RECEIVED', 'INVESTIGATING', 'UPHELD', 'DISMISSED'));

alter table "dossier" add constraint dossier_merged_check
  check ((stage = 'MERGED') = (merged_into_id is not null and merged_by is not null and merged_at is not null));
alter table "review" add constraint review_submitted_check check (stage <> 'SUBMITTED' or (submitted_at is not null and total is not null));
alter table "agenda_item" add constraint agenda_item_decided_check check ((stage = 'DECIDED') = (passed is not null and closed_at is not null));
alter table "similar_pair" add constraint similar_pair_order_check check (left_id < right_id);

-- Keys that go together: without these the planner multiplies their selectivities.
create statistics dossier_keys (dependencies) on tenant_id, call_id, stage from "dossier";
create statistics assignment_keys (dependencies) on tenant_id, round_id, dossier_id from "assignment";
create statistics review_keys (dependencies) on tenant_id, round_id, dossier_id from "review";
create statistics round_item_keys (dependencies) on tenant_id, round_id from "round_item";
