import type { HelpdeskEvent } from '../events/ticket-event.ts';
import type { SignalEvidence, SignalKind } from './signal.ts';
import type { SignalStory } from './signal-story.ts';

/** One thing that a kind found: the event that did it, and what it states. */
export interface Found<K extends SignalKind> {
  readonly event: HelpdeskEvent;
  readonly evidence: SignalEvidence[K];
}

/** One kind of signal that follows from a ticket's events. */
export interface SignalDefinition<K extends SignalKind> {
  readonly kind: K;
  /** Metric that it can move. */
  readonly metricId: string;
  /** True for what is asked of tickets that were merged or deleted; the others do not count anywhere any more. */
  readonly ofGone?: true;
  find(story: SignalStory): readonly Found<K>[];
}

/** Types an entry of the registry. */
export function defineSignal<K extends SignalKind>(definition: SignalDefinition<K>): SignalDefinition<K> {
  return definition;
}
