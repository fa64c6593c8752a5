import { replaceNames, replaceNamesIn, type NameForm } from '@shiftlight/shared/privacy/replace-names.ts';
import { TO_FOLD_ANEW } from '../../../ingest/ticket-record.ts';
import type { Client } from '../../../ingest/ingest.repository.ts';
import { freeTexts, type FreeText } from './free-texts.ts';

/** Mentions in one column. */
export interface FoundMentions {
  readonly table: string;
  readonly count: number;
}

/** Reasons of accepted disputes stand in events too: those tickets are folded anew, so that what follows from the events says the same. */
const corrections: FreeText = { table: 'event', column: 'body', kind: 'json' };

interface Mention {
  readonly place: string;
  readonly content: unknown;
}

/** Rows in which one of these forms stands anywhere, whatever the case of its letters. */
async function listMentions(
  client: Client,
  workspaceId: string,
  { table, column }: FreeText,
  forms: readonly NameForm[],
  write: boolean,
): Promise<readonly Mention[]> {
  const { rows } = await client.query<Mention>(
    `SELECT r.ctid::text AS place, r."${column}" AS content FROM "${table}" r
     WHERE r.workspace_id = $1 AND r."${column}" IS NOT NULL ${table === 'event' ? `AND r.type = 'event.corrected'` : ''}
       AND EXISTS (SELECT 1 FROM unnest($2::text[]) AS f(form) WHERE strpos(lower(r."${column}"::text), lower(form)) > 0)
     ${write ? 'FOR UPDATE OF r' : ''}`,
    // As they are, and as texts stand in JSON.
    [workspaceId, forms.flatMap(({ text }) => [text, JSON.stringify(text).slice(1, -1)])],
  );
  return rows;
}

function replaceIn({ kind }: FreeText, content: unknown, forms: readonly NameForm[], pseudonym: string) {
  if (kind === 'json') {
    const { value, count } = replaceNamesIn(content, forms, pseudonym);
    return { stored: JSON.stringify(value), count };
  }
  const { text, count } = replaceNames(String(content), forms, pseudonym);
  return { stored: text, count };
}

/** How often these forms stand in what people wrote, by table; changes nothing. */
export async function countMentions(
  client: Client,
  workspaceId: string,
  forms: readonly NameForm[],
): Promise<readonly FoundMentions[]> {
  return eachColumn(client, workspaceId, forms, '', false);
}

/** Puts the pseudonym in the place of every mention, within the caller's transaction. Gives how many there were, by table. */
export async function replaceMentions(
  client: Client,
  workspaceId: string,
  forms: readonly NameForm[],
  pseudonym: string,
): Promise<readonly FoundMentions[]> {
  return eachColumn(client, workspaceId, forms, pseudonym, true);
}

async function eachColumn(
  client: Client,
  workspaceId: string,
  forms: readonly NameForm[],
  pseudonym: string,
  write: boolean,
): Promise<readonly FoundMentions[]> {
  const found: FoundMentions[] = [];
  if (forms.length === 0) return found;
  for (const column of [...freeTexts, corrections]) {
    const rows = (await listMentions(client, workspaceId, column, forms, write)).flatMap(({ place, content }) => {
      const { stored, count } = replaceIn(column, content, forms, pseudonym);
      return count === 0 ? [] : [{ place, stored, count }];
    });
    if (rows.length === 0) continue;
    found.push({ table: column.table, count: rows.reduce((sum, { count }) => sum + count, 0) });
    if (write) await store(client, column, rows);
  }
  return found;
}

async function store(
  client: Client,
  { table, column }: FreeText,
  rows: readonly { readonly place: string; readonly stored: string }[],
): Promise<void> {
  const { rows: types } = await client.query<{ type: string }>(
    `SELECT format_type(a.atttypid, NULL) AS type FROM pg_attribute a WHERE a.attrelid = $1::regclass AND a.attname = $2`,
    [`"${table}"`, column],
  );
  const type = types[0]?.type ?? 'text';
  const places = rows.map(({ place }) => place);
  // Rows are locked since they were read, so their places hold.
  if (table === 'event') {
    await client.query(
      `UPDATE ticket t SET fold_version = $2 FROM event e
       WHERE e.ctid = ANY($1::tid[]) AND t.workspace_id = e.workspace_id AND t.connector_id = e.connector_id AND t.external_id = e.ticket_id`,
      [places, TO_FOLD_ANEW],
    );
  }
  await client.query(
    `UPDATE "${table}" r SET "${column}" = n.stored::${type} FROM unnest($1::tid[], $2::text[]) AS n(place, stored) WHERE r.ctid = n.place`,
    [places, rows.map(({ stored }) => stored)],
  );
}
