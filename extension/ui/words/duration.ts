const second = 1_000;
const minute = 60 * second;
const hour = 60 * minute;

/** Below this, lengths are shown to the second. */
export const secondsBelowMs = 5 * minute;

/** How long the shown text of a length stays the same, by its size. */
export const stepOf = (lengthMs: number): number => (Math.abs(lengthMs) < secondsBelowMs ? second : minute);

/** A length as `2 h 41 m`, `12 m`, `4 m 05 s` or `120 h`; cut, never rounded up, so that no second is promised that is not there. */
export function formatDuration(lengthMs: number): string {
  const length = Math.abs(lengthMs);
  if (length < minute) return `${Math.floor(length / second)} s`;
  if (length < secondsBelowMs)
    return `${Math.floor(length / minute)} m ${twoDigits(Math.floor((length % minute) / second))} s`;
  if (length < hour) return `${Math.floor(length / minute)} m`;
  const hours = Math.floor(length / hour);
  return hours >= 100 ? `${hours} h` : `${hours} h ${twoDigits(Math.floor((length % hour) / minute))} m`;
}

/** A fixed length, such as a target: as `formatDuration`, without empty minutes. */
export function formatBudget(lengthMs: number): string {
  return lengthMs >= hour && lengthMs % hour === 0 ? `${lengthMs / hour} h` : formatDuration(lengthMs);
}

/** The same length in full words, for screen readers. */
export function sayDuration(lengthMs: number): string {
  const length = Math.abs(lengthMs);
  if (length < minute) return count(Math.floor(length / second), 'second');
  if (length < hour) return count(Math.floor(length / minute), 'minute');
  const hours = count(Math.floor(length / hour), 'hour');
  const minutes = Math.floor((length % hour) / minute);
  return minutes === 0 ? hours : `${hours} ${count(minutes, 'minute')}`;
}

const twoDigits = (value: number): string => String(value).padStart(2, '0');
const count = (value: number, unit: string): string => `${value} ${unit}${value === 1 ? '' : 's'}`;
