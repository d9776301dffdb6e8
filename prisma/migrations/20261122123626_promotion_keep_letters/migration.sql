-- AlterTable
ALTER TABLE "decision" ADD COLUMN     "letter" TEXT;
