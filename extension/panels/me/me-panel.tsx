import type { MeMetricId } from '@shiftlight/shared/metrics/me-metrics.ts';
import { mePeriods, type MePeriod } from '@shiftlight/shared/views/me-view.ts';
import { useEffect, useRef, useState } from 'react';
import { findMeMetricId } from '../../ui/figures/metric-words.ts';
import type { PanelProps } from '../panel.ts';
import { FigureList } from './figure-list.tsx';
import { FigureReceipt } from './figure-receipt.tsx';
import { meWords } from './me-words.ts';

/** My own figures, each in proportion, and the bill behind each. */
export function MePanel({ connection: { helpdesks } }: PanelProps) {
  const words = meWords();
  const [period, setPeriod] = useState<MePeriod>('month');
  const [opened, setOpened] = useState<MeMetricId | null>(null);
  const last = useRef<MeMetricId | null>(null);
  useEffect(() => {
    // Coming back from a bill, the keyboard goes on where it was.
    if (opened === null && last.current !== null) document.getElementById(`open-${last.current}`)?.focus();
    last.current = opened;
  }, [opened]);
  return (
    <>
      <fieldset className="periods">
        <legend className="visually-hidden">{words.period}</legend>
        {mePeriods.map((id) => (
          <label key={id}>
            <input type="radio" name="period" checked={id === period} onChange={() => setPeriod(id)} />
            {words.periods[id]}
          </label>
        ))}
      </fieldset>
      {/* The list stays as it is behind the bill, so that closing it is instant and the keyboard finds its place. */}
      <div hidden={opened !== null}>
        <FigureList period={period} onOpen={(metricId) => setOpened(findMeMetricId(metricId))} />
        <p className="pad">
          <a href="/dashboard.html#/scorecards" target="_blank" rel="noreferrer">
            {words.scorecard}
          </a>
        </p>
      </div>
      {opened !== null && (
        <FigureReceipt
          key={opened}
          metricId={opened}
          period={period}
          helpdesks={helpdesks}
          onClose={() => setOpened(null)}
        />
      )}
    </>
  );
}
