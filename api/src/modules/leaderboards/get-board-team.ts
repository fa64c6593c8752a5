import { ShiftlightError } from '../../errors.ts';
import { roleIncludes } from '../../roles.ts';
import type { Viewer } from '../../trpc/context.ts';
import type { BoardTeam, LeaderboardsRepository } from './leaderboards.repository.ts';

/** A team that the viewer is in, leads, or manages. Throws NOT_FOUND for any other, as for one that there is not. */
export async function getBoardTeam(
  repository: Pick<LeaderboardsRepository, 'findTeam'>,
  { workspaceId, memberId, role }: Viewer,
  teamId: string,
): Promise<BoardTeam & { readonly isAbove: boolean }> {
  const team = await repository.findTeam(workspaceId, teamId, memberId);
  const isManager = roleIncludes(role, 'manager');
  if (team === null || !(team.isMember || isManager))
    throw new ShiftlightError('NOT_FOUND', 'There is no such team, or you are not in it.');
  return { ...team, isAbove: isManager || (team.isLead && roleIncludes(role, 'lead')) };
}
