import type { BenchEntry } from './bench-entry.ts';
import { folding } from './engine/folding.ts';
import { ticksAndSize } from './engine/ticking.ts';
import { workingTime } from './engine/working-time.ts';

/** Benchmarks of the engine: no service needed. */
export const engineBenches: readonly BenchEntry[] = [workingTime, folding, ticksAndSize];
