import { getCardPeriod } from '../scorecards/get-card-period.ts';
import type { TeamWorkload } from '@shiftlight/shared/views/workload-view.ts';
import type { Viewer } from '../../trpc/context.ts';
import type { AuditService } from '../audit/audit.service.ts';
import type { OpenGate } from '../privacy/figure-gate.ts';
import { toCardBounds } from '../scorecards/card-bounds.ts';
import type { ScorecardAccess } from '../scorecards/scorecard-access.ts';
import type { WorkloadInput } from './workload.schema.ts';
import type { WorkloadRepository } from './workload.repository.ts';

export type WorkloadService = ReturnType<typeof createWorkloadService>;

export interface WorkloadDependencies {
  readonly repository: WorkloadRepository;
  readonly access: Pick<ScorecardAccess, 'open'>;
  readonly audit: Pick<AuditService, 'recordView'>;
  readonly openGate: OpenGate;
  readonly findTimeZone: (workspaceId: string) => Promise<string>;
  readonly now: () => number;
}

/** What the people of a team have before them. */
export function createWorkloadService(dependencies: WorkloadDependencies) {
  const { repository, access, audit, openGate, findTimeZone, now } = dependencies;
  return {
    /** The members of a team that the viewer leads; each of them can see that it was looked at. */
    async ofTeam(viewer: Viewer, { teamId, period }: WorkloadInput): Promise<TeamWorkload> {
      const { workspaceId } = viewer;
      const team = await access.open(viewer, { scope: 'team', teamId });
      const bounds = toCardBounds(getCardPeriod(period), now(), await findTimeZone(workspaceId));
      if ((await openGate(viewer)).worksCouncil) return { members: null, serverNow: now() };
      const members = await repository.listOfTeam(workspaceId, team.id, bounds);
      for (const { memberId } of members) {
        await audit.recordView({ viewer, subjectMemberId: memberId, what: 'workload' });
      }
      return { members, serverNow: now() };
    },
  };
}
