import { createPeopleSeen } from '@shiftlight/api/modules/connectors/people-seen.ts';
import { expect, test } from 'vitest';

const al = { externalId: 'alice', name: 'Al', email: null, kind: 'agent' } as const;
const alice = { ...al, name: 'Alice Adler' };

function see() {
  let at = 0;
  const seen = createPeopleSeen(() => at);
  return {
    /** Stores what is news, as a delivery does, and gives the names. */
    tell: (...people: readonly (typeof al | typeof alice)[]) => {
      const news = seen.listNews('desk', people);
      seen.note('desk', news);
      return news.map(({ name }) => name);
    },
    wait: (ms: number) => {
      at += ms;
    },
    seen,
  };
}

test('somebody who was stored is no news, until something about them changes', () => {
  const { tell } = see();
  expect([tell(al), tell(al), tell(alice), tell(alice)]).toEqual([['Al'], [], ['Alice Adler'], []]);
});

test('of two words about one person in a delivery the later holds, also when it is delivered again', () => {
  const { tell } = see();
  expect([tell(al, alice), tell(al, alice)]).toEqual([['Alice Adler'], []]);
});

test('is stored again after a minute, because another process may have heard something else', () => {
  const { tell, wait } = see();
  tell(al);
  wait(59_999);
  expect(tell(al)).toEqual([]);
  wait(1);
  expect(tell(al)).toEqual(['Al']);
});

test('the same id of another helpdesk is somebody else', () => {
  const { tell, seen } = see();
  tell(al);
  expect(seen.listNews('other desk', [al])).toEqual([al]);
});
