import { choosableMetrics } from '@shiftlight/shared/metrics/chosen/choosable-metrics.ts';
import type { Metric } from '@shiftlight/shared/metrics/metric.ts';
import { findRubricFaults } from '@shiftlight/shared/qa/find-rubric-faults.ts';
import type { Rubric } from '@shiftlight/shared/qa/rubric.ts';
import { fitTargets } from '@shiftlight/shared/scorecards/find-target.ts';
import { parseCardPeriod } from '@shiftlight/shared/scorecards/card-period.ts';
import type { WhatIfGroup, WhatIfView } from '@shiftlight/shared/views/what-if-view.ts';
import { countChanged } from '@shiftlight/shared/what-if/tally-clocks.ts';
import { listTouchedTargets } from '@shiftlight/shared/what-if/touched-targets.ts';
import { whatIfMetrics } from '@shiftlight/shared/what-if/what-if-metrics.ts';
import type { Db } from '../../db.ts';
import { ShiftlightError } from '../../errors.ts';
import type { Figures } from '../../figures/create-figures.ts';
import { createGetMetric } from '../../rules/chosen-metrics.ts';
import type { RulesCache, WorkspaceRules } from '../../rules/rules-cache.ts';
import type { Viewer } from '../../trpc/context.ts';
import { toCheckedVariants, toNewestVariants } from '../definitions/check-variants.ts';
import type { AuditService } from '../audit/audit.service.ts';
import type { FigureGate, OpenGate } from '../privacy/figure-gate.ts';
import type { CardBuilder } from '../scorecards/card-builder.ts';
import { toCardBounds, type CardBounds } from '../scorecards/card-bounds.ts';
import type { ScorecardScopesRepository } from '../scorecards/scorecard-scopes.repository.ts';
import { listTargetsOf, toCheckedOverrides, type TargetsService } from '../targets/targets.service.ts';
import { compareClocksOf, type ComparedClocks } from './compare-clocks-of.ts';
import { comparePeople, type MetricPair } from './compare-people.ts';
import { compareReviews } from './compare-reviews.ts';
import { compareTargets } from './compare-targets.ts';
import { withCalendar, withPolicies, type DraftRules } from './draft-rules.ts';
import { toBlindIds, type ListBlindReviews } from '../qa/blind-reviews.repository.ts';
import type { PreviewReceipts } from './preview-receipts.ts';
import { recomputeTickets } from './recompute-tickets.ts';
import { listMemberIdentities, listReviewedWork, onSnapshot, type WhatIfIdentity } from './what-if.repository.ts';
import type {
  CalendarPreview,
  DefinitionsPreview,
  PoliciesPreview,
  RubricPreview,
  TargetsPreview,
} from './what-if.schema.ts';

export interface WhatIfDependencies {
  readonly db: Db;
  readonly rules: RulesCache;
  readonly targets: Pick<TargetsService, 'listAsSet' | 'listValid'>;
  readonly scopes: ScorecardScopesRepository;
  readonly builder: CardBuilder;
  readonly figures: Figures;
  readonly receipts: PreviewReceipts;
  /** Every version of every rubric that ever held, those that ship included. */
  readonly listRubrics: (workspaceId: string) => Promise<readonly Rubric[]>;
  readonly audit: Pick<AuditService, 'recordViews'>;
  readonly openGate: OpenGate;
  readonly listBlindReviews: ListBlindReviews;
  readonly findTimeZone: (workspaceId: string) => Promise<string>;
  readonly now: () => number;
}

export type WhatIfService = ReturnType<typeof createWhatIfService>;

/** Previews that one process works out at once: each keeps a connection and reads thousands of histories. */
const mostAtOnce = 2;
/** More reviews of a month are not looked at. */
const mostReviews = 20_000;
/** So long a preview waits for whoever brings figures up to date, before it answers with what is ready. */
const patienceMs = 1_000;
/** Members that an answer lists. */
const mostMembers = 200;

/** What a preview compares: rules of clocks and working time, and figures as they are counted now and would be. */
interface Drafted {
  readonly rules: DraftRules;
  readonly metrics: readonly MetricPair[];
}

/** Other rules, with the definitions of today. */
const ofRules = ({ getMetric }: WorkspaceRules, rules: DraftRules): Drafted => ({
  rules,
  metrics: whatIfMetrics.flatMap(({ id }) => toPair(getMetric(id), getMetric(id))),
});

function toPair(before: Metric, after: Metric): readonly MetricPair[] {
  return before.over === 'tickets' && after.over === 'tickets' ? [{ before, after }] : [];
}

/** What a draft of rules would have done to a period of the real history. Stores nothing but who looked at whose figures. */
export function createWhatIfService(dependencies: WhatIfDependencies) {
  const { db, rules, targets, scopes, builder, figures, receipts, listRubrics, audit, openGate, listBlindReviews } =
    dependencies;
  const { findTimeZone, now } = dependencies;
  let running = 0;

  async function oneOfFew<T>(work: () => Promise<T>): Promise<T> {
    if (running >= mostAtOnce)
      throw new ShiftlightError('TOO_MANY', 'Other previews are being worked out just now. Try again in a moment.');
    running += 1;
    try {
      return await work();
    } finally {
      running -= 1;
    }
  }

  async function openPeriod(workspaceId: string, text: string) {
    const period = parseCardPeriod(text);
    if (period === null) throw new ShiftlightError('INVALID', 'This is no period. Write 2026-11 for a month.');
    const timeZone = await findTimeZone(workspaceId);
    return { period, timeZone, bounds: toCardBounds(period, now(), timeZone) };
  }

  function previewRules(
    viewer: Viewer,
    draft: object,
    periodText: string,
    toDraft: (current: WorkspaceRules) => Drafted,
  ): Promise<WhatIfView> {
    return oneOfFew(async () => {
      const { workspaceId } = viewer;
      const at = now();
      const [{ period, timeZone, bounds }, current, gate] = await Promise.all([
        openPeriod(workspaceId, periodText),
        rules.get(workspaceId),
        openGate(viewer),
      ]);
      const { rules: drafted, metrics } = toDraft(current);
      const [{ tickets, total }, identities] = await onSnapshot(db, async (client) => [
        await recomputeTickets(client, workspaceId, bounds, drafted, at),
        await listMemberIdentities(client, workspaceId),
      ]);
      const [aims, teams, workspace] = await Promise.all([
        targets.listAsSet(workspaceId, bounds.to),
        scopes.listTeams(workspaceId, null),
        scopes.getWorkspace(workspaceId),
      ]);
      const compared = drafted.fold === null ? null : await compareClocksOf(tickets, bounds);
      const isHidden = compared !== null && !mayShow(gate, compared, identities);
      const counting = { from: bounds.from, to: bounds.to, asOf: at, timeZone };
      const groups = isHidden
        ? []
        : await comparePeople({
            ...{ tickets, identities, teams, workspace, gate, targets: aims, metrics },
            before: { ...counting, calendar: current.mainCalendar, variant: null },
            after: { ...counting, calendar: drafted.calendar, variant: null },
          });
      return finish(viewer, draft, {
        ...toFrame(period.text, bounds, timeZone, gate),
        ticketsTotal: total,
        ticketsUsed: tickets.length,
        clocks: isHidden ? null : (compared?.clocks ?? null),
        reviews: null,
        hidden: isHidden ? 'all' : gate.worksCouncil ? 'people' : 'none',
        groups,
      });
    });
  }

  /** Lists the first members, remembers that their figures were looked at, and seals the answer. */
  async function finish(
    viewer: Viewer,
    draft: object,
    found: Omit<WhatIfView, 'receipt' | 'peopleChanged' | 'waiting'> & Partial<Pick<WhatIfView, 'waiting'>>,
  ): Promise<WhatIfView> {
    const members = found.groups.filter(({ scope }) => scope === 'member');
    const shown = new Set(members.slice(0, mostMembers).map(({ id }) => id));
    const what = `preview of other rules for ${found.period}`;
    await audit.recordViews({ viewer, subjectMemberIds: [...shown], what });
    const peopleChanged = found.hidden === 'none' ? members.length : null;
    const { clocks } = found;
    const receipt = receipts.seal(viewer.workspaceId, draft, {
      period: found.period,
      clocks: clocks?.total ?? null,
      clocksChanged: clocks === null ? null : countChanged(clocks.changes),
      toMissed: clocks?.changes['to-missed'] ?? null,
      toMet: clocks?.changes['to-met'] ?? null,
      peopleChanged,
    });
    const groups = found.groups.filter(({ scope, id }) => scope !== 'member' || shown.has(id));
    return { waiting: 0, ...found, groups, peopleChanged, receipt };
  }

  return {
    /** Other policies. Throws INVALID with what to change, or for no period; TOO_MANY while others are worked out. */
    previewPolicies: (viewer: Viewer, { period, ...draft }: PoliciesPreview) =>
      previewRules(viewer, draft, period, (current) => ofRules(current, withPolicies(current, draft.policies))),

    /** Another version of a calendar. Throws as `previewPolicies`, and NOT_FOUND for an unknown one. */
    previewCalendar: (viewer: Viewer, { period, ...draft }: CalendarPreview) =>
      previewRules(viewer, draft, period, (current) => ofRules(current, withCalendar(current, draft, now()))),

    /** Other definitions, had every case of the period counted by them. Throws as `previewPolicies`, INVALID for one that cannot be chosen. */
    async previewDefinitions(viewer: Viewer, { period, ...draft }: DefinitionsPreview): Promise<WhatIfView> {
      const variants = toCheckedVariants(draft.variants);
      const view = await previewRules(viewer, draft, period, ({ mainCalendar, getMetric }) => {
        const getDrafted = createGetMetric([{ version: 1, validFrom: 0, storedAt: 0, variants }]);
        return {
          rules: { fold: null, calendar: mainCalendar },
          metrics: choosableMetrics.flatMap(({ id }) => toPair(getMetric(id), getDrafted(id))),
        };
      });
      const [{ definitions }, aims] = await Promise.all([
        rules.get(viewer.workspaceId),
        targets.listAsSet(viewer.workspaceId, now()),
      ]);
      return { ...view, targets: listTouchedTargets(aims, toNewestVariants(definitions), variants) };
    },

    /** Another version of a rubric. Throws as `previewPolicies`, INVALID with what to mend in the draft. */
    previewRubric: (viewer: Viewer, { period: text, rubricName, rubric }: RubricPreview): Promise<WhatIfView> =>
      oneOfFew(async () => {
        const { workspaceId } = viewer;
        const draft = { ...rubric, id: rubricName, version: 0 };
        requireUsable(draft);
        const [{ period, timeZone, bounds }, gate, versions, aims, blind] = await Promise.all([
          openPeriod(workspaceId, text),
          openGate(viewer),
          listRubrics(workspaceId),
          targets.listValid(workspaceId, now()),
          listBlindReviews(viewer),
        ]);
        const [work, identities] = await onSnapshot(db, async (client) => [
          await listReviewedWork(client, workspaceId, rubricName, bounds, {
            limit: mostReviews,
            without: toBlindIds(blind),
          }),
          await listMemberIdentities(client, workspaceId),
        ]);
        const [teams, workspace] = await Promise.all([
          scopes.listTeams(workspaceId, null),
          scopes.getWorkspace(workspaceId),
        ]);
        const passRatios = new Map(
          versions.filter(({ id }) => id === rubricName).map((one) => [one.version, one.passRatio]),
        );
        const compared = await compareReviews(
          { targets: aims, identities, teams, workspace, gate },
          work,
          draft,
          (version) => passRatios.get(version) ?? draft.passRatio,
        );
        const isHidden = compared.changedMembers.size > 0 && !gate.showsGroup(compared.changedMembers);
        const frame = toFrame(period.text, bounds, timeZone, gate);
        return finish(viewer, draft, {
          ...frame,
          ...{ ticketsTotal: 0, ticketsUsed: 0, clocks: null },
          hidden: isHidden ? 'all' : frame.hidden,
          reviews: isHidden ? null : compared.reviews,
          groups: isHidden ? [] : compared.groups,
        });
      }),

    /** Other targets: whose figures of the period stand differently. Throws as `previewPolicies`. */
    previewTargets: (viewer: Viewer, { period: text, ...draft }: TargetsPreview): Promise<WhatIfView> =>
      oneOfFew(async () => {
        const { workspaceId } = viewer;
        const { period, timeZone, bounds } = await openPeriod(workspaceId, text);
        const { getMetric } = await rules.get(workspaceId);
        const set = listTargetsOf(draft.preset, toCheckedOverrides(draft.overrides, getMetric));
        const aims = fitTargets(set, getMetric);
        const waiting = await figures.refreshSoon(workspaceId, patienceMs);
        const [run, gate] = await Promise.all([builder.prepare(workspaceId, period, viewer), openGate(viewer)]);
        const groups: readonly WhatIfGroup[] = await compareTargets({ builder, scopes, run, targets: aims, gate });
        return finish(viewer, draft, {
          ...toFrame(period.text, bounds, timeZone, gate),
          ...{ ticketsTotal: 0, ticketsUsed: 0, clocks: null, reviews: null, groups, waiting },
        });
      }),

    /** What the audit entry of a change says of its preview. Throws INVALID for the preview of another draft. */
    toAuditDetail: receipts.toAuditDetail,
  };
}

function requireUsable(draft: Rubric): void {
  const faults = findRubricFaults(draft);
  if (faults.length > 0) throw new ShiftlightError('INVALID', faults.slice(0, 3).join(' '));
}

function toFrame(period: string, { from, to }: CardBounds, timeZone: string, { worksCouncil }: FigureGate) {
  return { period, from, to, timeZone, hidden: worksCouncil ? ('people' as const) : ('none' as const) };
}

/** In works-council mode, changes are shown where those of enough people change: two drafts could tell one person's clocks otherwise. */
function mayShow(
  gate: FigureGate,
  { clocks, holders }: ComparedClocks,
  identities: readonly WhatIfIdentity[],
): boolean {
  if (!gate.worksCouncil || countChanged(clocks.changes) === 0) return true;
  const memberOf = new Map(identities.map((one) => [`${one.connectorId}/${one.externalId}`, one.memberId]));
  return gate.showsGroup([...holders].map((holder) => memberOf.get(holder) ?? holder));
}
