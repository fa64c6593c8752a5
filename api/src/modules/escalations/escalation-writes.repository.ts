import type { Checklist } from '@shiftlight/shared/escalations/checklist.ts';
import type { EscalationStep } from '@shiftlight/shared/escalations/escalation-steps.ts';
import {
  foldEscalation,
  type EscalationProgress,
  type EscalationState,
} from '@shiftlight/shared/escalations/fold-escalation.ts';
import type { EscalationReceipt } from '@shiftlight/shared/views/escalation-view.ts';
import type pg from 'pg';
import type { Db } from '../../db.ts';
import { ShiftlightError } from '../../errors.ts';
import { inTransaction } from '../../ingest/in-transaction.ts';
import { notifyChanged, type Client } from '../../ingest/ingest.repository.ts';

/** Whose write it is. A repeated request is answered as it was the first time. */
export interface WriteRequest {
  readonly workspaceId: string;
  readonly memberId: string;
  readonly requestId: string;
}

export interface NewEscalation {
  readonly connectorId: string;
  readonly externalId: string;
  readonly checklist: Checklist;
  readonly toTier: number;
}

/** What came of a step: its receipt, or the steps because of which it could not be added. */
export type StepOutcome =
  { readonly receipt: EscalationReceipt } | { readonly receipt: null; readonly steps: readonly EscalationStep[] };

type Work = (client: Client) => Promise<unknown>;

export type EscalationWritesRepository = ReturnType<typeof createEscalationWritesRepository>;

/** Adds escalations and their steps. Each write is one transaction; steps of one escalation happen one after the other. */
export function createEscalationWritesRepository(db: Db) {
  return {
    /** The answer that this request had before; null when it is new. Throws CONFLICT when another write used its id. */
    findAnswer: (request: WriteRequest, kind: EscalationStep['kind'], escalationId: string | null) =>
      findAnswer(db.pool, request, kind, escalationId),

    /** A new escalation under the id of its request; `append` stores its event in the same transaction. Null when the ticket has an open one. */
    async add(
      request: WriteRequest,
      escalation: NewEscalation,
      step: EscalationStep,
      append: Work,
    ): Promise<EscalationReceipt | null> {
      return inTransaction(db, async (client) => {
        if (!(await insertEscalation(client, request, escalation, foldEscalation([step])))) {
          return findAnswer(client, request, step.kind, null);
        }
        await insertStep(client, request, request.requestId, 1, step);
        await append(client);
        return { escalationId: request.requestId, state: 'waiting', steps: 1 };
      });
    },

    /**
     * Locks the escalation, lets `decide` see its steps and adds the one that it gives; when it gives none, the steps that stood in the way
     * are the answer. Throws NOT_FOUND for an unknown id, and what `decide` throws.
     */
    async addStep(
      request: WriteRequest,
      escalationId: string,
      kind: EscalationStep['kind'],
      decide: (steps: readonly EscalationStep[]) => EscalationStep | null,
    ): Promise<StepOutcome> {
      return inTransaction(db, async (client) => {
        const key = await lockEscalation(client, request.workspaceId, escalationId);
        const answer = await findAnswer(client, request, kind, escalationId);
        if (answer !== null) return { receipt: answer };
        const before = await listSteps(client, request.workspaceId, escalationId);
        const step = decide(before);
        if (step === null) return { receipt: null, steps: before };
        const progress = foldEscalation([...before, step]);
        await insertStep(client, request, escalationId, progress.steps, step);
        await updateEscalation(client, request.workspaceId, escalationId, progress);
        await notifyChanged(client, [{ workspaceId: request.workspaceId, ...key }]);
        return { receipt: { escalationId, state: progress.state, steps: progress.steps } };
      });
    },

    /** Computes what stands beside the steps anew and repairs what differs; gives how many escalations there are and which were different. */
    async rebuild(
      workspaceId: string,
    ): Promise<{ readonly escalations: number; readonly different: readonly string[] }> {
      const { rows } = await db.pool.query<{ id: string }>('SELECT id FROM escalation WHERE workspace_id = $1', [
        workspaceId,
      ]);
      const different: string[] = [];
      for (const { id } of rows) {
        const changed = await inTransaction(db, async (client) => {
          await lockEscalation(client, workspaceId, id);
          const steps = await listSteps(client, workspaceId, id);
          return updateEscalation(client, workspaceId, id, foldEscalation(steps));
        });
        if (changed) different.push(id);
      }
      return { escalations: rows.length, different };
    },
  };
}

async function findAnswer(
  client: Client,
  { workspaceId, memberId, requestId }: WriteRequest,
  kind: EscalationStep['kind'],
  escalationId: string | null,
): Promise<EscalationReceipt | null> {
  const { rows } = await client.query<{ id: string; number: number; by: string; kind: string }>(
    `SELECT escalation_id AS id, number, by_member_id AS by, body->>'kind' AS kind FROM escalation_step
     WHERE workspace_id = $1 AND request_id = $2`,
    [workspaceId, requestId],
  );
  const [row] = rows;
  if (row === undefined) return null;
  if (row.by !== memberId || row.kind !== kind || (escalationId !== null && row.id !== escalationId))
    throw new ShiftlightError(
      'CONFLICT',
      'This request was used for something else already. Send it again as a new one.',
    );
  const steps = (await listSteps(client, workspaceId, row.id)).slice(0, row.number);
  return { escalationId: row.id, state: foldEscalation(steps).state, steps: row.number };
}

async function lockEscalation(client: pg.PoolClient, workspaceId: string, id: string) {
  const { rows } = await client.query<{ connectorId: string; externalId: string }>(
    `SELECT connector_id AS "connectorId", external_id AS "externalId" FROM escalation
     WHERE workspace_id = $1 AND id = $2 FOR UPDATE`,
    [workspaceId, id],
  );
  const [row] = rows;
  if (row === undefined) throw new ShiftlightError('NOT_FOUND', 'There is no such escalation among those you can see.');
  return row;
}

async function listSteps(
  client: Client,
  workspaceId: string,
  escalationId: string,
): Promise<readonly EscalationStep[]> {
  const { rows } = await client.query<{ body: EscalationStep }>(
    'SELECT body FROM escalation_step WHERE workspace_id = $1 AND escalation_id = $2 ORDER BY number',
    [workspaceId, escalationId],
  );
  return rows.map(({ body }) => body);
}

async function insertStep(
  client: pg.PoolClient,
  { workspaceId, requestId, memberId }: WriteRequest,
  escalationId: string,
  number: number,
  step: EscalationStep,
): Promise<void> {
  await client.query(
    `INSERT INTO escalation_step (workspace_id, escalation_id, number, request_id, by_member_id, body)
     VALUES ($1, $2, $3, $4, $5, $6)`,
    [workspaceId, escalationId, number, requestId, memberId, JSON.stringify(step)],
  );
}

/** False when the ticket has an open escalation, or this request made one already. */
async function insertEscalation(
  client: pg.PoolClient,
  { workspaceId, memberId, requestId }: WriteRequest,
  { connectorId, externalId, checklist, toTier }: NewEscalation,
  { state, steps, sentAt, changedAt }: EscalationProgress,
): Promise<boolean> {
  const { rowCount } = await client.query(
    `INSERT INTO escalation (workspace_id, id, connector_id, external_id, checklist, to_tier, team_id, sent_by, state, steps, sent_at, changed_at)
     VALUES ($1, $2, $3, $4, $5, $6, (SELECT id FROM team WHERE workspace_id = $1 AND id = $7), $8, $9, $10, $11, $12)
     ON CONFLICT DO NOTHING`,
    [
      workspaceId,
      requestId,
      connectorId,
      externalId,
      JSON.stringify(checklist),
      toTier,
      checklist.teamId,
      memberId,
      state,
      steps,
      toTimestamp(sentAt),
      toTimestamp(changedAt),
    ],
  );
  return rowCount === 1;
}

/** True when something stood there differently. */
async function updateEscalation(
  client: pg.PoolClient,
  workspaceId: string,
  id: string,
  progress: EscalationProgress,
): Promise<boolean> {
  const { rating } = progress;
  const { rowCount } = await client.query(
    `UPDATE escalation SET (sent_by, state, steps, sent_at, changed_at, rated_at, rated_by, rated_complete) =
       ($3::uuid, $4::text, $5::int, $6::timestamptz, $7::timestamptz, $8::timestamptz, $9::uuid, $10::bool)
     WHERE workspace_id = $1 AND id = $2 AND
       (sent_by, state, steps, sent_at, changed_at, rated_at, rated_by, rated_complete) IS DISTINCT FROM
       ($3::uuid, $4::text, $5::int, $6::timestamptz, $7::timestamptz, $8::timestamptz, $9::uuid, $10::bool)`,
    [
      workspaceId,
      id,
      progress.sentByMemberId,
      progress.state satisfies EscalationState,
      progress.steps,
      toTimestamp(progress.sentAt),
      toTimestamp(progress.changedAt),
      rating === null ? null : toTimestamp(rating.at),
      rating?.byMemberId ?? null,
      rating?.complete ?? null,
    ],
  );
  return rowCount === 1;
}

const toTimestamp = (at: number): string => new Date(at).toISOString();
