import { createTemporaryPassword, hashPassword } from '../../auth/passwords.ts';
import { ShiftlightError } from '../../errors.ts';
import type { Role } from '../../roles.ts';
import type { Viewer } from '../../trpc/context.ts';
import type { Actor, MemberChangesRepository } from './member-changes.repository.ts';
import type { PeopleRepository } from './people.repository.ts';
import type { AddMemberInput } from './people.schema.ts';
import { visibilityOf } from './visibility.ts';

export type PeopleService = ReturnType<typeof createPeopleService>;

/** Members of a workspace: who they are, what they may do, whom they may see. */
export function createPeopleService(repository: PeopleRepository, changes: MemberChangesRepository, now: () => number) {
  return {
    /** The viewer with workspace and teams. */
    async getMe(viewer: Viewer) {
      const [workspace, member] = await Promise.all([
        repository.getWorkspace(viewer.workspaceId),
        repository.findMember(viewer.workspaceId, viewer.memberId, { kind: 'everybody' }),
      ]);
      const { memberId, userId, name, email, role } = viewer;
      return { memberId, userId, name, email, role, workspace, teams: member?.teams ?? [] };
    },

    /** Everybody whom the viewer may see, deactivated members included. */
    listMembers: (viewer: Viewer) => repository.listMembers(viewer.workspaceId, visibilityOf(viewer)),

    /** Everybody of the workspace; for the command line. */
    listAll: (workspaceId: string) => repository.listMembers(workspaceId, { kind: 'everybody' }),

    /** The member, when the viewer may see their data. Throws NOT_FOUND otherwise: who is hidden does not exist. */
    async getVisibleMember(viewer: Viewer, memberId: string) {
      const member = await repository.findMember(viewer.workspaceId, memberId, visibilityOf(viewer));
      if (member === null)
        throw new ShiftlightError('NOT_FOUND', 'There is no such member among the people you can see.');
      return member;
    },

    /** Id of the member with this address, null when there is none; for the command line. */
    findMemberId: repository.findMemberId,

    /** Adds a member. The temporary password is told once and only here; null for somebody who has an account already. */
    async addMember(actor: Actor, input: AddMemberInput) {
      const temporaryPassword = createTemporaryPassword();
      const { memberId, userIsNew } = await changes.add(actor, {
        name: input.name,
        email: input.email,
        role: input.role,
        teamId: input.teamId ?? null,
        passwordHash: await hashPassword(temporaryPassword),
      });
      return { memberId, temporaryPassword: userIsNew ? temporaryPassword : null };
    },

    /** Throws CONFLICT when the last admin would be gone. */
    setRole: (actor: Actor, memberId: string, role: Role) => changes.setRole(actor, memberId, role),

    /** Signs the member out everywhere and keeps them out; what they did stays. Throws CONFLICT for the last admin. */
    deactivate: (actor: Actor, memberId: string) => changes.deactivate(actor, memberId),

    reactivate: (actor: Actor, memberId: string) => changes.reactivate(actor, memberId),

    /** Ends every session of the member. */
    signOut: (actor: Actor, memberId: string) => changes.signOut(actor, memberId),

    /** A new temporary password, told once; ends every session of the member. */
    async resetPassword(actor: Actor, memberId: string) {
      const temporaryPassword = createTemporaryPassword();
      await changes.resetPassword(actor, memberId, await hashPassword(temporaryPassword));
      return { temporaryPassword };
    },

    /** The person's own sessions that have not ended, newest use first. */
    listSessions: (userId: string) => repository.listSessions(userId, now()),

    /** Ends one of the person's own sessions. Throws NOT_FOUND when it is none of theirs. */
    async revokeSession(userId: string, sessionId: string) {
      if (await repository.endSession(userId, sessionId)) return;
      throw new ShiftlightError('NOT_FOUND', 'This session has ended already.');
    },
  };
}
