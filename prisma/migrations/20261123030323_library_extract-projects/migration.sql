-- AlterTable
ALTER TABLE "report_extract" ADD COLUMN     "one_project" BOOLEAN NOT NULL DEFAULT false;
