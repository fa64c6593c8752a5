import type { Db } from '../../db.ts';
import { createCoachingNotices } from '../coaching/coaching-notices.repository.ts';
import { createDisputeNotices } from '../disputes/dispute-notices.repository.ts';
import { createEscalationNotices } from '../escalations/escalation-notices.repository.ts';
import { createReviewNotices } from '../qa/review-notices.repository.ts';
import { createTruthNotices } from '../truth/truth-notices.repository.ts';
import type { NoticeSource } from './notice-source.ts';

/** Every module from which members are notified, one line each; the file that reads its tables stays with the module. */
export const createNoticeSources = (db: Db): readonly NoticeSource[] => [
  createCoachingNotices(db),
  createEscalationNotices(db),
  createDisputeNotices(db),
  createReviewNotices(db),
  createTruthNotices(db),
];
