import type { ReaderScope } from '../../connectors/connector-kind.ts';
import type { AppendBusiness } from '../../ingest/append-business.ts';
import type { Place, ReplaceFormer } from '../../ingest/former-people.repository.ts';
import type { TicketsToReadRepository } from '../../ingest/tickets-to-read.repository.ts';
import type { LoadedConnector } from '../../modules/connectors/loaded-connector.ts';
import type { ReconciliationsRepository } from '../../modules/truth/reconciliations.repository.ts';
import type { ReconciliationRow } from '../../modules/truth/reconciliation-row.ts';
import type { TruthFindingsRepository } from '../../modules/truth/truth-findings.repository.ts';
import type { TruthMeasuresRepository } from '../../modules/truth/truth-measures.repository.ts';
import type { TicketHistory } from './ticket-history.ts';
import { auditSample } from './audit-sample.ts';
import { compareLists } from './compare-lists.ts';
import { settleFindings } from './settle-findings.ts';

export interface ReconcileDependencies {
  readonly reconciliations: ReconciliationsRepository;
  readonly findings: TruthFindingsRepository;
  readonly measures: TruthMeasuresRepository;
  readonly toRead: Pick<TicketsToReadRepository, 'note'>;
  readonly history: TicketHistory;
  /** Stores what the comparison tells the figures about the quality of the data. */
  readonly tell: AppendBusiness;
  /** What last changed before may be gone on purpose; null = everything is kept. */
  readonly findTicketsKeptSince: (workspaceId: string) => Promise<number | null>;
  /** Who left and was replaced: the helpdesk goes on telling their ids. */
  readonly replaceFormer: (place: Place) => Promise<ReplaceFormer | null>;
  readonly now: () => number;
  /** Tickets that are compared value by value each time. */
  readonly sampleSize: number;
}

/** One step of a comparison; what it changes of the comparison is stored before the next one. */
export type ReconcileStep = (
  dependencies: ReconcileDependencies,
  run: ReconciliationRow,
  connector: LoadedConnector,
  scope: ReaderScope,
) => Promise<void>;

/** Does what is next of a connector's comparison, in the pauses of reading what happens now. */
export type Reconcile = (connector: LoadedConnector, scope: ReaderScope) => Promise<void>;

const everyMs = 24 * 3_600_000;
const keptMs = 400 * everyMs;
const mostAttempts = 5;
const firstWaitMs = 60_000;

const steps: Readonly<Partial<Record<ReconciliationRow['state'], ReconcileStep>>> = {
  sampling: auditSample,
  listing: compareLists,
  settling: settleFindings,
};

/**
 * Compares a helpdesk with what we have of it, once a day and when an admin asks: first a sample value by value, as it was shown until
 * now; then list against list. What differs is noted and read again from the helpdesk's own log; a number changes only by events of
 * that log. A failing comparison never stops the reading.
 */
export function createReconcile(dependencies: ReconcileDependencies): Reconcile {
  const { reconciliations, now } = dependencies;
  return async (connector, scope) => {
    const { records } = connector.kind;
    if (records === undefined) return;
    const owner = { workspaceId: connector.workspaceId, connectorId: connector.id };
    const run = await findDue(owner);
    const step = run === null ? undefined : steps[run.state];
    if (run === null || step === undefined || run.notBefore > now()) return;
    try {
      await step(dependencies, run, connector, scope);
      if (run.attempts > 0) await reconciliations.change(run, { attempts: 0, error: null });
    } catch (error) {
      if (scope.signal.aborted) return;
      const attempts = run.attempts + 1;
      const isLast = attempts >= mostAttempts;
      await reconciliations.change(run, {
        attempts,
        error: error instanceof Error ? error.message : String(error),
        notBefore: now() + firstWaitMs * 2 ** attempts,
        ...(isLast ? { state: 'failed', finishedAt: now() } : {}),
      });
    }
  };

  async function findDue(owner: { readonly workspaceId: string; readonly connectorId: string }) {
    const underWay = await reconciliations.findUnderWay(owner);
    if (underWay !== null) return underWay;
    const last = await reconciliations.findLastStart(owner);
    if (last !== null && last + everyMs > now()) return null;
    await reconciliations.forgetBefore(owner, now() - keptMs);
    await reconciliations.begin(owner, now());
    return reconciliations.findUnderWay(owner);
  }
}
