function runBatch(call: (index: number) => number, first: number, count: number): number {
  let sum = 0;
  for (let index = first; index < first + count; index += 1) sum += call(index);
  return sum;
}

/** Ms of processor time that this thread has used: what else the machine does in the meantime does not count. */
export function readCpuMs(): number {
  const { user, system } = process.threadCpuUsage();
  return (user + system) / 1000;
}

/** Calls per second of one core, in the best of five rounds, each of at least `forMs` ÷ 5. It is called with 0, 1, 2 … */
export function measureRate(call: (index: number) => number, forMs: number): number {
  const rounds = 5;
  let best = 0;
  let batch = 1;
  for (let round = 0; round <= rounds; round += 1) {
    const startedAt = readCpuMs();
    let done = 0;
    let tookMs = 0;
    while (tookMs < forMs / rounds) {
      if (Number.isNaN(runBatch(call, done, batch))) throw new Error('A measured call gave no number.');
      done += batch;
      batch = Math.min(batch * 2, 1 << 16);
      tookMs = readCpuMs() - startedAt;
    }
    if (round > 0) best = Math.max(best, (done / tookMs) * 1000);
  }
  return best;
}
