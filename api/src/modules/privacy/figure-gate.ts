import { ShiftlightError } from '../../errors.ts';
import type { Viewer } from '../../trpc/context.ts';
import { minimumGroup } from './minimum-group.ts';

/** What of other people's figures one viewer may be shown now. Every module that shows them asks here, and nowhere else. */
export interface FigureGate {
  /** True in works-council mode. */
  readonly worksCouncil: boolean;
  /** Whether the viewer may see a figure, a count or a rank of this single member. Always true for their own. */
  showsPerson(memberId: string): boolean;
  /**
   * Whether the viewer may see a figure over the work of these people: those who contributed to it, not those who belong to the group. The
   * viewer does not count, because they could take their own part away.
   */
  showsGroup(contributors: Iterable<string>): boolean;
}

export type OpenGate = (viewer: Pick<Viewer, 'workspaceId' | 'memberId'>) => Promise<FigureGate>;

/** Asks anew each time: whoever switches the mode on relies on it from the next answer on. */
export function createOpenGate(isWorksCouncil: (workspaceId: string) => Promise<boolean>): OpenGate {
  return async ({ workspaceId, memberId }) => {
    const worksCouncil = await isWorksCouncil(workspaceId);
    return {
      worksCouncil,
      showsPerson: (subjectId) => !worksCouncil || subjectId === memberId,
      showsGroup: (contributors) =>
        !worksCouncil || new Set([...contributors].filter((id) => id !== memberId)).size >= minimumGroup,
    };
  };
}

/** For a figure of a single person whom the viewer asked for by name. Says the same whether there is one or not. */
export function toHiddenFigures(): ShiftlightError {
  return new ShiftlightError(
    'FORBIDDEN',
    `This workspace shows figures of groups of ${minimumGroup} or more people only. Open those of a whole team, or ask the person themselves.`,
  );
}

/** Why a group's figure is not there. */
export const smallGroupReason = `Shown when ${minimumGroup} or more people contributed`;

/** Two stretches that differ by a day tell that day's figures, to which few people contributed. */
export function toFreeDatesRefusal(): ShiftlightError {
  return new ShiftlightError(
    'FORBIDDEN',
    'This workspace shows figures of groups by week, month, quarter and year only: free dates would tell of single days. Choose one of these.',
  );
}
