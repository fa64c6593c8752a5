import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { defaultRubric } from '@shiftlight/shared/qa/default-rubric.ts';
import { findReviewFaults } from '@shiftlight/shared/qa/find-review-faults.ts';
import { scoreReview } from '@shiftlight/shared/qa/score-review.ts';
import { createDeskStore } from '../../../practice-desk/desk-state.ts';
import { planReviewAt } from '../../../practice-desk/life/duties/reviews.ts';
import { createIdOf } from '../../../practice-desk/life/duty.ts';
import { writeReview } from '../../../practice-desk/life/write-review.ts';
import { days } from '../../../practice-desk/world/durations.ts';
import { createWorld } from '../../../practice-desk/world/world.ts';

const lifeFrom = Date.UTC(2026, 10, 2);

function scoresOf(quality: number, lean = 0): readonly number[] {
  return Array.from({ length: 200 }, (_, index) => {
    const { answers } = writeReview({ seed: `review-${index}`, rubric: defaultRubric, quality, lean });
    const ratings = answers.map(({ criterion: criterionId, value }) => ({ criterionId, value }));
    return scoreReview(defaultRubric, ratings).scoreRatio ?? 0;
  });
}

const meanOf = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;

describe('a review of the practice team', () => {
  test('is one that the product takes', () => {
    for (let index = 0; index < 200; index += 1) {
      const { answers } = writeReview({ seed: `any-${index}`, rubric: defaultRubric, quality: 0.8, lean: 0 });
      const given = answers.map(({ criterion: criterionId, value, rootCauses: rootCauseIds, comment }) => ({
        ...{ criterionId, value, rootCauseIds, comment },
      }));
      expect(findReviewFaults(defaultRubric, given)).toEqual([]);
    }
  });

  test('is better for whose work usually is, and by who is milder', () => {
    expect(meanOf(scoresOf(0.92))).toBeGreaterThan(meanOf(scoresOf(0.8)));
    expect(meanOf(scoresOf(0.85, 0.04))).toBeGreaterThan(meanOf(scoresOf(0.85, -0.03)));
  });

  test('is the same when it is written again', () => {
    const plan = { seed: 'again', rubric: defaultRubric, quality: 0.85, lean: 0 };
    expect(writeReview(plan)).toEqual(writeReview(plan));
  });
});

describe('when somebody turns to a drawn ticket', () => {
  const world = createWorld({ seed: 'life', startAt: lifeFrom - days(1), liveFrom: lifeFrom });
  const samples = Array.from({ length: 100 }, (_, index) => `sample-${index}`);
  const turnsOf = (drawnAt: number, isLeads: boolean) =>
    samples.map((sampleId) => planReviewAt({ lifeFrom, world }, sampleId, drawnAt + days(7), isLeads) - drawnAt);

  test('part of the first draw is reviewed at once, of later ones nothing', () => {
    const first = turnsOf(lifeFrom, false).filter((afterMs) => afterMs === 0).length;
    expect(first).toBeGreaterThan(40);
    expect(first).toBeLessThan(80);
    expect(turnsOf(lifeFrom + days(8), false).filter((afterMs) => afterMs === 0)).toEqual([]);
  });

  test('nothing is late', () => {
    for (const afterMs of [...turnsOf(lifeFrom, true), ...turnsOf(lifeFrom + days(8), false)])
      expect(afterMs).toBeLessThan(days(7));
  });

  test('the lead’s own queue is left to whoever looks, until the last day', () => {
    expect(new Set(turnsOf(lifeFrom + days(8), true))).toEqual(new Set([days(6)]));
  });
});

describe('ids of requests', () => {
  test('are the same for the same purpose in the same workspace, and none else', () => {
    const idOf = createIdOf('one connector');
    expect(idOf('goal', 'csat')).toBe(idOf('goal', 'csat'));
    expect(idOf('goal', 'csat')).not.toBe(idOf('goalcsat'));
    expect(createIdOf('another')('goal', 'csat')).not.toBe(idOf('goal', 'csat'));
    expect(z.uuid().safeParse(idOf('goal')).success).toBe(true);
  });
});

describe('the state of a desk that was set up by an earlier version', () => {
  let folder: string;
  beforeEach(() => (folder = mkdtempSync(path.join(os.tmpdir(), 'desk-state-'))));
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  test('has told nothing beside tickets, its people have no life yet, and only those who were told can sign in', () => {
    const signIns = [{ name: 'Mira Lang', email: 'mira@desk.test', password: 'told at the start', role: 'lead' }];
    writeFileSync(path.join(folder, 'state.json'), JSON.stringify({ seed: 'practice', acknowledged: 7, signIns }));
    expect(createDeskStore(folder).find()).toMatchObject({
      ...{ acknowledged: 7, besideUntil: null, lifeFrom: null },
      accounts: { 'mira@desk.test': { password: 'told at the start', cookie: null } },
    });
  });
});
