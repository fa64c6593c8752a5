import type { EventChange } from '@shiftlight/shared/events/correction.ts';
import type { TicketEventView } from '@shiftlight/shared/views/receipts-view.ts';

/** What a person may say about an event from the ticket page; other corrections are proposed by whoever decides. */
export const claims = ['was-automatic', 'was-written', 'was-internal', 'was-public', 'does-not-count'] as const;
export type Claim = (typeof claims)[number];

const changes: Readonly<Record<Claim, EventChange>> = {
  'was-automatic': { kind: 'automatic', automatic: true },
  'was-written': { kind: 'automatic', automatic: false },
  'was-internal': { kind: 'visibility', visibility: 'internal' },
  'was-public': { kind: 'visibility', visibility: 'public' },
  'does-not-count': { kind: 'ignored', ignored: true },
};

/** How the event would count if the claim is accepted. */
export const toChange = (claim: Claim): EventChange => changes[claim];

/** The claims that make sense about an event as it counts now; none for what no figure follows from. */
export function listClaims(event: TicketEventView): readonly Claim[] {
  const { automatic, visibility, correctable } = countedAs(event);
  const possible: readonly Claim[] = [
    automatic ? 'was-written' : 'was-automatic',
    visibility === 'internal' ? 'was-public' : 'was-internal',
    'does-not-count',
  ];
  return possible.filter((claim) => correctable.includes(changes[claim].kind));
}

/** The event with what was decided about it. */
function countedAs(event: TicketEventView): Pick<TicketEventView, 'automatic' | 'visibility' | 'correctable'> {
  let { automatic, visibility, correctable } = event;
  for (const { change } of event.corrections) {
    if (change.kind === 'automatic') automatic = change.automatic;
    if (change.kind === 'visibility') visibility = change.visibility;
    if (change.kind === 'ignored' && change.ignored) correctable = [];
  }
  return { automatic, visibility, correctable };
}
