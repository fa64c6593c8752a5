import type { Directory } from './directory.ts';
import type { RestTicket, RestTransaction } from './rest-schemas.ts';
import { nobodyUser, type RtTicketAtCreation, type RtTransaction } from './rt-transaction.ts';

/** A transaction with its ids resolved to names. */
export async function resolveTransaction(tx: RestTransaction, directory: Directory): Promise<RtTransaction> {
  const isQueueChange = tx.Type === 'Set' && tx.Field === 'Queue';
  const isOwnerChange = tx.Field === 'Owner' && tx.Type !== 'SetWatcher';
  return {
    id: tx.id,
    ticketId: tx.ObjectId,
    type: tx.Type,
    field: tx.Field,
    oldValue: tx.OldValue,
    newValue: tx.NewValue,
    createdAt: tx.Created,
    timeTakenMinutes: tx.TimeTaken,
    creator: await directory.getUser(tx.Creator.id),
    newOwner: isOwnerChange ? await directory.findOwner(tx.NewValue) : null,
    newQueue: isQueueChange ? await directory.getQueueName(tx.NewValue) : null,
  };
}

/**
 * The ticket as it was made: RT keeps only present values, so each field is the old value of its first change, or the present one
 * when it never changed. `present` null (merged away): what the changes tell, else RT's defaults.
 */
export async function recoverCreation(
  present: RestTicket | null,
  transactions: readonly RestTransaction[],
  directory: Directory,
): Promise<RtTicketAtCreation> {
  const first = (field: string) =>
    transactions.find((tx) => tx.Field === field && tx.Type !== 'SetWatcher' && tx.Type !== 'Create');
  const firstStatus = transactions.find((tx) => tx.Type === 'Status');
  const firstQueue = first('Queue');
  const firstOwner = first('Owner');
  const requestor = present?.Requestor[0]?.id ?? null;
  return {
    subject: first('Subject')?.OldValue ?? present?.Subject ?? '',
    status: firstStatus?.OldValue ?? present?.Status ?? 'new',
    queue:
      firstQueue === undefined
        ? present === null
          ? ''
          : (present.Queue.Name ?? (await directory.getQueueName(present.Queue.id)))
        : await directory.getQueueName(firstQueue.OldValue),
    priority: first('Priority')?.OldValue ?? present?.Priority ?? '0',
    sla: (first('SLA')?.OldValue ?? present?.SLA) || null,
    owner: await directory.findOwner(firstOwner?.OldValue ?? present?.Owner.id ?? nobodyUser),
    requestor: requestor === null ? null : await directory.getUser(requestor),
  };
}
