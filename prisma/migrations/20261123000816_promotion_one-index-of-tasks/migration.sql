-- A person's tasks are few and found by her; with this index beside the one in the order of the desk, all of them were read
-- and put in order for each page, and every change of stage was written into every index.
-- DropIndex
DROP INDEX "assignment_tenant_id_user_id_stage_due_at_idx";
