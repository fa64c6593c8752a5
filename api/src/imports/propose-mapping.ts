import type { ImportField } from './fields.ts';
import type { FileFormat, TableRow } from './files/table-file.ts';
import type { ImportMapping } from './mapping.ts';
import { getTarget, importTargets } from './targets.ts';

/** What columns are called in exports of helpdesks and shops, beside the fields' own names. In letters and digits only. */
const otherNames: Readonly<Record<string, readonly string[]>> = {
  ticketId: ['ticket', 'ticketnumber', 'ticketno', 'id', 'number', 'caseid', 'ticketnummer', 'numerodeticket'],
  createdAt: [
    'created',
    'createdat',
    'createdon',
    'createdtime',
    'opened',
    'openedat',
    'erstellt',
    'erstelltam',
    'creado',
    'datecreated',
  ],
  firstReplyAt: [
    'firstreply',
    'firstresponse',
    'firstresponseat',
    'firstresponsetime',
    'firstreplied',
    'ersteantwort',
    'primerarespuesta',
  ],
  solvedAt: ['solved', 'resolved', 'resolvedat', 'resolvedtime', 'closed', 'closedat', 'geloest', 'gelost', 'resuelto'],
  assigneeId: ['assignee', 'agent', 'owner', 'assignedto', 'bearbeiter', 'agente', 'assigneeemail', 'agentemail'],
  agentId: ['agent', 'agentemail', 'employee', 'mitarbeiter', 'email', 'agente', 'empleado', 'user'],
  groupId: ['group', 'team', 'queue', 'gruppe', 'grupo'],
  requesterId: ['requester', 'customer', 'contact', 'kunde', 'cliente'],
  customerId: ['customer', 'account', 'company', 'kunde', 'cliente'],
  subject: ['title', 'betreff', 'asunto', 'summary'],
  priority: ['prioritaet', 'prioritat', 'prioridad'],
  category: ['type', 'kategorie', 'categoria'],
  channel: ['source', 'kanal', 'canal', 'via'],
  rating: ['csat', 'satisfaction', 'score', 'bewertung', 'satisfaccion'],
  at: ['date', 'time', 'timestamp', 'datetime', 'datum', 'fecha', 'occurredat', 'created', 'createdat'],
  from: ['start', 'begin', 'starttime', 'startsat', 'von', 'beginn', 'desde', 'inicio'],
  to: ['end', 'endtime', 'endsat', 'until', 'bis', 'ende', 'hasta', 'fin'],
  orderId: ['order', 'ordernumber', 'name', 'bestellung', 'pedido'],
  amount: ['total', 'subtotal', 'value', 'cost', 'betrag', 'importe'],
  currency: ['waehrung', 'wahrung', 'moneda'],
  activity: ['taetigkeit', 'tatigkeit', 'actividad', 'task'],
  arr: ['revenue', 'annualrevenue', 'umsatz'],
};

const plain = (text: string): string =>
  text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9]/g, '');

/** The columns that seem to hold the fields of a target: by the same name first, then by what exports call them. */
export function proposeFields(fields: readonly ImportField[], columns: readonly string[]): ImportMapping['fields'] {
  const free = new Map(columns.map((column) => [plain(column), column]));
  const proposed: Record<string, { column: string }> = {};
  const take = (path: string, names: readonly string[]) => {
    const name = names.find((one) => free.has(one));
    const column = name === undefined ? undefined : free.get(name);
    if (name === undefined || column === undefined || path in proposed) return;
    proposed[path] = { column };
    free.delete(name);
  };
  for (const { path } of fields) take(path, [plain(path)]);
  for (const { path } of fields) take(path, otherNames[path] ?? []);
  return proposed;
}

/** The mapping with which to begin, from the names of the columns and the first rows. */
export function proposeMapping(
  format: FileFormat,
  columns: readonly string[],
  sample: readonly TableRow[],
  timeZone: string,
  targetId: string | null = null,
): ImportMapping {
  const id = targetId ?? proposeTarget(format, columns);
  const cells = sample.flatMap((row) => Object.values(row.cells).map((cell) => String(cell ?? '').trim()));
  return {
    target: id,
    fields: id === 'events' ? {} : proposeFields(getTarget(id).fields, columns),
    timeZone,
    dates: proposeDates(cells),
    decimal: cells.some((cell) => /^-?\d{1,3}(\.\d{3})*,\d{1,2}$/.test(cell)) ? 'comma' : 'point',
    lengths: 'ms',
  };
}

/** The target of which most required fields are found. */
function proposeTarget(format: FileFormat, columns: readonly string[]): string {
  if (columns.includes('type') && (format === 'json-lines' || columns.includes('id'))) return 'events';
  const scores = importTargets
    .filter(({ id }) => id !== 'events')
    .map(({ id, fields }) => {
      const found = Object.keys(proposeFields(fields, columns));
      const required = fields.filter((field) => field.required);
      const missing = required.filter(({ path }) => !found.includes(path)).length;
      return { id, score: missing === 0 ? found.length : -missing };
    });
  return scores.toSorted((a, b) => b.score - a.score)[0]?.id ?? 'tickets';
}

/** A part above 12 is a day. */
function proposeDates(cells: readonly string[]): ImportMapping['dates'] {
  for (const cell of cells) {
    const [, first, second] = /^(\d{1,2})\/(\d{1,2})\/\d{4}/.exec(cell) ?? [];
    if (Number(first) > 12) return 'day-first';
    if (Number(second) > 12) return 'month-first';
  }
  return null;
}
