import { findSignals } from '@shiftlight/shared/integrity/find-signals.ts';
import type { Signal } from '@shiftlight/shared/integrity/signal.ts';
import type { RulesCache } from '../../rules/rules-cache.ts';
import type { EventedTicket } from './integrity.repository.ts';
import type { SignalLimitsService } from './signal-limits.service.ts';

export type FindSignalsOf = (ticket: EventedTicket) => readonly Signal[];

/** Prepares looking for signals under a workspace's limits and the rules of its clocks. */
export type OpenSignalFinder = (workspaceId: string) => Promise<FindSignalsOf>;

export function createOpenSignalFinder(
  rules: Pick<RulesCache, 'get'>,
  limits: Pick<SignalLimitsService, 'getLimits'>,
): OpenSignalFinder {
  return async (workspaceId) => {
    const [{ getFold, calendars }, held] = await Promise.all([rules.get(workspaceId), limits.getLimits(workspaceId)]);
    return ({ events, policyVersion, connectorId }) =>
      findSignals(events, { limits: held, clocks: { fold: getFold(policyVersion, connectorId), calendars } });
  };
}
