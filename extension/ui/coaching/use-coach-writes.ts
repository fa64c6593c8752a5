import { dismissReasons } from '@shiftlight/shared/coaching/trigger-record.ts';
import { z } from 'zod';
import type { PendingWrite } from '../../messaging/outbox-view.ts';
import { usePendingWrites, type PendingWrites } from '../use-pending-writes.ts';
import type { Dismissal } from './dismiss-form.tsx';
import type { NoteDraft } from './note-form.tsx';

const dismissal = z.object({ reason: z.enum(dismissReasons), text: z.string() });
const note = z.object({ text: z.string(), goal: z.string().nullable(), followUpOn: z.string().nullable() });

/** What the viewer wrote about one trigger and the API has not confirmed; `refused` = it will not take it as it is. */
export interface TriggerWrites {
  readonly waiting: readonly PendingWrite[];
  readonly refused: readonly PendingWrite[];
  /** The viewer disputes it. */
  readonly isDisputing: boolean;
  isWaiting(path: 'coaching.acknowledge' | 'coaching.dismiss' | 'coaching.addNote'): boolean;
}

export interface CoachWrites extends Pick<PendingWrites, 'accepted' | 'dismiss'> {
  of(triggerId: string): TriggerWrites;
}

/** The outbox as far as coaching is concerned. */
export function useCoachWrites(): CoachWrites {
  const { writes, accepted, dismiss } = usePendingWrites('coaching.');
  const disputes = usePendingWrites('disputes.open');
  return {
    accepted: `${accepted} ${disputes.accepted}`,
    dismiss,
    of(triggerId) {
      const own = writes.filter(({ input }) => input['triggerId'] === triggerId);
      const waiting = own.filter(({ refusal }) => refusal === null);
      return {
        waiting,
        isDisputing: disputes.writes.some(({ input }) => isAbout(input['target'], triggerId)),
        refused: own.filter(({ refusal }) => refusal !== null),
        isWaiting: (path) => waiting.some((write) => write.path === path),
      };
    },
  };
}

function isAbout(target: unknown, triggerId: string): boolean {
  return typeof target === 'object' && target !== null && 'triggerId' in target && target.triggerId === triggerId;
}

/** What a refused dismissal said, to be edited; null for another write. */
export function findDismissal({ path, input }: PendingWrite): Dismissal | null {
  return path === 'coaching.dismiss' ? (dismissal.safeParse(input).data ?? null) : null;
}

/** What a refused note said, to be edited; null for another write. */
export function findNote({ path, input }: PendingWrite): NoteDraft | null {
  return path === 'coaching.addNote' ? (note.safeParse(input).data ?? null) : null;
}
