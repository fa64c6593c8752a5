import { describe, expect, test } from 'vitest';
import { firstPlace, moveDock, toDockBox, yieldTo } from '@shiftlight/extension/surfaces/dock/dock-place.ts';

const laptop = { width: 1280, height: 800 };
const narrow = { width: 360, height: 640 };
const size = { width: 320, height: 90 };
const folded = { width: 140, height: 38 };

test('lies in the lower right corner at first, in every window', () => {
  expect(toDockBox(firstPlace, size, laptop)).toEqual({ left: 944, top: 694, width: 320, height: 90 });
  expect(toDockBox(firstPlace, size, narrow)).toEqual({ left: 24, top: 534, width: 320, height: 90 });
});

test('moves by px and stops at the edges', () => {
  const moved = moveDock(firstPlace, -100, -50, size, laptop);
  expect(toDockBox(moved, size, laptop)).toMatchObject({ left: 844, top: 644 });
  expect(moveDock(moved, -5_000, -5_000, size, laptop)).toEqual({ xRatio: 0, yRatio: 0 });
});

test('keeps its place in a window that has no room to move in', () => {
  expect(moveDock(firstPlace, -100, 0, { width: 400, height: 90 }, narrow)).toEqual(firstPlace);
});

describe('while somebody writes', () => {
  const field = (left: number, top: number, width: number, height: number) => ({ left, top, width, height });
  test.each([
    { name: 'stays where it covers nothing', at: field(20, 20, 600, 200), kind: 'stay' },
    { name: 'goes to the upper edge from a field below', at: field(600, 600, 600, 190), kind: 'move' },
    { name: 'goes aside from a field of full height', at: field(700, 0, 580, 800), kind: 'move' },
    { name: 'folds beside a field that leaves only a corner', at: field(0, 0, 1110, 800), kind: 'fold' },
    { name: 'hides when the field is everywhere', at: field(0, 0, 1280, 800), kind: 'hide' },
  ])('$name', ({ at, kind }) => {
    expect(yieldTo(at, firstPlace, size, folded, laptop).kind).toBe(kind);
  });

  test('covers no part of the field, on a narrow screen either', () => {
    const at = field(16, 400, 328, 220);
    const yielding = yieldTo(at, firstPlace, size, folded, narrow);
    expect(yielding).toEqual({ kind: 'move', place: { xRatio: 1, yRatio: 0 } });
  });
});
