-- Figures of people and teams, and those of everybody, are added up from the index alone: what the sums need stands in it.
CREATE INDEX "figure_case_agent_idx" ON "figure_case" ("workspace_id", "connector_id", "agent_id", "at")
  INCLUDE ("measure", "value", "bucket", "category", "channel", "priority");
DROP INDEX "figure_case_workspace_id_connector_id_agent_id_at_idx";

DROP INDEX "figure_case_measure_idx";
CREATE INDEX "figure_case_measure_idx" ON "figure_case" ("workspace_id", "measure", "at")
  INCLUDE ("value", "bucket", "connector_id", "agent_id", "category", "channel", "priority");

-- An index answers alone for pages that were vacuumed since they changed: with the share of a table that is the rule, a busy month never would be.
ALTER TABLE "figure_case" SET (
  autovacuum_vacuum_scale_factor = 0.01, autovacuum_vacuum_insert_scale_factor = 0.01, autovacuum_analyze_scale_factor = 0.02);
