import { createBusinessRepository } from '@shiftlight/api/ingest/business.repository.ts';
import { inTransaction } from '@shiftlight/api/ingest/in-transaction.ts';
import type { BusinessEvent } from '@shiftlight/shared/events/business-events.ts';
import { createSeededRandom } from '@shiftlight/shared/statistics/seeded-random.ts';
import type { BenchInstance } from '../in-process.ts';
import type { Random } from './draw.ts';
import { toAgentId, type YearPlan } from './year-of-work.ts';

const hourMs = 3_600_000;
const dayMs = 24 * hourMs;
/** A card shows one month beside the one before; the months asked for go back half a year. */
const days = 215;
const agentsPerBatch = 40;

/**
 * Shifts and reviews of everybody over seven months: every working day a plan of eight hours, what was worked of it, and a review. People
 * come up to 20 minutes late; reviews score 0.6 to 1, in 64ths, whose sums have no rounding. They are stored by the statement that stores pushed events. Gives how many.
 */
export async function loadStaffWork(
  { instance, workspaceId, connectorId }: BenchInstance,
  { seed, agents, until }: YearPlan,
): Promise<number> {
  const business = createBusinessRepository(instance.db);
  let stored = 0;
  for (let first = 0; first < agents; first += agentsPerBatch) {
    const entries = Array.from({ length: Math.min(agentsPerBatch, agents - first) }, (_, index) =>
      tellWork(first + index, until, createSeededRandom(`${seed} shifts ${first + index}`)),
    )
      .flat()
      .map((event) => ({ revision: 0, event }));
    const batch = { workspaceId, connectorId, idsOf: connectorId, via: 'log' as const, entries };
    await inTransaction(instance.db, (client) => business.append(client, batch, instance.append.secrets));
    stored += entries.length;
  }
  for (const table of ['business_event', 'event_case_due']) await instance.db.pool.query(`VACUUM (ANALYZE) ${table}`);
  return stored;
}

function tellWork(agent: number, until: number, random: Random): readonly BusinessEvent[] {
  const agentId = toAgentId(agent);
  const today = until - (until % dayMs);
  return Array.from({ length: days }, (_, index) => today - (index + 1) * dayMs).flatMap((day): BusinessEvent[] => {
    if (new Date(day).getUTCDay() % 6 === 0) return [];
    const [from, to] = [day + 8 * hourMs, day + 16 * hourMs];
    const name = `${agent}-${day / dayMs}`;
    const shift = { agentId, activity: 'tickets' as const, to };
    return [
      { type: 'shift.scheduled', id: `plan-${name}`, at: from - dayMs, shiftId: name, ...shift, from },
      {
        ...{ type: 'shift.worked', id: `work-${name}`, at: to, ...shift },
        from: from + Math.round((random() * hourMs) / 3),
      },
      {
        ...{ type: 'review.completed', id: `review-${name}`, at: to, reviewId: name, ticketId: name, agentId },
        ...{ reviewerId: 'lead', scoreRatio: Math.round(38 + random() * 26) / 64, errorFound: false },
        calibrationId: null,
      },
    ];
  });
}
