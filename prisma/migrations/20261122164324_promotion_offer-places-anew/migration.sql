-- AlterTable
ALTER TABLE "assignment" ADD COLUMN     "chosen" JSONB;

ALTER TABLE "assignment" DROP CONSTRAINT assignment_source_check;
ALTER TABLE "assignment" ADD CONSTRAINT assignment_source_check CHECK ("source" IN ('SOLVER', 'MANUAL', 'RULE'));
