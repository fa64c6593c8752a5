import type { z } from 'zod';
import { ShiftlightError } from '../../errors.ts';
import type { CheckScope } from '../connector-kind.ts';
import { createHelpdeskClient } from '../kit/helpdesk-client.ts';
import { chooseLimit } from '../kit/rate-limit.ts';
import { historyAnswer, searchAnswer, ticketAnswer, type RestHistory, type RestTicket } from './rest-schemas.ts';
import { znunyCredentials, znunySettings } from './settings.ts';

export const rightsAdvice =
  'Let the account read every queue, and let the web service offer TicketSearch, TicketGet and TicketHistoryGet.';

export type ZnunyClient = ReturnType<typeof createZnunyClient>;
interface Answer {
  readonly Error: { readonly ErrorCode: string | null } | null;
}

/** Operations of the web service that an admin published. All are reading ones. */
export function createZnunyClient(scope: CheckScope, now: () => number) {
  const { user: UserLogin, password: Password } = znunyCredentials.parse(scope.credentials);
  const { webService } = znunySettings.parse(scope.settings);
  const client = createHelpdeskClient({
    product: 'Znuny',
    baseUrl: scope.baseUrl,
    headers: {},
    signal: scope.signal,
    now,
    limit: chooseLimit(znunySettings.parse(scope.settings), { requests: 20, perMs: 1_000 }),
    rightsAdvice,
  });

  async function call<T extends Answer>(operation: string, input: object, schema: z.ZodType<T>): Promise<T> {
    const path = `/nph-genericinterface.pl/Webservice/${webService}/${operation}`;
    const answer = await client.search(path, { UserLogin, Password, ...input }, schema);
    const code = answer.Error?.ErrorCode ?? null;
    if (code !== null && /AuthFail|MissingParameter$/.test(code)) {
      throw new ShiftlightError('INVALID', 'Znuny refused the sign-in. Check the account and its password.');
    }
    return answer;
  }

  return {
    /** Ids of tickets that fit, in the order of the search. */
    async searchTickets(filter: object): Promise<readonly string[]> {
      const answer = await call('TicketSearch', filter, searchAnswer);
      if (answer.Error === null) return answer.TicketID;
      throw new ShiftlightError('FORBIDDEN', `Znuny does not let this account search for tickets. ${rightsAdvice}`);
    },

    /** Tickets that the account may see; those that are gone are left out. */
    async getTickets(ids: readonly string[], withArticles: boolean): Promise<readonly RestTicket[]> {
      if (ids.length === 0) return [];
      const input = { TicketID: ids, AllArticles: withArticles ? 1 : 0, DynamicFields: withArticles ? 1 : 0 };
      return (await call('TicketGet', input, ticketAnswer)).Ticket ?? [];
    },

    async getHistory(id: string): Promise<readonly RestHistory[]> {
      const { TicketHistory: all } = await call('TicketHistoryGet', { TicketID: id }, historyAnswer);
      const one = all?.find(({ TicketID: ticketId }) => ticketId === id);
      if (one !== undefined) return one.History;
      throw new ShiftlightError('FORBIDDEN', `Znuny does not let this account read histories. ${rightsAdvice}`);
    },
  };
}
