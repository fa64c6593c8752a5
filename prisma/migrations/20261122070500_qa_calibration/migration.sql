-- Calibrations: several reviewers rate the same tickets, blind to each other.
CREATE TABLE "qa_calibration" (
    "workspace_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "label" TEXT NOT NULL,
    "team_id" UUID NOT NULL,
    "rubric_id" TEXT NOT NULL,
    "rubric_version" INTEGER NOT NULL,
    "seed" TEXT NOT NULL,
    "tickets" JSONB NOT NULL,
    "benchmark_member_id" UUID,
    "opened_at" TIMESTAMPTZ(3) NOT NULL,
    "opened_by" UUID NOT NULL,
    "deadline_at" TIMESTAMPTZ(3) NOT NULL,
    "closed_at" TIMESTAMPTZ(3),
    "closed_by" UUID,
    "close_request_id" UUID,
    "outcome" TEXT,

    CONSTRAINT "qa_calibration_pkey" PRIMARY KEY ("workspace_id", "id")
);

CREATE TABLE "qa_calibration_reviewer" (
    "workspace_id" UUID NOT NULL,
    "calibration_id" UUID NOT NULL,
    "member_id" UUID NOT NULL,

    CONSTRAINT "qa_calibration_reviewer_pkey" PRIMARY KEY ("workspace_id", "calibration_id", "member_id")
);

CREATE INDEX "qa_calibration_workspace_id_opened_at_idx" ON "qa_calibration"("workspace_id", "opened_at");
CREATE INDEX "qa_calibration_reviewer_workspace_id_member_id_idx" ON "qa_calibration_reviewer"("workspace_id", "member_id");

ALTER TABLE "qa_calibration_reviewer" ADD CONSTRAINT "qa_calibration_reviewer_workspace_id_calibration_id_fkey" FOREIGN KEY ("workspace_id", "calibration_id") REFERENCES "qa_calibration"("workspace_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- What the Prisma schema language cannot say:

ALTER TABLE "qa_calibration" ADD CONSTRAINT "qa_calibration_closed_check" CHECK (("closed_at" IS NULL) = ("closed_by" IS NULL));
