import { toDefinitionsKey } from '@shiftlight/shared/metrics/chosen/definitions-key.ts';
import type { Metric, TicketMetric } from '@shiftlight/shared/metrics/metric.ts';
import { listFigureCases, measuresVersion } from '@shiftlight/shared/scorecards/figure-case.ts';
import { eventMeasuresVersion } from '@shiftlight/shared/scorecards/event-case.ts';
import type { Calendar } from '@shiftlight/shared/time/calendar.ts';
import type { Logger } from 'pino';
import type { Db } from '../db.ts';
import { inTransaction } from '../ingest/in-transaction.ts';
import type { GetMetric } from '../rules/chosen-metrics.ts';
import type { RulesCache } from '../rules/rules-cache.ts';
import {
  countDue,
  findNewestDefinitions,
  isAnythingDue,
  loadFacts,
  lockFigures,
  replaceCases,
  settleBasis,
  takeDue,
  type DueFacts,
  type TicketCases,
} from './figure-cases.repository.ts';
import { countDueMonths } from './event-cases.repository.ts';
import { refreshEventCases } from './refresh-event-cases.ts';

export type Figures = ReturnType<typeof createFigures>;

export interface FiguresDependencies {
  readonly db: Db;
  readonly rules: RulesCache;
  readonly log: Pick<Logger, 'error'>;
}

/** Notes of changes worked off in one transaction: some hundred milliseconds. */
const batchSize = 2_000;

/** Keeps the stored cases of scorecards in step with the tickets and with what other systems told. */
export function createFigures({ db, rules, log }: FiguresDependencies) {
  /** Works off one batch; false when nothing was waiting. */
  async function refreshBatch(workspaceId: string, patienceMs: number | null): Promise<boolean> {
    const { mainCalendar, mainCalendarId, definitions, getMetric } = await rules.get(workspaceId);
    const basis = {
      measures: `${mainCalendarId ?? 'wall-clock'} ${measuresVersion}`,
      definitions: toDefinitionsKey(definitions),
    };
    const known = { basis, events: eventMeasuresVersion, definitions: definitions.at(-1)?.version ?? 0 };
    if (!(await isAnythingDue(db, workspaceId, known))) return false;
    const worked = await inTransaction(db, async (client) => {
      if (!(await lockFigures(client, workspaceId, patienceMs))) return false;
      // Rules are kept for a while: nothing may be counted by definitions that have been replaced meanwhile.
      if ((await findNewestDefinitions(client, workspaceId)) > known.definitions) return null;
      const hadEvents = await refreshEventCases(client, workspaceId);
      await settleBasis(client, workspaceId, basis);
      const tickets = await takeDue(client, workspaceId, batchSize);
      if (tickets.length === 0) return hadEvents;
      const facts = await loadFacts(client, workspaceId, tickets);
      await replaceCases(
        client,
        workspaceId,
        tickets,
        facts.flatMap((ticket) => measure(ticket, mainCalendar, getMetric)),
      );
      return true;
    });
    if (worked !== null) return worked;
    rules.forget(workspaceId);
    return refreshBatch(workspaceId, patienceMs);
  }

  /** One ticket that cannot be measured must not keep the figures of all others back. */
  function measure(ticket: DueFacts, calendar: Calendar | null, getMetric: GetMetric): readonly TicketCases[] {
    try {
      const findChosen = (id: string) => findOverTickets(getMetric(id));
      return [{ ...ticket, cases: listFigureCases({ facts: ticket.facts, clocks: [] }, calendar, findChosen) }];
    } catch (error) {
      const { connectorId, externalId } = ticket;
      log.error({ err: error, connectorId, externalId }, 'a ticket could not be measured and counts in no scorecard');
      return [];
    }
  }

  async function countWaiting(workspaceId: string): Promise<number> {
    const [tickets, months] = await Promise.all([
      countDue(db, workspaceId, batchSize),
      countDueMonths(db, workspaceId, batchSize),
    ]);
    return tickets + months;
  }

  return {
    /**
     * Brings the cases of a workspace up to date as far as `batches` go and gives how many changes wait still: 0 = all of what was committed
     * before is counted. The answer is counted up to one batch.
     */
    async refresh(workspaceId: string, batches = 2): Promise<number> {
      for (let round = 0; round < batches; round += 1) {
        if (!(await refreshBatch(workspaceId, null))) return 0;
      }
      return countWaiting(workspaceId);
    },

    /** The same for who would rather have what is ready: whoever else is at it is waited for at most so long. */
    async refreshSoon(workspaceId: string, patienceMs: number): Promise<number> {
      await refreshBatch(workspaceId, patienceMs);
      return countWaiting(workspaceId);
    },
  };
}

const findOverTickets = (metric: Metric): TicketMetric | null => (metric.over === 'tickets' ? metric : null);
