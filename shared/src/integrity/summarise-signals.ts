import { wilsonInterval } from '../statistics/wilson-interval.ts';
import { signalKinds, type Signal, type SignalKind } from './signal.ts';

/** How often a person's tickets carry a signal, beside everybody's. */
export interface SignalShare {
  readonly agentId: string;
  readonly kind: SignalKind;
  readonly signals: number;
  readonly tickets: number;
  readonly ratio: number;
  readonly interval: readonly [low: number, high: number];
  readonly teamRatio: number;
  /** True when the sample is large enough and the whole interval lies above the team's share: worth a talk about the process. */
  readonly stands: boolean;
}

/** Tickets of a person below which nothing stands out. */
export const signalMinimumSample = 30;

/** Shares of tickets with a signal per person and kind; people without tickets, and kinds that nobody has, are left out. */
export function summariseSignals(
  signals: readonly Signal[],
  ticketsByAgent: ReadonlyMap<string, number>,
): readonly SignalShare[] {
  const allTickets = [...ticketsByAgent.values()].reduce((sum, count) => sum + count, 0);
  return signalKinds.flatMap((kind) => {
    const tickets = new Map<string, Set<string>>();
    for (const { kind: own, agentId, ticketId } of signals) {
      if (own !== kind || agentId === null) continue;
      const known = tickets.get(agentId) ?? new Set();
      tickets.set(agentId, known.add(ticketId));
    }
    const all = [...tickets.values()].reduce((sum, ids) => sum + ids.size, 0);
    if (all === 0 || allTickets === 0) return [];
    const teamRatio = all / allTickets;
    return [...ticketsByAgent].flatMap(([agentId, count]): SignalShare[] => {
      const own = Math.min(tickets.get(agentId)?.size ?? 0, count);
      const interval = wilsonInterval(own, count);
      if (interval === null) return [];
      const stands = count >= signalMinimumSample && interval[0] > teamRatio;
      return [{ agentId, kind, signals: own, tickets: count, ratio: own / count, interval, teamRatio, stands }];
    });
  });
}
