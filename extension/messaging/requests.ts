import { mePeriods, type MeView } from '@shiftlight/shared/views/me-view.ts';
import { z } from 'zod';
import type { ConnectionView, SignInCode } from './connection-view.ts';
import type { ProblemCode } from './problem.ts';

/** Requests that only the extension's own pages (panel, options) may make. */
export const pageRequestSchema = z.discriminatedUnion('type', [
  z.object({ type: z.literal('connection.get') }),
  z.object({ type: z.literal('connection.check'), apiUrl: z.url({ protocol: /^https?$/ }).max(2000) }),
  z.object({ type: z.literal('connection.begin'), apiUrl: z.url({ protocol: /^https?$/ }).max(2000) }),
  z.object({ type: z.literal('connection.poll') }),
  z.object({ type: z.literal('connection.refresh') }),
  z.object({ type: z.literal('connection.sign-out') }),
  z.object({ type: z.literal('figures.get'), period: z.enum(mePeriods) }),
]);

/** Requests that a content script on a connected helpdesk may make as well. */
export const surfaceRequestSchema = z.discriminatedUnion('type', [
  z.object({ type: z.literal('panel.open') }),
  z.object({ type: z.literal('dock.get') }),
  z.object({ type: z.literal('dock.set'), collapsed: z.boolean() }),
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
  readonly 'connection.refresh': ConnectionView;
  readonly 'connection.sign-out': ConnectionView;
  readonly 'figures.get': MeView;
  readonly 'panel.open': null;
  readonly 'dock.get': { readonly collapsed: boolean };
  readonly 'dock.set': null;
}

/** How an answer travels: errors do not survive message passing, so they are data. */
export type Reply<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly problem: ProblemCode };
