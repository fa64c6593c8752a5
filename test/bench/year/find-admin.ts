import type { Viewer } from '@shiftlight/api/trpc/context.ts';
import type { BenchInstance } from '../in-process.ts';

/** Whoever asks: the admin, who sees everything. */
export async function findAdmin({ instance, workspaceId }: BenchInstance): Promise<Viewer> {
  const { rows } = await instance.db.pool.query<{ memberId: string; userId: string }>(
    `SELECT id AS "memberId", user_id AS "userId" FROM member WHERE workspace_id = $1 AND role = 'admin'`,
    [workspaceId],
  );
  const [row] = rows;
  if (row === undefined) throw new Error('The workspace has no admin.');
  return { ...row, workspaceId, role: 'admin', name: 'Bench', email: 'bench@example.com' };
}
