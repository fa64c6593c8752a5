-- CreateIndex
CREATE INDEX "escalation_workspace_id_sent_at_idx" ON "escalation"("workspace_id", "sent_at");
