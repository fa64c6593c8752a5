import type { StatusCategory } from '@shiftlight/shared/events/status.ts';
import type { OwnRecord } from '@shiftlight/shared/truth/own-record.ts';

/** When a ticket was resolved, of one that still is: helpdesks keep the instant of one that was opened again. */
export function whenDone(status: StatusCategory, resolvedAt: number | null): OwnRecord['values'] {
  const isDone = status === 'solved' || status === 'closed';
  return isDone && resolvedAt !== null ? { 'resolved-at': resolvedAt } : {};
}
