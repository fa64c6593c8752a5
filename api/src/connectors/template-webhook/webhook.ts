import type { NormaliseScope, PersonSeen, Understood } from '../connector-kind.ts';
import { toExternalId } from '../kit/external-id.ts';
import { findUnfilled } from '../kit/find-unfilled.ts';
import { toInstant } from '../kit/instant.ts';
import { describeIssues, malformed, understood } from '../kit/understood.ts';
import { templateDelivery, type TemplateDelivery } from './schema.ts';
import { templateSettings } from './settings.ts';
import { toEvents, type TemplateMoment } from './to-events.ts';

const freeText: ReadonlySet<string> = new Set(['subject', 'name']);
const bodyAdvice = 'Paste the body that `npx shiftlight connector body` shows.';

/** A delivery of the template webhook: it says everything itself. Pure; what is missing or was not filled in is named. */
export function normaliseDelivery(body: unknown, scope: NormaliseScope): Understood {
  const unfilled = findUnfilled(body, freeText);
  if (unfilled !== null) {
    const { path, placeholder } = unfilled;
    return malformed(
      `${path} still reads ${placeholder}: the helpdesk did not fill it in. Check how it spells this placeholder, or leave the line out. ${bodyAdvice}`,
      body,
    );
  }
  const parsed = templateDelivery.safeParse(body);
  if (!parsed.success) return malformed(`${describeIssues(parsed.error)}. ${bodyAdvice}`, body);
  const settings = templateSettings.parse(scope.settings);
  const told = parsed.data;
  const moment = findMoment(told, settings.timeZone);
  if (typeof moment === 'string') return malformed(moment, body);
  const events = toEvents(told, moment, { settings, pseudonymOf: scope.pseudonymOf });
  return understood({ events, people: toPeople(told, settings.bots) });
}

/** Which ticket, and when; a sentence that says what to do when the delivery does not tell. */
function findMoment(told: TemplateDelivery, timeZone: string): TemplateMoment | string {
  const ticketId = toExternalId(told.ticket.id ?? null);
  if (ticketId === null || ticketId.length > 200) {
    return `ticket.id: it is empty. Let the rule print the ticket’s id, the one in its address. ${bodyAdvice}`;
  }
  const createdAt = toInstant(told.ticket.createdAt, timeZone);
  const printed =
    told.at ?? told.ticket.updatedAt ?? (told.event === 'created' ? (told.ticket.createdAt ?? null) : null);
  if (printed === null) return 'at: there is no time. Let the rule print when it happened in at or ticket.updatedAt.';
  const at = toInstant(printed, timeZone);
  if (at === null) {
    return 'at: this time cannot be read. Use ISO 8601, for example 2026-11-22T09:30:00Z, or seconds since 1970.';
  }
  if ((told.ticket.createdAt ?? null) !== null && createdAt === null) {
    return 'ticket.createdAt: this time cannot be read. Use ISO 8601, or leave the line out.';
  }
  return { ticketId, at, createdAt: createdAt ?? (told.event === 'created' ? at : null) };
}

/** Colleagues whom the delivery names with an id. */
function toPeople({ event, by }: TemplateDelivery, bots: readonly string[]): readonly PersonSeen[] {
  const id = toExternalId(by?.id ?? null);
  const isColleague = event === 'agent-replied' || event === 'noted';
  const { name = null, email: printed = null } = by ?? {};
  if (!isColleague || id === null || name === null) return [];
  const email = printed?.includes('@') === true ? printed : null;
  return [{ externalId: id, name, email, kind: bots.includes(id) ? 'bot' : 'agent' }];
}
