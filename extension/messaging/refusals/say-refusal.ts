import { calibrationRefusals } from './calibration-refusals.ts';
import { coachingRefusals } from './coaching-refusals.ts';
import { connectorRefusals } from './connector-refusals.ts';
import { disputeRefusals } from './dispute-refusals.ts';
import { escalationRefusals } from './escalation-refusals.ts';
import { importRefusals } from './import-refusals.ts';
import { schemaRefusals } from './schema-refusals.ts';
import { createSayer, type Said } from '../../ui/words/said.ts';
import { reviewRefusals } from './review-refusals.ts';
import { scorecardRefusals } from './scorecard-refusals.ts';
import { settingsRefusals } from './settings-refusals.ts';

/** Every refusal that a person can meet in the panel or on the dashboard. */
export const refusals: Said = {
  ...disputeRefusals,
  ...reviewRefusals,
  ...calibrationRefusals,
  ...coachingRefusals,
  ...escalationRefusals,
  ...scorecardRefusals,
  ...settingsRefusals,
  ...connectorRefusals,
  ...importRefusals,
};

const sayer = createSayer(refusals, schemaRefusals);

/** What the API said, in the shown language; null when none of it is known. Several faults stand in lines, or behind each other with `; `. */
export function sayRefusal(said: string): string | null {
  return sayEach(said, '\n', (line) => sayer.find(line) ?? sayEach(line, '; ', (part) => sayer.find(part)));
}

function sayEach(said: string, separator: string, say: (part: string) => string | null): string | null {
  const parts = said.split(separator);
  const known = parts.map(say);
  return known.every((part) => part === null) ? null : known.map((part, index) => part ?? parts[index]).join(separator);
}

/** What the API said, in the shown language where it is known, else as it is. */
export const sayServerWords = (said: string): string => sayRefusal(said) ?? said;
