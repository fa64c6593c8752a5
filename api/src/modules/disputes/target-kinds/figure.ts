import type { FigureTarget } from '@shiftlight/shared/disputes/dispute-target.ts';
import { findMetric } from '@shiftlight/shared/metrics/index.ts';
import { z } from 'zod';
import { ShiftlightError } from '../../../errors.ts';
import { checkCorrecting } from './check-correcting.ts';
import { refuseProposal } from './refuse-proposal.ts';
import { refuseExpected } from './refuse-expected.ts';
import { defineTargetKind } from './target-kind.ts';

const longestMs = 400 * 24 * 3_600_000;

/** An own figure of a period; whoever decides finds the events behind it. */
export const figureTarget = defineTargetKind<FigureTarget>({
  kind: 'figure',
  schema: z
    .object({
      kind: z.literal('figure'),
      metricId: z.string().min(1).max(100),
      from: z.int().nonnegative(),
      to: z.int().nonnegative(),
    })
    .refine(({ from, to }) => from < to && to - from <= longestMs, 'Choose a period of at most 400 days.'),
  // The end moves while a period is running.
  toKey: ({ metricId, from }) => `figure/${metricId}/${from}`,
  findTicket: () => null,
  isShownOnTicket: false,
  checkDecision: checkCorrecting,
  async check(_sources, _viewer, { metricId }, { proposal, expected }) {
    refuseExpected(expected);
    refuseProposal(proposal);
    if (findMetric(metricId) === null)
      throw new ShiftlightError('NOT_FOUND', 'There is no such figure. Reload the panel.');
  },
});
