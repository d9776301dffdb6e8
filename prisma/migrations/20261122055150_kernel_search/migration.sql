-- AlterTable
ALTER TABLE "stored_file" ADD COLUMN IF NOT EXISTS "search" TEXT[] DEFAULT ARRAY[]::TEXT[];

-- No index: the operator of `hasEvery` is not leakproof, so row-level security would never use one (api/kernel/search/README.md).
DROP INDEX IF EXISTS "stored_file_search_idx";

-- Files that are here already are found as well. New ones get their words from searchable(), which knows more scripts.
ALTER TABLE "stored_file" NO FORCE ROW LEVEL SECURITY;
WITH "folded" AS (
  SELECT "tenant_id", "id", lower(normalize("name", NFKC)) AS "name" FROM "stored_file"
), "cjk" AS (
  SELECT f."tenant_id", f."id", g."gram"
  FROM "folded" f, regexp_matches(f."name", '[㐀-鿿豈-﫿]+', 'g') AS m("run"),
    generate_series(1, length(m."run"[1])) AS at,
    LATERAL (VALUES (substr(m."run"[1], at, 1)), (substr(m."run"[1], at, 2))) AS g("gram")
), "latin" AS (
  SELECT f."tenant_id", f."id", substr(m."run"[1], start, size) AS "gram"
  FROM "folded" f, regexp_matches(f."name", '[a-z0-9]+', 'g') AS m("run"),
    generate_series(1, length(m."run"[1])) AS start,
    generate_series(1, least(16, length(m."run"[1]) - start + 1)) AS size
  WHERE start = 1 OR (substr(m."run"[1], start - 1, 1) ~ '[0-9]') <> (substr(m."run"[1], start, 1) ~ '[0-9]')
), "grams" AS (
  SELECT "tenant_id", "id", array_agg(DISTINCT "gram") AS "search"
  FROM (SELECT * FROM "cjk" UNION ALL SELECT * FROM "latin") AS both_kinds GROUP BY "tenant_id", "id"
)
UPDATE "stored_file" s SET "search" = g."search" FROM "grams" g
WHERE s."tenant_id" = g."tenant_id" AND s."id" = g."id" AND coalesce(cardinality(s."search"), 0) = 0;
ALTER TABLE "stored_file" FORCE ROW LEVEL SECURITY;
