import type { Client } from '../../ingest/ingest.repository.ts';
import type { NewReview } from './new-review.ts';

const iso = (at: number): string => new Date(at).toISOString();

/** False when this review, or another one for the same sample, dispute or place in a calibration, was stored before. */
export async function insertReview(client: Client, workspaceId: string, review: NewReview): Promise<boolean> {
  const { rowCount } = await client.query(
    `INSERT INTO qa_review (workspace_id, id, sample_id, calibration_id, replaces_review_id, dispute_id, connector_id, external_id, message_event_id,
       agent_member_id, agent_person_id, reviewer_member_id, rubric_id, rubric_version, answers, comment, score_ratio, error_found,
       active_ms, submitted_at)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20) ON CONFLICT DO NOTHING`,
    [
      workspaceId,
      review.reviewId,
      review.sampleId,
      review.calibrationId,
      review.replacesReviewId,
      review.disputeId,
      review.connectorId,
      review.externalId,
      review.messageEventId,
      review.agentId,
      review.agentPersonId,
      review.reviewerId,
      review.rubricId,
      review.rubricVersion,
      JSON.stringify(review.answers),
      review.comment,
      review.scoreRatio,
      review.errorFound,
      review.activeMs,
      iso(review.submittedAt),
    ],
  );
  return rowCount === 1;
}

export async function markReviewed(client: Client, workspaceId: string, sampleId: string): Promise<void> {
  await client.query(`UPDATE qa_sample SET state = 'reviewed' WHERE workspace_id = $1 AND id = $2`, [
    workspaceId,
    sampleId,
  ]);
}

/** The second review holds from now on instead of the first. False when another one does already. */
export async function markReplaced(
  client: Client,
  workspaceId: string,
  { reviewId, replacesReviewId }: Pick<NewReview, 'reviewId' | 'replacesReviewId'>,
): Promise<boolean> {
  const { rowCount } = await client.query(
    `UPDATE qa_review SET replaced_by_review_id = $3 WHERE workspace_id = $1 AND id = $2 AND replaced_by_review_id IS NULL`,
    [workspaceId, replacesReviewId, reviewId],
  );
  return rowCount === 1;
}
