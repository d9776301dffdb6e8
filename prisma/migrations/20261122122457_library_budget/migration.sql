-- CreateTable
CREATE TABLE "promotion_budget" (
    "id" UUID NOT NULL,
    "tenant_id" UUID NOT NULL,
    "project_id" UUID NOT NULL,
    "number" TEXT NOT NULL,
    "year" INTEGER NOT NULL,
    "stage" TEXT NOT NULL DEFAULT 'DRAFT',
    "note" TEXT NOT NULL DEFAULT '',
    "drafted_by" UUID NOT NULL,
    "approved_by" UUID,
    "approved_at" TIMESTAMPTZ(3),
    "settled_by" UUID,
    "settled_at" TIMESTAMPTZ(3),
    "settlement_note" TEXT NOT NULL DEFAULT '',
    "search" TEXT[],
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "promotion_budget_pkey" PRIMARY KEY ("tenant_id","id")
);

-- CreateTable
CREATE TABLE "budget_line" (
    "id" UUID NOT NULL,
    "tenant_id" UUID NOT NULL,
    "budget_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "category" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "source" TEXT NOT NULL,
    "sponsor_id" UUID,
    "sponsor_name" TEXT NOT NULL DEFAULT '',
    "amount" DECIMAL(14,2) NOT NULL,
    "adjusted" DECIMAL(14,2) NOT NULL DEFAULT 0,
    "used" DECIMAL(14,2) NOT NULL DEFAULT 0,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "budget_line_pkey" PRIMARY KEY ("tenant_id","id")
);

-- CreateTable
CREATE TABLE "budget_use" (
    "id" UUID NOT NULL,
    "tenant_id" UUID NOT NULL,
    "budget_id" UUID NOT NULL,
    "line_id" UUID NOT NULL,
    "spent_on" DATE NOT NULL,
    "amount" DECIMAL(14,2) NOT NULL,
    "payee" TEXT NOT NULL,
    "voucher" TEXT NOT NULL,
    "note" TEXT NOT NULL DEFAULT '',
    "activity_id" UUID,
    "adoption_id" UUID,
    "reverses_id" UUID,
    "recorded_by" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "budget_use_pkey" PRIMARY KEY ("tenant_id","id")
);

-- CreateTable
CREATE TABLE "budget_adjustment" (
    "id" UUID NOT NULL,
    "tenant_id" UUID NOT NULL,
    "budget_id" UUID NOT NULL,
    "from_line_id" UUID NOT NULL,
    "to_line_id" UUID NOT NULL,
    "amount" DECIMAL(14,2) NOT NULL,
    "reason" TEXT NOT NULL,
    "stage" TEXT NOT NULL DEFAULT 'PROPOSED',
    "proposed_by" UUID NOT NULL,
    "judged_by" UUID,
    "judged_at" TIMESTAMPTZ(3),
    "verdict" TEXT NOT NULL DEFAULT '',
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "budget_adjustment_pkey" PRIMARY KEY ("tenant_id","id")
);

-- CreateIndex
CREATE INDEX "promotion_budget_tenant_id_created_at_id_idx" ON "promotion_budget"("tenant_id", "created_at", "id");

-- CreateIndex
CREATE UNIQUE INDEX "promotion_budget_tenant_id_number_key" ON "promotion_budget"("tenant_id", "number");

-- CreateIndex
CREATE UNIQUE INDEX "promotion_budget_tenant_id_project_id_year_key" ON "promotion_budget"("tenant_id", "project_id", "year");

-- CreateIndex
CREATE INDEX "budget_line_tenant_id_budget_id_position_idx" ON "budget_line"("tenant_id", "budget_id", "position");

-- CreateIndex
CREATE INDEX "budget_use_tenant_id_budget_id_created_at_id_idx" ON "budget_use"("tenant_id", "budget_id", "created_at", "id");

-- CreateIndex
CREATE INDEX "budget_use_tenant_id_created_at_id_idx" ON "budget_use"("tenant_id", "created_at", "id");

-- CreateIndex
CREATE INDEX "budget_use_tenant_id_line_id_idx" ON "budget_use"("tenant_id", "line_id");

-- CreateIndex
CREATE UNIQUE INDEX "budget_use_tenant_id_reverses_id_key" ON "budget_use"("tenant_id", "reverses_id");

-- CreateIndex
CREATE INDEX "budget_adjustment_tenant_id_budget_id_created_at_id_idx" ON "budget_adjustment"("tenant_id", "budget_id", "created_at", "id");

-- CreateIndex
CREATE INDEX "budget_adjustment_tenant_id_stage_created_at_idx" ON "budget_adjustment"("tenant_id", "stage", "created_at");

-- AddForeignKey
ALTER TABLE "promotion_budget" ADD CONSTRAINT "promotion_budget_tenant_id_project_id_fkey" FOREIGN KEY ("tenant_id", "project_id") REFERENCES "promotion_project"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "budget_line" ADD CONSTRAINT "budget_line_tenant_id_budget_id_fkey" FOREIGN KEY ("tenant_id", "budget_id") REFERENCES "promotion_budget"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "budget_use" ADD CONSTRAINT "budget_use_tenant_id_budget_id_fkey" FOREIGN KEY ("tenant_id", "budget_id") REFERENCES "promotion_budget"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "budget_use" ADD CONSTRAINT "budget_use_tenant_id_line_id_fkey" FOREIGN KEY ("tenant_id", "line_id") REFERENCES "budget_line"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "budget_use" ADD CONSTRAINT "budget_use_tenant_id_activity_id_fkey" FOREIGN KEY ("tenant_id", "activity_id") REFERENCES "activity"("tenant_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "budget_use" ADD CONSTRAINT "budget_use_tenant_id_adoption_id_fkey" FOREIGN KEY ("tenant_id", "adoption_id") REFERENCES "site_adoption"("tenant_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "budget_use" ADD CONSTRAINT "budget_use_tenant_id_reverses_id_fkey" FOREIGN KEY ("tenant_id", "reverses_id") REFERENCES "budget_use"("tenant_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "budget_adjustment" ADD CONSTRAINT "budget_adjustment_tenant_id_budget_id_fkey" FOREIGN KEY ("tenant_id", "budget_id") REFERENCES "promotion_budget"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "budget_adjustment" ADD CONSTRAINT "budget_adjustment_tenant_id_from_line_id_fkey" FOREIGN KEY ("tenant_id", "from_line_id") REFERENCES "budget_line"("tenant_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "budget_adjustment" ADD CONSTRAINT "budget_adjustment_tenant_id_to_line_id_fkey" FOREIGN KEY ("tenant_id", "to_line_id") REFERENCES "budget_line"("tenant_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- Closed lists of words.
alter table "promotion_budget" add constraint promotion_budget_stage_check check ("stage" in ('DRAFT', 'APPROVED', 'SETTLED'));
alter table "budget_line" add constraint budget_line_source_check check ("source" in ('FISCAL', 'ASSOCIATION', 'ENTERPRISE', 'SELF', 'OTHER'));
alter table "budget_adjustment" add constraint budget_adjustment_stage_check check ("stage" in ('PROPOSED', 'APPROVED', 'REJECTED'));

-- Nobody approves what she drafted or proposed: the database says so as well.
alter table "promotion_budget" add constraint promotion_budget_year_check check (year between 2000 and 2100),
  add constraint promotion_budget_approved_check check ((stage = 'DRAFT') = (approved_at is null) and (stage = 'DRAFT') = (approved_by is null)),
  add constraint promotion_budget_approver_check check (approved_by <> drafted_by),
  add constraint promotion_budget_settled_check check ((stage = 'SETTLED') = (settled_at is not null));
alter table "budget_adjustment" add constraint budget_adjustment_amount_check check (amount > 0),
  add constraint budget_adjustment_lines_check check (from_line_id <> to_line_id),
  add constraint budget_adjustment_judged_check check ((stage = 'PROPOSED') = (judged_at is null) and (stage = 'PROPOSED') = (judged_by is null)),
  add constraint budget_adjustment_judge_check check (stage <> 'APPROVED' or judged_by <> proposed_by);

-- A line holds what is spent of it; money of an enterprise names the enterprise.
alter table "budget_line" add constraint budget_line_amount_check check (amount > 0),
  add constraint budget_line_holds_check check (used >= 0 and used <= amount + adjusted),
  add constraint budget_line_sponsor_check check (source <> 'ENTERPRISE' or sponsor_name <> '');
alter table "budget_use" add constraint budget_use_amount_check check (amount <> 0 and (amount < 0) = (reverses_id is not null));
