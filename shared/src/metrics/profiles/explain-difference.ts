import { toLengthWords, toValueWords } from '../figure-words.ts';
import { getMeasure } from '../get-measure.ts';
import { getMetric } from '../index.ts';
import type { MeasuredTicket } from '../measured-ticket.ts';
import type { MetricContext } from '../metric-context.ts';
import { isNotCounted, type Outcome } from '../observation.ts';
import type { FigureUnit } from '../figure.ts';
import type { MetricProfile } from './metric-profile.ts';

/** How two profiles see one metric of one ticket. */
export interface MetricDifference {
  readonly metricId: string;
  readonly label: string;
  readonly same: boolean;
  /** What each says, in words. */
  readonly a: string;
  readonly b: string;
  /** Why they differ, in words; for equal ones, that they agree. */
  readonly why: string;
}

/** Explains, metric by metric and in words, where two profiles see the same ticket differently and why. */
export function explainDifference(
  ticket: MeasuredTicket,
  a: MetricProfile,
  b: MetricProfile,
  context: Pick<MetricContext, 'calendar' | 'to'>,
): readonly MetricDifference[] {
  const metricIds = [...new Set([...Object.keys(a.variants), ...Object.keys(b.variants)])];
  return metricIds.map((metricId) => {
    const { label } = getMetric(metricId);
    const [one, other] = [viewOf(ticket, a, metricId, context), viewOf(ticket, b, metricId, context)];
    const same = one.said === other.said;
    return {
      metricId,
      label,
      same,
      a: one.said,
      b: other.said,
      why: same ? 'Both say the same' : toReason(ticket, metricId, [a, one], [b, other]),
    };
  });
}

interface View {
  readonly said: string;
  readonly definition: string | null;
  readonly outcome: Outcome | null;
}

function viewOf(
  ticket: MeasuredTicket,
  profile: MetricProfile,
  metricId: string,
  context: Pick<MetricContext, 'calendar' | 'to'>,
): View {
  const variant = profile.variants[metricId];
  const metric = getMetric(metricId);
  if (variant === undefined || metric.over === 'data')
    return { said: 'Does not measure it', definition: null, outcome: null };
  const measure = getMeasure(metric, variant);
  const exact = measure.of(ticket, { ...context, from: 0, agentId: null, variant });
  const outcome = measure.unit === 'ms' ? cutLengths(exact, profile.wholeMs) : exact;
  return { said: toWords(outcome, measure.unit), definition: measure.definition, outcome };
}

function cutLengths(outcome: Outcome, wholeMs: number | undefined): Outcome {
  if (wholeMs === undefined || isNotCounted(outcome)) return outcome;
  return outcome.map((one) => ({ ...one, value: Math.floor(one.value / wholeMs) * wholeMs }));
}

function toWords(outcome: Outcome, unit: FigureUnit): string {
  if (isNotCounted(outcome)) return `Not counted: ${outcome.notCounted.toLowerCase()}`;
  return outcome
    .map(({ value, agentId }) => {
      const shown = unit === 'ratio' ? (value === 1 ? 'yes' : 'no') : toValueWords(value, unit);
      return `${shown}${agentId === null ? '' : `, credited to ${agentId}`}`;
    })
    .join('; ');
}

type Side = readonly [profile: MetricProfile, view: View];

function toReason(ticket: MeasuredTicket, metricId: string, [a, one]: Side, [b, other]: Side): string {
  if (one.definition === null || other.definition === null) {
    return `${one.definition === null ? a.label : b.label} has no such metric.`;
  }
  const sentences = [`${a.label}: ${one.definition}`, `${b.label}: ${other.definition}`];
  const gap = gapOf(one, other);
  if (gap !== null) sentences.push(`On this ticket that makes ${gap}.`);
  if (metricId === 'first-contact-resolution') sentences.push(`${tellContacts(ticket)}.`);
  return sentences.join(' ');
}

function gapOf(one: View, other: View): string | null {
  const [first, second] = [one.outcome, other.outcome];
  if (first === null || second === null || isNotCounted(first) || isNotCounted(second)) return null;
  if (first.length !== second.length) return `${first.length} against ${second.length} counted`;
  const [left, right] = [first[0], second[0]];
  if (left === undefined || right === undefined || left.value === right.value) return null;
  return Math.abs(left.value - right.value) > 1
    ? `a difference of ${toLengthWords(Math.abs(left.value - right.value))}`
    : null;
}

function tellContacts({ facts }: MeasuredTicket): string {
  const count = (n: number, one: string, many: string) => `${n} ${n === 1 ? one : many}`;
  return [
    `The ticket has ${count(facts.humanReplies, 'answer', 'answers')} by ${count(facts.participants.length, 'person', 'people')}`,
    `${count(facts.customerReplies, 'later customer message', 'later customer messages')} (${facts.customerMessagesAfterAnswer} after the first answer)`,
    `${count(facts.escalations, 'escalation', 'escalations')} and ${count(facts.reopens, 'reopening', 'reopenings')}`,
  ].join(', ');
}
