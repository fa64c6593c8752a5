import type { MeasuredTicket } from '../metrics/measured-ticket.ts';
import type { EpochMs } from '../time/instant.ts';

/** In which order a person takes waiting tickets. */
export interface PickOrder {
  readonly agentId: string;
  /** First answers given while at least one other ticket waited. */
  readonly picks: number;
  /** Mean share of the other waiting tickets that had waited longer, 0–1: 0 = always the oldest first, 0.5 = as by chance. */
  readonly olderLeftRatio: number;
}

/** For every first answer, looks at how many of the tickets that waited then had waited longer. Says nothing of why: skills and priorities differ. */
export function listPickOrders(tickets: readonly MeasuredTicket[]): readonly PickOrder[] {
  const waits = tickets.flatMap(({ facts }) =>
    facts.inquiryAt === null
      ? []
      : [
          {
            from: facts.inquiryAt,
            to: facts.firstHumanReplyAt ?? facts.resolvedAt ?? Infinity,
            by: facts.firstHumanReplyBy,
          },
        ],
  );
  const moments = waits.flatMap((wait) => [
    { at: wait.from, start: true, wait },
    { at: wait.to, start: false, wait },
  ]);
  moments.sort((a, b) => a.at - b.at || Number(b.start) - Number(a.start));
  const waiting: EpochMs[] = [];
  const sums = new Map<string, { picks: number; older: number }>();
  for (const { start, wait } of moments) {
    const index = lowerBound(waiting, wait.from);
    if (start) {
      waiting.splice(index, 0, wait.from);
      continue;
    }
    waiting.splice(index, 1);
    if (wait.by === null || waiting.length === 0) continue;
    const known = sums.get(wait.by) ?? { picks: 0, older: 0 };
    sums.set(wait.by, { picks: known.picks + 1, older: known.older + index / waiting.length });
  }
  return [...sums].map(([agentId, { picks, older }]) => ({ agentId, picks, olderLeftRatio: older / picks }));
}

function lowerBound(ascending: readonly EpochMs[], at: EpochMs): number {
  let low = 0;
  let high = ascending.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ascending[middle] ?? Infinity) < at) low = middle + 1;
    else high = middle;
  }
  return low;
}
