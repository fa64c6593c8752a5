import { localDayOf } from '@shiftlight/shared/metrics/local-day.ts';
import { chooseAgentOfTheWeek } from '@shiftlight/shared/leaderboards/agent-of-the-week.ts';
import { placeTop } from '@shiftlight/shared/leaderboards/place-top.ts';
import { cardPeriodAt, parseCardPeriod, type CardPeriod } from '@shiftlight/shared/scorecards/card-period.ts';
import {
  leaderboardMetricIds,
  type AgentOfTheWeek,
  type Leaderboard,
  type LeaderboardsView,
} from '@shiftlight/shared/views/leaderboard-view.ts';
import type { ScorecardFigure, ScorecardPart } from '@shiftlight/shared/views/scorecard-view.ts';
import { ShiftlightError } from '../../errors.ts';
import type { Figures } from '../../figures/create-figures.ts';
import { roleIncludes } from '../../roles.ts';
import type { Viewer } from '../../trpc/context.ts';
import type { AuditService } from '../audit/audit.service.ts';
import type { OpenGate } from '../privacy/figure-gate.ts';
import type { CardReader } from '../scorecards/card-reader.ts';
import { getBoardTeam } from './get-board-team.ts';
import type { LeaderboardsRepository } from './leaderboards.repository.ts';
import type { TeamGoalsService } from './team-goals.service.ts';

export type LeaderboardsService = ReturnType<typeof createLeaderboardsService>;

export interface LeaderboardsDependencies {
  readonly repository: LeaderboardsRepository;
  readonly reader: Pick<CardReader, 'prepare' | 'readParts'>;
  readonly figures: Pick<Figures, 'refresh'>;
  readonly goals: Pick<TeamGoalsService, 'list'>;
  readonly audit: Pick<AuditService, 'recordViews'>;
  readonly openGate: OpenGate;
  readonly now: () => number;
}

/** Leaderboards: off by default, of those alone who chose to take part, and never behind the third place. */
export function createLeaderboardsService(dependencies: LeaderboardsDependencies) {
  const { repository, reader, figures, goals, audit, openGate, now } = dependencies;

  /** The figures of those who take part, without anything that tells of those who do not: no comparison, no target, no change. */
  async function readParticipants(
    viewer: Viewer,
    team: { readonly id: string; readonly name: string },
    week: CardPeriod,
  ) {
    await figures.refresh(viewer.workspaceId);
    const [run, participants] = await Promise.all([
      reader.prepare(viewer.workspaceId, week, viewer),
      repository.listParticipants(viewer.workspaceId, team.id),
    ]);
    const chosen = new Set(participants);
    const parts = await reader.readParts(run, { scope: 'team', ...team });
    return parts.flatMap(({ subject, figures: own }): readonly ScorecardPart[] =>
      chosen.has(subject.id) ? [{ subject, figures: own.map(alone) }] : [],
    );
  }

  return {
    /** A team's goals of the month and the first places of a week. */
    async get(viewer: Viewer, input: { readonly teamId: string; readonly week: string }): Promise<LeaderboardsView> {
      const { workspaceId, memberId } = viewer;
      const team = await getBoardTeam(repository, viewer, input.teamId);
      const week = parseCardPeriod(input.week);
      if (week === null) throw new ShiftlightError('INVALID', 'This is no week. Write 2026-W47.');
      const { worksCouncil } = await openGate(viewer);
      const month = cardPeriodAt('month', Math.min(week.end - 1, localDayOf(now(), team.timeZone))).text;
      const head = {
        team: { id: team.id, name: team.name },
        participates: await repository.participates(workspaceId, memberId),
        isMember: team.isMember,
        may: { switch: roleIncludes(viewer.role, 'manager'), setGoals: team.isAbove },
        month,
        serverNow: now(),
      };
      if (worksCouncil || !team.isOn) {
        const state = worksCouncil ? 'works-council' : 'off';
        return { ...head, state, goals: [], boards: [], agentOfTheWeek: null };
      }
      const parts = await readParticipants(viewer, head.team, week);
      const view = {
        ...head,
        state: 'on' as const,
        goals: await goals.list(viewer, team, month),
        boards: toBoards(parts, memberId),
        agentOfTheWeek: toAgentOfTheWeek(parts, memberId),
      };
      const subjectMemberIds = parts.map(({ subject }) => subject.id);
      await audit.recordViews({ viewer, subjectMemberIds, what: `leaderboard of ${week.text}` });
      return view;
    },

    /** Takes effect with the next answer, for all weeks: nothing of somebody who left stays. */
    async participate(viewer: Viewer, participates: boolean): Promise<void> {
      const { workspaceId, memberId } = viewer;
      if (!participates) return repository.leave(workspaceId, memberId);
      await requireRanking(viewer);
      await repository.join(workspaceId, memberId, now());
    },

    async switch(viewer: Viewer, { teamId, on }: { readonly teamId: string; readonly on: boolean }): Promise<void> {
      const { workspaceId, memberId } = viewer;
      await getBoardTeam(repository, viewer, teamId);
      if (on) await requireRanking(viewer);
      await repository.switch({ workspaceId, teamId, memberId, at: now() }, on);
    },
  };

  async function requireRanking(viewer: Viewer): Promise<void> {
    if ((await openGate(viewer)).worksCouncil)
      throw new ShiftlightError('FORBIDDEN', 'In works-council mode nobody is ranked, so there are no leaderboards.');
  }
}

const alone = (figure: ScorecardFigure): ScorecardFigure => ({
  ...figure,
  comparison: null,
  change: null,
  target: null,
});

function toBoards(parts: readonly ScorecardPart[], viewerId: string): readonly Leaderboard[] {
  const names = new Map(parts.map(({ subject }) => [subject.id, subject.name]));
  return leaderboardMetricIds.map((metricId) => {
    const figures = parts.flatMap(({ subject, figures: own }) => {
      const figure = own.find((one) => one.metricId === metricId);
      return figure === undefined ? [] : [[subject.id, figure] as const];
    });
    const placed = placeTop(new Map(figures)).map(({ memberId, place, figure }) => ({
      ...{ place, figure, name: names.get(memberId) ?? '', isViewer: memberId === viewerId },
    }));
    // Who shares a place stands by name: their order would be read as a rank.
    const places = placed.toSorted((a, b) => a.place - b.place || a.name.localeCompare(b.name));
    return { metricId, places };
  });
}

function toAgentOfTheWeek(parts: readonly ScorecardPart[], viewerId: string): AgentOfTheWeek {
  const names = new Map(parts.map(({ subject }) => [subject.id, subject.name]));
  const figures = new Map(parts.map(({ subject, figures: own }) => [subject.id, own]));
  const measured = (metricId: string) =>
    parts.some(({ figures: own }) => own.some((one) => one.metricId === metricId && one.missing.length === 0));
  const { weights, winners } = chooseAgentOfTheWeek(figures, measured);
  return {
    weights,
    winners: winners.map(({ agentId, ...score }) => ({
      ...{ ...score, name: names.get(agentId) ?? '', isViewer: agentId === viewerId },
    })),
  };
}
