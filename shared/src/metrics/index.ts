import { activeIssues } from './definitions/active-issues.ts';
import { agentWorkTime } from './definitions/agent-work-time.ts';
import { articleEffectiveness } from './definitions/article-effectiveness.ts';
import { attachmentRate } from './definitions/attachment-rate.ts';
import { averageHandleTime } from './definitions/average-handle-time.ts';
import { averageResolutionTime } from './definitions/average-resolution-time.ts';
import { averageResponseTime } from './definitions/average-response-time.ts';
import { calibrationVariance } from './definitions/calibration-variance.ts';
import { ces } from './definitions/ces.ts';
import { channelPreference } from './definitions/channel-preference.ts';
import { channelShare } from './definitions/channel-share.ts';
import { chatbotContainment } from './definitions/chatbot-containment.ts';
import { churn } from './definitions/churn.ts';
import { closedIssues } from './definitions/closed-issues.ts';
import { coachingEffectiveness } from './definitions/coaching-effectiveness.ts';
import { communityEngagement } from './definitions/community-engagement.ts';
import { complaintsReceived } from './definitions/complaints-received.ts';
import { complaintsResolved } from './definitions/complaints-resolved.ts';
import { costPerResolution } from './definitions/cost-per-resolution.ts';
import { costPerTicket } from './definitions/cost-per-ticket.ts';
import { createdIssues } from './definitions/created-issues.ts';
import { csat } from './definitions/csat.ts';
import { customerHealth } from './definitions/customer-health.ts';
import { customerHoldTime } from './definitions/customer-hold-time.ts';
import { dataAccuracy } from './definitions/data-accuracy.ts';
import { dataCompleteness } from './definitions/data-completeness.ts';
import { dataTimeliness } from './definitions/data-timeliness.ts';
import { deflection } from './definitions/deflection.ts';
import { earlyWarnings } from './definitions/early-warnings.ts';
import { emergencyOrderSuccess } from './definitions/emergency-order-success.ts';
import { errorRate } from './definitions/error-rate.ts';
import { escalationCompleteness } from './definitions/escalation-completeness.ts';
import { escalationRate } from './definitions/escalation-rate.ts';
import { eventResponseTime } from './definitions/event-response-time.ts';
import { firstContactResolution } from './definitions/first-contact-resolution.ts';
import { firstResponseTime } from './definitions/first-response-time.ts';
import { fitmentSuccess } from './definitions/fitment-success.ts';
import { grr } from './definitions/grr.ts';
import { kbViews } from './definitions/kb-views.ts';
import { knownIssueResolutionTime } from './definitions/known-issue-resolution-time.ts';
import { nextReplyTime } from './definitions/next-reply-time.ts';
import { nps } from './definitions/nps.ts';
import { nrr } from './definitions/nrr.ts';
import { openedVsResolved } from './definitions/opened-vs-resolved.ts';
import { pendingIssues } from './definitions/pending-issues.ts';
import { qaCoverage } from './definitions/qa-coverage.ts';
import { qaScore } from './definitions/qa-score.ts';
import { reopenRate } from './definitions/reopen-rate.ts';
import { requesterWaitTime } from './definitions/requester-wait-time.ts';
import { resolutionTime } from './definitions/resolution-time.ts';
import { returnRate } from './definitions/return-rate.ts';
import { returnResolutionTime } from './definitions/return-resolution-time.ts';
import { rootCauseCompletion } from './definitions/root-cause-completion.ts';
import { scheduleAdherence } from './definitions/schedule-adherence.ts';
import { searchSuccess } from './definitions/search-success.ts';
import { selfServiceResolutionRate } from './definitions/self-service-resolution-rate.ts';
import { slaCompliance } from './definitions/sla-compliance.ts';
import { supportOrderValue } from './definitions/support-order-value.ts';
import { ticketBacklog } from './definitions/ticket-backlog.ts';
import { ticketVolume } from './definitions/ticket-volume.ts';
import { ticketsByCategory } from './definitions/tickets-by-category.ts';
import { ticketsByChannel } from './definitions/tickets-by-channel.ts';
import { ticketsByProduct } from './definitions/tickets-by-product.ts';
import { ticketsHandled } from './definitions/tickets-handled.ts';
import { ticketsPerAgentDay } from './definitions/tickets-per-agent-day.ts';
import { tier2Rate } from './definitions/tier2-rate.ts';
import { tier3Rate } from './definitions/tier3-rate.ts';
import { warrantyApproval } from './definitions/warranty-approval.ts';
import type { Metric } from './metric.ts';

/** Metrics by topic, in the order of the reference page. A new metric is one file in `definitions` and one line here. */
export const metricTopics: readonly { readonly topic: string; readonly metrics: readonly Metric[] }[] = [
  {
    topic: 'Time',
    metrics: [
      firstResponseTime,
      averageResponseTime,
      nextReplyTime,
      resolutionTime,
      requesterWaitTime,
      agentWorkTime,
      averageResolutionTime,
      averageHandleTime,
      customerHoldTime,
      eventResponseTime,
      returnResolutionTime,
      knownIssueResolutionTime,
    ],
  },
  {
    topic: 'Service levels',
    metrics: [slaCompliance],
  },
  {
    topic: 'Satisfaction',
    metrics: [csat, nps, ces, complaintsReceived, complaintsResolved],
  },
  {
    topic: 'Volume and capacity',
    metrics: [
      ticketVolume,
      createdIssues,
      activeIssues,
      pendingIssues,
      closedIssues,
      ticketsByChannel,
      ticketsByCategory,
      ticketsByProduct,
      channelShare,
      channelPreference,
      ticketsHandled,
      ticketsPerAgentDay,
      ticketBacklog,
      openedVsResolved,
    ],
  },
  {
    topic: 'Quality',
    metrics: [
      firstContactResolution,
      escalationRate,
      tier2Rate,
      tier3Rate,
      reopenRate,
      qaScore,
      qaCoverage,
      calibrationVariance,
      coachingEffectiveness,
      escalationCompleteness,
      rootCauseCompletion,
      errorRate,
      scheduleAdherence,
    ],
  },
  {
    topic: 'Self-service',
    metrics: [
      kbViews,
      selfServiceResolutionRate,
      chatbotContainment,
      deflection,
      articleEffectiveness,
      searchSuccess,
      communityEngagement,
    ],
  },
  {
    topic: 'Commerce',
    metrics: [fitmentSuccess, emergencyOrderSuccess, returnRate, warrantyApproval, attachmentRate, supportOrderValue],
  },
  {
    topic: 'Customer base',
    metrics: [nrr, grr, churn, earlyWarnings, customerHealth],
  },
  {
    topic: 'Cost',
    metrics: [costPerTicket, costPerResolution],
  },
  {
    topic: 'Data quality',
    metrics: [dataAccuracy, dataCompleteness, dataTimeliness],
  },
];

/** Every metric. */
export const metrics: readonly Metric[] = metricTopics.flatMap((topic) => topic.metrics);

const byId = new Map(metrics.map((metric) => [metric.id, metric]));

/** The metric with this id; null when there is none. */
export function findMetric(id: string): Metric | null {
  return byId.get(id) ?? null;
}

/** The metric with this id; throws a RangeError when there is none. */
export function getMetric(id: string): Metric {
  const metric = byId.get(id);
  if (metric === undefined) throw new RangeError(`There is no metric “${id}”.`);
  return metric;
}
