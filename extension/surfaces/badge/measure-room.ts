import type { Room } from './fit-badge.ts';

const cells = 'td, th, [role="cell"], [role="gridcell"], li, [role="listitem"], article';

/** Reads the room after a link: up to what follows on the same line, to the edge of its cell, or to where its text is clipped. */
export function measureRoom(link: Element, host: Element): Room {
  const startX = host.getBoundingClientRect().left;
  const cell = link.closest(cells) ?? findBlock(link);
  const line = findLastLine(link);
  const clippedAt = findClippedAt(host, cell);
  const endX = Math.min(document.documentElement.clientWidth, clippedAt, findNextX(host, cell, line, startX));
  return { startX, endX, linkWidthPx: Math.min(line.right, clippedAt) - line.left };
}

/** The link's last line as one box; a text cut off with an ellipsis has several boxes on it. */
function findLastLine(link: Element): DOMRect {
  const boxes = [...link.getClientRects()];
  const bottom = Math.max(...boxes.map((box) => box.bottom));
  const last = boxes.filter((box) => box.bottom > bottom - 1);
  if (last.length === 0) return link.getBoundingClientRect();
  const left = Math.min(...last.map((box) => box.left));
  const right = Math.max(...last.map((box) => box.right));
  const top = Math.min(...last.map((box) => box.top));
  return new DOMRect(left, top, right - left, bottom - top);
}

/** Left edge of the first thing after `host` on the same line. */
function findNextX(host: Element, cell: Element, line: DOMRect, startX: number): number {
  const following = document.createRange();
  following.setStartAfter(host);
  if (!cell.contains(host)) return Number.POSITIVE_INFINITY;
  following.setEndAfter(cell.lastChild ?? cell);
  let nextX = Number.POSITIVE_INFINITY;
  for (const rect of following.getClientRects()) {
    const isSameLine = rect.top < line.bottom && rect.bottom > line.top;
    if (isSameLine && rect.width > 0 && rect.left >= startX - 1) nextX = Math.min(nextX, rect.left);
  }
  return nextX;
}

/** Right edge of the cell, or of a box within it that cuts off what sticks out. */
function findClippedAt(host: Element, cell: Element): number {
  let clippedAt = cell.getBoundingClientRect().right;
  for (let box = host.parentElement; box !== null && box !== cell; box = box.parentElement) {
    if (getComputedStyle(box).overflowX !== 'visible')
      clippedAt = Math.min(clippedAt, box.getBoundingClientRect().right);
  }
  return clippedAt;
}

/** The box that holds the link's line. */
function findBlock(link: Element): Element {
  let block: Element = link.parentElement ?? link;
  while (block.parentElement !== null && getComputedStyle(block).display === 'inline') block = block.parentElement;
  return block;
}
