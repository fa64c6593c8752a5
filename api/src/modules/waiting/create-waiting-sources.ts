import type { Db } from '../../db.ts';
import { createTriggersWaiting } from '../coaching/triggers-waiting.repository.ts';
import { createFollowUpsWaiting } from '../coaching-sessions/follow-ups-waiting.repository.ts';
import { createHelpdesksWaiting } from '../connectors/helpdesks-waiting.ts';
import type { ConnectorsService } from '../connectors/connectors.service.ts';
import { createDisputesWaiting } from '../disputes/disputes-waiting.ts';
import type { DisputesService } from '../disputes/disputes.service.ts';
import { createEscalationReadsRepository } from '../escalations/escalation-reads.repository.ts';
import { createEscalationsWaiting } from '../escalations/escalations-waiting.ts';
import { createReviewsWaiting } from '../qa/reviews-waiting.ts';
import type { ReviewsService } from '../qa/reviews.service.ts';
import { createScorecardsWaiting } from '../scorecards/scorecards-waiting.repository.ts';
import { createDataWaiting } from '../truth/data-waiting.ts';
import { createReconciliationsRepository } from '../truth/reconciliations.repository.ts';
import type { WaitingSource } from './waiting-source.ts';

export interface WaitingModules {
  readonly reviews: ReviewsService;
  readonly disputes: DisputesService;
  readonly connectors: ConnectorsService;
}

/** Every module in which a member can be waited for, one line each. */
export const createWaitingSources = (db: Db, modules: WaitingModules): readonly WaitingSource[] => [
  createEscalationsWaiting(createEscalationReadsRepository(db)),
  createDisputesWaiting(modules.disputes),
  createTriggersWaiting(db),
  createReviewsWaiting(modules.reviews),
  createFollowUpsWaiting(db),
  createScorecardsWaiting(db),
  createHelpdesksWaiting(modules.connectors),
  createDataWaiting(createReconciliationsRepository(db)),
];
