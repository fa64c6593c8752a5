-- What a lead and an agent agreed on; both see the same.
CREATE TABLE "coaching_session" (
    "workspace_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "member_id" UUID NOT NULL,
    "lead_member_id" UUID NOT NULL,
    "opened_by" UUID NOT NULL,
    "trigger_id" UUID,
    "opened_at" TIMESTAMPTZ(3) NOT NULL,
    "follow_up_on" DATE,
    "closed_at" TIMESTAMPTZ(3),

    CONSTRAINT "coaching_session_pkey" PRIMARY KEY ("workspace_id","id")
);

-- A metric and what it should become. The values before are kept, so that the effect rests on what was known then.
CREATE TABLE "coaching_goal" (
    "workspace_id" UUID NOT NULL,
    "session_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "metric_id" TEXT NOT NULL,
    "aim" DOUBLE PRECISION NOT NULL,
    "before_sample" JSON NOT NULL,
    "effect" JSONB,

    CONSTRAINT "coaching_goal_pkey" PRIMARY KEY ("workspace_id","session_id","number")
);

-- Append-only. The request makes a repeated write the same entry.
CREATE TABLE "coaching_entry" (
    "workspace_id" UUID NOT NULL,
    "session_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "request_id" UUID NOT NULL,
    "author_member_id" UUID NOT NULL,
    "body" JSONB NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "coaching_entry_pkey" PRIMARY KEY ("workspace_id","session_id","number")
);

CREATE INDEX "coaching_session_workspace_id_member_id_idx" ON "coaching_session"("workspace_id", "member_id");
CREATE INDEX "coaching_session_workspace_id_lead_member_id_idx" ON "coaching_session"("workspace_id", "lead_member_id");
CREATE UNIQUE INDEX "coaching_entry_workspace_id_session_id_request_id_key" ON "coaching_entry"("workspace_id", "session_id", "request_id");

-- AddForeignKey
ALTER TABLE "coaching_session" ADD CONSTRAINT "coaching_session_workspace_id_fkey" FOREIGN KEY ("workspace_id") REFERENCES "workspace"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "coaching_goal" ADD CONSTRAINT "coaching_goal_workspace_id_session_id_fkey" FOREIGN KEY ("workspace_id", "session_id") REFERENCES "coaching_session"("workspace_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "coaching_entry" ADD CONSTRAINT "coaching_entry_workspace_id_session_id_fkey" FOREIGN KEY ("workspace_id", "session_id") REFERENCES "coaching_session"("workspace_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;
