import { ShiftlightError } from '../../../errors.ts';
import type { Viewer } from '../../../trpc/context.ts';
import { checkCorrections } from '../check-corrections.ts';
import type { DisputeSources } from '../dispute-sources.ts';
import type { Verdict } from './target-kind.ts';

/** What is accepted is corrected by its events. Throws INVALID without a correction, for one that makes no sense, and for a rejection with one. */
export async function checkCorrecting(
  sources: DisputeSources,
  { workspaceId }: Viewer,
  _dispute: unknown,
  { decision, corrections }: Verdict,
): Promise<void> {
  if (decision === 'rejected') {
    if (corrections.length > 0)
      throw new ShiftlightError(
        'INVALID',
        'A rejected dispute corrects nothing. Leave out the corrections, or accept it.',
      );
    return;
  }
  if (corrections.length === 0)
    throw new ShiftlightError('INVALID', 'Choose the event that counts differently, or reject the dispute.');
  await checkCorrections(sources, workspaceId, corrections);
}
