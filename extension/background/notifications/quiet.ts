import type { EpochMs } from '@shiftlight/shared/time/instant.ts';
import type { Settings } from '../../settings/settings.ts';

/** Whether it is quiet at `now`, by the wall clock of `timeZone` (absent = this computer's), also on nights when clocks are changed. */
export function isQuiet(
  { on, from, to }: Settings['notifications']['quiet'],
  now: EpochMs,
  timeZone?: string,
): boolean {
  if (!on || from === to) return false;
  const format = new Intl.DateTimeFormat('en-GB', {
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
    ...(timeZone === undefined ? {} : { timeZone }),
  });
  const time = format.format(now);
  return from < to ? from <= time && time < to : time >= from || time < to;
}
