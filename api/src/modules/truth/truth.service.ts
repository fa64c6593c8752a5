import type { HelpdeskTruthView, ReconciliationReceipt } from '@shiftlight/shared/views/truth-view.ts';
import { ShiftlightError } from '../../errors.ts';
import type { TicketsToReadRepository } from '../../ingest/tickets-to-read.repository.ts';
import type { ConnectorsService } from '../connectors/connectors.service.ts';
import { movingMs, noteAbsent } from './note-absent.ts';
import type { ReconciliationRow } from './reconciliation-row.ts';
import type { ReconciliationsRepository } from './reconciliations.repository.ts';
import { toReconciliationView } from './to-reconciliation-view.ts';
import type { TruthFindingsRepository } from './truth-findings.repository.ts';
import type { TruthMeasuresRepository } from './truth-measures.repository.ts';

export interface TruthDependencies {
  readonly connectors: Pick<ConnectorsService, 'listComparable'>;
  readonly reconciliations: ReconciliationsRepository;
  readonly findings: TruthFindingsRepository;
  readonly measures: TruthMeasuresRepository;
  readonly toRead: Pick<TicketsToReadRepository, 'note'>;
  readonly now: () => number;
}

export type TruthService = ReturnType<typeof createTruthService>;

const shownEach = 30;
const receiptLimit = 500;

/** How true our data is: comparisons with the helpdesks' own lists and figures, and what is to be decided about them. */
export function createTruthService(dependencies: TruthDependencies) {
  const { connectors, reconciliations, findings, measures, toRead, now } = dependencies;

  async function getRun(workspaceId: string, reconciliationId: string): Promise<ReconciliationRow> {
    const run = await reconciliations.find(workspaceId, reconciliationId);
    if (run === null) throw new ShiftlightError('NOT_FOUND', 'There is no such comparison in this workspace.');
    return run;
  }

  return {
    /** Every helpdesk of the workspace with its newest comparisons. */
    async list(workspaceId: string): Promise<readonly HelpdeskTruthView[]> {
      const desks = await connectors.listComparable(workspaceId);
      const rows = Map.groupBy(await reconciliations.listNewest(workspaceId, shownEach), (row) => row.connectorId);
      return desks.map((desk) => ({
        ...desk,
        reconciliations: (rows.get(desk.connectorId) ?? []).map(toReconciliationView),
      }));
    },

    /** What a comparison found, and which values of the sample are not the same. NOT_FOUND in another workspace. */
    async getReceipt(workspaceId: string, reconciliationId: string): Promise<ReconciliationReceipt> {
      const run = await getRun(workspaceId, reconciliationId);
      return {
        reconciliation: toReconciliationView(run),
        findings: await findings.listFindings(run, receiptLimit),
        values: await measures.listDifferences(run, receiptLimit),
        fields: await measures.countByField(run),
        limit: receiptLimit,
      };
    },

    /** Has a helpdesk compared as soon as may be; one that is under way goes on. INVALID when it cannot be compared. */
    async checkNow(workspaceId: string, connectorId: string): Promise<void> {
      const desk = (await connectors.listComparable(workspaceId)).find((one) => one.connectorId === connectorId);
      if (desk === undefined) {
        throw new ShiftlightError('NOT_FOUND', 'There is no such connected helpdesk in this workspace.');
      }
      if (!desk.comparable) {
        throw new ShiftlightError('INVALID', 'This helpdesk has no list that could be compared with ours.');
      }
      await reconciliations.begin({ workspaceId, connectorId }, now());
    },

    /**
     * Decides about tickets that the helpdesk's list lacks: `look` = read each of them (those that are gone become deleted), else they
     * stay as they are and the comparison ends. INVALID when nothing waits for a decision.
     */
    async decideAbsent(workspaceId: string, reconciliationId: string, look: boolean): Promise<void> {
      const run = await getRun(workspaceId, reconciliationId);
      if (run.state !== 'held') throw new ShiftlightError('INVALID', 'Nothing waits for a decision here any more.');
      if (look) {
        const { absent } = await findings.listAbsent(run, run.startedAt - movingMs);
        await noteAbsent({ findings, toRead, now }, run, absent);
      }
      await reconciliations.change(run, { state: 'settling' });
    },
  };
}
