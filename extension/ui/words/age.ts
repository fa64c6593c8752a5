import type { EpochMs } from '@shiftlight/shared/time/instant.ts';
import type { LinkStatus } from '../../messaging/connection-view.ts';
import { defineWords } from './define-words.ts';
import { formatInstant, type ShownIn } from './instant.ts';

const words = defineWords({
  en: {
    signedOut: 'signed out',
    noConnection: 'no connection',
    connecting: 'connecting',
    live: (ago: string) => `live, ${ago}`,
    from: (time: string) => `data from ${time}`,
    now: 'now',
    ago: (length: string) => `${length} ago`,
    minute: 'm',
  },
  de: {
    signedOut: 'abgemeldet',
    noConnection: 'keine Verbindung',
    connecting: 'wird verbunden',
    live: (ago: string) => `live, ${ago}`,
    from: (time: string) => `Stand ${time}`,
    now: 'jetzt',
    ago: (length: string) => `vor ${length}`,
    minute: 'min',
  },
  es: {
    signedOut: 'sesión cerrada',
    noConnection: 'sin conexión',
    connecting: 'conectando',
    live: (ago: string) => `en vivo, ${ago}`,
    from: (time: string) => `datos de ${time}`,
    now: 'ahora',
    ago: (length: string) => `hace ${length}`,
    minute: 'min',
  },
});

/** How fresh what is shown is: `live, 2 s ago`, or since when nothing was heard. `now` and `heardAt` by this computer's clock. */
export function sayAge({ state, heardAt }: LinkStatus, now: EpochMs, shownIn: ShownIn = {}): string {
  const { signedOut, noConnection, connecting, live, from } = words();
  if (state === 'signed-out') return signedOut;
  if (heardAt === null) return state === 'offline' ? noConnection : connecting;
  if (state === 'live') return live(sayAgo(Math.max(0, now - heardAt)));
  const since = from(formatInstant(heardAt, now, shownIn));
  return `${state === 'offline' ? noConnection : connecting}, ${since}`;
}

/** How long ago something was: `now`, `12 s ago`, `4 m ago`. */
export function sayAgo(lengthMs: number): string {
  const { now, ago, minute } = words();
  const seconds = Math.floor(lengthMs / 1000);
  if (seconds < 1) return now;
  return ago(seconds < 60 ? `${seconds} s` : `${Math.floor(seconds / 60)} ${minute}`);
}
