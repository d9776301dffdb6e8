-- AlterTable
ALTER TABLE "agreement_party" ADD COLUMN     "reason_code" TEXT;
