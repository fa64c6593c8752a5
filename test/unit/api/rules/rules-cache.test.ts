import { expect, test } from 'vitest';
import { createRulesCache } from '@shiftlight/api/rules/rules-cache.ts';
import type { RulesRepository, StoredPolicySet } from '@shiftlight/api/rules/rules.repository.ts';

const day = 24 * 60 * 60_000;

/** A repository that counts how often it is asked, and fails on request. */
function createRules(sets: readonly StoredPolicySet[] = []) {
  const state = { reads: 0, failing: false, now: 0 };
  const repository: Pick<RulesRepository, 'listPolicySets' | 'listCalendars' | 'listDefinitionSets'> = {
    listPolicySets: async () => {
      state.reads += 1;
      if (state.failing) throw new Error('The database is away.');
      return sets;
    },
    listCalendars: async () => [],
    listDefinitionSets: async () => [],
  };
  return { state, cache: createRulesCache(asRepository(repository), () => state.now, 1_000) };
}

/** The cache uses no more of it than this. */
function asRepository(
  part: Pick<RulesRepository, 'listPolicySets' | 'listCalendars' | 'listDefinitionSets'>,
): RulesRepository {
  return part as RulesRepository;
}

const set = (version: number, validFrom: number): StoredPolicySet => ({ version, validFrom, policies: [] });

test.each([
  { name: 'none: no clocks', sets: [], openedAt: 0, version: 0 },
  { name: 'one, for tickets older than itself too', sets: [set(1, 5 * day)], openedAt: 0, version: 1 },
  {
    name: 'the newest that held on the day',
    sets: [set(1, 0), set(2, day), set(3, 3 * day)],
    openedAt: 2 * day,
    version: 2,
  },
  { name: 'the one that begins at that very instant', sets: [set(1, 0), set(2, day)], openedAt: day, version: 2 },
  { name: 'the later of two that began together', sets: [set(1, 0), set(2, 0)], openedAt: day, version: 2 },
])('the set of policies for a ticket, of $name', async ({ sets, openedAt, version }) => {
  const { cache } = createRules(sets);
  expect((await cache.get('w')).findPolicyVersion(openedAt)).toBe(version);
});

test('a set that is missing is an error, no set at all is none', async () => {
  const rules = await createRules([set(1, 0)]).cache.get('w');
  expect(() => rules.getFold(7, 'rt')).toThrow('Policy set 7');
  expect(rules.getFold(0, 'rt')).toBe(rules.getFold(0, 'rt'));
});

test('rules are read once, until they are forgotten or too old', async () => {
  const { cache, state } = createRules();
  const reads: number[] = [];
  const read = async () => {
    await cache.get('w');
    reads.push(state.reads);
  };
  await Promise.all([read(), read()]);
  cache.forget('another');
  await read();
  cache.forget('w');
  await read();
  cache.forgetAll();
  await read();
  state.now = 999;
  await read();
  state.now = 1_000;
  await read();
  expect(reads).toEqual([1, 1, 1, 2, 3, 3, 4]);
});

test('a failure is not remembered', async () => {
  const { cache, state } = createRules();
  state.failing = true;
  await expect(cache.get('w')).rejects.toThrow('away');
  state.failing = false;
  expect((await cache.get('w')).findPolicyVersion(0)).toBe(0);
});
