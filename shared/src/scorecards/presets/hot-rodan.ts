import { above, atLeast, atMost, below, between } from '../bound.ts';
import { defineTarget, type BandScale, type Target, type TargetPreset } from '../target.ts';
import { hours, minutes } from '../lengths.ts';

const source = 'Hot Rodan metrics draft, epoch 2025.10.E1';

/** What the draft asks for in every year. */
const everyYear: readonly Target[] = [
  defineTarget({ metricId: 'average-response-time', aim: below(hours(2)), source }),
  defineTarget({ metricId: 'resolution-time', match: { customerTier: ['vip'] }, aim: below(hours(4)), source }),
  defineTarget({ metricId: 'resolution-time', match: { priority: ['urgent'] }, aim: below(hours(4)), source }),
  defineTarget({ metricId: 'csat', variant: 'mean-of-5', aim: above(4.5), source }),
  defineTarget({ metricId: 'nps', aim: above(50), minimum: above(30), source }),
  defineTarget({ metricId: 'ces', variant: 'scale-of-5', aim: above(4.2), source }),
  defineTarget({ metricId: 'tickets-per-agent-day', aim: between(15, 25), period: 'day', source }),
  defineTarget({ metricId: 'ticket-backlog', variant: 'older-than-a-day', aim: below(10), source }),
  defineTarget({ metricId: 'escalation-rate', aim: below(0.2), source }),
  defineTarget({ metricId: 'reopen-rate', aim: below(0.05), source }),
  defineTarget({ metricId: 'qa-score', variant: 'scale-of-10', aim: above(8.5), source }),
  defineTarget({ metricId: 'qa-coverage', variant: 'per-week', aim: between(5, 10), period: 'week', source }),
  defineTarget({ metricId: 'fitment-success', aim: above(0.95), source }),
  defineTarget({ metricId: 'escalation-completeness', aim: above(0.8), source }),
  defineTarget({ metricId: 'emergency-order-success', aim: above(0.9), source }),
  defineTarget({ metricId: 'event-response-time', hours: 'wall-clock', aim: below(minutes(30)), source }),
  defineTarget({
    metricId: 'return-rate',
    aim: below(0.03),
    minimum: atMost(0.05),
    source: `${source}; industry average 2–5 %`,
  }),
  defineTarget({ metricId: 'warranty-approval', aim: above(0.7), source }),
  defineTarget({ metricId: 'return-resolution-time', aim: below(5), source }),
  defineTarget({ metricId: 'attachment-rate', aim: above(0.1), source }),
  defineTarget({ metricId: 'support-order-value', variant: 'lift-over-website', aim: above(0.2), source }),
];

/** Industry benchmarks (B2C e-commerce) of the draft. First responses between 4 and 24 hours have no name there. */
export const hotRodanBands: readonly BandScale[] = [
  {
    metricId: 'first-response-time',
    variant: null,
    source,
    bands: [
      { label: 'Excellent', holds: below(hours(1)), action: null },
      { label: 'Good', holds: atMost(hours(4)), action: null },
      { label: 'Poor', holds: above(hours(24)), action: 'Look at staffing and at the categories that wait longest' },
    ],
  },
  {
    metricId: 'csat',
    variant: null,
    source,
    bands: [
      { label: 'Excellent', holds: above(0.9), action: null },
      { label: 'Good', holds: atLeast(0.8), action: null },
      { label: 'Poor', holds: below(0.8), action: 'Read every answer below three stars and look for patterns' },
    ],
  },
  {
    metricId: 'first-contact-resolution',
    variant: null,
    source,
    bands: [
      { label: 'Excellent', holds: above(0.75), action: null },
      { label: 'Good', holds: atLeast(0.65), action: null },
      { label: 'Poor', holds: below(0.65), action: 'Improve training and tools for the weakest categories' },
    ],
  },
];

function yearPreset(
  year: 1 | 2 | 3,
  label: string,
  aims: { frtMs: number; afterHoursMs: number; csat: number; fcr: number; resolutionMs: number },
): TargetPreset {
  const from = `${source}, year ${year}`;
  return {
    id: `hot-rodan-year-${year}`,
    label: `Hot Rodan, year ${year}`,
    description: label,
    source,
    targets: [
      defineTarget({ metricId: 'first-response-time', hours: 'working', aim: below(aims.frtMs), source: from }),
      defineTarget({ metricId: 'first-response-time', hours: 'after-hours', aim: below(aims.afterHoursMs), source }),
      defineTarget({ metricId: 'csat', aim: above(aims.csat), source: from }),
      defineTarget({ metricId: 'first-contact-resolution', aim: above(aims.fcr), source: from }),
      defineTarget({ metricId: 'resolution-time', aim: below(aims.resolutionMs), source: from }),
      ...everyYear,
    ],
    bandScales: hotRodanBands,
  };
}

/** First year of the Hot Rodan draft. */
export const hotRodanYear1 = yearPreset(1, 'Aspirational targets for the first year', {
  frtMs: hours(2),
  afterHoursMs: hours(4),
  csat: 0.85,
  fcr: 0.65,
  resolutionMs: hours(48),
});

/** Second year of the Hot Rodan draft. */
export const hotRodanYear2 = yearPreset(2, 'Optimised', {
  frtMs: hours(1),
  afterHoursMs: hours(4),
  csat: 0.9,
  fcr: 0.75,
  resolutionMs: hours(24),
});

/** Third year of the Hot Rodan draft. */
export const hotRodanYear3 = yearPreset(3, 'Best in class', {
  frtMs: minutes(30),
  afterHoursMs: hours(4),
  csat: 0.95,
  fcr: 0.8,
  resolutionMs: hours(12),
});
