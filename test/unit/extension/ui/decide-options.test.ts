import type { Correction, EventChange } from '@shiftlight/shared/events/correction.ts';
import type { TicketEventView } from '@shiftlight/shared/views/receipts-view.ts';
import { describe, expect, test } from 'vitest';
import { listOptions } from '../../../../extension/ui/disputes/deciding/list-options.ts';

const people = [
  { personId: 'alice', name: 'Alice' },
  { personId: 'bob', name: 'Bob' },
];

function reply(different: Partial<TicketEventView> = {}): TicketEventView {
  return {
    sourceEventId: 'e1',
    type: 'message.added',
    at: 0,
    actorKind: 'agent',
    actorName: 'Alice',
    visibility: 'public',
    automatic: false,
    detail: null,
    correctable: ['automatic', 'visibility', 'actor', 'ignored'],
    corrections: [],
    foundBy: null,
    ...different,
  };
}

const decided = (change: EventChange): Correction => ({
  correctedEventId: 'e1',
  change,
  decidedAt: 0,
  decidedBy: 'lena',
  reason: 'So it is.',
  disputeId: 'd',
});

describe('how an event may be made to count', () => {
  test('is every way but the one it counts now', () => {
    expect(listOptions(reply(), people)).toEqual([
      { kind: 'automatic', automatic: true },
      { kind: 'visibility', visibility: 'internal' },
      { kind: 'actor', actor: { kind: 'agent', personId: 'bob' } },
      { kind: 'ignored', ignored: true },
    ]);
  });

  test('turns round what was decided before', () => {
    const options = listOptions(reply({ corrections: [decided({ kind: 'automatic', automatic: true })] }), people);
    expect(options[0]).toEqual({ kind: 'automatic', automatic: false });
  });

  test('is only taking it back in when it was left out', () => {
    const leftOut = reply({ corrections: [decided({ kind: 'ignored', ignored: true })] });
    expect(listOptions(leftOut, people)).toEqual([{ kind: 'ignored', ignored: false }]);
  });

  test('is nothing for what cannot be corrected', () => {
    expect(listOptions(reply({ correctable: [] }), people)).toEqual([]);
  });
});
