-- Version of the fold that wrote a projection: after an upgrade, those of another version are folded again from their events.
ALTER TABLE "ticket" ADD COLUMN "fold_version" SMALLINT NOT NULL DEFAULT 0;

CREATE INDEX "ticket_fold_version_idx" ON "ticket"("fold_version");
