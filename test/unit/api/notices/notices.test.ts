import type { Notice } from '@shiftlight/shared/views/notice-view.ts';
import { expect, test } from 'vitest';
import type { NoticeQuestion, NoticeSource } from '@shiftlight/api/modules/notices/notice-source.ts';
import { createNoticesService } from '@shiftlight/api/modules/notices/notices.service.ts';
import type { Viewer } from '@shiftlight/api/trpc/context.ts';

const day = 24 * 60 * 60 * 1000;
const now = 100 * day;
const viewer: Viewer = { userId: 'u', memberId: 'm', workspaceId: 'w', role: 'agent', name: 'A', email: 'a@x.example' };
const notice = (noticeId: string, at: number): Notice => ({
  kind: 'coaching',
  noticeId,
  at,
  ticket: null,
  subject: null,
  reason: null,
});

/** A source with these notices that remembers what it was asked. */
function aSource(notices: readonly Notice[]): NoticeSource & { asked: NoticeQuestion[] } {
  const asked: NoticeQuestion[] = [];
  return {
    asked,
    list: async (question) => {
      asked.push(question);
      return notices.filter(({ at }) => at > question.after).slice(0, question.limit);
    },
  };
}

test('unites its sources by time', async () => {
  const sources = [
    aSource([notice('b', now - 2), notice('d', now)]),
    aSource([notice('a', now - 3), notice('c', now - 1)]),
  ];
  const { notices, serverNow } = await createNoticesService({ sources, now: () => now }).list(viewer, now - 10);
  expect([notices.map(({ noticeId }) => noticeId), serverNow]).toEqual([['a', 'b', 'c', 'd'], now]);
});

test('asks each source for the viewer alone, and for nothing older than a week', async () => {
  const source = aSource([]);
  await createNoticesService({ sources: [source], now: () => now }).list(viewer, 0);
  expect(source.asked).toEqual([{ workspaceId: 'w', memberId: 'm', after: now - 7 * day, limit: 50 }]);
});

test('gives the oldest of many, so that none is skipped', async () => {
  const many = Array.from({ length: 80 }, (_, index) => notice(String(index), now - 1_000 + index));
  const service = createNoticesService({ sources: [aSource(many)], now: () => now });
  const { notices } = await service.list(viewer, now - 2_000);
  expect([notices.length, notices[0]?.noticeId, notices.at(-1)?.noticeId]).toEqual([50, '0', '49']);
});
