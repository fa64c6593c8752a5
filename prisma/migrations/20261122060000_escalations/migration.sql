-- CreateTable
CREATE TABLE "escalation" (
    "workspace_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "connector_id" UUID NOT NULL,
    "external_id" TEXT NOT NULL,
    "checklist" JSONB NOT NULL,
    "to_tier" INTEGER NOT NULL,
    "team_id" UUID,
    "sent_by" UUID NOT NULL,
    "state" TEXT NOT NULL,
    "steps" INTEGER NOT NULL,
    "sent_at" TIMESTAMPTZ(3) NOT NULL,
    "changed_at" TIMESTAMPTZ(3) NOT NULL,
    "rated_at" TIMESTAMPTZ(3),
    "rated_by" UUID,
    "rated_complete" BOOLEAN,

    CONSTRAINT "escalation_pkey" PRIMARY KEY ("workspace_id","id")
);

-- CreateTable
CREATE TABLE "escalation_step" (
    "workspace_id" UUID NOT NULL,
    "escalation_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "request_id" UUID NOT NULL,
    "by_member_id" UUID NOT NULL,
    "body" JSONB NOT NULL,

    CONSTRAINT "escalation_step_pkey" PRIMARY KEY ("workspace_id","escalation_id","number")
);

-- CreateTable
CREATE TABLE "checklist_set" (
    "workspace_id" UUID NOT NULL,
    "version" INTEGER NOT NULL,
    "checklists" JSONB NOT NULL,
    "published_at" TIMESTAMPTZ(3) NOT NULL,
    "published_by" UUID NOT NULL,

    CONSTRAINT "checklist_set_pkey" PRIMARY KEY ("workspace_id","version")
);

-- CreateTable
CREATE TABLE "checklist_draft" (
    "workspace_id" UUID NOT NULL,
    "revision" INTEGER NOT NULL,
    "checklists" JSONB NOT NULL,
    "saved_at" TIMESTAMPTZ(3) NOT NULL,
    "saved_by" UUID NOT NULL,

    CONSTRAINT "checklist_draft_pkey" PRIMARY KEY ("workspace_id")
);

-- CreateIndex
CREATE INDEX "escalation_workspace_id_connector_id_external_id_idx" ON "escalation"("workspace_id", "connector_id", "external_id");

-- CreateIndex
CREATE INDEX "escalation_workspace_id_sent_by_changed_at_idx" ON "escalation"("workspace_id", "sent_by", "changed_at");

-- CreateIndex
CREATE UNIQUE INDEX "escalation_step_workspace_id_request_id_key" ON "escalation_step"("workspace_id", "request_id");

-- AddForeignKey
ALTER TABLE "escalation" ADD CONSTRAINT "escalation_team_id_fkey" FOREIGN KEY ("team_id") REFERENCES "team"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "escalation_step" ADD CONSTRAINT "escalation_step_workspace_id_escalation_id_fkey" FOREIGN KEY ("workspace_id", "escalation_id") REFERENCES "escalation"("workspace_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;



-- What the Prisma schema language cannot say:

-- A ticket has one open escalation: of two people who escalate it at once, one does.
CREATE UNIQUE INDEX "escalation_open_key" ON "escalation"("workspace_id", "connector_id", "external_id") WHERE "state" IN ('waiting', 'returned');
-- "Waiting for a specialist".
CREATE INDEX "escalation_waiting_idx" ON "escalation"("workspace_id", "sent_at") WHERE "state" = 'waiting';
-- "Rated in this period".
CREATE INDEX "escalation_rated_idx" ON "escalation"("workspace_id", "rated_at") WHERE "rated_at" IS NOT NULL;
-- A draft that was published or thrown away and begun anew is another draft: its revisions are never used again.
CREATE SEQUENCE "checklist_draft_revision" AS INTEGER CACHE 1;
