-- CreateTable
CREATE TABLE "risk" (
    "id" UUID NOT NULL,
    "tenant_id" UUID NOT NULL,
    "number" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "description" TEXT NOT NULL,
    "category" TEXT NOT NULL,
    "entry_id" UUID,
    "project_id" UUID,
    "adoption_id" UUID,
    "likelihood" INTEGER NOT NULL,
    "impact" INTEGER NOT NULL,
    "score" INTEGER NOT NULL,
    "residual_likelihood" INTEGER NOT NULL,
    "residual_impact" INTEGER NOT NULL,
    "residual_score" INTEGER NOT NULL,
    "owner_id" UUID NOT NULL,
    "treatment" TEXT,
    "treatment_note" TEXT NOT NULL DEFAULT '',
    "stage" TEXT NOT NULL DEFAULT 'IDENTIFIED',
    "escalated_at" TIMESTAMPTZ(3),
    "review_days" INTEGER NOT NULL DEFAULT 90,
    "next_review_on" DATE NOT NULL,
    "reminded" INTEGER[],
    "close_reason" TEXT NOT NULL DEFAULT '',
    "closed_at" TIMESTAMPTZ(3),
    "created_by" UUID NOT NULL,
    "search" TEXT[],
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "risk_pkey" PRIMARY KEY ("tenant_id","id")
);

-- CreateTable
CREATE TABLE "risk_measure" (
    "id" UUID NOT NULL,
    "tenant_id" UUID NOT NULL,
    "risk_id" UUID NOT NULL,
    "text" TEXT NOT NULL,
    "responsible" TEXT NOT NULL,
    "due_on" DATE NOT NULL,
    "done_on" DATE,
    "done_note" TEXT NOT NULL DEFAULT '',
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "risk_measure_pkey" PRIMARY KEY ("tenant_id","id")
);

-- CreateTable
CREATE TABLE "risk_review" (
    "id" UUID NOT NULL,
    "tenant_id" UUID NOT NULL,
    "risk_id" UUID NOT NULL,
    "reviewed_on" DATE NOT NULL,
    "likelihood" INTEGER NOT NULL,
    "impact" INTEGER NOT NULL,
    "note" TEXT NOT NULL,
    "reviewed_by" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "risk_review_pkey" PRIMARY KEY ("tenant_id","id")
);

-- CreateIndex
CREATE INDEX "risk_tenant_id_created_at_id_idx" ON "risk"("tenant_id", "created_at", "id");

-- CreateIndex
CREATE INDEX "risk_tenant_id_residual_score_id_idx" ON "risk"("tenant_id", "residual_score", "id");

-- CreateIndex
CREATE INDEX "risk_tenant_id_next_review_on_id_idx" ON "risk"("tenant_id", "next_review_on", "id");

-- CreateIndex
CREATE INDEX "risk_tenant_id_project_id_idx" ON "risk"("tenant_id", "project_id");

-- CreateIndex
CREATE INDEX "risk_tenant_id_entry_id_idx" ON "risk"("tenant_id", "entry_id");

-- CreateIndex
CREATE UNIQUE INDEX "risk_tenant_id_number_key" ON "risk"("tenant_id", "number");

-- CreateIndex
CREATE INDEX "risk_measure_tenant_id_risk_id_idx" ON "risk_measure"("tenant_id", "risk_id");

-- CreateIndex
CREATE INDEX "risk_review_tenant_id_risk_id_reviewed_on_idx" ON "risk_review"("tenant_id", "risk_id", "reviewed_on");

-- AddForeignKey
ALTER TABLE "risk" ADD CONSTRAINT "risk_tenant_id_entry_id_fkey" FOREIGN KEY ("tenant_id", "entry_id") REFERENCES "library_entry"("tenant_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "risk" ADD CONSTRAINT "risk_tenant_id_project_id_fkey" FOREIGN KEY ("tenant_id", "project_id") REFERENCES "promotion_project"("tenant_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "risk" ADD CONSTRAINT "risk_tenant_id_adoption_id_fkey" FOREIGN KEY ("tenant_id", "adoption_id") REFERENCES "site_adoption"("tenant_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "risk_measure" ADD CONSTRAINT "risk_measure_tenant_id_risk_id_fkey" FOREIGN KEY ("tenant_id", "risk_id") REFERENCES "risk"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "risk_review" ADD CONSTRAINT "risk_review_tenant_id_risk_id_fkey" FOREIGN KEY ("tenant_id", "risk_id") REFERENCES "risk"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Closed lists of words, and scores that are what they are made of.
alter table "risk" add constraint risk_category_check check ("category" in ('TECHNICAL', 'SAFETY', 'LEGAL', 'FUNDING', 'SCHEDULE', 'COOPERATION', 'REPUTATION')),
  add constraint risk_treatment_check check ("treatment" in ('AVOID', 'REDUCE', 'TRANSFER', 'ACCEPT')),
  add constraint risk_stage_check check ("stage" in ('IDENTIFIED', 'TREATING', 'MONITORING', 'CLOSED')),
  add constraint risk_rating_check check (likelihood between 1 and 5 and impact between 1 and 5 and score = likelihood * impact),
  add constraint risk_residual_check check (residual_likelihood between 1 and 5 and residual_impact between 1 and 5 and residual_score = residual_likelihood * residual_impact),
  add constraint risk_escalated_check check (stage = 'CLOSED' or (residual_score >= 15) = (escalated_at is not null)),
  add constraint risk_treated_check check (stage not in ('TREATING', 'MONITORING') or treatment is not null),
  add constraint risk_closed_check check ((stage = 'CLOSED') = (closed_at is not null)),
  add constraint risk_review_days_check check (review_days between 1 and 366);
alter table "risk_review" add constraint risk_review_rating_check check (likelihood between 1 and 5 and impact between 1 and 5);
alter table "risk_measure" add constraint risk_measure_done_check check (done_on is null or done_note <> '');
