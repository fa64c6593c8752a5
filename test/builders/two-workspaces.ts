import { randomUUID } from 'node:crypto';
import { Readable } from 'node:stream';
import type { Db } from '@shiftlight/api/db.ts';
import { checklist } from './checklists.ts';
import { storeTrigger, triggerRuleOf } from './coaching.ts';
import { signIn } from './http-client.ts';
import { addMember, createWorkspace, known, unique, type TestPerson } from './people.ts';
import { storeQuality, storeReviewDispute, type StoredQuality } from './quality-reviews.ts';
import type { TestInstance } from './test-instance.ts';
import { addCount, addDispute, addEscalation, addReconciliation, addTicket } from './world-rows.ts';

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
      | 'importId'
      | 'reconciliationId'
      | 'reviewerMemberId'
      | 'leadMemberId'
      | 'coachingId'
      | 'countId'
      | keyof StoredQuality,
      string
    >
  >;
  /** A session and a coaching trigger of the admin's own. */
  readonly adminSessionId: string;
  readonly adminTriggerId: string;
  /** An open dispute of the admin's own. */
  readonly adminDisputeId: string;
  /** An open dispute of a review that somebody else wrote. */
  readonly reviewDisputeId: string;
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
  const reviewDisputeId = await storeReviewDispute(instance.db, reviewed);
  const calendar = await instance.db.prisma.calendar.findFirstOrThrow({ where: { workspaceId }, select: { id: true } });
  return {
    admin,
    mark,
    adminSessionId: known(adminSession).id,
    adminTriggerId,
    adminDisputeId,
    reviewDisputeId,
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
      leadMemberId: admin.viewer.memberId,
      coachingId: await addCoaching(instance, admin, memberId, mark),
      ...quality,
      importId: await addImport(instance, admin, mark),
      countId: await addCount(instance.db, { workspaceId, memberId: admin.viewer.memberId, mark }),
    },
  };
}

/** A file that was sent, of one shift. */
async function addImport(instance: TestInstance, { viewer }: TestPerson, mark: string): Promise<string> {
  const { workspaceId } = viewer;
  const shop = { helpdesk: 'events-api', name: `Rota ${mark}`, baseUrl: 'http://127.0.0.1:1' };
  const { connectorId } = await instance.services.connectors.create(workspaceId, shop);
  const file = `agent,activity,from,to\n${mark},phone,2026-11-02 09:00,2026-11-02 10:00\n`;
  const content = Readable.from([Buffer.from(file)]);
  const { id } = await instance.services.imports.upload({ workspaceId, connectorId, name: 'rota.csv' }, content);
  return id;
}

/** A session in which the admin coaches the member. */
async function addCoaching({ services }: TestInstance, { viewer }: TestPerson, memberId: string, mark: string) {
  const { sessionId } = await services.coachingSessions.open(viewer, {
    ...{ requestId: randomUUID(), memberId, leadMemberId: viewer.memberId, triggerId: null, followUpOn: null },
    goals: [],
    text: `Session ${mark}`,
  });
  return sessionId;
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
  'qa_calibration',
  'qa_calibration_reviewer',
  'privacy_setting',
  'retention_run',
  'coaching_session',
  'coaching_goal',
  'coaching_entry',
  'integrity_note',
  'signal_limit_set',
  'leaderboard_team',
  'leaderboard_participant',
  'team_goal',
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
