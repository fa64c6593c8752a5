-- What counts as short, soon, late or near in integrity signals, versioned: who changed it and when stays readable.
CREATE TABLE "signal_limit_set" (
    "workspace_id" UUID NOT NULL,
    "version" INTEGER NOT NULL,
    "limits" JSONB NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "created_by" UUID NOT NULL,

    CONSTRAINT "signal_limit_set_pkey" PRIMARY KEY ("workspace_id","version")
);

-- AddForeignKey
ALTER TABLE "signal_limit_set" ADD CONSTRAINT "signal_limit_set_workspace_id_fkey" FOREIGN KEY ("workspace_id") REFERENCES "workspace"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- Replaced samples by who gave them back.
CREATE INDEX "qa_sample_workspace_id_replaced_by_idx" ON "qa_sample"("workspace_id", "replaced_by") WHERE "replaced_by" IS NOT NULL;
