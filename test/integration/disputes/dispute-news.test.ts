import { randomUUID } from 'node:crypto';
import type { LiveMessage } from '@shiftlight/shared/views/live-message.ts';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createDisputeDesk, reject, type DisputeDesk } from '../../builders/disputes.ts';
import { openLive } from '../../builders/live-client.ts';
import { known } from '../../builders/people.ts';
import { createTestInstance, type TestInstance } from '../../builders/test-instance.ts';

let instance: TestInstance;
let desk: DisputeDesk;
beforeAll(async () => {
  instance = await createTestInstance();
  desk = await createDisputeDesk(instance);
});
afterAll(() => instance.close());

test('opening a dispute about a figure and rejecting it is news in the panels of the person and of their lead, of nobody else', async () => {
  const { from, to } = await instance.services.me.figures(desk.alice.viewer, 'today');
  const target = { kind: 'figure', metricId: 'first-response-time', from, to } as const;
  const [alices, lenas, bobs] = await Promise.all(
    [desk.alice, desk.lena, desk.bob].map((person) => openLive(instance, person, [])),
  );
  const isNews = ({ topics }: LiveMessage) => topics.includes('disputes');
  const heard = [known(alices), known(lenas)];
  const request = { requestId: randomUUID(), target, proposal: null, reason: 'Not mine.' };
  const dispute = await instance.services.disputes.open(desk.alice.viewer, request);
  for (const panel of heard) await panel.find(isNews, 1);
  const before = heard.map(({ messages }) => messages.length);
  await instance.services.disputes.decide(desk.lena.viewer, reject(dispute));
  for (const [index, panel] of heard.entries()) await panel.find(isNews, before[index]);
  expect(known(bobs).messages.slice(1).some(isNews)).toBe(false);
  for (const panel of [...heard, known(bobs)]) await panel.close();
});
