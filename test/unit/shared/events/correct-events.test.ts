import { changeKindsByType, findChangeProblem } from '@shiftlight/shared/events/check-change.ts';
import { correctEvent, correctEvents, findCorrections } from '@shiftlight/shared/events/correct-events.ts';
import type { EventChange } from '@shiftlight/shared/events/correction.ts';
import type { HelpdeskEvent } from '@shiftlight/shared/events/ticket-event.ts';
import { describe, expect, test } from 'vitest';
import {
  ann,
  assigned,
  becomes,
  changed,
  corrected,
  created,
  message,
  type StoryStep,
  tell,
} from '../tickets/story.ts';

const byAnn = { kind: 'agent', personId: 'ann' } as const;
const byBob = { kind: 'agent', personId: 'bob' } as const;
const automatic: EventChange = { kind: 'automatic', automatic: true };
const byHand: EventChange = { kind: 'automatic', automatic: false };
const leftOut: EventChange = { kind: 'ignored', ignored: true };
const taken: EventChange = { kind: 'ignored', ignored: false };

function toldOnly(...steps: readonly StoryStep[]): readonly HelpdeskEvent[] {
  return correctEvents(tell(...steps)).events;
}

describe('events with corrections', () => {
  test('are the same events when nothing was corrected', () => {
    const events = tell(created('09:00'), message('10:00', ann));
    expect(correctEvents(events)).toEqual({ events, corrections: [] });
  });

  test('count as decided, and the corrections stand beside them', () => {
    const { events, corrections } = correctEvents(
      tell(created('09:00'), message('10:00', ann), corrected('12:00', 'event-1', automatic)),
    );
    expect(events).toMatchObject([{ id: 'event-0' }, { id: 'event-1', automatic: true }]);
    expect(corrections).toMatchObject([{ correctedEventId: 'event-1', change: automatic, decidedBy: 'lena' }]);
  });

  test('keep a correction of an event that has not come yet', () => {
    const { events, corrections } = correctEvents(tell(created('09:00'), corrected('12:00', 'later', automatic)));
    expect([events.length, corrections.length]).toEqual([1, 1]);
  });

  test.each<{ name: string; change: EventChange; expected: object }>([
    {
      name: 'visibility',
      change: { kind: 'visibility', visibility: 'internal' },
      expected: { visibility: 'internal' },
    },
    { name: 'actor', change: { kind: 'actor', actor: byBob }, expected: { actor: byBob } },
    { name: 'automatic', change: automatic, expected: { automatic: true } },
  ])('a message gets another $name', ({ change, expected }) => {
    expect(toldOnly(message('10:00', ann), corrected('12:00', 'event-0', change))).toMatchObject([expected]);
  });

  test('of attributes only the named ones change', () => {
    const change: EventChange = { kind: 'attributes', attributes: { priority: 'P1' } };
    const [event] = toldOnly(
      created('09:00', { attributes: { priority: 'P3', category: 'brakes' } }),
      corrected('12:00', 'event-0', change),
    );
    expect(event).toMatchObject({ attributes: { priority: 'P1', category: 'brakes', requesterId: 'cleo' } });
  });

  test.each<{ name: string; changes: readonly EventChange[]; expected: number }>([
    { name: 'left out', changes: [leftOut], expected: 0 },
    { name: 'taken back in', changes: [leftOut, taken], expected: 1 },
    { name: 'left out again', changes: [leftOut, taken, leftOut], expected: 0 },
  ])('an event is $name by the last decision', ({ changes, expected }) => {
    const steps = changes.map((change, index) => corrected(`1${index}:00`, 'event-0', change));
    expect(toldOnly(message('09:00', ann), ...steps)).toHaveLength(expected);
  });

  test('of several decisions the later instant counts, whatever order they arrive in', () => {
    const events = tell(
      message('09:00', ann),
      corrected('13:00', 'event-0', byHand),
      corrected('12:00', 'event-0', automatic),
    );
    expect(correctEvents(events).events).toMatchObject([{ automatic: false }]);
    expect(correctEvents(events.toReversed()).events).toMatchObject([{ automatic: false }]);
  });

  test('a correction of something else leaves an event as it is', () => {
    const [event] = toldOnly(message('09:00', ann));
    const { corrections } = correctEvents(tell(corrected('12:00', 'event-9', automatic)));
    if (event === undefined) throw new Error('There is one event.');
    expect(correctEvent(event, corrections)).toBe(event);
  });

  test('findCorrections gives the last of each kind', () => {
    const { corrections } = correctEvents(
      tell(
        corrected('10:00', 'event-9', automatic),
        corrected('11:00', 'event-9', leftOut),
        corrected('12:00', 'event-9', byHand),
        corrected('12:00', 'event-8', automatic),
      ),
    );
    expect(findCorrections('event-9', corrections).map(({ change }) => change)).toEqual([byHand, leftOut]);
  });
});

describe('findChangeProblem', () => {
  const [reply] = toldOnly(message('10:00', ann));
  const [creation] = toldOnly(created('09:00', { attributes: { priority: 'P3' } }));
  const [status] = toldOnly(becomes('11:00', 'solved'));
  const [assignment] = toldOnly(assigned('11:00', 'ann'));
  const [attributes] = toldOnly(changed('11:00', { category: 'brakes' }));
  const toP3: EventChange = { kind: 'attributes', attributes: { priority: 'P3' } };

  test.each<{ name: string; event: HelpdeskEvent | undefined; change: EventChange }>([
    { name: 'a reply automatic', event: reply, change: automatic },
    { name: 'a reply internal', event: reply, change: { kind: 'visibility', visibility: 'internal' } },
    { name: "a reply somebody else's", event: reply, change: { kind: 'actor', actor: byBob } },
    { name: 'a reply left out', event: reply, change: leftOut },
    { name: 'a status left out', event: status, change: leftOut },
    { name: 'an assignment left out', event: assignment, change: leftOut },
    {
      name: 'another priority from the start',
      event: creation,
      change: { kind: 'attributes', attributes: { priority: 'P1' } },
    },
    {
      name: 'another category later',
      event: attributes,
      change: { kind: 'attributes', attributes: { category: null } },
    },
  ])('lets $name be', ({ event, change }) => {
    if (event === undefined) throw new Error('There is such an event.');
    expect(findChangeProblem(event, event, change)).toBeNull();
  });

  test.each<{ name: string; event: HelpdeskEvent | undefined; change: EventChange; problem: string }>([
    { name: 'a status is not automatic', event: status, change: automatic, problem: 'cannot be corrected' },
    { name: 'a creation is never left out', event: creation, change: leftOut, problem: 'cannot be corrected' },
    { name: 'a reply has no priority', event: reply, change: toP3, problem: 'cannot be corrected' },
    { name: 'it is by hand already', event: reply, change: byHand, problem: 'already' },
    { name: 'it is in already', event: reply, change: taken, problem: 'already' },
    { name: 'it is by ann already', event: reply, change: { kind: 'actor', actor: byAnn }, problem: 'already' },
    {
      name: 'it is public already',
      event: reply,
      change: { kind: 'visibility', visibility: 'public' },
      problem: 'already',
    },
    { name: 'it is P3 already', event: creation, change: toP3, problem: 'already' },
  ])('refuses: $name', ({ event, change, problem }) => {
    if (event === undefined) throw new Error('There is such an event.');
    expect(findChangeProblem(event, event, change)).toContain(problem);
  });

  test('takes back in what was left out, and changes nothing else of it', () => {
    if (reply === undefined) throw new Error('There is a reply.');
    expect(findChangeProblem(reply, null, taken)).toBeNull();
    expect(findChangeProblem(reply, null, leftOut)).toContain('already');
    expect(findChangeProblem(reply, null, automatic)).toContain('already');
  });

  test('knows nothing to correct about mergers and deletions', () => {
    expect([changeKindsByType['ticket.merged'], changeKindsByType['ticket.deleted']]).toEqual([[], []]);
  });
});
