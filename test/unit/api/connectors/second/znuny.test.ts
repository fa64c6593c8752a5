import { describe, expect, test } from 'vitest';
import { toEvents } from '@shiftlight/api/connectors/znuny/to-events.ts';
import { restHistory, restTicket } from '@shiftlight/api/connectors/znuny/rest-schemas.ts';
import { znunySettings } from '@shiftlight/api/connectors/znuny/settings.ts';
import { explain } from '../../../../builders/connector-kinds.ts';

describe('what an invoker posts is read from the ticket', () => {
  test.each<[string, object, string]>([
    ['passed through', { Event: { Event: 'TicketStateUpdate', TicketID: 8 } }, 'It says TicketStateUpdate;'],
    [
      'with the ticket',
      { Event: 'ArticleCreate', Ticket: { TicketID: '8', Title: 'horse' } },
      'It says ArticleCreate;',
    ],
    ['mapped to one key', { TicketID: 8 }, 'It says nothing of what happened;'],
  ])('%s', (_, body, says) => {
    const { ticketsToRead, events, explanation } = explain('znuny', body);
    expect(ticketsToRead).toEqual(['8']);
    expect(events).toEqual([]);
    expect(explanation[0]).toContain(says);
    expect(explanation.join()).not.toContain('horse');
  });

  test('without a ticket it is set aside', () => {
    expect(explain('znuny', { Event: 'TicketCreate' }).rejected[0]?.detail).toMatch(/^TicketID: there is none/);
  });
});

describe('the history of a ticket', () => {
  const settings = znunySettings.parse({ timeZone: 'Europe/Berlin' });
  const ticket = restTicket.parse({ TicketID: 123, Title: 'Wheel', Created: '2026-07-01 10:00:00', State: 'open' });
  const told = (HistoryType: string, Name: string, CreateBy = 3) =>
    toEvents(ticket, [restHistory.parse({ HistoryType, Name, CreateBy, CreateTime: '2026-07-01 10:15:15' })], {
      settings,
      pseudonymOf: (id) => `c_${id}`,
    })[1];

  test.each<[string, string, object | undefined]>([
    ['StateUpdate', '%%new%%pending reminder%%', { type: 'status.changed', status: 'pending' }],
    ['StateUpdate', '%%open%%removed%%', { type: 'ticket.deleted' }],
    ['StateUpdate', '%%open%%Wartet%%', { type: 'status.changed', status: 'open', rawStatus: 'Wartet' }],
    ['OwnerUpdate', '%%alice%%5', { type: 'assignee.changed', assigneeId: '5' }],
    ['OwnerUpdate', '%%root@localhost%%1', { type: 'assignee.changed', assigneeId: null }],
    ['Move', '%%Billing%%8%%Raw%%2', { type: 'group.changed', groupId: 'Billing' }],
    ['PriorityUpdate', '%%3 normal%%3%%5 very high%%5', { attributes: { priority: '5 very high' } }],
    ['Merged', 'Merged Ticket (2010/123) to (2011/99)', { type: 'ticket.merged', intoTicketId: '99' }],
    ['Merged', '%%2010%%123%%2011%%99', { type: 'ticket.merged', intoTicketId: '99' }],
    ['Merged', 'Merged Ticket (2009/77) to (2010/123)', undefined],
    ['Misc', '%%', undefined],
  ])('%s %s', (type, name, event) => {
    if (event === undefined) expect(told(type, name)).toBeUndefined();
    else expect(told(type, name)).toMatchObject({ ...event, at: Date.UTC(2026, 6, 1, 8, 15, 15) });
  });

  test('Znuny itself is nobody', () => {
    expect(told('StateUpdate', '%%new%%open%%', 1)?.actor).toEqual({ kind: 'system', personId: null });
  });
});
