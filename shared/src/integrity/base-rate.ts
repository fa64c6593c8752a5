import { wilsonInterval } from '../statistics/wilson-interval.ts';
import { signalKinds, type Signal, type SignalKind } from './signal.ts';

/** How often a kind occurs: of so many cases (tickets on which people worked, or samples that they had), in how many, with its interval. */
export interface SignalRate {
  readonly kind: SignalKind;
  readonly hits: number;
  readonly cases: number;
  readonly ratio: number;
  /** Wilson, 95 %. */
  readonly interval: readonly [low: number, high: number];
}

/** What somebody's rate says beside that of comparable people. */
export type RateVerdict = 'few' | 'within-chance' | 'more-often';

/** Cases of a person below which nothing stands out. */
export const signalMinimumSample = 30;

/** One ticket for the rates: its signals, and who of the people asked about worked on it. */
export interface RatedTicket {
  readonly people: readonly string[];
  /** `personId` = whose signal it is; null = nobody of them. */
  readonly signals: readonly { readonly kind: Signal['kind']; readonly personId: string | null }[];
}

/**
 * How often each kind of these occurs among the tickets of these people: a case is a person's ticket, a hit one with at least one signal of
 * that person's own. Kinds in their order; none without cases.
 */
export function rateSignals(
  tickets: readonly RatedTicket[],
  kinds: readonly SignalKind[] = signalKinds,
): readonly SignalRate[] {
  const cases = tickets.reduce((sum, { people }) => sum + people.length, 0);
  return kinds.flatMap((kind) => {
    const hits = tickets.reduce((sum, { people, signals }) => {
      const own = new Set(signals.filter((signal) => signal.kind === kind).map(({ personId }) => personId));
      return sum + people.filter((id) => own.has(id)).length;
    }, 0);
    return toSignalRate(kind, hits, cases) ?? [];
  });
}

/** The rate of so many hits in so many cases; null without cases. */
export function toSignalRate(kind: SignalKind, hits: number, cases: number): SignalRate | null {
  const interval = wilsonInterval(hits, cases);
  return interval === null ? null : { kind, hits, cases, ratio: hits / cases, interval };
}

/**
 * Whether somebody's rate lies above that of comparable people beyond what chance explains: only when the intervals do not touch, which asks
 * for more than 95 % (Schenker and Gentleman 2001), as several kinds are looked at side by side. Never on few cases, and never "less often":
 * nobody has to account for that.
 */
export function compareRates(own: SignalRate, others: SignalRate): RateVerdict {
  if (own.cases < signalMinimumSample || others.cases < signalMinimumSample) return 'few';
  return own.interval[0] > others.interval[1] ? 'more-often' : 'within-chance';
}
