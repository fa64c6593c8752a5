import { handedOverNearBreach } from './kinds/handed-over-near-breach.ts';
import { pausedNearBreach } from './kinds/paused-near-breach.ts';
import { priorityLoweredNearBreach } from './kinds/priority-lowered-near-breach.ts';
import { reassignedAfterRating } from './kinds/reassigned-after-rating.ts';
import { reassignedBeforeRating } from './kinds/reassigned-before-rating.ts';
import { removedNearBreach } from './kinds/removed-near-breach.ts';
import { resolvedAndTakenBack } from './kinds/resolved-and-taken-back.ts';
import { resolvedThenReturned } from './kinds/resolved-then-returned.ts';
import { shortFirstAnswer } from './kinds/short-first-answer.ts';
import { termsEasedNearBreach } from './kinds/terms-eased-near-breach.ts';
import { waitingWithoutQuestion } from './kinds/waiting-without-question.ts';

/** Every kind that follows from the events of a ticket. Replaced samples follow from the draws: see `replaced-sample.ts`. */
export const signalDefinitions = [
  shortFirstAnswer,
  waitingWithoutQuestion,
  pausedNearBreach,
  priorityLoweredNearBreach,
  termsEasedNearBreach,
  handedOverNearBreach,
  removedNearBreach,
  resolvedAndTakenBack,
  resolvedThenReturned,
  reassignedBeforeRating,
  reassignedAfterRating,
] as const;
