import { withoutHiddenOwners } from '@shiftlight/api/modules/tickets/hide-owners.ts';
import { expect, test } from 'vitest';
import { aClock } from '../../extension/ui/clocks.ts';

const hour = 3_600_000;
const clock = aClock({
  owners: [
    { ownerId: null, usedMs: hour },
    { ownerId: 'ann', usedMs: 2 * hour },
    { ownerId: 'ben', usedMs: 3 * hour },
  ],
});
const row = { clocks: [clock], assigneeId: 'ben', assigneeMemberId: 'member-ben' };

test.each([
  {
    name: 'whoever has the ticket sees their own part and what was gone before',
    viewer: 'member-ben',
    row,
    owners: [
      { ownerId: '', usedMs: 3 * hour },
      { ownerId: 'ben', usedMs: 3 * hour },
    ],
  },
  { name: 'whoever had it sees nobody’s part', viewer: 'member-ann', row, owners: [] },
  {
    name: 'a ticket of nobody tells nobody’s part',
    viewer: 'member-ann',
    row: { ...row, assigneeId: null, assigneeMemberId: null },
    owners: [],
  },
  {
    name: 'nothing was gone before the first owner',
    viewer: 'member-ben',
    row: { ...row, clocks: [{ ...clock, owners: [{ ownerId: 'ben', usedMs: hour }] }] },
    owners: [{ ownerId: 'ben', usedMs: hour }],
  },
])('$name', ({ viewer, row: shown, owners }) => {
  expect(withoutHiddenOwners(shown, viewer)).toEqual(shown.clocks.map((one) => ({ ...one, owners })));
});
