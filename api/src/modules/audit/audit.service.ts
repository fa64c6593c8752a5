import type { Viewer } from '../../trpc/context.ts';
import { toHiddenFigures, type OpenGate } from '../privacy/figure-gate.ts';
import type { AuditAction, AuditEntry, AuditRepository } from './audit.repository.ts';
import type { Page } from './audit.schema.ts';

export type AuditService = ReturnType<typeof createAuditService>;

/** What somebody looked at: figures, a scorecard, a ticket's history … */
export interface Look {
  readonly viewer: Viewer;
  readonly subjectMemberId: string;
  /** Short and plain, shown to the person looked at: `figures of November 2026`. */
  readonly what: string;
  /** What the person themselves sent to the viewer, with no figure beside it: allowed in works-council mode too. */
  readonly withoutFigures?: boolean;
}

/** A look at several people's figures beside each other. */
export interface LookAtMany extends Omit<Look, 'subjectMemberId'> {
  readonly subjectMemberIds: readonly string[];
}

/** Who changed what, and who looked at whose figures. */
export function createAuditService(repository: AuditRepository, openGate: OpenGate, now: () => number) {
  async function recordViews({ viewer, subjectMemberIds, what, withoutFigures }: LookAtMany): Promise<void> {
    const { workspaceId, memberId } = viewer;
    const others = subjectMemberIds.filter((id) => id !== memberId);
    if (others.length === 0) return;
    const { showsPerson } = await openGate(viewer);
    if (withoutFigures !== true && !others.every(showsPerson)) throw toHiddenFigures();
    await repository.addLooks({ workspaceId, viewerMemberId: memberId, subjectMemberIds: others, what, at: now() });
  }

  return {
    /** Notes a change made by the viewer. `detail` holds ids and kinds, never personal content. */
    async record(viewer: Viewer, action: AuditAction, detail: AuditEntry['detail']): Promise<void> {
      await repository.addEntry({ workspaceId: viewer.workspaceId, actorMemberId: viewer.memberId, action, detail });
    },

    /** Notes a change made from the command line. */
    async recordFromCommandLine(workspaceId: string, action: AuditAction, detail: AuditEntry['detail']): Promise<void> {
      await repository.addEntry({ workspaceId, actorMemberId: null, action, detail });
    },

    /**
     * Remembers that the viewer sees somebody else's figures; own figures and repeated looks within 15 minutes add nothing. Throws FORBIDDEN
     * where the workspace shows no figures of single people: whatever is shown of others passes here, so that nothing gets around it.
     */
    recordView: ({ subjectMemberId, ...look }: Look): Promise<void> =>
      recordViews({ ...look, subjectMemberIds: [subjectMemberId] }),

    /** The same for a look at several people at once. */
    recordViews,

    /** Who looked at the viewer's own figures, newest first. */
    listLooksAt: (viewer: Viewer, page: Page) => repository.listLooksAt(viewer.workspaceId, viewer.memberId, page),

    /** Changes made in the workspace, newest first. */
    listEntries: (viewer: Viewer, page: Page) => repository.listEntries(viewer.workspaceId, page),
  };
}
