import type { ReceiptsView } from '@shiftlight/shared/views/receipts-view.ts';
import { z } from 'zod';
import { apiCallSchema, procedurePathSchema, type ApiAnswer } from './api-call.ts';
import type { ConnectionView, SignInCode } from './connection-view.ts';
import type { OutboxView } from './outbox-view.ts';
import { pageHealthSchema } from './page-health.ts';
import { ticketRefSchema } from './port-messages.ts';
import type { ProblemCode } from './problem.ts';

const shareSchema = z.number().min(0).max(1);

/** How the dock lies on a site: folded away or not, and where, as shares of the window's free room. */
export const dockStateSchema = z.object({
  collapsed: z.boolean(),
  place: z.object({ xRatio: shareSchema, yRatio: shareSchema }),
});
export type StoredDockState = z.infer<typeof dockStateSchema>;

const submitSchema = z.object({
  type: z.literal('outbox.submit'),
  path: procedurePathSchema,
  input: z.looseObject({ requestId: z.uuid() }),
});

/** Requests that only the extension's own pages (panel, options) may make. */
export const pageRequestSchema = z.discriminatedUnion('type', [
  z.object({ type: z.literal('connection.get') }),
  z.object({ type: z.literal('connection.check'), apiUrl: z.url({ protocol: /^https?$/ }).max(2000) }),
  z.object({ type: z.literal('connection.begin'), apiUrl: z.url({ protocol: /^https?$/ }).max(2000) }),
  z.object({ type: z.literal('connection.poll') }),
  z.object({ type: z.literal('connection.session') }),
  z.object({ type: z.literal('connection.refresh') }),
  z.object({ type: z.literal('connection.sign-out') }),
  apiCallSchema,
  submitSchema,
  z.object({ type: z.literal('outbox.list') }),
  z.object({ type: z.literal('outbox.dismiss'), requestId: z.uuid() }),
  z.object({ type: z.literal('outbox.retry'), requestId: z.uuid() }),
]);

/** Requests that a content script on a connected helpdesk may make, and no others. */
export const surfaceRequestSchema = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('panel.open'),
    /** Tab of the panel; without it the panel opens where it was. */
    panel: z.string().max(40).optional(),
    ticket: ticketRefSchema.nullish(),
  }),
  submitSchema,
  z.object({ type: z.literal('dock.get') }),
  z.object({ type: z.literal('dock.set'), ...dockStateSchema.shape }),
  z.object({ type: z.literal('details.load') }),
  /** What is wrong with the page; null = nothing any more. */
  z.object({ type: z.literal('health.set'), health: pageHealthSchema.nullable() }),
  z.object({ type: z.literal('ticket.receipts'), ticket: ticketRefSchema }),
]);

export type PageRequest = z.infer<typeof pageRequestSchema>;
export type SurfaceRequest = z.infer<typeof surfaceRequestSchema>;
export type ExtensionRequest = PageRequest | SurfaceRequest;

/** Answer to each request. */
export interface Answers {
  readonly 'connection.get': ConnectionView;
  readonly 'connection.check': { readonly version: string };
  readonly 'connection.begin': SignInCode;
  readonly 'connection.poll': { readonly done: boolean; readonly intervalMs: number };
  /** Id of the session of this extension among those of the person; null when the API does not say. */
  readonly 'connection.session': string | null;
  readonly 'connection.refresh': ConnectionView;
  readonly 'connection.sign-out': ConnectionView;
  readonly 'api.call': ApiAnswer;
  readonly 'outbox.submit': null;
  readonly 'outbox.list': OutboxView;
  readonly 'outbox.dismiss': null;
  readonly 'outbox.retry': null;
  readonly 'panel.open': null;
  readonly 'dock.get': StoredDockState;
  readonly 'dock.set': null;
  readonly 'details.load': null;
  readonly 'health.set': null;
  readonly 'ticket.receipts': ReceiptsView;
}

/** How an answer travels: errors do not survive message passing, so they are data. */
export type Reply<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly problem: ProblemCode; readonly detail?: string };
