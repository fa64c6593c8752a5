import { parseCardPeriod } from '@shiftlight/shared/scorecards/card-period.ts';
import { listOtherDefinitions } from '@shiftlight/shared/metrics/profiles/count-otherwise.ts';
import type { CasesView, OtherwiseView, ReceiptView } from '@shiftlight/shared/views/receipt-view.ts';
import { ShiftlightError } from '../../errors.ts';
import type { Figures } from '../../figures/create-figures.ts';
import type { BusinessRepository } from '../../ingest/business.repository.ts';
import type { Viewer } from '../../trpc/context.ts';
import type { AuditService } from '../audit/audit.service.ts';
import { toParts } from '../me/figure-context.ts';
import type { MeRepository } from '../me/me.repository.ts';
import { linesOnBill, listOwnCases, toCasesView, toReceiptView, type OwnCases } from '../me/own-receipt.ts';
import { toHiddenFigures, type OpenGate } from '../privacy/figure-gate.ts';
import type { CardRun } from './card-builder.ts';
import type { CardReader } from './card-reader.ts';
import type { CardSources } from './card-sources.ts';
import { countGroupOtherwise } from './group-otherwise.ts';
import { readGroupLines, toGroupReceipt } from './group-receipt.ts';
import type { ScorecardAccess } from './scorecard-access.ts';
import type { CardCasesInput, CardFigureInput } from './scorecards.schema.ts';

export interface ScorecardReceiptsDependencies {
  readonly access: ScorecardAccess;
  readonly reader: CardReader;
  readonly sources: CardSources;
  readonly business: Pick<BusinessRepository, 'listOfPeople'>;
  readonly me: Pick<MeRepository, 'listIdentities' | 'listTouching' | 'listTouchingAtMost'>;
  readonly figures: Figures;
  readonly audit: Pick<AuditService, 'recordView'>;
  readonly openGate: OpenGate;
}

export type ScorecardReceiptsService = ReturnType<typeof createScorecardReceiptsService>;

/** The bill behind each figure of a scorecard, as its cases stand today. */
export function createScorecardReceiptsService(dependencies: ScorecardReceiptsDependencies) {
  const { access, reader, sources, business, me, figures, audit, openGate } = dependencies;

  async function open(viewer: Viewer, { of, period: text, metric: metricId }: CardFigureInput) {
    const period = parseCardPeriod(text);
    if (period === null) throw new ShiftlightError('INVALID', 'This is no period. Write 2026-11 for a month.');
    const subject = await access.open(viewer, of);
    if (subject.scope === 'member') {
      await audit.recordView({ viewer, subjectMemberId: subject.id, what: `scorecard of ${period.text}` });
    } else {
      // A single case of a group is one person's work.
      if ((await openGate(viewer)).worksCouncil) throw toHiddenFigures();
      await figures.refresh(viewer.workspaceId);
    }
    const run = await reader.prepare(viewer.workspaceId, period, viewer);
    return { subject, metric: run.counting.getMetric(metricId), run };
  }

  async function readOwn(run: CardRun, memberId: string, metricId: string): Promise<OwnCases> {
    const { workspaceId, bounds } = run;
    const metric = run.counting.getMetric(metricId);
    const identities = await me.listIdentities(workspaceId, memberId);
    const [rows, events] = await Promise.all([
      me.listTouching(workspaceId, identities, bounds.from, bounds.to),
      // A figure over tickets looks at no other event.
      metric.over === 'data' ? business.listOfPeople(workspaceId, identities, bounds.from, bounds.to) : [],
    ]);
    return listOwnCases(metric, toParts(identities, rows, events), run.counting, bounds);
  }

  return {
    /** Definition, lines counted and (for a person) not counted with the reason, and a sum that adds up. */
    async receipt(viewer: Viewer, input: CardFigureInput): Promise<ReceiptView> {
      const { subject, metric, run } = await open(viewer, input);
      if (subject.scope === 'member') {
        return toReceiptView(metric, await readOwn(run, subject.id, metric.id), run.counting);
      }
      const grouping = await reader.toGrouping(run, subject);
      const page = { offset: 0, limit: linesOnBill };
      const bill = toGroupReceipt(metric, await readGroupLines(sources, run, grouping, metric, page), run);
      const asksOtherwise = subject.scope === 'team' && listOtherDefinitions(metric).length > 0;
      return asksOtherwise ? { ...bill, asksOtherwise } : bill;
    },

    /** What helpdesks that define a team's figure differently would count of the same tickets. Throws INVALID for anybody but a team. */
    async otherwise(viewer: Viewer, input: CardFigureInput): Promise<OtherwiseView> {
      const { subject, metric, run } = await open(viewer, input);
      const people = await reader.toGrouping(run, subject);
      if (subject.scope !== 'team' || people === null)
        throw new ShiftlightError('INVALID', 'Only the tickets of a team are counted in this way. Open a team’s bill.');
      return countGroupOtherwise(me, run, people, metric);
    },

    /** One page of the cases of a figure. */
    async cases(viewer: Viewer, input: CardCasesInput): Promise<CasesView> {
      const { subject, metric, run } = await open(viewer, input);
      if (subject.scope === 'member') return toCasesView(await readOwn(run, subject.id, metric.id), input);
      const grouping = await reader.toGrouping(run, subject);
      const { state, lines, struck } = await readGroupLines(sources, run, grouping, metric, input);
      if (input.kind === 'struck')
        return { counted: [], struck: struck.slice(input.offset, input.offset + input.limit), total: struck.length };
      return { counted: lines, struck: [], total: state.n };
    },
  };
}
