import { ShiftlightError } from './errors.ts';

/** Lets so many pieces of long work run at once in this process. Throws TOO_MANY with these words for one more. */
export function createFewAtOnce(most: number, words: string) {
  let running = 0;
  return async <T>(work: () => Promise<T>): Promise<T> => {
    if (running >= most) throw new ShiftlightError('TOO_MANY', words);
    running += 1;
    try {
      return await work();
    } finally {
      running -= 1;
    }
  };
}
