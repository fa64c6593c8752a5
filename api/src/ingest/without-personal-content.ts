/** Stands where a text or number was that may be about a person. No schema takes it, so a replay can never mistake it for the real thing. */
export interface Hidden {
  readonly hidden: 'text' | 'number';
  /** Characters of a text. */
  readonly length: number;
}

/** What redaction may know: how a customer's id is replaced. */
export interface RedactionScope {
  pseudonymOf(externalId: string): string;
}

/** Keys whose texts are ids, kinds or codes in every delivery that we take; all other texts may be about a person. */
const codeKeys = new Set([
  'id',
  'ticketId',
  'type',
  'kind',
  'status',
  'rawStatus',
  'visibility',
  'survey',
  'field',
  'groupId',
  'intoTicketId',
  'knownIssueId',
  'channel',
  'category',
  'product',
  'priority',
  'sla',
  'queue',
  'newQueue',
  'customerTier',
  // Of business events.
  'orderId',
  'returnId',
  'claimId',
  'recommendationId',
  'shiftId',
  'articleId',
  'sessionId',
  'recordId',
  'reviewId',
  'calibrationId',
  'coachingId',
  'escalationId',
  'problemId',
  'metricId',
  'activity',
  'action',
  'currency',
  'placedThrough',
  'outcome',
  'segment',
  'geography',
  'ended',
  'refreshClass',
  'better',
  'vendor',
]);
/** Ids of colleagues: stored with every event anyway, and needed for a replay. */
const colleagueKeys = new Set(['assigneeId', 'agentId', 'reviewerId']);
const customerKeys = new Set(['requesterId', 'customerId', 'memberId', 'requesterIds']);
/** Lists whose entries are what their key says. */
const listKeys = new Set(['products', 'requesterIds']);
/** Instants and sequences are long numbers; any other long number may be a telephone or card number. */
const numberKeys = new Set([
  ...['at', 'order', 'id', 'created', 'revision', 'from', 'to', 'deliverBy', 'dueAt', 'trueAt'],
  ...['amount', 'arr', 'waitedMs', 'holdMs', 'allowedMs'],
]);
const longestFreeNumber = 1_000_000;
/** Fields of a transaction whose old and new values are codes. */
const codeFields = new Set(['Status', 'Queue', 'Owner', 'Priority', 'SLA']);

/** Ids and codes are short and have no spaces. */
const code = /^[\w./:+-]{1,80}$/;
const personCode = /^[\w./:+@-]{1,200}$/;
const plainKey = /^[A-Za-z][\w-]{0,59}$/;
const deepest = 8;

/** The same structure with ids, codes and short numbers kept, customers' ids replaced, and everything else that may be personal hidden. */
export function withoutPersonalContent(value: unknown, scope: RedactionScope): unknown {
  return redact(value, '', {}, scope, 0);
}

type Siblings = Readonly<Record<string, unknown>>;

function redact(value: unknown, key: string, siblings: Siblings, scope: RedactionScope, depth: number): unknown {
  if (depth > deepest) return hide('');
  if (typeof value === 'string') return redactText(value, key, siblings, scope);
  if (typeof value === 'number') {
    return numberKeys.has(key) || Math.abs(value) < longestFreeNumber ? value : { hidden: 'number', length: 0 };
  }
  if (Array.isArray(value)) {
    return value.map((entry) => redact(entry, listKeys.has(key) ? key : '', {}, scope, depth + 1));
  }
  if (typeof value !== 'object' || value === null) return value;
  const own: Siblings = { ...value };
  return Object.fromEntries(
    Object.entries(own).map(([name, entry], index) => [
      plainKey.test(name) ? name : `key-${index}`,
      redact(entry, name, own, scope, depth + 1),
    ]),
  );
}

function redactText(text: string, key: string, siblings: Siblings, scope: RedactionScope): string | Hidden {
  if (text === '') return text;
  if (isCustomerId(key, siblings)) return scope.pseudonymOf(text);
  if (isColleagueId(key, siblings)) return personCode.test(text) ? text : hide(text);
  return isCode(key, siblings) && code.test(text) ? text : hide(text);
}

function isCode(key: string, siblings: Siblings): boolean {
  if (codeKeys.has(key) || key === 'products') return true;
  if (key !== 'old' && key !== 'new') return false;
  return siblings['type'] === 'Status' || (typeof siblings['field'] === 'string' && codeFields.has(siblings['field']));
}

/** Actors carry `kind` and `personId`, Request Tracker's people `privileged` and `name`. */
function isColleagueId(key: string, { kind, privileged }: Siblings): boolean {
  if (colleagueKeys.has(key)) return true;
  return (key === 'personId' && (kind === 'agent' || kind === 'bot')) || (key === 'name' && privileged === 1);
}

function isCustomerId(key: string, { kind, privileged }: Siblings): boolean {
  if (customerKeys.has(key)) return true;
  return (key === 'personId' && kind === 'customer') || (key === 'name' && privileged === 0);
}

function hide(text: string): Hidden {
  return { hidden: 'text', length: text.length };
}
