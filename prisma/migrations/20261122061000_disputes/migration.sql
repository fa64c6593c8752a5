-- What people say is wrong about a number, and what was decided.
CREATE TABLE "dispute" (
    "workspace_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "request_id" UUID NOT NULL,
    "member_id" UUID NOT NULL,
    "target" JSONB NOT NULL,
    "target_key" TEXT NOT NULL,
    "connector_id" UUID,
    "ticket_id" TEXT,
    "proposal" JSONB,
    "reason" TEXT NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'open',
    "opened_at" TIMESTAMPTZ(3) NOT NULL,
    "closed_at" TIMESTAMPTZ(3),
    "closed_by" UUID,
    "close_request_id" UUID,
    "decision_reason" TEXT,
    "corrections" JSONB NOT NULL DEFAULT '[]',

    CONSTRAINT "dispute_pkey" PRIMARY KEY ("workspace_id", "id")
);

CREATE UNIQUE INDEX "dispute_workspace_id_member_id_request_id_key" ON "dispute"("workspace_id", "member_id", "request_id");
CREATE INDEX "dispute_workspace_id_member_id_opened_at_idx" ON "dispute"("workspace_id", "member_id", "opened_at");

ALTER TABLE "dispute" ADD CONSTRAINT "dispute_workspace_id_fkey" FOREIGN KEY ("workspace_id") REFERENCES "workspace"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "dispute" ADD CONSTRAINT "dispute_member_id_fkey" FOREIGN KEY ("member_id") REFERENCES "member"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- What the Prisma schema language cannot say:

ALTER TABLE "dispute" ADD CONSTRAINT "dispute_state_check" CHECK ("state" IN ('open', 'accepted', 'rejected', 'withdrawn'));
ALTER TABLE "dispute" ADD CONSTRAINT "dispute_closed_check" CHECK (("state" = 'open') = ("closed_at" IS NULL));
-- Nobody disputes the same thing twice at a time.
CREATE UNIQUE INDEX "dispute_open_target_idx" ON "dispute"("workspace_id", "member_id", "target_key") WHERE "state" = 'open';
-- "What waits for a decision on this ticket", asked with every view of a ticket.
CREATE INDEX "dispute_open_ticket_idx" ON "dispute"("workspace_id", "connector_id", "ticket_id") WHERE "state" = 'open';
