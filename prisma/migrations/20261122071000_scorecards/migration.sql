-- What each ticket gives each measure of a scorecard: figures of any person, team and period are sums over these rows.
CREATE TABLE "figure_case" (
    "workspace_id" UUID NOT NULL,
    "connector_id" UUID NOT NULL,
    "ticket_id" TEXT NOT NULL,
    "measure" TEXT NOT NULL,
    "number" SMALLINT NOT NULL,
    "agent_id" TEXT,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "value" DOUBLE PRECISION NOT NULL,
    "bucket" INTEGER,
    "category" TEXT,
    "channel" TEXT,
    "priority" TEXT,
    "customer_tier" TEXT,
    "group_id" TEXT,

    CONSTRAINT "figure_case_pkey" PRIMARY KEY ("workspace_id","connector_id","ticket_id","measure","number")
);

-- Tickets whose cases have to be worked out again. Rows are only ever added and taken away, so that writers never wait for each other.
CREATE TABLE "figure_due" (
    "id" BIGSERIAL NOT NULL,
    "workspace_id" UUID NOT NULL,
    "connector_id" UUID NOT NULL,
    "ticket_id" TEXT NOT NULL,

    CONSTRAINT "figure_due_pkey" PRIMARY KEY ("id")
);

-- Under which calendar and definitions the cases of a workspace were worked out.
CREATE TABLE "figure_basis" (
    "workspace_id" UUID NOT NULL,
    "basis" TEXT NOT NULL,

    CONSTRAINT "figure_basis_pkey" PRIMARY KEY ("workspace_id")
);

-- A closed month. Further versions are restatements; none is ever changed.
CREATE TABLE "frozen_scorecard" (
    "workspace_id" UUID NOT NULL,
    "scope" TEXT NOT NULL,
    "scope_id" TEXT NOT NULL,
    "period" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "card" JSON NOT NULL,
    "basis" JSONB NOT NULL,
    "difference" JSONB,
    "reason" TEXT,
    "request_id" UUID,
    "frozen_at" TIMESTAMPTZ(3) NOT NULL,
    "frozen_by" UUID,

    CONSTRAINT "frozen_scorecard_pkey" PRIMARY KEY ("workspace_id","scope","scope_id","period","version")
);

-- Months of a workspace that are closed as a whole.
CREATE TABLE "frozen_period" (
    "workspace_id" UUID NOT NULL,
    "period" TEXT NOT NULL,
    "frozen_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "frozen_period_pkey" PRIMARY KEY ("workspace_id","period")
);

-- What people wrote on a scorecard, append-only; the id is that of the request.
CREATE TABLE "scorecard_note" (
    "workspace_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "scope" TEXT NOT NULL,
    "scope_id" TEXT NOT NULL,
    "period" TEXT NOT NULL,
    "number" BIGSERIAL NOT NULL,
    "kind" TEXT NOT NULL,
    "text" TEXT,
    "target" TEXT,
    "author_member_id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "scorecard_note_pkey" PRIMARY KEY ("workspace_id","id")
);

-- CreateIndex
CREATE INDEX "figure_case_workspace_id_connector_id_agent_id_at_idx" ON "figure_case"("workspace_id", "connector_id", "agent_id", "at");

-- CreateIndex
CREATE INDEX "figure_case_workspace_id_at_idx" ON "figure_case"("workspace_id", "at");

-- CreateIndex
CREATE INDEX "figure_due_workspace_id_id_idx" ON "figure_due"("workspace_id", "id");

-- CreateIndex
CREATE INDEX "scorecard_note_workspace_id_scope_scope_id_period_number_idx" ON "scorecard_note"("workspace_id", "scope", "scope_id", "period", "number");

-- AddForeignKey
ALTER TABLE "figure_basis" ADD CONSTRAINT "figure_basis_workspace_id_fkey" FOREIGN KEY ("workspace_id") REFERENCES "workspace"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "frozen_scorecard" ADD CONSTRAINT "frozen_scorecard_workspace_id_fkey" FOREIGN KEY ("workspace_id") REFERENCES "workspace"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "frozen_period" ADD CONSTRAINT "frozen_period_workspace_id_fkey" FOREIGN KEY ("workspace_id") REFERENCES "workspace"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "scorecard_note" ADD CONSTRAINT "scorecard_note_workspace_id_fkey" FOREIGN KEY ("workspace_id") REFERENCES "workspace"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- What the Prisma schema language cannot say:

-- A repeated request to restate is the same restatement.
CREATE UNIQUE INDEX "frozen_scorecard_request_key" ON "frozen_scorecard"("workspace_id", "request_id", "scope", "scope_id") WHERE "request_id" IS NOT NULL;

-- Whatever changes a ticket makes its cases due, in the same transaction.
CREATE FUNCTION "note_figures_due"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO "figure_due" ("workspace_id", "connector_id", "ticket_id")
  SELECT t."workspace_id", t."connector_id", t."external_id" FROM touched t;
  RETURN NULL;
END $$;
CREATE TRIGGER "ticket_inserted_figures" AFTER INSERT ON "ticket" REFERENCING NEW TABLE AS touched
FOR EACH STATEMENT EXECUTE FUNCTION "note_figures_due"();
CREATE TRIGGER "ticket_updated_figures" AFTER UPDATE ON "ticket" REFERENCING NEW TABLE AS touched
FOR EACH STATEMENT EXECUTE FUNCTION "note_figures_due"();
CREATE TRIGGER "ticket_deleted_figures" AFTER DELETE ON "ticket" REFERENCING OLD TABLE AS touched
FOR EACH STATEMENT EXECUTE FUNCTION "note_figures_due"();
