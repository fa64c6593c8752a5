import { beforeEach, expect, test } from 'vitest';
import { usePanelStore } from '@shiftlight/extension/panels/panel-store.ts';
import { aTicket } from '../ui/clocks.ts';

const initial = usePanelStore.getInitialState();
const receive = usePanelStore.getState().receive;
const tickets = (...list: ReturnType<typeof aTicket>[]) =>
  receive({ type: 'tickets', view: { tickets: list, calendars: [] }, removed: [], serverOffsetMs: 250 });
const known = () => [...usePanelStore.getState().tickets.values()].map(({ externalId }) => externalId);

beforeEach(() => {
  usePanelStore.setState(initial, true);
});

test('takes tickets and the server’s clock', () => {
  tickets(aTicket());
  expect([known(), usePanelStore.getState().serverOffsetMs]).toEqual([['1'], 250]);
});

test('keeps a change that came while the list was on its way, and drops what is not in it', () => {
  tickets(aTicket({ externalId: 'kept' }), aTicket({ externalId: 'dropped' }));
  receive({ type: 'now', now: { refs: [{ connectorId: 'c', externalId: 'kept' }], loadedAt: 5 } });
  expect([known(), usePanelStore.getState().listLoadedAt]).toEqual([['kept'], 5]);
});

test('forgets tickets that are gone', () => {
  tickets(aTicket());
  receive({
    type: 'tickets',
    view: { tickets: [], calendars: [] },
    removed: [{ connectorId: 'c', externalId: '1' }],
    serverOffsetMs: 0,
  });
  expect(known()).toEqual([]);
});

test('asks for the figures again when they may have changed', () => {
  receive({ type: 'own-figures-changed' });
  expect(usePanelStore.getState().figuresVersion).toBe(1);
});
