import { keepsBound } from '@shiftlight/shared/scorecards/bound.ts';
import { parseCardPeriod } from '@shiftlight/shared/scorecards/card-period.ts';
import type { TeamGoalView } from '@shiftlight/shared/views/leaderboard-view.ts';
import type { ScorecardFigure } from '@shiftlight/shared/views/scorecard-view.ts';
import { ShiftlightError } from '../../errors.ts';
import type { Viewer } from '../../trpc/context.ts';
import { minimumGroup } from '../privacy/minimum-group.ts';
import type { CardReader } from '../scorecards/card-reader.ts';
import type { ScorecardScopesRepository } from '../scorecards/scorecard-scopes.repository.ts';
import { getBoardTeam } from './get-board-team.ts';
import type { LeaderboardsRepository } from './leaderboards.repository.ts';
import type { SetGoalInput } from './leaderboards.schema.ts';

export type TeamGoalsService = ReturnType<typeof createTeamGoalsService>;

export interface TeamGoalsDependencies {
  readonly repository: LeaderboardsRepository;
  readonly reader: Pick<CardReader, 'prepare' | 'readCard'>;
  readonly scopes: Pick<ScorecardScopesRepository, 'listContributors'>;
  readonly now: () => number;
}

interface GoalTeam {
  readonly id: string;
  readonly name: string;
  readonly isAbove: boolean;
}

/** What a team wants to reach together. */
export function createTeamGoalsService({ repository, reader, scopes, now }: TeamGoalsDependencies) {
  async function getLed(viewer: Viewer, teamId: string) {
    const team = await getBoardTeam(repository, viewer, teamId);
    if (!team.isAbove) throw new ShiftlightError('FORBIDDEN', 'Goals of a team are set by who leads it.');
    return { workspaceId: viewer.workspaceId, teamId, memberId: viewer.memberId, at: now() };
  }

  return {
    async set(viewer: Viewer, { requestId, teamId, metric, month, aim }: SetGoalInput): Promise<void> {
      await repository.setGoal(await getLed(viewer, teamId), { id: requestId, metricId: metric, period: month, aim });
    },

    async remove(viewer: Viewer, { teamId, goalId }: { readonly teamId: string; readonly goalId: string }) {
      await repository.removeGoal(await getLed(viewer, teamId), goalId);
    },

    /** The goals of a month with the team's figures so far. A member sees the figure of a team of which enough others contributed. */
    async list(viewer: Viewer, team: GoalTeam, month: string): Promise<readonly TeamGoalView[]> {
      const { workspaceId, memberId } = viewer;
      const goals = await repository.listGoals(workspaceId, team.id, month);
      const period = parseCardPeriod(month);
      if (goals.length === 0 || period === null) return [];
      const run = await reader.prepare(workspaceId, period, viewer);
      const { figures } = await reader.readCard(run, { scope: 'team', id: team.id, name: team.name });
      const contributions = await scopes.listContributors(workspaceId, team.id, run.bounds);
      const others = (metricId: string) =>
        new Set(
          contributions.flatMap((one) => (one.measure === metricId && one.memberId !== memberId ? one.memberId : [])),
        );
      return goals.map(({ id, metricId, aim }): TeamGoalView => {
        const found = figures.find((one) => one.metricId === metricId) ?? null;
        const figure = team.isAbove || others(metricId).size >= minimumGroup ? found : null;
        return { id, aim, metricId, figure, isReached: figure === null ? null : judge(figure, aim) };
      });
    },
  };
}

/** null below the metric's minimum sample, where nothing is said. */
function judge({ value, n, unit, better, minimumSample }: ScorecardFigure, aim: number): boolean | null {
  if (value === null || (unit !== 'count' && n < minimumSample)) return null;
  return keepsBound(value, { kind: better === 'lower' ? 'at-most' : 'at-least', value: aim });
}
