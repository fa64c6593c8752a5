import type { CriterionRating } from '@shiftlight/shared/qa/rubric.ts';
import type { Clock } from '@shiftlight/shared/sla/clock.ts';
import type { TicketFacts } from '@shiftlight/shared/tickets/ticket-facts.ts';
import type { Stretch } from '@shiftlight/shared/views/me-view.ts';
import type { TicketRef } from '@shiftlight/shared/views/ticket-view.ts';
import pg from 'pg';
import type { Db } from '../../db.ts';
import { ShiftlightError } from '../../errors.ts';
import { inTransaction } from '../../ingest/in-transaction.ts';
import type { Client } from '../../ingest/ingest.repository.ts';

/** A ticket as it is stored. */
export interface StoredTicket extends TicketRef {
  readonly facts: TicketFacts;
  readonly clocks: readonly Clock[];
}

/** Somebody in one helpdesk, who they are and in which teams. */
export interface WhatIfIdentity extends TicketRef {
  readonly memberId: string;
  readonly name: string;
  readonly teamIds: readonly string[];
}

/** No single question of a preview may take longer. */
const statementMs = 15_000;

/** Runs a preview on one unchanging picture of the data, which it cannot write to. Throws UNAVAILABLE when a question takes too long. */
export async function onSnapshot<T>(db: Db, work: (client: Client) => Promise<T>): Promise<T> {
  try {
    return await inTransaction(db, async (client) => {
      await client.query('SET TRANSACTION ISOLATION LEVEL REPEATABLE READ READ ONLY');
      await client.query(`SET LOCAL statement_timeout = ${statementMs}`);
      return work(client);
    });
  } catch (error) {
    if (error instanceof pg.DatabaseError && error.code === '57014')
      throw new ShiftlightError('UNAVAILABLE', 'This takes too long just now. Choose a shorter period.', {
        cause: error,
      });
    throw error;
  }
}

const touching = 'workspace_id = $1 AND last_event_at >= $2 AND opened_at < $3';
const toValues = (workspaceId: string, { from, to }: Stretch) => [
  workspaceId,
  new Date(from).toISOString(),
  new Date(to).toISOString(),
];

/** How many tickets a period touches. */
export async function countTouching(client: Client, workspaceId: string, stretch: Stretch): Promise<number> {
  const { rows } = await client.query<{ count: number }>(
    `SELECT count(*) AS count FROM ticket WHERE ${touching}`,
    toValues(workspaceId, stretch),
  );
  return rows[0]?.count ?? 0;
}

/** At most `limit` of them, drawn by a digest of their ids: the same ones each time, of no particular kind. */
export async function listTouchingKeys(
  client: Client,
  workspaceId: string,
  stretch: Stretch,
  limit: number,
): Promise<readonly TicketRef[]> {
  const { rows } = await client.query<TicketRef>(
    `SELECT connector_id AS "connectorId", external_id AS "externalId" FROM ticket WHERE ${touching}
     ORDER BY md5(connector_id::text || '/' || external_id), connector_id, external_id LIMIT $4`,
    [...toValues(workspaceId, stretch), limit],
  );
  return rows;
}

/** These tickets with facts and clocks, in the order asked for. */
export async function loadStored(
  client: Client,
  workspaceId: string,
  keys: readonly TicketRef[],
): Promise<readonly StoredTicket[]> {
  const { rows } = await client.query<StoredTicket>(
    `SELECT t.connector_id AS "connectorId", t.external_id AS "externalId", t.facts, t.clocks
     FROM unnest($2::uuid[], $3::text[]) WITH ORDINALITY AS k(c, e, place)
     JOIN ticket t ON t.workspace_id = $1 AND t.connector_id = k.c AND t.external_id = k.e ORDER BY k.place`,
    [workspaceId, keys.map(({ connectorId }) => connectorId), keys.map(({ externalId }) => externalId)],
  );
  return rows;
}

/** A finished review that counts: whose work, by which version of its rubric, and what was answered. */
export interface ReviewedWork {
  readonly memberId: string;
  readonly rubricVersion: number;
  readonly answers: readonly CriterionRating[];
  readonly scoreRatio: number | null;
}

/**
 * Reviews made with any version of a rubric that count in a period: not those of calibrations, and of two after a dispute the one that
 * holds, at the instant of the first; `without` those that are named.
 */
export async function listReviewedWork(
  client: Client,
  workspaceId: string,
  rubricId: string,
  { from, to }: Stretch,
  { limit, without }: { readonly limit: number; readonly without: ReadonlySet<string> },
): Promise<readonly ReviewedWork[]> {
  const { rows } = await client.query<ReviewedWork>(
    `SELECT r.agent_member_id AS "memberId", r.rubric_version AS "rubricVersion", r.answers, r.score_ratio AS "scoreRatio"
     FROM qa_review r LEFT JOIN qa_review f ON f.workspace_id = r.workspace_id AND f.id = r.replaces_review_id
     WHERE r.workspace_id = $1 AND r.rubric_id = $2 AND r.calibration_id IS NULL AND r.replaced_by_review_id IS NULL
       AND NOT r.id = ANY ($6::uuid[]) AND (r.replaces_review_id IS NULL OR f.replaced_by_review_id = r.id)
       AND COALESCE(f.submitted_at, r.submitted_at) >= $3 AND COALESCE(f.submitted_at, r.submitted_at) < $4
     ORDER BY r.submitted_at DESC, r.id LIMIT $5`,
    [workspaceId, rubricId, new Date(from).toISOString(), new Date(to).toISOString(), limit, [...without]],
  );
  return rows;
}

/** The next tickets that a period touches, in the order of their keys; `after` null = the first ones. */
export async function listTouchingAfter(
  client: Client,
  workspaceId: string,
  stretch: Stretch,
  after: TicketRef | null,
  limit: number,
): Promise<readonly TicketRef[]> {
  const place = after === null ? '' : 'AND (connector_id, external_id) > ($5::uuid, $6::text)';
  const { rows } = await client.query<TicketRef>(
    `SELECT connector_id AS "connectorId", external_id AS "externalId" FROM ticket WHERE ${touching} ${place}
     ORDER BY connector_id, external_id LIMIT $4`,
    [...toValues(workspaceId, stretch), limit, ...(after === null ? [] : [after.connectorId, after.externalId])],
  );
  return rows;
}

/** The place of the newest change of a ticket; every later change has a higher one. */
export async function findPosition(client: Client): Promise<number> {
  const { rows } = await client.query<{ position: number }>('SELECT last_value AS position FROM ticket_position');
  return rows[0]?.position ?? 0;
}

/** How many tickets that a period touches changed after that place. */
export async function countChangedSince(
  client: Client,
  workspaceId: string,
  stretch: Stretch,
  position: number,
): Promise<number> {
  const { rows } = await client.query<{ count: number }>(
    `SELECT count(*) AS count FROM ticket WHERE ${touching} AND position > $4`,
    [...toValues(workspaceId, stretch), position],
  );
  return rows[0]?.count ?? 0;
}

/** What tickets are about, by `<connector>/<id>`; those that are gone are not among them. */
export async function loadSubjects(
  client: Client,
  workspaceId: string,
  tickets: readonly TicketRef[],
): Promise<ReadonlyMap<string, string | null>> {
  const { rows } = await client.query<TicketRef & { readonly subject: string | null }>(
    `SELECT t.connector_id AS "connectorId", t.external_id AS "externalId", t.subject FROM unnest($2::uuid[], $3::text[]) AS k(c, e)
     JOIN ticket t ON t.workspace_id = $1 AND t.connector_id = k.c AND t.external_id = k.e`,
    [workspaceId, tickets.map(({ connectorId }) => connectorId), tickets.map(({ externalId }) => externalId)],
  );
  return new Map(rows.map(({ connectorId, externalId, subject }) => [`${connectorId}/${externalId}`, subject]));
}

/** Members as the helpdesks know them. */
export async function listMemberIdentities(client: Client, workspaceId: string): Promise<readonly WhatIfIdentity[]> {
  const { rows } = await client.query<WhatIfIdentity>(
    `SELECT p.connector_id AS "connectorId", p.external_id AS "externalId", p.member_id AS "memberId", u.name,
            ARRAY(SELECT tm.team_id::text FROM team_member tm JOIN team t ON t.id = tm.team_id
                  WHERE tm.member_id = p.member_id AND t.workspace_id = $1 ORDER BY 1) AS "teamIds"
     FROM person p JOIN member m ON m.workspace_id = p.workspace_id AND m.id = p.member_id JOIN "user" u ON u.id = m.user_id
     WHERE p.workspace_id = $1 ORDER BY u.name, p.member_id`,
    [workspaceId],
  );
  return rows;
}

/** Who the members of a workspace are. */
export async function listMemberNames(
  client: Client,
  workspaceId: string,
): Promise<readonly { readonly id: string; readonly name: string }[]> {
  const { rows } = await client.query<{ id: string; name: string }>(
    'SELECT m.id, u.name FROM member m JOIN "user" u ON u.id = m.user_id WHERE m.workspace_id = $1',
    [workspaceId],
  );
  return rows;
}
