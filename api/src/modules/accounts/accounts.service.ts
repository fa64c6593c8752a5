import { findAutomaticSign } from '../../connectors/kit/looks-automatic.ts';
import type { Db } from '../../db.ts';
import { ShiftlightError } from '../../errors.ts';
import { prepareAppend, type AppendDependencies } from '../../ingest/append-batches.ts';
import { inTransaction } from '../../ingest/in-transaction.ts';
import type { Viewer } from '../../trpc/context.ts';
import type { ConnectorsService } from '../connectors/connectors.service.ts';
import type { AccountsRepository } from './accounts.repository.ts';
import type { AccountDecision } from './accounts.schema.ts';
import { correctionPrefix, toAccountCorrections } from './to-account-corrections.ts';

export type AccountsService = ReturnType<typeof createAccountsService>;

interface Dependencies {
  readonly db: Db;
  readonly repository: AccountsRepository;
  readonly connectors: Pick<ConnectorsService, 'getStatus'>;
  readonly append: AppendDependencies;
  readonly now: () => number;
}

const pageSize = 300;

/** Accounts of a helpdesk that are programs: which look like it, which an admin said are, and what follows for the past. */
export function createAccountsService({ db, repository, connectors, append, now }: Dependencies) {
  return {
    /** Every account with how it counts and what makes it look like a program, if anything does. NOT_FOUND in another workspace. */
    async list(workspaceId: string, connectorId: string) {
      await connectors.getStatus(workspaceId, connectorId);
      const rows = await repository.list({ workspaceId, connectorId });
      return rows.map((row) => ({ ...row, automatic: row.kind === 'bot', sign: findAutomaticSign(row) }));
    },

    /**
     * Counts an account as a program or as a person, from now on and for everything that it did: past events are corrected, page by
     * page, and their tickets folded anew. May be repeated and taken back. Answers how many events changed.
     */
    async decide(
      { workspaceId, memberId }: Viewer,
      decision: AccountDecision,
    ): Promise<{ readonly corrected: number }> {
      const { connectorId, externalId, automatic, reason } = decision;
      const place = { workspaceId, connectorId };
      await connectors.getStatus(workspaceId, connectorId);
      const accounts = await repository.list(place);
      if (!accounts.some((account) => account.externalId === externalId)) {
        throw new ShiftlightError('NOT_FOUND', 'This helpdesk has no such account. Choose one from the list.');
      }
      const decidedBefore = await repository.wasDecided(place, correctionPrefix(externalId));
      await repository.saveKind(place, externalId, automatic);
      const verdict = { externalId, automatic, reason, decidedBy: memberId, at: now(), decidedBefore };
      let corrected = 0;
      for (let after: string | null = null; ;) {
        const acts: Awaited<ReturnType<typeof repository.listActs>> = await repository.listActs(
          place,
          externalId,
          after,
          pageSize,
        );
        const events = toAccountCorrections(acts, verdict);
        if (events.length > 0) {
          const write = await prepareAppend(append, [{ ...place, via: 'person', events }]);
          corrected += (await inTransaction(db, write)).size;
        }
        after = acts.at(-1)?.id ?? null;
        if (after === null || acts.length < pageSize) return { corrected };
      }
    },
  };
}
