import { DAY_MS, parseDate, toDateText, weekdayIndexOf, type DayNumber } from '../time/local-date.ts';

/**
 * A period of a scorecard as it is written in addresses: `2026` a year, `2026-Q4` a quarter, `2026-11` a month, `2026-W47` a week of
 * ISO 8601, `2026-11-03..2026-11-20` any days, both included.
 */
export type CardPeriodText = string;

/** A period in local dates: [first, end). */
export interface CardPeriod {
  readonly kind: 'year' | 'quarter' | 'month' | 'week' | 'days';
  readonly text: CardPeriodText;
  readonly first: DayNumber;
  readonly end: DayNumber;
}

/** More days than this are no period of a scorecard. */
const longestDays = 366;

const yearPattern = /^(\d{4})$/;
const quarterPattern = /^(\d{4})-Q([1-4])$/;
const monthPattern = /^(\d{4})-(\d{2})$/;
const weekPattern = /^(\d{4})-W(\d{2})$/;
const daysPattern = /^(\d{4}-\d{2}-\d{2})\.\.(\d{4}-\d{2}-\d{2})$/;

const firstOfMonth = (year: number, month: number): DayNumber => Date.UTC(year, month, 1) / DAY_MS;

/** The period that a text names; null for a text that names none (also a month 13, or days in the wrong order). */
export function parseCardPeriod(text: string): CardPeriod | null {
  const year = yearPattern.exec(text)?.[1];
  if (year !== undefined) return ofMonths('year', Number(year), 0);
  const quarter = quarterPattern.exec(text);
  if (quarter !== null) return ofMonths('quarter', Number(quarter[1]), (Number(quarter[2]) - 1) * 3);
  const month = monthPattern.exec(text);
  if (month !== null) {
    const number = Number(month[2]);
    return number < 1 || number > 12 ? null : ofMonths('month', Number(month[1]), number - 1);
  }
  if (weekPattern.test(text)) return ofWeek(text);
  const days = daysPattern.exec(text);
  return days === null ? null : ofDays(days[1] ?? '', days[2] ?? '');
}

const monthsOf = { year: 12, quarter: 3, month: 1 } as const;

function ofMonths(kind: keyof typeof monthsOf, year: number, month: number): CardPeriod | null {
  if (year < 1970 || year > 2999) return null;
  const first = firstOfMonth(year, month);
  return { kind, text: toMonthsText(kind, first), first, end: firstOfMonth(year, month + monthsOf[kind]) };
}

function toMonthsText(kind: keyof typeof monthsOf, first: DayNumber): string {
  const month = toDateText(first).slice(0, 7);
  if (kind === 'month') return month;
  const year = month.slice(0, 4);
  return kind === 'year' ? year : `${year}-Q${Math.floor((Number(month.slice(5)) - 1) / 3) + 1}`;
}

/** The week that holds the Thursday of its number: that is how ISO 8601 counts. */
function ofWeek(text: string): CardPeriod | null {
  const [, year = '', week = ''] = weekPattern.exec(text) ?? [];
  const fourth = Date.UTC(Number(year), 0, 4) / DAY_MS;
  const first = fourth - weekdayIndexOf(fourth) + (Number(week) - 1) * 7;
  const found = weekAt(first);
  return found.text === text ? found : null;
}

function weekAt(monday: DayNumber): CardPeriod {
  const thursday = monday + 3;
  const year = toDateText(thursday).slice(0, 4);
  const number = Math.floor((thursday - Date.UTC(Number(year), 0, 1) / DAY_MS) / 7) + 1;
  return { kind: 'week', text: `${year}-W${String(number).padStart(2, '0')}`, first: monday, end: monday + 7 };
}

function ofDays(from: string, to: string): CardPeriod | null {
  if (!isDate(from) || !isDate(to)) return null;
  const [first, last] = [parseDate(from, 'from'), parseDate(to, 'to')];
  if (last < first || last - first >= longestDays) return null;
  return { kind: 'days', text: `${from}..${to}`, first, end: last + 1 };
}

function isDate(text: string): boolean {
  const at = Date.parse(`${text}T00:00:00Z`);
  return text >= '1970' && text < '3000' && !Number.isNaN(at) && new Date(at).toISOString().startsWith(text);
}

/** The period of the same kind that lies `steps` later (earlier when negative); days move by their own number. */
export function shiftCardPeriod({ kind, first, end }: CardPeriod, steps: number): CardPeriod {
  if (kind === 'week') return weekAt(first + steps * 7);
  if (kind === 'days') {
    const length = end - first;
    const from = first + steps * length;
    return { kind, text: `${toDateText(from)}..${toDateText(from + length - 1)}`, first: from, end: from + length };
  }
  const date = new Date(first * DAY_MS);
  const from = firstOfMonth(date.getUTCFullYear(), date.getUTCMonth() + steps * monthsOf[kind]);
  const shifted = new Date(from * DAY_MS);
  const to = firstOfMonth(shifted.getUTCFullYear(), shifted.getUTCMonth() + monthsOf[kind]);
  return { kind, text: toMonthsText(kind, from), first: from, end: to };
}

/** The period of a kind that holds a day. */
export function cardPeriodAt(kind: Exclude<CardPeriod['kind'], 'days'>, day: DayNumber): CardPeriod {
  if (kind === 'week') return weekAt(day - weekdayIndexOf(day));
  const date = new Date(day * DAY_MS);
  const month = date.getUTCMonth();
  const first = firstOfMonth(date.getUTCFullYear(), month - (month % monthsOf[kind]));
  const start = new Date(first * DAY_MS);
  const end = firstOfMonth(start.getUTCFullYear(), start.getUTCMonth() + monthsOf[kind]);
  return { kind, text: toMonthsText(kind, first), first, end };
}
