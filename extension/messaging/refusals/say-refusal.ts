import { calibrationRefusals } from './calibration-refusals.ts';
import { coachingRefusals } from './coaching-refusals.ts';
import { disputeRefusals } from './dispute-refusals.ts';
import { escalationRefusals } from './escalation-refusals.ts';
import { createSayer, type Said } from '../../ui/words/said.ts';
import { reviewRefusals } from './review-refusals.ts';
import { scorecardRefusals } from './scorecard-refusals.ts';
import { settingsRefusals } from './settings-refusals.ts';

/** Every refusal that a person can meet in the panel or on the dashboard, but for those of connecting helpdesks and reading files. */
export const refusals: Said = {
  ...disputeRefusals,
  ...reviewRefusals,
  ...calibrationRefusals,
  ...coachingRefusals,
  ...escalationRefusals,
  ...scorecardRefusals,
  ...settingsRefusals,
};

const sayer = createSayer(refusals);

/** What the API said, in the shown language; null when it is none of the known sentences. */
export const sayRefusal = (said: string): string | null => sayer.find(said);
