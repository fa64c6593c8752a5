-- Previews of changed rules that are counted over every ticket of a period, in slices: where one stands, what it found, and for which draft.
CREATE TABLE "what_if_count" (
    "workspace_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "asked_by" UUID NOT NULL,
    "asked_at" TIMESTAMPTZ(3) NOT NULL,
    "draft" JSON NOT NULL,
    "basis" TEXT NOT NULL,
    "period" TEXT NOT NULL,
    "from_at" TIMESTAMPTZ(3) NOT NULL,
    "to_at" TIMESTAMPTZ(3) NOT NULL,
    "time_zone" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "total" INTEGER NOT NULL,
    "done" INTEGER NOT NULL DEFAULT 0,
    "after_connector_id" UUID,
    "after_ticket_id" TEXT,
    "start_position" BIGINT NOT NULL,
    "gathered" JSON,
    "found" JSON,
    "changed_meanwhile" INTEGER,
    "watched_at" TIMESTAMPTZ(3) NOT NULL,
    "slice" INTEGER NOT NULL DEFAULT 0,
    "claimed_until" TIMESTAMPTZ(3),
    "finished_at" TIMESTAMPTZ(3),

    CONSTRAINT "what_if_count_pkey" PRIMARY KEY ("workspace_id","id")
);

-- CreateIndex
CREATE INDEX "what_if_count_state_watched_at_idx" ON "what_if_count"("state", "watched_at");

-- CreateIndex
CREATE INDEX "what_if_count_workspace_id_asked_at_idx" ON "what_if_count"("workspace_id", "asked_at");

-- AddForeignKey
ALTER TABLE "what_if_count" ADD CONSTRAINT "what_if_count_workspace_id_fkey" FOREIGN KEY ("workspace_id") REFERENCES "workspace"("id") ON DELETE CASCADE ON UPDATE CASCADE;
