import { setImmediate as letOthers } from 'node:timers/promises';
import type { Target } from '@shiftlight/shared/scorecards/target.ts';
import type { ScorecardFigure } from '@shiftlight/shared/views/scorecard-view.ts';
import type { WhatIfGroup } from '@shiftlight/shared/views/what-if-view.ts';
import type { FigureShift, FigureSide } from '@shiftlight/shared/what-if/compare-figures.ts';
import type { GroupedIdentity } from '../../figures/figure-sums.repository.ts';
import type { FigureGate } from '../privacy/figure-gate.ts';
import type { CardBuilder, CardRun } from '../scorecards/card-builder.ts';
import type { ScorecardScopesRepository } from '../scorecards/scorecard-scopes.repository.ts';

export interface TargetsComparison {
  readonly builder: CardBuilder;
  readonly scopes: ScorecardScopesRepository;
  readonly run: CardRun;
  readonly targets: readonly Target[];
  readonly gate: FigureGate;
}

type JudgedFigure = Omit<ScorecardFigure, 'comparison'>;

interface Subject {
  readonly scope: WhatIfGroup['scope'];
  readonly id: string;
  readonly name: string;
}

/**
 * The scorecards of the workspace, its teams and its members that other targets judge differently, exactly as the scorecards count. In
 * works-council mode no members, and figures of groups to which enough people contributed.
 */
export async function compareTargets(comparison: TargetsComparison): Promise<readonly WhatIfGroup[]> {
  const { scopes, run, gate } = comparison;
  const { workspaceId } = run;
  const [workspace, teams, members] = await Promise.all([
    scopes.getWorkspace(workspaceId),
    scopes.listTeams(workspaceId, null),
    gate.worksCouncil ? [] : scopes.listMeasuredNames(workspaceId),
  ]);
  const teamIds = teams.map(({ id }) => id);
  const memberIds = members.map(({ id }) => id);
  const [teamPeople, people] = await Promise.all([
    scopes.listTeamIdentities(workspaceId, teamIds),
    scopes.listIdentities(workspaceId, memberIds),
  ]);
  const whole = await compareGroups(comparison, [{ scope: 'workspace', ...workspace }], null);
  const byTeam = await compareGroups(
    comparison,
    teams.map((team) => ({ scope: 'team', ...team })),
    teamPeople.map((one) => ({ ...one, group: one.teamId })),
  );
  const byMember = await compareGroups(
    comparison,
    members.map((member) => ({ scope: 'member', ...member })),
    people.map((one) => ({ ...one, group: one.memberId })),
  );
  return [...whole, ...byTeam, ...byMember];
}

/** Judged between two turns of everybody else: some milliseconds. */
const subjectsAStep = 20;

async function compareGroups(
  comparison: TargetsComparison,
  subjects: readonly Subject[],
  grouping: readonly GroupedIdentity[] | null,
): Promise<readonly WhatIfGroup[]> {
  if (subjects.length === 0) return [];
  const { builder, run, targets } = comparison;
  const [before, after] = await builder.buildUnder(run, grouping, [run.targets, targets]);
  if (before === undefined || after === undefined) throw new Error('Two sets of targets give two sides.');
  const groups: WhatIfGroup[] = [];
  for (const [index, subject] of subjects.entries()) {
    if (index % subjectsAStep === 0) await letOthers();
    const group = grouping === null ? '' : subject.id;
    const judged = after(group);
    const shifts = before(group).flatMap((figure, place) => listShift(figure, judged[place]));
    const figures = await keepShown(comparison, subject, shifts);
    if (figures.length > 0) groups.push({ ...subject, figures, clocks: null });
  }
  return groups;
}

/** The figure itself stays: what changes is how it stands. */
function listShift(before: JudgedFigure, after: JudgedFigure | undefined): readonly FigureShift[] {
  if (after === undefined) return [];
  const [was, is] = [before, after].map(toSide);
  if (was === undefined || is === undefined || was.verdict === is.verdict) return [];
  const { metricId, label } = before;
  return [{ metricId, label, before: was, after: is }];
}

function toSide({ unit, value, n, target }: JudgedFigure): FigureSide {
  return { unit, value, n, verdict: target?.kind === 'overall' ? target.verdict : null };
}

async function keepShown(
  { scopes, run, gate }: TargetsComparison,
  { scope, id }: Subject,
  shifts: readonly FigureShift[],
): Promise<readonly FigureShift[]> {
  if (!gate.worksCouncil || scope === 'member' || shifts.length === 0) return shifts;
  const contributors = await scopes.listContributors(run.workspaceId, scope === 'team' ? id : null, run.bounds);
  return shifts.filter(({ metricId }) =>
    gate.showsGroup(contributors.filter(({ measure }) => measure === metricId).map(({ memberId }) => memberId)),
  );
}
