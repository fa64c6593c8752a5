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
      'first-response-time': 'from-creation',
      'next-reply-time': null,
      'resolution-time': null,
      'first-contact-resolution': 'at-most-one-reply',
      csat: 'good-and-bad',
    },
    notes: [
      'A ticket that an agent opened with a public comment is answered by the second public comment.',
      'With several schedules the one at the last event counts for the whole span.',
    ],
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
    notes: ['Public notes count as responses in most cases.'],
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
    notes: [],
  },
  {
    id: 'intercom',
    label: 'Intercom',
    source: 'Intercom help and API: conversation statistics',
    variants: {
      'first-response-time': 'from-first-message',
      'next-reply-time': 'every-reply',
      'resolution-time': null,
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
      'first-response-time': 'from-creation',
      'next-reply-time': 'every-reply',
      'resolution-time': null,
      csat: 'assignee-at-answer',
    },
    notes: ['After a bot the first response counts from the hand-over or the last reopening.'],
  },
  {
    id: 'zammad',
    label: 'Zammad',
    source: 'Zammad admin documentation: SLAs; escalation code',
    variants: {
      'first-response-time': 'from-creation',
      'next-reply-time': null,
      'resolution-time': 'first-resolution',
    },
    notes: ['Lengths are whole working minutes.', 'Of the later waits only the longest of a ticket is kept.'],
  },
  {
    id: 'zoho',
    label: 'Zoho Desk',
    source: 'Zoho Desk help: response time cases; agent performance report',
    variants: {
      'first-response-time': 'from-assignment',
      'next-reply-time': null,
      'resolution-time': null,
      'first-contact-resolution': 'one-human-reply',
      csat: null,
    },
    notes: ['The first agent response leaves out time on hold.'],
  },
];

/** The profile with this id; null when there is none. */
export function findMetricProfile(id: string): MetricProfile | null {
  return metricProfiles.find((profile) => profile.id === id) ?? null;
}
