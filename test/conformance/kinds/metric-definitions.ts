import { computeFigure } from '@shiftlight/shared/metrics/compute-figure.ts';
import { getMetric } from '@shiftlight/shared/metrics/index.ts';
import { toNpsPoints } from '@shiftlight/shared/metrics/nps-points.ts';
import { scoreReview } from '@shiftlight/shared/qa/score-review.ts';
import {
  assigned,
  autoReplies,
  becomes,
  customerWrites,
  minute,
  opened,
  openedBy,
  reopened,
  replies,
  solved,
  told,
  type Step,
} from '../../builders/ticket-story.ts';
import type { InputReader } from './read-input.ts';
import { zendeskSchedulesHold } from './schedule-story.ts';

/** A definition in words, and a small story that shows whether a metric of ours follows it. */
interface DefinitionProof {
  readonly metric: string;
  /** The statement that the story proves. */
  readonly says: RegExp;
  readonly holds: () => boolean;
}

function valueOf(
  metricId: string,
  variant: string | null,
  ...stories: readonly (readonly Step[])[]
): { value: number | null; n: number } {
  const context = { calendar: null, from: 0, to: minute(100_000), agentId: null, variant };
  return computeFigure(
    getMetric(metricId),
    stories.map((steps) => told(steps)),
    context,
  );
}

const unresolved = [opened(0), replies('ann', 5)];
const settled = [opened(0), replies('ann', 5), solved('ann', 6)];
const asOf = (value: number) => ({ value, scaleMin: 0, scaleMax: 10 });

/** 30 minutes with the team (10 new, 20 open), 40 with the customer, 30 on hold. */
const statusStory = [
  opened(0),
  becomes('open', 'ann', 10),
  becomes('pending', 'ann', 30),
  becomes('on-hold', 'ann', 70),
  solved('ann', 100),
];

function statusProof(metric: string, says: RegExp, [id, variant]: readonly [string, string | null], minutes: number) {
  return { metric, says, holds: () => valueOf(id, variant, statusStory).value === minutes * 60_000 };
}

/** A proof that a variant of the first response gives these minutes for a story. */
function responseProof(says: RegExp, variant: string | null, minutes: number, story: readonly Step[]): DefinitionProof {
  const holds = () => valueOf('first-response-time', variant, story).value === minutes * 60_000;
  return { metric: 'first_reply_time_definition', says, holds };
}

const proofs: readonly DefinitionProof[] = [
  {
    metric: 'fcr_definition',
    says: /0 customer interactions.*resolved in the period/i,
    holds: () => {
      const { value, n } = valueOf('first-contact-resolution', 'no-customer-reply', unresolved, settled, [
        ...settled,
        customerWrites(7),
      ]);
      return n === 2 && value === 0.5;
    },
  },
  {
    metric: 'fcr_definition',
    says: /all tickets|total tickets|received/i,
    holds: () => valueOf('first-contact-resolution', 'of-all-tickets', unresolved, settled).value === 0.5,
  },
  {
    metric: 'nps_detractor_definition',
    says: /6 counts as detractor/i,
    holds: () => toNpsPoints(asOf(6)) === -100 && toNpsPoints(asOf(7)) === 0,
  },
  {
    metric: 'nps_detractor_definition',
    says: /6.*(passive|neither|unassigned|not assigned|no group)/i,
    holds: () => toNpsPoints(asOf(6), 5) === 0 && toNpsPoints(asOf(5), 5) === -100,
  },
  statusProof('requester_wait_time_definition', /new\s*\+\s*open\s*\+\s*on-?hold/i, ['requester-wait-time', null], 60),
  statusProof('requester_wait_time_definition', /todo/i, ['requester-wait-time', 'without-hold'], 30),
  statusProof('agent_work_time_definition', /new\s*\+\s*open(?!\s*\+)/i, ['agent-work-time', null], 30),
  statusProof('agent_wait_time_definition', /pending(?!\s*\+)/i, ['resolution-time', 'customer-wait'], 40),
  statusProof('on_hold_time_definition', /on-?hold/i, ['resolution-time', 'on-hold'], 30),
  responseProof(/second public agent comment/i, 'second-comment', 45, [
    openedBy('ann', 0),
    replies('ann', 0),
    replies('bob', 45),
  ]),
  responseProof(/hand-?(off|over)|reopen/i, 'from-hand-over', 10, [
    opened(0),
    becomes('solved', null, 5),
    reopened(60),
    replies('ann', 70),
  ]),
  responseProof(/assign/i, 'from-assignment', 30, [opened(0), assigned('ann', 20), replies('ann', 50)]),
  responseProof(/first (inbound|customer|contact)/i, 'from-first-message', 15, [
    openedBy('ann', 0),
    customerWrites(60),
    replies('ann', 75),
  ]),
  responseProof(/creat/i, 'from-creation', 75, [openedBy('ann', 0), customerWrites(60), replies('ann', 75)]),
  {
    metric: 'next_reply_time_definition',
    says: /every gap between consecutive outbound human replies/i,
    holds: () => {
      const story = [
        opened(0),
        replies('ann', 5),
        autoReplies(7),
        replies('ann', 15),
        customerWrites(20),
        replies('bob', 35),
      ];
      const { value, n } = valueOf('next-reply-time', 'between-answers', story);
      return n === 2 && value === 15 * 60_000;
    },
  },
  {
    metric: 'next_reply_time_definition',
    says: /longest/i,
    holds: () => {
      const story = [opened(0), replies('ann', 5), customerWrites(20), replies('ann', 50)];
      return valueOf('next-reply-time', 'longest-wait', story).value === 30 * 60_000;
    },
  },
  {
    metric: 'business_hours_schedule_definition',
    says: /status-duration metrics use the schedule at each status change; .*resolution use the schedule at the final event/i,
    holds: zendeskSchedulesHold,
  },
  {
    metric: 'full_resolution_time_definition',
    says: /creation -> (last|final|most recent)/i,
    holds: () => valueOf('resolution-time', null, [...settled, reopened(50), solved('ann', 90)]).value === 90 * 60_000,
  },
  {
    metric: 'first_resolution_sla_definition',
    says: /creation -> first done; reopening does not start a new one/i,
    holds: () =>
      valueOf('resolution-time', 'first-resolution', [...settled, reopened(50), solved('ann', 90)]).value ===
      6 * 60_000,
  },
  {
    metric: 'next_reply_time_definition',
    says: /end-user|customer (message|comment)|oldest unanswered/i,
    holds: () => {
      const story = [opened(0), replies('ann', 5), customerWrites(20), customerWrites(25), replies('ann', 50)];
      return valueOf('next-reply-time', null, story).value === 30 * 60_000;
    },
  },
  {
    metric: 'qa_review_score',
    says: /weighted mean .* rated categories \(N\/A skipped\).*critical category below 50 % makes the review 0/i,
    holds: () => {
      const criterion = (id: string, weight: number, critical: 'review' | null) => ({
        id,
        label: id,
        help: '',
        group: null,
        weight,
        scaleMin: 0,
        scaleMax: 10,
        notApplicable: true,
        critical,
        rootCauses: [],
        condition: null,
      });
      const rubric = {
        id: 'r',
        version: 1,
        label: 'r',
        passRatio: 0.8,
        criteria: [criterion('a', 3, null), criterion('b', 1, 'review'), criterion('c', 9, null)],
      };
      const rate = (a: number, b: number) =>
        scoreReview(rubric, [
          { criterionId: 'a', value: a },
          { criterionId: 'b', value: b },
          { criterionId: 'c', value: null },
        ]).scoreRatio;
      return rate(8, 4) === 0 && Math.abs((rate(8, 6) ?? 0) - 0.75) < 1e-12;
    },
  },
];

/** Definitions in words that a story can prove. */
export const definitionKinds: readonly string[] = [...new Set(proofs.map(({ metric }) => metric))];

/**
 * What a metric of ours does for a definition in words: the statement itself when a story shows that the metric follows it, else that it
 * does not. Throws a TypeError for a statement that no metric of ours follows, naming it.
 */
export function evaluateDefinition(metric: string, input: InputReader): Readonly<Record<string, unknown>> {
  const field = ['rule', 'text', 'definition'].find((name) => input.has(name));
  const statement = field === undefined ? '' : input.text(field);
  const proof = proofs.find((one) => one.metric === metric && one.says.test(statement));
  if (proof === undefined)
    throw new TypeError(`A statement in words about “${metric}” that no metric of ours claims to follow.`);
  if (!proof.holds()) return { definition: `${metric}: our metric does otherwise` };
  return {
    definition: statement,
    rule: true,
    denominator: /all tickets|total tickets|received/i.test(statement) ? 'all tickets' : 'resolved in period',
  };
}
