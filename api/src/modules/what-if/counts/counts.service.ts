import type { WhatIfCount } from '@shiftlight/shared/views/what-if-count-view.ts';
import { isDeepStrictEqual } from 'node:util';
import type { Logger } from 'pino';
import type { Db } from '../../../db.ts';
import { ShiftlightError } from '../../../errors.ts';
import type { Viewer } from '../../../trpc/context.ts';
import type { OpenGate } from '../../privacy/figure-gate.ts';
import type { Answer } from '../answer.ts';
import type { CheckDraft } from '../check-draft.ts';
import { createOpenPeriod } from '../open-period.ts';
import { findTouched, toSealedDraft } from '../sealed-draft.ts';
import { toDrafted } from '../to-drafted.ts';
import { mayShowClocks, toClocksView } from '../to-view.ts';
import { countTouching, findPosition, listMemberNames } from '../what-if.repository.ts';
import type { CountRequest } from '../what-if.schema.ts';
import type { ClaimedCount, CountRow } from './count-row.ts';
import { toBasis, workSlice, type SliceDependencies } from './work-slice.ts';

export interface CountsDependencies extends SliceDependencies {
  readonly db: Db;
  readonly answer: Answer;
  readonly checkDraft: CheckDraft;
  readonly openGate: OpenGate;
  readonly findTimeZone: (workspaceId: string) => Promise<string>;
}

export type CountsService = ReturnType<typeof createCountsService>;

/** A count that nobody has followed for so long rests until somebody does. */
const watchedMs = 20_000;
/** Whoever holds a count longer than this without storing anything is gone. */
const claimMs = 120_000;
/** So long a result is kept. */
export const keptMs = 90 * 86_400_000;

/**
 * Previews that go over every ticket of a period, in the background and in slices. One at a time in each workspace, as long as somebody
 * follows it; a restart loses at most one slice. The result is stored without names and shown to each viewer as the gate lets them see it.
 */
export function createCountsService(dependencies: CountsDependencies) {
  const { db, rules, targets, repository, answer, openGate, checkDraft, findTimeZone, now } = dependencies;
  const openPeriod = createOpenPeriod(findTimeZone, now);

  async function get(viewer: Viewer, id: string): Promise<CountRow> {
    const count = await repository.find(viewer.workspaceId, id);
    if (count === null)
      throw new ShiftlightError('NOT_FOUND', 'There is no such count. Results are kept for 90 days: count again.');
    return count;
  }

  return {
    /**
     * Starts to count a draft over every ticket of a period; what else the viewer has running ends. Throws INVALID with what to change,
     * CONFLICT when the id stands for something else.
     */
    async start(viewer: Viewer, { requestId, draft, period: text }: CountRequest): Promise<{ readonly id: string }> {
      const { workspaceId, memberId } = viewer;
      await checkDraft(workspaceId, draft);
      const [{ period, timeZone, bounds }, current] = await Promise.all([
        openPeriod(workspaceId, text),
        rules.get(workspaceId),
      ]);
      const askedAt = now();
      toDrafted(current, draft, askedAt);
      const { from, to } = bounds;
      const startPosition = await findPosition(db.pool);
      const total = await countTouching(db.pool, workspaceId, bounds);
      const isNew = await repository.add({
        ...{ workspaceId, id: requestId, askedBy: memberId, askedAt, draft, basis: toBasis(current) },
        ...{ period: period.text, from, to, timeZone, total, startPosition },
      });
      if (!isNew) {
        const known = await get(viewer, requestId);
        const isSame = known.period === period.text && isDeepStrictEqual(known.draft, toPlain(draft));
        if (!isSame) throw new ShiftlightError('CONFLICT', 'This id stands for another count. Count again.');
      }
      await repository.endOthersOf(workspaceId, memberId, requestId, askedAt);
      return { id: requestId };
    },

    /** How far a count is and what it has found; following a running one keeps it going. Throws NOT_FOUND. */
    async follow(viewer: Viewer, id: string): Promise<WhatIfCount> {
      const { workspaceId } = viewer;
      const count = await get(viewer, id);
      const at = now();
      if (count.state === 'running') await repository.watch(workspaceId, id, at);
      const [ahead, gate, members] = await Promise.all([
        count.state === 'running' ? repository.countAhead(count, at - watchedMs) : 0,
        openGate(viewer),
        listMemberNames(db.pool, workspaceId),
      ]);
      const { draft, period, from, to, timeZone, state, total, done, askedAt, finishedAt, changedMeanwhile, found } =
        count;
      const frame = { id, draft, period, from, to, timeZone, state, total, done, ahead, askedAt, finishedAt };
      const askedBy = members.find((member) => member.id === count.askedBy)?.name ?? null;
      const isOwn = count.askedBy === viewer.memberId;
      const rest = { ...frame, changedMeanwhile, askedBy, isOwn, serverNow: at };
      if (found?.kind === 'whole') {
        const current = await rules.get(workspaceId);
        const touched = findTouched(draft, current, await targets.listAsSet(workspaceId, at));
        const view = await answer.show(viewer, gate, toSealedDraft(draft), found.found, { countId: id, touched });
        return { ...rest, clocksSoFar: null, view };
      }
      // Results that grow could be taken from each other: in works-council mode only the whole is shown.
      const clocks = gate.worksCouncil ? null : (found?.clocks ?? null);
      const isShown = clocks !== null && mayShowClocks(gate, clocks);
      const ticketsUsed = Math.max(done, 1);
      const shown = isShown
        ? toClocksView({ ticketsTotal: ticketsUsed, ticketsUsed }, { ...clocks, tickets: [] }, new Map())
        : null;
      return { ...rest, clocksSoFar: shown, view: null };
    },

    /** Ends a running count. Throws NOT_FOUND, and FORBIDDEN for one that somebody else asked for. */
    async cancel(viewer: Viewer, id: string): Promise<{ readonly cancelled: boolean }> {
      const count = await get(viewer, id);
      if (count.askedBy !== viewer.memberId)
        throw new ShiftlightError('FORBIDDEN', 'Somebody else asked for this count. It rests when nobody follows it.');
      return { cancelled: await repository.end(viewer.workspaceId, id, 'cancelled', now()) };
    },

    /** Goes on with the counts that somebody follows, one slice each; false when there is none. */
    async work(signal: AbortSignal, log: Pick<Logger, 'error'>): Promise<boolean> {
      const at = now();
      const claimed = await repository.claim(at, at - watchedMs, at + claimMs);
      for (const count of claimed) await workOn(count, signal, log);
      return claimed.length > 0;
    },

    /** Deletes results that are older than they are kept. */
    deleteOld: () => repository.deleteOlder(now() - keptMs),
  };

  /** One count that cannot be worked out must not keep the others back. */
  async function workOn(count: ClaimedCount, signal: AbortSignal, log: Pick<Logger, 'error'>): Promise<void> {
    try {
      await workSlice(dependencies, count, signal);
    } catch (error) {
      if (signal.aborted) return;
      log.error({ err: error, countId: count.id }, 'a preview could not be counted');
      await repository.end(count.workspaceId, count.id, 'failed', now());
    }
  }
}

/** As it comes back from the database. */
function toPlain(value: object): unknown {
  return JSON.parse(JSON.stringify(value));
}
