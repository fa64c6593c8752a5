import { describe, expect, test } from 'vitest';
import { classifyPage, deriveHelpdesk, type DerivedHelpdesk } from '@shiftlight/shared/own-helpdesk/derive-helpdesk.ts';
import { findTicketInHref } from '@shiftlight/shared/helpdesks/find-ticket.ts';
import { helpdesks } from '@shiftlight/shared/helpdesks/index.ts';
import { toTicketUrl } from '@shiftlight/shared/helpdesks/ticket-url.ts';

interface Row {
  readonly name: string;
  readonly baseUrl: string;
  readonly ticketUrl: string;
  readonly listUrl: string;
  readonly tickets: readonly (readonly [url: string, id: string])[];
  readonly lists?: readonly string[];
  readonly others: readonly string[];
  readonly address: string;
}

function derive({ baseUrl, ticketUrl, listUrl }: Pick<Row, 'baseUrl' | 'ticketUrl' | 'listUrl'>): DerivedHelpdesk {
  return deriveHelpdesk('own', 'Our desk', baseUrl, { ticketUrl, listUrl });
}

const host = 'https://desk.acme.test';

describe('a helpdesk of one’s own', () => {
  test.each<Row>([
    {
      name: 'with the number at the end of the path',
      baseUrl: host,
      ticketUrl: `${host}/tickets/42`,
      listUrl: `${host}/tickets`,
      tickets: [
        [`${host}/tickets/7`, '7'],
        [`${host}/tickets/7/history?tab=1`, '7'],
        ['/tickets/9#note-3', '9'],
      ],
      lists: [`${host}/tickets/`, `${host}/tickets?page=2`],
      others: [`${host}/tickets/new`, `${host}/users/42`, `https://other.test/tickets/42`, `${host}/old/tickets/42`],
      address: `${host}/tickets/77`,
    },
    {
      name: 'below a sub-path, with an account’s own number before the ticket’s',
      baseUrl: `${host}/support`,
      ticketUrl: `${host}/support/accounts/3/conversations/1042`,
      listUrl: `${host}/support/accounts/3/dashboard`,
      tickets: [[`${host}/support/accounts/3/conversations/8`, '8']],
      others: [`${host}/support/accounts/4/conversations/8`, `${host}/accounts/3/conversations/8`],
      address: `${host}/support/accounts/3/conversations/77`,
    },
    {
      name: 'with a mailbox that differs from ticket to ticket',
      baseUrl: host,
      ticketUrl: `${host}/mailbox/12/view/98765`,
      listUrl: `${host}/mailbox`,
      tickets: [
        [`${host}/mailbox/12/view/1`, '1'],
        [`${host}/mailbox/55/view/2`, '2'],
      ],
      others: [`${host}/mailbox/12`, `${host}/mailbox/12/settings/1`],
      address: `${host}/mailbox/12/view/77`,
    },
    {
      name: 'with the number in the query',
      baseUrl: `${host}/otrs`,
      ticketUrl: `${host}/otrs/index.pl?Action=AgentTicketZoom;TicketID=311`,
      listUrl: `${host}/otrs/index.pl?Action=AgentTicketQueue`,
      tickets: [
        [`${host}/otrs/index.pl?Action=AgentTicketZoom;TicketID=5;ArticleID=9`, '5'],
        [`${host}/otrs/index.pl?TicketID=6&Action=AgentTicketZoom`, '6'],
      ],
      others: [`${host}/otrs/index.pl?Action=AgentTicketQueue`, `${host}/otrs/index.pl?QueueID=5`],
      address: `${host}/otrs/index.pl?Action=AgentTicketZoom;TicketID=77`,
    },
    {
      name: 'with a route behind the hash',
      baseUrl: host,
      ticketUrl: `${host}/#ticket/zoom/31`,
      listUrl: `${host}/#ticket/view/mine`,
      tickets: [
        ['#ticket/zoom/8', '8'],
        [`${host}/#ticket/zoom/8/2`, '8'],
      ],
      others: [`${host}/#ticket/create`, `${host}/#user/31`],
      address: `${host}/#ticket/zoom/77`,
    },
    {
      name: 'with keys of a project',
      baseUrl: host,
      ticketUrl: `${host}/browse/HELP-12`,
      listUrl: `${host}/issues/`,
      tickets: [[`${host}/browse/OPS-9`, 'OPS-9']],
      others: [`${host}/browse/HELP`, `${host}/projects/HELP-12`],
      address: `${host}/browse/77`,
    },
    {
      name: 'with long ids, on a port of its own',
      baseUrl: 'http://10.0.0.5:8080',
      ticketUrl: 'http://10.0.0.5:8080/issue/0b8f3e2a-6d51-4f0e-9f3b-2f6f1f1f1f1f',
      listUrl: 'http://10.0.0.5:8080/issues',
      tickets: [
        ['http://10.0.0.5:8080/issue/1c8f3e2a-6d51-4f0e-9f3b-2f6f1f1f1f10', '1c8f3e2a-6d51-4f0e-9f3b-2f6f1f1f1f10'],
      ],
      others: ['http://10.0.0.5:8080/issue/new', 'http://10.0.0.5/issue/1c8f3e2a-6d51-4f0e-9f3b-2f6f1f1f1f10'],
      address: 'http://10.0.0.5:8080/issue/77',
    },
  ])('$name', (row) => {
    const derived = derive(row);
    if (!derived.ok) throw new Error(derived.problem);
    const { helpdesk } = derived;
    expect(classifyPage(helpdesk, row.baseUrl, row.ticketUrl)).toEqual({ kind: 'ticket', id: derived.exampleId });
    expect(classifyPage(helpdesk, row.baseUrl, row.listUrl)).toEqual({ kind: 'list' });
    for (const [url, id] of row.tickets) expect(findTicketInHref(helpdesk, row.baseUrl, url), url).toBe(id);
    for (const url of row.lists ?? []) expect(classifyPage(helpdesk, row.baseUrl, url), url).toEqual({ kind: 'list' });
    for (const url of row.others) expect(findTicketInHref(helpdesk, row.baseUrl, url), url).toBeNull();
    expect(toTicketUrl(helpdesk, row.baseUrl, '77')).toBe(row.address);
  });

  test.each([
    { problem: 'not-an-address', ticketUrl: 'tickets/42', listUrl: `${host}/tickets` },
    { problem: 'another-host', ticketUrl: 'https://other.test/tickets/42', listUrl: `${host}/tickets` },
    { problem: 'another-host', ticketUrl: `${host}/tickets/42`, listUrl: 'https://other.test/tickets' },
    { problem: 'no-id', ticketUrl: `${host}/tickets/open`, listUrl: `${host}/tickets` },
    { problem: 'no-id', ticketUrl: `${host}/tickets/42`, listUrl: `${host}/tickets/42` },
    { problem: 'list-is-ticket', ticketUrl: `${host}/tickets/42`, listUrl: `${host}/tickets/43` },
  ])('is refused with $problem: $ticketUrl beside $listUrl', ({ problem, ticketUrl, listUrl }) => {
    expect(derive({ baseUrl: host, ticketUrl, listUrl })).toEqual({ ok: false, problem });
  });

  test('finds the tickets of most helpdesks that we know by hand, from one address each', () => {
    const found = helpdesks.filter(({ samples, id, name, toExternalId }) => {
      const [ticket] = samples.tickets;
      const [listUrl] = samples.lists;
      if (ticket === undefined || listUrl === undefined || toExternalId !== undefined) return true;
      const derived = deriveHelpdesk(id, name, samples.baseUrl, { ticketUrl: ticket[0], listUrl });
      return derived.ok && derived.exampleId === ticket[1];
    });
    const missed = helpdesks.filter((one) => !found.includes(one)).map(({ id }) => id);
    expect(missed.length, missed.join(', ')).toBeLessThanOrEqual(3);
  });
});
