import type { EpochMs } from '../time/instant.ts';

/** What somebody has before them, and how much of their work was reviewed. */
export interface MemberWorkload {
  readonly memberId: string;
  readonly name: string;
  /** Now. */
  readonly openTickets: number;
  /** Coaching triggers that the person has neither acknowledged nor dismissed yet. */
  readonly openTriggers: number;
  /** Quality reviews of their work, submitted in the period. */
  readonly reviews: number;
}

/** A team's people by name, never by load. */
export interface TeamWorkload {
  /** null where the workspace shows nothing of single people. */
  readonly members: readonly MemberWorkload[] | null;
  readonly serverNow: EpochMs;
}
