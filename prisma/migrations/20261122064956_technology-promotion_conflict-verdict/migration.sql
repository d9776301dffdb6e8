-- AlterTable
ALTER TABLE "conflict" ADD COLUMN     "verdict" TEXT NOT NULL DEFAULT '';
