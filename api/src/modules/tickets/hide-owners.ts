import type { Clock } from '@shiftlight/shared/sla/clock.ts';
import type { TicketViewRow } from './tickets.repository.ts';

/** Has no name and is nobody's id: “somebody”. */
const somebodyElse = '';

/**
 * Clocks as a viewer may see them where single people are not shown: how long a colleague held a ticket is a figure of theirs. Whoever has the
 * ticket sees their own part and what was gone before, as one sum that the clock tells anyway; nobody else sees parts.
 */
export function withoutHiddenOwners(
  { clocks, assigneeId, assigneeMemberId }: Pick<TicketViewRow, 'clocks' | 'assigneeId' | 'assigneeMemberId'>,
  viewerMemberId: string,
): readonly Clock[] {
  const isTheirs = assigneeId !== null && assigneeMemberId === viewerMemberId;
  return clocks.map((clock) => {
    if (!isTheirs) return { ...clock, owners: [] };
    const own = clock.owners.filter(({ ownerId }) => ownerId === assigneeId);
    const usedMs = clock.owners.reduce((sum, share) => sum + (share.ownerId === assigneeId ? 0 : share.usedMs), 0);
    return { ...clock, owners: usedMs === 0 ? own : [{ ownerId: somebodyElse, usedMs }, ...own] };
  });
}
