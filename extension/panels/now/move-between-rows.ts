import type { KeyboardEvent } from 'react';

const rowSelector = 'a.ticket';

/** Arrows move between the rows of the queue, and from the search field into them. */
export function moveBetweenRows(event: KeyboardEvent, list: HTMLElement | null): void {
  if (list === null || event.altKey || event.ctrlKey || event.metaKey) return;
  const { target } = event;
  const isSearch = target instanceof HTMLInputElement && target.type === 'search';
  const isRow = target instanceof HTMLElement && target.matches(rowSelector);
  if (!isRow && !isSearch) return;
  const rows = [...list.querySelectorAll<HTMLElement>(rowSelector)];
  const next = findNext(event.key, isRow ? rows.indexOf(target) : -1, rows.length);
  const row = next === null ? undefined : rows[next];
  if (row === undefined || (isSearch && event.key !== 'ArrowDown')) return;
  event.preventDefault();
  row.focus();
}

function findNext(key: string, index: number, count: number): number | null {
  switch (key) {
    case 'ArrowDown':
      return Math.min(count - 1, index + 1);
    case 'ArrowUp':
      return Math.max(0, index - 1);
    case 'Home':
      return 0;
    case 'End':
      return count - 1;
    default:
      return null;
  }
}
