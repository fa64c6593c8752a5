import { days, hours, minutes } from '../lengths.ts';
import { atLeast, atMost, below } from '../bound.ts';
import { defineTarget, type Band, type Target, type TargetPreset } from '../target.ts';

const source = 'Customer Success Metrics & Analytics, version 1.0';

const resolution: readonly (readonly [priority: readonly string[], aimMs: number, minimumMs: number])[] = [
  [['P1', 'critical', 'urgent'], hours(2), hours(4)],
  [['P2', 'high'], hours(12), hours(24)],
  [['P3', 'medium', 'normal'], hours(48), hours(72)],
  [['P4', 'low'], days(5), days(7)],
];

const fcrPerCategory: readonly (readonly [category: string, aim: number])[] = [
  ['technical', 0.65],
  ['billing', 0.85],
  ['product', 0.7],
  ['general', 0.8],
];

const targets: readonly Target[] = [
  defineTarget({ metricId: 'csat', variant: 'mean-of-5', aim: atLeast(4.5), minimum: atLeast(4), source }),
  defineTarget({ metricId: 'csat', aim: atLeast(0.9), minimum: atLeast(0.8), source }),
  defineTarget({ metricId: 'first-contact-resolution', aim: atLeast(0.75), minimum: atLeast(0.7), source }),
  ...fcrPerCategory.map(([category, aim]) =>
    defineTarget({ metricId: 'first-contact-resolution', match: { category: [category] }, aim: atLeast(aim), source }),
  ),
  defineTarget({ metricId: 'nrr', aim: atLeast(1.1), minimum: atLeast(1), period: 'year', source }),
  defineTarget({ metricId: 'grr', aim: atLeast(0.95), minimum: atLeast(0.9), period: 'year', source }),
  defineTarget({ metricId: 'churn', aim: atMost(0.02), period: 'month', source }),
  defineTarget({ metricId: 'churn', aim: atMost(0.1), period: 'year', source }),
  defineTarget({ metricId: 'average-handle-time', aim: atMost(minutes(8)), source }),
  ...resolution.map(([priority, aimMs, minimumMs]) =>
    defineTarget({
      metricId: 'resolution-time',
      match: { priority },
      aim: atMost(aimMs),
      minimum: atMost(minimumMs),
      source,
    }),
  ),
  defineTarget({ metricId: 'sla-compliance', aim: atLeast(0.98), source }),
  defineTarget({ metricId: 'ces', aim: atLeast(6), source }),
  defineTarget({ metricId: 'self-service-resolution-rate', aim: atLeast(0.4), source }),
  defineTarget({ metricId: 'article-effectiveness', aim: atLeast(4), source }),
  defineTarget({ metricId: 'search-success', aim: atLeast(0.85), source }),
  defineTarget({ metricId: 'data-accuracy', aim: atLeast(0.995), source }),
  defineTarget({ metricId: 'data-completeness', aim: below(0.05), source }),
];

/** What to do at each height of satisfaction. The text's 4.0–4.4 reaches to the next band, so that no mean falls between. */
const csatBands: readonly Band[] = [
  { label: 'On target', holds: atLeast(4.5), action: 'Maintain current practices, identify best practices' },
  {
    label: 'Acceptable',
    holds: atLeast(4),
    action: 'Investigate specific pain points, implement targeted improvements',
  },
  { label: 'Below minimum', holds: below(4), action: 'Immediate investigation, process review, additional training' },
];

/** Targets of the Customer success metrics text. */
export const csrMetrics: TargetPreset = {
  id: 'csr-metrics',
  label: 'Customer success',
  description: 'Targets and minimums for support as a part of customer success, with retention and data quality',
  source,
  targets,
  bandScales: [
    { metricId: 'csat', variant: 'mean-of-5', source, bands: csatBands },
    {
      metricId: 'nrr',
      variant: null,
      source,
      bands: [
        { label: 'Best in class', holds: atLeast(1.2), action: null },
        { label: 'On target', holds: atLeast(1.1), action: null },
        { label: 'Acceptable', holds: atLeast(1), action: null },
        { label: 'Below minimum', holds: below(1), action: null },
      ],
    },
    {
      metricId: 'grr',
      variant: null,
      source,
      bands: [
        { label: 'Best in class', holds: atLeast(0.98), action: null },
        { label: 'On target', holds: atLeast(0.95), action: null },
        { label: 'Acceptable', holds: atLeast(0.9), action: null },
        { label: 'Below minimum', holds: below(0.9), action: null },
      ],
    },
  ],
};
