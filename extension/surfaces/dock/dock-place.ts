import type { Box, Size } from '../box.ts';

/** Where the dock lies: shares of the free room, 0 = left or top edge, 1 = right or bottom edge. Holds for every size of window. */
export interface DockPlace {
  readonly xRatio: number;
  readonly yRatio: number;
}

export const firstPlace: DockPlace = { xRatio: 1, yRatio: 1 };

const edgePx = 16;

const clamp = (value: number): number => Math.max(0, Math.min(1, value));
const roomOf = (size: Size, view: Size) => ({
  x: Math.max(0, view.width - size.width - 2 * edgePx),
  y: Math.max(0, view.height - size.height - 2 * edgePx),
});

/** The box of a dock of this size at a place. */
export function toDockBox({ xRatio, yRatio }: DockPlace, size: Size, view: Size): Box {
  const room = roomOf(size, view);
  return { left: edgePx + room.x * xRatio, top: edgePx + room.y * yRatio, width: size.width, height: size.height };
}

/** The place at which a dock lies when it was moved by so many px. A window without free room keeps the place. */
export function moveDock(place: DockPlace, byX: number, byY: number, size: Size, view: Size): DockPlace {
  const room = roomOf(size, view);
  return {
    xRatio: room.x === 0 ? place.xRatio : clamp(place.xRatio + byX / room.x),
    yRatio: room.y === 0 ? place.yRatio : clamp(place.yRatio + byY / room.y),
  };
}

function overlap(a: Box, b: Box): boolean {
  return a.left < b.left + b.width && b.left < a.left + a.width && a.top < b.top + b.height && b.top < a.top + a.height;
}

/** What the dock does while somebody writes in `field`: stays, yields to another place, folds away, or hides. */
export type Yielding =
  { readonly kind: 'stay' } | { readonly kind: 'move' | 'fold'; readonly place: DockPlace } | { readonly kind: 'hide' };

/** The least that keeps the dock off the field: another edge, else folded there, else out of sight. */
export function yieldTo(field: Box, place: DockPlace, size: Size, folded: Size, view: Size): Yielding {
  if (!overlap(toDockBox(place, size, view), field)) return { kind: 'stay' };
  const { xRatio, yRatio } = place;
  const others: readonly DockPlace[] = [
    { xRatio, yRatio: yRatio < 0.5 ? 1 : 0 },
    { xRatio: xRatio < 0.5 ? 1 : 0, yRatio },
    { xRatio: xRatio < 0.5 ? 1 : 0, yRatio: yRatio < 0.5 ? 1 : 0 },
  ];
  const free = others.find((other) => !overlap(toDockBox(other, size, view), field));
  if (free !== undefined) return { kind: 'move', place: free };
  const small = [place, ...others].find((other) => !overlap(toDockBox(other, folded, view), field));
  return small === undefined ? { kind: 'hide' } : { kind: 'fold', place: small };
}
