import type { Logger } from 'pino';
import type { ChangeFeed } from '../live/change-feed.ts';
import {
  claimPasses,
  markByTickets,
  markEverybody,
  type ChangedTicket,
} from '../modules/coaching/coaching-due.repository.ts';
import { evaluateNextMember, type EvaluationDependencies } from '../modules/coaching/evaluate-member.ts';
import { pause } from './pause.ts';

export interface CoachingLoopDependencies extends EvaluationDependencies {
  readonly feed: Pick<ChangeFeed, 'subscribeAll'>;
  readonly log: Logger;
}

export interface CoachingLoop {
  stop(): Promise<void>;
}

/** Changes are gathered so long before the members concerned are looked at. */
const roundMs = 1_000;
/** A busy member is looked at once in this time, a quiet one at once. */
const spacingMs = 5_000;
/** After each look, this times as long as it took is left to requests: on a busy day looks come later, answers do not. */
const restRatio = 3;
const passEveryMs = 24 * 3_600_000;

/**
 * Looks at everybody whose figures changed, and at everybody once a day, because windows move by themselves. Any number of API processes
 * may run it: who is due stands in a table, each is claimed by one process, and a call is stored in the transaction that claimed.
 */
export function startCoachingLoop(dependencies: CoachingLoopDependencies): CoachingLoop {
  const { db, feed, log, now } = dependencies;
  const stopping = new AbortController();
  let changed = new Map<string, ChangedTicket>();
  let missed = false;
  feed.subscribeAll((change) => {
    if (change === null || change.tickets === null) missed = true;
    else {
      const { workspaceId } = change;
      for (const [connectorId, externalId] of change.tickets) {
        changed.set(`${workspaceId}/${connectorId}/${externalId}`, { workspaceId, connectorId, externalId });
      }
    }
  }, stopping.signal);
  const loop = run();

  async function run(): Promise<void> {
    while (!stopping.signal.aborted) {
      try {
        await markChanged();
        for (const workspaceId of await claimPasses(db.pool, now(), passEveryMs)) {
          await markEverybody(db.pool, workspaceId, { now: now(), spacingMs });
        }
        while (!stopping.signal.aborted && (await lookAtNext()));
      } catch (error) {
        log.error({ err: error }, 'coaching triggers could not be looked at; trying again');
      }
      await pause(roundMs, stopping.signal);
    }
  }

  async function lookAtNext(): Promise<boolean> {
    const startedAt = performance.now();
    if (!(await evaluateNextMember(dependencies))) return false;
    await pause((performance.now() - startedAt) * restRatio, stopping.signal);
    return true;
  }

  /** What cannot be marked now is kept for the next round. */
  async function markChanged(): Promise<void> {
    if (missed) {
      await markEverybody(db.pool, null, { now: now(), spacingMs });
      missed = false;
    }
    const tickets = changed;
    changed = new Map();
    try {
      await markByTickets(db.pool, [...tickets.values()], { now: now(), spacingMs });
    } catch (error) {
      for (const [key, ticket] of tickets) changed.set(key, ticket);
      throw error;
    }
  }

  return {
    async stop() {
      stopping.abort();
      await loop;
    },
  };
}
