import type { ScorecardSubject, ScorecardSubjects } from '@shiftlight/shared/views/scorecard-view.ts';
import { ShiftlightError } from '../../errors.ts';
import { roleIncludes } from '../../roles.ts';
import type { Viewer } from '../../trpc/context.ts';
import type { PeopleRepository } from '../people/people.repository.ts';
import { visibilityOf } from '../people/visibility.ts';
import { toHiddenFigures, type OpenGate } from '../privacy/figure-gate.ts';
import type { ScorecardScopesRepository } from './scorecard-scopes.repository.ts';
import type { ScopeInput } from './scorecards.schema.ts';

export interface ScorecardAccessDependencies {
  readonly scopes: ScorecardScopesRepository;
  readonly people: Pick<PeopleRepository, 'findMember'>;
  readonly openGate: OpenGate;
}

/** A scorecard that the viewer may see, and what they are to it. */
export interface OpenedSubject extends ScorecardSubject {
  readonly isOwn: boolean;
  /** Leads this person or team, or is manager of all. */
  readonly isAbove: boolean;
}

/** Who sees whose scorecard: everybody their own, a lead those of the own teams, managers and admins all. */
export function createScorecardAccess({ scopes, people, openGate }: ScorecardAccessDependencies) {
  const isManager = (viewer: Viewer) => roleIncludes(viewer.role, 'manager');
  const listTeams = (viewer: Viewer) =>
    roleIncludes(viewer.role, 'lead')
      ? scopes.listTeams(viewer.workspaceId, isManager(viewer) ? null : viewer.memberId)
      : Promise.resolve([]);

  /** Throws FORBIDDEN where the workspace shows no figures of so few people. */
  async function requireGroup(viewer: Viewer, teamId: string | null): Promise<void> {
    const gate = await openGate(viewer);
    if (!gate.worksCouncil) return;
    const people = await scopes.listMeasured(viewer.workspaceId, teamId);
    if (!gate.showsGroup(people)) throw toHiddenFigures();
  }

  return {
    /** Throws NOT_FOUND for whom the viewer may not see, as for whom there is not: what others have is nobody's to guess. */
    async open(viewer: Viewer, of: ScopeInput): Promise<OpenedSubject> {
      if (of.scope === 'member') {
        const member = await people.findMember(viewer.workspaceId, of.memberId, visibilityOf(viewer));
        if (member === null) throw notFound('There is no such member, or you do not lead them.');
        const isOwn = member.id === viewer.memberId;
        return { scope: 'member', id: member.id, name: member.name, isOwn, isAbove: isManager(viewer) || !isOwn };
      }
      if (of.scope === 'team') {
        const team = (await listTeams(viewer)).find(({ id }) => id === of.teamId);
        if (team === undefined) throw notFound('There is no such team, or you do not lead it.');
        await requireGroup(viewer, team.id);
        return { scope: 'team', ...team, isOwn: false, isAbove: true };
      }
      if (!isManager(viewer))
        throw new ShiftlightError('FORBIDDEN', 'Only managers and admins see the scorecard of the workspace.');
      await requireGroup(viewer, null);
      return { scope: 'workspace', ...(await scopes.getWorkspace(viewer.workspaceId)), isOwn: false, isAbove: true };
    },

    /** What the viewer may open. */
    async list(viewer: Viewer): Promise<ScorecardSubjects> {
      const teams = await listTeams(viewer);
      const workspace = isManager(viewer) ? await scopes.getWorkspace(viewer.workspaceId) : null;
      return {
        own: { scope: 'member', id: viewer.memberId, name: viewer.name },
        teams: teams.map((team) => ({ scope: 'team', ...team })),
        workspace: workspace === null ? null : { scope: 'workspace', ...workspace },
      };
    },
  };
}

export type ScorecardAccess = ReturnType<typeof createScorecardAccess>;

function notFound(message: string): ShiftlightError {
  return new ShiftlightError('NOT_FOUND', message);
}
