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

/** Who changed what, and who looked at whose figures. */
export function createAuditService(repository: AuditRepository, openGate: OpenGate, now: () => number) {
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
    async recordView({ viewer, subjectMemberId, what, withoutFigures }: Look): Promise<void> {
      if (viewer.memberId === subjectMemberId) return;
      if (withoutFigures !== true && !(await openGate(viewer)).showsPerson(subjectMemberId)) throw toHiddenFigures();
      const { workspaceId, memberId } = viewer;
      await repository.addLook({ workspaceId, viewerMemberId: memberId, subjectMemberId, what, at: now() });
    },

    /** Who looked at the viewer's own figures, newest first. */
    listLooksAt: (viewer: Viewer, page: Page) => repository.listLooksAt(viewer.workspaceId, viewer.memberId, page),

    /** Changes made in the workspace, newest first. */
    listEntries: (viewer: Viewer, page: Page) => repository.listEntries(viewer.workspaceId, page),
  };
}
