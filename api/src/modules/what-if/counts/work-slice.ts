import type { TicketRef } from '@shiftlight/shared/views/ticket-view.ts';
import { createHash } from 'node:crypto';
import type { Db } from '../../../db.ts';
import type { RulesCache, WorkspaceRules } from '../../../rules/rules-cache.ts';
import { pause } from '../../../jobs/pause.ts';
import type { ScorecardScopesRepository } from '../../scorecards/scorecard-scopes.repository.ts';
import type { TargetsService } from '../../targets/targets.service.ts';
import { createBreathe } from '../breathe.ts';
import { createGathered, gatherTickets, type Gathered, type Gathering } from '../gather-tickets.ts';
import { judgeGathered, toGathering } from '../preview-tickets.ts';
import { recomputeTickets, ticketsAPage } from '../recompute-tickets.ts';
import { toDrafted } from '../to-drafted.ts';
import { toFoundClocks, type Found } from '../to-view.ts';
import { countChangedSince, listMemberIdentities, listTouchingAfter, onSnapshot } from '../what-if.repository.ts';
import type { ClaimedCount } from './count-row.ts';
import type { CountsRepository } from './counts.repository.ts';
import { readGathered, writeGathered } from './stored-gathered.ts';

export interface SliceDependencies {
  readonly db: Db;
  readonly rules: RulesCache;
  readonly targets: Pick<TargetsService, 'listAsSet'>;
  readonly scopes: Pick<ScorecardScopesRepository, 'listTeams' | 'getWorkspace'>;
  readonly repository: CountsRepository;
  readonly now: () => number;
  /** So long one slice lasts before it is stored, and at least one page: what an interruption costs. */
  readonly sliceMs: number;
}

/** After each page, this times as long as it took is left to requests. */
const restRatio = 1;

/** Names the stored rules that a count compares with: when they change, what was counted before and after does not belong together. */
export function toBasis(rules: WorkspaceRules): string {
  const { storedCalendars, mainCalendarId, definitions, findPolicyVersion } = rules;
  const newest = findPolicyVersion(Number.MAX_SAFE_INTEGER);
  const parts = [newest, [...storedCalendars.keys()], mainCalendarId, definitions.at(-1)?.version ?? 0];
  return createHash('sha256').update(JSON.stringify(parts)).digest('base64url');
}

/** Goes on with a count for one slice, and finishes it when no ticket is left. Counted is a ticket as it is when its turn comes. */
export async function workSlice(dependencies: SliceDependencies, count: ClaimedCount, signal: AbortSignal) {
  const { db, rules, repository, now } = dependencies;
  const { workspaceId, id, from, to, timeZone, askedAt, draft } = count;
  const current = await rules.get(workspaceId);
  if (toBasis(current) !== count.basis) {
    await repository.end(workspaceId, id, 'outdated', now());
    return;
  }
  const drafted = toDrafted(current, draft, askedAt);
  const identities = await listMemberIdentities(db.pool, workspaceId);
  const gathering = toGathering(drafted, current, { from, to, timeZone, asOf: askedAt }, identities);
  const gathered = count.gathered === null ? createGathered(drafted) : readGathered(count.gathered);
  const { after, isAtEnd } = await gatherSlice(dependencies, count, gathering, gathered, signal);
  if (!isAtEnd) {
    const found = { kind: 'so-far' as const, clocks: toFoundClocks(gathered.clocks) };
    await repository.saveSlice(count, {
      ...{ done: gathered.tickets, after, found },
      gathered: writeGathered(gathered),
    });
    return;
  }
  const [targets, teams, workspace, changedMeanwhile] = await Promise.all([
    dependencies.targets.listAsSet(workspaceId, to),
    dependencies.scopes.listTeams(workspaceId, null),
    dependencies.scopes.getWorkspace(workspaceId),
    countChangedSince(db.pool, workspaceId, { from, to }, count.startPosition),
  ]);
  const found: Found = {
    ...{ period: count.period, from, to, timeZone, ticketsTotal: gathered.tickets, ticketsUsed: gathered.tickets },
    clocks: toFoundClocks(gathered.clocks),
    groups: await judgeGathered(gathered, drafted, { targets, identities, teams, workspace }),
  };
  await repository.finish(count, {
    ...{ done: gathered.tickets, found: { kind: 'whole', found }, changedMeanwhile, at: now() },
  });
}

/** Pages until the slice is over, each on an unchanging picture of the data. */
async function gatherSlice(
  { db, sliceMs }: SliceDependencies,
  count: ClaimedCount,
  gathering: Gathering,
  gathered: Gathered,
  signal: AbortSignal,
): Promise<{ readonly after: TicketRef | null; readonly isAtEnd: boolean }> {
  const { workspaceId } = count;
  const { drafted, stretch } = gathering;
  const startedAt = performance.now();
  const breathe = createBreathe();
  let { after } = count;
  while (!signal.aborted) {
    const pageAt = performance.now();
    const tickets = await onSnapshot(db, async (client) => {
      const keys = await listTouchingAfter(client, workspaceId, stretch, after, ticketsAPage);
      after = keys.at(-1) ?? null;
      return recomputeTickets(client, workspaceId, keys, drafted.rules, count.askedAt, breathe);
    });
    if (after === null) return { after, isAtEnd: true };
    await gatherTickets(gathered, tickets, gathering, breathe);
    if (performance.now() - startedAt >= sliceMs) break;
    await pause((performance.now() - pageAt) * restRatio, signal);
  }
  return { after, isAtEnd: false };
}
