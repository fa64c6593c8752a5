// What a content script takes from shared to tick badges; the benchmark bundles and weighs it.
export { findUrgentClock } from '@shiftlight/shared/sla/find-urgent-clock.ts';
export { readClock } from '@shiftlight/shared/sla/read-clock.ts';
export { settleClock } from '@shiftlight/shared/sla/settle-clocks.ts';
export { compileCalendar } from '@shiftlight/shared/time/compile-calendar.ts';
