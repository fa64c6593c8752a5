import type { ClockReading } from '@shiftlight/shared/sla/clock-reading.ts';
import type { Clock } from '@shiftlight/shared/sla/clock.ts';
import type { EpochMs } from '@shiftlight/shared/time/instant.ts';
import { clockNames, metWords, pauseWords } from '../words/clock-names.ts';
import { formatDuration, sayDuration, stepOf } from '../words/duration.ts';
import { formatInstant, type ShownIn } from '../words/instant.ts';
import { signWords } from './sign-words.ts';

/** The six states that a clock can show. */
export const signStates = ['running', 'at-risk', 'over', 'waiting', 'closed', 'done'] as const;
export type SignState = (typeof signStates)[number];

/** What every surface draws of one clock, in words and segments. */
export interface ClockSign {
  readonly state: SignState;
  /** Name of the clock. */
  readonly name: string;
  /** How many of the five segments are lit; all five only when the budget is used up. */
  readonly lit: number;
  /** The number: `2 h 41 m`, `over by 8 m`, `answered in 14 m`. */
  readonly main: string;
  /** The number alone, for columns of numbers: `2 h 41 m`, `−8 m` when over. */
  readonly bare: string;
  /** The second line: wall-clock due time, or why it stands still. */
  readonly detail: string | null;
  /** All of it as one sentence for screen readers. */
  readonly label: string;
  /** How long until the words change by themselves; null when they do not. */
  readonly changesInMs: number | null;
}

const segments = 5;

/** Words and segments of a clock at `now`, in the viewer's zone and language. */
export function toClockSign(clock: Clock, reading: ClockReading, now: EpochMs, shownIn: ShownIn = {}): ClockSign {
  const state = toSignState(clock, reading);
  const words = describe[state](clock, reading, now, shownIn);
  const name = clockNames()[clock.kind];
  return {
    state,
    name,
    lit: state === 'over' ? segments : Math.max(0, Math.min(segments - 1, Math.ceil(reading.fillRatio * segments))),
    main: words.main,
    bare: state === 'done' ? words.main : `${reading.leftMs < 0 ? '−' : ''}${formatDuration(reading.leftMs)}`,
    detail: words.detail,
    label: `${name}, ${words.said}`,
    changesInMs: findNextChange(state, reading, now),
  };
}

function toSignState(clock: Clock, reading: ClockReading): SignState {
  if (clock.stoppedAt !== null || clock.paused?.reason === 'solved') return 'done';
  if (clock.paused !== null) return 'waiting';
  if (reading.state === 'breached') return 'over';
  if (reading.closed) return 'closed';
  return reading.state === 'at-risk' ? 'at-risk' : 'running';
}

interface Words {
  readonly main: string;
  readonly detail: string | null;
  readonly said: string;
}

type Describe = (clock: Clock, reading: ClockReading, now: EpochMs, shownIn: ShownIn) => Words;

const counting: (isAtRisk: boolean) => Describe = (isAtRisk) => (clock, reading, now, shownIn) => {
  const { atRisk, due: sayDue, left, leftOfWork } = signWords();
  const due = reading.dueAt === null ? null : sayDue(formatInstant(reading.dueAt, now, shownIn));
  const length = sayDuration(reading.leftMs);
  const said = [isAtRisk ? atRisk : null, clock.calendarId === null ? left(length) : leftOfWork(length), due];
  return { main: formatDuration(reading.leftMs), detail: due, said: join(said) };
};

const describe: Readonly<Record<SignState, Describe>> = {
  running: counting(false),
  'at-risk': counting(true),
  over(_clock, reading, now, shownIn) {
    const { overBy, wasDue } = signWords();
    const due = reading.dueAt === null ? null : wasDue(formatInstant(reading.dueAt, now, shownIn));
    return {
      main: overBy(formatDuration(reading.leftMs)),
      detail: due,
      said: join([overBy(sayDuration(reading.leftMs)), due]),
    };
  },
  waiting(clock, reading) {
    const { overBy, left, paused } = signWords();
    const why = clock.paused === null ? paused : pauseWords()[clock.paused.reason];
    if (reading.leftMs < 0) {
      return {
        main: overBy(formatDuration(reading.leftMs)),
        detail: why,
        said: join([overBy(sayDuration(reading.leftMs)), why]),
      };
    }
    return {
      main: left(formatDuration(reading.leftMs)),
      detail: why,
      said: join([paused, left(sayDuration(reading.leftMs)), why]),
    };
  },
  closed(_clock, reading, now, shownIn) {
    const { resumes: sayResumes, left, closedHours } = signWords();
    const resumes = reading.resumesAt === null ? null : sayResumes(formatInstant(reading.resumesAt, now, shownIn));
    return {
      main: left(formatDuration(reading.leftMs)),
      detail: resumes,
      said: join([closedHours, left(sayDuration(reading.leftMs)), resumes]),
    };
  },
  done(clock, reading) {
    const { noLongerCounts, didIn, late, lateBy } = signWords();
    if (clock.state === 'cancelled') return { main: noLongerCounts, detail: null, said: noLongerCounts };
    const did = metWords()[clock.kind];
    const lateMs = reading.usedMs - clock.budgetMs;
    const isLate = clock.state === 'met-late' || clock.breachedAt !== null;
    const detail = isLate ? (lateMs > 0 ? lateBy(formatDuration(lateMs)) : late) : null;
    return {
      main: didIn(did, formatDuration(reading.usedMs)),
      detail,
      said: join([didIn(did, sayDuration(reading.usedMs)), detail]),
    };
  },
};

const join = (parts: readonly (string | null)[]): string => parts.filter((part) => part !== null).join(', ');

function findNextChange(state: SignState, reading: ClockReading, now: EpochMs): number | null {
  const changes: number[] = [];
  if (reading.nextChangeAt !== null && state !== 'done' && state !== 'waiting')
    changes.push(reading.nextChangeAt - now);
  if (state === 'running' || state === 'at-risk' || (state === 'over' && !reading.closed)) {
    const left = reading.leftMs;
    const step = stepOf(left);
    changes.push(left >= 0 ? (left % step) + 1 : step - (-left % step));
  }
  return changes.length === 0 ? null : Math.max(1, Math.min(...changes));
}
