-- AlterTable
ALTER TABLE "site_adoption" ADD COLUMN     "counted_area" TEXT;
