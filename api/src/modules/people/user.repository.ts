import { randomUUID } from 'node:crypto';
import type { Prisma } from '../../generated/prisma/client.ts';

/** An account to make; `email` in lower case. */
export interface NewUser {
  readonly name: string;
  readonly email: string;
  readonly passwordHash: string;
}

/** The account of the address, or a new one. Its rows have the shape of better-auth's e-mail and password accounts. */
export async function findOrCreateUser(
  tx: Prisma.TransactionClient,
  user: NewUser,
): Promise<{ readonly id: string; readonly isNew: boolean }> {
  const id = randomUUID();
  const row = {
    id,
    name: user.name,
    email: user.email,
    // An admin vouches for the address: nobody can register one, and company accounts and helpdesk people are matched by it.
    emailVerified: true,
  };
  // Two workspaces may add the same person at once: the second waits here and then finds the account of the first.
  const { count } = await tx.user.createMany({ data: [row], skipDuplicates: true });
  if (count === 0) {
    const existing = await tx.user.findUniqueOrThrow({ where: { email: user.email }, select: { id: true } });
    return { id: existing.id, isNew: false };
  }
  await tx.account.create({
    data: { id: randomUUID(), userId: id, accountId: id, providerId: 'credential', password: user.passwordHash },
    select: { id: true },
  });
  return { id, isNew: true };
}

/** Replaces the password and ends every session. */
export async function replacePassword(
  tx: Prisma.TransactionClient,
  userId: string,
  passwordHash: string,
): Promise<void> {
  const { count } = await tx.account.updateMany({
    where: { userId, providerId: 'credential' },
    data: { password: passwordHash },
  });
  if (count === 0) {
    const data = { id: randomUUID(), userId, accountId: userId, providerId: 'credential', password: passwordHash };
    await tx.account.create({ data, select: { id: true } });
  }
  await endSessions(tx, userId);
}

/** Signs the person out everywhere, the extension included. */
export async function endSessions(tx: Prisma.TransactionClient, userId: string): Promise<void> {
  await tx.session.deleteMany({ where: { userId } });
}
