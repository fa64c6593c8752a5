import { findSiteSessionId } from './auth.ts';

let find: () => Promise<string | null> = findSiteSessionId;

/** Says how the own session is found, for pages that did not come from the server and so have none of its cookies. */
export function setOwnSession(next: () => Promise<string | null>): void {
  find = next;
}

/** Id of the session with which these pages ask; null when it is not known. */
export const findOwnSessionId = (): Promise<string | null> => find();
