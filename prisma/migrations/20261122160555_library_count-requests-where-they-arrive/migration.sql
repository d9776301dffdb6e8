-- DropIndex
DROP INDEX "adoption_request_tenant_id_number_key";

-- CreateIndex
CREATE UNIQUE INDEX "adoption_request_tenant_id_association_id_number_key" ON "adoption_request"("tenant_id", "association_id", "number");

-- Numbers given so far stay as they are. Each association goes on after the highest that it has received in a year, so that
-- no number of before comes again.
ALTER TABLE "adoption_request" NO FORCE ROW LEVEL SECURITY;
ALTER TABLE "number_series" NO FORCE ROW LEVEL SECURITY;
INSERT INTO "number_series" ("tenant_id", "series", "period", "last")
SELECT "association_id", 'adoption-request', substring("number" FROM 3 FOR 4), max(substring("number" FROM '[0-9]+$')::integer)
FROM "adoption_request" WHERE "number" ~ '^YJ[0-9]{4}-[0-9]+$' GROUP BY 1, 2, 3
ON CONFLICT ("tenant_id", "series", "period") DO UPDATE SET "last" = greatest("number_series"."last", EXCLUDED."last");
ALTER TABLE "number_series" FORCE ROW LEVEL SECURITY;
ALTER TABLE "adoption_request" FORCE ROW LEVEL SECURITY;
