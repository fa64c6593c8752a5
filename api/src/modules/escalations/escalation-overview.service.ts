import { listMarks, type HandOverMark } from '@shiftlight/shared/escalations/hand-over-marks.ts';
import {
  summariseHandOvers,
  type HandOverSummary,
  type MarkCount,
  type OwnedHandOver,
} from '@shiftlight/shared/escalations/summarise-hand-overs.ts';
import type {
  EscalationOverview,
  FoundEscalations,
  MarkCountView,
  MissedItem,
} from '@shiftlight/shared/views/escalation-view.ts';
import type { RulesCache } from '../../rules/rules-cache.ts';
import type { Viewer } from '../../trpc/context.ts';
import type { AuditService } from '../audit/audit.service.ts';
import { toFreeDatesRefusal, type FigureGate, type OpenGate } from '../privacy/figure-gate.ts';
import { toCardBounds } from '../scorecards/card-bounds.ts';
import { getCardPeriod } from '../scorecards/get-card-period.ts';
import type { OpenedSubject, ScorecardAccess } from '../scorecards/scorecard-access.ts';
import type { EscalationReadsRepository } from './escalation-reads.repository.ts';
import type { EscalationViewsService } from './escalation-views.service.ts';
import type { OverviewInput, SearchInput } from './escalations.schema.ts';
import { findCost } from './find-cost.ts';
import type { HandOverRow, HandOversRepository, ItemLabelRow } from './hand-overs.repository.ts';

export interface EscalationOverviewDependencies {
  readonly handOvers: HandOversRepository;
  readonly reads: EscalationReadsRepository;
  readonly views: EscalationViewsService;
  readonly access: ScorecardAccess;
  readonly audit: Pick<AuditService, 'recordView' | 'recordViews'>;
  readonly openGate: OpenGate;
  readonly rules: RulesCache;
  readonly findTimeZone: (workspaceId: string) => Promise<string>;
  readonly now: () => number;
}

export type EscalationOverviewService = ReturnType<typeof createEscalationOverviewService>;

export const pageSize = 50;
const nothingLost = { countedMs: 0, times: [] };

interface Found extends OwnedHandOver {
  readonly escalationId: string;
}

/** What became of hand-overs: of one person, a team or the workspace, over a period. */
export function createEscalationOverviewService(dependencies: EscalationOverviewDependencies) {
  const { handOvers, reads, views, access, audit, openGate, rules, findTimeZone, now } = dependencies;

  /** The subject and the bounds of the period. Throws as scorecards do: NOT_FOUND, FORBIDDEN, INVALID. */
  async function open(viewer: Viewer, input: OverviewInput) {
    const subject = await access.open(viewer, input.of);
    const gate = await openGate(viewer);
    const period = getCardPeriod(input.period);
    if (subject.scope === 'member')
      await audit.recordView({ viewer, subjectMemberId: subject.id, what: `escalations of ${period.text}` });
    else if (gate.worksCouncil && period.kind === 'days') throw toFreeDatesRefusal();
    const { from, to } = toCardBounds(period, now(), await findTimeZone(viewer.workspaceId));
    return { subject, gate, search: { memberIds: await findMemberIds(viewer, subject), from, to } };
  }

  /** Whose hand-overs count; null = everybody's. */
  async function findMemberIds({ workspaceId }: Viewer, { scope, id }: OpenedSubject) {
    if (scope === 'workspace') return null;
    return scope === 'member' ? [id] : handOvers.listTeamMemberIds(workspaceId, id);
  }

  /** Every hand-over with what it lost; events are read only of those that may have gone back. */
  async function find(workspaceId: string, rows: readonly HandOverRow[]): Promise<readonly Found[]> {
    const back = rows.filter(({ mayBeBack }) => mayBeBack).map(({ id }) => id);
    const [full, workspaceRules] = await Promise.all([handOvers.listByIds(workspaceId, back), rules.get(workspaceId)]);
    const eventsOf = await reads.loadEvents(workspaceId, full);
    const at = now();
    const costs = new Map(full.map((row) => [row.id, findCost(row, eventsOf(row), workspaceRules, at)]));
    return rows.map(({ id, sentBy, checklistId, steps }) => ({
      ...{ escalationId: id, memberId: sentBy, checklistId, steps },
      cost: costs.get(id) ?? nothingLost,
    }));
  }

  return {
    /**
     * Counts of the hand-overs that were first sent in the period. Throws NOT_FOUND for whom the viewer may not see, FORBIDDEN where the
     * workspace shows no figures of so few people, INVALID for a period that has not begun.
     */
    async overview(viewer: Viewer, input: OverviewInput): Promise<EscalationOverview> {
      const { workspaceId } = viewer;
      const { subject, gate, search } = await open(viewer, input);
      const [rows, labels] = await Promise.all([
        handOvers.listSent(workspaceId, search),
        handOvers.listItemLabels(workspaceId, search),
      ]);
      const summary = summariseHandOvers(await find(workspaceId, rows));
      const { scope, id, name } = subject;
      return {
        subject: { scope, id, name },
        from: search.from,
        to: search.to,
        ...toShown(summary, labels, subject.isOwn, gate),
        serverNow: now(),
      };
    },

    /** The hand-overs behind a count; each person among them can see the look. In works-council mode only one's own. Throws as `overview`. */
    async search(viewer: Viewer, input: SearchInput): Promise<FoundEscalations> {
      const { workspaceId } = viewer;
      const { subject, gate, search } = await open(viewer, input);
      const { scope, id, name } = subject;
      const about = { subject: { scope, id, name }, serverNow: now() };
      if (gate.worksCouncil && !subject.isOwn) return { ...about, escalations: [], count: 0, isHidden: true };
      const found = await find(workspaceId, await handOvers.listSent(workspaceId, search));
      const { mark, offset } = input;
      const fitting = mark === null ? found : found.filter((one) => hasMark(one, mark));
      const ids = fitting.slice(offset, offset + pageSize).map(({ escalationId }) => escalationId);
      const rows = await handOvers.listByIds(workspaceId, ids);
      await audit.recordViews({
        viewer,
        subjectMemberIds: [...new Set(rows.map(({ sentBy }) => sentBy))],
        what: 'escalations, one by one',
      });
      const shown = await views.viewsOf(viewer, rows);
      return { ...about, escalations: shown, count: fitting.length, isHidden: false };
    },
  };
}

const hasMark = (handOver: Found, mark: string): boolean => new Set<string>(listMarks(handOver)).has(mark);

type Shown = Omit<EscalationOverview, 'subject' | 'from' | 'to' | 'serverNow'>;

function toShown(summary: HandOverSummary, labels: readonly ItemLabelRow[], isOwn: boolean, gate: FigureGate): Shown {
  const shows = (memberIds: ReadonlySet<string>) => isOwn || memberIds.size === 0 || gate.showsGroup(memberIds);
  if (!shows(summary.memberIds))
    return { count: null, states: null, verdicts: null, reasons: null, items: null, back: null, lostMs: null };
  // One count that is left out could be told from the others.
  const toPart = (counts: readonly MarkCount[]): readonly MarkCountView[] | null =>
    counts.every(({ memberIds }) => shows(memberIds)) ? counts.map(({ mark, count }) => ({ mark, count })) : null;
  const back = toPart(summary.back);
  const items = toPart(summary.items);
  return {
    count: summary.count,
    states: toPart(summary.states),
    verdicts: toPart(summary.verdicts),
    reasons: toPart(summary.reasons),
    items: items === null ? null : toItems(items, labels),
    back,
    lostMs: back === null ? null : summary.lostMs,
  };
}

function toItems(counts: readonly MarkCountView[], labels: readonly ItemLabelRow[]): readonly MissedItem[] {
  const countOf = (mark: HandOverMark) => counts.find((one) => one.mark === mark)?.count ?? 0;
  return labels
    .map(({ checklistId, itemId, label, checklistLabel }) => ({
      ...{ checklistId, itemId, label, checklistLabel },
      missed: countOf(`missed/${checklistId}/${itemId}`),
      leftOpen: countOf(`open/${checklistId}/${itemId}`),
    }))
    .filter(({ missed, leftOpen }) => missed + leftOpen > 0)
    .toSorted((a, b) => b.missed - a.missed || b.leftOpen - a.leftOpen || a.label.localeCompare(b.label));
}
