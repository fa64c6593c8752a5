import { replaceIds } from '@shiftlight/shared/privacy/replace-ids.ts';
import type { AppendDependencies } from '../../../ingest/append-batches.ts';
import { lockTickets, type Client } from '../../../ingest/ingest.repository.ts';
import { inTransaction } from '../../../ingest/in-transaction.ts';
import { rebuildLocked } from '../../../ingest/rebuild.ts';
import { TO_FOLD_ANEW } from '../../../ingest/ticket-record.ts';
import { insertAudit } from '../../audit/audit.repository.ts';

/** An id that still stands in events, and the one that takes its place. */
export interface IdToReplace {
  readonly workspaceId: string;
  readonly connectorId: string;
  readonly externalId: string;
  readonly formerId: string;
  readonly memberId: string;
}

export type FormerIdsRepository = ReturnType<typeof createFormerIdsRepository>;

/** Rewrites the ids of people who left, ticket by ticket: events and what follows from them change in one transaction. */
export function createFormerIdsRepository(append: AppendDependencies) {
  const { db } = append;
  return {
    async list(): Promise<readonly IdToReplace[]> {
      const { rows } = await db.pool.query<IdToReplace>(
        `SELECT workspace_id AS "workspaceId", connector_id AS "connectorId", external_id AS "externalId", former_id AS "formerId",
                member_id AS "memberId" FROM person WHERE former_id IS NOT NULL AND member_id IS NOT NULL ORDER BY 1, 2, 3`,
      );
      return rows;
    },

    /** Rewrites the next tickets after this one; null when there are none left. */
    replaceInTickets(id: IdToReplace, after: string, limit: number): Promise<string | null> {
      const { workspaceId, connectorId, externalId, formerId } = id;
      const needle = JSON.stringify(externalId);
      return inTransaction(db, async (client) => {
        const { rows: tickets } = await client.query<{ ticketId: string }>(
          `SELECT DISTINCT ticket_id AS "ticketId" FROM event
           WHERE workspace_id = $1 AND connector_id = $2 AND ticket_id > $3 AND strpos(body::text, $4) > 0 ORDER BY 1 LIMIT $5`,
          [workspaceId, connectorId, after, needle, limit],
        );
        const last = tickets.at(-1);
        if (last === undefined) return null;
        const keys = tickets.map(({ ticketId }) => ({ workspaceId, connectorId, externalId: ticketId }));
        await lockTickets(client, keys);
        await rewrite(client, {
          ...{ table: 'event', id, needle },
          where: 'r.connector_id = $2 AND r.ticket_id = ANY($4::text[])',
          values: [tickets.map(({ ticketId }) => ticketId)],
        });
        await client.query(
          `UPDATE figure_case SET agent_id = $4 WHERE workspace_id = $1 AND connector_id = $2 AND agent_id = $3 AND ticket_id = ANY($5::text[])`,
          [workspaceId, connectorId, externalId, formerId, tickets.map(({ ticketId }) => ticketId)],
        );
        await rebuildLocked(append, client, workspaceId, keys);
        return last.ticketId;
      });
    },

    /** Everything beside the events of tickets, and then the id is forgotten: nothing here says any more who it was. */
    finish(id: IdToReplace): Promise<void> {
      const { workspaceId, connectorId, externalId, formerId, memberId } = id;
      const needle = JSON.stringify(externalId);
      const ids = [workspaceId, connectorId, externalId, formerId];
      return inTransaction(db, async (client) => {
        await client.query(
          'SELECT 1 FROM person WHERE workspace_id = $1 AND connector_id = $2 AND external_id = $3 FOR UPDATE',
          [...[workspaceId, connectorId, externalId]],
        );
        // First: whoever is working cases out finishes before, and finds the new id afterwards.
        await client.query(
          'UPDATE event_case_due SET agent_id = $4 WHERE workspace_id = $1 AND ids_of = $2 AND agent_id = $3',
          ids,
        );
        await rewrite(client, { table: 'business_event', id, needle, where: 'r.ids_of = $2', values: [] });
        await client.query(
          'UPDATE business_event SET agent_id = $4 WHERE workspace_id = $1 AND ids_of = $2 AND agent_id = $3',
          ids,
        );
        await client.query(
          'UPDATE event_case SET agent_id = $4 WHERE workspace_id = $1 AND ids_of = $2 AND agent_id = $3',
          ids,
        );
        await client.query(
          'UPDATE figure_case SET agent_id = $4 WHERE workspace_id = $1 AND connector_id = $2 AND agent_id = $3',
          ids,
        );
        await client.query(
          'UPDATE qa_review SET agent_person_id = $4 WHERE workspace_id = $1 AND connector_id = $2 AND agent_person_id = $3',
          ids,
        );
        await client.query(
          `UPDATE audited_value v SET
             theirs = CASE WHEN v.theirs = to_jsonb($3::text) THEN to_jsonb($4::text) ELSE v.theirs END,
             ours = CASE WHEN v.ours = to_jsonb($3::text) THEN to_jsonb($4::text) ELSE v.ours END
           FROM reconciliation n WHERE v.workspace_id = $1 AND v.field = 'assignee' AND to_jsonb($3::text) IN (v.theirs, v.ours)
             AND n.workspace_id = v.workspace_id AND n.id = v.reconciliation_id AND n.connector_id = $2`,
          ids,
        );
        await client.query(
          `UPDATE reconciliation_finding f SET detail = replace(f.detail::text, to_json($3::text)::text, to_json($4::text)::text)::jsonb
           FROM reconciliation n WHERE f.workspace_id = $1 AND strpos(f.detail::text, to_json($3::text)::text) > 0
             AND n.workspace_id = f.workspace_id AND n.id = f.reconciliation_id AND n.connector_id = $2`,
          ids,
        );
        for (const place of ['proposal', 'target', 'corrections']) {
          await rewrite(client, {
            table: 'dispute',
            column: place,
            id,
            needle,
            where: 'r.connector_id = $2',
            values: [],
          });
        }
        await rewrite(client, {
          ...{ table: 'quarantine', column: 'content', id, needle, where: 'r.connector_id = $2', values: [] },
        });
        await client.query(
          `UPDATE audit_log SET detail = replace(detail::text, to_json($3::text)::text, to_json($4::text)::text)::jsonb
           WHERE workspace_id = $1 AND action LIKE 'connector.%' AND detail->>'connectorId' = ($2::uuid)::text
             AND strpos(detail::text, to_json($3::text)::text) > 0`,
          ids,
        );
        await client.query('DELETE FROM person WHERE workspace_id = $1 AND connector_id = $2 AND external_id = $3', [
          ...[workspaceId, connectorId, externalId],
        ]);
        const detail = { memberId, connectorId };
        await insertAudit(client, { workspaceId, actorMemberId: null, action: 'member.ids-replaced', detail });
      });
    },

    /** Helpdesks with tickets that wait to be folded anew. */
    async listMarked(): Promise<readonly Pick<IdToReplace, 'workspaceId' | 'connectorId'>[]> {
      const { rows } = await db.pool.query<Pick<IdToReplace, 'workspaceId' | 'connectorId'>>(
        'SELECT DISTINCT workspace_id AS "workspaceId", connector_id AS "connectorId" FROM ticket WHERE fold_version = $1',
        [TO_FOLD_ANEW],
      );
      return rows;
    },
  };
}

interface Rewriting {
  readonly table: string;
  readonly column?: string;
  readonly id: IdToReplace;
  /** The id as it stands in JSON. */
  readonly needle: string;
  /** `$1` = workspace, `$2` = connector, `$3` = the needle; further values from `$4` on. */
  readonly where: string;
  readonly values: readonly unknown[];
}

/** Replaces the id where it is somebody's id, and leaves every other text as it is. */
async function rewrite(
  client: Client,
  { table, column = 'body', id, needle, where, values }: Rewriting,
): Promise<void> {
  const { externalId, formerId } = id;
  const { rows } = await client.query<{ place: string; content: unknown; type: string }>(
    `SELECT r.ctid::text AS place, r."${column}" AS content, pg_typeof(r."${column}")::text AS type FROM "${table}" r
     WHERE r.workspace_id = $1 AND ${where} AND strpos(r."${column}"::text, $3) > 0 FOR UPDATE OF r`,
    [id.workspaceId, id.connectorId, needle, ...values],
  );
  const [first] = rows;
  if (first === undefined) return;
  await client.query(
    `UPDATE "${table}" r SET "${column}" = n.stored::${first.type} FROM unnest($1::tid[], $2::text[]) AS n(place, stored) WHERE r.ctid = n.place`,
    [
      rows.map(({ place }) => place),
      rows.map(({ content }) => JSON.stringify(replaceIds(content, (one) => (one === externalId ? formerId : one)))),
    ],
  );
}
