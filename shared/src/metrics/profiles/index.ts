import type { MetricProfile } from './metric-profile.ts';

/** Definition profiles of metrics, ours first. Source of each: the helpdesk's own documentation. */
export const metricProfiles: readonly MetricProfile[] = [
  {
    id: 'seeds',
    label: 'Shiftlight',
    source: 'The requirement texts',
    variants: {
      'first-response-time': null,
      'next-reply-time': null,
      'resolution-time': null,
      'requester-wait-time': null,
      'agent-work-time': null,
      'first-contact-resolution': null,
      csat: null,
    },
    notes: [],
  },
  {
    id: 'zendesk',
    label: 'Zendesk',
    source: 'Zendesk help: native ticket metrics, one-touch tickets, satisfaction score',
    variants: {
      'first-response-time': 'second-comment',
      'next-reply-time': null,
      'resolution-time': null,
      'requester-wait-time': null,
      'agent-work-time': null,
      'first-contact-resolution': 'at-most-one-reply',
      csat: 'good-and-bad',
    },
    notes: ['With several schedules the one at the last event counts for the whole span of replies and resolutions.'],
  },
  {
    id: 'freshdesk',
    label: 'Freshdesk',
    source: 'Freshdesk help: SLA and response metrics; satisfaction survey',
    variants: {
      'first-response-time': 'from-creation',
      'next-reply-time': null,
      'resolution-time': null,
      'first-contact-resolution': 'one-human-reply',
      csat: 'thumbs',
    },
    notes: [
      'Public notes count as responses in most cases.',
      'Where statuses stop its timer, the resolution without waiting is the one to compare.',
    ],
  },
  {
    id: 'freshservice',
    label: 'Freshservice',
    source: 'Freshservice help: how FCR is calculated',
    variants: {
      'first-response-time': 'from-creation',
      'next-reply-time': null,
      'resolution-time': null,
      'first-contact-resolution': 'no-customer-reply',
      csat: 'thumbs',
    },
    notes: ['Where statuses stop its timer, the resolution without waiting is the one to compare.'],
  },
  {
    id: 'intercom',
    label: 'Intercom',
    source: 'Intercom help and API: conversation statistics',
    variants: {
      'first-response-time': 'from-first-message',
      'next-reply-time': 'every-reply',
      'resolution-time': null,
      'agent-work-time': 'assigned',
      'first-contact-resolution': 'one-teammate',
      csat: null,
    },
    notes: ['Reports show the median and group by the conversation’s start.'],
  },
  {
    id: 'chatwoot',
    label: 'Chatwoot',
    source: 'Chatwoot reporting events and satisfaction report',
    variants: {
      'first-response-time': 'from-hand-over',
      'next-reply-time': 'every-reply',
      'resolution-time': 'every-resolution',
      csat: 'assignee-at-answer',
    },
    notes: ['Its customer waiting time is the reply time.'],
  },
  {
    id: 'zammad',
    label: 'Zammad',
    source: 'Zammad admin documentation: SLAs; escalation code',
    variants: {
      'first-response-time': 'without-pending',
      'next-reply-time': 'longest-wait',
      'resolution-time': 'first-without-pending',
    },
    wholeMs: 60_000,
    notes: [],
  },
  {
    id: 'zoho',
    label: 'Zoho Desk',
    source: 'Zoho Desk help: response time cases; agent performance report',
    variants: {
      'first-response-time': 'from-assignment',
      'next-reply-time': null,
      'resolution-time': 'without-hold',
      'first-contact-resolution': 'one-human-reply',
      csat: null,
    },
    notes: ['Its first system response counts from creation; ours without time closed says the same.'],
  },
];

/** The profile with this id; null when there is none. */
export function findMetricProfile(id: string): MetricProfile | null {
  return metricProfiles.find((profile) => profile.id === id) ?? null;
}
