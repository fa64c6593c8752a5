import { pause } from '../jobs/pause.ts';

const attempts = 20;
const pauseMs = 500;

/** Reads until it succeeds: a database that restarts must not end a channel that outlives it. Throws the last error after ten seconds. */
export async function persist<T>(read: () => Promise<T>, signal: AbortSignal): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await read();
    } catch (error) {
      if (signal.aborted || attempt === attempts) throw error;
      await pause(pauseMs, signal);
    }
  }
}
