import { say } from '../say.ts';

const quietMs = 3_000;

/** Says every few seconds how far a long step is, and once when it is done. */
export function createProgress(toText: (done: number, total: number) => string): (done: number, total: number) => void {
  let lastAt = Date.now();
  return (done, total) => {
    if (Date.now() - lastAt < quietMs) return;
    lastAt = Date.now();
    say(toText(done, total));
  };
}
