-- CreateTable
CREATE TABLE "promotion_report" (
    "id" UUID NOT NULL,
    "tenant_id" UUID NOT NULL,
    "project_id" UUID,
    "number" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "period" TEXT NOT NULL,
    "label" TEXT NOT NULL,
    "starts_on" DATE NOT NULL,
    "ends_on" DATE NOT NULL,
    "edition" INTEGER NOT NULL DEFAULT 1,
    "supersedes_id" UUID,
    "edition_reason" TEXT NOT NULL DEFAULT '',
    "stage" TEXT NOT NULL DEFAULT 'DRAFT',
    "chapters" JSONB NOT NULL DEFAULT '{}',
    "figures" JSONB,
    "value_ids" UUID[],
    "content_hash" TEXT NOT NULL DEFAULT '',
    "frozen_at" TIMESTAMPTZ(3),
    "author_id" UUID NOT NULL,
    "submitted_by" UUID,
    "submitted_at" TIMESTAMPTZ(3),
    "verdict" TEXT NOT NULL DEFAULT '',
    "published_by" UUID,
    "published_at" TIMESTAMPTZ(3),
    "superseded_at" TIMESTAMPTZ(3),
    "papers" TEXT NOT NULL DEFAULT 'NONE',
    "papers_done" INTEGER NOT NULL DEFAULT 0,
    "papers_at" TIMESTAMPTZ(3),
    "docx_file_id" UUID,
    "pdf_file_id" UUID,
    "xlsx_file_id" UUID,
    "search" TEXT[],
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "promotion_report_pkey" PRIMARY KEY ("tenant_id","id")
);

-- CreateTable
CREATE TABLE "report_calendar" (
    "id" UUID NOT NULL,
    "tenant_id" UUID NOT NULL,
    "version" INTEGER NOT NULL,
    "quarter_days" INTEGER NOT NULL,
    "year_days" INTEGER NOT NULL,
    "set_by" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "report_calendar_pkey" PRIMARY KEY ("tenant_id","id")
);

-- CreateIndex
CREATE INDEX "promotion_report_tenant_id_starts_on_id_idx" ON "promotion_report"("tenant_id", "starts_on", "id");

-- CreateIndex
CREATE UNIQUE INDEX "promotion_report_tenant_id_number_edition_key" ON "promotion_report"("tenant_id", "number", "edition");

-- CreateIndex
CREATE UNIQUE INDEX "report_calendar_tenant_id_version_key" ON "report_calendar"("tenant_id", "version");

-- AddForeignKey
ALTER TABLE "promotion_report" ADD CONSTRAINT "promotion_report_tenant_id_project_id_fkey" FOREIGN KEY ("tenant_id", "project_id") REFERENCES "promotion_project"("tenant_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "promotion_report" ADD CONSTRAINT "promotion_report_tenant_id_supersedes_id_fkey" FOREIGN KEY ("tenant_id", "supersedes_id") REFERENCES "promotion_report"("tenant_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

alter table "promotion_report"
  add constraint promotion_report_period_check check (period in ('QUARTER', 'YEAR') and starts_on < ends_on),
  add constraint promotion_report_stage_check check (stage in ('DRAFT', 'SUBMITTED', 'PUBLISHED', 'SUPERSEDED', 'DISCARDED')),
  add constraint promotion_report_papers_check check (papers in ('NONE', 'QUEUED', 'RUNNING', 'DONE', 'FAILED')),
  -- What leaves the draft has its figures and the sum over them.
  add constraint promotion_report_frozen_check check (stage in ('DRAFT', 'DISCARDED') or (figures is not null and frozen_at is not null and content_hash <> '')),
  -- Nobody approves what she wrote or handed in herself.
  add constraint promotion_report_publisher_check check (stage not in ('PUBLISHED', 'SUPERSEDED')
    or (published_at is not null and published_by is not null and published_by <> author_id and published_by <> submitted_by));
alter table "report_calendar" add constraint report_calendar_days_check check (quarter_days between 1 and 60 and year_days between 0 and 90);

-- One report of a time is being written, and one holds.
create unique index promotion_report_one_open on "promotion_report" (tenant_id, project_id, period, starts_on) nulls not distinct where stage in ('DRAFT', 'SUBMITTED');
create unique index promotion_report_one_holds on "promotion_report" (tenant_id, project_id, period, starts_on) nulls not distinct where stage = 'PUBLISHED';

-- What was frozen stays as it is, whoever asks for the change; only a return to its author opens it again.
create function promotion_report_is_frozen() returns trigger language plpgsql set search_path = '' as $$
begin
  if (old.stage in ('PUBLISHED', 'SUPERSEDED') or (old.stage = 'SUBMITTED' and new.stage <> 'DRAFT')) and (
    (new.number, new.edition, new.title, new.period, new.label, new.starts_on, new.ends_on, new.edition_reason)
      is distinct from (old.number, old.edition, old.title, old.period, old.label, old.starts_on, old.ends_on, old.edition_reason)
    or (old.project_id is not null and new.project_id is distinct from old.project_id)
    or (old.supersedes_id is not null and new.supersedes_id is distinct from old.supersedes_id)
    or (new.chapters, new.figures, new.value_ids, new.content_hash, new.frozen_at, new.author_id, new.submitted_by)
      is distinct from (old.chapters, old.figures, old.value_ids, old.content_hash, old.frozen_at, old.author_id, old.submitted_by)
  ) then
    raise exception 'a report that was handed in is not changed' using errcode = '42501';
  end if;
  return new;
end $$;
create trigger promotion_report_is_frozen before update on "promotion_report" for each row execute function promotion_report_is_frozen();
