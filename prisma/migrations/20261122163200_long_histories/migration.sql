-- Plans of one shift find each other by a plain index: of thousands of shifts told at once, each look into the index of all subjects would
-- read what waits to be sorted into it.
CREATE INDEX "business_event_shift" ON "business_event" ("workspace_id", ("subjects"[1])) WHERE "type" = 'shift.scheduled';

-- The less waits, the less every single look reads of it.
ALTER INDEX "business_event_subjects" SET (gin_pending_list_limit = 256);

CREATE OR REPLACE FUNCTION "note_event_cases_due"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO "event_case_due" ("workspace_id", "ids_of", "agent_id", "month")
  WITH own AS MATERIALIZED (
    SELECT c."workspace_id", c."ids_of", c."agent_id", c."type", c."from_at", c."to_at", c."subjects" FROM changed c
    UNION ALL
    SELECT e."workspace_id", e."ids_of", e."agent_id", e."type", e."from_at", e."to_at", e."subjects" FROM changed c
    CROSS JOIN LATERAL (
      SELECT b.* FROM "business_event" b WHERE b."workspace_id" = c."workspace_id" AND b."connector_id" = c."connector_id"
        AND b."source_id" = c."source_id" AND b."revision" <> c."revision" OFFSET 0) AS e),
  shifts AS MATERIALIZED (
    SELECT DISTINCT o."workspace_id", o."subjects"[1] AS "subject" FROM own o WHERE o."type" = 'shift.scheduled'),
  related AS (
    SELECT "workspace_id", "ids_of", "agent_id", "type", "from_at", "to_at" FROM own
    UNION ALL
    SELECT e."workspace_id", e."ids_of", e."agent_id", e."type", e."from_at", e."to_at" FROM shifts s
    CROSS JOIN LATERAL (
      SELECT b.* FROM "business_event" b WHERE b."workspace_id" = s."workspace_id" AND b."subjects"[1] = s."subject"
        AND b."type" = 'shift.scheduled' OFFSET 0) AS e)
  SELECT DISTINCT r."workspace_id", r."ids_of", r."agent_id", m."month"
  FROM related r CROSS JOIN LATERAL "months_of_event"(r."from_at", r."to_at") AS m("month")
  WHERE r."type" IN ('review.completed', 'shift.scheduled', 'shift.worked', 'escalation.rated');
  RETURN NULL;
END $$;

-- The tickets of a team in a month: of each person's tickets of all years only those are read on which something happened since.
CREATE INDEX "ticket_last_event_idx" ON "ticket" ("workspace_id", "last_event_at");

-- The newest reviews of everybody, and of who wrote them.
CREATE INDEX "qa_review_submitted_idx" ON "qa_review" ("workspace_id", "submitted_at");
CREATE INDEX "qa_review_reviewer_idx" ON "qa_review" ("workspace_id", "reviewer_member_id", "submitted_at");
