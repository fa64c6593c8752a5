import type { Prisma } from '../../generated/prisma/client.ts';

/** Tells every API process, when the transaction commits, that roles, teams or memberships of the workspace changed. */
export async function notifyMembersChanged(tx: Prisma.TransactionClient, workspaceId: string): Promise<void> {
  await tx.$executeRaw`SELECT pg_notify('shiftlight', ${JSON.stringify({ workspaceId, rules: true })})`;
}
