import type { TicketEvent } from '../events/ticket-event.ts';
import type { ClockRules } from './clock-trace.ts';
import type { SignalDefinition } from './define-signal.ts';
import { signalDefinitions } from './index.ts';
import { defaultSignalLimits, type SignalLimits } from './signal-limits.ts';
import { createSignalStory, type SignalStory } from './signal-story.ts';
import type { Signal, SignalKind, SignalOf } from './signal.ts';

/** What signals follow from beside the events. */
export interface SignalRules {
  readonly limits?: SignalLimits;
  /** The rules of the ticket's clocks; without them nothing is near a breach. */
  readonly clocks?: ClockRules | null;
}

/** The signals of one ticket's events, in order of time whatever the order of arrival. Throws what a fold throws. */
export function findSignals(
  events: readonly TicketEvent[],
  { limits = defaultSignalLimits, clocks = null }: SignalRules = {},
): readonly Signal[] {
  const story = createSignalStory(events, limits, clocks);
  const signals = signalDefinitions.flatMap((definition) => widen(listOf<SignalKind>(definition, story)));
  return signals.toSorted((a, b) => a.at - b.at);
}

function listOf<K extends SignalKind>(
  { kind, metricId, ofGone, find }: SignalDefinition<K>,
  story: SignalStory,
): readonly SignalOf<K>[] {
  if (story.isGone && ofGone !== true) return [];
  return find(story).map(({ event, evidence }) => ({
    ...{ kind, metricId, evidence },
    ...{ ticketId: event.ticketId, at: event.at, agentId: event.actor.personId },
  }));
}

/** A signal of each kind holds that kind's evidence, as `SignalDefinition` asks; the compiler does not carry that through a list of several kinds. */
function widen(signals: readonly SignalOf<SignalKind>[]): readonly Signal[] {
  return signals as readonly Signal[];
}
