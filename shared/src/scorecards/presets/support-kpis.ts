import { hours, minutes } from '../lengths.ts';
import { atLeast, atMost, below, falling } from '../bound.ts';
import { defineTarget, type Target, type TargetPreset } from '../target.ts';

const source = 'Customer Support KPIs and Metrics';

const perPriority: readonly (readonly [
  priority: readonly string[],
  frtMs: number,
  resolutionMs: number,
  compliance: number,
])[] = [
  [['P1', 'critical', 'urgent'], minutes(15), hours(4), 0.99],
  [['P2', 'high'], hours(1), hours(8), 0.95],
  [['P3', 'medium', 'normal'], hours(4), hours(24), 0.9],
  [['P4', 'low'], hours(8), hours(72), 0.85],
];

const priorityTargets: readonly Target[] = perPriority.flatMap(([priority, frtMs, resolutionMs, compliance]) => [
  defineTarget({ metricId: 'first-response-time', match: { priority }, aim: atMost(frtMs), source }),
  defineTarget({ metricId: 'resolution-time', match: { priority }, aim: atMost(resolutionMs), source }),
  defineTarget({ metricId: 'sla-compliance', match: { priority }, aim: atLeast(compliance), period: 'month', source }),
]);

const phone = { channel: ['phone'] };
const email = { channel: ['email'] };
const chat = { channel: ['chat'] };

/** Targets of the Support KPIs text. Its coaching triggers are in `coaching/presets`. */
export const supportKpis: TargetPreset = {
  id: 'support-kpis',
  label: 'Support KPIs',
  description: 'Targets per priority and channel, for a support team with phone, e-mail, chat and self-service',
  source,
  targets: [
    defineTarget({ metricId: 'csat', aim: atLeast(0.9), source }),
    defineTarget({ metricId: 'nps', aim: atLeast(50), period: 'quarter', source }),
    defineTarget({ metricId: 'first-contact-resolution', aim: atLeast(0.75), period: 'month', source }),
    defineTarget({ metricId: 'sla-compliance', aim: atLeast(0.95), period: 'month', source }),
    defineTarget({ metricId: 'ticket-backlog', aim: falling, period: 'day', source }),
    ...priorityTargets,
    defineTarget({ metricId: 'escalation-rate', aim: below(0.1), source }),
    defineTarget({ metricId: 'self-service-resolution-rate', aim: atLeast(0.4), source }),
    defineTarget({ metricId: 'chatbot-containment', aim: atLeast(0.6), source }),
    defineTarget({ metricId: 'qa-score', aim: atLeast(0.9), source }),
    defineTarget({ metricId: 'schedule-adherence', aim: atLeast(0.95), source }),
    defineTarget({ metricId: 'qa-coverage', variant: 'per-month', aim: atLeast(5), period: 'month', source }),
    defineTarget({ metricId: 'calibration-variance', aim: below(0.05), source }),
    defineTarget({ metricId: 'reopen-rate', aim: below(0.05), source }),
    defineTarget({ metricId: 'average-handle-time', match: phone, aim: below(minutes(8)), source }),
    defineTarget({ metricId: 'csat', match: phone, aim: atLeast(0.9), source }),
    defineTarget({ metricId: 'first-response-time', match: email, aim: below(hours(4)), source }),
    defineTarget({ metricId: 'csat', match: email, aim: atLeast(0.88), source }),
    defineTarget({ metricId: 'first-response-time', match: chat, aim: below(minutes(1)), source }),
    defineTarget({ metricId: 'csat', match: chat, aim: atLeast(0.92), source }),
    defineTarget({ metricId: 'deflection', aim: atLeast(0.4), source }),
    defineTarget({ metricId: 'channel-share', variant: 'phone', aim: atMost(0.3), source }),
    defineTarget({ metricId: 'channel-share', variant: 'email', aim: atMost(0.25), source }),
    defineTarget({ metricId: 'channel-share', variant: 'chat', aim: atMost(0.3), source }),
    defineTarget({ metricId: 'channel-share', aim: atLeast(0.15), source }),
  ],
  bandScales: [],
};
