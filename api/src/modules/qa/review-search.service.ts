import { parseCardPeriod } from '@shiftlight/shared/scorecards/card-period.ts';
import type { DueSamplesView, ReviewsView } from '@shiftlight/shared/views/qa-view.ts';
import type { Viewer } from '../../trpc/context.ts';
import type { AuditService } from '../audit/audit.service.ts';
import type { OpenGate } from '../privacy/figure-gate.ts';
import { toStretch } from '../scorecards/card-bounds.ts';
import type { QaPeopleRepository } from './qa-people.repository.ts';
import { findQaStanding, type QaStanding } from './qa-standing.ts';
import type { ReviewReader } from './review-reader.ts';
import type { ReviewsRepository } from './reviews.repository.ts';
import type { SearchInput } from './reviews.schema.ts';
import { toDueSample } from './to-review-view.ts';

export interface ReviewSearchDependencies {
  readonly repository: ReviewsRepository;
  readonly people: QaPeopleRepository;
  readonly reader: ReviewReader;
  readonly audit: Pick<AuditService, 'recordViews'>;
  readonly openGate: OpenGate;
  readonly findTimeZone: (workspaceId: string) => Promise<string>;
  readonly now: () => number;
}

export type ReviewSearchService = ReturnType<typeof createReviewSearchService>;

const pageSize = 50;
const mostDue = 300;
const always = { from: null, to: null };

/** Reviews and drawn tickets of whole teams, for those who lead them. */
export function createReviewSearchService(dependencies: ReviewSearchDependencies) {
  const { repository, people, reader, audit, openGate, findTimeZone, now } = dependencies;

  /** Whose reviews are looked through; null = everybody's. What is asked for beside one's own people is simply not there. */
  async function findSubjects(
    { viewer, isManager, led }: QaStanding,
    { teamId, memberId }: Pick<SearchInput, 'teamId' | 'memberId'>,
  ): Promise<readonly string[] | null> {
    const inTeam = teamId === null ? null : new Set(await people.listTeamMemberIds(viewer.workspaceId, teamId));
    const isAsked = (id: string) => (memberId === null || id === memberId) && (inTeam === null || inTeam.has(id));
    if (!isManager) return [...led].filter(isAsked);
    if (memberId !== null) return [memberId].filter(isAsked);
    return inTeam === null ? null : [...inTeam];
  }

  return {
    /** Finished reviews of the people whom the viewer leads; each of them can see that it was looked at. In works-council mode none. */
    async search(viewer: Viewer, input: SearchInput): Promise<ReviewsView> {
      if ((await openGate(viewer)).worksCouncil) return { reviews: [], people: [], next: null, isHidden: true };
      const { workspaceId } = viewer;
      const standing = await findQaStanding(people, viewer);
      const memberIds = await findSubjects(standing, input);
      const { reviewerId, channel, before } = input;
      const period = input.period === null ? null : parseCardPeriod(input.period);
      const { from, to } = period === null ? always : toStretch(period, await findTimeZone(workspaceId));
      const search = { memberIds, reviewerId, channel, from, to, before };
      const [rows, reviewed] = await Promise.all([
        repository.search(workspaceId, search, pageSize + 1),
        repository.listReviewed(workspaceId, standing.isManager ? null : [...standing.led]),
      ]);
      const personOf = await people.findPeople(workspaceId, reviewed);
      const shown = rows.slice(0, pageSize);
      const last = shown.at(-1);
      await audit.recordViews({
        viewer,
        subjectMemberIds: [...new Set(shown.map(({ agentId }) => agentId))],
        what: 'quality reviews',
      });
      return {
        reviews: await reader.toSummaries(viewer, shown),
        people: reviewed.map(personOf).toSorted((a, b) => (a.name ?? '').localeCompare(b.name ?? '')),
        next: rows.length <= pageSize || last === undefined ? null : { at: last.submittedAt, reviewId: last.reviewId },
        isHidden: false,
      };
    },

    /** Drawn tickets of the viewer's teams that wait, whoever reviews them. In works-council mode only those that the viewer reviews, or nobody. */
    async due(viewer: Viewer): Promise<DueSamplesView> {
      const { workspaceId, memberId } = viewer;
      const { isManager, ledTeamIds } = await findQaStanding(people, viewer);
      const { worksCouncil } = await openGate(viewer);
      const rows = await repository.listDueOfTeams(workspaceId, isManager ? null : [...ledTeamIds], mostDue + 1);
      const shown = rows
        .slice(0, mostDue)
        .filter(({ reviewerId }) => !worksCouncil || reviewerId === null || reviewerId === memberId);
      const personOf = await people.findPeople(
        workspaceId,
        shown.flatMap(({ agentId, reviewerId }) => (reviewerId === null ? [agentId] : [agentId, reviewerId])),
      );
      return {
        due: shown.map((row) => toDueSample(row, personOf)),
        isHidden: worksCouncil,
        hasMore: !worksCouncil && rows.length > mostDue,
        serverNow: now(),
      };
    },
  };
}
