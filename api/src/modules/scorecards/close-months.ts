import { cardPeriodAt, shiftCardPeriod, type CardPeriod } from '@shiftlight/shared/scorecards/card-period.ts';
import type { Db } from '../../db.ts';
import type { Figures } from '../../figures/create-figures.ts';
import type { GroupedIdentity } from '../../figures/figure-sums.repository.ts';
import { inTransaction } from '../../ingest/in-transaction.ts';
import { lockFigures } from '../../figures/figure-cases.repository.ts';
import type { CardBuilder, CardRun } from './card-builder.ts';
import { localDayOf } from '@shiftlight/shared/metrics/local-day.ts';
import { toStretch } from './card-bounds.ts';
import type { CardReader } from './card-reader.ts';
import type { ClosingMember, ClosingRepository, ClosingWorkspace } from './closing.repository.ts';
import type { FrozenScorecardsRepository, NewFrozenCard } from './frozen-scorecards.repository.ts';
import type { ScorecardScopesRepository } from './scorecard-scopes.repository.ts';
import { closingDelayMs } from './scorecards.service.ts';

export interface ClosingDependencies {
  readonly db: Db;
  readonly figures: Figures;
  readonly builder: CardBuilder;
  readonly reader: CardReader;
  readonly scopes: ScorecardScopesRepository;
  readonly frozen: FrozenScorecardsRepository;
  readonly repository: ClosingRepository;
  readonly now: () => number;
}

export type Closing = ReturnType<typeof createClosing>;

/** Closes months: keeps the scorecards of everybody, every team and the workspace as they are then. */
export function createClosing(dependencies: ClosingDependencies) {
  const { db, figures, builder, reader, scopes, frozen, repository, now } = dependencies;

  /** People of one team only are worked out together, because they are compared with the same group. */
  async function buildMembers(run: CardRun): Promise<readonly NewFrozenCard[]> {
    const { workspaceId } = run;
    const members = await repository.listMembers(workspaceId);
    const byGroup = Map.groupBy(members, ({ teamIds }) => teamIds.join(' '));
    const cards: NewFrozenCard[] = [];
    for (const together of byGroup.values()) {
      const [first] = together;
      if (first === undefined) continue;
      const group = await reader.findComparedGroup(workspaceId, first.id);
      const identities = await listIdentities(workspaceId, together);
      const built = await builder.buildPeople(
        run,
        together.map(({ id }) => id),
        identities,
        group,
      );
      for (const [scopeId, card] of built) cards.push({ scope: 'member', scopeId, card });
    }
    return cards;
  }

  async function listIdentities(
    workspaceId: string,
    members: readonly ClosingMember[],
  ): Promise<readonly GroupedIdentity[]> {
    return (
      await scopes.listIdentities(
        workspaceId,
        members.map(({ id }) => id),
      )
    ).map(({ memberId, ...identity }) => ({
      ...identity,
      group: memberId,
    }));
  }

  async function buildOthers(run: CardRun): Promise<readonly NewFrozenCard[]> {
    const { workspaceId } = run;
    const workspace = await scopes.getWorkspace(workspaceId);
    const teams = await scopes.listTeams(workspaceId, null);
    const subjects = [
      { scope: 'workspace' as const, ...workspace },
      ...teams.map((team) => ({ scope: 'team' as const, ...team })),
    ];
    const cards: NewFrozenCard[] = [];
    for (const subject of subjects) {
      cards.push({ scope: subject.scope, scopeId: subject.id, card: await reader.readCard(run, subject) });
    }
    return cards;
  }

  async function refreshAll(workspaceId: string): Promise<void> {
    while ((await figures.refresh(workspaceId, 10)) > 0);
  }

  return {
    /** Closes a month of a workspace; false when it is closed already. */
    async close(workspaceId: string, period: CardPeriod): Promise<boolean> {
      if (await frozen.isClosed(workspaceId, period.text)) return false;
      await refreshAll(workspaceId);
      const run = await builder.prepare(workspaceId, period, null);
      const cards = [...(await buildMembers(run)), ...(await buildOthers(run))];
      return inTransaction(db, async (client) => {
        await lockFigures(client, workspaceId);
        if (!(await frozen.markClosed(client, workspaceId, period.text, now()))) return false;
        await frozen.add(client, workspaceId, period.text, cards, now());
        return true;
      });
    },

    /** Closes the last month of every workspace for which it is time, and gives how many were. */
    async closeDue(): Promise<number> {
      let closed = 0;
      for (const workspace of await repository.listWorkspaces()) {
        const period = findDue(workspace, now());
        if (period !== null && (await this.close(workspace.id, period))) closed += 1;
      }
      return closed;
    },
  };
}

/** The month that is over, once what comes late is in; not for a workspace that was made after it, nor while history is being read. */
function findDue({ timeZone, createdAt, isReading }: ClosingWorkspace, now: number): CardPeriod | null {
  if (isReading) return null;
  const last = shiftCardPeriod(cardPeriodAt('month', localDayOf(now, timeZone)), -1);
  const { to } = toStretch(last, timeZone);
  return to + closingDelayMs <= now && createdAt < to ? last : null;
}
