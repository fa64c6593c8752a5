import type { FigureDifference, FrozenVersion, ScorecardCard } from '@shiftlight/shared/views/scorecard-view.ts';
import type pg from 'pg';
import type { Db } from '../../db.ts';
import type { CardKey } from './scorecard-notes.repository.ts';

/** A closed card with all its versions, oldest first. */
export interface FrozenCard {
  readonly card: ScorecardCard;
  readonly versions: readonly FrozenVersion[];
}

export interface NewFrozenCard {
  readonly scope: string;
  readonly scopeId: string;
  readonly card: ScorecardCard;
}

export interface NewRestatement extends CardKey {
  readonly card: ScorecardCard;
  readonly version: number;
  readonly difference: readonly FigureDifference[];
  readonly reason: string;
  readonly requestId: string;
  readonly memberId: string;
  readonly at: number;
}

interface VersionRow {
  readonly version: number;
  readonly frozenAt: Date;
  readonly byName: string | null;
  readonly reason: string | null;
  readonly difference: readonly FigureDifference[] | null;
}

export type FrozenScorecardsRepository = ReturnType<typeof createFrozenScorecardsRepository>;

export function createFrozenScorecardsRepository({ pool }: Db) {
  return {
    /** The closed card in its newest version; null while the period is not closed. */
    async find({ workspaceId, scope, scopeId, period }: CardKey): Promise<FrozenCard | null> {
      const key = [workspaceId, scope, scopeId, period];
      const { rows } = await pool.query<{ card: ScorecardCard }>({
        name: 'frozen-scorecard',
        text: `SELECT card FROM frozen_scorecard WHERE workspace_id = $1 AND scope = $2 AND scope_id = $3 AND period = $4
               ORDER BY version DESC LIMIT 1`,
        values: key,
      });
      const [row] = rows;
      if (row === undefined) return null;
      const { rows: versions } = await pool.query<VersionRow>({
        name: 'frozen-scorecard-versions',
        text: `SELECT f.version, f.frozen_at AS "frozenAt", u.name AS "byName", f.reason, f.difference
               FROM frozen_scorecard f LEFT JOIN member m ON m.id = f.frozen_by AND m.workspace_id = f.workspace_id
               LEFT JOIN "user" u ON u.id = m.user_id
               WHERE f.workspace_id = $1 AND f.scope = $2 AND f.scope_id = $3 AND f.period = $4 ORDER BY f.version`,
        values: key,
      });
      return { card: row.card, versions: versions.map(toVersion) };
    },

    /** Closed cards of a kind in their newest versions, by the id of whose they are. */
    async listCards(
      workspaceId: string,
      scope: string,
      scopeIds: readonly string[],
      period: string,
    ): Promise<ReadonlyMap<string, ScorecardCard>> {
      const { rows } = await pool.query<{ scopeId: string; card: ScorecardCard }>({
        name: 'frozen-scorecards',
        text: `SELECT DISTINCT ON (scope_id) scope_id AS "scopeId", card FROM frozen_scorecard
               WHERE workspace_id = $1 AND scope = $2 AND scope_id = ANY($3::text[]) AND period = $4
               ORDER BY scope_id, version DESC`,
        values: [workspaceId, scope, scopeIds, period],
      });
      return new Map(rows.map(({ scopeId, card }) => [scopeId, card]));
    },

    async isClosed(workspaceId: string, period: string): Promise<boolean> {
      const { rowCount } = await pool.query('SELECT 1 FROM frozen_period WHERE workspace_id = $1 AND period = $2', [
        workspaceId,
        period,
      ]);
      return rowCount === 1;
    },

    /** Stores first versions; what is closed already stays as it is. */
    async add(client: pg.PoolClient, workspaceId: string, period: string, cards: readonly NewFrozenCard[], at: number) {
      await client.query({
        name: 'freeze-scorecards',
        text: `INSERT INTO frozen_scorecard (workspace_id, period, version, frozen_at, scope, scope_id, card, basis)
               SELECT $1, $2, 1, $3, n.* FROM unnest($4::text[], $5::text[], $6::json[], $7::jsonb[]) AS n
               ON CONFLICT DO NOTHING`,
        values: [
          workspaceId,
          period,
          new Date(at).toISOString(),
          cards.map(({ scope }) => scope),
          cards.map(({ scopeId }) => scopeId),
          cards.map(({ card }) => JSON.stringify(card)),
          cards.map(({ card }) => JSON.stringify(card.basis)),
        ],
      });
    },

    /** Notes that the month is closed; false when it was. */
    async markClosed(client: pg.PoolClient, workspaceId: string, period: string, at: number): Promise<boolean> {
      const { rowCount } = await client.query(
        'INSERT INTO frozen_period (workspace_id, period, frozen_at) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING',
        [workspaceId, period, new Date(at).toISOString()],
      );
      return rowCount === 1;
    },

    /** Stores the next version; false when somebody else restated it meanwhile, or this request was stored before. */
    async addVersion(restatement: NewRestatement): Promise<boolean> {
      const { workspaceId, scope, scopeId, period, version, card, difference, reason, requestId, memberId, at } =
        restatement;
      const { rowCount } = await pool.query(
        `INSERT INTO frozen_scorecard (workspace_id, scope, scope_id, period, version, card, basis, difference, reason,
                                       request_id, frozen_at, frozen_by)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12) ON CONFLICT DO NOTHING`,
        [
          ...[workspaceId, scope, scopeId, period, version, JSON.stringify(card), JSON.stringify(card.basis)],
          ...[JSON.stringify(difference), reason, requestId, new Date(at).toISOString(), memberId],
        ],
      );
      return rowCount === 1;
    },

    /** True when this request restated the card before. */
    async hasRequest({ workspaceId, scope, scopeId }: CardKey, requestId: string): Promise<boolean> {
      const { rowCount } = await pool.query(
        'SELECT 1 FROM frozen_scorecard WHERE workspace_id = $1 AND request_id = $2 AND scope = $3 AND scope_id = $4',
        [workspaceId, requestId, scope, scopeId],
      );
      return rowCount === 1;
    },
  };
}

function toVersion({ frozenAt, difference, ...row }: VersionRow): FrozenVersion {
  return { ...row, frozenAt: frozenAt.getTime(), difference: difference ?? [] };
}
