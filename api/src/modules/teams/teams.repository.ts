import type { Db } from '../../db.ts';
import { ShiftlightError } from '../../errors.ts';
import { Prisma } from '../../generated/prisma/client.ts';
import { parseRole, roleIncludes } from '../../roles.ts';
import { writeAudit } from '../audit/audit.repository.ts';
import type { Actor } from '../people/member-changes.repository.ts';
import { notifyMembersChanged } from '../people/members-changed.repository.ts';

export type TeamsRepository = ReturnType<typeof createTeamsRepository>;

/** Teams and who is in them. Each change is one transaction with its audit entry. */
export function createTeamsRepository({ prisma }: Db) {
  const change = async <T>(actor: Actor, work: (tx: Prisma.TransactionClient) => Promise<T>): Promise<T> => {
    try {
      return await prisma.$transaction(async (tx) => {
        const result = await work(tx);
        await notifyMembersChanged(tx, actor.workspaceId);
        return result;
      });
    } catch (error) {
      // https://www.prisma.io/docs/orm/reference/error-reference#p2002
      if (!(error instanceof Prisma.PrismaClientKnownRequestError) || error.code !== 'P2002') throw error;
      throw new ShiftlightError('CONFLICT', 'There is a team of this name already. Choose another name.', {
        cause: error,
      });
    }
  };

  return {
    /** Teams by name with their members; only those of `memberId` unless that is null. */
    async list(workspaceId: string, memberId: string | null) {
      const teams = await prisma.team.findMany({
        where: { workspaceId, ...(memberId === null ? {} : { members: { some: { memberId } } }) },
        orderBy: { name: 'asc' },
        select: {
          id: true,
          name: true,
          members: {
            orderBy: { member: { user: { name: 'asc' } } },
            select: { isLead: true, member: { select: { id: true, active: true, user: { select: { name: true } } } } },
          },
        },
      });
      return teams.map(({ members, ...team }) => ({
        ...team,
        members: members.map(({ isLead, member }) => ({
          memberId: member.id,
          name: member.user.name,
          active: member.active,
          isLead,
        })),
      }));
    },

    create: (actor: Actor, name: string) =>
      change(actor, async (tx) => {
        const data = { workspaceId: actor.workspaceId, name };
        const { id: teamId } = await tx.team.create({ data, select: { id: true } });
        await writeAudit(tx, { ...actor, action: 'team.created', detail: { teamId, name } });
        return { teamId };
      }),

    rename: (actor: Actor, teamId: string, name: string) =>
      change(actor, async (tx) => {
        const team = await getTeam(tx, actor.workspaceId, teamId);
        await tx.team.update({ where: { id: team.id }, data: { name }, select: { id: true } });
        await writeAudit(tx, { ...actor, action: 'team.renamed', detail: { teamId, from: team.name, to: name } });
      }),

    remove: (actor: Actor, teamId: string) =>
      change(actor, async (tx) => {
        const team = await getTeam(tx, actor.workspaceId, teamId);
        await tx.team.delete({ where: { id: team.id }, select: { id: true } });
        await writeAudit(tx, { ...actor, action: 'team.deleted', detail: { teamId, name: team.name } });
      }),

    /** Puts a member into the team, or changes whether they lead it. Throws INVALID when they have no role that can lead. */
    setMember: (actor: Actor, teamId: string, memberId: string, isLead: boolean) =>
      change(actor, async (tx) => {
        await getTeam(tx, actor.workspaceId, teamId);
        const member = await tx.member.findFirst({
          where: { id: memberId, workspaceId: actor.workspaceId },
          select: { role: true },
        });
        if (member === null) throw new ShiftlightError('NOT_FOUND', 'There is no such member in this workspace.');
        if (isLead && !roleIncludes(parseRole(member.role), 'lead')) {
          throw new ShiftlightError(
            'INVALID',
            'This member cannot lead a team yet. Ask an admin to give them the role lead.',
          );
        }
        const where = { teamId_memberId: { teamId, memberId } };
        await tx.teamMember.upsert({
          where,
          create: { teamId, memberId, isLead },
          update: { isLead },
          select: { memberId: true },
        });
        await writeAudit(tx, { ...actor, action: 'team.member-set', detail: { teamId, memberId, isLead } });
      }),

    removeMember: (actor: Actor, teamId: string, memberId: string) =>
      change(actor, async (tx) => {
        await getTeam(tx, actor.workspaceId, teamId);
        const { count } = await tx.teamMember.deleteMany({ where: { teamId, memberId } });
        if (count === 0) throw new ShiftlightError('NOT_FOUND', 'This member is not in the team.');
        await writeAudit(tx, { ...actor, action: 'team.member-removed', detail: { teamId, memberId } });
      }),
  };
}

async function getTeam(tx: Prisma.TransactionClient, workspaceId: string, teamId: string) {
  const team = await tx.team.findFirst({ where: { id: teamId, workspaceId }, select: { id: true, name: true } });
  if (team === null) throw new ShiftlightError('NOT_FOUND', 'There is no such team in this workspace.');
  return team;
}
