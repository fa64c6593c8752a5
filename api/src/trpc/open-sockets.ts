/** What is needed of a WebSocket to end it. */
export interface Closable {
  close(code: number, reason: string): void;
  once(event: 'close', listener: () => void): unknown;
}

/** Application code of RFC 6455 (4000–4999), after HTTP's 401: sign in again, or come back with the rights of now. */
export const rightsChangedCode = 4401;

export interface OpenSockets {
  /** Watches the socket until it closes; `stillHolds` says whether it may go on with the rights it was opened with. */
  add(socket: Closable, stillHolds: () => Promise<boolean>): void;
  /** Asks every open socket anew and closes those whose rights changed. Many calls at once are one round. */
  recheck(): void;
}

/**
 * A socket gets its rights once, when it opens: without this, somebody who was signed out or deactivated would go on listening.
 * `report` hears why a round could not be finished.
 */
export function createOpenSockets(report: (error: unknown) => void): OpenSockets {
  const open = new Map<Closable, () => Promise<boolean>>();
  let wanted = false;
  let running = false;

  async function runRounds(): Promise<void> {
    while (wanted) {
      wanted = false;
      // One after the other, so that a large office does not arrive at the database all at once.
      for (const [socket, stillHolds] of [...open]) {
        if (open.has(socket) && !(await stillHolds())) socket.close(rightsChangedCode, 'rights changed');
      }
    }
  }

  return {
    add(socket, stillHolds) {
      open.set(socket, stillHolds);
      socket.once('close', () => open.delete(socket));
    },
    recheck() {
      wanted = true;
      if (running) return;
      running = true;
      runRounds()
        .catch(report)
        .finally(() => (running = false));
    },
  };
}
