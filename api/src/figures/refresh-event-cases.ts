import { eventCaseTypes, eventMeasuresVersion, listEventCases } from '@shiftlight/shared/scorecards/event-case.ts';
import type pg from 'pg';
import { createBusinessRepository } from '../ingest/business.repository.ts';
import {
  replaceEventCases,
  settleEventBasis,
  takeDueMonths,
  type DueMonth,
  type StoredEventCase,
} from './event-cases.repository.ts';

/** Notes of changes worked off in one transaction; one stands for the month of a person, some hundred events at most. */
const batchSize = 200;

/** Works off one batch of people and months whose events changed, in the caller's transaction; false when nothing was waiting. */
export async function refreshEventCases(client: pg.PoolClient, workspaceId: string): Promise<boolean> {
  await settleEventBasis(client, workspaceId, eventMeasuresVersion);
  const due = await takeDueMonths(client, workspaceId, batchSize);
  if (due.length === 0) return false;
  const found: StoredEventCase[] = [];
  for (const [month, own] of Map.groupBy(due, (one) => one.month)) {
    found.push(...(await readMonth(client, workspaceId, month, own)));
  }
  await replaceEventCases(client, workspaceId, due, found);
  return true;
}

/** The cases of these people in a month: what others' events give by the way is theirs and stays as it is. */
async function readMonth(
  client: pg.PoolClient,
  workspaceId: string,
  from: number,
  due: readonly DueMonth[],
): Promise<readonly StoredEventCase[]> {
  const to = startOfNextMonth(from);
  const business = createBusinessRepository({ pool: client });
  const people = due.map(({ idsOf, agentId }) => ({ connectorId: idsOf, externalId: agentId }));
  const found = await business.listForCases(workspaceId, people, eventCaseTypes, { from, to });
  const isDue = new Set(due.map(toKey));
  return [...Map.groupBy(found, ({ idsOf }) => idsOf)].flatMap(([idsOf, events]) =>
    listEventCases(
      events.map(({ event }) => event),
      { from, to },
    )
      .map((one) => ({ ...one, idsOf }))
      .filter((one) => isDue.has(toKey(one))),
  );
}

function startOfNextMonth(month: number): number {
  const date = new Date(month);
  return Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1, 1);
}

const toKey = ({ idsOf, agentId }: Pick<DueMonth, 'idsOf' | 'agentId'>) => JSON.stringify([idsOf, agentId]);
