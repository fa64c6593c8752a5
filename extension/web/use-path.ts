import { useSyncExternalStore } from 'react';

const changed = 'shiftlight:navigate';

function subscribe(listener: () => void): () => void {
  window.addEventListener('popstate', listener);
  window.addEventListener(changed, listener);
  return () => {
    window.removeEventListener('popstate', listener);
    window.removeEventListener(changed, listener);
  };
}

/** Path of the page that is shown. */
export const usePath = (): string => useSyncExternalStore(subscribe, () => location.pathname);

/** Shows another page without loading it. */
export function navigate(path: string): void {
  history.pushState(null, '', path);
  window.dispatchEvent(new Event(changed));
}

/** The page to go on to after signing in: only a path of this very site. */
export function findNext(): string {
  const next = new URLSearchParams(location.search).get('next') ?? '/';
  return /^\/(?![/\\])/.test(next) ? next : '/';
}

/** The sign-in page, which comes back to where we are. */
export const toSignIn = (): string => `/sign-in?next=${encodeURIComponent(location.pathname + location.search)}`;
