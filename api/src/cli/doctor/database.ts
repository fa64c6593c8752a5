import { ok, problem, type Check } from './check.ts';
import { readDatabaseState } from './doctor.repository.ts';

const about = 'database';

/** Reachable, and migrated to this version. Opening it has applied what was missing. */
export const checkDatabase: Check = async ({ env, instance, openError }) => {
  if (instance === null) {
    return [
      problem(
        about,
        openError?.message ?? 'It could not be opened.',
        'Do what the message says, then run the doctor again.',
      ),
    ];
  }
  const kind = env.DATABASE_URL === undefined ? 'embedded' : 'DATABASE_URL';
  const { serverVersion, migration } = await readDatabaseState(instance.db);
  return [ok(about, `PostgreSQL ${serverVersion} (${kind}), migrated to ${migration ?? 'nothing'}`)];
};
