import type { Db } from '../../db.ts';
import { ShiftlightError } from '../../errors.ts';
import type { Prisma } from '../../generated/prisma/client.ts';
import type { Role } from '../../roles.ts';
import { writeAudit } from '../audit/audit.repository.ts';
import { notifyMembersChanged } from './members-changed.repository.ts';
import { endSessions, findOrCreateUser, replacePassword, type NewUser } from './user.repository.ts';

/** Whose deed it is and where; `actorMemberId` null = the command line. */
export interface Actor {
  readonly workspaceId: string;
  readonly actorMemberId: string | null;
}

export interface NewMember extends NewUser {
  readonly role: Role;
  readonly teamId: string | null;
}

interface LockedMember {
  readonly id: string;
  readonly userId: string;
  readonly role: string;
  readonly active: boolean;
  readonly pseudonymisedAt: Date | null;
}

export type MemberChangesRepository = ReturnType<typeof createMemberChangesRepository>;

/** Changes of members. Each is one transaction with its audit entry; all changes of one workspace's members happen one after the other. */
export function createMemberChangesRepository({ prisma }: Db, now: () => number) {
  const change = <T>(actor: Actor, work: (tx: Prisma.TransactionClient) => Promise<T>) =>
    prisma.$transaction(async (tx) => {
      await tx.$executeRaw`SELECT 1 FROM workspace WHERE id = ${actor.workspaceId}::uuid FOR UPDATE`;
      const result = await work(tx);
      await notifyMembersChanged(tx, actor.workspaceId);
      return result;
    });

  return {
    /** Throws CONFLICT for somebody who is a member already and NOT_FOUND for a team of another workspace. */
    add: (actor: Actor, member: NewMember) =>
      change(actor, async (tx) => {
        const { workspaceId } = actor;
        const user = await findOrCreateUser(tx, member);
        if ((await tx.member.count({ where: { workspaceId, userId: user.id } })) > 0) {
          throw new ShiftlightError(
            'CONFLICT',
            `${member.email} is a member already. Reactivate them if they were deactivated.`,
          );
        }
        const { id } = await tx.member.create({
          data: { workspaceId, userId: user.id, role: member.role },
          select: { id: true },
        });
        if (member.teamId !== null) await joinTeam(tx, workspaceId, member.teamId, id);
        await mapPeopleByEmail(tx, workspaceId, id, member.email);
        const detail = { memberId: id, role: member.role };
        await writeAudit(tx, { ...actor, action: 'member.added', detail });
        return { memberId: id, userIsNew: user.isNew };
      }),

    setRole: (actor: Actor, memberId: string, role: Role) =>
      change(actor, async (tx) => {
        const member = await getMember(tx, actor.workspaceId, memberId);
        if (member.role === role) return;
        if (role !== 'admin') await requireAnotherAdmin(tx, actor.workspaceId, member);
        await tx.member.update({ where: { id: member.id }, data: { role }, select: { id: true } });
        await writeAudit(tx, {
          ...actor,
          action: 'member.role-changed',
          detail: { memberId, from: member.role, to: role },
        });
      }),

    /** Ends their sessions too. Throws CONFLICT for the last admin. */
    deactivate: (actor: Actor, memberId: string) =>
      change(actor, async (tx) => {
        const member = await getMember(tx, actor.workspaceId, memberId);
        if (!member.active) return;
        await requireAnotherAdmin(tx, actor.workspaceId, member);
        await tx.member.update({
          where: { id: member.id },
          data: { active: false, deactivatedAt: new Date(now()) },
          select: { id: true },
        });
        await endSessions(tx, member.userId);
        await writeAudit(tx, { ...actor, action: 'member.deactivated', detail: { memberId } });
      }),

    reactivate: (actor: Actor, memberId: string) =>
      change(actor, async (tx) => {
        const member = await getMember(tx, actor.workspaceId, memberId);
        if (member.active) return;
        if (member.pseudonymisedAt !== null) {
          throw new ShiftlightError(
            'CONFLICT',
            'The name of this person was replaced for good. Add them as a new member if they come back.',
          );
        }
        await tx.member.update({
          where: { id: member.id },
          data: { active: true, deactivatedAt: null },
          select: { id: true },
        });
        await writeAudit(tx, { ...actor, action: 'member.reactivated', detail: { memberId } });
      }),

    /** Throws FORBIDDEN for somebody who also belongs to another workspace: its admins did not agree. */
    resetPassword: (actor: Actor, memberId: string, passwordHash: string) =>
      change(actor, async (tx) => {
        const member = await getMember(tx, actor.workspaceId, memberId);
        const elsewhere = { userId: member.userId, active: true, workspaceId: { not: actor.workspaceId } };
        if (actor.actorMemberId !== null && (await tx.member.count({ where: elsewhere })) > 0) {
          throw new ShiftlightError(
            'FORBIDDEN',
            'This person also belongs to another workspace. Ask whoever runs this server to reset the password.',
          );
        }
        await replacePassword(tx, member.userId, passwordHash);
        await writeAudit(tx, { ...actor, action: 'member.password-reset', detail: { memberId } });
      }),

    /** Ends every session of the member. */
    signOut: (actor: Actor, memberId: string) =>
      change(actor, async (tx) => {
        const member = await getMember(tx, actor.workspaceId, memberId);
        await endSessions(tx, member.userId);
        await writeAudit(tx, { ...actor, action: 'member.signed-out', detail: { memberId } });
      }),
  };
}

async function getMember(tx: Prisma.TransactionClient, workspaceId: string, memberId: string): Promise<LockedMember> {
  const member = await tx.member.findFirst({
    where: { id: memberId, workspaceId },
    select: { id: true, userId: true, role: true, active: true, pseudonymisedAt: true },
  });
  if (member === null) throw new ShiftlightError('NOT_FOUND', 'There is no such member in this workspace.');
  return member;
}

async function requireAnotherAdmin(
  tx: Prisma.TransactionClient,
  workspaceId: string,
  member: LockedMember,
): Promise<void> {
  if (member.role !== 'admin' || !member.active) return;
  const others = await tx.member.count({ where: { workspaceId, role: 'admin', active: true, id: { not: member.id } } });
  if (others === 0) {
    throw new ShiftlightError(
      'CONFLICT',
      'This is the last admin of the workspace. Make somebody else an admin first.',
    );
  }
}

async function joinTeam(
  tx: Prisma.TransactionClient,
  workspaceId: string,
  teamId: string,
  memberId: string,
): Promise<void> {
  if ((await tx.team.count({ where: { id: teamId, workspaceId } })) === 0) {
    throw new ShiftlightError('NOT_FOUND', 'There is no such team in this workspace.');
  }
  await tx.teamMember.create({ data: { teamId, memberId }, select: { memberId: true } });
}

/** Colleagues whom a helpdesk knows by the same address become this member, unless somebody mapped them already. */
async function mapPeopleByEmail(
  tx: Prisma.TransactionClient,
  workspaceId: string,
  memberId: string,
  email: string,
): Promise<void> {
  await tx.person.updateMany({
    where: { workspaceId, memberId: null, mappedBy: null, email: { equals: email, mode: 'insensitive' } },
    data: { memberId, mappedBy: 'email' },
  });
}
