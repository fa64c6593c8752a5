import { randomUUID } from 'node:crypto';
import type { Db } from '@shiftlight/api/db.ts';
import type { Checklist } from '@shiftlight/shared/escalations/checklist.ts';
import { checklist } from './checklists.ts';

/** A comparison that waits for an admin's decision. */
export async function addReconciliation({ prisma }: Db, { workspaceId, connectorId, externalId, mark }: TicketRow) {
  const id = randomUUID();
  const at = new Date();
  await prisma.reconciliation.create({
    data: { workspaceId, id, connectorId, state: 'held', startedAt: at, notBefore: at, absent: 1 },
    select: { id: true },
  });
  await prisma.auditedValue.create({
    data: {
      ...{ workspaceId, reconciliationId: id, ticketId: externalId, field: 'group' },
      ...{ theirs: `Group ${mark}`, ours: 'other', verdict: 'differs', reason: 'unknown' },
    },
    select: { field: true },
  });
  return id;
}

/** Inputs call both a ticket's and a colleague's id `externalId`: here it is one text. */
interface TicketRow {
  readonly workspaceId: string;
  readonly connectorId: string;
  readonly externalId: string;
  readonly mark: string;
}

export async function addTicket({ prisma }: Db, { mark, ...key }: TicketRow): Promise<void> {
  const at = new Date();
  await prisma.person.create({
    data: { ...key, kind: 'agent', name: `Person ${mark}` },
  });
  await prisma.ticket.create({
    data: {
      ...key,
      open: true,
      gone: false,
      status: 'open',
      rawStatus: 'open',
      subject: `Subject ${mark}`,
      assigneeId: key.externalId,
      openedAt: at,
      lastEventAt: at,
      policyVersion: 1,
      agents: [key.externalId],
      facts: {
        subject: `Subject ${mark}`,
        assigneeId: key.externalId,
        deletedAt: null,
        mergedInto: null,
        tags: [],
        status: 'open',
        tier: 1,
        escalations: 0,
      },
      clocks: [],
      fold: {},
      position: 1,
    },
  });
  const event = {
    id: eventIdOf(key.externalId),
    ticketId: key.externalId,
    at: at.getTime(),
    order: 0,
    actor: { kind: 'agent', personId: key.externalId },
    type: 'message.added',
    visibility: 'public',
    automatic: false,
    channel: null,
    lengthChars: null,
  };
  const { workspaceId, connectorId } = key;
  await prisma.event.create({
    data: {
      workspaceId,
      connectorId,
      sourceId: event.id,
      ticketId: event.ticketId,
      type: event.type,
      at,
      sourceOrder: 0,
      body: { ...event },
      via: 'import',
    },
    select: { sourceId: true },
  });
}

/** Id of the one event of a world's ticket: an answer. */
export function eventIdOf(externalId: string): string {
  return `answer on ${externalId}`;
}

interface DisputedTicket {
  readonly workspaceId: string;
  readonly memberId: string;
  readonly connectorId: string;
  readonly ticketId: string;
  readonly mark: string;
}

export async function addDispute({ prisma }: Db, { mark, ...row }: DisputedTicket): Promise<string> {
  const { connectorId, ticketId } = row;
  const id = randomUUID();
  const target = { kind: 'event', connectorId, ticketId, sourceEventId: eventIdOf(ticketId) };
  const reason = `Reason ${mark}`;
  const openedAt = new Date();
  await prisma.dispute.create({
    data: { ...row, id, requestId: randomUUID(), target, targetKey: 'of this world', reason, openedAt },
    select: { id: true },
  });
  return id;
}

/** Sent by the member, and not decided yet. */
export async function addEscalation(
  { prisma }: Db,
  key: Omit<TicketRow, 'mark'>,
  memberId: string,
  own: Checklist,
): Promise<string> {
  const { workspaceId } = key;
  const id = randomUUID();
  const at = new Date();
  const step = {
    kind: 'sent',
    at: at.getTime(),
    byMemberId: memberId,
    answers: { question: own.label },
    missingItemIds: [],
  };
  const checklists = JSON.parse(JSON.stringify([own, checklist('general')]));
  await prisma.checklistSet.create({
    data: { workspaceId, version: 1, checklists, publishedAt: at, publishedBy: memberId },
    select: { version: true },
  });
  await prisma.escalation.create({
    data: {
      ...key,
      ...{
        id,
        checklist: checklists[0],
        toTier: 2,
        sentBy: memberId,
        state: 'waiting',
        steps: 1,
        sentAt: at,
        changedAt: at,
      },
      history: { create: { number: 1, requestId: randomUUID(), byMemberId: memberId, body: step } },
    },
    select: { id: true },
  });
  return id;
}

/** A preview over every ticket that was called off: nothing works on it while rows are compared. */
export async function addCount(
  { prisma }: Db,
  { workspaceId, memberId, mark }: { readonly workspaceId: string; readonly memberId: string; readonly mark: string },
): Promise<string> {
  const id = randomUUID();
  const at = new Date();
  const draft = { kind: 'policies', policies: [{ id: 'p', version: 1, name: `Policy ${mark}`, targets: [] }] };
  await prisma.whatIfCount.create({
    data: {
      ...{
        workspaceId,
        id,
        askedBy: memberId,
        askedAt: at,
        draft,
        basis: mark,
        period: '2026-10',
        fromAt: at,
        toAt: at,
      },
      ...{ timeZone: 'UTC', state: 'cancelled', total: 1, startPosition: 0, watchedAt: at, finishedAt: at },
    },
    select: { id: true },
  });
  return id;
}
