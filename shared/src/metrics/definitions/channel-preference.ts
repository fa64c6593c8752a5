import { eventsOfType } from '../../events/business-events.ts';
import { defineDataMetric } from '../define-metric.ts';
import { caseOf, groupBy, observe } from '../event-cases.ts';
import { whyLeftOut } from '../ticket-rules.ts';

interface Contact {
  readonly at: number;
  readonly who: string;
  readonly channel: string;
}

/** The channel used most; of several the one used last. */
function favourite(contacts: readonly Contact[]): string | null {
  const uses = new Map<string, number>();
  for (const { channel } of contacts) {
    const before = uses.get(channel) ?? 0;
    uses.delete(channel);
    uses.set(channel, before + 1);
  }
  let best: readonly [string, number] | null = null;
  for (const entry of uses) if (best === null || entry[1] >= best[1]) best = entry;
  return best?.[0] ?? null;
}

/** Customers with a known preference, to be split by channel. */
export const channelPreference = defineDataMetric({
  id: 'channel-preference',
  label: 'Channel preference',
  unit: 'count',
  better: 'neither',
  accumulate: 'count',
  definition: 'Customers by the channel that they say they like, else the one they wrote through most in the period.',
  source: 'Hot Rodan metrics draft (track which channels customers prefer)',
  attribution: 'Nobody; in the period of the customer’s latest contact.',
  minimumSample: 1,
  additive: false,
  needs: ['ticket.created'],
  breakdowns: ['channel'],
  of: ({ tickets, events }, context) => {
    const stated = groupBy(
      eventsOfType(events, 'channel.preferred').filter((event) => event.at < context.to),
      (event) => event.customerId,
    );
    const contacts = tickets.flatMap(({ facts }): Contact[] => {
      const { requesterId, channel, openedAt } = facts;
      const outside = openedAt < context.from || openedAt >= context.to || whyLeftOut(facts) !== null;
      return outside || requesterId === null || channel === null ? [] : [{ at: openedAt, who: requesterId, channel }];
    });
    return [...groupBy(contacts, (contact) => contact.who)].map(([who, own]) => {
      const channel = stated.get(who)?.at(-1)?.channel ?? favourite(own);
      return caseOf('customer', who, observe(own.at(-1)?.at ?? context.from, null, 1), { channel });
    });
  },
});
