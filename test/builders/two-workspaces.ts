import { randomUUID } from 'node:crypto';
import type { Db } from '@shiftlight/api/db.ts';
import type { Checklist } from '@shiftlight/shared/escalations/checklist.ts';
import { checklist } from './checklists.ts';
import { storeTrigger, triggerRuleOf } from './coaching.ts';
import { signIn } from './http-client.ts';
import { addMember, createWorkspace, known, unique, type TestPerson } from './people.ts';
import { storeQuality, type StoredQuality } from './quality-reviews.ts';
import type { TestInstance } from './test-instance.ts';

/** One workspace with one of everything that has an id; keys are the names by which inputs ask for it. */
export interface World {
  readonly admin: TestPerson;
  readonly ids: Readonly<
    Record<
      | 'memberId'
      | 'teamId'
      | 'connectorId'
      | 'calendarId'
      | 'sessionId'
      | 'externalId'
      | 'escalationId'
      | 'checklistId'
      | 'triggerId'
      | 'disputeId'
      | 'reconciliationId'
      | 'reviewerMemberId'
      | keyof StoredQuality,
      string
    >
  >;
  /** A session and a coaching trigger of the admin's own. */
  readonly adminSessionId: string;
  readonly adminTriggerId: string;
  /** An open dispute of the admin's own. */
  readonly adminDisputeId: string;
  /** Text that appears in this workspace's data and nowhere else. */
  readonly mark: string;
}

export async function createWorld(instance: TestInstance): Promise<World> {
  const mark = unique('mark');
  const admin = await createWorkspace(instance, mark);
  const { workspaceId } = admin.viewer;
  const { teamId } = await instance.services.teams.create({ workspaceId, actorMemberId: null }, `Team ${mark}`);
  const member = await addMember(instance, workspaceId, 'agent', { name: `Member ${mark}`, teamId });
  await signIn(instance, member);
  await signIn(instance, admin);
  const [session] = await instance.services.people.listSessions(member.viewer.userId);
  const [adminSession] = await instance.services.people.listSessions(admin.viewer.userId);
  const connectorId = randomUUID();
  const credentials = { token: `Token ${mark}` };
  await instance.db.prisma.connector.create({
    data: {
      id: connectorId,
      workspaceId,
      helpdesk: 'request-tracker',
      name: `RT ${mark}`,
      baseUrl: 'http://127.0.0.1:1',
      // Switched off: nothing may read it in the background while its rows are compared.
      active: false,
      secrets: instance.services.foundation.secrets.sealJson(`${workspaceId}/${connectorId}`, {
        credentials,
        webhookSecret: `Secret ${mark}`,
      }),
    },
    select: { id: true },
  });
  const externalId = unique('ticket');
  await addTicket(instance.db, { workspaceId, connectorId, externalId, mark });
  const { memberId } = member.viewer;
  const own = checklist(`list-${randomUUID()}`, undefined, { label: `Checklist ${mark}` });
  const escalationId = await addEscalation(instance.db, { workspaceId, connectorId, externalId }, memberId, own);
  const rule = triggerRuleOf({ label: `Trigger ${mark}` });
  const triggerId = await storeTrigger(instance, { workspaceId, memberId }, { rule });
  const adminTriggerId = await storeTrigger(instance, { workspaceId, memberId: admin.viewer.memberId }, { rule });
  const disputed = { workspaceId, connectorId, ticketId: externalId, mark };
  const disputeId = await addDispute(instance.db, { ...disputed, memberId });
  const adminDisputeId = await addDispute(instance.db, { ...disputed, memberId: admin.viewer.memberId });
  const reviewerMemberId = admin.viewer.memberId;
  const reviewed = { workspaceId, connectorId, externalId, teamId, memberId, reviewerMemberId, mark };
  const quality = await storeQuality(instance.db, reviewed);
  const calendar = await instance.db.prisma.calendar.findFirstOrThrow({ where: { workspaceId }, select: { id: true } });
  return {
    admin,
    mark,
    adminSessionId: known(adminSession).id,
    adminTriggerId,
    adminDisputeId,
    ids: {
      memberId,
      teamId,
      connectorId,
      calendarId: calendar.id,
      sessionId: known(session).id,
      externalId,
      escalationId,
      checklistId: own.id,
      triggerId,
      disputeId,
      reconciliationId: await addReconciliation(instance.db, { workspaceId, connectorId, externalId, mark }),
      reviewerMemberId: admin.viewer.memberId,
      ...quality,
    },
  };
}

/** A comparison that waits for an admin's decision. */
async function addReconciliation({ prisma }: Db, { workspaceId, connectorId, externalId, mark }: TicketRow) {
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

async function addTicket({ prisma }: Db, { mark, ...key }: TicketRow): Promise<void> {
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

async function addDispute({ prisma }: Db, { mark, ...row }: DisputedTicket): Promise<string> {
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
async function addEscalation(
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

const ownTables = [
  'member',
  'team',
  'connector',
  'person',
  'calendar',
  'policy_set',
  'target_set',
  'event',
  'ticket',
  'quarantine',
  'dispute',
  'access_log',
  'coaching_rule_set',
  'coaching_trigger',
  'coaching_note',
  'audit_log',
  'escalation',
  'escalation_step',
  'checklist_set',
  'checklist_draft',
  'qa_rubric',
  'qa_rubric_draft',
  'qa_plan',
  'qa_draw',
  'qa_sample',
  'qa_review',
];

/** Everything stored about a workspace as text: two readings are equal when nothing changed. */
export async function readWorkspace({ pool }: Db, workspaceId: string): Promise<string> {
  const parts = await Promise.all([
    ...ownTables.map((table) =>
      pool.query(`SELECT t::text AS row FROM "${table}" t WHERE workspace_id = $1 ORDER BY 1`, [workspaceId]),
    ),
    pool.query(
      'SELECT tm::text AS row FROM team_member tm JOIN team t ON t.id = tm.team_id WHERE t.workspace_id = $1 ORDER BY 1',
      [workspaceId],
    ),
    pool.query(
      `SELECT u::text || s::text AS row FROM member m JOIN "user" u ON u.id = m.user_id JOIN session s ON s."userId" = u.id
       WHERE m.workspace_id = $1 ORDER BY 1`,
      [workspaceId],
    ),
    pool.query('SELECT w::text AS row FROM workspace w WHERE id = $1', [workspaceId]),
  ]);
  return JSON.stringify(parts.map(({ rows }) => rows));
}
