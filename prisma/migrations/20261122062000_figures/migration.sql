-- What a workspace aims at, versioned: a period keeps the targets that were valid in it.
CREATE TABLE "target_set" (
    "workspace_id" UUID NOT NULL,
    "version" INTEGER NOT NULL,
    "preset" TEXT NOT NULL,
    "overrides" JSONB NOT NULL,
    "valid_from" TIMESTAMPTZ(3) NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "created_by" UUID,

    CONSTRAINT "target_set_pkey" PRIMARY KEY ("workspace_id","version")
);

-- Which kinds of events a workspace receives at all: a figure can then say what is missing instead of showing nothing.
CREATE TABLE "received_type" (
    "workspace_id" UUID NOT NULL,
    "type" TEXT NOT NULL,
    "first_received_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "received_type_pkey" PRIMARY KEY ("workspace_id","type")
);

-- AddForeignKey
ALTER TABLE "target_set" ADD CONSTRAINT "target_set_workspace_id_fkey" FOREIGN KEY ("workspace_id") REFERENCES "workspace"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- What the Prisma schema language cannot say:

INSERT INTO "received_type" ("workspace_id", "type", "first_received_at")
SELECT e."workspace_id", e."type", min(e."received_at") FROM "event" e GROUP BY e."workspace_id", e."type";

-- In the order of the key, so that two writers can never wait for each other. Known types cost one index look per statement and type.
CREATE FUNCTION "note_received_types"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO "received_type" ("workspace_id", "type")
  SELECT DISTINCT f."workspace_id", f."type" FROM fresh f
  WHERE NOT EXISTS (SELECT 1 FROM "received_type" r WHERE r."workspace_id" = f."workspace_id" AND r."type" = f."type")
  ORDER BY 1, 2
  ON CONFLICT DO NOTHING;
  RETURN NULL;
END $$;
CREATE TRIGGER "event_received" AFTER INSERT ON "event" REFERENCING NEW TABLE AS fresh
FOR EACH STATEMENT EXECUTE FUNCTION "note_received_types"();
