import { say } from '../say.ts';

const quietMs = 3_000;

/** Says every few seconds how far a long step is. */
export function createProgress(toText: (done: number, total: number) => string): (done: number, total: number) => void {
  let lastAt = Date.now();
  return (done, total) => {
    if (done === total || Date.now() - lastAt < quietMs) return;
    lastAt = Date.now();
    say(toText(done, total));
  };
}
