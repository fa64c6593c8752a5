import type { OwnRecord } from '@shiftlight/shared/truth/own-record.ts';
import type { CommonSettings } from '../common-settings.ts';
import { lastChangeOf, nameOf, type ScoutConversation } from './scout-schemas.ts';
import { toScoutStatus } from './scout-status.ts';

/** True when the conversation is there: neither deleted nor spam. */
export const isPresent = ({ state, status }: ScoutConversation): boolean => state !== 'deleted' && status !== 'spam';

/** A conversation as its helpdesk records it. */
export function toScoutRecord(
  conversation: ScoutConversation,
  mailboxes: ReadonlyMap<string, string>,
  settings: CommonSettings,
): OwnRecord {
  const { id, assignee, mailboxId, status, createdAt } = conversation;
  const isHeld = assignee !== null && nameOf(assignee) !== 'Anyone';
  return {
    ticketId: id,
    changedAt: lastChangeOf(conversation),
    values: {
      status: toScoutStatus(status ?? 'active', settings),
      assignee: isHeld ? assignee.id : null,
      group: mailboxId === null ? null : (mailboxes.get(mailboxId) ?? mailboxId),
      'opened-at': createdAt,
    },
  };
}
