/** Conventions in which engines differ. Each is a choice of a profile; `defaultCalendarRules` are ours. */
export interface CalendarRules {
  /** A budget used up exactly at closing is due at the next opening (Zendesk's biz, Zammad) instead of at the closing instant. */
  readonly boundaryNextOpen: boolean;
  /** Counting back, a budget used up exactly at an opening ends at the closing before it instead of at the opening. */
  readonly boundaryPrevClose: boolean;
  /** A holiday also cuts the part of a shift that runs into it from the evening before; otherwise a shift belongs to its start date. */
  readonly holidayCutsOvernight: boolean;
  /** How an opening or closing in a DST gap or overlap is understood: as one instant, or as every instant with that reading on the wall. */
  readonly dst: 'instant' | 'wall-reading';
}

export const defaultCalendarRules: CalendarRules = {
  boundaryNextOpen: false,
  boundaryPrevClose: false,
  holidayCutsOvernight: false,
  dst: 'instant',
};
