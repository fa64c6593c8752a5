import type { TicketEvent } from '@shiftlight/shared/events/ticket-event.ts';
import type { NormaliseScope, Understood } from '../connector-kind.ts';
import { toExternalId } from '../kit/external-id.ts';
import { toInstant } from '../kit/instant.ts';
import { findAt } from '../kit/payload.ts';
import { hinted, ignored, malformed } from '../kit/understood.ts';
import { restChangelog, restComment, restIssue, restUser } from './rest-schemas.ts';
import { jiraSettings } from './settings.ts';
import { toActor, toChangeEvents, toMessage, toOpening, type JiraScope } from './to-events.ts';

const issueKey = /^[A-Z][A-Z0-9_]*-\d{1,15}$/;

/**
 * A webhook of Jira, or a web request of its automation. Its changelog has the log's own id and another instant, and a comment does not
 * say whether a customer wrote it: so the issue is read. Pure.
 */
export function normaliseDelivery(body: unknown, scope: NormaliseScope): Understood {
  const name = findAt(body, 'webhookEvent');
  const key =
    toExternalId(findAt(body, 'issue', 'key')) ??
    toExternalId(findAt(body, 'key')) ??
    toExternalId(findAt(body, 'issueKey'));
  if (key === null || !issueKey.test(key)) {
    if (typeof name === 'string' && /^[\w:]{1,60}$/.test(name) && !/issue|comment/.test(name)) {
      return ignored(`Deliveries of ${name} are not about issues.`);
    }
    return malformed('issue.key: it names no issue, HELP-12 for example.', body);
  }
  const told = tellEvents(typeof name === 'string' ? name : '', key, body, scope);
  const before = findMovedFrom(body);
  return hinted(
    { ticketId: key, told },
    ...(before === null || before === key ? [] : [{ ticketId: before, told: [] }]),
  );
}

function tellEvents(name: string, key: string, body: unknown, scope: NormaliseScope): readonly TicketEvent[] {
  const at = toInstant(findAt(body, 'timestamp'));
  const issue = restIssue.safeParse(findAt(body, 'issue'));
  const user = restUser.safeParse(findAt(body, 'user'));
  const author = user.success ? user.data : null;
  const present = issue.success ? issue.data.fields.status : null;
  const own: JiraScope = {
    settings: jiraSettings.parse(scope.settings),
    // A delivery names the category of the present status only.
    categoryOf: (id) => (present?.id === id ? (present?.statusCategory?.key ?? null) : null),
    pseudonymOf: scope.pseudonymOf,
  };
  const events: TicketEvent[] = [];
  if (name === 'jira:issue_created' && issue.success) events.push(...toOpening(issue.data, [], own));
  if (name === 'jira:issue_deleted' && at !== null) {
    events.push({
      id: `issue/${key}/deleted`,
      ticketId: key,
      at,
      order: 0,
      actor: toActor(author, own),
      type: 'ticket.deleted',
    });
  }
  const changelog = restChangelog.safeParse(findAt(body, 'changelog'));
  if (changelog.success && at !== null) {
    events.push(...toChangeEvents({ ...changelog.data, created: at, author }, key, own));
  }
  const comment = restComment.safeParse(findAt(body, 'comment'));
  if (comment.success && !/deleted|updated/.test(name.replace('jira:issue_updated', ''))) {
    events.push(toMessage(comment.data, { key }, own));
  }
  return events;
}

function findMovedFrom(body: unknown): string | null {
  const changelog = restChangelog.safeParse(findAt(body, 'changelog'));
  if (!changelog.success) return null;
  return changelog.data.items.find(({ field }) => field.toLowerCase() === 'key')?.fromString ?? null;
}
