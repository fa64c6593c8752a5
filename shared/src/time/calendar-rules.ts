/** Conventions in which engines differ. Each is a choice of a profile; `defaultCalendarRules` are ours. */
export interface CalendarRules {
  /** A budget used up exactly at closing is due at the next opening (Zendesk's biz, Zammad) instead of at the closing instant. */
  readonly boundaryNextOpen: boolean;
  /** Counting back, a budget used up exactly at an opening ends at the closing before it instead of at the opening. */
  readonly boundaryPrevClose: boolean;
  /** A budget of zero outside hours is due at once, or at the next opening (biz, business_time). */
  readonly zeroBudget: 'at-once' | 'next-opening';
  /** A holiday also cuts the part of a shift that runs into it from the evening before; otherwise a shift belongs to its start date. */
  readonly holidayCutsOvernight: boolean;
  /**
   * How a change of clocks is understood. `instant`: openings and closings become instants, real elapsed ms count.
   * `wall-reading`: open is every instant whose reading on the wall lies within hours. `wall-length`: a day keeps its 24 hours (working_hours).
   */
  readonly dst: 'instant' | 'wall-reading' | 'wall-length';
  /** Working time of a range whose end lies before its start: none (biz, GLPI), negative (working_hours), or as if turned round (rickar/cal). */
  readonly reversed: 'zero' | 'negative' | 'absolute';
  /** The closing instant still counts as open, unless it is midnight (moment-business-time, dayjs-business-time, rickar/cal). */
  readonly closingInstantOpen: boolean;
}

/** Our conventions: half-open intervals, real elapsed time, due at the closing instant, a shift belongs to its start date. */
export const defaultCalendarRules: CalendarRules = {
  boundaryNextOpen: false,
  boundaryPrevClose: false,
  zeroBudget: 'at-once',
  holidayCutsOvernight: false,
  dst: 'instant',
  reversed: 'zero',
  closingInstantOpen: false,
};
