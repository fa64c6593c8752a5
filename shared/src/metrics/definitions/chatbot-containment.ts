import { defineDataMetric } from '../define-metric.ts';
import { observe, overEvents } from '../event-cases.ts';
import { notCounted } from '../observation.ts';

/** Chatbot conversations that no person had to take. */
export const chatbotContainment = defineDataMetric({
  id: 'chatbot-containment',
  label: 'Chatbot containment',
  unit: 'ratio',
  better: 'higher',
  accumulate: 'ratio',
  definition:
    'Chatbot conversations that ended without a person ÷ chatbot conversations; those left before an answer do not count.',
  source: 'Support KPIs (chatbot containment rate 60 %)',
  attribution: 'Nobody; in the period in which the conversation ended.',
  needs: ['chatbot.ended'],
  of: overEvents('chatbot.ended', (talk) =>
    talk.abandoned ? notCounted('The customer left before an answer') : observe(talk.at, null, talk.handedOver ? 0 : 1),
  ),
});
