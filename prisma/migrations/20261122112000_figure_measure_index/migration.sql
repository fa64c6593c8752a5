-- Figures of a whole workspace, and the newest cases of one measure, are read by measure: the values stand in the index itself.
CREATE INDEX "figure_case_measure_idx" ON "figure_case" ("workspace_id", "measure", "at") INCLUDE ("value", "bucket");

DROP INDEX "figure_case_workspace_id_at_idx";
