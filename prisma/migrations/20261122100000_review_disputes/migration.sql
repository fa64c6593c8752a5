-- What the person thinks the disputed review should have come to.
ALTER TABLE "dispute" ADD COLUMN "expected" JSONB;
CREATE INDEX "dispute_workspace_id_target_key_idx" ON "dispute"("workspace_id", "target_key");

-- A second review is written for a dispute, before anybody decides on it.
ALTER TABLE "qa_review" ADD COLUMN "dispute_id" UUID;

-- What the Prisma schema language cannot say:

ALTER TABLE "qa_review" ADD CONSTRAINT "qa_review_second_check" CHECK ("dispute_id" IS NULL OR "replaces_review_id" IS NOT NULL);
-- One second review a dispute: who comes second is told.
CREATE UNIQUE INDEX "qa_review_dispute_key" ON "qa_review"("workspace_id", "dispute_id") WHERE "dispute_id" IS NOT NULL;
CREATE INDEX "qa_review_replaced_by_idx" ON "qa_review"("workspace_id", "replaced_by_review_id") WHERE "replaced_by_review_id" IS NOT NULL;
