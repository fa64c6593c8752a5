import { ShiftlightError } from '../../errors.ts';
import { roleIncludes } from '../../roles.ts';
import type { Viewer } from '../../trpc/context.ts';
import type { TeamsRepository } from './teams.repository.ts';

export type TeamsService = ReturnType<typeof createTeamsService>;

/** Teams of a workspace: who is in them and who leads them. */
export function createTeamsService(repository: TeamsRepository) {
  const { create, rename, remove, setMember, removeMember } = repository;
  return {
    /** Managers and admins see all teams, everybody else their own. */
    list: (viewer: Viewer) =>
      repository.list(viewer.workspaceId, roleIncludes(viewer.role, 'manager') ? null : viewer.memberId),
    create,
    rename,
    remove,
    setMember,
    removeMember,

    /** The team of this name, made when there is none; of several who make it at once all get the same one. */
    async findOrCreate(actor: Parameters<typeof create>[0], name: string): Promise<{ readonly teamId: string }> {
      const find = async () => (await repository.list(actor.workspaceId, null)).find((team) => team.name === name);
      const existing = await find();
      if (existing !== undefined) return { teamId: existing.id };
      try {
        return await create(actor, name);
      } catch (error) {
        const madeMeanwhile = error instanceof ShiftlightError && error.code === 'CONFLICT' ? await find() : undefined;
        if (madeMeanwhile === undefined) throw error;
        return { teamId: madeMeanwhile.id };
      }
    },
  };
}
