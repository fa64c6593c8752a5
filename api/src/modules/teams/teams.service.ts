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

    /** The team of this name, made when there is none. */
    async findOrCreate(actor: Parameters<typeof create>[0], name: string): Promise<{ readonly teamId: string }> {
      const existing = (await repository.list(actor.workspaceId, null)).find((team) => team.name === name);
      return existing === undefined ? create(actor, name) : { teamId: existing.id };
    },
  };
}
