import { leastRated, scoreCategories, type CategoryPoint } from '@shiftlight/shared/qa/category-scores.ts';
import type { Rubric } from '@shiftlight/shared/qa/rubric.ts';
import { findOverallTarget } from '@shiftlight/shared/scorecards/find-target.ts';
import type { Target } from '@shiftlight/shared/scorecards/target.ts';
import type { CategoryMonth, CategoryScoresView } from '@shiftlight/shared/views/category-scores-view.ts';
import { ShiftlightError } from '../../errors.ts';
import type { Viewer } from '../../trpc/context.ts';
import type { AuditService } from '../audit/audit.service.ts';
import { toHiddenFigures, type FigureGate, type OpenGate } from '../privacy/figure-gate.ts';
import { toBlindIds, type ListBlindReviews } from './blind-reviews.repository.ts';
import type { QaPeopleRepository } from './qa-people.repository.ts';
import { findQaStanding, leadsMember, leadsTeam } from './qa-standing.ts';
import type { RatingRow, ReviewsRepository } from './reviews.repository.ts';
import type { ScoredOf } from './reviews.schema.ts';
import type { RubricsService } from './rubrics.service.ts';
import { findSamplingPeriod, type SamplingPeriod } from './sampling-period.ts';

export interface CategoryScoresDependencies {
  readonly repository: ReviewsRepository;
  readonly people: QaPeopleRepository;
  readonly rubrics: Pick<RubricsService, 'findVersion'>;
  readonly audit: Pick<AuditService, 'recordView' | 'recordViews'>;
  readonly openGate: OpenGate;
  readonly listBlindReviews: ListBlindReviews;
  readonly listTargets: (workspaceId: string, at: number) => Promise<readonly Target[]>;
  readonly findTimeZone: (workspaceId: string) => Promise<string>;
  readonly now: () => number;
}

export type CategoryScoresService = ReturnType<typeof createCategoryScoresService>;

const monthsBack = 6;
const what = 'quality scores by category';

/** How the categories of rubrics were rated, month by month. */
export function createCategoryScoresService(dependencies: CategoryScoresDependencies) {
  const { repository, people, rubrics, audit, openGate, listBlindReviews, listTargets, findTimeZone, now } =
    dependencies;

  /** Whose reviews count. Throws NOT_FOUND for people or a team that the viewer does not lead, FORBIDDEN where works-council mode keeps a single person. */
  async function getSubjects(viewer: Viewer, of: ScoredOf, gate: FigureGate): Promise<readonly string[]> {
    const { workspaceId, memberId } = viewer;
    if (of.scope === 'own' || (of.scope === 'member' && of.memberId === memberId)) return [memberId];
    const standing = await findQaStanding(people, viewer);
    if (of.scope === 'team') {
      const ids = await people.listTeamMemberIds(workspaceId, of.teamId);
      if (ids.length === 0 || !leadsTeam(standing, of.teamId))
        throw new ShiftlightError('NOT_FOUND', 'There is no such team among those that you lead.');
      return ids;
    }
    if (!leadsMember(standing, of.memberId) || !(await people.isMember(workspaceId, of.memberId)))
      throw new ShiftlightError('NOT_FOUND', 'There is no such person among those whom you lead.');
    if (!gate.showsPerson(of.memberId)) throw toHiddenFigures();
    await audit.recordView({ viewer, subjectMemberId: of.memberId, what });
    return [of.memberId];
  }

  async function findRubrics(
    workspaceId: string,
    rows: readonly RatingRow[],
  ): Promise<(row: RatingRow) => Rubric | null> {
    const keyOf = ({ rubricId, rubricVersion }: RatingRow) => `${rubricId} ${rubricVersion}`;
    const used = [...new Map(rows.map((row) => [keyOf(row), row])).values()];
    const found = await Promise.all(
      used.map(
        async (row) => [keyOf(row), await rubrics.findVersion(workspaceId, row.rubricId, row.rubricVersion)] as const,
      ),
    );
    const byKey = new Map(found);
    return (row) => byKey.get(keyOf(row)) ?? null;
  }

  return {
    /** Mean ratings of the running month and the five before. Each person of a team can see that the team was looked at. Throws as `getSubjects`. */
    async read(viewer: Viewer, of: ScoredOf): Promise<CategoryScoresView> {
      const { workspaceId } = viewer;
      const gate = await openGate(viewer);
      const memberIds = await getSubjects(viewer, of, gate);
      const [timeZone, blind] = await Promise.all([findTimeZone(workspaceId), listBlindReviews(viewer)]);
      const months = listMonths(now(), timeZone);
      const [first, last] = [months[0], months.at(-1)];
      const [rows, targets] = await Promise.all([
        repository.listRatings(
          workspaceId,
          memberIds,
          { from: first?.from ?? 0, to: last?.to ?? 0 },
          toBlindIds(blind),
        ),
        listTargets(workspaceId, now()),
      ]);
      const rubricOf = await findRubrics(workspaceId, rows);
      const reviews = rows.flatMap((row) => {
        const rubric = rubricOf(row);
        return rubric === null ? [] : [{ agentId: row.agentId, at: row.at, rubric, answers: row.answers }];
      });
      if (of.scope === 'team' && !gate.worksCouncil)
        await audit.recordViews({ viewer, subjectMemberIds: [...new Set(rows.map(({ agentId }) => agentId))], what });
      const isOwn = memberIds.every((id) => id === viewer.memberId);
      const toMonth = (point: CategoryPoint) => toShown(point, isOwn || gate.showsGroup(point.agentIds));
      const scored = scoreCategories(reviews, months);
      // Which rubrics were used tells of the few whose work was reviewed by them.
      const shown = scored.filter(({ total }) => isOwn || gate.showsGroup(total.flatMap(({ agentIds }) => agentIds)));
      return {
        months,
        targetRatio: findTargetRatio(targets),
        minimum: leastRated,
        rubrics: shown.map(({ total, criteria, ...rubric }) => ({
          ...rubric,
          total: total.map(toMonth),
          criteria: criteria.map(({ points, ...criterion }) => ({ ...criterion, months: points.map(toMonth) })),
        })),
      };
    },
  };
}

function toShown({ n, meanRatio, interval }: CategoryPoint, isShown: boolean): CategoryMonth {
  if (!isShown) return { n: null, meanRatio: null, interval: null, missing: 'too-few-people' };
  const missing = n === 0 ? 'nothing-rated' : meanRatio === null ? 'too-few-ratings' : null;
  return { n, meanRatio, interval, missing };
}

/** The running month and those before it, oldest first. */
function listMonths(at: number, timeZone: string): readonly SamplingPeriod[] {
  const months = [findSamplingPeriod('month', at, timeZone)];
  while (months.length < monthsBack) months.unshift(findSamplingPeriod('month', (months[0]?.from ?? at) - 1, timeZone));
  return months;
}

/** The aim for the quality score, from whichever scale it is set on. */
function findTargetRatio(targets: readonly Target[]): number | null {
  const target = findOverallTarget(targets, 'qa-score');
  if (target === null || target.variant === 'pass-rate') return null;
  if (!('value' in target.aim)) return null;
  return target.variant === 'scale-of-10' ? (target.aim.value - 1) / 9 : target.aim.value;
}
