import type { Db } from '../db.ts';

/** True when the person belongs to at least one workspace that has not deactivated them. */
export async function hasActiveMembership(db: Db, userId: string): Promise<boolean> {
  return (await db.prisma.member.count({ where: { userId, active: true } })) > 0;
}

/** An active membership with the names that go with it. */
export interface MembershipRow {
  readonly memberId: string;
  readonly workspaceId: string;
  readonly role: string;
  readonly name: string;
  readonly email: string;
}

/** The person's active membership in `workspaceId`, or their oldest one when that is null; null when there is none. */
export async function findMembership(
  db: Db,
  userId: string,
  workspaceId: string | null,
): Promise<MembershipRow | null> {
  const member = await db.prisma.member.findFirst({
    where: { userId, active: true, ...(workspaceId === null ? {} : { workspaceId }) },
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
    select: { id: true, workspaceId: true, role: true, user: { select: { name: true, email: true } } },
  });
  if (member === null) return null;
  const { id, user, ...rest } = member;
  return { memberId: id, ...rest, ...user };
}
