import type { BenchEntry } from '../bench-entry.ts';
import { panelQuery } from './panel-query.ts';
import { webhooks } from './webhooks.ts';

/** Every benchmark, in the order of the table. */
export const benchEntries: readonly BenchEntry[] = [webhooks, panelQuery];
