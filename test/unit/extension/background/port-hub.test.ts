import { expect, test } from 'vitest';
import { createPortHub, type Watcher } from '@shiftlight/extension/background/port-hub.ts';

const ref = (id: number) => ({ connectorId: 'c', externalId: String(id) });
const watcher = (ids: readonly number[]): Watcher => ({
  kind: 'surface',
  tabId: 1,
  windowId: null,
  shown: null,
  url: '',
  refs: ids.map(ref),
  send() {},
});

test('wants nothing while no page is connected', () => {
  expect(createPortHub().wanted([ref(1)])).toBeNull();
});

test('wants every ticket of every page once', () => {
  const hub = createPortHub();
  hub.add(watcher([1, 2]));
  hub.add(watcher([2, 3]));
  expect(
    hub
      .wanted([ref(3), ref(4)])
      ?.map(({ externalId }) => externalId)
      .toSorted(),
  ).toEqual(['1', '2', '3', '4']);
});

test('stays within the API’s limit and favours the page that came last', () => {
  const hub = createPortHub();
  hub.add(watcher(Array.from({ length: 500 }, (_, index) => index)));
  hub.add(watcher([9_000]));
  const wanted = hub.wanted([]);
  expect(wanted).toHaveLength(500);
  expect(wanted).toContainEqual(ref(9_000));
});

test('forgets a page that left', () => {
  const hub = createPortHub();
  const page = watcher([1]);
  hub.add(page);
  hub.delete(page);
  expect(hub.wanted([])).toBeNull();
});
