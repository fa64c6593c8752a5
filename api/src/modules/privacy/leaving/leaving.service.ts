import { createHash } from 'node:crypto';
import type { LeavingView } from '@shiftlight/shared/views/privacy-view.ts';
import { ShiftlightError } from '../../../errors.ts';
import type { Actor } from '../../people/member-changes.repository.ts';
import type { Leaver, LeavingRepository } from './leaving.repository.ts';

export type LeavingService = ReturnType<typeof createLeavingService>;

/** Pseudonyms of people who left: their figures stay as they are, their names do not. */
export function createLeavingService(repository: LeavingRepository, now: () => number) {
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

  return {
    /** Members who were deactivated and still have their name, by name. */
    list: repository.list,

    /** What would be replaced, and by what. Throws CONFLICT for somebody who still works here, or whose name was replaced already. */
    async preview(workspaceId: string, memberId: string): Promise<LeavingView> {
      const { active: _, pseudonymisedAt: __, ...leaver } = await getLeaver(workspaceId, memberId);
      return { ...leaver, pseudonym: toPseudonym(workspaceId, memberId) };
    },

    /**
     * Replaces name, address and sign-in for good. `name` is the present name, as whoever decides has written it. Throws INVALID when it is
     * another one, and what `preview` throws.
     */
    async replace(actor: Actor, memberId: string, name: string): Promise<{ readonly pseudonym: string }> {
      const leaver = await getLeaver(actor.workspaceId, memberId);
      if (leaver.name !== name.trim())
        throw new ShiftlightError(
          'INVALID',
          `Write the name exactly as it is shown: ${leaver.name}. Nothing was changed.`,
        );
      const pseudonym = toPseudonym(actor.workspaceId, memberId);
      if (!(await repository.replace(actor, { memberId, name: leaver.name, pseudonym, at: now() })))
        throw new ShiftlightError('CONFLICT', 'This member was changed meanwhile. Load the page again.');
      return { pseudonym };
    },
  };
}

/** The same for the same member, and no part of their name: six characters tell former colleagues of one workspace apart. */
function toPseudonym(workspaceId: string, memberId: string): string {
  const code = createHash('sha256').update(`${workspaceId}/${memberId}`).digest('hex').slice(0, 6).toUpperCase();
  return `Former colleague ${code}`;
}
