import { defaultRubric } from '@shiftlight/shared/qa/default-rubric.ts';
import { findRubricFaults } from '@shiftlight/shared/qa/find-rubric-faults.ts';
import type { Rubric } from '@shiftlight/shared/qa/rubric.ts';
import { listValidity } from '@shiftlight/shared/sla/list-validity.ts';
import { ShiftlightError } from '../../errors.ts';
import type { Viewer } from '../../trpc/context.ts';
import type { AuditEntry } from '../audit/audit.repository.ts';
import type { RubricsRepository, StoredRubricDraft } from './rubrics.repository.ts';
import type { DraftRevision, RubricContent } from './rubrics.schema.ts';

export type RubricsService = ReturnType<typeof createRubricsService>;

/** What reviews rate: of each rubric the newest published version holds; a review keeps the version that it was made with. */
export function createRubricsService(repository: RubricsRepository, now: () => number) {
  /** Every version that ever held, newest first; the one that ships came before all others. */
  async function listVersions(workspaceId: string): Promise<readonly Rubric[]> {
    return [...(await repository.listPublished(workspaceId)), defaultRubric];
  }

  async function listCurrent(workspaceId: string): Promise<readonly Rubric[]> {
    const versions = await listVersions(workspaceId);
    return versions
      .filter(({ id }, index) => versions.findIndex((other) => other.id === id) === index)
      .toSorted((a, b) => (a.id < b.id ? -1 : 1));
  }

  const changeOf = ({ workspaceId, memberId }: Viewer, rubricId: string, revision: number) => ({
    workspaceId,
    memberId,
    rubricId,
    revision,
    at: now(),
  });

  async function toConflict({ workspaceId }: Viewer, rubricId: string): Promise<ShiftlightError> {
    const draft = await findDraft(workspaceId, rubricId);
    const what =
      draft === null
        ? 'The draft was published or discarded by somebody else.'
        : `${draft.savedBy ?? 'Somebody else'} saved the draft meanwhile.`;
    return new ShiftlightError('CONFLICT', `${what} Load it again, then make your change there.`);
  }

  async function findDraft(workspaceId: string, rubricId: string): Promise<StoredRubricDraft | null> {
    const drafts = await repository.listDrafts(workspaceId);
    return drafts.find((draft) => draft.rubricId === rubricId) ?? null;
  }

  return {
    listCurrent,
    listVersions,

    /** A version that held once, so that what was written offline still counts; null when there never was one. */
    async findVersion(workspaceId: string, rubricId: string, version: number): Promise<Rubric | null> {
      const versions = await listVersions(workspaceId);
      return versions.find((rubric) => rubric.id === rubricId && rubric.version === version) ?? null;
    },

    /** The version that holds now; null for an unknown rubric. */
    async findCurrent(workspaceId: string, rubricId: string): Promise<Rubric | null> {
      return (await listCurrent(workspaceId)).find(({ id }) => id === rubricId) ?? null;
    },

    /** Every version of one rubric, newest first: what it rates, when it holds, who published it when; null for the one that ships. */
    async listHistory(workspaceId: string, rubricId: string) {
      const published = await repository.listHistory(workspaceId, rubricId);
      const shipped = { rubric: defaultRubric, publishedAt: null, publishedBy: null };
      const versions = [...published, ...(rubricId === defaultRubric.id ? [shipped] : [])];
      return listValidity(
        versions.map((one) => ({ ...one, version: one.rubric.version, validFrom: one.publishedAt ?? 0 })),
        now(),
      );
    },

    /** What holds, and what managers are working on. */
    async listForEditing({ workspaceId }: Viewer) {
      const [published, drafts] = await Promise.all([listCurrent(workspaceId), repository.listDrafts(workspaceId)]);
      return { published, drafts };
    },

    /** Keeps work in progress, also unfinished. Throws CONFLICT when another manager saved in between. */
    async saveDraft(viewer: Viewer, rubricId: string, revision: number, content: RubricContent) {
      const saved = await repository.saveDraft(changeOf(viewer, rubricId, revision), {
        id: rubricId,
        version: 0,
        ...content,
      });
      if (saved === null) throw await toConflict(viewer, rubricId);
      return { revision: saved };
    },

    /** Throws CONFLICT when another manager saved in between. */
    async discardDraft(viewer: Viewer, rubricId: string, revision: number): Promise<void> {
      if (!(await repository.deleteDraft(changeOf(viewer, rubricId, revision))))
        throw await toConflict(viewer, rubricId);
    },

    /** Lets the draft hold for reviews from now on; the audit log names what `tellPreview` says of it. Throws INVALID with what to mend, CONFLICT when another manager saved in between. */
    async publish(
      viewer: Viewer,
      { rubricName: rubricId, revision }: DraftRevision,
      tellPreview: (draft: Rubric) => AuditEntry['detail'],
    ) {
      const draft = await findDraft(viewer.workspaceId, rubricId);
      if (draft === null || draft.revision !== revision) throw await toConflict(viewer, rubricId);
      const faults = findRubricFaults(draft.rubric);
      if (faults.length > 0) throw new ShiftlightError('INVALID', faults.slice(0, 5).join(' '));
      const versions = await listVersions(viewer.workspaceId);
      const newest = versions.find(({ id }) => id === rubricId)?.version ?? 0;
      const rubric = { ...draft.rubric, version: newest + 1 };
      if (!(await repository.publish(changeOf(viewer, rubricId, revision), rubric, tellPreview(draft.rubric))))
        throw await toConflict(viewer, rubricId);
      return { version: rubric.version };
    },
  };
}
