import { useSyncExternalStore } from 'react';
import { readPlace } from './place.ts';
import { navigate, subscribeToPlace } from './use-path.ts';

/**
 * One value in the page's address, so that it can be sent to somebody, reloaded and gone back from. null = absent. Setting it adds a step
 * to the browser's history; `null` takes it out of the address.
 */
export function useSearchParam(name: string): readonly [string | null, (value: string | null) => void] {
  const value = useSyncExternalStore(subscribeToPlace, () => new URLSearchParams(readPlace().search).get(name));
  return [value, (next) => navigate(toAddress({ [name]: next }))];
}

/** The present address with these values changed; `null` takes one out. */
export function toAddress(changes: Readonly<Record<string, string | null>>): string {
  const { path, search: present } = readPlace();
  const params = new URLSearchParams(present);
  for (const [name, value] of Object.entries(changes)) {
    if (value === null) params.delete(name);
    else params.set(name, value);
  }
  const search = params.toString();
  return search === '' ? path : `${path}?${search}`;
}
