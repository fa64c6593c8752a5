import type { Checklist } from '@shiftlight/shared/escalations/checklist.ts';
import { defaultChecklists } from '@shiftlight/shared/escalations/default-checklists.ts';
import { findChecklistFaults, type ChecklistFaultKind } from '@shiftlight/shared/escalations/find-checklist-faults.ts';
import { listValidity } from '@shiftlight/shared/sla/list-validity.ts';
import { ShiftlightError } from '../../errors.ts';
import type { Viewer } from '../../trpc/context.ts';
import type { ChecklistsRepository, StoredChecklists, StoredDraft } from './checklists.repository.ts';

export type ChecklistsService = ReturnType<typeof createChecklistsService>;

/** What a manager edits. */
export interface ChecklistsDraft {
  /** Version that holds now; 0 = the ones that ship. */
  readonly version: number;
  readonly published: readonly Checklist[];
  /** Null when nobody is changing anything. */
  readonly draft: StoredDraft | null;
}

const shipped: StoredChecklists = { version: 0, checklists: defaultChecklists };

const faultWords = {
  'no-checklist': 'there is none: keep at least one',
  'no-general': 'there must be one for everything else: no categories, customer tiers or support tiers',
  'same-id': 'two have the same id: add the second one anew',
  'no-label': 'it needs a name',
  'same-tickets': 'it is for the same tickets as one above it: change its categories or tiers',
  'no-item': 'it asks for nothing: add an item',
  'nothing-required': 'it requires nothing: make one item required',
  'same-item-id': 'two items have the same id: add the second one anew',
  'no-item-label': 'an item needs a name',
  'same-item-label': 'two items have the same name',
  'too-few-choices': 'a choice needs two possible answers or more',
  'same-choice': 'a choice offers the same answer twice',
} satisfies Record<ChecklistFaultKind, string>;

/** What escalations must carry: one published version holds, managers prepare the next one as a draft. */
export function createChecklistsService(repository: ChecklistsRepository, now: () => number) {
  /** Every version that ever held, newest first; the ones that ship came before all others. */
  async function listVersions(workspaceId: string): Promise<readonly StoredChecklists[]> {
    return [...(await repository.listPublished(workspaceId)), shipped];
  }

  async function getPublished(workspaceId: string): Promise<StoredChecklists> {
    const [newest] = await listVersions(workspaceId);
    return newest ?? shipped;
  }

  async function requireOwnTeams(workspaceId: string, checklists: readonly Checklist[]): Promise<void> {
    const teamIds = [...new Set(checklists.flatMap(({ teamId }) => (teamId === null ? [] : [teamId])))];
    const known = await repository.listTeamIds(workspaceId, teamIds);
    if (known.length < teamIds.length)
      throw new ShiftlightError('NOT_FOUND', 'A checklist names a team that no longer exists. Choose another team.');
  }

  const changeOf = ({ workspaceId, memberId }: Viewer, revision: number) => ({
    workspaceId,
    memberId,
    revision,
    at: now(),
  });

  return {
    getPublished,

    /** The checklist in a version that was published once, so that what was written offline still counts; null when there never was one. */
    async findVersion(workspaceId: string, id: string, version: number): Promise<Checklist | null> {
      const sets = await listVersions(workspaceId);
      const all = sets.flatMap(({ checklists }) => checklists);
      return all.find((one) => one.id === id && one.version === version) ?? null;
    },

    /** Every version, newest first: what it asks for, when it holds, who published it when; null for the ones that ship. */
    async listHistory(workspaceId: string) {
      const versions = [
        ...(await repository.listHistory(workspaceId)),
        { ...shipped, publishedAt: null, publishedBy: null },
      ];
      return listValidity(
        versions.map((one) => ({ ...one, validFrom: one.publishedAt ?? 0 })),
        now(),
      );
    },

    async getDraft({ workspaceId }: Viewer): Promise<ChecklistsDraft> {
      const [{ version, checklists: published }, draft] = await Promise.all([
        getPublished(workspaceId),
        repository.findDraft(workspaceId),
      ]);
      return { version, published, draft };
    },

    /** Keeps work in progress, also unfinished. Throws CONFLICT when another manager saved in between, NOT_FOUND for a team that is none of the workspace's. */
    async saveDraft(viewer: Viewer, revision: number, checklists: readonly Checklist[]) {
      await requireOwnTeams(viewer.workspaceId, checklists);
      const saved = await repository.saveDraft(changeOf(viewer, revision), checklists);
      if (saved === null) throw await toConflict(viewer);
      return { revision: saved };
    },

    /** Throws CONFLICT when another manager saved in between. */
    async discardDraft(viewer: Viewer, revision: number): Promise<void> {
      if (!(await repository.deleteDraft(changeOf(viewer, revision)))) throw await toConflict(viewer);
    },

    /** Lets the draft hold from now on. Throws INVALID with what to mend, CONFLICT when another manager saved in between. */
    async publish(viewer: Viewer, revision: number) {
      const history = await listVersions(viewer.workspaceId);
      const draft = await repository.findDraft(viewer.workspaceId);
      if (draft === null || draft.revision !== revision) throw await toConflict(viewer);
      const faults = findChecklistFaults(draft.checklists);
      if (faults.length > 0) throw toInvalid(draft.checklists, faults);
      await requireOwnTeams(viewer.workspaceId, draft.checklists);
      const numbered = draft.checklists.map((checklist) => toNextVersion(checklist, history));
      const next = await repository.publish(changeOf(viewer, revision), numbered, (history[0]?.version ?? 0) + 1);
      if (next === null) throw await toConflict(viewer);
      return { version: next };
    },
  };

  async function toConflict({ workspaceId }: Viewer): Promise<ShiftlightError> {
    const draft = await repository.findDraft(workspaceId);
    const what =
      draft === null
        ? 'The draft was published or discarded by somebody else.'
        : `${draft.savedBy ?? 'Somebody else'} saved the draft meanwhile.`;
    return new ShiftlightError('CONFLICT', `${what} Load it again, then make your change there.`);
  }
}

/** A checklist's own version rises when anything in it changed, and is never used again for anything else. */
function toNextVersion(checklist: Checklist, history: readonly StoredChecklists[]): Checklist {
  const versions = history.flatMap(({ checklists }) => checklists.filter(({ id }) => id === checklist.id));
  const [latest] = versions.toSorted((a, b) => b.version - a.version);
  if (latest === undefined) return { ...checklist, version: 1 };
  const same = { ...checklist, version: latest.version };
  return isSame(same, latest) ? same : { ...checklist, version: latest.version + 1 };
}

function isSame(one: Checklist, other: Checklist): boolean {
  const { items: oneItems, ...oneHead } = one;
  const { items: otherItems, ...otherHead } = other;
  const text = (value: object) => JSON.stringify(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));
  return text(oneHead) === text(otherHead) && oneItems.map(text).join() === otherItems.map(text).join();
}

function toInvalid(checklists: readonly Checklist[], faults: ReturnType<typeof findChecklistFaults>): ShiftlightError {
  const lines = faults.slice(0, 5).map(({ kind, checklistId }) => {
    const label = checklists.find(({ id }) => id === checklistId)?.label.trim() ?? '';
    return `${label === '' ? 'Checklists' : label}: ${faultWords[kind]}.`;
  });
  return new ShiftlightError('INVALID', lines.join(' '));
}
