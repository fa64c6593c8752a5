import { afterAll, vi } from 'vitest';

/** A Wednesday afternoon in the middle of a month: the month before can be closed, a week has begun, nothing turns within hours. */
export const midMonth = Date.UTC(2026, 10, 18, 14);

/**
 * Lets a suite file live on that afternoon, whenever it runs; time goes on from there. For tests about months, weeks and hours of a day,
 * which would find other things on the first of a month. Call it at the top of the file, before an instance is made.
 */
export function pinDate(at: number = midMonth): void {
  vi.useFakeTimers({ toFake: ['Date'], now: at, shouldAdvanceTime: true });
  afterAll(() => {
    vi.useRealTimers();
  });
}
