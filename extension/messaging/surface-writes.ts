import type { WritePath } from './outbox.ts';

/**
 * Writes that a content script may hand over; each names the helpdesk (`connectorId`) of the ticket that it is about, itself or in its
 * target. Everything else is for our own pages.
 */
export const surfaceWritePaths: readonly WritePath[] = ['disputes.open'];
