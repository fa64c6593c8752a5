import { useNow } from '../../ui/use-now.ts';
import { listOwnOpen, listWaiting, usePanelStore } from '../panel-store.ts';
import { groupByUrgency, type NowGroup, type NowRow } from '../../ui/clock/group-by-urgency.ts';
import { isAged, isSpecial, listAtRisk, matchesSearch, type AgedAfterHours, type QueueView } from './queue-views.ts';

export interface Queue {
  /** Server's time, by which everything is grouped. */
  readonly now: number;
  readonly isLoaded: boolean;
  /** Own tickets in the chosen view; empty while another view is shown. */
  readonly groups: readonly NowGroup[];
  /** The aged ones, oldest first; empty while another view is shown. */
  readonly oldest: readonly NowRow[];
  /** What nobody has and is at risk; shown below the own ones too. */
  readonly unassigned: readonly NowRow[];
  /** How many there are in each view, whatever is searched for. */
  readonly counts: Readonly<Record<QueueView, number>>;
}

/** The queue as the panel shows it now. */
export function useQueue(memberId: string, view: QueueView, agedAfter: AgedAfterHours, search: string): Queue {
  const { tickets, waiting, shelf, serverOffsetMs, listLoadedAt } = usePanelStore();
  const now = useNow(1_000) + serverOffsetMs;
  const own = listOwnOpen(tickets, memberId);
  const aged = own.filter((ticket) => isAged(ticket, now, agedAfter));
  const special = own.filter(isSpecial);
  const atRisk = listAtRisk(groupByUrgency(listWaiting(tickets, waiting), shelf.compiled, now));
  const counts = { all: own.length, aged: aged.length, special: special.length, unassigned: atRisk.length };
  const chosen = { all: own, aged, special, unassigned: [] }[view].filter((ticket) => matchesSearch(ticket, search));
  const groups = groupByUrgency(chosen, shelf.compiled, now);
  const isByAge = view === 'aged';
  return {
    now,
    isLoaded: listLoadedAt !== null,
    groups: isByAge ? [] : groups,
    oldest: isByAge ? groups.flatMap(({ rows }) => rows).toSorted((a, b) => a.ticket.openedAt - b.ticket.openedAt) : [],
    unassigned:
      view === 'all' || view === 'unassigned' ? atRisk.filter(({ ticket }) => matchesSearch(ticket, search)) : [],
    counts,
  };
}
