-- What people said to an integrity signal, append-only; the id is that of the request. The signals themselves follow from the events and are not stored.
CREATE TABLE "integrity_note" (
    "workspace_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "connector_id" UUID NOT NULL,
    "ticket_id" TEXT NOT NULL,
    "signal" TEXT NOT NULL,
    "signal_at" TIMESTAMPTZ(3) NOT NULL,
    "member_id" UUID NOT NULL,
    "author_member_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "integrity_note_pkey" PRIMARY KEY ("workspace_id","id")
);

CREATE INDEX "integrity_note_workspace_id_member_id_idx" ON "integrity_note"("workspace_id", "member_id");
CREATE INDEX "integrity_note_workspace_id_connector_id_ticket_id_idx" ON "integrity_note"("workspace_id", "connector_id", "ticket_id");

-- AddForeignKey
ALTER TABLE "integrity_note" ADD CONSTRAINT "integrity_note_workspace_id_fkey" FOREIGN KEY ("workspace_id") REFERENCES "workspace"("id") ON DELETE CASCADE ON UPDATE CASCADE;
