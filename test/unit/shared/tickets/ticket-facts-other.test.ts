import type { TicketEvent } from '@shiftlight/shared/events/ticket-event.ts';
import { describe, expect, test } from 'vitest';
import {
  ann,
  assigned,
  at,
  becomes,
  created,
  customer,
  foldStory,
  message,
  MINUTE,
  tell,
  type StoryStep,
} from './story.ts';

const factsOf = (...steps: readonly StoryStep[]) => foldStory([], tell(...steps)).facts;
/** Guarantee: every caller names all fields of the type that it gives. */
const later =
  (event: Readonly<Record<string, unknown>> & Pick<TicketEvent, 'type'>): StoryStep =>
  (id, order) =>
    ({ id, ticketId: 'T1', at: at('10:00'), order, actor: ann, ...event }) as TicketEvent;

describe('other facts', () => {
  const rated: StoryStep = later({
    type: 'survey.answered',
    actor: customer,
    survey: 'csat',
    value: 4,
    scaleMin: 1,
    scaleMax: 5,
  });
  test('credit a rating to who resolved the ticket, whoever holds it later', () => {
    const [survey] = factsOf(
      created('09:00'),
      message('09:10', ann),
      becomes('09:30', 'solved', ann),
      assigned('09:40', 'bob'),
      rated,
    ).surveys;
    expect(survey).toMatchObject({ creditedTo: 'ann', assigneeId: 'bob', lastReplierId: 'ann', value: 4 });
  });

  test('credit it to the assignee, else the last replier, while nobody resolved it', () => {
    expect(
      factsOf(created('09:00'), message('09:10', ann), assigned('09:40', 'bob'), rated).surveys[0]?.creditedTo,
    ).toBe('bob');
    expect(factsOf(created('09:00'), message('09:10', ann), rated).surveys[0]?.creditedTo).toBe('ann');
  });

  test('keep the last answer to each kind of survey', () => {
    const again: StoryStep = later({
      type: 'survey.answered',
      at: at('11:00'),
      survey: 'csat',
      value: 2,
      scaleMin: 1,
      scaleMax: 5,
    });
    const nps: StoryStep = later({ type: 'survey.answered', survey: 'nps', value: 9, scaleMin: 0, scaleMax: 10 });
    expect(factsOf(created('09:00'), rated, nps, again).surveys.map(({ kind, value }) => [kind, value])).toEqual([
      ['nps', 9],
      ['csat', 2],
    ]);
  });

  test('add up logged work, escalations and the known issue', () => {
    const work: StoryStep = later({ type: 'work.logged', durationMs: 10 * MINUTE, holdMs: MINUTE });
    const escalated: StoryStep = later({ type: 'ticket.escalated', toTier: 3 });
    const vaguely: StoryStep = later({ type: 'ticket.escalated', toTier: null });
    const issue: StoryStep = later({ type: 'known-issue.linked', knownIssueId: 'BUG-7' });
    expect(factsOf(created('09:00'), work, work, escalated, vaguely, issue)).toMatchObject({
      handleMs: 20 * MINUTE,
      holdMs: 2 * MINUTE,
      escalations: 2,
      tier: 3,
      firstEscalatedAt: at('10:00'),
      knownIssueId: 'BUG-7',
      workStartedAt: at('10:00'),
    });
  });
});
