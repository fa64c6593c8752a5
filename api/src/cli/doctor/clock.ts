import { ok, problem, type Check } from './check.ts';
import { readDatabaseClock } from './doctor.repository.ts';

const about = 'clock';
const toleratedMs = 2_000;

/** Clocks of this machine and of the database: due instants and breaches are compared between them. */
export const checkClock: Check = async ({ instance }) => {
  if (instance === null) return [];
  const before = Date.now();
  const database = await readDatabaseClock(instance.db);
  const offMs = Math.round(database - (before + Date.now()) / 2);
  const found = `${Math.abs(offMs)} ms between this machine and the database`;
  if (Math.abs(offMs) <= toleratedMs) return [ok(about, found)];
  return [problem(about, found, 'Set both clocks by NTP, for example with: timedatectl set-ntp true')];
};
