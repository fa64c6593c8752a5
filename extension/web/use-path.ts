import { useSyncExternalStore } from 'react';
import { readPlace, toHref } from './place.ts';

const changed = 'shiftlight:navigate';

/** Calls `listener` when another page, or the same one with other values in its address, is shown. */
export function subscribeToPlace(listener: () => void): () => void {
  window.addEventListener('popstate', listener);
  window.addEventListener(changed, listener);
  return () => {
    window.removeEventListener('popstate', listener);
    window.removeEventListener(changed, listener);
  };
}

/** Path of the page that is shown. */
export const usePath = (): string => useSyncExternalStore(subscribeToPlace, () => readPlace().path);

/** Shows another page, or the same one with other values in its address, without loading it. */
export function navigate(path: string): void {
  history.pushState(null, '', toHref(path));
  window.dispatchEvent(new Event(changed));
}

/** The page to go on to after signing in: only a path of this very site. */
export function findNext(): string {
  const next = new URLSearchParams(location.search).get('next') ?? '/';
  return /^\/(?![/\\])/.test(next) ? next : '/';
}

/** The sign-in page, which comes back to where we are. */
export const toSignIn = (): string => {
  const { path, search } = readPlace();
  return `/sign-in?next=${encodeURIComponent(path + search)}`;
};
