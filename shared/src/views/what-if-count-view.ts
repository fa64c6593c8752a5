import type { SlaPolicy } from '../sla/policy.ts';
import type { CalendarDefinition } from '../time/calendar-definition.ts';
import type { Stretch } from './me-view.ts';
import type { WhatIfClocks, WhatIfView } from './what-if-view.ts';

/** Other rules that are counted over tickets. */
export type CountedDraft =
  | { readonly kind: 'policies'; readonly policies: readonly SlaPolicy[] }
  | { readonly kind: 'calendar'; readonly calendarId: string; readonly definition: CalendarDefinition }
  | { readonly kind: 'definitions'; readonly variants: Readonly<Record<string, string>> };

/**
 * A preview that is counted over every ticket of a period. `running` goes on as long as somebody follows it; `outdated` = rules were changed
 * while it ran, `failed` = it could not be worked out: count again.
 */
export interface WhatIfCount extends Stretch {
  readonly id: string;
  /** What it is counted for, as it was asked. */
  readonly draft: CountedDraft;
  /** As in addresses: `2026-10`. */
  readonly period: string;
  readonly timeZone: string;
  readonly state: 'running' | 'done' | 'cancelled' | 'outdated' | 'failed';
  /** Tickets of the period, and how many of them are counted. */
  readonly total: number;
  readonly done: number;
  /** Counts of the workspace that come first. */
  readonly ahead: number;
  readonly askedAt: number;
  readonly finishedAt: number | null;
  /** Null when they are not there any more. */
  readonly askedBy: string | null;
  readonly isOwn: boolean;
  /** Tickets of the period that changed while it was counted; null until it is done. */
  readonly changedMeanwhile: number | null;
  /** What is found so far; null before that, and in works-council mode. */
  readonly clocksSoFar: WhatIfClocks | null;
  /** The result, once it is done. */
  readonly view: WhatIfView | null;
  readonly serverNow: number;
}
