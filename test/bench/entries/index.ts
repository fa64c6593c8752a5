import type { BenchEntry } from '../bench-entry.ts';
import { engineBenches } from '../engine.ts';
import { backfill } from './backfill.ts';
import { deliveries } from './deliveries.ts';
import { history } from './history.ts';
import { hostPage } from './host-page.ts';
import { memory } from './memory.ts';
import { panelQuery } from './panel-query.ts';
import { pixel } from './pixel.ts';
import { scorecards } from './scorecards.ts';
import { webhooks } from './webhooks.ts';

/** Every benchmark, in the order of the table. */
export const benchEntries: readonly BenchEntry[] = [
  ...engineBenches,
  webhooks,
  deliveries,
  backfill,
  history,
  pixel,
  hostPage,
  panelQuery,
  scorecards,
  memory,
];
