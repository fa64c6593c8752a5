import type { WritePath } from './outbox.ts';

/** Writes that a content script may hand over; each carries the ticket (`connectorId`) that it is about. Everything else is for our own pages. */
export const surfaceWritePaths: readonly WritePath[] = ['disputes.open'];
