import { statfs } from 'node:fs/promises';
import { ok, problem, warning, type Check } from './check.ts';

const about = 'disk space';
const gigabyte = 1024 ** 3;

/** Room for the data folder: PostgreSQL stops when the disk is full. */
export const checkDiskSpace: Check = async ({ env }) => {
  const { bavail, bsize } = await statfs(env.DATA_DIR);
  const free = (bavail * bsize) / gigabyte;
  const found = `${free.toFixed(1)} GB free for ${env.DATA_DIR}`;
  if (free < 0.5) return [problem(about, found, 'Free some space now: the database stops when the disk is full.')];
  if (free < 2) return [warning(about, found, 'Plan for more space, or move DATA_DIR to a larger disk.')];
  return [ok(about, found)];
};
