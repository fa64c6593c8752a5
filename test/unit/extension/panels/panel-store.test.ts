import { beforeEach, expect, test } from 'vitest';
import { listWaiting, usePanelStore } from '@shiftlight/extension/panels/panel-store.ts';
import { aTicket } from '../ui/clocks.ts';

const initial = usePanelStore.getInitialState();
const receive = usePanelStore.getState().receive;
const tickets = (...list: ReturnType<typeof aTicket>[]) =>
  receive({
    type: 'tickets',
    view: { tickets: list, calendars: [] },
    zones: [],
    instants: null,
    removed: [],
    serverOffsetMs: 250,
  });
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
    zones: [],
    instants: null,
    removed: [{ connectorId: 'c', externalId: '1' }],
    serverOffsetMs: 0,
  });
  expect(known()).toEqual([]);
});

test('asks for the figures again when they may have changed', () => {
  receive({ type: 'own-figures-changed' });
  expect(usePanelStore.getState().figuresVersion).toBe(1);
});

const waiting = () => {
  const { tickets: heard, waiting: keys } = usePanelStore.getState();
  return listWaiting(heard, keys).map(({ externalId }) => externalId);
};
const unassigned = (externalId: string) =>
  aTicket({ externalId, isAssigned: false, assigneeMemberId: null, assigneeName: null });

test('what waits for somebody is what the list holds and what the worker told of, until somebody takes it', () => {
  tickets(unassigned('listed'), unassigned('only in view'), aTicket({ externalId: 'own' }));
  receive({
    type: 'now',
    now: { refs: ['listed', 'own'].map((externalId) => ({ connectorId: 'c', externalId })), loadedAt: 5 },
  });
  expect(waiting()).toEqual(['listed']);
  tickets(unassigned('new'), unassigned('elsewhere'));
  receive({ type: 'waiting', refs: [{ connectorId: 'c', externalId: 'new' }], ended: [] });
  expect(waiting()).toEqual(['listed', 'new']);
  receive({ type: 'waiting', refs: [], ended: [{ connectorId: 'c', externalId: 'listed' }] });
  expect(waiting()).toEqual(['new']);
  tickets(aTicket({ externalId: 'new' }));
  expect(waiting()).toEqual([]);
});
