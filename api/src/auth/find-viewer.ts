import type { Db } from '../db.ts';
import { parseRole } from '../roles.ts';
import type { Viewer } from '../trpc/context.ts';
import { findMembership } from './auth.repository.ts';

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** The person as a member of the workspace they asked for, or of their first one; null when they are no active member of it. */
export async function findViewer(db: Db, userId: string, workspaceId: string | null): Promise<Viewer | null> {
  if (workspaceId !== null && !uuid.test(workspaceId)) return null;
  const row = await findMembership(db, userId, workspaceId);
  return row === null ? null : { ...row, userId, role: parseRole(row.role) };
}
