import type { FloorView } from '@shiftlight/shared/views/floor-view.ts';
import { ShiftlightError } from '../../errors.ts';
import { pause } from '../../jobs/pause.ts';
import type { ChangeFeed } from '../../live/change-feed.ts';
import { persist } from '../../live/persist.ts';
import type { Viewer } from '../../trpc/context.ts';
import type { AuditService } from '../audit/audit.service.ts';
import type { ScorecardAccess } from '../scorecards/scorecard-access.ts';
import type { FloorInput } from './floor.schema.ts';
import type { FloorReader } from './read-floor.ts';

export type FloorService = ReturnType<typeof createFloorService>;

export interface FloorDependencies {
  readonly access: Pick<ScorecardAccess, 'open'>;
  readonly readFloor: FloorReader;
  readonly feed: Pick<ChangeFeed, 'subscribe'>;
  readonly audit: Pick<AuditService, 'recordView'>;
  readonly now: () => number;
}

/** Windows of an hour and a day move by themselves: so often they are counted anew. */
const windowStepMs = 60_000;
/** What comes within this time of the first change is told together. */
const gatherMs = 250;
/** A floor that takes long to read may not be read all the time: at most this share of the time is spent on it. */
const busyRatio = 0.2;

/** The log of looks holds one of each quarter of an hour. */
const lookEveryMs = 15 * 60_000;

/** What happens now in a team or the workspace, for those who lead it. */
export function createFloorService({ access, readFloor, feed, audit, now }: FloorDependencies) {
  /** Asks anew each time whether the viewer may see it. */
  const read = async (viewer: Viewer, { of }: FloorInput) => readFloor(viewer, await access.open(viewer, of));

  /** Notes the look for everybody who is named. */
  function createNoting(viewer: Viewer) {
    const noted = new Map<string, number>();
    return async ({ capacity }: FloorView): Promise<void> => {
      for (const { memberId } of capacity.people ?? []) {
        if (now() - (noted.get(memberId) ?? -Infinity) < lookEveryMs) continue;
        await audit.recordView({ viewer, subjectMemberId: memberId, what: 'the live floor' });
        noted.set(memberId, now());
      }
    };
  }

  return {
    /** The state now. */
    async get(viewer: Viewer, input: FloorInput): Promise<FloorView> {
      const view = await read(viewer, input);
      await createNoting(viewer)(view);
      return view;
    },

    /** The state now, and again after every change of a ticket in the workspace and whenever time alone changes it. Ends when the signal aborts. */
    async *watch(viewer: Viewer, input: FloorInput, signal: AbortSignal): AsyncGenerator<FloorView> {
      const changes = listen(feed, viewer.workspaceId, signal);
      const note = createNoting(viewer);
      while (!signal.aborted) {
        const startedAt = now();
        const view = await persist(() => read(viewer, input).catch(keepRefusal), signal);
        if (view instanceof ShiftlightError) throw view;
        await note(view);
        const tookMs = now() - startedAt;
        yield view;
        await pause(Math.max(gatherMs, tookMs / busyRatio), signal);
        const { changesAt } = view.queue;
        const quietMs = Math.min(windowStepMs, changesAt === null ? windowStepMs : changesAt - now());
        await changes.next(Math.max(0, quietMs));
      }
    },
  };
}

/** Trying again helps against a database that restarts, not against a refusal. */
function keepRefusal(error: unknown): ShiftlightError {
  if (error instanceof ShiftlightError) return error;
  throw error;
}

/** Remembers that something changed until somebody asks. */
function listen(feed: Pick<ChangeFeed, 'subscribe'>, workspaceId: string, signal: AbortSignal) {
  let changed = false;
  let waiting = new AbortController();
  feed.subscribe(
    workspaceId,
    () => {
      changed = true;
      waiting.abort();
    },
    signal,
  );
  return {
    /** Resolves at once when something changed since the last call, else with the next change or after `ms`. */
    async next(ms: number): Promise<void> {
      waiting = new AbortController();
      if (!changed) await pause(ms, AbortSignal.any([waiting.signal, signal]));
      changed = false;
    },
  };
}
