import type { Actor } from '@shiftlight/shared/events/actor.ts';
import type { TicketEvent } from '@shiftlight/shared/events/ticket-event.ts';
import { z } from 'zod';
import type { BusinessEntry } from '../business-entry.ts';
import type { Normalised, NormaliseScope, PersonSeen, Rejected } from '../connector-kind.ts';
import { pushedBusinessEvent } from './business-schema.ts';
import { delivery, pushedEvent, pushedPerson } from './schema.ts';
import { toBusinessEntry } from './to-business-entry.ts';

const anyType = z.object({ type: z.string() });
const ticketTypes = new Set<string>(pushedEvent.options.map((option) => option.shape.type.value));
const businessTypes = new Set<string>(pushedBusinessEvent.options.map((option) => option.shape.type.value));

/** Canonical events as other systems push them: checked, customers' ids replaced, of ticket events everything unknown dropped. */
export function normalisePushed(body: unknown, scope: NormaliseScope): Normalised {
  const parsed = delivery.safeParse(body);
  if (!parsed.success) return { events: [], people: [], rejected: [toMalformed(parsed.error, '', body)] };
  const rejected: Rejected[] = [];
  const events: TicketEvent[] = [];
  const business: BusinessEntry[] = [];
  for (const [index, entry] of parsed.data.events.entries()) {
    const at = `events.${index}`;
    const type = anyType.safeParse(entry).data?.type ?? '';
    if (businessTypes.has(type)) {
      const event = pushedBusinessEvent.safeParse(entry);
      if (event.success) business.push(toBusinessEntry(event.data, scope));
      else rejected.push(toMalformed(event.error, at, { events: [entry] }));
      continue;
    }
    const event = pushedEvent.safeParse(entry);
    if (event.success) events.push(hideCustomers(event.data, scope));
    else rejected.push(toRejected(event.error, at, entry));
  }
  const people: PersonSeen[] = [];
  for (const [index, entry] of parsed.data.people.entries()) {
    const person = pushedPerson.safeParse(entry);
    if (!person.success) rejected.push(toMalformed(person.error, `people.${index}`, { people: [entry] }));
    else
      people.push({
        externalId: person.data.id,
        name: person.data.name,
        email: person.data.email,
        kind: person.data.kind,
      });
  }
  return { events, people, rejected, business };
}

function hideCustomers(event: TicketEvent, scope: NormaliseScope): TicketEvent {
  const actor: Actor =
    event.actor.kind === 'customer' && event.actor.personId !== null
      ? { kind: 'customer', personId: scope.pseudonymOf(event.actor.personId) }
      : event.actor;
  if (event.type !== 'ticket.created' && event.type !== 'attributes.changed') return { ...event, actor };
  const { requesterId } = event.attributes;
  if (requesterId === undefined || requesterId === null) return { ...event, actor };
  return { ...event, actor, attributes: { ...event.attributes, requesterId: scope.pseudonymOf(requesterId) } };
}

/** `content` is kept as a delivery of its own, so that it can be read again as it is. */
function toRejected(error: z.ZodError, at: string, content: unknown): Rejected {
  const delivered = { events: [content] };
  const type = anyType.safeParse(content);
  if (type.success && !ticketTypes.has(type.data.type)) {
    return {
      reason: 'unknown-type',
      detail: `${at}.type: Events of ${nameType(type.data.type)} are not known.`,
      content: delivered,
    };
  }
  return toMalformed(error, at, delivered);
}

/** A type is told only when it looks like one: it may be any text, and texts may be about a person. */
function nameType(type: string): string {
  return /^[a-z][\w.:-]{0,59}$/.test(type) ? `type ${type}` : 'this type';
}

function toMalformed(error: z.ZodError, at: string, content: unknown): Rejected {
  const detail = error.issues.slice(0, 5).map((issue) => {
    const path = [...(at === '' ? [] : [at]), ...issue.path].join('.');
    return `${path === '' ? 'delivery' : path}: ${issue.message}`;
  });
  return { reason: 'malformed', detail: detail.join('; '), content };
}
