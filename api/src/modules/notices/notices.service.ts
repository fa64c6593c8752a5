import type { Notice, NoticesView } from '@shiftlight/shared/views/notice-view.ts';
import type { Viewer } from '../../trpc/context.ts';
import type { NoticeSource } from './notice-source.ts';

export type NoticesService = ReturnType<typeof createNoticesService>;

export interface NoticesDependencies {
  readonly sources: readonly NoticeSource[];
  readonly now: () => number;
}

/** More than a person reads; whoever was away longer looks into the panel. */
const most = 50;
/** What happened longer ago is no news. */
const newsMs = 7 * 24 * 60 * 60 * 1000;

/** What happened to a member, from every module that tells of something. */
export function createNoticesService({ sources, now }: NoticesDependencies) {
  return {
    /** The viewer's own notices after an instant, oldest first; of many the oldest, so that the next question goes on from there. */
    async list({ workspaceId, memberId }: Viewer, after: number): Promise<NoticesView> {
      const serverNow = now();
      const question = { workspaceId, memberId, after: Math.max(after, serverNow - newsMs), limit: most };
      const found = await Promise.all(sources.map((source) => source.list(question)));
      const notices: readonly Notice[] = found.flat().toSorted((a, b) => a.at - b.at);
      return { notices: notices.slice(0, most), serverNow };
    },
  };
}
