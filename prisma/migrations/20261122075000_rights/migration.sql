-- What a workspace shows and keeps of people, versioned: who changed it and when stays readable.
CREATE TABLE "privacy_setting" (
    "workspace_id" UUID NOT NULL,
    "version" INTEGER NOT NULL,
    "works_council" BOOLEAN NOT NULL,
    "retention" JSONB NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "created_by" UUID,

    CONSTRAINT "privacy_setting_pkey" PRIMARY KEY ("workspace_id","version")
);

-- AddForeignKey
ALTER TABLE "privacy_setting" ADD CONSTRAINT "privacy_setting_workspace_id_fkey" FOREIGN KEY ("workspace_id") REFERENCES "workspace"("id") ON DELETE CASCADE ON UPDATE CASCADE;
