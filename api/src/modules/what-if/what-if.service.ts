import { findRubricFaults } from '@shiftlight/shared/qa/find-rubric-faults.ts';
import type { Rubric } from '@shiftlight/shared/qa/rubric.ts';
import { fitTargets } from '@shiftlight/shared/scorecards/find-target.ts';
import type { WhatIfGroup, WhatIfView } from '@shiftlight/shared/views/what-if-view.ts';
import type { Db } from '../../db.ts';
import { ShiftlightError } from '../../errors.ts';
import type { Figures } from '../../figures/create-figures.ts';
import type { RulesCache } from '../../rules/rules-cache.ts';
import type { Viewer } from '../../trpc/context.ts';
import type { FigureGate, OpenGate } from '../privacy/figure-gate.ts';
import type { CardBuilder } from '../scorecards/card-builder.ts';
import type { CardBounds } from '../scorecards/card-bounds.ts';
import type { ScorecardScopesRepository } from '../scorecards/scorecard-scopes.repository.ts';
import { listTargetsOf, toCheckedOverrides, type TargetsService } from '../targets/targets.service.ts';
import type { Answer } from './answer.ts';
import type { CheckDraft } from './check-draft.ts';
import { compareReviews } from './compare-reviews.ts';
import { compareTargets } from './compare-targets.ts';
import { toBlindIds, type ListBlindReviews } from '../qa/blind-reviews.repository.ts';
import { createOpenPeriod } from './open-period.ts';
import type { PreviewReceipts } from './preview-receipts.ts';
import { gatherSample, judgeGathered, toGathering } from './preview-tickets.ts';
import { showGroups } from './show-groups.ts';
import { findTouched, toSealedDraft } from './sealed-draft.ts';
import { toDrafted } from './to-drafted.ts';
import { toFoundClocks } from './to-view.ts';
import { listMemberIdentities, listReviewedWork, onSnapshot } from './what-if.repository.ts';
import type {
  CalendarPreview,
  DefinitionsPreview,
  PoliciesPreview,
  RubricPreview,
  TargetsPreview,
  TicketsDraft,
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
  readonly answer: Answer;
  readonly checkDraft: CheckDraft;
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

/** What a draft of rules would have done to a period of the real history. Stores nothing but who looked at whose figures. */
export function createWhatIfService(dependencies: WhatIfDependencies) {
  const { db, rules, targets, scopes, builder, figures, receipts, answer, listRubrics, openGate, listBlindReviews } =
    dependencies;
  const { checkDraft, findTimeZone, now } = dependencies;
  const openPeriod = createOpenPeriod(findTimeZone, now);
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

  function previewDraft(viewer: Viewer, draft: TicketsDraft, periodText: string): Promise<WhatIfView> {
    return oneOfFew(async () => {
      const { workspaceId } = viewer;
      const asOf = now();
      await checkDraft(workspaceId, draft);
      const [{ period, timeZone, bounds }, current, gate] = await Promise.all([
        openPeriod(workspaceId, periodText),
        rules.get(workspaceId),
        openGate(viewer),
      ]);
      const drafted = toDrafted(current, draft, asOf);
      const frame = { from: bounds.from, to: bounds.to, timeZone, asOf };
      const [{ gathered, total }, identities] = await onSnapshot(db, async (client) => {
        const people = await listMemberIdentities(client, workspaceId);
        return [await gatherSample(client, workspaceId, toGathering(drafted, current, frame, people)), people] as const;
      });
      const [aims, teams, workspace] = await Promise.all([
        targets.listAsSet(workspaceId, bounds.to),
        scopes.listTeams(workspaceId, null),
        scopes.getWorkspace(workspaceId),
      ]);
      const found = {
        ...{ period: period.text, from: bounds.from, to: bounds.to, timeZone },
        ...{ ticketsTotal: total, ticketsUsed: gathered.tickets, clocks: toFoundClocks(gathered.clocks) },
        groups: await judgeGathered(gathered, drafted, { targets: aims, identities, teams, workspace }),
      };
      const touched = findTouched(draft, current, await targets.listAsSet(workspaceId, now()));
      return answer.show(viewer, gate, toSealedDraft(draft), found, { countId: null, touched });
    });
  }

  return {
    /** Other policies. Throws INVALID with what to change, or for no period; TOO_MANY while others are worked out. */
    previewPolicies: (viewer: Viewer, { period, policies }: PoliciesPreview) =>
      previewDraft(viewer, { kind: 'policies', policies }, period),

    /** Another version of a calendar. Throws as `previewPolicies`, and NOT_FOUND for an unknown one. */
    previewCalendar: (viewer: Viewer, { period, calendarId, definition }: CalendarPreview) =>
      previewDraft(viewer, { kind: 'calendar', calendarId, definition }, period),

    /** Other definitions, had every case of the period counted by them. Throws as `previewPolicies`, INVALID for one that cannot be chosen. */
    previewDefinitions: (viewer: Viewer, { period, variants }: DefinitionsPreview) =>
      previewDraft(viewer, { kind: 'definitions', variants }, period),

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
          { targets: aims, identities, teams, workspace },
          work,
          draft,
          (version) => passRatios.get(version) ?? draft.passRatio,
        );
        const names = new Map([
          ...[workspace, ...teams].map(({ id, name }) => [id, name] as const),
          ...identities.map(({ memberId, name }) => [memberId, name] as const),
        ]);
        const isHidden = compared.changedMembers.size > 0 && !gate.showsGroup(compared.changedMembers);
        const frame = toFrame(period.text, bounds, timeZone, gate);
        return answer.finish(viewer, draft, {
          ...frame,
          ...{ ticketsTotal: 0, ticketsUsed: 0, clocks: null },
          hidden: isHidden ? 'all' : frame.hidden,
          reviews: isHidden ? null : compared.reviews,
          groups: isHidden ? [] : showGroups(compared.groups, { gate, viewerMemberId: viewer.memberId, names }),
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
        return answer.finish(viewer, draft, {
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
