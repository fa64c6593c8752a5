import type { NoticesView } from '@shiftlight/shared/views/notice-view.ts';
import { browser } from 'wxt/browser';
import { loadSettings } from '../../settings/settings-store.ts';
import { toOwner, type ApiGate } from '../api-gate.ts';
import { askOwnTickets } from '../ask-own-tickets.ts';
import type { Connection } from '../connection-store.ts';
import { drawButton } from './draw-button.ts';
import { createNotifier } from './notifier.ts';

/** The notifier on the API and the browser. */
export function createDeskNotifier(findConnection: () => Promise<Connection | null>, gate: ApiGate) {
  return createNotifier({
    async findOwnTickets() {
      const connection = await findConnection();
      if (connection === null) return null;
      const answer = await askOwnTickets(gate).catch(() => null);
      if (answer === null) return null;
      const { data, answeredAt, isKept } = answer;
      const { memberId } = connection.viewer;
      // The list also holds what nobody has yet: that is no alarm of anybody's own.
      const tickets = data.tickets.filter(({ assigneeMemberId }) => assigneeMemberId === memberId);
      return { owner: toOwner(connection), memberId, view: { ...data, tickets }, answeredAt, isKept };
    },
    async findNotices(after) {
      const answer = await gate.call('query', 'notices.list', { after }).catch(() => null);
      return answer === null || answer.isKept ? null : toNoticesView(answer.data);
    },
    loadSettings,
    notify: async (key, { title, message }) =>
      void (await browser.notifications.create(key, {
        type: 'basic',
        iconUrl: browser.runtime.getURL('/icon/128.png'),
        title,
        message,
      })),
    drawButton,
    now: Date.now,
  });
}

/** `notices.list` answers this shape by its type in AppRouter. */
const toNoticesView = (data: unknown): NoticesView => data as NoticesView;
