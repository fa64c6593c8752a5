import { toChannelFamily } from '../metrics/channel-family.ts';
import { whyLeftOut } from '../metrics/ticket-rules.ts';
import type { TicketFacts } from '../tickets/ticket-facts.ts';
import type { ReviewCandidate } from './draw-sample.ts';
import type { ExclusionReason, SamplingPlan, StrataField } from './sampling-plan.ts';

/** A ticket that somebody of the team finished. */
export interface FinishedTicket {
  readonly ticketKey: string;
  /** The member who resolved it. */
  readonly agentId: string;
  readonly facts: TicketFacts;
  /** An earlier draw drew it, or could have, as this person's. */
  readonly drawnBefore: boolean;
}

/** What a draw draws from, and what it leaves out. */
export interface SamplingFrame {
  readonly candidates: readonly ReviewCandidate[];
  readonly excluded: readonly { readonly ticketKey: string; readonly reason: ExclusionReason }[];
}

/** Sorts finished tickets into those that can be drawn and those that cannot, with the reason. */
export function listCandidates(tickets: readonly FinishedTicket[], plan: SamplingPlan): SamplingFrame {
  const judged = tickets.map((ticket) => ({ ticket, reason: findExclusion(ticket, plan) }));
  return {
    candidates: judged.flatMap(({ ticket: { ticketKey, agentId, facts }, reason }) =>
      reason === null ? [{ ticketKey, agentId, stratum: findStratum(facts, plan.stratifyBy) }] : [],
    ),
    excluded: judged.flatMap(({ ticket: { ticketKey }, reason }) => (reason === null ? [] : [{ ticketKey, reason }])),
  };
}

function findExclusion({ facts, drawnBefore }: FinishedTicket, plan: SamplingPlan): ExclusionReason | null {
  if (whyLeftOut(facts) !== null) return 'deleted-or-merged';
  if (drawnBefore) return 'drawn-before';
  if (plan.channels.length > 0 && !plan.channels.includes(toChannelFamily(facts.channel))) return 'other-channel';
  return facts.humanReplies < plan.minimumReplies ? 'too-few-replies' : null;
}

/** The stratum of a ticket; customers’ ratings are split at the middle of their scale. */
function findStratum(facts: TicketFacts, by: StrataField | null): string | null {
  switch (by) {
    case null:
      return null;
    case 'channel':
      return toChannelFamily(facts.channel);
    case 'category':
      return facts.category;
    case 'priority':
      return facts.priority;
    case 'rating': {
      const rated = facts.surveys.findLast(({ kind }) => kind === 'csat');
      if (rated === undefined) return 'unrated';
      return rated.value > (rated.scaleMin + rated.scaleMax) / 2 ? 'good' : 'bad';
    }
  }
}
