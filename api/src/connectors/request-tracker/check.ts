import { z } from 'zod';
import { ShiftlightError } from '../../errors.ts';
import type { CheckScope } from '../connector-kind.ts';
import { createRtClient, notRestMessage, rightsAdvice, type RtClient } from './rt-client.ts';
import { RtRefusal } from './rt-refusal.ts';
import { pageOf } from './rest-schemas.ts';
import { nobodyUser } from './rt-transaction.ts';
import { rtCredentials } from './settings.ts';

/** Tries everything that reading needs, once. Throws a ShiftlightError that says what is wrong and what to do. */
export async function check(scope: CheckScope): Promise<void> {
  const client = createRtClient(scope.baseUrl, rtCredentials.parse(scope.credentials), scope.signal);
  await checkAddress(client, scope.baseUrl);
  await checkRights(client);
}

async function checkAddress(client: RtClient, baseUrl: string): Promise<void> {
  try {
    await client.get('/rt', {}, z.object({ Version: z.string() }));
  } catch (error) {
    const isElsewhere = error instanceof ShiftlightError && error.code === 'NOT_FOUND';
    throw isElsewhere ? new ShiftlightError('INVALID', notRestMessage(baseUrl), { cause: error }) : error;
  }
}

const mostQueuePages = 10;

/** A page holds what is visible among a hundred queues, so an empty one is not the end. */
async function seesSomeQueue(client: RtClient): Promise<boolean> {
  for (let page = 1; page <= mostQueuePages; page += 1) {
    const query = { per_page: '100', page: String(page) };
    if ((await client.get('/queues/all', query, pageOf(z.object({})))).items.length > 0) return true;
  }
  return false;
}

/** An account without rights gets an empty list; only the very first ticket tells whether there are none or none for this account. */
async function isBlind(client: RtClient): Promise<boolean> {
  const tickets = await client.get('/tickets', { query: 'id > 0', per_page: '50' }, pageOf(z.object({})));
  if (tickets.items.length > 0) return false;
  try {
    await client.get('/ticket/1', {}, z.object({}));
    return false;
  } catch (error) {
    if (error instanceof RtRefusal) return true;
    if (error instanceof ShiftlightError && error.code === 'NOT_FOUND') return false;
    throw error;
  }
}

/** RT does not refuse what an account may not see, it leaves it out. */
async function checkRights(client: RtClient): Promise<void> {
  if (!(await seesSomeQueue(client))) {
    throw new ShiftlightError('INVALID', `This account of Request Tracker sees no queue. ${rightsAdvice}`);
  }
  if (await isBlind(client)) {
    throw new ShiftlightError('INVALID', `This account of Request Tracker sees no ticket. ${rightsAdvice}`);
  }
  const log = { query: "ObjectType='RT::Ticket' AND id > 0", per_page: '1' };
  await client.get('/transactions', log, pageOf(z.object({})));
  const person = await client.get(`/user/${nobodyUser}`, {}, z.object({ Name: z.string().optional() }));
  if (person.Name === undefined) {
    throw new ShiftlightError('INVALID', `This account of Request Tracker sees no names of people. ${rightsAdvice}`);
  }
}
