import fc from 'fast-check';
import { expect, test } from 'vitest';
import { advanceKeyset, firstKeyset } from '@shiftlight/api/connectors/kit/keyset.ts';

interface Ticket {
  readonly id: string;
  readonly changedAt: number;
}

/** Lists as a helpdesk does: changed since, in order, by pages. */
function listFrom(tickets: readonly Ticket[], sinceMs: number, page: number, pageSize: number): readonly Ticket[] {
  const found = tickets
    .filter(({ changedAt }) => changedAt >= sinceMs)
    .sort((a, b) => a.changedAt - b.changedAt || (a.id < b.id ? -1 : 1));
  return found.slice((page - 1) * pageSize, page * pageSize);
}

const instants = fc.array(fc.integer({ min: 1, max: 12 }), { maxLength: 40 });

test('every change is listed once, however many fall on one instant, and again when a ticket changes again', () => {
  fc.assert(
    fc.property(
      instants,
      instants,
      fc.integer({ min: 1, max: 5 }),
      fc.integer({ min: 0, max: 3 }),
      (first, later, pageSize, overlapMs) => {
        let position = firstKeyset;
        const read: string[] = [];
        const walk = (tickets: readonly Ticket[]) => {
          for (let pages = 0; pages < 500; pages += 1) {
            const listed = listFrom(tickets, position.sinceMs, position.page, pageSize);
            const next = advanceKeyset(position, listed, { pageSize, overlapMs });
            read.push(...next.fresh.map(({ id, changedAt }) => `${id}@${changedAt}`));
            position = next.position;
            if (next.caughtUp) return;
          }
          throw new Error('The walk does not end.');
        };
        const before = first.map((at, index) => ({ id: `t${index}`, changedAt: at * 10 }));
        // Later changes come after the earlier ones, to known and to new tickets.
        const after = later.map((at, index) => ({ id: `t${index * 2}`, changedAt: 1_000 + at * 10 }));
        walk(before);
        const changed = new Set(after.map(({ id }) => id));
        walk([...before.filter(({ id }) => !changed.has(id)), ...after]);
        const expected = [...before, ...after].map(({ id, changedAt }) => `${id}@${changedAt}`);
        expect([...read].sort()).toEqual([...expected].sort());
      },
    ),
  );
});
