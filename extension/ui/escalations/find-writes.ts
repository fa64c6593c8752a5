import type { EscalationAnswers } from '@shiftlight/shared/escalations/check-escalation.ts';
import type { TicketRef } from '@shiftlight/shared/views/ticket-view.ts';
import { z } from 'zod';
import type { PendingWrite } from '../../messaging/outbox-view.ts';

const answers = z.record(z.string(), z.union([z.string(), z.boolean(), z.null()]));
const sent = z.object({ connectorId: z.string(), externalId: z.string() });
const onOne = z.object({ escalationId: z.string() });
const tag = z.object({ answers, checklistId: z.string().optional() });

/** Pending writes about this ticket or one of these escalations. */
export function findWrites(
  writes: readonly PendingWrite[],
  ref: TicketRef | null,
  escalationIds: readonly string[],
): readonly PendingWrite[] {
  return writes.filter(({ input }) => {
    const asSent = sent.safeParse(input).data;
    if (asSent !== undefined) return asSent.connectorId === ref?.connectorId && asSent.externalId === ref.externalId;
    const one = onOne.safeParse(input).data;
    return one !== undefined && escalationIds.includes(one.escalationId);
  });
}

/** What a refused tag said, to be put back into its form; null for another kind of write. */
export function findTag(
  write: PendingWrite,
): { readonly checklistId: string | null; readonly answers: EscalationAnswers } | null {
  const parsed = tag.safeParse(write.input).data;
  return parsed === undefined ? null : { checklistId: parsed.checklistId ?? null, answers: parsed.answers };
}
