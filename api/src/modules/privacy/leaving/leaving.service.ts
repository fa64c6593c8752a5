import { createHash } from 'node:crypto';
import { listNameForms } from '@shiftlight/shared/privacy/replace-names.ts';
import type { LeaversView, LeavingView } from '@shiftlight/shared/views/privacy-view.ts';
import { ShiftlightError } from '../../../errors.ts';
import type { Actor } from '../../people/member-changes.repository.ts';
import type { PrivacyRepository } from '../privacy.repository.ts';
import type { Leaver, LeavingRepository } from './leaving.repository.ts';

export type LeavingService = ReturnType<typeof createLeavingService>;

/** Pseudonyms of people who left: their figures stay as they are, their names do not. */
export function createLeavingService(
  repository: LeavingRepository,
  settings: Pick<PrivacyRepository, 'findCurrent'>,
  now: () => number,
) {
  async function getLeaver(workspaceId: string, memberId: string): Promise<Leaver> {
    const leaver = await repository.find(workspaceId, memberId);
    if (leaver === null) throw new ShiftlightError('NOT_FOUND', 'There is no such member in this workspace.');
    if (leaver.pseudonymisedAt !== null)
      throw new ShiftlightError('CONFLICT', 'This name was replaced already. Nothing is left to do.');
    if (leaver.active)
      throw new ShiftlightError(
        'CONFLICT',
        'This person still works here. Deactivate them first; let them export their data before.',
      );
    return leaver;
  }

  const toForms = (leaver: Leaver) =>
    listNameForms(
      {
        names: [leaver.name, ...leaver.identities.map(({ name }) => name)],
        addresses: [leaver.email, ...leaver.addresses],
      },
      leaver.otherNames,
    );

  async function put(actor: Actor, leaver: Leaver, parts: readonly string[]): Promise<string | null> {
    const pseudonym = toPseudonym(actor.workspaceId, leaver.memberId);
    const forms = toForms(leaver).filter(({ kind, text }) => kind === 'whole' || parts.includes(text));
    const { memberId, name } = leaver;
    const isDone = await repository.replace(actor, { memberId, name, pseudonym, forms, at: now() });
    return isDone ? pseudonym : null;
  }

  return {
    /** Members who were deactivated and still have their name, by name. */
    async list(workspaceId: string): Promise<LeaversView> {
      const [left, idsLeft, current] = await Promise.all([
        repository.list(workspaceId),
        repository.countIdsLeft(workspaceId),
        settings.findCurrent(workspaceId),
      ]);
      const days = current?.leavingDays ?? null;
      return {
        people: left.map(({ memberId, name, leftAt }) => ({
          ...{ memberId, name, leftAt },
          dueAt: days === null ? null : leftAt + days * dayMs,
        })),
        idsLeft,
      };
    },

    /** What would be replaced, and by what. Throws CONFLICT for somebody who still works here, or whose name was replaced already. */
    async preview(workspaceId: string, memberId: string): Promise<LeavingView> {
      const leaver = await getLeaver(workspaceId, memberId);
      const { name, email, otherWorkspaces, identities } = leaver;
      return {
        ...{ memberId, name, email, otherWorkspaces, identities },
        mentions: await repository.countMentions(workspaceId, toForms(leaver)),
        pseudonym: toPseudonym(workspaceId, memberId),
      };
    },

    /**
     * Replaces name, address and sign-in for good, and in what people wrote. `name` is the present name, as whoever decides has written it;
     * `parts` are single words of it that are replaced in texts too. Throws INVALID when it is another one, and what `preview` throws.
     */
    async replace(actor: Actor, { memberId, name, parts }: Replacing): Promise<{ readonly pseudonym: string }> {
      const leaver = await getLeaver(actor.workspaceId, memberId);
      if (leaver.name !== name.trim())
        throw new ShiftlightError(
          'INVALID',
          `Write the name exactly as it is shown: ${leaver.name}. Nothing was changed.`,
        );
      const pseudonym = await put(actor, leaver, parts ?? []);
      if (pseudonym === null)
        throw new ShiftlightError('CONFLICT', 'This member was changed meanwhile. Load the page again.');
      return { pseudonym };
    },

    /** Replaces everybody whose period after leaving is over; whole names and addresses only. Gives how many. */
    async replaceDue(signal?: AbortSignal): Promise<number> {
      let replaced = 0;
      for (const { workspaceId, memberId } of await repository.listDue(now())) {
        if (signal?.aborted === true) break;
        const leaver = await repository.find(workspaceId, memberId);
        if (leaver === null || leaver.active || leaver.pseudonymisedAt !== null) continue;
        if ((await put({ workspaceId, actorMemberId: null }, leaver, [])) !== null) replaced += 1;
      }
      return replaced;
    },
  };
}

/** Whom to replace. */
export interface Replacing {
  readonly memberId: string;
  readonly name: string;
  readonly parts?: readonly string[];
}

const dayMs = 86_400_000;

/** The same for the same member, and no part of their name: six characters tell former colleagues of one workspace apart. */
function toPseudonym(workspaceId: string, memberId: string): string {
  const code = createHash('sha256').update(`${workspaceId}/${memberId}`).digest('hex').slice(0, 6).toUpperCase();
  return `Former colleague ${code}`;
}
