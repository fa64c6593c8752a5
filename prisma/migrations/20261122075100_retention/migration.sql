-- What was deleted because its period was over: how many of which kind, never what.
CREATE TABLE "retention_run" (
    "workspace_id" UUID NOT NULL,
    "id" BIGSERIAL NOT NULL,
    "kind" TEXT NOT NULL,
    "before" TIMESTAMPTZ(3) NOT NULL,
    "deleted" INTEGER NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "retention_run_pkey" PRIMARY KEY ("workspace_id","id")
);

-- AddForeignKey
ALTER TABLE "retention_run" ADD CONSTRAINT "retention_run_workspace_id_fkey" FOREIGN KEY ("workspace_id") REFERENCES "workspace"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- What the Prisma schema language cannot say:

-- "Tickets that are over and older than".
CREATE INDEX "ticket_over_idx" ON "ticket"("workspace_id", "last_event_at") WHERE NOT "open";
