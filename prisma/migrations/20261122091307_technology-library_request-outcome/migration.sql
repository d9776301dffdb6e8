-- AlterTable
ALTER TABLE "adoption_request" ADD COLUMN     "adoption_id" UUID;
