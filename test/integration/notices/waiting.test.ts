import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createTestInstance, type TestInstance } from '../../builders/test-instance.ts';
import { as, decisionOn, openTicket, setStage, tagOf, type Stage } from '../escalations/stage.ts';

let instance: TestInstance;
let stage: Stage;
beforeAll(async () => {
  instance = await createTestInstance();
  stage = await setStage(instance);
});
afterAll(() => instance.close());

const waitsFor = async (member: Stage['alice']) =>
  (await as(instance, member).waiting.list()).items.map(({ kind, count }) => [kind, count]);

describe('an escalation waits', () => {
  test('for the specialists, then for who sent it, then for nobody', async () => {
    const [alice, sue] = [as(instance, stage.alice), as(instance, stage.sue)];
    expect(await waitsFor(stage.sue)).toEqual([]);
    const [first, second] = [await openTicket(instance, stage), await openTicket(instance, stage)];
    const sent = await alice.escalations.send(tagOf(first));
    await alice.escalations.send(tagOf(second));
    expect(await waitsFor(stage.sue)).toEqual([['escalation', 2]]);
    expect(await waitsFor(stage.alice), 'she waits herself').toEqual([]);

    const returned = await sue.escalations.giveBack({
      ...decisionOn(sent),
      reason: 'missing-information',
      itemIds: ['symptoms'],
    });
    expect(await waitsFor(stage.sue)).toEqual([['escalation', 1]]);
    const { items, serverNow } = await alice.waiting.list();
    expect(items).toEqual([{ kind: 'returned', count: 1, dueAt: null, since: expect.any(Number) }]);
    expect(items[0]?.since).toBeLessThanOrEqual(serverNow);

    const { note: _note, ...step } = decisionOn(returned);
    await alice.escalations.withdraw(step);
    expect(await waitsFor(stage.alice)).toEqual([]);
  });
});
