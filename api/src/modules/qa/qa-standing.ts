import { roleIncludes } from '../../roles.ts';
import type { Viewer } from '../../trpc/context.ts';

/** Who the viewer is, as far as quality reviews ask. */
export interface QaStanding {
  readonly viewer: Viewer;
  readonly isManager: boolean;
  readonly ledTeamIds: ReadonlySet<string>;
  /** Members of teams that the viewer leads. */
  readonly led: ReadonlySet<string>;
}

export interface StandingSource {
  listLedTeamIds(workspaceId: string, memberId: string): Promise<readonly string[]>;
  listLed(workspaceId: string, memberId: string): Promise<readonly string[]>;
}

export async function findQaStanding(source: StandingSource, viewer: Viewer): Promise<QaStanding> {
  const { workspaceId, memberId, role } = viewer;
  const isLead = roleIncludes(role, 'lead');
  const [ledTeamIds, led] = await Promise.all([
    isLead ? source.listLedTeamIds(workspaceId, memberId) : [],
    isLead ? source.listLed(workspaceId, memberId) : [],
  ]);
  return {
    viewer,
    isManager: roleIncludes(role, 'manager'),
    ledTeamIds: new Set(ledTeamIds),
    led: new Set(led.filter((id) => id !== memberId)),
  };
}

/** Managers lead every team, leads their own. */
export function leadsTeam({ isManager, ledTeamIds }: QaStanding, teamId: string): boolean {
  return isManager || ledTeamIds.has(teamId);
}

/** Whose reviews the viewer may see beside their own and those that they wrote. */
export function leadsMember({ isManager, led, viewer }: QaStanding, memberId: string): boolean {
  return memberId !== viewer.memberId && (isManager || led.has(memberId));
}
