-- Rules that hold for past tickets, too: how far these have been folded anew under them. One row a workspace, kept when it is done.
CREATE TABLE "clock_recount" (
    "workspace_id" UUID NOT NULL,
    "policy_version" INTEGER NOT NULL,
    "started_at" TIMESTAMPTZ(3) NOT NULL,
    "finished_at" TIMESTAMPTZ(3),
    "total" INTEGER NOT NULL,
    "done" INTEGER NOT NULL DEFAULT 0,
    "after_connector_id" UUID,
    "after_ticket_id" TEXT,

    CONSTRAINT "clock_recount_pkey" PRIMARY KEY ("workspace_id")
);

-- AddForeignKey
ALTER TABLE "clock_recount" ADD CONSTRAINT "clock_recount_workspace_id_fkey" FOREIGN KEY ("workspace_id") REFERENCES "workspace"("id") ON DELETE CASCADE ON UPDATE CASCADE;
