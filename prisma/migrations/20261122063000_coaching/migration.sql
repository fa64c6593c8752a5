-- CreateTable
CREATE TABLE "coaching_rule_set" (
    "workspace_id" UUID NOT NULL,
    "version" INTEGER NOT NULL,
    "rules" JSONB NOT NULL,
    "request_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "created_by" UUID NOT NULL,

    CONSTRAINT "coaching_rule_set_pkey" PRIMARY KEY ("workspace_id","version")
);

-- CreateTable
CREATE TABLE "coaching_due" (
    "workspace_id" UUID NOT NULL,
    "member_id" UUID NOT NULL,
    "due_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "coaching_due_pkey" PRIMARY KEY ("workspace_id","member_id")
);

-- CreateTable
CREATE TABLE "coaching_pass" (
    "workspace_id" UUID NOT NULL,
    "passed_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "coaching_pass_pkey" PRIMARY KEY ("workspace_id")
);

-- CreateTable
CREATE TABLE "coaching_watch" (
    "workspace_id" UUID NOT NULL,
    "member_id" UUID NOT NULL,
    "rule_id" TEXT NOT NULL,
    "rule_version" INTEGER NOT NULL,
    "state" TEXT NOT NULL,
    "cause" TEXT,
    "figure" JSONB NOT NULL,
    "threshold" DOUBLE PRECISION,
    "interval" JSONB,
    "active_days" INTEGER NOT NULL,
    "evaluated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "coaching_watch_pkey" PRIMARY KEY ("workspace_id","member_id","rule_id")
);

-- CreateTable
CREATE TABLE "coaching_trigger" (
    "workspace_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "member_id" UUID NOT NULL,
    "rule_id" TEXT NOT NULL,
    "rule" JSONB NOT NULL,
    "rule_version" INTEGER NOT NULL,
    "fired_at" TIMESTAMPTZ(3) NOT NULL,
    "evidence" JSONB NOT NULL,
    "tickets" JSON NOT NULL,
    "before_sample" JSON NOT NULL,
    "acknowledged_at" TIMESTAMPTZ(3),
    "dismissed_at" TIMESTAMPTZ(3),
    "dismiss_reason" TEXT,
    "dismiss_text" TEXT,
    "dismiss_request_id" UUID,
    "effect_due_at" TIMESTAMPTZ(3),
    "effect" JSONB,
    "effect_measured_at" TIMESTAMPTZ(3),

    CONSTRAINT "coaching_trigger_pkey" PRIMARY KEY ("workspace_id","id")
);

-- CreateTable
CREATE TABLE "coaching_note" (
    "workspace_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "trigger_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "author_member_id" UUID NOT NULL,
    "text" TEXT NOT NULL,
    "goal" TEXT,
    "follow_up_on" DATE,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "coaching_note_pkey" PRIMARY KEY ("workspace_id","id")
);

-- CreateIndex
CREATE UNIQUE INDEX "coaching_rule_set_workspace_id_request_id_key" ON "coaching_rule_set"("workspace_id", "request_id");

-- CreateIndex
CREATE INDEX "coaching_due_due_at_idx" ON "coaching_due"("due_at");

-- CreateIndex
CREATE INDEX "coaching_trigger_workspace_id_member_id_fired_at_idx" ON "coaching_trigger"("workspace_id", "member_id", "fired_at");

-- CreateIndex
CREATE UNIQUE INDEX "coaching_note_workspace_id_trigger_id_number_key" ON "coaching_note"("workspace_id", "trigger_id", "number");

-- AddForeignKey
ALTER TABLE "coaching_rule_set" ADD CONSTRAINT "coaching_rule_set_workspace_id_fkey" FOREIGN KEY ("workspace_id") REFERENCES "workspace"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "coaching_due" ADD CONSTRAINT "coaching_due_member_id_fkey" FOREIGN KEY ("member_id") REFERENCES "member"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "coaching_pass" ADD CONSTRAINT "coaching_pass_workspace_id_fkey" FOREIGN KEY ("workspace_id") REFERENCES "workspace"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "coaching_watch" ADD CONSTRAINT "coaching_watch_member_id_fkey" FOREIGN KEY ("member_id") REFERENCES "member"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "coaching_trigger" ADD CONSTRAINT "coaching_trigger_member_id_fkey" FOREIGN KEY ("member_id") REFERENCES "member"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "coaching_note" ADD CONSTRAINT "coaching_note_workspace_id_trigger_id_fkey" FOREIGN KEY ("workspace_id", "trigger_id") REFERENCES "coaching_trigger"("workspace_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;
