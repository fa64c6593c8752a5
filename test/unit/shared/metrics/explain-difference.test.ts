import { explainDifference } from '@shiftlight/shared/metrics/profiles/explain-difference.ts';
import { findMetricProfile } from '@shiftlight/shared/metrics/profiles/index.ts';
import { describe, expect, test } from 'vitest';
import {
  answers,
  assigned,
  customerWrites,
  minute,
  opened,
  openedBy,
  replies,
  solved,
  told,
} from '../../../builders/ticket-story.ts';

const profile = (id: string) => {
  const found = findMetricProfile(id);
  if (found === null) throw new Error(`There is no profile ${id}`);
  return found;
};
const context = { calendar: null, to: minute(10_000) };
const conversation = told([
  openedBy('ann', 0),
  replies('ann', 0),
  customerWrites(60),
  replies('ann', 75),
  customerWrites(90),
  replies('ann', 100),
  solved('ann', 110),
  assigned('bob', 120),
  answers('csat', 5, 130),
]);

function difference(a: string, b: string, metricId: string) {
  const found = explainDifference(conversation, profile(a), profile(b), context).find(
    (one) => one.metricId === metricId,
  );
  if (found === undefined) throw new Error(`Neither profile has ${metricId}`);
  return found;
}

describe('the difference between two profiles', () => {
  test('of the first response is told with both definitions and the gap', () => {
    expect(difference('seeds', 'zendesk', 'first-response-time')).toEqual({
      metricId: 'first-response-time',
      label: 'First response time',
      same: false,
      a: '15 min, credited to ann',
      b: '1 h 15 min, credited to ann',
      why: 'Shiftlight: Time from the customer’s inquiry to the first public answer by a person; automatic replies never count. Zendesk: Time from creation to the first public comment by an agent; where an agent opened the ticket with one, to the second. On this ticket that makes a difference of 1 h.',
    });
  });
  test('of first contact resolution names what the ticket has', () => {
    const { a, b, why } = difference('seeds', 'intercom', 'first-contact-resolution');
    expect([a, b]).toEqual(['no, credited to ann', 'yes, credited to ann']);
    expect(why).toContain(
      'The ticket has 2 answers by 1 person, 2 later customer messages (1 after the first answer), 0 escalations and 0 reopenings.',
    );
  });
  test('of satisfaction can be in whom it credits', () => {
    const { a, b, same } = difference('seeds', 'chatwoot', 'csat');
    expect([a, b, same]).toEqual(['yes, credited to ann', 'yes, credited to bob', false]);
  });
  test('can be in how many waits count', () => {
    expect(difference('seeds', 'intercom', 'next-reply-time').why).toContain(
      'On this ticket that makes 1 against 2 counted.',
    );
  });
  test('leaves whole minutes to a helpdesk that keeps nothing finer', () => {
    const quick = told([opened(0), replies('ann', 1.75), solved('ann', 5.5)]);
    const [response, , resolution] = explainDifference(quick, profile('seeds'), profile('zammad'), context);
    expect(response).toMatchObject({ a: '1 min 45 s, credited to ann', b: '1 min, credited to ann' });
    expect(resolution).toMatchObject({ b: '5 min, credited to ann' });
  });
  test('can be that one has no such metric', () => {
    expect(difference('seeds', 'zammad', 'csat')).toMatchObject({
      b: 'Does not measure it',
      why: 'Zammad has no such metric.',
    });
  });
  test('is none where both say the same', () => {
    expect(difference('seeds', 'zendesk', 'next-reply-time')).toMatchObject({ same: true, why: 'Both say the same' });
  });
  test('is told for a ticket that is not counted', () => {
    const unanswered = told([opened(0)]);
    const [first] = explainDifference(unanswered, profile('seeds'), profile('zoho'), context);
    expect(first).toMatchObject({
      a: 'Not counted: no public answer by a person yet',
      b: 'Not counted: never assigned to who answered first',
    });
  });
});
