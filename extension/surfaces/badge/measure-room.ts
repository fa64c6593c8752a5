/** Where a badge after a link may begin and must end, in px of the viewport. */
export interface Room {
  readonly startX: number;
  readonly endX: number;
}

const cells = 'td, th, [role="cell"], [role="gridcell"], li, [role="listitem"], article';

/** Reads the room after a link: up to what follows on the same line, to the edge of its cell, or to where its text is clipped. */
export function measureRoom(link: Element, host: Element): Room {
  const startX = host.getBoundingClientRect().left;
  const cell = link.closest(cells) ?? findBlock(link);
  const lines = link.getClientRects();
  const line = lines[lines.length - 1] ?? link.getBoundingClientRect();
  const endX = Math.min(
    document.documentElement.clientWidth,
    findClippedAt(link, cell),
    findNextX(host, cell, line, startX),
  );
  return { startX, endX };
}

/** Left edge of the first thing after `host` on the same line. */
function findNextX(host: Element, cell: Element, line: DOMRect, startX: number): number {
  const following = document.createRange();
  following.setStartAfter(host);
  following.setEndAfter(cell.lastChild ?? cell);
  let nextX = Number.POSITIVE_INFINITY;
  for (const rect of following.getClientRects()) {
    const isSameLine = rect.top < line.bottom && rect.bottom > line.top;
    if (isSameLine && rect.width > 0 && rect.left >= startX - 1) nextX = Math.min(nextX, rect.left);
  }
  return nextX;
}

/** Right edge of the cell, or of a box within it that cuts off what sticks out. */
function findClippedAt(link: Element, cell: Element): number {
  let clippedAt = cell.getBoundingClientRect().right;
  for (let box = link.parentElement; box !== null && box !== cell; box = box.parentElement) {
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
