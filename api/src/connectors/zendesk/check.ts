import { z } from 'zod';
import { ShiftlightError } from '../../errors.ts';
import type { CheckScope } from '../connector-kind.ts';
import { flag, optionalText } from '../kit/payload.ts';
import { ticketsPage } from './rest-schemas.ts';
import { createZendeskClient, rightsAdvice } from './zendesk-client.ts';

const me = z.object({ user: z.object({ id: z.unknown(), role: optionalText, active: flag }) });

/** Tries what reading needs, once. Throws a ShiftlightError that says what is wrong and what to do. */
export async function check(scope: CheckScope): Promise<void> {
  const client = createZendeskClient(scope, Date.now);
  const { user } = await client.get('/api/v2/users/me.json', {}, me);
  // Zendesk answers a wrong token with an anonymous end user instead of refusing it.
  if (user.role !== 'admin' && user.role !== 'agent') {
    throw new ShiftlightError('INVALID', `Zendesk does not know this account as an agent. ${rightsAdvice}`);
  }
  await client.get('/api/v2/incremental/tickets/cursor.json', { start_time: 0, per_page: 1 }, ticketsPage);
}
