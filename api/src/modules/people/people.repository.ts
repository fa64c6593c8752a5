import type { Db } from '../../db.ts';
import type { Prisma } from '../../generated/prisma/client.ts';
import type { Visibility } from './visibility.ts';

const memberColumns = {
  id: true,
  role: true,
  active: true,
  createdAt: true,
  user: { select: { name: true, email: true } },
  teams: { select: { isLead: true, team: { select: { id: true, name: true } } }, orderBy: { team: { name: 'asc' } } },
} as const satisfies Prisma.MemberSelect;

type MemberRow = Prisma.MemberGetPayload<{ select: typeof memberColumns }>;

export interface MemberRecord {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly role: string;
  readonly active: boolean;
  readonly createdAt: number;
  readonly teams: readonly { readonly id: string; readonly name: string; readonly isLead: boolean }[];
}

export type PeopleRepository = ReturnType<typeof createPeopleRepository>;

/** Reads members and sessions. Changes are in member-changes.repository.ts. */
export function createPeopleRepository({ prisma }: Db) {
  return {
    /** Members that may be seen, by name. */
    async listMembers(workspaceId: string, visibility: Visibility): Promise<readonly MemberRecord[]> {
      const rows = await prisma.member.findMany({
        where: { workspaceId, ...toFilter(visibility) },
        orderBy: [{ user: { name: 'asc' } }, { id: 'asc' }],
        select: memberColumns,
      });
      return rows.map(toMemberRecord);
    },

    /** The member, null when there is none of this id in the workspace or it may not be seen. */
    async findMember(workspaceId: string, memberId: string, visibility: Visibility): Promise<MemberRecord | null> {
      const row = await prisma.member.findFirst({
        where: { AND: [{ workspaceId, id: memberId }, toFilter(visibility)] },
        select: memberColumns,
      });
      return row === null ? null : toMemberRecord(row);
    },

    /** Id of the member with this address, null when there is none. */
    async findMemberId(workspaceId: string, email: string): Promise<string | null> {
      const member = await prisma.member.findFirst({
        where: { workspaceId, user: { email: email.trim().toLowerCase() } },
        select: { id: true },
      });
      return member?.id ?? null;
    },

    async getWorkspace(workspaceId: string) {
      return prisma.workspace.findUniqueOrThrow({
        where: { id: workspaceId },
        select: { id: true, name: true, timeZone: true },
      });
    },

    /** Sessions of the person that have not ended, newest first. Tokens stay in the database. */
    async listSessions(userId: string, now: number) {
      const rows = await prisma.session.findMany({
        where: { userId, expiresAt: { gt: new Date(now) } },
        orderBy: { updatedAt: 'desc' },
        select: { id: true, createdAt: true, updatedAt: true, expiresAt: true, ipAddress: true, userAgent: true },
      });
      return rows.map(({ createdAt, updatedAt, expiresAt, ...row }) => ({
        ...row,
        createdAt: createdAt.getTime(),
        usedAt: updatedAt.getTime(),
        expiresAt: expiresAt.getTime(),
      }));
    },

    /** True when a session of this person was ended. */
    async endSession(userId: string, sessionId: string): Promise<boolean> {
      return (await prisma.session.deleteMany({ where: { id: sessionId, userId } })).count > 0;
    },
  };
}

function toFilter(visibility: Visibility): Prisma.MemberWhereInput {
  if (visibility.kind === 'everybody') return {};
  const self = { id: visibility.memberId };
  if (visibility.kind === 'self') return self;
  const led = { members: { some: { memberId: visibility.memberId, isLead: true } } };
  return { OR: [self, { teams: { some: { team: led } } }] };
}

function toMemberRecord({ user, teams, createdAt, ...member }: MemberRow): MemberRecord {
  return {
    ...member,
    ...user,
    createdAt: createdAt.getTime(),
    teams: teams.map(({ team, isLead }) => ({ ...team, isLead })),
  };
}
