import { addToState, createState } from '@shiftlight/shared/metrics/accumulators/accumulator.ts';
import { getMetric } from '@shiftlight/shared/metrics/index.ts';
import type { Rubric } from '@shiftlight/shared/qa/rubric.ts';
import type { WhatIfReviews } from '@shiftlight/shared/views/what-if-view.ts';
import type { StatesByPerson } from '@shiftlight/shared/what-if/accumulate-by-person.ts';
import { rescoreReview } from '@shiftlight/shared/what-if/rescore-review.ts';
import { judgeGroups, type FoundGroup, type JudgedScopes } from './judge-groups.ts';
import type { ReviewedWork } from './what-if.repository.ts';

interface ComparedReviews {
  readonly reviews: WhatIfReviews;
  readonly groups: readonly FoundGroup[];
  /** Members whose reviews change. */
  readonly changedMembers: ReadonlySet<string>;
}

const metric = getMetric('qa-score');

/** Reviews scored by a draft beside what they were given. Those that do not answer the draft wholly keep their score. */
export async function compareReviews(
  scopes: JudgedScopes,
  work: readonly ReviewedWork[],
  draft: Rubric,
  findPassRatio: (version: number) => number,
): Promise<ComparedReviews> {
  const scored = work.map((review) => {
    const passed = review.scoreRatio === null ? null : review.scoreRatio >= findPassRatio(review.rubricVersion);
    const other = rescoreReview(draft, review.answers);
    const isWhole = other.fit === 'whole';
    return {
      ...{ memberId: review.memberId, fit: other.fit },
      before: { ratio: review.scoreRatio, passed },
      after: isWhole ? { ratio: other.scoreRatio, passed: other.passed } : { ratio: review.scoreRatio, passed },
    };
  });
  const changed = scored.filter(({ before, after }) => before.ratio !== after.ratio || before.passed !== after.passed);
  const count = (test: (one: (typeof scored)[number]) => boolean) => scored.filter(test).length;
  const reviews = {
    total: scored.length,
    inPart: count(({ fit }) => fit === 'part'),
    notAtAll: count(({ fit }) => fit === 'none'),
    changed: changed.length,
    toPassed: count(({ before, after }) => before.passed === false && after.passed === true),
    toFailed: count(({ before, after }) => before.passed === true && after.passed === false),
  };
  const before = toStates(scored.map(({ memberId, before: { ratio } }) => ({ memberId, ratio })));
  const after = toStates(scored.map(({ memberId, after: { ratio } }) => ({ memberId, ratio })));
  return {
    reviews,
    groups: await judgeGroups(scopes, [{ before: { metric, states: before }, after: { metric, states: after } }], {}),
    changedMembers: new Set(changed.map(({ memberId }) => memberId)),
  };
}

function toStates(scores: readonly { readonly memberId: string; readonly ratio: number | null }[]): StatesByPerson {
  const kind = metric.accumulate;
  const whole = createState(kind);
  const people = new Map<string, typeof whole>();
  for (const { memberId, ratio } of scores) {
    if (ratio === null) continue;
    const own = people.get(memberId) ?? createState(kind);
    people.set(memberId, own);
    for (const state of [whole, own]) addToState(state, ratio);
  }
  return { whole, people };
}
