import { roleIncludes } from '../../roles.ts';
import { toWaitingItems } from '../waiting/to-waiting-item.ts';
import type { WaitingSource } from '../waiting/waiting-source.ts';
import type { EscalationReadsRepository } from './escalation-reads.repository.ts';
import type { EscalationRow } from './escalation-row.ts';

/** Escalations that came back to who sent them, and for specialists those that wait for them. */
export function createEscalationsWaiting(
  repository: Pick<EscalationReadsRepository, 'listWaiting' | 'listSentBy'>,
): WaitingSource {
  return {
    async find({ workspaceId, memberId, role }, now) {
      const everything = roleIncludes(role, 'manager');
      const [sent, waiting] = await Promise.all([
        repository.listSentBy(workspaceId, memberId, now),
        roleIncludes(role, 'specialist') ? repository.listWaiting(workspaceId, { memberId, everything }) : [],
      ]);
      const returned = sent.filter(({ state }) => state === 'returned');
      return [
        ...toWaitingItems('returned', returned.map(toThing)),
        ...toWaitingItems('escalation', waiting.map(toThing)),
      ];
    },
  };
}

/** It waits since its newest step. */
const toThing = ({ steps }: EscalationRow) => ({ dueAt: null, since: steps.at(-1)?.at ?? null });
