import { hasSmallDifference } from '@shiftlight/shared/privacy/small-difference.ts';
import type { ScorecardSubject } from '@shiftlight/shared/views/scorecard-view.ts';
import type { Stretch } from '@shiftlight/shared/views/me-view.ts';
import { roleIncludes } from '../../roles.ts';
import type { Viewer } from '../../trpc/context.ts';
import { minimumGroup } from '../privacy/minimum-group.ts';
import type { ScorecardScopesRepository } from './scorecard-scopes.repository.ts';

export type ListShown = (stretch: Stretch) => Promise<ReadonlySet<string>>;

/**
 * Which measures of a group may be shown in works-council mode: those to which enough people contributed, and that taken together with the
 * other groups that the viewer may open leave no figure of fewer people over (a team less another team, the workspace less all teams).
 */
export function createListShown(
  scopes: Pick<ScorecardScopesRepository, 'listContributors' | 'listTeams' | 'listTeamIdentities'>,
  viewer: Viewer,
  { scope, id }: Pick<ScorecardSubject, 'scope' | 'id'>,
): ListShown {
  const asked = new Map<string, Promise<ReadonlySet<string>>>();
  let visible: ReturnType<typeof listVisible> | null = null;

  /** The members of each group that the viewer may open; null = everybody. */
  async function listVisible(): Promise<ReadonlyMap<string, ReadonlySet<string> | null>> {
    const isManager = roleIncludes(viewer.role, 'manager');
    const teams = await scopes.listTeams(viewer.workspaceId, isManager ? null : viewer.memberId);
    const ids = teams.map((team) => team.id);
    const identities = await scopes.listTeamIdentities(viewer.workspaceId, ids);
    const members = Map.groupBy(identities, ({ teamId }) => teamId);
    return new Map<string, ReadonlySet<string> | null>([
      ...ids.map((teamId) => [teamId, new Set(members.get(teamId)?.map(({ memberId }) => memberId))] as const),
      ...(isManager ? [[workspaceKey, null] as const] : []),
    ]);
  }

  async function find(stretch: Stretch): Promise<ReadonlySet<string>> {
    visible ??= listVisible();
    const [groups, contributions] = await Promise.all([
      visible,
      scopes.listContributors(viewer.workspaceId, null, stretch),
    ]);
    const own = scope === 'team' ? id : workspaceKey;
    const shown = new Set<string>();
    for (const [measure, of] of Map.groupBy(contributions, (one) => one.measure)) {
      const people = new Set(of.map(({ memberId }) => memberId).filter((memberId) => memberId !== viewer.memberId));
      const contributors = new Map(
        [...groups].map(([key, members]) => [
          key,
          new Set([...people].filter((memberId) => members?.has(memberId) ?? true)),
        ]),
      );
      const group = contributors.get(own) ?? new Set();
      const others = [...contributors].flatMap(([key, set]) => (key !== own && set.size >= minimumGroup ? [set] : []));
      if (group.size >= minimumGroup && !hasSmallDifference(group, others, minimumGroup)) shown.add(measure);
    }
    return shown;
  }

  return (stretch) => {
    const key = `${stretch.from} ${stretch.to}`;
    const found = asked.get(key) ?? find(stretch);
    asked.set(key, found);
    return found;
  };
}

const workspaceKey = 'workspace';
