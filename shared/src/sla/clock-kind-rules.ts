import type { StatusCategory } from '../events/status.ts';
import type { ClockKind } from './clock.ts';
import type { ReopenRule } from './policy.ts';

/** How a kind of clock behaves where a policy says nothing else. */
export interface ClockKindRules {
  /** Status categories in which it stands still. */
  readonly pauseIn: readonly StatusCategory[];
  /** Solving is what it waits for (met), or makes it pointless (cancelled). */
  readonly onSolve: 'met' | 'cancelled';
  readonly onReopen: ReopenRule;
}

/**
 * Defaults per kind. Sources: Zendesk's metric definitions (requester wait = new, open and on-hold; agent work = new and open;
 * pausable update stops in pending; first and full resolution), Support KPIs (TTR pauses while we wait for the customer).
 * A first response or next reply that was never given is cancelled by solving: nobody waits any more.
 */
export const clockKindRules: Readonly<Record<ClockKind, ClockKindRules>> = {
  'first-response': { pauseIn: [], onSolve: 'cancelled', onReopen: 'ignore' },
  'next-reply': { pauseIn: [], onSolve: 'cancelled', onReopen: 'ignore' },
  'periodic-update': { pauseIn: [], onSolve: 'cancelled', onReopen: 'restart' },
  'pausable-update': { pauseIn: ['pending'], onSolve: 'cancelled', onReopen: 'restart' },
  'requester-wait': { pauseIn: ['pending'], onSolve: 'met', onReopen: 'resume' },
  'agent-work': { pauseIn: ['pending', 'on-hold'], onSolve: 'met', onReopen: 'resume' },
  'first-resolution': { pauseIn: ['pending'], onSolve: 'met', onReopen: 'ignore' },
  resolution: { pauseIn: ['pending'], onSolve: 'met', onReopen: 'resume' },
  'group-ownership': { pauseIn: [], onSolve: 'met', onReopen: 'restart' },
};
