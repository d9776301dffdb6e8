-- CreateTable
CREATE TABLE "indicator" (
    "id" UUID NOT NULL,
    "tenant_id" UUID NOT NULL,
    "project_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "dimension" TEXT NOT NULL,
    "numerator" TEXT NOT NULL,
    "denominator" TEXT,
    "unit" TEXT NOT NULL,
    "better" TEXT NOT NULL DEFAULT 'HIGHER',
    "target" DECIMAL(14,4),
    "weight" DECIMAL(8,3) NOT NULL DEFAULT 1,
    "period" TEXT NOT NULL,
    "source" TEXT NOT NULL DEFAULT '',
    "due_days" INTEGER NOT NULL DEFAULT 20,
    "retired" BOOLEAN NOT NULL DEFAULT false,
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "indicator_pkey" PRIMARY KEY ("tenant_id","id")
);

-- CreateTable
CREATE TABLE "indicator_value" (
    "id" UUID NOT NULL,
    "tenant_id" UUID NOT NULL,
    "indicator_id" UUID NOT NULL,
    "project_id" UUID NOT NULL,
    "adoption_id" UUID NOT NULL,
    "site_id" UUID,
    "starts_on" DATE NOT NULL,
    "ends_on" DATE NOT NULL,
    "due_on" DATE NOT NULL,
    "stage" TEXT NOT NULL DEFAULT 'ASKED',
    "numerator" DECIMAL(18,4),
    "denominator" DECIMAL(18,4),
    "note" TEXT NOT NULL DEFAULT '',
    "verdict" TEXT NOT NULL DEFAULT '',
    "reported_by" UUID,
    "reported_at" TIMESTAMPTZ(3),
    "verified_by" UUID,
    "verified_at" TIMESTAMPTZ(3),
    "corrects_id" UUID,
    "reminded" INTEGER[],
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "indicator_value_pkey" PRIMARY KEY ("tenant_id","id")
);

-- CreateTable
CREATE TABLE "evaluation" (
    "id" UUID NOT NULL,
    "tenant_id" UUID NOT NULL,
    "project_id" UUID NOT NULL,
    "entry_id" UUID NOT NULL,
    "number" TEXT NOT NULL,
    "starts_on" DATE NOT NULL,
    "ends_on" DATE NOT NULL,
    "stage" TEXT NOT NULL DEFAULT 'DRAFT',
    "figures" JSONB NOT NULL DEFAULT '[]',
    "score" DECIMAL(5,2),
    "content_hash" TEXT NOT NULL DEFAULT '',
    "conclusion" TEXT,
    "findings" TEXT NOT NULL DEFAULT '',
    "created_by" UUID NOT NULL,
    "concluded_by" UUID,
    "concluded_at" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "evaluation_pkey" PRIMARY KEY ("tenant_id","id")
);

-- CreateTable
CREATE TABLE "improvement_action" (
    "id" UUID NOT NULL,
    "tenant_id" UUID NOT NULL,
    "evaluation_id" UUID NOT NULL,
    "text" TEXT NOT NULL,
    "responsible" TEXT NOT NULL,
    "due_on" DATE NOT NULL,
    "stage" TEXT NOT NULL DEFAULT 'OPEN',
    "done_note" TEXT NOT NULL DEFAULT '',
    "done_on" DATE,
    "check_note" TEXT NOT NULL DEFAULT '',
    "checked_by" UUID,
    "checked_at" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "improvement_action_pkey" PRIMARY KEY ("tenant_id","id")
);

-- CreateTable
CREATE TABLE "evaluation_digest" (
    "id" UUID NOT NULL,
    "tenant_id" UUID NOT NULL,
    "holder_id" UUID,
    "entry_id" UUID NOT NULL,
    "entry_title" TEXT NOT NULL,
    "number" TEXT NOT NULL,
    "starts_on" DATE NOT NULL,
    "ends_on" DATE NOT NULL,
    "conclusion" TEXT NOT NULL,
    "score" DECIMAL(5,2),
    "figures" JSONB NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "evaluation_digest_pkey" PRIMARY KEY ("tenant_id","id")
);

-- CreateIndex
CREATE UNIQUE INDEX "indicator_tenant_id_project_id_name_key" ON "indicator"("tenant_id", "project_id", "name");

-- CreateIndex
CREATE INDEX "indicator_value_tenant_id_project_id_starts_on_idx" ON "indicator_value"("tenant_id", "project_id", "starts_on");

-- CreateIndex
CREATE INDEX "indicator_value_tenant_id_indicator_id_starts_on_idx" ON "indicator_value"("tenant_id", "indicator_id", "starts_on");

-- CreateIndex
CREATE INDEX "indicator_value_tenant_id_stage_due_on_idx" ON "indicator_value"("tenant_id", "stage", "due_on");

-- CreateIndex
CREATE INDEX "indicator_value_site_id_due_on_idx" ON "indicator_value"("site_id", "due_on");

-- CreateIndex
CREATE INDEX "evaluation_tenant_id_created_at_id_idx" ON "evaluation"("tenant_id", "created_at", "id");

-- CreateIndex
CREATE INDEX "evaluation_tenant_id_project_id_idx" ON "evaluation"("tenant_id", "project_id");

-- CreateIndex
CREATE UNIQUE INDEX "evaluation_tenant_id_number_key" ON "evaluation"("tenant_id", "number");

-- CreateIndex
CREATE INDEX "improvement_action_tenant_id_evaluation_id_idx" ON "improvement_action"("tenant_id", "evaluation_id");

-- CreateIndex
CREATE INDEX "evaluation_digest_holder_id_created_at_idx" ON "evaluation_digest"("holder_id", "created_at");

-- AddForeignKey
ALTER TABLE "indicator" ADD CONSTRAINT "indicator_tenant_id_project_id_fkey" FOREIGN KEY ("tenant_id", "project_id") REFERENCES "promotion_project"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "indicator_value" ADD CONSTRAINT "indicator_value_tenant_id_indicator_id_fkey" FOREIGN KEY ("tenant_id", "indicator_id") REFERENCES "indicator"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "indicator_value" ADD CONSTRAINT "indicator_value_tenant_id_project_id_fkey" FOREIGN KEY ("tenant_id", "project_id") REFERENCES "promotion_project"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "indicator_value" ADD CONSTRAINT "indicator_value_tenant_id_adoption_id_fkey" FOREIGN KEY ("tenant_id", "adoption_id") REFERENCES "site_adoption"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "indicator_value" ADD CONSTRAINT "indicator_value_tenant_id_corrects_id_fkey" FOREIGN KEY ("tenant_id", "corrects_id") REFERENCES "indicator_value"("tenant_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "evaluation" ADD CONSTRAINT "evaluation_tenant_id_project_id_fkey" FOREIGN KEY ("tenant_id", "project_id") REFERENCES "promotion_project"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "evaluation" ADD CONSTRAINT "evaluation_tenant_id_entry_id_fkey" FOREIGN KEY ("tenant_id", "entry_id") REFERENCES "library_entry"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "improvement_action" ADD CONSTRAINT "improvement_action_tenant_id_evaluation_id_fkey" FOREIGN KEY ("tenant_id", "evaluation_id") REFERENCES "evaluation"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "evaluation_digest" ADD CONSTRAINT "evaluation_digest_tenant_id_id_fkey" FOREIGN KEY ("tenant_id", "id") REFERENCES "evaluation"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Closed lists of words.
alter table "indicator" add constraint indicator_dimension_check check ("dimension" in ('REACH', 'EFFECTIVENESS', 'ADOPTION', 'IMPLEMENTATION', 'MAINTENANCE')),
  add constraint indicator_unit_check check ("unit" in ('PERCENT', 'COUNT', 'MEAN')),
  add constraint indicator_better_check check ("better" in ('HIGHER', 'LOWER')),
  add constraint indicator_period_check check ("period" in ('MONTH', 'QUARTER', 'HALF', 'YEAR'));
alter table "indicator_value" add constraint indicator_value_stage_check check ("stage" in ('ASKED', 'REPORTED', 'RETURNED', 'VERIFIED', 'LOCKED', 'CORRECTED'));
alter table "evaluation" add constraint evaluation_stage_check check ("stage" in ('DRAFT', 'CONCLUDED')),
  add constraint evaluation_conclusion_check check ("conclusion" in ('EFFECTIVE', 'PARTLY', 'INEFFECTIVE', 'INSUFFICIENT'));
alter table "improvement_action" add constraint improvement_action_stage_check check ("stage" in ('OPEN', 'DONE', 'EFFECTIVE', 'INEFFECTIVE'));
alter table "evaluation_digest" add constraint evaluation_digest_conclusion_check check ("conclusion" in ('EFFECTIVE', 'PARTLY', 'INEFFECTIVE', 'INSUFFICIENT'));

-- A share has a denominator, a count has none; weights weigh.
alter table "indicator" add constraint indicator_denominator_check check ((unit = 'COUNT') = (denominator is null)),
  add constraint indicator_weight_check check (weight >= 0);
alter table "indicator_value" add constraint indicator_value_dates_check check (starts_on <= ends_on),
  add constraint indicator_value_reported_check check (stage in ('ASKED', 'RETURNED') or (numerator is not null and reported_at is not null)),
  add constraint indicator_value_verifier_check check (stage not in ('VERIFIED', 'LOCKED') or (verified_by is not null and verified_by <> reported_by));
-- One figure counts for a site and period: the newest of a chain of corrections.
create unique index indicator_value_one on "indicator_value" (tenant_id, indicator_id, adoption_id, starts_on) where stage <> 'CORRECTED';
alter table "evaluation" add constraint evaluation_concluded_check check ((stage = 'CONCLUDED') = (conclusion is not null and concluded_at is not null)),
  add constraint evaluation_dates_check check (starts_on <= ends_on);

create statistics indicator_value_keys (dependencies) on tenant_id, project_id, indicator_id from "indicator_value";
