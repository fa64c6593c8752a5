import type { SyncProgress } from '../connectors/connector-kind.ts';

/** How far the helpdesk's history was read. */
export function toProgressText(progress: SyncProgress | null): string {
  if (progress === null) return 'history not begun';
  if (progress.phase === 'live') return 'up to date';
  return `history: ${progress.done}${progress.total === null ? '' : ` of ${progress.total}`} tickets`;
}
