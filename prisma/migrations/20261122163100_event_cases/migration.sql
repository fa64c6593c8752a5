-- What reviews, shifts and ratings give each measure of a scorecard: as figure_case, of events of other systems.
CREATE TABLE "event_case" (
    "id" BIGSERIAL NOT NULL,
    "workspace_id" UUID NOT NULL,
    "ids_of" UUID NOT NULL,
    "agent_id" TEXT,
    "measure" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "value" DOUBLE PRECISION NOT NULL,
    "weight" DOUBLE PRECISION,
    "known_at" TIMESTAMPTZ(3),
    "subject" TEXT NOT NULL,
    "subject_id" TEXT NOT NULL,

    CONSTRAINT "event_case_pkey" PRIMARY KEY ("id")
);

-- People and months (UTC) whose cases have to be worked out again. Rows are only ever added and taken away.
CREATE TABLE "event_case_due" (
    "id" BIGSERIAL NOT NULL,
    "workspace_id" UUID NOT NULL,
    "ids_of" UUID NOT NULL,
    "agent_id" TEXT,
    "month" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "event_case_due_pkey" PRIMARY KEY ("id")
);

-- Under which definitions the cases of a workspace's events were worked out; without a row, never.
CREATE TABLE "event_case_basis" (
    "workspace_id" UUID NOT NULL,
    "basis" TEXT NOT NULL,

    CONSTRAINT "event_case_basis_pkey" PRIMARY KEY ("workspace_id")
);

CREATE INDEX "event_case_agent_idx" ON "event_case" ("workspace_id", "ids_of", "agent_id", "at")
  INCLUDE ("measure", "value", "weight", "known_at");
CREATE INDEX "event_case_measure_idx" ON "event_case" ("workspace_id", "measure", "at")
  INCLUDE ("value", "weight", "known_at", "ids_of", "agent_id");
CREATE INDEX "event_case_due_workspace_id_id_idx" ON "event_case_due" ("workspace_id", "id");

ALTER TABLE "event_case_basis" ADD CONSTRAINT "event_case_basis_workspace_id_fkey"
  FOREIGN KEY ("workspace_id") REFERENCES "workspace"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- What the Prisma schema language cannot say:

ALTER TABLE "event_case" SET (
  autovacuum_vacuum_scale_factor = 0.01, autovacuum_vacuum_insert_scale_factor = 0.01, autovacuum_analyze_scale_factor = 0.02);

-- People and months that an event of these columns touches. A shift worked may belong to a plan that began two days earlier.
CREATE FUNCTION "months_of_event"("from_at" TIMESTAMPTZ, "to_at" TIMESTAMPTZ) RETURNS SETOF TIMESTAMPTZ LANGUAGE sql IMMUTABLE AS $$
  SELECT m AT TIME ZONE 'UTC' FROM generate_series(
    date_trunc('month', ("from_at" - interval '2 days') AT TIME ZONE 'UTC'), "to_at" AT TIME ZONE 'UTC', interval '1 month') AS m
$$;

-- Whoever an event is about is due for these months, in the same transaction: with what it said in its other revisions, and with the other
-- plans of its shift.
CREATE FUNCTION "note_event_cases_due"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO "event_case_due" ("workspace_id", "ids_of", "agent_id", "month")
  WITH own AS (
    SELECT c."workspace_id", c."ids_of", c."agent_id", c."type", c."from_at", c."to_at", c."subjects" FROM changed c
    UNION ALL
    SELECT e."workspace_id", e."ids_of", e."agent_id", e."type", e."from_at", e."to_at", e."subjects" FROM changed c
    JOIN "business_event" e ON e."workspace_id" = c."workspace_id" AND e."connector_id" = c."connector_id"
      AND e."source_id" = c."source_id" AND e."revision" <> c."revision"),
  shifts AS (
    SELECT DISTINCT o."workspace_id", s."subject" FROM own o, unnest(o."subjects") AS s("subject") WHERE o."type" = 'shift.scheduled'),
  related AS (
    SELECT * FROM own
    UNION ALL
    SELECT e."workspace_id", e."ids_of", e."agent_id", e."type", e."from_at", e."to_at", e."subjects" FROM shifts s
    JOIN "business_event" e ON e."workspace_id" = s."workspace_id" AND e."subjects" @> ARRAY[s."subject"])
  SELECT DISTINCT r."workspace_id", r."ids_of", r."agent_id", m."month"
  FROM related r CROSS JOIN LATERAL "months_of_event"(r."from_at", r."to_at") AS m("month")
  WHERE r."type" IN ('review.completed', 'shift.scheduled', 'shift.worked', 'escalation.rated');
  RETURN NULL;
END $$;
CREATE TRIGGER "business_event_inserted_cases" AFTER INSERT ON "business_event" REFERENCING NEW TABLE AS changed
FOR EACH STATEMENT EXECUTE FUNCTION "note_event_cases_due"();
CREATE TRIGGER "business_event_deleted_cases" AFTER DELETE ON "business_event" REFERENCING OLD TABLE AS changed
FOR EACH STATEMENT EXECUTE FUNCTION "note_event_cases_due"();
