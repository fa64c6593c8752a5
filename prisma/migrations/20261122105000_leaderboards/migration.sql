-- Teams whose leaderboard is switched on; without a row it is off.
CREATE TABLE "leaderboard_team" (
    "workspace_id" UUID NOT NULL,
    "team_id" UUID NOT NULL,
    "switched_on_at" TIMESTAMPTZ(3) NOT NULL,
    "switched_on_by" UUID NOT NULL,

    CONSTRAINT "leaderboard_team_pkey" PRIMARY KEY ("workspace_id","team_id")
);

-- Who chose to appear on leaderboards. Leaving deletes the row: nothing remembers that somebody was there.
CREATE TABLE "leaderboard_participant" (
    "workspace_id" UUID NOT NULL,
    "member_id" UUID NOT NULL,
    "joined_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "leaderboard_participant_pkey" PRIMARY KEY ("workspace_id","member_id")
);

-- What a team wants to reach together in a month; the id is that of the request.
CREATE TABLE "team_goal" (
    "workspace_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "team_id" UUID NOT NULL,
    "metric_id" TEXT NOT NULL,
    "period" TEXT NOT NULL,
    "aim" DOUBLE PRECISION NOT NULL,
    "set_by" UUID NOT NULL,
    "set_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "team_goal_pkey" PRIMARY KEY ("workspace_id","id")
);

CREATE INDEX "team_goal_workspace_id_team_id_period_idx" ON "team_goal"("workspace_id", "team_id", "period");

-- AddForeignKey
ALTER TABLE "leaderboard_team" ADD CONSTRAINT "leaderboard_team_workspace_id_fkey" FOREIGN KEY ("workspace_id") REFERENCES "workspace"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "leaderboard_team" ADD CONSTRAINT "leaderboard_team_team_id_fkey" FOREIGN KEY ("team_id") REFERENCES "team"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "leaderboard_participant" ADD CONSTRAINT "leaderboard_participant_workspace_id_fkey" FOREIGN KEY ("workspace_id") REFERENCES "workspace"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "leaderboard_participant" ADD CONSTRAINT "leaderboard_participant_member_id_fkey" FOREIGN KEY ("member_id") REFERENCES "member"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "team_goal" ADD CONSTRAINT "team_goal_workspace_id_fkey" FOREIGN KEY ("workspace_id") REFERENCES "workspace"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "team_goal" ADD CONSTRAINT "team_goal_team_id_fkey" FOREIGN KEY ("team_id") REFERENCES "team"("id") ON DELETE CASCADE ON UPDATE CASCADE;
