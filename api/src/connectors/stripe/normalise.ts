import type { z } from 'zod';
import type { BusinessEntry } from '../business-entry.ts';
import type { NormaliseScope, Understood } from '../connector-kind.ts';
import { describeIssues, ignored, malformed, understood } from '../kit/understood.ts';
import { findRenewalAt, toYearlyRevenue } from './revenue.ts';
import { invoice, stripeEvent, subscription, type Subscription } from './schemas.ts';
import { stripeSettings, type StripeSettings } from './settings.ts';

type Told = z.infer<typeof stripeEvent>;

/** Changes of these say something of revenue or renewal. */
const telling = new Set([
  ...['items', 'quantity', 'plan', 'status', 'currency'],
  ...['current_period_end', 'cancel_at_period_end', 'pause_collection'],
]);
/** Subscriptions that have not begun to be paid for. */
const notYet = new Set(['trialing', 'incomplete']);
const over = new Set(['canceled', 'incomplete_expired', 'paused']);
const notByChoice = new Set(['payment_failed', 'payment_disputed']);

/** What one webhook of an account tells. */
export function normaliseStripe(body: unknown, scope: NormaliseScope): Understood {
  const parsed = stripeEvent.safeParse(body);
  if (!parsed.success) return malformed(describeIssues(parsed.error), body);
  const told = parsed.data;
  const settings = stripeSettings.parse(scope.settings ?? {});
  if (!told.livemode && !settings.testMode) return ignored('A delivery of test mode. Switch test mode on to take it.');
  switch (told.type) {
    case 'customer.subscription.created':
    case 'customer.subscription.updated':
    case 'customer.subscription.deleted':
    case 'customer.subscription.paused':
    case 'customer.subscription.resumed': {
      const one = subscription.safeParse(told.data.object);
      if (!one.success) return malformed(describeIssues(one.error), body);
      return readSubscription(told, one.data, settings, scope);
    }
    case 'invoice.payment_failed':
    case 'invoice.overdue':
      return readLatePayment(told, settings, scope, body);
    default:
      return ignored(`Events of type ${told.type.slice(0, 60)} tell nothing that is counted.`);
  }
}

function readSubscription(
  { id, type, created, data }: Told,
  one: Subscription,
  { countedBy }: StripeSettings,
  { pseudonymOf }: NormaliseScope,
): Understood {
  const changed = Object.keys(data.previous_attributes ?? {});
  if (type.endsWith('.updated') && data.previous_attributes !== null && !changed.some((key) => telling.has(key))) {
    return ignored('Nothing of revenue or renewal changed.');
  }
  if (notYet.has(one.status)) return ignored(`Nothing is paid yet: the subscription is ${one.status}.`);
  const at = created * 1_000;
  const customerId = pseudonymOf(countedBy === 'customer' ? one.customer : one.id);
  const hasEnded = over.has(one.status) || type.endsWith('.deleted');
  const ended =
    one.status === 'paused'
      ? null
      : notByChoice.has(one.cancellation_details?.reason ?? '')
        ? 'involuntary'
        : 'voluntary';
  const revenue: BusinessEntry = {
    revision: 0,
    event: {
      ...{ id, at, type: 'revenue.changed', customerId, currency: one.currency.toUpperCase() },
      ...(hasEnded ? { arr: 0, ended } : { arr: toYearlyRevenue(one), ended: null }),
    },
  };
  const dueAt = findRenewalAt(one);
  if (hasEnded || one.cancel_at_period_end || dueAt === null) return understood({ business: [revenue] });
  const renewal: BusinessEntry = {
    revision: 0,
    event: { id: `${id}/renewal`, at, type: 'renewal.scheduled', customerId, dueAt },
  };
  return understood({ business: [revenue, renewal] });
}

function readLatePayment(
  { id, created, data }: Told,
  { countedBy }: StripeSettings,
  { pseudonymOf }: NormaliseScope,
  body: unknown,
): Understood {
  const bill = invoice.safeParse(data.object);
  if (!bill.success) return malformed(describeIssues(bill.error), body);
  const { customer, subscription: direct, parent } = bill.data;
  const owner = countedBy === 'customer' ? customer : (direct ?? parent?.subscription_details?.subscription ?? null);
  if (owner === null) return ignored('The bill belongs to no subscription.');
  const event = {
    id,
    at: created * 1_000,
    type: 'payment.delayed',
    customerId: pseudonymOf(owner),
    disputed: false,
  } as const;
  return understood({ business: [{ revision: 0, event }] });
}
