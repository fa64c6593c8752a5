import type { Notice } from '@shiftlight/shared/views/notice-view.ts';

export interface NoticeQuestion {
  readonly workspaceId: string;
  readonly memberId: string;
  /** Epoch ms, exclusive. */
  readonly after: number;
  readonly limit: number;
}

/** One module's part of the feed: what happened to a member after an instant, oldest first, at most `limit`. */
export interface NoticeSource {
  list(question: NoticeQuestion): Promise<readonly Notice[]>;
}
