-- AlterTable
ALTER TABLE "complaint_event" ADD COLUMN     "accept_by" DATE,
ADD COLUMN     "answer_by" DATE;

ALTER TABLE "complaint_event" ADD CONSTRAINT complaint_event_limits_check CHECK (("accept_by" IS NULL) = ("answer_by" IS NULL));

-- What is on record already: from its registration on a complaint ran by the policy of that day, from its opening again by the
-- policy of that one, and the last of them stands in the complaint itself.
ALTER TABLE "complaint_event" NO FORCE ROW LEVEL SECURITY;
ALTER TABLE "complaint" NO FORCE ROW LEVEL SECURITY;
ALTER TABLE "complaint_policy" NO FORCE ROW LEVEL SECURITY;
UPDATE "complaint_event" e
SET "accept_by" = c."accept_by",
    "answer_by" = CASE
      WHEN e."id" = (
        SELECT last."id" FROM "complaint_event" last
        WHERE last."tenant_id" = e."tenant_id" AND last."complaint_id" = e."complaint_id" AND last."act" IN ('registered', 'reopen')
        ORDER BY last."recorded_at" DESC, last."id" DESC LIMIT 1
      ) THEN c."answer_by"
      ELSE (CASE WHEN e."act" = 'registered' THEN c."received_on" ELSE (e."recorded_at" AT TIME ZONE 'Asia/Shanghai')::date END)
        + COALESCE((
          SELECT p."answer_days" FROM "complaint_policy" p
          WHERE p."tenant_id" = e."tenant_id" AND p."set_at" <= e."recorded_at"
          ORDER BY p."set_at" DESC LIMIT 1
        ), 60)
    END
FROM "complaint" c
WHERE c."tenant_id" = e."tenant_id" AND c."id" = e."complaint_id" AND e."act" IN ('registered', 'reopen');
ALTER TABLE "complaint_event" FORCE ROW LEVEL SECURITY;
ALTER TABLE "complaint" FORCE ROW LEVEL SECURITY;
ALTER TABLE "complaint_policy" FORCE ROW LEVEL SECURITY;
