import type { TriggerRecordView } from '@shiftlight/shared/views/coaching-view.ts';
import { roleIncludes } from '../../roles.ts';
import type { Viewer } from '../../trpc/context.ts';
import type { PeopleService } from '../people/people.service.ts';
import type { FigureGate, OpenGate } from '../privacy/figure-gate.ts';
import { minimumGroup } from '../privacy/minimum-group.ts';
import type { CoachingRepository } from './coaching.repository.ts';
import { toTriggerRecords } from './to-trigger-records.ts';

export type TriggerRecordsService = ReturnType<typeof createTriggerRecordsService>;

export interface TriggerRecordsDependencies {
  readonly repository: Pick<CoachingRepository, 'listOutcomes'>;
  readonly people: Pick<PeopleService, 'listMembers' | 'listAll'>;
  readonly openGate: OpenGate;
}

/** A trigger's record rests on its newest calls. */
export const recordedOutcomes = 5_000;

/** How triggers did so far, for everybody who is measured by them. */
export function createTriggerRecordsService({ repository, people, openGate }: TriggerRecordsDependencies) {
  return {
    /**
     * One record for each trigger: for leads over those whom they lead, for managers over everybody; for everybody else over the whole
     * workspace, once it called for five others or more, whatever the mode.
     */
    async list(viewer: Viewer): Promise<readonly TriggerRecordView[]> {
      const { workspaceId, memberId, role } = viewer;
      const leads = roleIncludes(role, 'lead');
      const [members, gate] = await Promise.all([
        leads ? people.listMembers(viewer) : people.listAll(workspaceId),
        openGate(viewer),
      ]);
      const outcomes = await repository.listOutcomes(
        workspaceId,
        members.map(({ id }) => id),
        recordedOutcomes,
      );
      return toTriggerRecords(outcomes, leads ? gate : groupsOnly(memberId));
    },
  };
}

/** Shows what rests on five others or more. */
function groupsOnly(viewerId: string): Pick<FigureGate, 'showsGroup'> {
  return { showsGroup: (ids) => new Set([...ids].filter((id) => id !== viewerId)).size >= minimumGroup };
}
