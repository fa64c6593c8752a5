import { atLeast, atMost } from '../bound.ts';
import { defineTarget, type TargetPreset } from '../target.ts';
import { hotRodanBands } from './hot-rodan.ts';

const csr = 'Customer Success Metrics & Analytics (industry benchmark)';

/** What others reach, to compare with rather than to aim at. */
export const industryBenchmarks: TargetPreset = {
  id: 'industry',
  label: 'Industry benchmarks',
  description: 'Benchmarks that the texts name for the industry (B2C e-commerce)',
  source: 'Hot Rodan metrics draft; Customer Success Metrics & Analytics',
  targets: [
    defineTarget({ metricId: 'csat', variant: 'mean-of-5', aim: atLeast(4.2), source: csr }),
    defineTarget({ metricId: 'csat', aim: atLeast(0.84), source: csr }),
    defineTarget({ metricId: 'first-contact-resolution', aim: atLeast(0.74), source: csr }),
    defineTarget({
      metricId: 'return-rate',
      aim: atMost(0.05),
      source: 'Hot Rodan metrics draft (industry average 2–5 %)',
    }),
  ],
  bandScales: hotRodanBands,
};
