import type { Db } from '../../db.ts';
import { roleIncludes } from '../../roles.ts';
import type { Viewer } from '../../trpc/context.ts';

/** A review whose score is kept from somebody for now. */
export interface BlindReview {
  readonly reviewId: string;
  /** Whose work it is about. */
  readonly agentId: string;
  /** When it counts, epoch ms. */
  readonly at: number;
  /** Of a calibration, whose ratings count for nobody's figures. */
  readonly isCalibration: boolean;
}

export type ListBlindReviews = (viewer: Viewer) => Promise<readonly BlindReview[]>;

/**
 * What a viewer may not learn the score of: disputed reviews until their second review is written, and ratings of a calibration until it is
 * revealed. Who wrote a review knows it, and whose work it is about may see it while they dispute it.
 */
export function createListBlindReviews({ pool }: Pick<Db, 'pool'>, now: () => number): ListBlindReviews {
  return async ({ workspaceId, memberId, role }) => {
    // Nobody below a lead is asked for a second review or sees figures that hold other people's reviews.
    if (!roleIncludes(role, 'lead')) return [];
    const { rows } = await pool.query<BlindReview>({
      name: 'blind-reviews',
      text: `SELECT r.id AS "reviewId", r.agent_member_id AS "agentId", (extract(epoch FROM r.submitted_at) * 1000)::float8 AS at,
               false AS "isCalibration"
             FROM dispute d JOIN qa_review r ON r.workspace_id = d.workspace_id AND r.id = (d.target->>'reviewId')::uuid
             WHERE d.workspace_id = $1 AND d.state = 'open' AND d.target->>'kind' = 'review'
               AND r.agent_member_id <> $2 AND r.reviewer_member_id <> $2
               AND NOT EXISTS (SELECT 1 FROM qa_review s WHERE s.workspace_id = d.workspace_id AND s.dispute_id = d.id)
             UNION ALL
             SELECT r.id, r.agent_member_id, (extract(epoch FROM r.submitted_at) * 1000)::float8, true
             FROM qa_calibration c JOIN qa_review r ON r.workspace_id = c.workspace_id AND r.calibration_id = c.id
             WHERE c.workspace_id = $1 AND c.closed_at IS NULL AND c.deadline_at > $3 AND r.reviewer_member_id <> $2
               AND (SELECT count(*) FROM qa_review o WHERE o.workspace_id = c.workspace_id AND o.calibration_id = c.id)
                 < jsonb_array_length(c.tickets) * (SELECT count(*) FROM qa_calibration_reviewer q
                     WHERE q.workspace_id = c.workspace_id AND q.calibration_id = c.id)`,
      values: [workspaceId, memberId, new Date(now()).toISOString()],
    });
    return rows;
  };
}

/** Their ids, as figures ask for them. */
export const toBlindIds = (blind: readonly BlindReview[]): ReadonlySet<string> =>
  new Set(blind.map(({ reviewId }) => reviewId));
