import { compileCalendar } from '@shiftlight/shared/time/compile-calendar.ts';
import dayjs from 'dayjs';
import businessTime from 'dayjs-business-time';
import moment from 'moment-business-time';

const MINUTE = 60_000;
const hours = { start: '09:00:00', end: '17:00:00' };

/** Working time by one library: Monday to Friday, 09:00 to 17:00, in the zone of this process. */
export interface WorkingTimeEngine {
  readonly name: string;
  elapsedMs(from: number, to: number): number;
  deadline(from: number, budgetMs: number): number;
}

/** Ours. */
export function createOurEngine(): WorkingTimeEngine {
  const day = [['09:00', '17:00']] as const;
  const timeZone = Intl.DateTimeFormat().resolvedOptions().timeZone;
  const calendar = compileCalendar({ timeZone, weekly: { mon: day, tue: day, wed: day, thu: day, fri: day } });
  return {
    name: 'ours',
    elapsedMs: (from, to) => calendar.workingMs(from, to),
    deadline: (from, budgetMs) => calendar.after(from, budgetMs),
  };
}

function createDayjsEngine(): WorkingTimeEngine {
  dayjs.extend(businessTime);
  const open = [hours];
  dayjs.setHolidays([]);
  dayjs.setBusinessTime({
    sunday: null,
    monday: open,
    tuesday: open,
    wednesday: open,
    thursday: open,
    friday: open,
    saturday: null,
  });
  return {
    name: 'dayjs-business-time',
    elapsedMs: (from, to) => Math.abs(dayjs(to).businessMinutesDiff(dayjs(from))) * MINUTE,
    deadline: (from, budgetMs) =>
      dayjs(from)
        .addBusinessMinutes(budgetMs / MINUTE)
        .valueOf(),
  };
}

function createMomentEngine(): WorkingTimeEngine {
  const open = [hours.start, hours.end];
  moment.updateLocale('en', { workinghours: { 0: null, 1: open, 2: open, 3: open, 4: open, 5: open, 6: null } });
  return {
    name: 'moment-business-time',
    elapsedMs: (from, to) => Math.abs(moment(to).workingDiff(moment(from), 'minutes')) * MINUTE,
    deadline: (from, budgetMs) =>
      moment(from)
        .addWorkingTime(budgetMs / MINUTE, 'minutes')
        .valueOf(),
  };
}

/** What one writes by hand with the platform's own `Temporal`: day by day, exact. */
function createTemporalEngine(): WorkingTimeEngine {
  const timeZone = Temporal.Now.timeZoneId();
  const shiftOf = (date: Temporal.PlainDate) => {
    const at = (hour: number) => date.toZonedDateTime({ timeZone, plainTime: { hour } }).epochMilliseconds;
    return date.dayOfWeek > 5 ? null : ([at(9), at(17)] as const);
  };
  const dateOf = (at: number) => Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(timeZone).toPlainDate();
  return {
    name: 'Temporal, day by day',
    elapsedMs(from, to) {
      let sum = 0;
      const last = dateOf(to);
      for (let date = dateOf(from); Temporal.PlainDate.compare(date, last) <= 0; date = date.add({ days: 1 })) {
        const shift = shiftOf(date);
        if (shift) sum += Math.max(0, Math.min(to, shift[1]) - Math.max(from, shift[0]));
      }
      return sum;
    },
    deadline(from, budgetMs) {
      let left = budgetMs;
      for (let date = dateOf(from); ; date = date.add({ days: 1 })) {
        const shift = shiftOf(date);
        const start = shift && Math.max(from, shift[0]);
        if (shift === null || start === null || start >= shift[1]) continue;
        if (left <= shift[1] - start) return start + left;
        left -= shift[1] - start;
      }
    },
  };
}

/** The libraries beside which ours is measured. */
export function createOtherEngines(): readonly WorkingTimeEngine[] {
  return [createDayjsEngine(), createMomentEngine(), createTemporalEngine()];
}
