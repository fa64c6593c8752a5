import type { Signal } from '../integrity/signal.ts';
import type { EpochMs } from '../time/instant.ts';
import type { TicketRef } from './ticket-view.ts';

/** What somebody said to a signal: the person explained it, or who leads them closed it with a reason. */
export interface SignalNote {
  readonly id: string;
  readonly kind: 'explained' | 'closed';
  readonly text: string;
  readonly authorName: string;
  readonly byViewer: boolean;
  readonly at: EpochMs;
}

/** A signal with its evidence. It is never counted into a figure. */
export interface SignalView
  extends TicketRef, Pick<Signal, 'kind' | 'at' | 'words' | 'lengthMs' | 'chars' | 'metricId'> {
  readonly subject: string | null;
  readonly memberId: string;
  readonly memberName: string;
  /** Oldest first. */
  readonly notes: readonly SignalNote[];
  readonly state: 'open' | 'explained' | 'closed';
}

/** Signals, newest first. */
export interface SignalsView {
  /** null where the workspace shows nothing of single people. */
  readonly signals: readonly SignalView[] | null;
  /** True when there are more than are shown. */
  readonly hasMore: boolean;
  readonly serverNow: EpochMs;
}
