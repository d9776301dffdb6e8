-- Minutes so far were written together with their documents.
ALTER TABLE "minutes" ADD COLUMN     "files_done" INTEGER NOT NULL DEFAULT 2,
ADD COLUMN     "files_stage" TEXT NOT NULL DEFAULT 'DONE';
ALTER TABLE "minutes" ALTER COLUMN "files_done" SET DEFAULT 0,
ALTER COLUMN "files_stage" SET DEFAULT 'QUEUED';
