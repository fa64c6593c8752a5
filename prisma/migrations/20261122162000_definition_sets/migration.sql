-- By which definition of each metric a workspace counts: versions with validity, never edited.
CREATE TABLE "definition_set" (
    "workspace_id" UUID NOT NULL,
    "version" INTEGER NOT NULL,
    "variants" JSONB NOT NULL,
    "valid_from" TIMESTAMPTZ(3) NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "created_by" UUID,

    CONSTRAINT "definition_set_pkey" PRIMARY KEY ("workspace_id","version")
);

ALTER TABLE "definition_set" ADD CONSTRAINT "definition_set_workspace_id_fkey" FOREIGN KEY ("workspace_id") REFERENCES "workspace"("id") ON DELETE CASCADE ON UPDATE CASCADE;
