/** Keys whose texts are ids, kinds or codes in every delivery that we take; all other texts may be about a person. */
const harmless = new Set([
  'id',
  'ticketId',
  'type',
  'kind',
  'status',
  'rawStatus',
  'visibility',
  'survey',
  'field',
  'created',
  'at',
  'groupId',
  'intoTicketId',
  'channel',
  'category',
  'product',
  'priority',
  'sla',
  'queue',
  'customerTier',
]);
/** Ids and codes are short and have no spaces. */
const code = /^[\w./:@+-]{1,80}$/;
const deepest = 8;

/** The same structure with numbers, booleans and codes kept and every other text replaced by its length. */
export function withoutPersonalContent(value: unknown, key = '', depth = 0): unknown {
  if (depth > deepest) return '(too deep)';
  if (typeof value === 'string') {
    const isCode = harmless.has(key) && code.test(value) && !value.includes('@');
    return isCode ? value : `(${value.length} characters)`;
  }
  if (Array.isArray(value)) return value.map((entry) => withoutPersonalContent(entry, key, depth + 1));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, entry]) => [name.slice(0, 80), withoutPersonalContent(entry, name, depth + 1)]),
  );
}
