import type { EventChange } from '@shiftlight/shared/events/correction.ts';
import type { TicketEventView } from '@shiftlight/shared/views/receipts-view.ts';
import type { DisputeDetail } from '@shiftlight/shared/views/dispute-view.ts';

/** How an event may be made to count, other than it does now. */
export function listOptions(event: TicketEventView, people: DisputeDetail['people']): readonly EventChange[] {
  const decided = new Map(event.corrections.map(({ change }) => [change.kind, change] as const));
  const automatic = decided.get('automatic');
  const visibility = decided.get('visibility');
  const ignored = decided.get('ignored');
  const isAutomatic = automatic?.kind === 'automatic' ? automatic.automatic : event.automatic;
  const isInternal = (visibility?.kind === 'visibility' ? visibility.visibility : event.visibility) === 'internal';
  const isIgnored = ignored?.kind === 'ignored' && ignored.ignored;
  const others = people.filter(({ name }) => name !== event.actorName);
  const options: readonly EventChange[] = [
    { kind: 'automatic', automatic: !isAutomatic },
    { kind: 'visibility', visibility: isInternal ? 'public' : 'internal' },
    ...others.map(({ personId }): EventChange => ({ kind: 'actor', actor: { kind: 'agent', personId } })),
    { kind: 'ignored', ignored: !isIgnored },
  ];
  // What is left out counts in no way until it is taken back in.
  return options.filter(({ kind }) => event.correctable.includes(kind) && (!isIgnored || kind === 'ignored'));
}

/** Tells two changes apart. */
export const toChangeKey = (change: EventChange): string => JSON.stringify(change);
