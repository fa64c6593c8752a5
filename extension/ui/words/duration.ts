import { defineWords } from './define-words.ts';
import { countOf, formatNumber } from './number.ts';

const second = 1_000;
const minute = 60 * second;
const hour = 60 * minute;

/** Below this, lengths are shown to the second. */
export const secondsBelowMs = 5 * minute;

// "m" is metres to German and Spanish readers; "min" is the sign of the minute (SI brochure, table 8).
const words = defineWords({
  en: {
    minute: 'm',
    seconds: (n: number) => countOf(n, 'second', 'seconds'),
    minutes: (n: number) => countOf(n, 'minute', 'minutes'),
    hours: (n: number) => countOf(n, 'hour', 'hours'),
  },
  de: {
    minute: 'min',
    seconds: (n: number) => countOf(n, 'Sekunde', 'Sekunden'),
    minutes: (n: number) => countOf(n, 'Minute', 'Minuten'),
    hours: (n: number) => countOf(n, 'Stunde', 'Stunden'),
  },
  es: {
    minute: 'min',
    seconds: (n: number) => countOf(n, 'segundo', 'segundos'),
    minutes: (n: number) => countOf(n, 'minuto', 'minutos'),
    hours: (n: number) => countOf(n, 'hora', 'horas'),
  },
});

/** How long the shown text of a length stays the same, by its size. */
export const stepOf = (lengthMs: number): number => (Math.abs(lengthMs) < secondsBelowMs ? second : minute);

/** A length as `2 h 41 m`, `12 m`, `4 m 05 s` or `120 h`; cut, never rounded up, so that no second is promised that is not there. */
export function formatDuration(lengthMs: number): string {
  const length = Math.abs(lengthMs);
  const m = words().minute;
  if (length < minute) return `${Math.floor(length / second)} s`;
  if (length < secondsBelowMs)
    return `${Math.floor(length / minute)} ${m} ${twoDigits(Math.floor((length % minute) / second))} s`;
  if (length < hour) return `${Math.floor(length / minute)} ${m}`;
  const hours = Math.floor(length / hour);
  return hours >= 100
    ? `${formatNumber(hours, 0)} h`
    : `${hours} h ${twoDigits(Math.floor((length % hour) / minute))} ${m}`;
}

/** A length cut to whole minutes or seconds (`stepMs`), as lines of one sum have to look alike: `4 m`, not `4 m 00 s`. */
export function formatCut(lengthMs: number, stepMs: number): string {
  const length = Math.abs(lengthMs);
  return stepMs === minute && length < secondsBelowMs
    ? `${Math.floor(length / minute)} ${words().minute}`
    : formatDuration(lengthMs);
}

/** A fixed length, such as a target: as `formatDuration`, without empty minutes. */
export function formatBudget(lengthMs: number): string {
  return lengthMs >= hour && lengthMs % hour === 0 ? `${lengthMs / hour} h` : formatDuration(lengthMs);
}

/** The same length in full words, for screen readers. */
export function sayDuration(lengthMs: number): string {
  const length = Math.abs(lengthMs);
  const { seconds, minutes, hours } = words();
  if (length < minute) return seconds(Math.floor(length / second));
  if (length < hour) return minutes(Math.floor(length / minute));
  const rest = Math.floor((length % hour) / minute);
  const whole = hours(Math.floor(length / hour));
  return rest === 0 ? whole : `${whole} ${minutes(rest)}`;
}

const twoDigits = (value: number): string => String(value).padStart(2, '0');
