import type { LinkStatus } from '../../messaging/connection-view.ts';
import { formatInstant, type ShownIn } from './instant.ts';
import type { EpochMs } from '@shiftlight/shared/time/instant.ts';

/** How fresh what is shown is: `live, 2 s ago`, or since when nothing was heard. `now` and `heardAt` by this computer's clock. */
export function sayAge({ state, heardAt }: LinkStatus, now: EpochMs, shownIn: ShownIn = {}): string {
  if (state === 'signed-out') return 'signed out';
  if (heardAt === null) return state === 'offline' ? 'no connection' : 'connecting';
  if (state === 'live') return `live, ${ago(Math.max(0, now - heardAt))}`;
  const from = `data from ${formatInstant(heardAt, now, shownIn)}`;
  return state === 'offline' ? `no connection, ${from}` : `connecting, ${from}`;
}

function ago(lengthMs: number): string {
  const seconds = Math.floor(lengthMs / 1000);
  if (seconds < 1) return 'now';
  return seconds < 60 ? `${seconds} s ago` : `${Math.floor(seconds / 60)} m ago`;
}
