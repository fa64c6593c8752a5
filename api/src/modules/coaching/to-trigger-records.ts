import { judgeTriggerRecord } from '@shiftlight/shared/coaching/trigger-record.ts';
import type { CoachingTrigger } from '@shiftlight/shared/coaching/trigger.ts';
import type { FigureUnit } from '@shiftlight/shared/metrics/figure.ts';
import { getMeasure } from '@shiftlight/shared/metrics/get-measure.ts';
import { getMetric } from '@shiftlight/shared/metrics/index.ts';
import type { TriggerRecordView } from '@shiftlight/shared/views/coaching-view.ts';
import type { FigureGate } from '../privacy/figure-gate.ts';
import type { OutcomeRow } from './coaching.repository.ts';

/** One record for each trigger that called for enough people, under its newest wording. */
export function toTriggerRecords(
  outcomes: readonly OutcomeRow[],
  gate: Pick<FigureGate, 'showsGroup'>,
): readonly TriggerRecordView[] {
  return [...Map.groupBy(outcomes, ({ rule }) => rule.id).values()].flatMap((group) => {
    const [newest] = group;
    if (newest === undefined || !gate.showsGroup(group.map(({ memberId }) => memberId))) return [];
    const better = newest.rule.rule.kind === 'above' ? 'lower' : 'higher';
    return [{ rule: newest.rule, unit: unitOfTrigger(newest.rule), record: judgeTriggerRecord(group, better) }];
  });
}

/** Unit of a trigger's figure and threshold. */
export function unitOfTrigger({ metricId, variant }: CoachingTrigger): FigureUnit {
  return getMeasure(getMetric(metricId), variant).unit;
}
