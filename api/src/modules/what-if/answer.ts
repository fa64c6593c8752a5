import type { WhatIfGroup, WhatIfView } from '@shiftlight/shared/views/what-if-view.ts';
import { countChanged } from '@shiftlight/shared/what-if/tally-clocks.ts';
import type { Db } from '../../db.ts';
import type { Viewer } from '../../trpc/context.ts';
import type { AuditService } from '../audit/audit.service.ts';
import type { FigureGate } from '../privacy/figure-gate.ts';
import type { ScorecardScopesRepository } from '../scorecards/scorecard-scopes.repository.ts';
import type { PreviewReceipts } from './preview-receipts.ts';
import { showGroups } from './show-groups.ts';
import { mayShowClocks, toClocksView, type Found } from './to-view.ts';
import { listMemberNames, loadSubjects } from './what-if.repository.ts';

export interface AnswerDependencies {
  readonly db: Db;
  readonly audit: Pick<AuditService, 'recordViews'>;
  readonly receipts: PreviewReceipts;
  readonly scopes: Pick<ScorecardScopesRepository, 'listTeams' | 'getWorkspace'>;
}

/** Members that an answer lists. */
const mostMembers = 200;

/** What a preview says but for what is the same in every answer. */
export type Unfinished = Omit<WhatIfView, 'receipt' | 'peopleChanged' | 'waiting' | 'countId'> &
  Partial<Pick<WhatIfView, 'waiting' | 'countId'>>;

export type Answer = ReturnType<typeof createAnswer>;

/** Turns what was found into what one viewer may see of it now. */
export function createAnswer({ db, audit, receipts, scopes }: AnswerDependencies) {
  /** Lists the first members, remembers that their figures were looked at, and seals the answer. */
  async function finish(viewer: Viewer, draft: object, found: Unfinished): Promise<WhatIfView> {
    const members = found.groups.filter(({ scope }) => scope === 'member');
    const shown = new Set(members.slice(0, mostMembers).map(({ id }) => id));
    const what = `preview of other rules for ${found.period}`;
    await audit.recordViews({ viewer, subjectMemberIds: [...shown], what });
    const peopleChanged = found.hidden === 'none' ? members.length : null;
    const { clocks, countId = null } = found;
    const receipt = receipts.seal(viewer.workspaceId, draft, {
      countId,
      period: found.period,
      clocks: clocks?.total ?? null,
      clocksChanged: clocks === null ? null : countChanged(clocks.changes),
      toMissed: clocks?.changes['to-missed'] ?? null,
      toMet: clocks?.changes['to-met'] ?? null,
      peopleChanged,
    });
    const groups: readonly WhatIfGroup[] = found.groups.filter(({ scope, id }) => scope !== 'member' || shown.has(id));
    return { waiting: 0, ...found, countId, groups, peopleChanged, receipt };
  }

  return {
    finish,

    /** What was found over tickets, as far as the gate lets the viewer see it. */
    async show(
      viewer: Viewer,
      gate: FigureGate,
      draft: object,
      { period, from, to, timeZone, ticketsTotal, ticketsUsed, clocks, groups }: Found,
      { countId, touched }: { readonly countId: string | null; readonly touched: WhatIfView['targets'] },
    ): Promise<WhatIfView> {
      const { workspaceId } = viewer;
      const frame = {
        period,
        from,
        to,
        timeZone,
        ticketsTotal,
        ticketsUsed,
        reviews: null,
        countId,
        ...(touched && { targets: touched }),
      };
      if (!mayShowClocks(gate, clocks))
        return finish(viewer, draft, { ...frame, hidden: 'all', clocks: null, groups: [] });
      const [workspace, teams, members, subjects] = await Promise.all([
        scopes.getWorkspace(workspaceId),
        scopes.listTeams(workspaceId, null),
        listMemberNames(db.pool, workspaceId),
        loadSubjects(db.pool, workspaceId, clocks?.tickets ?? []),
      ]);
      const names = new Map([workspace, ...teams, ...members].map(({ id, name }) => [id, name]));
      return finish(viewer, draft, {
        ...frame,
        hidden: gate.worksCouncil ? 'people' : 'none',
        clocks: clocks === null ? null : toClocksView({ ticketsTotal, ticketsUsed }, clocks, subjects),
        groups: showGroups(groups, { gate, viewerMemberId: viewer.memberId, names }),
      });
    },
  };
}
