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

const others: ReadonlySet<TicketEventView['type']> = new Set([
  'status.changed',
  'assignee.changed',
  'group.changed',
  'attributes.changed',
  'survey.answered',
  'work.logged',
  'ticket.escalated',
  'known-issue.linked',
]);

/** The claims that make sense about an event; none for what no figure follows from. */
export function listClaims({ type, automatic, visibility }: TicketEventView): readonly Claim[] {
  if (type === 'message.added') {
    return [
      automatic ? 'was-written' : 'was-automatic',
      visibility === 'public' ? 'was-internal' : 'was-public',
      'does-not-count',
    ];
  }
  return others.has(type) ? ['does-not-count'] : [];
}
