import { access, constants, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { instanceKeyFile } from '../../secrets/instance-key.ts';
import { ok, problem, type Check, type Finding } from './check.ts';

/** The data folder can be written, and what is secret in it is for its owner only. */
export const checkPermissions: Check = async ({ env }) => {
  const secrets = [
    ...(env.SHIFTLIGHT_SECRET === undefined ? [instanceKeyFile(env.DATA_DIR)] : []),
    ...(env.DATABASE_URL === undefined ? [join(env.DATA_DIR, 'password')] : []),
  ];
  return [await checkFolder(env.DATA_DIR), ...(await Promise.all(secrets.map(checkSecretFile)))];
};

async function checkFolder(folder: string): Promise<Finding> {
  try {
    await access(folder, constants.R_OK | constants.W_OK | constants.X_OK);
    return ok('data folder', `${folder} can be read and written`);
  } catch {
    return problem(
      'data folder',
      `${folder} cannot be read or written`,
      'Give it to the account that runs Shiftlight: chown -R',
    );
  }
}

async function checkSecretFile(file: string): Promise<Finding> {
  try {
    const mode = (await stat(file)).mode & 0o777;
    if ((mode & 0o077) === 0) return ok('secret file', `${file} is for its owner only`);
    return problem(
      'secret file',
      `${file} can be read by others (mode ${mode.toString(8)})`,
      `Close it: chmod 600 ${file}`,
    );
  } catch {
    return problem(
      'secret file',
      `${file} is missing`,
      'Restore it from a backup: without it stored credentials cannot be opened.',
    );
  }
}
