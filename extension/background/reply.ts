import { z } from 'zod';
import { savePageHealth } from '../messaging/page-health.ts';
import { Problem, unwrapProblem } from '../messaging/problem.ts';
import { pageRequestSchema, surfaceRequestSchema, type Reply, type SurfaceRequest } from '../messaging/requests.ts';
import { surfaceWritePaths } from '../messaging/surface-writes.ts';
import { loadDetails } from './content-scripts.ts';
import { findDockState, saveDockState } from './dock-store.ts';
import { openPanel } from './open-panel.ts';
import { listHelpdesksOf, type Caller } from './sender.ts';
import type { Worker } from './worker.ts';

type SurfaceCaller = Extract<Caller, { kind: 'surface' }>;

/** The answer to one message, or why there is none. Content scripts and our own pages may ask different things. */
export async function replyTo(worker: Worker, caller: Caller, message: unknown): Promise<Reply<unknown>> {
  try {
    if (caller.kind === 'surface') {
      const request = surfaceRequestSchema.safeParse(message);
      if (request.success) return { ok: true, value: await answerSurface(worker, caller, request.data) };
    } else {
      const request = pageRequestSchema.safeParse(message);
      if (request.success) return { ok: true, value: await worker.answer(request.data) };
    }
    return { ok: false, problem: 'no-access' };
  } catch (error) {
    const { code, detail } = unwrapProblem(error);
    return { ok: false, problem: code, ...(detail === null ? {} : { detail }) };
  }
}

/** Runs up to the first call of the browser without waiting: the panel may only be opened within the click. */
async function answerSurface(worker: Worker, caller: SurfaceCaller, request: SurfaceRequest): Promise<unknown> {
  switch (request.type) {
    case 'panel.open': {
      const opened = openPanel(caller.windowId);
      const { panel, ticket = null } = request;
      if (panel !== undefined) worker.guide.lead(caller.windowId, { panel, ticket });
      await opened;
      return null;
    }
    case 'dock.get':
      return findDockState(caller.url);
    case 'dock.set':
      await saveDockState(caller.url, { collapsed: request.collapsed, place: request.place });
      return null;
    case 'details.load':
      await loadDetails(caller);
      return null;
    case 'health.set':
      await savePageHealth(new URL(caller.url).origin, request.health);
      return null;
    case 'ticket.receipts':
      await refuseForeignTicket(worker, caller, request.ticket.connectorId);
      return worker.findReceipts(request.ticket);
    case 'outbox.submit':
      await refuseForeignWrite(worker, caller, request);
      await worker.outbox.submit(request.path, request.input);
      return null;
  }
}

const helpdeskOf = z.looseObject({ connectorId: z.string() });
const aboutTicket = z.union([
  helpdeskOf.transform(({ connectorId }) => connectorId),
  z.looseObject({ target: helpdeskOf }).transform(({ target }) => target.connectorId),
]);

/** A page hears of tickets of its own helpdesk only, whatever it asks for. Throws `no-access`. */
async function refuseForeignTicket(worker: Worker, { url }: SurfaceCaller, connectorId: string): Promise<void> {
  const helpdesks = listHelpdesksOf(url, (await worker.findDesk())?.connection.helpdesks ?? []);
  if (!helpdesks.some((helpdesk) => helpdesk.connectorId === connectorId)) throw new Problem('no-access');
}

/** A helpdesk's page writes only what is meant for pages, and only about its own tickets. Throws `no-access`. */
async function refuseForeignWrite(
  worker: Worker,
  caller: SurfaceCaller,
  { path, input }: Extract<SurfaceRequest, { type: 'outbox.submit' }>,
): Promise<void> {
  const about = aboutTicket.safeParse(input);
  if (!about.success || !surfaceWritePaths.some((allowed) => allowed === path)) throw new Problem('no-access');
  await refuseForeignTicket(worker, caller, about.data);
}
