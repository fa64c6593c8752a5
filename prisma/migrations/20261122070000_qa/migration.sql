-- Quality reviews: what is rated, what was drawn, what was found.
CREATE TABLE "qa_rubric" (
    "workspace_id" UUID NOT NULL,
    "rubric_id" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "rubric" JSONB NOT NULL,
    "published_at" TIMESTAMPTZ(3) NOT NULL,
    "published_by" UUID NOT NULL,

    CONSTRAINT "qa_rubric_pkey" PRIMARY KEY ("workspace_id", "rubric_id", "version")
);

CREATE TABLE "qa_rubric_draft" (
    "workspace_id" UUID NOT NULL,
    "rubric_id" TEXT NOT NULL,
    "revision" INTEGER NOT NULL,
    "rubric" JSONB NOT NULL,
    "saved_at" TIMESTAMPTZ(3) NOT NULL,
    "saved_by" UUID NOT NULL,

    CONSTRAINT "qa_rubric_draft_pkey" PRIMARY KEY ("workspace_id", "rubric_id")
);

CREATE TABLE "qa_plan" (
    "workspace_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "version" INTEGER NOT NULL,
    "request_id" UUID NOT NULL,
    "team_id" UUID NOT NULL,
    "rubric_id" TEXT NOT NULL,
    "plan" JSONB NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "created_by" UUID NOT NULL,

    CONSTRAINT "qa_plan_pkey" PRIMARY KEY ("workspace_id", "id", "version")
);

CREATE TABLE "qa_draw" (
    "workspace_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "plan_id" UUID NOT NULL,
    "plan_version" INTEGER NOT NULL,
    "number" INTEGER NOT NULL,
    "seed" TEXT NOT NULL,
    "period_from" TIMESTAMPTZ(3) NOT NULL,
    "from_at" TIMESTAMPTZ(3) NOT NULL,
    "to_at" TIMESTAMPTZ(3) NOT NULL,
    "frame" JSON NOT NULL,
    "excluded" JSON NOT NULL,
    "drawn_at" TIMESTAMPTZ(3) NOT NULL,
    "drawn_by" UUID,
    "request_id" UUID,

    CONSTRAINT "qa_draw_pkey" PRIMARY KEY ("workspace_id", "id")
);

CREATE TABLE "qa_sample" (
    "workspace_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "draw_id" UUID NOT NULL,
    "connector_id" UUID NOT NULL,
    "external_id" TEXT NOT NULL,
    "agent_member_id" UUID NOT NULL,
    "stratum" TEXT,
    "inclusion_ratio" DOUBLE PRECISION NOT NULL,
    "reviewer_member_id" UUID,
    "state" TEXT NOT NULL DEFAULT 'due',
    "due_at" TIMESTAMPTZ(3) NOT NULL,
    "stands_in_for" UUID,
    "replaced_at" TIMESTAMPTZ(3),
    "replaced_by" UUID,
    "replace_reason" TEXT,
    "replace_note" TEXT,
    "replace_request_id" UUID,

    CONSTRAINT "qa_sample_pkey" PRIMARY KEY ("workspace_id", "id")
);

CREATE TABLE "qa_review" (
    "workspace_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "sample_id" UUID,
    "calibration_id" UUID,
    "replaces_review_id" UUID,
    "connector_id" UUID NOT NULL,
    "external_id" TEXT NOT NULL,
    "message_event_id" TEXT,
    "agent_member_id" UUID NOT NULL,
    "agent_person_id" TEXT NOT NULL,
    "reviewer_member_id" UUID NOT NULL,
    "rubric_id" TEXT NOT NULL,
    "rubric_version" INTEGER NOT NULL,
    "answers" JSONB NOT NULL,
    "comment" TEXT,
    "score_ratio" DOUBLE PRECISION,
    "error_found" BOOLEAN NOT NULL,
    "active_ms" INTEGER NOT NULL,
    "submitted_at" TIMESTAMPTZ(3) NOT NULL,
    "replaced_by_review_id" UUID,

    CONSTRAINT "qa_review_pkey" PRIMARY KEY ("workspace_id", "id")
);

CREATE UNIQUE INDEX "qa_plan_workspace_id_request_id_key" ON "qa_plan"("workspace_id", "request_id");
CREATE UNIQUE INDEX "qa_draw_workspace_id_plan_id_number_key" ON "qa_draw"("workspace_id", "plan_id", "number");
CREATE INDEX "qa_draw_workspace_id_request_id_idx" ON "qa_draw"("workspace_id", "request_id");
CREATE INDEX "qa_sample_workspace_id_draw_id_idx" ON "qa_sample"("workspace_id", "draw_id");
CREATE INDEX "qa_sample_workspace_id_connector_id_external_id_idx" ON "qa_sample"("workspace_id", "connector_id", "external_id");
CREATE INDEX "qa_review_workspace_id_agent_member_id_submitted_at_idx" ON "qa_review"("workspace_id", "agent_member_id", "submitted_at");
CREATE INDEX "qa_review_workspace_id_connector_id_external_id_idx" ON "qa_review"("workspace_id", "connector_id", "external_id");

ALTER TABLE "qa_sample" ADD CONSTRAINT "qa_sample_workspace_id_draw_id_fkey" FOREIGN KEY ("workspace_id", "draw_id") REFERENCES "qa_draw"("workspace_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- What the Prisma schema language cannot say:

ALTER TABLE "qa_sample" ADD CONSTRAINT "qa_sample_state_check" CHECK ("state" IN ('due', 'reviewed', 'replaced'));
ALTER TABLE "qa_sample" ADD CONSTRAINT "qa_sample_replaced_check" CHECK (("state" = 'replaced') = ("replace_reason" IS NOT NULL));
-- Nobody reviews themselves.
ALTER TABLE "qa_sample" ADD CONSTRAINT "qa_sample_conflict_check" CHECK ("reviewer_member_id" IS DISTINCT FROM "agent_member_id");
ALTER TABLE "qa_review" ADD CONSTRAINT "qa_review_conflict_check" CHECK ("reviewer_member_id" <> "agent_member_id");
ALTER TABLE "qa_review" ADD CONSTRAINT "qa_review_score_check" CHECK ("score_ratio" BETWEEN 0 AND 1);
-- A ticket is drawn once for the same person.
CREATE UNIQUE INDEX "qa_sample_once_key" ON "qa_sample"("workspace_id", "connector_id", "external_id", "agent_member_id");
CREATE INDEX "qa_sample_due_idx" ON "qa_sample"("workspace_id", "reviewer_member_id", "due_at") WHERE "state" = 'due';
CREATE UNIQUE INDEX "qa_sample_replace_request_key" ON "qa_sample"("workspace_id", "replace_request_id") WHERE "replace_request_id" IS NOT NULL;
-- A sample has one review that holds; a calibration one of each reviewer for a ticket.
CREATE UNIQUE INDEX "qa_review_sample_key" ON "qa_review"("workspace_id", "sample_id") WHERE "sample_id" IS NOT NULL AND "replaced_by_review_id" IS NULL;
CREATE UNIQUE INDEX "qa_review_calibration_key" ON "qa_review"("workspace_id", "calibration_id", "connector_id", "external_id", "reviewer_member_id") WHERE "calibration_id" IS NOT NULL;
-- A draft that was published or thrown away and begun anew is another draft: its revisions are never used again.
CREATE SEQUENCE "qa_rubric_draft_revision" AS INTEGER CACHE 1;
