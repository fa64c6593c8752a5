import { localDayOf } from '@shiftlight/shared/metrics/local-day.ts';
import type { DayNumber } from '@shiftlight/shared/time/local-date.ts';
import { useNow } from '../ui/use-now.ts';

/**
 * Today where the workspace is: its periods begin at its own midnight, and the API refuses one that has not begun there. Elsewhere it may be
 * another day, so neither the viewer's zone nor UTC will do.
 */
export function useToday({ workspace }: { readonly workspace: { readonly timeZone: string } }): DayNumber {
  return localDayOf(useNow(60_000), workspace.timeZone);
}
