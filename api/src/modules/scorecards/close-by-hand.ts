import { parseCardPeriod } from '@shiftlight/shared/scorecards/card-period.ts';
import { ShiftlightError } from '../../errors.ts';
import type { Viewer } from '../../trpc/context.ts';
import type { AuditService } from '../audit/audit.service.ts';
import { toStretch } from './card-bounds.ts';
import type { Closing } from './close-months.ts';
import type { ClosingRepository } from './closing.repository.ts';
import { closingDelayMs } from './scorecards.service.ts';

export interface CloseByHandDependencies {
  readonly closing: Pick<Closing, 'close'>;
  readonly repository: Pick<ClosingRepository, 'listWorkspaces'>;
  readonly audit: Pick<AuditService, 'record'>;
  readonly now: () => number;
}

export type CloseByHand = ReturnType<typeof createCloseByHand>;

/** Months that were over before the workspace was made are not closed by themselves; a manager closes them once their history is there. */
export function createCloseByHand({ closing, repository, audit, now }: CloseByHandDependencies) {
  return {
    /** Closes a month that is over; `closed` is false when it was closed before. Throws INVALID for another period, CONFLICT while it is too early. */
    async closeMonth(viewer: Viewer, text: string): Promise<{ readonly closed: boolean }> {
      const { workspaceId } = viewer;
      const period = parseCardPeriod(text);
      if (period === null || period.kind !== 'month')
        throw new ShiftlightError('INVALID', 'Only whole months are closed. Write 2026-11 for a month.');
      const workspace = (await repository.listWorkspaces()).find(({ id }) => id === workspaceId);
      if (workspace === undefined) throw new ShiftlightError('NOT_FOUND', 'This workspace does not exist.');
      if (toStretch(period, workspace.timeZone).to + closingDelayMs > now())
        throw new ShiftlightError('CONFLICT', 'This month closes by itself once it is over.');
      if (workspace.isReading)
        throw new ShiftlightError(
          'CONFLICT',
          'A helpdesk’s history is still being read. Close the month once all of it is there.',
        );
      const closed = await closing.close(workspaceId, period);
      if (closed) await audit.record(viewer, 'scorecards.closed', { period: period.text });
      return { closed };
    },
  };
}
