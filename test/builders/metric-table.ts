import type { BusinessEvent } from '@shiftlight/shared/events/business-events.ts';
import { computeFigure } from '@shiftlight/shared/metrics/compute-figure.ts';
import { getMetric } from '@shiftlight/shared/metrics/index.ts';
import type { Calendar } from '@shiftlight/shared/time/calendar.ts';
import { describe, expect, test } from 'vitest';
import { minute, told, type Step } from './ticket-story.ts';

/** A row of a metric's table: stories of tickets, and the figure that follows from them. */
export interface MetricRow {
  readonly name: string;
  readonly variant?: string;
  readonly stories: readonly (readonly Step[])[];
  readonly agentId?: string;
  /** Period in minutes of the stories; everything when absent. */
  readonly from?: number;
  readonly to?: number;
  /** Expected value; null = cannot be computed. */
  readonly value: number | null;
  /** Expected sample; one per story when absent. */
  readonly n?: number;
}

/** Checks a metric over tickets by a table of stories, each folded from its events. */
export function checkMetric(metricId: string, rows: readonly MetricRow[]): void {
  describe(metricId, () => {
    test.each(rows)('$name', ({ variant = null, stories, agentId = null, from = 0, to = 100_000, value, n }) => {
      const context = { calendar: null, from: minute(from), to: minute(to), agentId, variant };
      const tickets = stories.map((steps) => told(steps));
      const figure = computeFigure(getMetric(metricId), tickets, context);
      expect(figure).toMatchObject({ value: value === null ? null : expect.closeTo(value, 9), n: n ?? stories.length });
    });
  });
}

/** A row of a table over business events. */
export interface DataMetricRow {
  readonly name: string;
  readonly variant?: string;
  readonly events: readonly BusinessEvent[];
  readonly stories?: readonly (readonly Step[])[];
  readonly agentId?: string;
  readonly from?: number;
  readonly to?: number;
  readonly calendar?: Calendar;
  readonly value: number | null;
  readonly n: number;
}

/** Checks a metric over business events, and over tickets beside them. */
export function checkDataMetric(metricId: string, rows: readonly DataMetricRow[]): void {
  describe(metricId, () => {
    test.each(rows)(
      '$name',
      ({ variant = null, events, stories = [], agentId = null, from = 0, to = 100_000, calendar = null, value, n }) => {
        const context = { calendar, from: minute(from), to: minute(to), agentId, variant };
        const tickets = stories.map((steps, index) => told(steps, { ticketId: `T${index + 1}` }));
        const figure = computeFigure(getMetric(metricId), { tickets, events }, context);
        expect(figure).toMatchObject({ value: value === null ? null : expect.closeTo(value, 9), n });
      },
    );
  });
}
